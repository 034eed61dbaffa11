from datetime import date

from knowledge.document import BlockKind, Document
from tests.knowledge.reading.read import blocks, read

PAGE = """<html><head><title>Foo Days | Foo</title><meta name=author content="Ann Li">
<link rel=canonical href="https://foo.example/days"></head><body>
<nav><a href=/>Home</a></nav>
<article><h1>Foo Days</h1><time datetime="2024-05-03">May 3</time>
<p>We met at <a href=x>Foo &amp; Co</a>.<br>It rained.</p>
<ul><li>One<ul><li>Two</ul><li>Three</ul>
<table><tr><th>Time<th>Talk</tr><tr><td><p>10:00</p></td><td>Keynote</td></tr></table>
<pre>pip install foo
  --now</pre><script>track()</script></article>
<footer>All rights reserved</footer></body></html>"""


def page(head: str) -> Document:
    return read(f"<html><head>{head}</head><body><p>Hi.</p></body></html>", "a.html")


def test_the_main_text_is_read_in_blocks():
    assert blocks(read(PAGE, "days.html")) == [
        (BlockKind.HEADING, "Foo Days"),
        (BlockKind.PARAGRAPH, "May 3"),
        (BlockKind.PARAGRAPH, "We met at Foo & Co.\nIt rained."),
        (BlockKind.ITEM, "• One"),
        (BlockKind.ITEM, "• Two"),
        (BlockKind.ITEM, "• Three"),
        (BlockKind.ROW, "Time | Talk"),
        (BlockKind.ROW, "10:00 | Keynote"),
        (BlockKind.CODE, "pip install foo\n  --now"),
    ]


def test_what_stands_apart_in_a_cell_is_not_glued_together():
    row = "<td><p>9:00</p><p>Welcome by <b>A</b>nn</p></td><td><ul><li>Oslo<li>Bergen</ul></td>"
    document = read(f"<html><body><table><tr>{row}</tr></table></body></html>", "a.html")
    assert blocks(document) == [(BlockKind.ROW, "9:00 Welcome by Ann | Oslo Bergen")]


def test_its_head_says_title_author_date_and_link():
    document = read(PAGE, "days.html")
    assert (document.title, document.author) == ("Foo Days", "Ann Li")
    assert (document.date, document.url) == (date(2024, 5, 3), "https://foo.example/days")


def test_linked_data_says_it_better():
    document = page(
        '<title>Foo</title><script type="application/ld+json">{"@graph": [{"headline": "Recap", '
        '"author": [{"name": "Ann"}], "datePublished": "2024-05-03T10:00:00Z"}]}</script>'
    )
    assert (document.title, document.author) == ("Recap", "Ann")
    assert document.date == date(2024, 5, 3)


def test_half_a_letter_in_linked_data_is_replaced_so_that_it_can_be_stored():
    document = page(
        r"""<script type="application/ld+json">{"headline": "Big \ud83d\ude80 news \ud83d",
        "author": "Ann \ude80 Li", "url": "https://foo.example/\ud83d"}</script>"""
    )
    assert (document.title, document.author) == ("Big 🚀 news \ufffd", "Ann \ufffd Li")
    assert document.url == "https://foo.example/\ufffd"


def test_broken_linked_data_is_passed_over():
    head = '<title>Foo</title><script type="application/ld+json">{"headline": </script>'
    assert page(head).title == "Foo"
