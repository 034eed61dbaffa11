"""Which events are shown."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.discord_bot.events.selection import LONGEST_NAME, STATE, Selection
from bot.discord_bot.limits import width
from tests.bot.discord_bot.events.known import COMING, EVENTS, RUSTCONF, SUMMIT


def test_by_year_by_name_or_by_both() -> None:
    assert Selection().of(EVENTS) == EVENTS
    assert Selection(year=2021).of(EVENTS) == (RUSTCONF,)
    assert Selection(name="summit openinfra").of(EVENTS) == (SUMMIT,)
    assert Selection(name=f"camp {COMING.edition}").of(EVENTS) == (COMING,)
    assert Selection(year=2021, name="camp").of(EVENTS) == ()


@given(
    st.builds(
        Selection,
        page=st.integers(0, 9999),
        year=st.none() | st.integers(1980, 2049),
        name=st.text(max_size=LONGEST_NAME),
    )
)
def test_the_id_of_a_button_holds_any_selection(selection: Selection) -> None:
    custom_id = f"events:{selection.state()}"
    assert width(custom_id) <= 100
    match = re.fullmatch(f"events:{STATE}", custom_id)
    assert match
    assert Selection.of_state(match) == selection
