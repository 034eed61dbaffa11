"""Deciding on a draft: a moderator looks at it, publishes or discards it; a build is stopped."""

import asyncio
from datetime import UTC, datetime

import discord

from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond, turn
from bot.discord_bot.texts.button import DraftAct, DraftButton, DraftPress
from bot.discord_bot.texts.preview_card import preview_card
from bot.discord_bot.texts.waiting_draft import waiting_draft
from knowledge.moderating.deciding import discard_draft, publish_draft


async def show_draft(press: DraftPress) -> None:
    """Show a page of a draft: in place of the one before, or to who pressed alone."""
    message = press.interaction.message
    in_place = message is not None and message.flags.ephemeral
    await press.interaction.response.defer(ephemeral=True, thinking=not in_place)
    draft, preview = await waiting_draft(press.space, press.number)
    card = preview_card(draft, preview, press.language, press.page)
    if in_place:
        await turn(press.interaction, card)
    else:
        await respond(press.interaction, card)


async def publish(press: DraftPress) -> None:
    """Let a draft answer from now on; what it removes is gone before this is told."""
    await press.interaction.response.defer()
    draft, _ = await waiting_draft(press.space, press.number)
    who = press.interaction.user.mention
    await asyncio.to_thread(publish_draft, press.space, draft.number, who)
    await press.services.desks.renew(press.guild)
    told = press.language.say(
        "Published {ago}: state {number} answers in this server now.",
        ago=discord.utils.format_dt(datetime.now(UTC), "R"),
        number=draft.number,
    )
    undo = DraftButton(DraftAct.UNDO, draft.number, press.language.say("Undo"))
    items = () if draft.base is None else (undo,)
    await turn(press.interaction, Reply(content=told, items=items))


async def discard(press: DraftPress) -> None:
    """Drop a draft."""
    await press.interaction.response.defer()
    await waiting_draft(press.space, press.number)
    await asyncio.to_thread(discard_draft, press.space, press.number)
    told = press.language.say("Discarded. What answers has not changed.")
    await turn(press.interaction, Reply(content=told))


async def stop(press: DraftPress) -> None:
    """Stop a build; the message that showed how far it was then says so."""
    await press.interaction.response.defer()
    if not press.services.workshop.stop(press.guild, press.number):
        told = press.language.say("This is over already.")
        await turn(press.interaction, Reply(content=told))
