from datetime import date

import pytest

from knowledge.document import BlockKind
from knowledge.reading.reader import read_document
from knowledge.reading.source import ReadingError, SourceFile
from tests.knowledge.reading.made_pdf import Line, made_pdf
from tests.knowledge.reading.read import blocks

INFO = "/Title (Foo Days 2024) /Author (Ann Li) /CreationDate (D:20240503101500+02'00')"


def pdf(*pages: list[Line], info: str = "", name: str = "days.pdf"):
    return read_document(SourceFile(name, made_pdf(*pages, info=info)))


def test_it_says_title_author_and_date():
    document = pdf([Line("We met in Oslo.", 100)], info=INFO)
    assert (document.title, document.author) == ("Foo Days 2024", "Ann Li")
    assert document.date == date(2024, 5, 3)


def test_a_day_in_its_name_says_more_than_when_it_was_made():
    document = pdf([Line("We met in Oslo.", 100)], info=INFO, name="2024-05-01-days.pdf")
    assert document.date == date(2024, 5, 1)


def test_lines_become_paragraphs_items_and_headings():
    document = pdf(
        [
            Line("Foo Days", 72, size=20),
            Line("We met at the harbour in", 110),
            Line("Oslo. It rained, as usu-", 123),
            Line("ally.", 136),
            Line("Talks", 170, size=15),
            Line("- Keynote", 200),
            Line("- Panel", 213),
        ]
    )
    assert document.title == "Foo Days"
    assert blocks(document) == [
        (BlockKind.HEADING, "Foo Days"),
        (BlockKind.PARAGRAPH, "We met at the harbour in Oslo. It rained, as usually."),
        (BlockKind.HEADING, "Talks"),
        (BlockKind.ITEM, "• Keynote"),
        (BlockKind.ITEM, "• Panel"),
    ]


def test_a_sentence_goes_on_on_the_next_page_past_heads_and_page_numbers():
    first, second, third = (
        [Line("Foo Days, the report", 30), Line(text, 100), Line(f"Page {number}", 760)]
        for number, text in enumerate(("We met at the", "harbour in Oslo.", "It rained."), start=1)
    )
    assert pdf(first, second, third).text == "We met at the harbour in Oslo.\n\nIt rained."


def test_a_pdf_of_pictures_says_what_to_do():
    with pytest.raises(ReadingError, match="recognise its text first"):
        pdf([])


def test_a_damaged_pdf_is_one_line():
    with pytest.raises(ReadingError, match="PDF"):
        read_document(SourceFile("a.pdf", b"%PDF-1.7\nnothing more"))
