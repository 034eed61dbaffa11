"""Calendar files, read back as a calendar reads them."""

from dataclasses import replace
from datetime import UTC, date, datetime

import icalendar

from bot.calendar_file import calendar_file
from knowledge.events.account import Told
from knowledge.spans.resolve import DateRange
from tests.bot.discord_bot.events.known import RUSTCONF, SUMMIT, UNDATED

MADE = datetime(2025, 11, 1, 12, tzinfo=UTC)


def entries(file: bytes) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(file).walk("VEVENT"))


def test_whole_days_end_on_the_day_after_the_last() -> None:
    (entry,) = entries(calendar_file([SUMMIT], MADE))
    assert entry.decoded("dtstart") == date(2025, 10, 17)
    assert entry.decoded("dtend") == date(2025, 10, 20)
    assert entry["summary"] == "OpenInfra Summit Europe 2025"
    assert entry["location"] == "Paris-Saclay"
    assert entry["description"] == "“October 17–19” https://example.org/summit"
    assert entry.decoded("dtstamp") == MADE


def test_a_file_holds_all_events_whose_days_are_known() -> None:
    file = calendar_file([SUMMIT, RUSTCONF, UNDATED], MADE)
    assert [str(entry["summary"]) for entry in entries(file)] == [SUMMIT.title, RUSTCONF.title]
    assert file.startswith(b"BEGIN:VCALENDAR\r\n")


def test_an_event_keeps_its_uid_when_its_days_are_corrected() -> None:
    days = DateRange(date(2025, 10, 16), date(2025, 10, 19))
    corrected = replace(SUMMIT, dates=(Told(days, "October 16–19", "b.md"), *SUMMIT.dates))
    (before,), (after,) = (entries(calendar_file([it], MADE)) for it in (SUMMIT, corrected))
    assert before["uid"] == after["uid"]
    assert before["uid"] != entries(calendar_file([RUSTCONF], MADE))[0]["uid"]


def test_line_ends_in_a_name_cannot_add_properties() -> None:
    hostile = replace(SUMMIT, name="Summit\r\nATTENDEE:mailto:a@example.org")
    (entry,) = entries(calendar_file([hostile], MADE))
    assert "attendee" not in entry
