"""Event questions become examples: the passage that answers among hard negatives."""

from tests.knowledge.candidates import candidate, document
from training.asked import Asked, held_out
from training.event_questions import NEGATIVES, examples, led
from training.questions import Question

FAIR = document("Hill Fair 2019")
RIGHT = candidate("It was held in Graz, Austria.", of=FAIR)
ALSO = candidate("Next year it meets in Graz, Austria, again.", 0.45, of=FAIR, start=100)
WRONG = [
    candidate(f"Passage number {number}.", 0.4, of=FAIR, start=number * 100)
    for number in range(2, 12)
]


def question(*answers: str) -> Question:
    return Question(
        question="where was Hill Fair 2019?",
        kind="where",
        documents=frozenset({FAIR.path}),
        answers=answers,
        quote="It was held in Graz, Austria.",
        every=False,
        answerable=bool(answers),
    )


def asked(*answers: str) -> Asked:
    found = (WRONG[0], RIGHT, ALSO, *WRONG[1:])
    return Asked(question(*answers), found, RIGHT.passage if answers else None)


def test_the_right_passage_comes_first_and_its_answer_is_marked() -> None:
    (one,) = examples([asked("Graz, Austria")], seed=7)
    assert one.positive == 0
    assert one.passages[0] == led(RIGHT.passage)
    assert one.span
    assert one.passages[0][slice(*one.span)] == "Graz, Austria"


def test_negatives_are_the_two_hardest_and_a_drawn_one_that_do_not_answer() -> None:
    (one,) = examples([asked("Graz, Austria")], seed=7)
    negatives = one.passages[1:]
    assert len(negatives) == NEGATIVES
    assert negatives[:2] == (led(WRONG[0].passage), led(WRONG[1].passage))
    assert led(ALSO.passage) not in negatives


def test_the_same_seed_draws_the_same() -> None:
    first, second = (list(examples([asked("Graz, Austria")] * 5, seed=7)) for _ in range(2))
    assert first == second


def test_a_question_without_an_answer_has_negatives_alone() -> None:
    (one,) = examples([asked()], seed=7)
    assert (one.positive, one.span) == (None, None)
    assert len(one.passages) == NEGATIVES


def test_an_answer_that_stands_in_no_single_passage_is_left_out() -> None:
    scattered = Asked(question("Graz and Oslo"), (RIGHT,), None)
    assert list(examples([scattered], seed=7)) == []


def test_all_questions_of_a_document_are_held_out_or_none() -> None:
    assert held_out(question("Graz")) == held_out(question("Austria"))
