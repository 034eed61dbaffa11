"""Text of others, written so that Discord shows it as it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord_bot.limits import width
from bot.discord_bot.shown import shown
from tests.loopback.seen import Seen, seen

HOSTILE = st.text(st.sampled_from("a1 .\n\\*_~`|<>#+-[]()@:/\u200b\u202e\U0001f600"), max_size=60)
ANY_TEXT = st.one_of(st.text(max_size=300), HOSTILE)


@pytest.mark.parametrize(
    "text",
    [
        "@everyone and <@123>, <#4>, <@&5>, <:smile:6>, </ask:7>, <t:1700000000:R>",
        "**bold**, __underlined__, *italic*, _italic_, ~~struck~~, ||hidden||, `code`",
        "[a link](https://example.org) and https://example.org",
        "# heading\n-# small\n> quote\n- item\n* item\n1. item",
        "\\*already escaped\\*",
        "```\na block\n```",
    ],
)
def test_what_would_ping_format_hide_or_link_is_shown_as_it_stands(text: str) -> None:
    assert seen(text).special or seen(text).text != text
    assert seen(shown(text, 2000)) == Seen(text, bold=(), special=())


def test_the_span_is_bold_also_beside_asterisks() -> None:
    assert seen(shown("*17–19* October", 100, (1, 6))) == Seen("*17–19* October", ("17–19",), ())


@pytest.mark.parametrize(
    ("text", "visible"),
    [
        ("a\u200bb\u2060c\ufeffd", "abcd"),
        ("abc\u202edef\u2066", "abcdef"),
        ("\x00a\x1bb\x7f", "ab"),
        ("1\u200b. item", "1. item"),
        ("\u3164\u2800", "…"),
        ("", "…"),
        (" \n", "…"),
        ("one\u2028two", "one\ntwo"),
        ("lone \ud800 surrogate", "lone  surrogate"),
    ],
)
def test_invisible_characters_are_left_out(text: str, visible: str) -> None:
    assert seen(shown(text, 100)) == Seen(visible, bold=(), special=())


def test_what_does_not_fit_is_cut_and_the_bold_span_is_closed() -> None:
    assert shown("abcdefghij", 12, (2, 9)) == "ab**cdefg**…"


@given(ANY_TEXT, st.integers(10, 200), st.integers(0, 60), st.integers(0, 60))
def test_any_text_fits_and_only_the_span_is_bold(
    text: str, limit: int, start: int, length: int
) -> None:
    written = shown(text, limit, (start, start + length))
    assert width(written) <= limit
    assert written.strip()
    assert written.encode()
    displayed = seen(written)
    assert displayed.special == ()
    assert len(displayed.bold) <= 1
    assert displayed.text == seen(shown(text, limit)).text
