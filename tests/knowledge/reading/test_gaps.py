from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from knowledge.document import BlockKind
from knowledge.reading.gaps import with_gaps
from knowledge.reading.page import Page
from tests.knowledge.reading.read import blocks, read

WORDS = st.lists(st.sampled_from(["one", "two", "&amp;", "é", "x1", "—", "[a](b)"]), min_size=1)


def gaps(text: str) -> list[bool]:
    return [block.after_gap for block in read(text).blocks]


def test_what_stands_together_in_the_source_has_no_gap():
    assert gaps("# Foo\n\nOne [link](x).\n\n- two\n- three <b>4</b>\n") == [False] * 4


def test_an_image_with_a_description_leaves_a_gap():
    assert gaps("One.\n\n![A photo of all](all.png)\n\nTwo.\n") == [False, True]
    assert gaps("One.\n\n![](all.png)\n\nTwo.\n") == [False, False]


def test_scripts_and_link_definitions_leave_a_gap():
    assert gaps("One.\n\n<script>track()</script>\n\nTwo.\n") == [False, True]
    assert gaps("One [a].\n\n[a]: https://foo.example\n\nTwo.\n") == [False, True]


def test_a_paragraph_is_cut_where_its_source_reads_otherwise():
    document = read("It was great&mdash;really great.\n")
    assert [text for _, text in blocks(document)] == ["It was great—", "really great."]
    assert document.text == "It was great—really great."


@given(st.lists(WORDS, min_size=1, max_size=5), WORDS)
def test_blocks_stay_in_order_and_lose_no_word(paragraphs: list[list[str]], source: list[str]):
    page = Page()
    for paragraph in paragraphs:
        page.add(BlockKind.PARAGRAPH, " ".join(paragraph))
    marked = list(with_gaps(page.blocks, page.text, " ".join(source)))
    assert all(first.end <= second.start for first, second in pairwise(marked))
    kept = "".join(page.text[block.start : block.end] for block in marked)
    assert "".join(kept.split()) == "".join(page.text.split())
