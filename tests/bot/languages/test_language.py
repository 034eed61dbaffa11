from datetime import date

import pytest

from bot.languages import ENGLISH, Language
from knowledge.spans.resolve import DateRange

OCTOBER_17 = date(2025, 10, 17)
OCTOBER_19 = date(2025, 10, 19)


def test_english_says_a_text_as_it_is_written() -> None:
    assert ENGLISH.say("Part of {event}", event="OpenInfra Summit") == "Part of OpenInfra Summit"
    assert ENGLISH.say_many("{count} event", "{count} events", 2) == "2 events"


def test_a_text_without_values_keeps_its_braces() -> None:
    assert ENGLISH.say("Cannot read {this}.") == "Cannot read {this}."


def test_a_value_may_be_called_as_anything() -> None:
    assert ENGLISH.say("{message} of {self}", message="All", self="them") == "All of them"


@pytest.mark.parametrize(
    ("code", "day", "days"),
    [
        ("en", "17 October 2025", "17–19 October 2025"),
        ("es", "17 de octubre de 2025", "17–19 de octubre de 2025"),
        ("fr", "17 octobre 2025", "17–19 oct. 2025"),
        ("de", "17. Oktober 2025", "17.–19. Okt. 2025"),
        ("ja", "2025年10月17日", "2025年10月17日\uff5e19日"),
        ("ko", "2025년 10월 17일", "2025년 10월 17일~19일"),
        ("zh_CN", "2025年10月17日", "2025年10月17日至19日"),
    ],
)
def test_days_are_written_as_the_language_does(code: str, day: str, days: str) -> None:
    language = Language(code)
    assert language.day(OCTOBER_17) == day
    assert language.days(DateRange(OCTOBER_17, OCTOBER_17)) == day
    assert language.days(DateRange(OCTOBER_17, OCTOBER_19)) == days
