"""What will be created in a server."""

from datetime import UTC, datetime, time, timedelta

from hypothesis import given, settings

from bot.discord_bot import limits
from bot.discord_bot.events.server_event import server_event
from bot.discord_bot.limits import width
from bot.languages import ENGLISH
from knowledge.events.known import KnownEvent
from tests.bot.discord_bot.events.known import COMING, SOON, SUMMIT, event
from tests.bot.discord_bot.events.test_paging import ANY_EVENTS

NOW = datetime(2025, 10, 18, 9, tzinfo=UTC)


def test_it_spans_whole_days_and_says_who_says_so() -> None:
    planned = server_event(COMING, datetime.now(UTC), ENGLISH)
    assert planned
    assert planned.name == COMING.title
    assert planned.place == "Porto"
    assert planned.start == datetime.combine(SOON.start, time.min, UTC)
    assert planned.end - planned.start == timedelta(days=3)
    assert "in ten days" in planned.description


def test_what_is_on_already_begins_in_a_moment() -> None:
    planned = server_event(SUMMIT, NOW, ENGLISH)
    assert planned
    assert NOW < planned.start < NOW + timedelta(minutes=5)


def test_nothing_is_planned_where_it_would_end_before_it_begins() -> None:
    last_minute = datetime(2025, 10, 19, 23, 59, tzinfo=UTC)
    assert server_event(SUMMIT, last_minute, ENGLISH) is None
    assert server_event(SUMMIT, last_minute - timedelta(minutes=5), ENGLISH)


def test_what_is_over_or_has_no_days_is_not_planned() -> None:
    assert server_event(SUMMIT, NOW + timedelta(days=2), ENGLISH) is None
    assert server_event(event("Rust All Hands", None), NOW, ENGLISH) is None


@settings(max_examples=40)
@given(ANY_EVENTS)
def test_any_event_is_planned_within_the_limits(known: KnownEvent) -> None:
    planned = server_event(known, datetime(1, 1, 1, tzinfo=UTC), ENGLISH)
    if planned:
        assert 0 < width(planned.name) <= limits.SERVER_EVENT_NAME
        assert 0 < width(planned.place) <= limits.SERVER_EVENT_PLACE
        assert width(planned.description) <= limits.SERVER_EVENT_DESCRIPTION
        assert planned.start < planned.end
