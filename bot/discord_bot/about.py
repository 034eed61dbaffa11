"""The command /about: whose texts answer, how fresh they are, and what is kept of questions."""

from collections.abc import Iterator
from typing import Any, Final

import discord
from discord import app_commands
from discord.utils import format_dt

from bot.discord_bot.answers.exchange import DAYS_KEPT
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond
from bot.discord_bot.services import Interaction, desk_of
from bot.discord_bot.shown import shown
from bot.discord_bot.texts.looking import look
from bot.discord_bot.texts.subject import subject_shown
from bot.languages import Language, language_of
from knowledge.moderating.overview import overview
from knowledge.provenance import Provenance
from knowledge.sources.source import Source

_SITES: Final = 5
_SITE: Final = 70
_FAILING: Final = 3


def about_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that tells about the texts and about privacy."""

    @app_commands.command(
        name="about", description="See whose texts I quote, how fresh they are, and what I keep."
    )
    async def about(interaction: discord.Interaction[Any]) -> None:
        # A server's texts may have to be opened first, which can take longer than Discord waits.
        await interaction.response.defer(ephemeral=True, thinking=True)
        told = (await desk_of(interaction).opened()).provenance
        failing = await _failing(interaction)
        await respond(interaction, about_reply(told, failing, language_of(interaction.locale)))

    return about


async def _failing(interaction: Interaction) -> tuple[Source, ...]:
    """Return the sources of the server that could not be read the last time."""
    if interaction.guild_id is None:
        return ()
    known = await look(overview, interaction.client.services.workshop.space(interaction.guild_id))
    sources = (held.source for held in known.sources)
    return tuple(source for source in sources if source.failure is not None)


def about_reply(told: Provenance, failing: tuple[Source, ...], language: Language) -> Reply:
    """Tell about the texts, with the sources that could not be read, and about privacy."""
    texts = [
        language.say_many("{count} text", "{count} texts", told.documents),
        language.say_many("{count} named author", "{count} named authors", told.authors),
    ]
    if told.sites:
        shown_sites = ", ".join(shown(site, _SITE) for site in told.sites[:_SITES])
        more = len(told.sites) - _SITES
        texts.append(
            language.say("from {sites} and {more} more sites", sites=shown_sites, more=more)
            if more > 0
            else language.say("from {sites}", sites=shown_sites)
        )
    embed = discord.Embed(
        description=language.say(
            "I answer with the words of texts, as they stand there, and never with my own."
        )
    )
    lines = (f"{', '.join(texts)}.", *_freshness(told, failing, language))
    embed.add_field(name=language.say("The texts"), value="\n".join(lines), inline=False)
    embed.add_field(name=language.say("Privacy"), value=_privacy(language), inline=False)
    return Reply(embeds=(embed,))


def _freshness(told: Provenance, failing: tuple[Source, ...], language: Language) -> Iterator[str]:
    yield language.say(
        "Shared texts: read {ago}, state {number}.",
        ago=format_dt(told.shared.read_at, "R"),
        number=told.shared.number,
    )
    if told.own is not None:
        yield language.say(
            "This server's own: read {ago}, state {number}.",
            ago=format_dt(told.own.read_at, "R"),
            number=told.own.number,
        )
    if failing:
        named = ", ".join(subject_shown(one.address, _SITE) for one in failing[:_FAILING])
        more = len(failing) - _FAILING
        yield language.say("Could not be read the last time: {sources}", sources=named) + (
            f" (+{more})" if more > 0 else ""
        )


def _privacy(language: Language) -> str:
    return "\n".join(
        (
            language.say(
                "Questions are answered on the machine that runs me; they go to no other service "
                "and into no log."
            ),
            language.say(
                "I keep a question, the channel it was asked in and what people say about its "
                "answer for {days} days, so that buttons and follow-ups work.",
                days=DAYS_KEPT,
            ),
            language.say(
                "Who asked is kept only as a keyed hash: no name, no user id. A moderator who "
                "answers is kept by name with that answer."
            ),
            language.say(
                "Moderators see which questions no text answers, without names, if they were asked "
                "where all can see them. Which moderator changes the texts is kept."
            ),
            language.say(
                "Delete the message that asks, and its answer goes with all that I keep of it, "
                "but for what the moderators were asked."
            ),
        )
    )
