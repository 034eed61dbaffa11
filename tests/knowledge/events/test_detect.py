"""What a document tells about an event, and what it leaves open."""

from datetime import date

import pytest

from knowledge.document import Document
from knowledge.events.detect import event_of
from knowledge.events.event import Event, Origin
from knowledge.spans.resolve import DateRange
from tests.knowledge.events.texts import text


def told(document: Document) -> Event:
    event = event_of(document)
    assert event is not None
    return event


def days(start: str, end: str) -> DateRange:
    return DateRange(date.fromisoformat(start), date.fromisoformat(end))


def test_each_field_has_the_words_that_say_so() -> None:
    document = text(
        "Recap: OpenInfra Summit Europe 2025",
        "The OpenInfra Summit Europe was held at the École Polytechnique Institute from October "
        "17–19 in Paris-Saclay, France.",
    )
    event = told(document)
    assert event.name.value == "OpenInfra Summit Europe"
    assert event.name.origin is Origin.TITLE
    assert event.edition is not None
    assert event.edition.quote(document) == "2025"
    assert event.dates is not None
    assert event.dates.value == days("2025-10-17", "2025-10-19")
    assert event.dates.quote(document) == "October 17–19"
    assert event.city is not None
    assert event.city.quote(document) == "Paris-Saclay, France"
    assert event.venue is not None
    assert event.venue.value == "École Polytechnique Institute"


@pytest.mark.parametrize(
    ("title", "body", "published", "expected"),
    [
        ("RSE Conference 2017", "The second RSE Conference took place on the 7th and 8th of "
         "September 2017.", "2018-01-03", days("2017-09-07", "2017-09-08")),
        ("Genomics Hackathon in spring", "Dates: March 23-25, 2015\n\nGoal: lessons.",
         "2015-01-23", days("2015-03-23", "2015-03-25")),
        ("eBPF Summit Oct 28-29, 2020", "A new summit.", "2020-10-20",
         days("2020-10-28", "2020-10-29")),
        ("The Gopher Gala", "The Gopher Gala will take place from January 23rd through the 25th.",
         "2014-12-07", days("2015-01-23", "2015-01-25")),
        ("Sample OzUnconf", "The OzUnconf was held on 11-13 December.", "2020-02-05",
         days("2019-12-11", "2019-12-13")),
        ("Join us at KubeCon NA", "We are thrilled to be at KubeCon NA in Atlanta from "
         "November 10 - 13, 2025.", "2025-10-03", days("2025-11-10", "2025-11-13")),
        ("BayConf 2024", "BayConf 2024 was on 11 and 12 September 2024.", "2024-09-20",
         days("2024-09-11", "2024-09-12")),
        ("BayConf 2024", "BayConf 2024 starts on 3 May and ends on 5 May.", "2024-03-20",
         days("2024-05-03", "2024-05-05")),
        ("eBPF Summit 2020", "The first eBPF Summit was a virtual conference on 28 and 29 October.",
         "2020-11-01", days("2020-10-28", "2020-10-29")),
        ("GopherCon 2015", "GopherCon returned to Denver, Colorado, on 8 and 9 July.", "2015-08-01",
         days("2015-07-08", "2015-07-09")),
        ("Orbit Summit 2025", "The Orbit Summit 2025 brought 900 people to Toulouse. It ran from "
         "September 30 to October 2.", "2025-10-06", days("2025-09-30", "2025-10-02")),
        ("EuroPython 2025 recap", "EuroPython 2025 took place from 14 to 20 July 2025 in Prague.",
         "2025-08-01", days("2025-07-14", "2025-07-20")),
        ("Homelab Meetup Utrecht", "The Homelab Meetup took place on Saturday, March 8th, 2025.",
         "2025-03-10", days("2025-03-08", "2025-03-08")),
    ],
)  # fmt: skip
def test_dates_are_told_in_many_ways(
    title: str, body: str, published: str, expected: DateRange
) -> None:
    event = told(text(title, body, published))
    assert event.dates is not None
    assert event.dates.value == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Registration for RustConf closes on May 3, 2020.",
        "The RustConf call for proposals is held open from May 3, 2020.",
        "RustConf will take place in May 2020.",
        "RustConf was held on 20 August 2019.",
        "RustConf will be held on Monday, August 20, 2020.",
        "RustFest Berlin takes place on 17 September 2020.",
        "The RustConf task force met on 25 September.",
    ],
    ids=["deadline", "call", "month", "other year", "other weekday", "other event", "meeting"],
)
def test_no_date_is_better_than_a_wrong_one(sentence: str) -> None:
    event = told(text("RustConf 2020 is coming", sentence, "2020-03-10"))
    assert event.dates is None


@pytest.mark.parametrize(
    "sentence",
    [
        "AshConf 2025, planned for 4-6 July 2025 in Zurich, was cancelled because of the flood.",
        "AshConf 2025 was scheduled for 2-4 April 2025 in Leeds.",
        "AshConf 2025 did not take place on 3 March 2025.",
        "AshConf 2025 will not be held on 5-6 June as announced; the new date is 12-13 June 2025.",
        "When: 4-6 July 2025 (cancelled)",
        "AshConf 2025 takes place on 4-6 July 2025.\n\nUpdate: AshConf 2025 has been postponed.",
        "The week before AshConf 2025, a sprint was held in Turin on 1 and 2 October 2025.",
        "The art exhibition at AshConf 2025 ran from 1 to 30 May 2025 in Ghent.",
        "At AshConf 2025 in Porto the unconference part was held on 8 May 2025.",
        "AshConf 2025 took place in Porto, and the sprints were on 8 and 9 May 2025.",
        "The speakers of AshConf 2025 met on 8 May 2025.",
        "On 8 May 2025, a sprint before AshConf 2025 took place.",
        "AshConf 2025 starts on 8 May 2025.",
        "AshConf 2025 hosted a dinner on 8 May 2025.",
        "AshConf 2025 ran surveys from 8 to 9 May 2025.",
        "The workshop was held on 8 May 2025.",
        "AshConf 2024 was great. It took place on 8 May.",
        "AshConf 2025 closed with a sprint. It ran from 8 to 9 May 2025.",
        "The conference returns: it will be part of LeafConf 2027 on 8 May.",
    ],
)
def test_what_is_off_or_beside_the_event_tells_no_date(sentence: str) -> None:
    assert told(text("AshConf 2025", sentence)).dates is None


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("AshConf 2025 was planned for 3-5 March 2025 in Rust, but will now take place from 17 to "
         "20 March 2025.", days("2025-03-17", "2025-03-20")),
        ("The Rust training before AshConf 2025 ran from 1 to 2 October 2025. AshConf 2025 itself "
         "ran from 3 to 5 October 2025.", days("2025-10-03", "2025-10-05")),
        ("A week before AshConf 2025, a sprint was held on 1 October 2025. The conference itself "
         "was from 8 to 9 October 2025.", days("2025-10-08", "2025-10-09")),
    ],
)  # fmt: skip
def test_the_date_of_the_event_is_told_after_another(body: str, expected: DateRange) -> None:
    event = told(text("AshConf 2025", body))
    assert event.dates is not None
    assert event.dates.value == expected


def test_a_report_of_something_that_is_no_event_names_none() -> None:
    assert event_of(text("Mozilla 2025 report", "Mozilla hosted a dinner on 3 May 2025.")) is None


def test_a_text_tells_of_its_event_where_the_title_does_not() -> None:
    sentence = "The 2018 CarpentryCon will take place from 30 May - 1 June, 2018 in Dublin."
    event = told(text("Pack Your Bags for Dublin!", sentence, "2017-11-03"))
    assert event.name.value == "CarpentryCon"
    assert event.name.origin is Origin.TEXT
    assert event.edition is not None
    assert event.edition.value == 2018


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Inside the Playground", "In September 2010 we introduced the Playground."),
        ("Workshop Fees", "If a workshop is requested after September 1, 2015, the fee is $2500."),
        ("Tips for your first Workshop", "A workshop needs three helpers."),
        ("On the RustConf keynote", "On May 26th 2023, a speaker announced a decision."),
    ],
)
def test_other_posts_tell_about_no_event(title: str, body: str) -> None:
    assert event_of(text(title, body)) is None
