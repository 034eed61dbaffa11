import pytest

from knowledge.questions.kind import Kind
from knowledge.spans.wanted import holds_wanted, wanted


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        (Kind.WHEN, "on 3 May in Rome", ["3 May"]),
        (Kind.WHERE, "on 3 May in Rome, Italy", ["Rome, Italy"]),
        (Kind.WHERE, "write to help@example.org.", ["help@example.org"]),
        (Kind.WHO, "as Ada Lovelace and Mary Shelley said", ["Ada Lovelace and Mary Shelley"]),
        (Kind.WHO, "hosted by The University of Oslo", ["University of Oslo"]),
        (Kind.HOW_MANY, "with more than 1,200 attendees", ["more than 1,200 attendees"]),
        (Kind.HOW_MANY, "for $5000 per workshop", ["$5000 per workshop"]),
        (Kind.HOW_MANY, "on 3 May 2020, 50% of us", ["50%"]),
        (Kind.WHY, "on 3 May in Rome", []),
    ],
)
def test_spans_of_the_kind_that_is_asked_for(kind: Kind, text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in wanted(kind, text)] == found
    assert holds_wanted(kind, text) == bool(found)


def test_a_number_of_a_date_is_no_amount() -> None:
    assert not holds_wanted(Kind.HOW_MANY, "it ran on 3 May 2020")


@pytest.mark.parametrize("hostile", ["1,", "Aa ", "a.b", "A\n", "1-", "@-"])
def test_a_hostile_text_is_read_in_time_that_grows_with_its_length(hostile: str) -> None:
    text = hostile * 5_000
    for kind in (Kind.WHEN, Kind.WHERE, Kind.WHO, Kind.HOW_MANY):
        assert all(0 <= span.start < span.end <= len(text) for span in wanted(kind, text))
