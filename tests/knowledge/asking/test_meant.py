"""What an answer must know of: the event and the year that the question means."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.answer import Answer
from knowledge.asking.ask import NO_PASSAGE, Means, ask
from knowledge.ranking import rankers
from knowledge.settings import KnowledgeSettings
from knowledge.store.open_generation import OpenGeneration
from tests.knowledge.hashing_embedder import HashingEmbedder
from tests.knowledge.sample_folder import refresh, write_texts

TEXTS = {
    "cloud.md": "---\ndate: 2020-01-08\n---\n# CloudCon Europe\n\n"
    "CloudCon was held in Graz. It will be back in 2021.\n",
    "undated.md": "# LakeCon\n\nLakeCon was held in Bregenz.\n",
}


@pytest.fixture(scope="module")
def means(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Means]:
    folder: Path = tmp_path_factory.mktemp("meant")
    refresh(write_texts(folder / "texts", TEXTS), folder / "data")
    opened = OpenGeneration.open(folder / "data")
    settings = KnowledgeSettings.model_validate(
        {"answers": {"threshold": 0, "quotes": 1}, "ranking": {"ranker": "fast"}}
    )
    yield Means(opened, HashingEmbedder(), rankers.load(settings.ranking), settings)
    opened.close()


def quoted(answer: Answer) -> list[str]:
    return [quote.document for quote in answer.quotes]


@pytest.mark.parametrize(
    "question",
    [
        "where was CloudCon held?",
        "where was CloudCon 2020 held?",  # when it was written
        "where was CloudCon held in 2021?",  # the text speaks of it
        "where was ClodCon 2020 held?",
        "where was CloudCon Europe 2020 held?",
        "Where Was The Venue Of CloudCon?",  # no text knows of a venue, which is no event
    ],
)
def test_a_text_of_the_event_and_year_answers(means: Means, question: str) -> None:
    assert quoted(ask(question, (), means)) == ["cloud.md"]


def test_a_text_that_tells_no_year_is_of_any(means: Means) -> None:
    assert quoted(ask("where was LakeCon 2017 held?", (), means)) == ["undated.md"]


@pytest.mark.parametrize(
    "question",
    ["where was RustConf held?", "where was CloudCon Asia held?", "where was the Oslo Summit?"],
)
def test_an_event_that_no_text_knows_is_not_answered_by_another(
    means: Means, question: str
) -> None:
    answer = ask(question, (), means)
    assert (answer.quotes, answer.reason) == ((), NO_PASSAGE)
    assert answer.closest


def test_another_year_is_not_answered(means: Means) -> None:
    assert "cloud.md" not in quoted(ask("where was CloudCon 2019 held?", (), means))
