from datetime import date

import pytest

from knowledge.document import BlockKind
from knowledge.reading.reader import read_document
from knowledge.reading.source import ReadingError, SourceFile
from tests.knowledge.reading.made_word import made_word, paragraph, table
from tests.knowledge.reading.read import blocks

CORE = (
    "<dc:title>Foo Days 2024</dc:title><dc:creator>Ann Li</dc:creator>"
    "<dcterms:created>2024-05-03T10:15:00Z</dcterms:created>"
)


def refused(content: bytes) -> str:
    with pytest.raises(ReadingError) as refusal:
        read_document(SourceFile("days.docx", content))
    return str(refusal.value)


def test_it_says_title_author_and_date():
    document = read_document(SourceFile("a.docx", made_word(paragraph("We met."), CORE)))
    assert (document.title, document.author) == ("Foo Days 2024", "Ann Li")
    assert document.date == date(2024, 5, 3)


def test_headings_paragraphs_and_tables_are_blocks():
    body = (
        paragraph("Foo Days", "Title")
        + paragraph("We met in Oslo.")
        + paragraph("Talks", "heading1")
        + table(["10:00", "Keynote"], ["11:00", "Panel"])
    )
    assert blocks(read_document(SourceFile("a.docx", made_word(body)))) == [
        (BlockKind.HEADING, "Foo Days"),
        (BlockKind.PARAGRAPH, "We met in Oslo."),
        (BlockKind.HEADING, "Talks"),
        (BlockKind.ROW, "10:00 | Keynote"),
        (BlockKind.ROW, "11:00 | Panel"),
    ]


def test_entities_are_refused_whether_they_grow_or_look_outside():
    laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    outside = '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    expected = "declares entities in word/document.xml; a Word document may not"
    assert refused(made_word(paragraph("&b;"), before=laughs)) == expected
    assert refused(made_word(paragraph("&a;"), before=outside)) == expected


def test_what_unpacks_to_too_much_is_not_unpacked():
    packed = made_word(paragraph("Hi."), **{"word/media/a.bin": "0" * 100_000_001})
    assert len(packed) < 200_000
    assert refused(packed).startswith("unpacks to 1000")


def test_what_is_nested_too_deep_is_refused():
    deep = "<w:x>" * 300 + "</w:x>" * 300
    assert refused(made_word(deep)) == "is nested deeper than 200 elements in word/document.xml"


def test_a_damaged_one_is_one_line():
    assert refused(made_word("<w:p>")) == "is a damaged Word document"
    assert "damaged" in refused(made_word(paragraph("Hi."))[:200])
