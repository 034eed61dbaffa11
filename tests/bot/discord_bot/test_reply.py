"""Answers as they are sent, within Discord's limits whatever the texts hold."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord_bot.embeds import link, quote_embed
from bot.discord_bot.reply import Reply, answer_reply, closest_reply
from knowledge.answer import Answer, Edition, Quote
from tests.bot.discord_bot.answers import SUMMIT
from tests.loopback.refusal import check_message
from tests.loopback.seen import seen

TEXTS = st.one_of(st.text(max_size=5000), st.text("*[](@😀\u200b", min_size=200, max_size=5000))
MAYBE_TEXTS = st.none() | TEXTS
QUOTES = st.builds(
    Quote,
    document=TEXTS,
    title=TEXTS,
    author=MAYBE_TEXTS,
    date=st.none() | st.dates(),
    url=MAYBE_TEXTS | TEXTS.map("https://example.org/{}".format),
    text=TEXTS,
    start=st.just(0),
    end=st.just(0),
    highlight=st.none() | st.tuples(st.integers(0, 100), st.integers(100, 600)),
    score=st.floats(0, 1),
    read_at=st.datetimes(timezones=st.just(UTC)),
)
ANSWERS = st.one_of(
    st.builds(Answer, question=TEXTS, quotes=st.lists(QUOTES, min_size=1, max_size=5).map(tuple)),
    st.builds(
        Answer,
        question=TEXTS,
        reason=MAYBE_TEXTS,
        closest=st.none() | QUOTES,
        editions=st.lists(st.builds(Edition, TEXTS, st.integers(1, 9999)), max_size=60).map(tuple),
    ),
)


def test_a_quote_shows_its_words_with_the_span_bold_and_where_they_are_from() -> None:
    embed = quote_embed(SUMMIT)
    words = seen((embed.description or "").removeprefix(">>> "))
    assert words.text == SUMMIT.text
    assert words.bold == ("October 17 to 19",)
    assert embed.title == "OpenInfra Summit Europe 2025"
    assert embed.url == "https://example.org/summit"
    assert embed.fields[0].value == "Lajos Katona, 30 October 2025, read <t:1761998400:R>"


def test_a_quote_without_a_link_names_its_file() -> None:
    embed = quote_embed(replace(SUMMIT, author=None, date=None, url=None))
    assert embed.url is None
    assert embed.fields[0].value == "summit.md, read <t:1761998400:R>"


@pytest.mark.parametrize(
    ("url", "accepted"),
    [
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/ä", "https://example.org/%C3%A4"),
        ("javascript:alert(1)", None),
        ("https://", None),
        ("http://[", None),
        ("recap.md", None),
        ("https://example.org/" + "a" * 2048, None),
        (None, None),
    ],
)
def test_only_web_addresses_become_links(url: str | None, accepted: str | None) -> None:
    assert link(url) == accepted


def test_further_passages_follow_the_first_at_most_two() -> None:
    quotes = tuple(replace(SUMMIT, title=f"Recap {number}") for number in range(5))
    embeds = answer_reply(Answer("when?", quotes)).embeds
    assert [embed.title for embed in embeds] == ["Recap 0", "Recap 1", "Recap 2"]


def test_no_answer_is_one_plain_line() -> None:
    answer = Answer("who won?", reason="No passage answers this.", closest=SUMMIT)
    assert answer_reply(answer) == Reply(content="No passage answers this.")


def test_the_closest_passage_is_marked_as_no_answer() -> None:
    reply = closest_reply(Answer("who won?", reason="No passage answers this.", closest=SUMMIT))
    assert reply is not None
    assert reply.content == "The closest passage, which does not answer it:"
    assert reply.embeds[0].title == SUMMIT.title


def test_editions_are_offered_by_name_and_year() -> None:
    editions = (Edition("RustConf", 2021), Edition("RustConf", 2020))
    reply = answer_reply(Answer("when?", reason="Several editions fit.", editions=editions))
    assert seen(reply.content or "").text == (
        "Several editions fit.\nAsk again and name one of these: RustConf 2021, RustConf 2020"
    )


@given(ANSWERS)
def test_any_answer_keeps_discords_limits(answer: Answer) -> None:
    for reply in (answer_reply(answer), closest_reply(answer)):
        if reply is not None:
            embeds = [embed.to_dict() for embed in reply.embeds]
            check_message({"content": reply.content, "embeds": embeds})


def test_dates_are_written_out() -> None:
    quote = replace(SUMMIT, date=date(1, 1, 1), read_at=datetime(2025, 11, 1, tzinfo=UTC))
    assert "1 January 1," in (quote_embed(quote).fields[0].value or "")
