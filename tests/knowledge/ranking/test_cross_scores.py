"""The shipped cross-encoder reads a question beside passages."""

from collections.abc import Sequence

import pytest

from knowledge.ranking import rankers
from knowledge.ranking.cross_scores import CrossScores, Reading
from knowledge.search.candidates import Candidate
from tests.knowledge.candidates import candidate, document

CONF = document("Harbour Conf 2024")
RIGHT = candidate("Harbour Conf met in Oslo. It drew 300 sailors from nine countries.", of=CONF)
WRONG = candidate("Videos of the talks are online.", of=CONF, start=80)


@pytest.fixture(scope="module")
def cross() -> CrossScores:
    return CrossScores(rankers.SHIPPED, rankers.checksum(rankers.SHIPPED))


def words(reading: Reading, one: Candidate) -> str:
    assert reading.span
    return one.passage.text[slice(*reading.span)]


def test_what_answers_scores_higher_and_is_pointed_at(cross: CrossScores) -> None:
    wrong, right = cross.read("how many people came to Harbour Conf 2024?", [WRONG, RIGHT])
    assert right.score > wrong.score
    assert "300" in words(right, RIGHT)


def test_a_reading_does_not_depend_on_its_fellows(cross: CrossScores) -> None:
    long = candidate(RIGHT.passage.text * 8, of=CONF, start=200)
    together = cross.read("where did Harbour Conf meet?", [long, WRONG, RIGHT] * 4)[2]
    alone = cross.read("where did Harbour Conf meet?", [RIGHT])[0]
    assert together == alone


@pytest.mark.parametrize("question", ["", "?", "峰" * 1000, "where " * 500])
def test_any_question_can_be_read(cross: CrossScores, question: str) -> None:
    assert len(cross.read(question, [RIGHT, WRONG])) == 2


def test_where_the_lead_fills_the_pair_there_is_no_span(cross: CrossScores) -> None:
    crowded = candidate("In Oslo.", of=document("Harbour Conf " * 200))
    assert cross.read("where was it?", [crowded])[0].span is None


@pytest.mark.parametrize("texts", [[], [""]])
def test_nothing_to_read_is_no_span(cross: CrossScores, texts: Sequence[str]) -> None:
    readings = cross.read("where was it?", [candidate(text) for text in texts])
    assert [reading.span for reading in readings] == [None] * len(texts)
