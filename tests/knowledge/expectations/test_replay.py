"""What a refresh does to answers."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from knowledge.answer import Answer, Quote
from knowledge.expectations.expectation import Expectation
from knowledge.expectations.replay import Ask, Fate, Replayed, Shown, lost_golden, replay

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
DOORS = Expectation(1, "when do doors open?", "9 a.m.", "ada", NOW)


def answering(answers: Mapping[str, str]) -> Ask:
    """Return what quotes these words for these questions, and nothing for others."""

    def ask(question: str) -> Answer:
        if question not in answers:
            return Answer(question, reason="nothing fits")
        said = answers[question]
        quote = Quote("a.md", "A", None, None, None, said, 0, len(said), None, 0.9, NOW)
        return Answer(question, (quote,))

    return ask


@pytest.mark.parametrize(
    ("before", "after", "fate"),
    [
        ("Doors: 9 AM.", "We open at 9 a.m., sharp.", Fate.KEPT),
        ("Doors: 9 AM.", "Doors open.", Fate.LOST),
        ("Doors open.", "Doors: 9 AM.", Fate.NEW),
        ("Doors open.", "Doors are open.", Fate.MISSING),
    ],
)
def test_a_golden_question_needs_the_expected_words(before: str, after: str, fate: Fate) -> None:
    old, new = answering({DOORS.question: before}), answering({DOORS.question: after})
    (found,) = replay([], [DOORS], old, new)
    assert (found.fate, found.expected) == (fate, "9 a.m.")
    assert lost_golden([found]) == ((found,) if fate is Fate.LOST else ())


def test_recent_questions_tell_which_answers_change() -> None:
    old = answering({"who?": "Ada.", "where?": "In Oslo.", "why?": "For tea."})
    new = answering({"who?": "ada", "where?": "In Bergen.", "how?": "By train."})
    found = replay(["who?", "where?", "why?", "how?", "what?"], [], old, new)
    fates = [one.fate for one in found]
    assert fates == [Fate.KEPT, Fate.CHANGED, Fate.LOST, Fate.NEW, Fate.MISSING]
    assert found[1].before == Shown("a.md", "A", "In Oslo.")
    assert lost_golden(found) == ()


def test_a_question_is_asked_once() -> None:
    found = replay(["When do doors open", "who?", "Who"], [DOORS], None, answering({}))
    assert [one.question for one in found] == [DOORS.question, "who?"]


def test_before_anything_is_published_nothing_is_lost() -> None:
    (found,) = replay([], [DOORS], None, answering({DOORS.question: "At 9 am"}))
    assert (found.before, found.fate) == (None, Fate.NEW)


@given(st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=4))
def test_what_came_of_questions_is_kept_as_json(answers: dict[str, str]) -> None:
    found = replay(list(answers), [DOORS], answering({}), answering(answers))
    kept = TypeAdapter(tuple[Replayed, ...])
    assert kept.validate_json(kept.dump_json(found)) == found
