from hypothesis import given
from hypothesis import strategies as st

from knowledge.document import Block, BlockKind, Document
from knowledge.passage import Passage
from knowledge.questions.kind import Kind
from knowledge.quoting.quote import LONGEST, cut


def document(*blocks: tuple[BlockKind, str]) -> Document:
    """Return a document of these blocks, with a line break between them."""
    text, placed = "", []
    for kind, words in blocks:
        placed.append(Block(kind, len(text), len(text) + len(words)))
        text += words + "\n"
    return Document("talks.md", "Talks", text, "0" * 64, blocks=tuple(placed))


def quoted(document: Document, kind: Kind, answer: str, passage: Passage | None = None) -> str:
    place = document.text.index(answer)
    whole = passage or Passage(0, len(document.text) - 1)
    start, end = cut(document, whole, kind, (place, place + len(answer)))
    return document.text[start:end]


FILLER = "Nobody minded that the weather was as bad as it always is in that part of the world. "


def test_a_date_is_quoted_with_the_sentences_next_to_it() -> None:
    text = FILLER * 3 + "It ran from 3 to 5 May in Oslo. " + FILLER * 3
    quote = quoted(document((BlockKind.PARAGRAPH, text.strip())), Kind.WHEN, "3 to 5 May")
    assert quote == (FILLER * 2 + "It ran from 3 to 5 May in Oslo. " + FILLER).strip()


def test_a_reason_is_quoted_at_more_length() -> None:
    text = (FILLER * 2 + "We met because the hall was free. " + FILLER * 2).strip()
    assert quoted(document((BlockKind.PARAGRAPH, text)), Kind.WHY, "the hall was free") == text


def test_an_item_is_quoted_with_the_line_that_introduces_its_list() -> None:
    items = [(BlockKind.ITEM, f"• talk {number}, {FILLER}".strip()) for number in range(4)]
    talks = document((BlockKind.PARAGRAPH, "We heard these talks:"), *items)
    assert quoted(talks, Kind.WHICH, "talk 3").startswith("We heard these talks:")


def test_a_heading_right_above_is_quoted_with_its_text() -> None:
    day = document((BlockKind.HEADING, "Day 2, 5 May"), (BlockKind.PARAGRAPH, "We met at noon."))
    below = Passage(day.blocks[1].start, day.blocks[1].end)
    assert quoted(day, Kind.WHEN, "noon", below) == "Day 2, 5 May\nWe met at noon."


def test_a_sentence_that_never_ends_is_cut_around_the_answer() -> None:
    endless = document((BlockKind.PARAGRAPH, "and so on " * 80 + "in Oslo " + "and so on " * 80))
    quote = quoted(endless, Kind.WHERE, "Oslo")
    assert "Oslo" in quote
    assert len(quote) <= LONGEST


@given(
    st.lists(
        st.tuples(st.sampled_from(BlockKind), st.text("ab. 1\n", min_size=1, max_size=300)),
        min_size=1,
        max_size=5,
    ),
    st.data(),
)
def test_a_quote_lies_in_the_text_and_is_never_too_long(
    blocks: list[tuple[BlockKind, str]], data: st.DataObject
) -> None:
    anything = document(*blocks)
    end = len(anything.text)
    start = data.draw(st.integers(0, end - 1))
    stop = data.draw(st.integers(start + 1, end))
    answer_start = data.draw(st.integers(start, stop - 1))
    answer = answer_start, data.draw(st.integers(answer_start + 1, stop))
    quote = cut(anything, Passage(start, stop), Kind.WHEN, answer)
    assert 0 <= quote[0] < quote[1] <= end
    assert quote[1] - quote[0] <= LONGEST
