"""When a refresh waits for a person."""

from knowledge.changes.state import Held
from knowledge.changes.suspicion import suspicion


def held(**passages: int) -> dict[str, Held]:
    """Return documents with so many passages: ``s3_a=4`` is a document of source 3."""
    return {
        name.replace("s3_", ".sources/3/"): Held(number, number)
        for name, number in passages.items()
    }


def test_a_third_may_go() -> None:
    assert suspicion(held(a=6, b=3), held(a=6)) is None
    assert suspicion(held(a=9), held(a=6)) is None


def test_more_than_a_third_may_not() -> None:
    words = "4 of 9 passages would go, more than a third."
    assert suspicion(held(a=5, b=4), held(a=5)) == words
    assert suspicion(held(a=9), held(a=5)) == words


def test_what_comes_elsewhere_does_not_make_up_for_it() -> None:
    assert suspicion(held(a=5, b=4), held(a=5, c=40)) is not None


def test_a_source_must_keep_a_document() -> None:
    before = held(a=90, s3_a=1, s3_b=2)
    assert suspicion(before, held(a=90, s3_b=2)) is None
    assert suspicion(before, held(a=90)) == "All documents of source 3 would go (2)."


def test_the_first_texts_are_not_suspicious() -> None:
    assert suspicion({}, held(a=5)) is None
