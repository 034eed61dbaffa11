from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from knowledge.reading.reader import read_document
from knowledge.reading.source import SourceFile
from knowledge.sources.given import (
    Message,
    original_of_file,
    original_of_message,
    original_of_text,
)
from knowledge.sources.source import Original

TITLES = st.text() | st.sampled_from(["---", "a: b\n---\n", "../../etc/passwd", "[a](b)", "..."])


def document(original: Original):
    return read_document(SourceFile(original.name, original.content))


def test_a_file_is_kept_as_it_is():
    assert original_of_file("Recap 2024.md", b"Hi.") == Original("Recap 2024.md", b"Hi.")


def test_a_pasted_text_says_its_title():
    pasted = document(original_of_text("Summer meetup", "We met in Oslo."))
    assert (pasted.title, pasted.text) == ("Summer meetup", "We met in Oslo.")


def test_a_pasted_text_may_bring_its_own_front_matter():
    pasted = document(original_of_text("Pasted", "---\ntitle: Foo Days\n---\nWe met."))
    assert (pasted.title, pasted.text) == ("Foo Days", "We met.")


def test_a_message_says_who_wrote_it_when_and_where():
    link = "https://discord.com/channels/1/2/3"
    written = datetime(2024, 5, 3, 22, 0, tzinfo=UTC)
    original = original_of_message(Message("Recap", "Ann: Li", written, link, "We **met**."))
    read = document(original)
    assert (read.title, read.author, read.date) == ("Recap", "Ann: Li", date(2024, 5, 3))
    assert (read.url, original.url, read.text) == (link, link, "We met.")


def test_messages_of_a_thread_are_told_apart_by_their_links():
    written = datetime(2024, 5, 3, tzinfo=UTC)
    first, second = (
        original_of_message(Message("Recap", "Ann", written, f"https://foo.example/{id_}", "Hi."))
        for id_ in (1, 2)
    )
    assert first.name != second.name


@given(TITLES)
def test_whatever_the_title_the_text_is_what_was_pasted(title: str):
    assert document(original_of_text(title, "We met in Oslo.")).text == "We met in Oslo."
