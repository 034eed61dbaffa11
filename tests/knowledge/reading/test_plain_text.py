import pytest

from knowledge.document import BlockKind
from tests.knowledge.reading.read import blocks, read

RECAP = """Image content

Ann Li writes:

FooConf 2025: A Recap

We met in
Paris.

Key Topics

  • One: first
    and more
  2) Two
"""


def test_paragraphs_headings_and_items_are_told_apart():
    assert blocks(read(RECAP, "foo.txt")) == [
        (BlockKind.PARAGRAPH, "Ann Li writes:"),
        (BlockKind.HEADING, "FooConf 2025: A Recap"),
        (BlockKind.PARAGRAPH, "We met in Paris."),
        (BlockKind.HEADING, "Key Topics"),
        (BlockKind.ITEM, "• One: first and more"),
        (BlockKind.ITEM, "2) Two"),
    ]


@pytest.mark.parametrize("blank", [" ", "\t", "\f", "\xa0", "\u2003", "\x85"])
def test_a_line_without_letters_that_show_is_a_blank_one(blank: str):
    document = read(f"Foo Days\n\n{blank}\nWe met.\n{blank}\n{blank}\nIt rained.\n", "foo.txt")
    assert blocks(document) == [
        (BlockKind.HEADING, "Foo Days"),
        (BlockKind.PARAGRAPH, "We met."),
        (BlockKind.PARAGRAPH, "It rained."),
    ]


def test_the_first_heading_is_the_title_and_who_writes_the_author():
    document = read(RECAP, "foo.txt")
    assert (document.title, document.author) == ("FooConf 2025: A Recap", "Ann Li")
    assert [block.level for block in document.blocks] == [0, 1, 0, 2, 1, 1]


def test_without_a_heading_the_file_name_is_the_title():
    document = read("It was a good day.", "notes/foo-days_2024-05-03.txt")
    assert document.title == "Foo days 2024 05 03"
    assert str(document.date) == "2024-05-03"


def test_a_month_in_the_file_name_counts_from_its_first_day():
    assert str(read("It was good.", "2016-07-two-workshops.txt").date) == "2016-07-01"
    assert read("It was good.", "recap-2016.txt").date is None


def test_a_byline_keeps_its_lines_and_tells_the_day():
    document = read("My trip\nBy Peter Maddox\n2 October 2023\nWe met in\nBrno.", "2022-trip.txt")
    assert blocks(document) == [
        (BlockKind.HEADING, "My trip"),
        (BlockKind.PARAGRAPH, "By Peter Maddox\n2 October 2023"),
        (BlockKind.PARAGRAPH, "We met in Brno."),
    ]
    assert (document.title, document.author) == ("My trip", "Peter Maddox")
    assert str(document.date) == "2023-10-02"


def test_ways_to_travel_are_headings():
    document = read("Getting there\n\nBy Train\n\nTake the night train.", "travel.txt")
    assert (BlockKind.HEADING, "By Train") in blocks(document)
    assert document.author is None
