import pytest

from knowledge.questions.kind import kind_of
from knowledge.quoting.narrowed import narrowed

PRICES = "Ticket | Price\nRegular | €249\nStudent | €39"
CAMPS = "Camp 2024 was in Bath. Camp 2025 was in York, from 2 to 3 June 2025."
DATES = "It ran from 3 to 4 June 2024, and from 2 to 3 June 2025"
REASON = "By Ada Byron\n\nWe closed. The hall was flooded."


@pytest.mark.parametrize(
    ("question", "guess", "kept"),
    [
        # Of rows, the whole one that says most of the question.
        ("how much is a student ticket?", "€249\nStudent", "Student | €39"),
        # Of sentences, the one that holds what is asked for and names the year.
        ("where was Camp 2025?", "Bath. Camp 2025 was in York", "Camp 2025 was in York"),
        # Of dates in one sentence, those of the year.
        ("when was Camp 2025?", "3 to 4 June 2024, and from 2 to 3", "2 to 3 June 2025"),
        # A reason takes several sentences, but of one block.
        ("why did we close?", "Byron\n\nWe closed. The hall was", "We closed. The hall was"),
    ],
)
def test_a_guess_is_narrowed_to_what_answers(question: str, guess: str, kept: str) -> None:
    (text,) = [text for text in (PRICES, CAMPS, DATES, REASON) if guess in text]
    place = text.index(guess), text.index(guess) + len(guess)
    start, end = narrowed(question, kind_of(question), text, place)
    assert text[start:end] == kept


def test_a_guess_in_one_sentence_stays() -> None:
    place = CAMPS.index("York"), CAMPS.index("York") + 4
    assert narrowed("where was Camp 2025?", kind_of("where?"), CAMPS, place) == place
