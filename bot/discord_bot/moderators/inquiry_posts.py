"""How an inquiry looks: the post in the moderators' channel, and their answer to it."""

from typing import Final

import discord

from bot.discord_bot.embeds import link
from bot.discord_bot.moderators.inquiry import Inquiry, ModeratorsAnswer
from bot.discord_bot.reply import Reply
from bot.discord_bot.shown import shown
from bot.languages import Language

_QUESTION: Final = 1_200
_LINES: Final = 100
"""Of a question, as each takes two units more."""
_WORDS: Final = 3_500
_SOURCE: Final = 900
_NAME: Final = 80


def inquiry_post(inquiry: Inquiry, people: int, language: Language) -> Reply:
    """Show moderators a question that no text answers, and how many people ask it."""
    told = language.say_many(
        "No text answers this question, asked by {count} person:",
        "No text answers this question, asked by {count} people:",
        people,
    )
    lines = [told, *_quoted(inquiry.question)]
    if inquiry.answer is not None:
        name = shown(inquiry.answer.moderator, _NAME)
        lines.append(language.say("Answered by {name}.", name=name))
    return Reply(content="\n".join(lines))


def moderators_reply(inquiry: Inquiry, answer: ModeratorsAnswer, language: Language) -> Reply:
    """Show people what a moderator answers, marked as such: it is no quote."""
    name = shown(answer.moderator, _NAME)
    told = language.say("{name}, a moderator, answers this question:", name=name)
    embed = discord.Embed(
        title=language.say("A moderator's answer"), description=shown(answer.words, _WORDS)
    )
    embed.add_field(
        name=language.say("Source, as the moderator names it"),
        value=link(answer.source) or shown(answer.source, _SOURCE),
        inline=False,
    )
    embed.set_footer(text=language.say("Written by a moderator; not quoted from the texts."))
    return Reply(content="\n".join((told, *_quoted(inquiry.question))), embeds=(embed,))


def _quoted(question: str) -> list[str]:
    lines = [f"> {line}" for line in shown(question, _QUESTION).split("\n")]
    return lines if len(lines) <= _LINES else [*lines[:_LINES], "> …"]
