"""Questions asked in vain, grouped by meaning."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.embedding import embedder
from knowledge.embedding.embedder import Embedder
from knowledge.gaps.gap import AskedInVain, Gap, Reason
from knowledge.gaps.grouped import grouped
from knowledge.settings import ModelSettings
from tests.knowledge.hashing_embedder import HashingEmbedder

WORDS = st.sampled_from(["where", "when", "tea", "doors", "2024", "2025"])
ASKED = st.builds(
    AskedInVain,
    st.lists(WORDS, min_size=1, max_size=3).map(" ".join),
    st.sampled_from(Reason),
    st.integers(1, 3),
)


@pytest.fixture(scope="module")
def model(models: Path) -> Embedder:
    return embedder.load(ModelSettings(), models.parent)


def unanswered(*questions: str) -> list[AskedInVain]:
    return [AskedInVain(question, Reason.UNANSWERED) for question in questions]


def groups(gaps: Sequence[Gap]) -> list[set[str]]:
    return [{gap.question, *gap.others} for gap in gaps]


def test_questions_of_one_meaning_are_one_gap(model: Embedder) -> None:
    parking = {"Is there parking?", "parking at the venue?", "where can I park my car?"}
    meetup = {"When is the next meetup?", "date of the next meetup?"}
    lunch = {"Are there vegan options at lunch?"}
    gaps = grouped(unanswered(*parking, *meetup, *lunch), model.embed)
    assert groups(gaps) == [parking, meetup, lunch]


def test_another_year_is_another_question(model: Embedder) -> None:
    asked = unanswered("where was GopherCon 2022 held?", "Where was GopherCon 2023 held?")
    assert len(grouped(asked, model.embed)) == 2


def test_two_years_are_not_one_question_for_one_asked_without_a_year(model: Embedder) -> None:
    asked = [AskedInVain("where was GopherCon held?", Reason.UNANSWERED, 3)]
    asked += unanswered("where was GopherCon 2022 held?", "Where was GopherCon 2023 held?")
    first, second = groups(grouped(asked, model.embed))
    assert len(first) == 2
    assert "where was GopherCon held?" in first
    assert len(second) == 1


def test_one_wording_counts_by_its_reasons() -> None:
    asked = [
        AskedInVain("Is there tea", Reason.MARKED_WRONG, 2),
        AskedInVain("is there TEA?", Reason.UNANSWERED, 3),
    ]
    (gap,) = grouped(asked, HashingEmbedder().embed)
    assert gap == Gap("Is there tea", (), unanswered=3, marked_wrong=2)
    assert gap.count == 5


def test_the_wording_in_the_middle_stands_for_its_group() -> None:
    asked = unanswered("is there tea here", "is there tea", "there is hot tea")
    (gap,) = grouped(asked, HashingEmbedder().embed)
    assert gap.question == "is there tea"


@given(st.lists(ASKED, max_size=8))
def test_the_order_of_questions_does_not_matter(asked: list[AskedInVain]) -> None:
    embed = HashingEmbedder().embed
    gaps = grouped(asked, embed)
    assert grouped(asked[::-1], embed) == gaps
    assert sum(gap.count for gap in gaps) == sum(one.times for one in asked)
    assert [gap.count for gap in gaps] == sorted((gap.count for gap in gaps), reverse=True)
