import pytest

from knowledge.spans.names import names
from knowledge.spans.span import SpanKind


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("thanks to Ada Lovelace for it", ["Ada Lovelace"]),
        (
            "by Ada Lovelace, Mary Shelley and Jane Austen.",
            ["Ada Lovelace, Mary Shelley and Jane Austen"],
        ),
        ("The Board of Trustees met", ["Board of Trustees"]),
        ("ask @ada-l about it", ["@ada-l"]),
        ("We met. They left.", []),
        ("Ada Lovelace\nFriday Hall", ["Ada Lovelace", "Friday Hall"]),
    ],
)
def test_runs_of_capitalised_words_are_names(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in names(text)] == found


def test_a_word_like_university_tells_an_organisation() -> None:
    (university, person) = names("the University of Oslo welcomed Ada Lovelace")
    assert (university.kind, person.kind) == (SpanKind.ORGANISATION, SpanKind.PERSON)
