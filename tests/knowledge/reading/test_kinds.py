import pytest

from knowledge.reading.kinds import Kind, kind_of
from knowledge.reading.source import ReadingError, SourceFile
from tests.knowledge.reading.made_pdf import Line, made_pdf
from tests.knowledge.reading.made_word import made_word, paragraph

PDF = made_pdf([Line("We met.", 100)])
WORD = made_word(paragraph("We met."))
SUBTITLES = b"1\n00:00:01,000 --> 00:00:02,000\nHi.\n"


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.txt", PDF, Kind.PDF),
        ("a.pdf", WORD, Kind.WORD),
        ("a.md", SUBTITLES, Kind.TRANSCRIPT),
        ("a.txt", b"WEBVTT\n\n", Kind.TRANSCRIPT),
        ("a.md", b"<!-- x --><!DOCTYPE html><p>Hi.", Kind.HTML),
        ("a.md", b"We met.", Kind.MARKDOWN),
        ("a.md", b"<!-- <html> --> We met.", Kind.MARKDOWN),
        ("a.html", b"<p>We met.", Kind.HTML),
        ("a.txt", b"%PDF is a format.", Kind.PLAIN),
        ("notes", b"We met.", Kind.PLAIN),
    ],
)
def test_bytes_decide_and_the_name_only_where_they_leave_it_open(
    name: str, content: bytes, kind: Kind
):
    assert kind_of(SourceFile(name, content)) is kind


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.pdf", b"We met.", "is named .pdf, but holds no PDF: it is a plain text"),
        ("a.docx", b"<html>Not found", "is named .docx, but holds no Word document: it is a web"),
        ("a.srt", b"We met.", "is named .srt, but holds no transcript: it is a plain text"),
        ("a.md", b"\x89PNG\r\n", "is a PNG picture, not a text"),
        ("a.docx", b"\xd0\xcf\x11\xe0", "is an Office file from before 2007 (save it as .docx)"),
        ("a.docx", b"PK\x03\x04", "is a damaged ZIP archive or Word document"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_told_in_one_line(
    name: str, content: bytes, reason: str
):
    with pytest.raises(ReadingError) as refusal:
        kind_of(SourceFile(name, content))
    assert str(refusal.value).startswith(reason)


def test_many_comments_take_no_time_to_tell():
    assert kind_of(SourceFile("a.md", b"<!---->" * 20_000)) is Kind.MARKDOWN
