"""Whatever strangers send: it is parsed, or refused in one line."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from knowledge.fetching.fetched import Fetched, Validators
from knowledge.reading.source import ReadingError
from knowledge.reading.worker import ReadingWorker
from knowledge.sources.formats.calendar import events_of
from knowledge.sources.formats.feed import entries_of
from knowledge.sources.formats.sitemap import sitemap_of
from knowledge.sources.formats.web_page import main_text
from tests.knowledge.sources.website import HTML, feed, sitemap

EVENT = b"BEGIN:VEVENT\nSUMMARY:Foo\nDTSTART:20240601\nEND:VEVENT"
WHOLE = [
    feed("a").encode(),
    sitemap("https://foo.example/a").encode(),
    HTML.encode(),
    b"BEGIN:VCALENDAR\n" + EVENT + b"\nEND:VCALENDAR",
]
PARTS = st.sampled_from(
    [b"<", b">", b"<p>", b"<!--", b"]]>", b"&a;", b"\n", b"\0", b"\xff", b"%PDF-", b"PK\x03\x04",
     b"DTSTART:2024", b"RRULE:FREQ=X", EVENT, b"<loc>", b"<item>", b"<!DOCTYPE html>"]
)  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Return a whole text with something in its middle."""
    whole = draw(st.sampled_from(WHOLE))
    position = draw(st.integers(0, len(whole)))
    between = b"".join(draw(st.lists(PARTS | st.binary(max_size=3), max_size=4)))
    return whole[:position] + between + whole[position + draw(st.integers(0, 9)) :]


def refused(task: Callable[[], object]) -> str:
    try:
        task()
    except ReadingError as refusal:
        return str(refusal)
    return ""


@given(content=damaged() | st.binary())
def test_bytes_are_parsed_or_refused_in_one_line(worker: ReadingWorker, content: bytes):
    page = Fetched("https://foo.example/days", content, "text/html", Validators())
    tasks = (
        lambda: worker.run(entries_of, content),
        lambda: worker.run(sitemap_of, content, "/a*", 1_000),
        lambda: worker.run(events_of, content),
        lambda: worker.run(main_text, page),
    )
    for refusal in map(refused, tasks):
        assert len(refusal.splitlines()) <= 1
        assert "broke" not in refusal
