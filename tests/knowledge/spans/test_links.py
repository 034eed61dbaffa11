import pytest

from knowledge.spans.links import links


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see https://example.org/a?b=1.", "https://example.org/a?b=1"),
        ("on go.example.io/talks, today", "go.example.io/talks"),
        ("write to help@example.org.", "help@example.org"),
        ("join #help-desk on chat", "#help-desk"),
    ],
)
def test_links_and_addresses_end_before_the_sentence_does(text: str, found: str) -> None:
    assert [text[span.start : span.end] for span in links(text)] == [found]


def test_numbers_and_versions_are_no_links() -> None:
    assert links("see #12 and v1.2.3, e.g. this") == ()
