"""What stands around a quote."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge.document import Document
from knowledge.quoting.surroundings import surroundings

TEXT = "One came. Two came. Three came. Four came. Five ran. Six left. Seven left. Eight. Nine."


def document(text: str) -> Document:
    return Document(path="fair.md", title="Fair", text=text, content_hash="")


def test_three_sentences_stand_on_each_side() -> None:
    start = TEXT.index("Five")
    around = surroundings(document(TEXT), start, start + len("Five ran."))
    assert around.before == "Two came. Three came. Four came. "
    assert around.quote == "Five ran."
    assert around.after == " Six left. Seven left. Eight."


def test_a_quote_that_is_all_there_is_stands_alone() -> None:
    around = surroundings(document("All of it."), 0, 10)
    assert (around.before, around.quote, around.after) == ("", "All of it.", "")


@given(st.text("ab. \n", max_size=3000), st.data())
def test_the_parts_stand_in_the_document_word_for_word(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    around = surroundings(document(text), start, end)
    assert around.quote == text[start:end]
    assert text[:start].endswith(around.before)
    assert text[end:].startswith(around.after)
    assert len(around.before) <= 700
    assert len(around.after) <= 700
