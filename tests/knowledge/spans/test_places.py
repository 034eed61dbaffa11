import pytest

from knowledge.spans.places import places


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("held in Dublin, Ireland from", ["Dublin, Ireland"]),
        ("we met at the University of Oslo in Norway.", ["the University of Oslo in Norway"]),
        ("Budapest, Hungary was next", ["Budapest, Hungary"]),
        ("it ran in May and in 2020", []),
    ],
)
def test_a_name_after_in_or_with_its_country_is_a_place(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in places(text)] == found
