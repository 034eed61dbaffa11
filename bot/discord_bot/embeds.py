"""A quote as an embed: its words, and where they are from."""

from typing import Final

import discord
import yarl

from bot.discord_bot import limits
from bot.discord_bot.shown import shown
from bot.discord_bot.text_fragment import text_fragment
from bot.languages import Language
from knowledge.answer import Quote, ToldEvent
from knowledge.events.resolved import resolved_dates
from knowledge.sources.names import shown_name

# An answer shows at most two embeds. A third of what Discord allows for all of them is enough
# for a quote of 500 characters that are all escaped, and keeps the sum within the limit.
_BLOCK_QUOTE: Final = ">>> "
_DESCRIPTION: Final = 1_400
_SOURCE: Final = 330
_NAME: Final = 80
_PATH: Final = 130
_EVENT: Final = 120


def quote_embed(quote: Quote, language: Language) -> discord.Embed:
    """Show a quote with its answering span bold, title, author, date, link and freshness.

    At most 2,000 UTF-16 units in all.
    """
    words = shown(quote.text, _DESCRIPTION - len(_BLOCK_QUOTE), quote.highlight or (0, 0))
    embed = discord.Embed(
        title=shown(quote.title, limits.EMBED_TITLE),
        url=link_to(quote.url, quote.text),
        description=_BLOCK_QUOTE + words,
    )
    meant = resolved_dates(quote.text, quote.highlight, quote.date)
    if meant is not None and not (quote.event and quote.event.days == meant):
        embed.add_field(name=language.say("Date meant"), value=language.days(meant), inline=False)
    if quote.event is not None:
        embed.add_field(
            name=language.say("Event"), value=_event(quote.event, language), inline=False
        )
    return embed.add_field(
        name=language.say("Source"), value=_source(quote, language), inline=False
    )


def link_to(url: str | None, words: str) -> str | None:
    """Return the address of the very words of a text, or of the text, None without one."""
    address = link(url)
    if address is None:
        return None
    exact = address + ("" if "#" in address else "#") + text_fragment(words)
    return exact if len(exact) <= limits.URL else address


def link(url: str | None) -> str | None:
    """Return a web address as Discord accepts it in an embed, or None where it would refuse it."""
    if url is None:
        return None
    try:
        address = yarl.URL(url)
    except ValueError:
        return None
    written = str(address)
    usable = address.scheme in ("http", "https") and address.host and written.isascii()
    return written if usable and len(written) <= limits.URL else None


def linked(words: str, address: str | None, room: int) -> str | None:
    """Return words that lead to an address, which may take ``room`` UTF-16 units; else None."""
    # A parenthesis would end the link's address.
    safe = address.replace("(", "%28").replace(")", "%29") if address else ""
    return f"[{words}]({safe})" if safe and len(safe) <= room else None


def _event(event: ToldEvent, language: Language) -> str:
    name = shown(event.name, _EVENT)
    return f"{name}, {language.days(event.days)}" if event.days else name


def _source(quote: Quote, language: Language) -> str:
    parts = (
        shown(quote.author, _NAME) if quote.author else "",
        language.day(quote.date) if quote.date else "",
        "" if link(quote.url) else shown(shown_name(quote.document), _PATH),
        language.say("read {ago}", ago=discord.utils.format_dt(quote.read_at, "R")),
    )
    return ", ".join(part for part in parts if part)
