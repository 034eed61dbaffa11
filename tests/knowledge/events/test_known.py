from datetime import date

from knowledge.document import Document
from knowledge.events.account import account_of
from knowledge.events.known import KnownEvent, known_events
from tests.knowledge.events.texts import text

MANCHESTER = (
    text("CarpentryConnect Manchester 2019 Highlights", "CarpentryConnect Manchester 2019 took "
         "place from 25th to 27th June 2019.", "2019-07-30", "a.md"),
    text("Connecting at CarpentryConnect", "The highlight was CarpentryConnect, which took place "
         "from 24 to 27 June 2019 in Manchester.", "2019-09-03", "b.md"),
    text("Join us at CarpentryConnect Manchester 2019", "Come along.", "2019-02-01", "c.md"),
)  # fmt: skip


def known(*documents: Document) -> tuple[KnownEvent, ...]:
    accounts = map(account_of, documents)
    return known_events(account for account in accounts if account)


def test_documents_of_one_edition_are_one_event_and_may_disagree() -> None:
    (event,) = known(*MANCHESTER)
    assert event.name == "CarpentryConnect Manchester"
    assert event.documents == ("a.md", "b.md", "c.md")
    assert [(told.document, told.value.start) for told in event.dates] == [
        ("a.md", date(2019, 6, 25)),
        ("b.md", date(2019, 6, 24)),
    ]
    assert [told.quote for told in event.cities] == ["Manchester"]


def test_the_newest_event_stands_first() -> None:
    old = text("KubeCon EU 2023", "KubeCon EU took place in Amsterdam on April 18 - 21, 2023.")
    new = text("KubeCon EU 2024", "No more is told.")
    assert [event.edition for event in known(old, new)] == [2024, 2023]


def test_editions_with_other_dates_are_other_events() -> None:
    spring = text("DevCon 2024", "DevCon took place on 2 May 2024.", path="a.md")
    autumn = text("DevCon 2024", "DevCon took place on 2 November 2024.", path="b.md")
    assert len(known(spring, autumn)) == 2


def test_two_of_a_series_in_one_month_have_keys_of_their_own_and_one_alone_keeps_its_key() -> None:
    first = text("DevCon 2024", "DevCon took place on 2 May 2024.", path="a.md")
    second = text("DevCon 2024", "DevCon took place on 23 May 2024.", path="b.md")
    corrected = text("DevCon 2024", "DevCon took place on 3 May 2024.", path="a.md")
    both, (alone,), (later,) = known(first, second), known(first), known(corrected)
    assert len({event.key for event in (*both, alone)}) == 3
    assert [event.key for event in known(second, first)] == [event.key for event in both]
    assert alone.key == later.key
