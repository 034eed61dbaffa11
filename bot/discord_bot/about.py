"""The command /about: whose texts answer, how fresh they are, and what is kept of questions."""

from typing import Any, Final

import discord
from discord import app_commands

from bot.discord_bot.answers.exchange import DAYS_KEPT
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond
from bot.discord_bot.services import desk_of
from bot.discord_bot.shown import shown
from bot.languages import Language, language_of
from knowledge.provenance import Provenance

_SITES: Final = 5
_SITE: Final = 100


def about_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that tells about the texts and about privacy."""

    @app_commands.command(
        name="about", description="See whose texts I quote, how fresh they are, and what I keep."
    )
    async def about(interaction: discord.Interaction[Any]) -> None:
        opened = await desk_of(interaction).opened()
        reply = about_reply(opened.provenance, language_of(interaction.locale))
        await respond(interaction, reply, ephemeral=True)

    return about


def about_reply(told: Provenance, language: Language) -> Reply:
    """Tell about the texts and about privacy."""
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
    freshness = language.say(
        "Read {ago}, state {number}.",
        ago=discord.utils.format_dt(told.read_at, "R"),
        number=" + ".join(map(str, told.generations)),
    )
    embed = discord.Embed(
        description=language.say(
            "I answer with the words of texts, as they stand there, and never with my own."
        )
    )
    embed.add_field(
        name=language.say("The texts"), value=f"{', '.join(texts)}. {freshness}", inline=False
    )
    embed.add_field(name=language.say("Privacy"), value=_privacy(language), inline=False)
    return Reply(embeds=(embed,))


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
                "Delete the message that asks, and its answer goes with all that I keep of it, "
                "but for what the moderators were asked."
            ),
        )
    )
