"""From ranked passages to quotes, on texts made for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.asking.quotes import quotes_of
from knowledge.questions.question import understand
from knowledge.ranking.ranker import Ranked
from knowledge.search.candidates import Candidate
from knowledge.store.open_generation import OpenGeneration
from tests.knowledge.sample_folder import refresh, write_texts

TEXTS = {
    "harbour.md": "---\ntitle: Harbour Conf 2024\nauthor: Ada Byron\nurl: https://example.org/h\n"
    "---\nHarbour Conf met in Oslo on 4 May 2024. It drew 300 sailors.\n\n"
    + "The wind blew from the west all day and nobody minded it. "
    * 12,
    "hill.md": "# Hill Fair 2019\n\nHill Fair was held in Graz. About 80 people came.\n",
}
QUESTION = understand("how many sailors came?")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenGeneration]:
    refresh(write_texts(tmp_path / "texts", TEXTS), tmp_path / "data")
    opened = OpenGeneration.open(tmp_path / "data")
    yield opened
    opened.close()


def ranked(opened: OpenGeneration, span: tuple[int, int] | None = None) -> list[Ranked]:
    """Return every passage in the order of the texts, each a little less likely."""
    passages = [
        passage
        for document in opened.documents()
        for passage in opened.document_passages(document.document_id)
    ]
    return [
        Ranked(Candidate(passage, 0.5, 0.5, 0.75), 0.9 - place / 100, span)
        for place, passage in enumerate(passages)
    ]


def test_a_quote_carries_its_source_and_the_emphasised_answer(opened: OpenGeneration) -> None:
    quote = quotes_of(QUESTION, ranked(opened), opened, 1)[0]
    assert (quote.document, quote.title) == ("harbour.md", "Harbour Conf 2024")
    assert (quote.author, quote.url) == ("Ada Byron", "https://example.org/h")
    assert quote.score == 0.9
    assert quote.highlight
    assert "300 sailors" in quote.text[slice(*quote.highlight)]


def test_where_the_ranker_saw_the_answer_it_is_emphasised(opened: OpenGeneration) -> None:
    found = ranked(opened)[0]
    start = found.candidate.passage.text.index("300 sailors")
    span = start, start + len("300 sailors")
    quote = quotes_of(QUESTION, ranked(opened, span)[:1], opened, 1)[0]
    assert quote.highlight
    assert "300 sailors" in quote.text[slice(*quote.highlight)]


def test_a_passage_is_quoted_once(opened: OpenGeneration) -> None:
    twice = ranked(opened)[:1] * 2
    assert len(quotes_of(QUESTION, twice, opened, 3)) == 1


def test_passages_of_several_documents_stand_side_by_side(opened: OpenGeneration) -> None:
    quotes = quotes_of(QUESTION, ranked(opened), opened, 99)
    assert {quote.document for quote in quotes} == set(TEXTS)


@pytest.mark.parametrize("count", [1, 2])
def test_no_more_quotes_than_asked_for(opened: OpenGeneration, count: int) -> None:
    assert len(quotes_of(QUESTION, ranked(opened), opened, count)) == count


def test_nothing_ranked_is_nothing_quoted(opened: OpenGeneration) -> None:
    assert quotes_of(QUESTION, [], opened, 3) == ()
