"""Pages of events."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.discord_bot import limits
from bot.discord_bot.events.paging import page_of
from bot.discord_bot.events.selection import Selection
from bot.discord_bot.limits import width
from bot.languages import ENGLISH
from knowledge.events.account import Told
from knowledge.events.known import KnownEvent
from knowledge.spans.resolve import DateRange
from tests.bot.discord_bot.events.known import EVENTS, SUMMIT, TODAY
from tests.loopback.seen import seen

# Long ones repeat, as an event has many texts, and hypothesis draws only so much.
TEXTS = st.text(max_size=60) | st.text("*[](@😀\u200b", max_size=30).map(lambda it: it * 40)
URLS = st.none() | TEXTS.map("https://example.org/{}".format)
DATES = st.dates(max_value=date(9000, 1, 1))
DAYS = st.tuples(DATES, DATES).map(lambda days: DateRange(min(days), max(days)))
ANY_EVENTS = st.builds(
    KnownEvent,
    name=TEXTS,
    edition=st.none() | st.integers(1980, 2049),
    dates=st.lists(st.builds(Told, DAYS, TEXTS, TEXTS, URLS), max_size=4).map(tuple),
    cities=st.lists(st.builds(Told, TEXTS, TEXTS, TEXTS, URLS), max_size=4).map(tuple),
    venues=st.lists(st.builds(Told, TEXTS, TEXTS, TEXTS, URLS), max_size=4).map(tuple),
    documents=st.lists(TEXTS, min_size=1, max_size=3).map(tuple),
)


def test_dates_and_places_stand_with_the_words_that_say_so() -> None:
    page = page_of(EVENTS, Selection(name="summit"), TODAY, ENGLISH)
    ((name, value),) = page.fields
    assert name == "OpenInfra Summit Europe 2025"
    dates, place = value.split("\n")
    assert dates.startswith("17–19 October 2025, “October 17–19”, [Source](https://example.org/su")
    assert "#:~:text=October%2017" in dates
    assert place.startswith("Paris\\-Saclay, [Source](")


def test_what_is_still_to_come_says_so_in_words() -> None:
    page = page_of(EVENTS, Selection(), TODAY, ENGLISH)
    assert [name.endswith("(upcoming)") for name, _ in page.fields] == [True, False, False, False]
    assert page.fields[3][1].startswith("I recognised no date in the texts.")


def test_the_last_page_stands_in_for_one_that_is_gone() -> None:
    many = tuple(replace(SUMMIT, name=f"Summit {number}") for number in range(14))
    page = page_of(many, Selection(page=99), TODAY, ENGLISH)
    assert (page.selection.page, page.pages) == (2, 3)
    assert page.events == many[12:]


@settings(max_examples=40)
@given(st.lists(ANY_EVENTS, max_size=8))
def test_any_events_are_all_shown_once_and_within_the_limits(events: list[KnownEvent]) -> None:
    shown: list[KnownEvent] = []
    first = page_of(events, Selection(), TODAY, ENGLISH)
    for number in range(first.pages):
        page = page_of(events, Selection(page=number), TODAY, ENGLISH)
        shown += page.events
        assert all(0 < width(name) <= limits.FIELD_NAME for name, _ in page.fields)
        assert all(0 < width(value) <= limits.FIELD_VALUE for _, value in page.fields)
        assert sum(width(name) + width(value) for name, value in page.fields) <= 5_500
        for _, value in page.fields:
            assert set(seen(value).special) <= {"link"}
    assert shown == events
