"""What an answer must know of: the event and the year that the question means."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from knowledge.answer import Answer
from knowledge.asking.ask import NO_PASSAGE, Means, ask
from knowledge.asking.meant import is_later
from knowledge.passage import Passage
from knowledge.questions.question import understand
from knowledge.ranking import rankers
from knowledge.ranking.ranker import Ranked
from knowledge.search.candidates import Candidate
from knowledge.settings import KnowledgeSettings
from knowledge.store.open_generation import OpenGeneration
from knowledge.store.stored import StoredDocument, StoredPassage
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


def read_in(text: str, answer: str) -> Ranked:
    """A passage in which a reading model sees the answer."""
    document = StoredDocument(1, "recap.md", "Recap", None, None, None, datetime.now(UTC))
    passage = StoredPassage(1, document, Passage(0, len(text)), text)
    start = text.index(answer)
    return Ranked(Candidate(passage, 0.5, 0.5, 1.0), 0.5, (start, start + len(answer)))


@pytest.mark.parametrize(
    ("question", "text", "answer", "later"),
    [
        ("when is LakeCon 2026?", "LakeCon 2027 will be from 27 to 29 May.", "27 to 29 May", True),
        ("when is LakeCon 2026?", "It ends. LakeCon returns in May 2027.", "May 2027", True),
        ("when is LakeCon 2026?", "As in 2026, it is on 3 May 2027.", "3 May 2027", True),
        ("when is LakeCon 2026?", "LakeCon is on 3 May. See you in 2027.", "3 May", False),
        ("when is the call for LakeCon 2026?", "Send talks by 1 Dec 2025.", "1 Dec 2025", False),
        ("when is LakeCon?", "LakeCon 2027 will be on 3 May.", "3 May", False),
        ("where is LakeCon 2026?", "LakeCon 2027 will be in Graz.", "Graz", False),
    ],
)
def test_the_dates_of_a_later_edition_are_told(
    question: str, text: str, answer: str, later: bool
) -> None:
    assert is_later(understand(question), read_in(text, answer)) is later
