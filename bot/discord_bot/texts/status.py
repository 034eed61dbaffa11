"""The command /knowledge status: what answers, what is due or failing, which drafts wait."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final

import discord
from discord import app_commands
from discord.utils import format_dt

from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond
from bot.discord_bot.texts.about_source import source_heading
from bot.discord_bot.texts.button import DraftAct, DraftButton
from bot.discord_bot.texts.looking import look, no_texts
from bot.discord_bot.texts.moderated import moderated_space
from bot.discord_bot.texts.subject import subject_shown
from bot.discord_bot.texts.wording import deed_name, doer
from bot.languages import Language, language_of
from knowledge.moderating.overview import Overview, overview
from knowledge.store.drafts import Draft

_DRAFTS: Final = 5
_FAILING: Final = 5
_SUBJECT: Final = 100


def status_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that tells how it stands with a server's texts."""

    @app_commands.command(
        name="status", description="See what answers, what is due or failing, what waits."
    )
    async def status(interaction: discord.Interaction[Any]) -> None:
        space, language = moderated_space(interaction), language_of(interaction.locale)
        await interaction.response.defer(ephemeral=True, thinking=True)
        known = await look(overview, space)
        await respond(interaction, status_reply(known, datetime.now(UTC), language))

    return status


def status_reply(known: Overview, now: datetime, language: Language) -> Reply:
    """Tell how it stands; each draft that waits has a button that shows it."""
    embed = discord.Embed(title=language.say("The texts of this server"))
    told = "\n".join(_answering(known, language))
    embed.add_field(name=language.say("What answers"), value=told, inline=False)
    if known.sources:
        told = "\n".join(_sources(known, now, language))
        embed.add_field(name=language.say("Sources"), value=told, inline=False)
    drafts = known.drafts[-_DRAFTS:]
    if drafts:
        told = "\n".join(_draft(draft, language) for draft in drafts)
        embed.add_field(name=language.say("Drafts that wait"), value=told, inline=False)
    return Reply(
        embeds=(embed,),
        items=tuple(
            DraftButton(
                DraftAct.SHOW, one.number, language.say("Show draft {number}", number=one.number)
            )
            for one in drafts
        ),
    )


def _answering(known: Overview, language: Language) -> Iterator[str]:
    generation = known.generation
    if generation is None:
        yield no_texts(language)
        return
    yield language.say(
        "State {number} since {ago}",
        number=generation.number,
        ago=format_dt(generation.published_at, "R"),
    )
    documents = language.say_many("{count} document", "{count} documents", generation.documents)
    passages = language.say_many("{count} passage", "{count} passages", generation.passages)
    yield f"{documents}, {passages}"


def _sources(known: Overview, now: datetime, language: Language) -> Iterator[str]:
    due = sorted(at for held in known.sources if (at := held.source.due_at()))
    failing = [held.source for held in known.sources if held.source.failure is not None]
    count = len(known.sources)
    yield language.say_many("{count} source", "{count} sources", count)
    if due:
        waiting = sum(at <= now for at in due)
        yield language.say_many("{count} is due", "{count} are due", waiting)
        yield language.say("Next reading {ago}", ago=format_dt(max(due[0], now), "R"))
    if failing:
        yield language.say_many(
            "{count} could not be read the last time:",
            "{count} could not be read the last time:",
            len(failing),
        )
        yield from (f"- {source_heading(source)}" for source in failing[:_FAILING])


def _draft(draft: Draft, language: Language) -> str:
    subject = draft.deed.subject
    return language.say(
        "{number}: {who}, {deed}{subject}, built {ago}",
        number=draft.number,
        who=doer(draft.deed.who, language),
        deed=deed_name(draft.deed.action, language),
        subject=f" {subject_shown(subject, _SUBJECT)}" if subject else "",
        ago=format_dt(draft.made_at, "R"),
    )
