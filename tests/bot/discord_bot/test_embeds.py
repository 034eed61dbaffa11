"""A quote as an embed: its words, the answering ones bold, and where they are from."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.discord_bot.embeds import link, link_to, quote_embed
from bot.languages import ENGLISH
from knowledge.answer import ToldEvent
from knowledge.spans.resolve import DateRange
from tests.bot.discord_bot.booklet import SUMMIT
from tests.loopback.seen import seen

WORDS = ":~:text=The%20summit%20ran%20on,to%2019%20in%20Paris%2DSaclay."


def test_a_quote_shows_its_words_with_the_span_bold_and_where_they_are_from() -> None:
    embed = quote_embed(SUMMIT, ENGLISH)
    words = seen((embed.description or "").removeprefix(">>> "))
    assert words.text == SUMMIT.text
    assert words.bold == ("October 17 to 19",)
    assert embed.title == "OpenInfra Summit Europe 2025"
    assert embed.url == f"https://example.org/summit#{WORDS}"
    assert embed.fields[-1].value == "Lajos Katona, 30 October 2025, read <t:1761998400:R>"


def test_the_event_and_the_days_meant_stand_beside_the_quote() -> None:
    event = ToldEvent(
        "OpenInfra Summit Europe 2025", DateRange(date(2025, 10, 17), date(2025, 10, 19))
    )
    meant, _ = quote_embed(SUMMIT, ENGLISH).fields
    assert (meant.name, meant.value) == ("Date meant", "17–19 October 2025")
    told, source = quote_embed(replace(SUMMIT, event=event), ENGLISH).fields
    assert (told.name, told.value) == ("Event", "OpenInfra Summit Europe 2025, 17–19 October 2025")
    assert source.name == "Source"


def test_a_quote_without_a_link_names_its_file() -> None:
    embed = quote_embed(replace(SUMMIT, author=None, date=None, url=None), ENGLISH)
    assert embed.url is None
    assert embed.fields[-1].value == "summit.md, read <t:1761998400:R>"


def test_the_words_are_named_after_an_addresss_own_fragment() -> None:
    assert link_to("https://example.org/#day-2", SUMMIT.text) == (
        f"https://example.org/#day-2{WORDS}"
    )


def test_an_address_that_has_no_room_for_the_words_leads_to_the_page() -> None:
    long = "https://example.org/" + "a" * 2020
    assert link_to(long, SUMMIT.text) == long


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


def test_dates_are_written_out() -> None:
    quote = replace(SUMMIT, date=date(1, 1, 1), read_at=datetime(2025, 11, 1, tzinfo=UTC))
    assert "1 January 1," in (quote_embed(quote, ENGLISH).fields[-1].value or "")
