"""An answer as what is sent for it."""

from dataclasses import dataclass
from typing import Final

import discord

from bot.discord_bot import limits
from bot.discord_bot.embeds import quote_embed
from bot.discord_bot.shown import shown
from knowledge.answer import Answer

_EMBEDS: Final = 3
_REASON: Final = 500
_WHICH: Final = "Ask again and name one of these: "
_CLOSEST: Final = "The closest passage, which does not answer it:"
_NO_ANSWER: Final = "No passage answers this."


@dataclass(frozen=True, slots=True)
class Reply:
    """A line of text, embeds, or both."""

    content: str | None = None
    embeds: tuple[discord.Embed, ...] = ()


def answer_reply(answer: Answer) -> Reply:
    """Show an answer to everyone: its best quotes, the editions to choose from, or the reason."""
    if answer.answered:
        return Reply(embeds=tuple(quote_embed(quote) for quote in answer.quotes[:_EMBEDS]))
    lines = [shown(answer.reason or _NO_ANSWER, _REASON)]
    if answer.editions:
        names = ", ".join(f"{edition.name} {edition.year}" for edition in answer.editions)
        lines.append(_WHICH + shown(names, limits.CONTENT - _REASON - len(_WHICH) - len("\n")))
    return Reply(content="\n".join(lines))


def closest_reply(answer: Answer) -> Reply | None:
    """Show the passage that comes closest to answering, marked as such: for the asker only."""
    if answer.answered or answer.closest is None:
        return None
    return Reply(content=_CLOSEST, embeds=(quote_embed(answer.closest),))
