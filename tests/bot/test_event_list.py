from datetime import date

from bot.event_list import event_as_json, event_as_lines
from knowledge.events.account import Told
from knowledge.events.known import KnownEvent
from knowledge.spans.resolve import DateRange

EVENT = KnownEvent(
    name="Harbor Camp",
    edition=2024,
    dates=(
        Told(DateRange(date(2024, 6, 7), date(2024, 6, 9)), "June 7-9", "a.md"),
        Told(DateRange(date(2024, 6, 6), date(2024, 6, 9)), "6 to\n9 June 2024", "b.md"),
    ),
    cities=(Told("Porto", "Porto", "a.md"),),
    venues=(),
    documents=("a.md", "b.md"),
)


def test_people_see_each_date_with_the_words_that_say_so() -> None:
    assert event_as_lines(EVENT) == (
        "Harbor Camp 2024\n"
        '  7–9 June 2024  ("June 7-9", a.md)\n'
        '  6–9 June 2024  ("6 to 9 June 2024", b.md)\n'
        "  Porto  (a.md)\n"
        "  told in a.md, b.md"
    )


def test_programs_get_iso_dates() -> None:
    content = event_as_json(EVENT)
    assert content["dates"][0] == {
        "start": "2024-06-07",
        "end": "2024-06-09",
        "quote": "June 7-9",
        "document": "a.md",
    }
    assert content["venues"] == []
