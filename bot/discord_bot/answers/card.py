"""The card: an answer as it is shown, one quote a page, with what can be pressed below it."""

from collections.abc import Iterator
from typing import Final

import discord

from bot.discord_bot import limits
from bot.discord_bot.answers.exchange import Exchange
from bot.discord_bot.answers.press import Act, AnswerButton, AnswerSelect
from bot.discord_bot.embeds import quote_embed
from bot.discord_bot.reply import Reply
from bot.discord_bot.shown import shown
from bot.languages import Language, to_say
from knowledge.answer import Answer

_REASON: Final = 500
_QUESTION: Final = 500
_NO_ANSWER: Final = to_say("No passage answers this.")
_YEAR: Final = len(" 10000")
_LAST_ROW: Final = 4


def answer_card(
    answer: Answer,
    exchange: Exchange,
    language: Language,
    page: int = 0,
    *,
    moderators: bool = False,
) -> Reply:
    """Show a page of an answer, or the reason why there is none.

    A page is one quote; the first is two where two sources disagree. The question stands above
    where no message shows it. ``moderators`` says that they can be asked where there is no answer.
    """
    lines = [] if exchange.asked_in is not None else [_question(exchange, language)]
    if not answer.answered:
        lines.append(shown(language.say(answer.reason or _NO_ANSWER), _REASON))
        items = [AnswerButton(Act.ASK_MORE, exchange.number, label=language.say("Ask more"))]
        if moderators:
            told = language.say("Ask the moderators")
            items.append(AnswerButton(Act.MODERATORS, exchange.number, label=told))
        return Reply(content="\n".join(lines), items=tuple(items))
    both = answer.disagree and len(answer.quotes) > 1
    pages = len(answer.quotes) - both
    page = min(page, pages - 1)
    first = page + 1 if both and page else page
    if both and page == 0:
        lines.append(language.say("Two sources disagree. Both say:"))
    if page:
        lines.append(language.say("Passage {page} of {pages}", page=page + 1, pages=pages))
    quotes = answer.quotes[first : 2 if both and page == 0 else first + 1]
    return Reply(
        content="\n".join(lines) or None,
        embeds=tuple(quote_embed(quote, language) for quote in quotes),
        items=(
            *_editions(answer, exchange, language, page),
            *_turning(exchange, language, page, pages),
            AnswerButton(Act.CONTEXT, exchange.number, first, language.say("In context")),
            AnswerButton(Act.ASK_MORE, exchange.number, 0, language.say("Ask more")),
            *_sharing(exchange, language),
            *_feedback(exchange, language),
        ),
    )


def _question(exchange: Exchange, language: Language) -> str:
    return language.say("Question: {question}", question=shown(exchange.asked.question, _QUESTION))


def closest_reply(answer: Answer, language: Language) -> Reply | None:
    """Show the passage that comes closest to answering, marked as such: for the asker only."""
    if answer.answered or answer.closest is None:
        return None
    told = language.say("The closest passage, which does not answer it:")
    return Reply(content=told, embeds=(quote_embed(answer.closest, language),))


def _editions(
    answer: Answer, exchange: Exchange, language: Language, page: int
) -> Iterator[AnswerSelect]:
    """Yield the select of the editions that the question fits."""
    if answer.editions and page == 0:
        options = [
            discord.SelectOption(
                label=f"{edition.name[: limits.OPTION_LABEL - _YEAR]} {edition.year}",
                value=str(edition.year),
            )
            for edition in answer.editions[: limits.SELECT_OPTIONS]
        ]
        placeholder = language.say("Which edition?")
        yield AnswerSelect(Act.EDITION, exchange.number, placeholder, options)


def _turning(
    exchange: Exchange, language: Language, page: int, pages: int
) -> Iterator[AnswerButton]:
    """Yield the buttons to the page before and the page after, where there are such."""
    if page > 0:
        before = language.say("Previous passage")
        yield AnswerButton(Act.PAGE, exchange.number, page - 1, before)
    if page + 1 < pages:
        more = language.say("Next passage") if page else language.say("More passages")
        yield AnswerButton(Act.PAGE, exchange.number, page + 1, more)


def _sharing(exchange: Exchange, language: Language) -> Iterator[AnswerButton]:
    """Yield the button that shows everyone an answer which only one person sees."""
    if exchange.asked.private and exchange.asked.guild is not None:
        told = language.say("Share in channel")
        yield AnswerButton(Act.SHARE, exchange.number, 0, told)


def _feedback(exchange: Exchange, language: Language) -> Iterator[AnswerButton]:
    """Yield the two buttons by which moderators learn what people think of an answer."""
    if exchange.asked.guild is not None:
        right, wrong = language.say("That answers it"), language.say("That is wrong")
        yield AnswerButton(Act.RIGHT, exchange.number, label=right, row=_LAST_ROW)
        yield AnswerButton(Act.WRONG, exchange.number, label=wrong, row=_LAST_ROW)
