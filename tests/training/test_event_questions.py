"""Event questions become examples: the passage that answers among hard negatives."""

from knowledge.ranking import linear, rankers
from knowledge.ranking.features import NAMES
from tests.knowledge.candidates import candidate, document
from training.asked import Asked, held_out
from training.event_questions import examples, led
from training.questions import Question

FIRST = linear.load(rankers.SHIPPED / rankers.FAST, NAMES)
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
    (one,) = examples([asked("Graz, Austria")], FIRST, 12)
    assert one.positive == 0
    assert one.passages[0] == led(RIGHT.passage)
    assert one.span
    assert one.passages[0][slice(*one.span)] == "Graz, Austria"


def test_the_others_are_what_the_first_stage_finds_likeliest_and_does_not_answer() -> None:
    (one,) = examples([asked("Graz, Austria")], FIRST, 12)
    others = one.passages[1:]
    assert len(others) == len(WRONG)
    assert others[0] == led(WRONG[0].passage)
    assert led(ALSO.passage) not in others


def test_a_question_without_an_answer_has_others_alone() -> None:
    (one,) = examples([asked()], FIRST, 3)
    assert (one.positive, one.span) == (None, None)
    assert len(one.passages) == 3


def test_an_answer_that_stands_in_no_single_passage_is_left_out() -> None:
    scattered = Asked(question("Graz and Oslo"), (RIGHT,), None)
    assert list(examples([scattered], FIRST, 12)) == []


def test_all_questions_of_a_document_are_held_out_or_none() -> None:
    assert held_out(question("Graz")) == held_out(question("Austria"))
