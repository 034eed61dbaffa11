"""Sentences that went and came."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from knowledge.changes.edits import Edit, edits_between, sentences_of

TEXTS = st.lists(st.sampled_from(["One.", "Two!", "Three?", "Four", "Five 5."]), max_size=12).map(
    "\n".join
)


def edited(sentences: Sequence[str], edits: Sequence[Edit]) -> list[str]:
    """Return sentences after edits, the last of which is made first."""
    result = list(sentences)
    for edit in reversed(edits):
        assert result[edit.at : edit.at + len(edit.gone)] == list(edit.gone)
        result[edit.at : edit.at + len(edit.gone)] = edit.new
    return result


def test_a_changed_sentence_goes_and_comes() -> None:
    old = "We meet on 5 May. Bring a laptop. There is tea."
    new = "We meet on 6 May. Bring a laptop. There is tea. And cake."
    assert edits_between(old, new) == (
        Edit(0, ("We meet on 5 May.",), ("We meet on 6 May.",)),
        Edit(3, (), ("And cake.",)),
    )


def test_white_space_is_no_change() -> None:
    assert edits_between("We  meet.\nBring tea.", "We meet.\n\nBring\ttea.") == ()


@given(TEXTS, TEXTS)
def test_edits_turn_the_old_text_into_the_new_one(old: str, new: str) -> None:
    assert edited(sentences_of(old), edits_between(old, new)) == sentences_of(new)


def test_a_long_text_is_compared_between_its_first_and_last_change() -> None:
    old = [f"Sentence {number}." for number in range(5_000)]
    new = ["Sentence 0.", *(f"Another {number}." for number in range(3_000)), "Sentence 4999."]
    (edit,) = edits_between("\n".join(old), "\n".join(new))
    assert (edit.at, len(edit.gone), len(edit.new)) == (1, 4_998, 3_000)
    assert edited(old, [edit]) == new
