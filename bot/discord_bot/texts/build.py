"""Building a draft for a moderator: how far it is, told in place, then what it would change."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import discord

from bot.discord_bot import limits
from bot.discord_bot.failure import explain
from bot.discord_bot.limits import width
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond
from bot.discord_bot.services import Interaction
from bot.discord_bot.shown import shown
from bot.discord_bot.texts.button import DraftAct, DraftButton
from bot.discord_bot.texts.note import Note
from bot.discord_bot.texts.paging import first_lines
from bot.discord_bot.texts.preview_card import preview_card
from bot.discord_bot.texts.stages import job_reply
from bot.discord_bot.texts.subject import subject_shown
from bot.discord_bot.texts.waiting_draft import waiting_draft
from bot.discord_bot.texts.wanted import Wanted
from bot.discord_bot.texts.workshop import Job, Workshop
from bot.languages import Language, language_of
from knowledge.moderating.drafting import Proposal
from knowledge.reading.folder import Skipped

_EVERY: Final = 2.0
"""Seconds between two changes of a message; Discord takes five in five seconds."""
_RECENT: Final = 20
"""Questions that are asked on the old and the new state: well under a second each way."""
_UNREAD: Final = 5
_NAME: Final = 100
_REASON: Final = 200


def hindrance(workshop: Workshop, guild: int, language: Language) -> str | None:
    """Return why nothing can be built for a server right now, None where it can."""
    job, rest = workshop.job_of(guild), workshop.rest(guild)
    if job is not None:
        return language.say(
            "{moderator} has begun a draft here {ago}: {what}. Please wait until it is built.",
            moderator=shown(job.moderator, _NAME),
            ago=discord.utils.format_dt(job.began, "R"),
            what=subject_shown(job.what, limits.EMBED_TITLE),
        )
    if rest:
        return language.say(
            "Something was built here just now. Please try again in {seconds} s.",
            seconds=round(rest) or 1,
        )
    return None


async def build(interaction: Interaction, guild: int, wanted: Wanted) -> None:
    """Build a draft of a server's space, if that may be begun now, and show it.

    The interaction was deferred for who began it alone. All that fails is told here, as the
    interaction may be over by then.
    """
    services, language = interaction.client.services, language_of(interaction.locale)
    hindered = hindrance(services.workshop, guild, language)
    if hindered is not None:
        await respond(interaction, Reply(content=hindered))
        return
    note, recent = Note(interaction), services.exchanges.recent(guild, _RECENT)
    proposal = Proposal(wanted.change, interaction.user.mention, recent)
    job = services.workshop.begin(guild, interaction.user.display_name, wanted.what, proposal)
    while not job.building.done():
        await note.put(job_reply(job, language))
        await asyncio.wait({job.building}, timeout=_EVERY)
    try:
        ended, elsewhere = await _ended(job, services.workshop, language)
    except Exception as error:
        ended = elsewhere = Reply(content=explain(error, language))
    if wanted.told:
        ended = _after(wanted.told, ended, language)
    elsewhere = replace(elsewhere, content=f"{interaction.user.mention} {elsewhere.content}")
    await note.end(ended, elsewhere)


async def _ended(job: Job, workshop: Workshop, language: Language) -> tuple[Reply, Reply]:
    """Return what a job came to, and what of that is told where others see it."""
    if job.building.cancelled():
        stopped = Reply(content=language.say("Stopped. What answers has not changed."))
        return stopped, stopped
    report = job.building.result().report
    if report.generation is None:
        nothing = language.say("Nothing differs from what answers now.")
        same = Reply(content="\n".join((nothing, *_unread(report.skipped))))
        return same, same
    draft, preview = await waiting_draft(workshop.space(job.guild), report.generation)
    show = DraftButton(DraftAct.SHOW, draft.number, language.say("Show the draft"))
    ready = Reply(content=language.say("The draft is built."), items=(show,))
    return preview_card(draft, preview, language), ready


def _after(told: Sequence[str], reply: Reply, language: Language) -> Reply:
    """Put before a reply what a moderator should know, as far as there is room for it."""
    said = reply.content or ""
    first = first_lines(told, limits.CONTENT - width(said) - len("\n"), language)
    return replace(reply, content="\n".join(filter(None, (first, said))))


def _unread(skipped: Sequence[Skipped]) -> Iterator[str]:
    for one in skipped[:_UNREAD]:
        yield f"{shown(one.path, _NAME)}: {shown(one.reason, _REASON)}"
