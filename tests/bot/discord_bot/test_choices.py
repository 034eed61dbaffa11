"""What is suggested while someone writes."""

from hypothesis import given
from hypothesis import strategies as st

from bot.discord_bot.choices import choices, event_choices
from bot.discord_bot.limits import width
from tests.bot.discord_bot.anything import TEXTS
from tests.bot.discord_bot.events.known import COMING, EVENTS, RUSTCONF


def test_events_are_suggested_with_their_years() -> None:
    assert next(it.value for it in event_choices("", EVENTS)) == COMING.title
    assert [it.name for it in event_choices("rust 2021", EVENTS)] == [RUSTCONF.title]


def test_what_begins_with_what_is_written_stands_first() -> None:
    assert [it.name for it in choices("or", ["Floor", "ORC", "oracle"])] == [
        "ORC",
        "oracle",
        "Floor",
    ]


@given(st.lists(TEXTS, max_size=60), st.text(max_size=3))
def test_any_names_are_suggested_within_the_limits(known: list[str], written: str) -> None:
    found = choices(written, known)
    assert len(found) <= 25
    assert len({it.name for it in found}) == len(found)
    assert all(0 < width(it.name) <= 100 and it.name.strip() for it in found)
