import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.questions.kind import Kind, kind_of
from knowledge.quoting.clause import LIMIT
from knowledge.quoting.highlight import highlight

SUMMIT = (
    "We had the chance to take part in the summit, held from October 17–19 in one of the leading "
    "innovation hubs of France, Paris-Saclay. The energy was palpable, with more than 1,200 "
    "attendees present. One example is the OpenStack Resource Controller (ORC), which offers a "
    "simple way to manage resources."
)


def shown(question: str, text: str, guess: str | None = None) -> str:
    """Return what is emphasised; ``guess`` is the words a model points at."""
    place = (text.index(guess), text.index(guess) + len(guess)) if guess else None
    bounds = highlight(question, kind_of(question), text, place)
    assert bounds is not None
    return text[bounds[0] : bounds[1]]


def test_half_a_date_is_completed_to_the_range() -> None:
    assert "October 17–19" in shown("when did the summit run?", SUMMIT, "17")


def test_a_count_keeps_its_bound_and_what_it_counts() -> None:
    assert "more than 1,200 attendees" in shown("how many people came?", SUMMIT, "1,200")


def test_an_acronym_shows_what_it_stands_for() -> None:
    assert shown("what is ORC?", SUMMIT) == "OpenStack Resource Controller"


def test_a_reason_shows_its_clauses() -> None:
    text = "The venue changed. The hall was flooded, so that nobody could get in."
    assert shown("why did the venue change?", text, "flooded") == (
        "The hall was flooded, so that nobody could get in."
    )


def test_a_list_shows_all_its_items() -> None:
    text = "Bring three things:\n• a laptop\n• a charger\n• a mug\nSee you there."
    assert shown("which three things should I bring?", text, "charger") == (
        "a laptop\n• a charger\n• a mug"
    )


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("when did the summit run?", "October 17–19"),
        ("how many people attended?", "more than 1,200 attendees"),
    ],
)
def test_without_a_guess_the_kind_and_shared_words_tell(question: str, part: str) -> None:
    assert part in shown(question, SUMMIT)


def test_an_empty_text_has_nothing_to_emphasise() -> None:
    assert highlight("when?", Kind.WHEN, "  ") is None


def test_of_two_items_the_one_that_says_what_is_asked_is_shown() -> None:
    items = "• Ada Byron opened with music.\n• Grace Hopper closed with bugs."
    assert shown("who opened the fair?", items, guess="Grace Hopper").startswith("Ada Byron")
    assert shown("who closed the fair?", items, guess="Grace Hopper").startswith("Grace Hopper")


def test_an_introduction_that_says_what_is_asked_shows_all_items() -> None:
    text = "The jury was:\n• Ada Byron (chair)\n• Grace Hopper"
    assert shown("who were the jury?", text, guess="Ada Byron") == (
        "Ada Byron (chair)\n• Grace Hopper"
    )
    assert shown("who chaired the jury?", text, guess="Ada Byron") == "Ada Byron (chair)"


def test_of_a_list_as_much_is_shown_as_fits() -> None:
    text = "The jury was:\n" + "\n".join(
        f"• Ada Byron the {place}th of Ockham" for place in range(9)
    )
    assert shown("who were the jury?", text, guess="Byron the 5th") == "\n• ".join(
        f"Ada Byron the {place}th of Ockham" for place in range(1, 6)
    )


def test_a_name_and_a_number_are_shown_with_their_row_alone() -> None:
    table = "Small Worlds | Ada Byron\nFriday | 900 seats\nTalks | 48"
    assert shown("who gave Small Worlds?", table, guess="Ada") == "Small Worlds | Ada Byron"
    assert shown("how many seats were there?", table, guess="900") == "Friday | 900 seats"


def test_a_guess_across_blocks_is_shown_in_one() -> None:
    text = "By Ada Byron\n\nThe camp was good, with talks and tea.\n\nMary Shelley spoke last."
    assert shown("who spoke last?", text, guess=text[3:70]) == "Mary Shelley spoke last."


@given(
    st.sampled_from(Kind),
    st.text(alphabet="ab 1•.,;\nA", min_size=1, max_size=600),
    st.integers(0, 599),
    st.integers(1, 60),
)
def test_it_stays_within_the_text_and_the_limit(
    kind: Kind, text: str, start: int, length: int
) -> None:
    guess = (min(start, len(text) - 1), min(start + length, len(text)))
    if guess[0] >= guess[1]:
        guess = (guess[0], guess[0] + 1)
    bounds = highlight("what is a?", kind, text, guess)
    if bounds is not None:
        assert 0 <= bounds[0] <= bounds[1] <= len(text)
        assert bounds[1] - bounds[0] <= LIMIT
