import pytest

from knowledge.questions.question import understand
from knowledge.ranking.kinds import holds_kind, span_fits


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("when was it?", "It ran on 4 May 2023."),
        ("where was it?", "It was held in Lisbon, Portugal."),
        ("who spoke?", "The keynote was by Ada Byron."),
        ("how many came?", "It drew 300 sailors."),
        ("what is ORC?", "The OpenStack Resource Controller (ORC) came up often."),
    ],
)
def test_a_text_holds_the_kind_or_does_not(question: str, text: str) -> None:
    assert holds_kind(understand(question), text)
    assert not holds_kind(understand(question), "it rained all day and nobody minded.")


@pytest.mark.parametrize("question", ["why did it rain?", "how did they do it?", "which was best?"])
def test_kinds_without_a_shape_are_held_anywhere(question: str) -> None:
    assert holds_kind(understand(question), "it rained all day and nobody minded.")


def test_a_span_fits_that_meets_what_the_question_asks_for() -> None:
    text = "The fair was held as a joint event. It ran from 4 May 2023 on."
    day = text.index("4 May")
    when = understand("when was the fair held?")
    assert span_fits(when, text, (day, day + 5))
    assert not span_fits(when, text, (0, 12))
    assert not span_fits(when, text, None)
    assert span_fits(understand("why was the fair held?"), text, None)
