import pytest

from knowledge.fetching.fetched import Fetched, Validators
from knowledge.reading.reader import read_document
from knowledge.reading.source import ReadingError, SourceFile
from knowledge.sources.formats.web_page import main_text
from tests.knowledge.reading.made_word import made_word, paragraph
from tests.knowledge.sources.website import HTML

DAYS = HTML.format(title="Foo Days", text="We met in Oslo.", visits=7)


def fetched(content: bytes, url: str = "https://foo.example/days", kind: str = "") -> Fetched:
    return Fetched(url, content, kind or "text/html", Validators())


@pytest.mark.parametrize(
    ("content", "url", "kind", "suffix"),
    [
        (b"%PDF-1.4 ...", "https://foo.example/days", "text/html", ".pdf"),
        (made_word(paragraph("Hi.")), "https://foo.example/days", "text/plain", ".docx"),
        (b"# Hi\n", "https://foo.example/days.md", "text/plain", ".md"),
        (b"# Hi\n", "https://foo.example/days", "text/markdown", ".md"),
        (b"Hi.", "https://foo.example/days", "text/plain", ".txt"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nHi.", "https://foo.example/a", "", ".vtt"),
    ],
)
def test_what_is_no_web_page_is_kept_as_it_is(content: bytes, url: str, kind: str, suffix: str):
    kept = main_text(fetched(content, url, kind))
    assert (kept.suffix, kept.content) == (suffix, content)


def test_a_page_without_a_main_text_is_kept_whole():
    content = b"<!doctype html><html><body></body></html>"
    assert main_text(fetched(content)).content == content


def test_a_picture_is_refused():
    with pytest.raises(ReadingError, match="is a PNG picture, not a text"):
        main_text(fetched(b"\x89PNG\r\n\x1a\n", kind="image/png"))


@pytest.mark.parametrize(
    ("stated", "link"),
    [
        ("https://foo.example/2024/days", "https://foo.example/2024/days"),
        ("https://bank.example/login", "https://foo.example/days"),
    ],
)
def test_a_page_does_not_speak_for_another_host(stated: str, link: str):
    content = DAYS.replace("<head>", f'<head><link rel="canonical" href="{stated}">').encode()
    page = read_document(SourceFile("days.html", main_text(fetched(content)).content))
    assert page.url == link
