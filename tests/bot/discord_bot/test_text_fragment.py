"""Links that lead to the quoted words."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord_bot.text_fragment import text_fragment


@pytest.mark.parametrize(
    ("quote", "fragment"),
    [
        ("It ran in Lyon.", ":~:text=It%20ran%20in%20Lyon."),
        ("in-person, free", ":~:text=in%2Dperson%2C%20free"),
        ("One two three four five six seven eight nine", (
            ":~:text=One%20two%20three%20four,six%20seven%20eight%20nine"
        )),
        ("Topics were:\n• Search\n• Speed and size", ":~:text=Topics%20were%3A,Speed%20and%20size"),
        ("…", ""),
    ],
)  # fmt: skip
def test_the_first_and_last_words_are_named(quote: str, fragment: str) -> None:
    assert text_fragment(quote) == fragment


@given(st.text(max_size=500))
def test_a_fragment_holds_no_syntax_but_its_own(quote: str) -> None:
    fragment = text_fragment(quote)
    if fragment:
        parts = fragment.removeprefix(":~:text=").split(",")
        assert len(parts) <= 2
        assert all(part and not set(part) & set("-,& #\n") for part in parts)
        assert all(" ".join(unquote(part).split()) in " ".join(quote.split()) for part in parts)
