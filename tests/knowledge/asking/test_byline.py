"""Who wrote a text is answered by the line of it that says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.asking.byline import byline
from knowledge.questions.question import understand
from knowledge.ranking.ranker import Ranked
from knowledge.search.candidates import Candidate
from knowledge.store.open_generation import OpenGeneration
from tests.knowledge.sample_folder import refresh, write_texts

FAIR = "Hill Fair 2019\n\nBy Ada Byron\n\nHill Fair was held in Graz. About 80 people came.\n"
CAMP = "Harbor Camp 2024\n\nHarbor Camp met in Porto.\n"


def opened(folder: Path, texts: dict[str, str]) -> OpenGeneration:
    refresh(write_texts(folder / "texts", texts), folder / "data")
    return OpenGeneration.open(folder / "data")


@pytest.fixture
def both(tmp_path: Path) -> Iterator[OpenGeneration]:
    generation = opened(tmp_path, {"fair.txt": FAIR, "camp.txt": CAMP})
    yield generation
    generation.close()


def author(question: str, generation: OpenGeneration, path: str = "fair.txt") -> str | None:
    """Return the author's words, where a passage of the text at ``path`` was ranked first."""
    passage = next(
        generation.document_passages(document.document_id)[-1]
        for document in generation.documents()
        if document.path == path
    )
    ranked = [Ranked(Candidate(passage, 0.5, 0.5, 0.75), 0.4)]
    found = byline(understand(question), ranked, generation)
    if found is None:
        return None
    assert found.span
    assert found.probability == 1.0
    return found.candidate.passage.text[slice(*found.span)]


@pytest.mark.parametrize(
    "question",
    [
        "who wrote the recap of Hill Fair 2019?",
        "Who is the author of the recap of Hill Fair?",
        "author of the blog post about Hill Fair",
        "who wrote the Hill Fair 2019 recap?",
    ],
)
def test_a_question_for_the_author_gets_the_line_that_names_them(
    both: OpenGeneration, question: str
) -> None:
    assert author(question, both) == "Ada Byron"


@pytest.mark.parametrize(
    "question",
    [
        "who came to Hill Fair 2019?",
        "who wrote the Harbor Camp recap?",
        "who wrote the recap?",
    ],
)
def test_another_question_or_text_is_not_meant(both: OpenGeneration, question: str) -> None:
    assert author(question, both) is None


def test_a_text_that_names_no_author_has_no_such_line(both: OpenGeneration) -> None:
    assert author("who wrote the Harbor Camp recap?", both, "camp.txt") is None


def test_of_a_single_text_the_author_is_meant_without_a_name(tmp_path: Path) -> None:
    generation = opened(tmp_path, {"fair.txt": FAIR})
    assert author("who wrote the recap?", generation) == "Ada Byron"
    generation.close()
