"""Documents that repeat another one."""

from knowledge.changes.duplicates import Duplicate, duplicates_of
from knowledge.document import Document

REPORT = " ".join(
    f"On day {day} of the gathering we heard about topic number {day}, and much besides."
    for day in range(10)
)
TALKS = " ".join(f"Talk {number} was held in the great hall by its author." for number in range(10))


def document(path: str, text: str) -> Document:
    return Document(path=path, title=path, text=text, content_hash="")


def found(new: dict[str, str], older: dict[str, str]) -> tuple[Duplicate, ...]:
    documents = [document(path, text) for path, text in new.items()]
    return duplicates_of(documents, sorted({**older, **new}.items()))


def test_the_same_text_under_another_name_is_told() -> None:
    again = REPORT.replace(". ", ".\n\n") + " Posted twice."
    assert found({"new.md": again}, {"talks.md": TALKS, "report.md": REPORT}) == (
        Duplicate("new.md", "report.md"),
    )


def test_of_two_new_ones_the_second_repeats_the_first() -> None:
    assert found({"a.md": REPORT, "b.md": REPORT}, {}) == (Duplicate("b.md", "a.md"),)


def test_a_text_that_quotes_another_is_no_duplicate() -> None:
    assert found({"new.md": f"{REPORT} {TALKS}"}, {"report.md": REPORT}) == ()


def test_short_texts_prove_nothing() -> None:
    notice = "The doors of the great hall open at nine in the morning."
    assert found({"new.md": notice}, {"old.md": notice}) == ()
