"""A question's way, where each turn of it shows: thresholds, limits, a text of one passage."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from knowledge.asking.ask import NO_PASSAGE, Means, ask
from knowledge.ranking import rankers
from knowledge.settings import KnowledgeSettings
from knowledge.store.open_generation import OpenGeneration
from tests.knowledge.hashing_embedder import HashingEmbedder
from tests.knowledge.sample_folder import refresh, write_texts

TEXTS = {"fair.md": "# Hill Fair 2019\n\nHill Fair 2019 was held in Graz. About 80 people came.\n"}
QUESTION = "where was Hill Fair 2019 held?"
MeansWith = Callable[..., Means]


@pytest.fixture
def means_with(tmp_path: Path) -> Iterator[MeansWith]:
    """Return how to ask the text with other settings of the answers."""
    refresh(write_texts(tmp_path / "texts", TEXTS), tmp_path / "data")
    opened = OpenGeneration.open(tmp_path / "data")

    def with_answers(**answers: float) -> Means:
        settings = KnowledgeSettings.model_validate(
            {"answers": answers, "ranking": {"ranker": "fast"}}
        )
        return Means(opened, HashingEmbedder(), rankers.load(settings.ranking), settings)

    yield with_answers
    opened.close()


def test_a_text_of_one_passage_answers(means_with: MeansWith) -> None:
    answer = ask(QUESTION, (), means_with(threshold=0))
    assert [quote.document for quote in answer.quotes] == ["fair.md"]
    assert answer.reason is None


def test_below_the_threshold_the_same_quote_is_only_the_closest(means_with: MeansWith) -> None:
    answer = ask(QUESTION, (), means_with(threshold=1))
    assert (answer.quotes, answer.reason) == ((), NO_PASSAGE)
    assert answer.closest == ask(QUESTION, (), means_with(threshold=0)).quotes[0]


def test_the_answer_repeats_the_question_as_it_was_asked(means_with: MeansWith) -> None:
    assert ask(f"**{QUESTION}**", (), means_with()).question == f"**{QUESTION}**"
