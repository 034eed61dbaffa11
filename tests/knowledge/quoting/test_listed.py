import pytest

from knowledge.questions.kind import kind_of
from knowledge.quoting.listed import whole_list

FAIR = (
    "There were 23 teams. The jury was made up of:\n\n"
    "• Ada Byron (chair)\n• Mary Shelley\n\n"
    "Sponsors this year were:\n\n"
    "• Difference Engines\n• Sea Biscuits"
)
JURY = "• Ada Byron (chair)\n• Mary Shelley"
SPONSORS = "• Difference Engines\n• Sea Biscuits"


def listed(question: str, guess: str) -> str | None:
    start = FAIR.index(guess)
    bounds = whole_list(question, kind_of(question), FAIR, (start, start + len(guess)))
    return FAIR[slice(*bounds)] if bounds else None


@pytest.mark.parametrize("question", ["Who were the jury members?", "which members had the jury?"])
def test_what_only_the_introduction_says_all_items_answer(question: str) -> None:
    assert listed(question, "Ada Byron") == JURY


@pytest.mark.parametrize("question", ["who sponsored the fair?", "list the sponsors of the fair"])
def test_the_list_whose_introduction_says_more_is_taken(question: str) -> None:
    assert listed(question, "Mary Shelley") == SPONSORS


def test_a_guess_at_several_items_means_all_of_them() -> None:
    assert listed("who came?", "Byron (chair)\n• Mary") == JURY


@pytest.mark.parametrize(
    ("question", "guess"),
    [
        ("who is the chair of the jury?", "Ada Byron"),  # an item says it
        ("who came?", "Mary Shelley"),  # nothing speaks for more than the guess
        ("how many were on the jury?", "Ada Byron"),  # one value
        ("who were the teams?", "23 teams"),  # no list
    ],
)
def test_else_no_whole_list_answers(question: str, guess: str) -> None:
    assert listed(question, guess) is None
