"""Each feature, by the smallest example that shows it."""

import math
from collections.abc import Sequence
from datetime import date

import pytest

from knowledge.questions.question import understand
from knowledge.ranking.features import NAMES, features
from knowledge.search.candidates import Candidate
from tests.knowledge.candidates import candidate, document


def feature(name: str, question: str, candidates: Sequence[Candidate]) -> list[float]:
    """Return one feature of each candidate."""
    found: list[float] = features(understand(question), candidates)[:, NAMES.index(name)].tolist()
    return found


def test_there_is_a_column_for_every_name() -> None:
    assert features(understand("where?"), [candidate("In Oslo.")] * 3).shape == (3, len(NAMES))


def test_the_searchs_scores_stand_beside_the_best() -> None:
    candidates = [candidate("In Oslo.", 0.75), candidate("In Rome.", 0.5)]
    assert feature("fused", "where?", candidates) == [0.75, 0.5]
    assert feature("fused_below_best", "where?", candidates) == [0.0, 0.25]
    assert feature("rank", "where?", candidates) == [1.0, 0.5]


def test_words_count_where_they_are_said() -> None:
    one = candidate("The sailors met.", of=document("Harbour Conf"), heading="Oslo")
    asked = "did the sailors meet at harbour in oslo"
    said = {name: feature(name, asked, [one])[0] for name in NAMES}
    assert 0 < said["said_in_text"] < said["said_anywhere"]
    assert 0 < said["said_in_lead"] < said["said_anywhere"]
    assert 0 < said["heading_said"] < said["said_in_lead"]


def test_a_rare_word_tells_more_than_one_that_all_say() -> None:
    candidates = [candidate("Talks on sailing."), candidate("Talks."), candidate("Talks.")]
    rare, common, _ = feature("said_in_text", "talks sailing", candidates)
    assert rare == pytest.approx(1.0)
    assert common < 0.5


def test_words_of_one_sentence_count_more_than_scattered_ones() -> None:
    together = candidate("Sailors met in Oslo. It rained.")
    scattered = candidate("Sailors came. It rained in Oslo.")
    assert feature("said_in_one_sentence", "sailors oslo", [together, scattered]) == pytest.approx(
        [1.0, 0.5]
    )


def test_names_are_said_in_the_lead_or_the_text() -> None:
    candidates = [candidate("Ada Byron spoke."), candidate("Nobody spoke.")]
    assert feature("names_said", "did the keynote of Ada Byron run?", candidates) == [1.0, 0.0]


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (date(2020, 5, 1), "It met.", (1.0, 0.0, 0.0)),
        (date(2021, 5, 1), "It met.", (0.0, 1.0, 0.0)),
        (date(2021, 5, 1), "It had met in 2020 too.", (0.0, 0.0, 1.0)),
        (None, "It met.", (0.0, 0.0, 0.0)),
    ],
)
def test_a_year_matches_clashes_or_stands_in_the_text(
    published: date | None, text: str, expected: tuple[float, float, float]
) -> None:
    one = [candidate(text, of=document("Harbour Conf", published))]
    names = ("year_matches", "year_clashes", "year_in_text")
    received = tuple(feature(name, "where was Harbour Conf 2020?", one)[0] for name in names)
    assert received == expected


def test_a_question_without_a_year_minds_none() -> None:
    one = [candidate("It met in 2020.", of=document("Harbour Conf 2021"))]
    assert feature("year_clashes", "where was it?", one) == [0.0]


def test_a_passage_holds_the_kind_that_is_asked_for_or_not() -> None:
    candidates = [candidate("It ran on 4 May 2023."), candidate("It was fun.")]
    assert feature("holds_kind", "when was it?", candidates) == [1.0, 0.0]
    assert feature("holds_kind", "why was it?", candidates) == [1.0, 1.0]


def test_passages_of_one_document_speak_for_each_other() -> None:
    one, other = document(document_id=1), document(document_id=2)
    candidates = [
        candidate("a", 0.6, of=one),
        candidate("b", 0.3, of=one),
        candidate("c", 0.1, of=other),
    ]
    assert feature("document_best_fused", "where?", candidates) == pytest.approx([0.6, 0.6, 0.1])
    assert feature("document_share", "where?", candidates) == pytest.approx([0.9, 0.9, 0.1])
    assert feature("document_leads", "where?", candidates) == [1.0, 0.0, 1.0]


def test_length_and_place_are_told() -> None:
    candidates = [candidate("a" * 99), candidate("a", start=500)]
    assert feature("length", "where?", candidates)[0] == pytest.approx(math.log(100))
    assert feature("place_in_document", "where?", candidates) == [1.0, 0.5]


def test_a_question_of_no_words_has_features_all_the_same() -> None:
    rows = features(understand("?!"), [candidate("In Oslo."), candidate("")])
    assert rows.shape == (2, len(NAMES))
    assert not (rows != rows).any()  # noqa: PLR0124  # NaN alone differs from itself
