"""In context: the sentences around a quote, with the quote marked; proof that it is there."""

from typing import Final

import discord

from bot.discord_bot import limits
from bot.discord_bot.answers.press import Press
from bot.discord_bot.embeds import link_to
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond
from bot.discord_bot.shown import plain, shown
from bot.languages import Language, to_say
from knowledge.answer import Quote
from knowledge.errors import PersonError
from knowledge.quoting.surroundings import Surroundings
from knowledge.sources.names import shown_name

_BESIDE: Final = 1_400
_QUOTE: Final = 1_200
_NAME: Final = 300


class TextChangedError(PersonError):
    """The text of a quote was changed or removed after the answer."""


async def show_context(press: Press) -> None:
    """Show what stands around a quote to whoever pressed, and to nobody else.

    Raises:
        TextChangedError: The text has changed since, or is gone.
    """
    await press.interaction.response.defer(ephemeral=True, thinking=True)
    asked = press.exchange.asked
    answer = await press.desk.ask(asked.question, asked.earlier)
    quotes = answer.quotes[press.place :]
    around = await press.desk.around(quotes[0]) if quotes else None
    if around is None:
        raise TextChangedError(to_say("This text has changed since the answer. Please ask again."))
    await respond(press.interaction, context_reply(quotes[0], around, press.language))


def context_reply(quote: Quote, around: Surroundings, language: Language) -> Reply:
    """Show a quote between the words before and after it; headings say which is which."""
    embed = discord.Embed(
        title=shown(quote.title, limits.EMBED_TITLE),
        url=link_to(quote.url, quote.text),
        description=_marked(around, language),
    )
    place = language.say(
        "Characters {start} to {end} of {document}",
        start=quote.start,
        end=quote.end,
        document=plain(shown_name(quote.document), _NAME),
    )
    return Reply(embeds=(embed.set_footer(text=place),))


def _marked(around: Surroundings, language: Language) -> str:
    before = shown(around.before.strip()[-_BESIDE // 2 :], _BESIDE) if around.before else ""
    after = shown(around.after.strip(), _BESIDE) if around.after else ""
    told = language.say("The quote:")
    quoted = "\n".join(f"> {line}" for line in shown(around.quote, _QUOTE).split("\n"))
    ended = language.say("The text goes on:")
    return "\n".join(
        part
        for part in (before, f"**{told}**", quoted, f"**{ended}**" if after else "", after)
        if part
    )
