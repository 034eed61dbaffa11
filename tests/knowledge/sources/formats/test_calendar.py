from datetime import date

import pytest

from knowledge.document import Document
from knowledge.events.detect import event_of
from knowledge.reading.reader import read_document
from knowledge.reading.source import ReadingError, SourceFile
from knowledge.sources.formats.calendar import events_of
from knowledge.spans.resolve import DateRange

SUMMIT = """UID:1
SUMMARY:Foo Summit
DTSTART;VALUE=DATE:20240601
DTEND;VALUE=DATE:20240604
CREATED:20240105T100000Z
DTSTAMP:20240501T100000Z
LOCATION:Oslo City Library
URL:https://foo.example/summit
DESCRIPTION:Bring a lamp.\\n\\nDinner is <at> seven."""


def read(*events: str, head: str = "") -> list[Document]:
    inner = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    content = f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{inner}END:VCALENDAR\n".encode()
    return [
        read_document(SourceFile(f"{entry.key}.html", entry.page.content()))
        for entry in events_of(content)
    ]


def first_line(times: str, head: str = "") -> str:
    (document,) = read(f"UID:1\nSUMMARY:Meetup\n{times}", head=head)
    return document.text.split("\n")[0]


def test_an_event_is_a_text_that_says_when_and_where():
    (document,) = read(SUMMIT)
    assert (document.title, document.date) == ("Foo Summit", date(2024, 1, 5))
    assert document.url == "https://foo.example/summit"
    assert [line for line in document.text.split("\n") if line] == [
        "Foo Summit takes place on June 1–3, 2024.",
        "Location: Oslo City Library",
        "Bring a lamp.",
        "Dinner is <at> seven.",
    ]


def test_its_days_are_recognised():
    (document,) = read(SUMMIT)
    event = event_of(document)
    assert event is not None
    assert event.dates is not None
    assert event.dates.value == DateRange(date(2024, 6, 1), date(2024, 6, 3))


@pytest.mark.parametrize(
    ("times", "said"),
    [
        ("DTSTART;VALUE=DATE:20240601", "on Saturday, June 1, 2024"),
        ("DTSTART:20240601T140000Z\nDURATION:PT2H", "on Saturday, June 1, 2024, from 14:00 to 16:00"
         " (UTC)"),
        ("DTSTART:20240601T140000", "on Saturday, June 1, 2024, at 14:00"),
        ("DTSTART:20240630T140000\nDTEND:20240702T100000", "from June 30 to July 2, 2024, from "
         "14:00 on the first day to 10:00 on the last"),
        ("DTSTART;VALUE=DATE:20241231\nDTEND;VALUE=DATE:20250102", "from December 31, 2024 to "
         "January 1, 2025"),
    ],
)  # fmt: skip
def test_dates_are_told_in_words(times: str, said: str):
    assert first_line(times) == f"Meetup takes place {said}."


def test_times_in_utc_are_told_in_the_calendars_time_zone():
    line = first_line("DTSTART:20240601T230000Z", head="X-WR-TIMEZONE:Europe/Oslo\n")
    assert line == "Meetup takes place on Sunday, June 2, 2024, at 01:00 (CEST)."


@pytest.mark.parametrize("end", [":20240507T200000Z", ";TZID=America/New_York:20240507T160000"])
def test_an_end_is_told_in_the_time_zone_of_its_beginning(end: str):
    line = first_line(
        f"DTSTART;TZID=Europe/Berlin:20240507T180000\nDTEND{end}",
        head="X-WR-TIMEZONE:America/Los_Angeles\n",
    )
    assert line == "Meetup takes place on Tuesday, May 7, 2024, from 18:00 to 22:00 (CEST)."


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20241231", "every week on Tuesday and Thursday, until "
         "December 31, 2024"),
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=2WE;COUNT=6", "every 2 months on the second Wednesday, "
         "6 times in all"),
        ("FREQ=YEARLY", "every year"),
        ("FREQ=MONTHLY;BYMONTHDAY=15", "by the rule FREQ=MONTHLY;BYMONTHDAY=15"),
        ("FREQ=YEARLY;BYDAY=20MO", "by the rule FREQ=YEARLY;BYDAY=20MO"),
    ],
)  # fmt: skip
def test_what_repeats_says_how(rule: str, said: str):
    (document,) = read(f"UID:1\nSUMMARY:Meetup\nDTSTART:20240601T140000\nRRULE:{rule}")
    assert document.text.split("\n")[-1] == f"It repeats {said}."


@pytest.mark.parametrize(
    ("start", "until"),
    [
        (";TZID=America/Los_Angeles:20240506T190000", "20240601T065959Z"),
        (":20240507T020000Z", "20240601T065959Z"),
        (";VALUE=DATE:20240506", "20240531"),
        (";VALUE=DATE:20240506", "20240531T000000Z"),
    ],
)
def test_the_last_day_of_what_repeats_is_one_of_its_time_zone(start: str, until: str):
    (document,) = read(
        f"UID:1\nSUMMARY:Meetup\nDTSTART{start}\nRRULE:FREQ=WEEKLY;UNTIL={until}",
        head="X-WR-TIMEZONE:America/Los_Angeles\n",
    )
    assert document.text.split("\n")[-1] == "It repeats every week, until May 31, 2024."


def test_what_repeats_for_ever_may_say_so_by_the_last_day_there_is():
    (document,) = read(
        "UID:1\nSUMMARY:Meetup\nDTSTART;TZID=Asia/Tokyo:20240506T190000\n"
        "RRULE:FREQ=WEEKLY;UNTIL=99991231T235959Z"
    )
    assert document.text.endswith("It repeats every week, until December 31, 9999.")


def test_one_date_of_many_may_differ():
    repeating = "UID:1\nSUMMARY:Meetup\nDTSTART:20240601T140000\nRRULE:FREQ=WEEKLY"
    moved = "UID:1\nSUMMARY:Meetup\nDTSTART:20240609T140000\nRECURRENCE-ID:20240608T140000"
    first, second = read(repeating, moved)
    assert first.path != second.path


def test_what_is_cancelled_says_so():
    line = first_line("DTSTART;VALUE=DATE:20240601\nSTATUS:CANCELLED")
    assert line == "Meetup is cancelled. It was planned on Saturday, June 1, 2024."


def test_events_without_a_name_or_a_beginning_are_left_out():
    assert read("UID:1\nSUMMARY:Meetup", "UID:2\nDTSTART:20240601T140000") == []


@pytest.mark.parametrize("content", [b"", b"<html></html>", b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n"])
def test_what_is_no_calendar_says_so(content: bytes):
    with pytest.raises(ReadingError, match="is no calendar"):
        events_of(content)
