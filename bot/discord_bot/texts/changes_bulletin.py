"""The bulletin of changes: each change of a server's texts, told in the moderators' channel.

It follows the audit trail, so that it tells what was done from the command line as well.
"""

from typing import Final

import discord

from bot.discord_bot.moderators.bulletins import Bulletin
from bot.discord_bot.moderators.channel import moderators_channel
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import post
from bot.discord_bot.services import Services
from bot.discord_bot.texts.history import entry_told
from bot.discord_bot.texts.looking import NoTextsError, look
from bot.languages import language_in
from knowledge.moderating.history import history

_ENTRIES: Final = 8
"""At a time: what a message holds. Of more only the last are told."""


async def post_changes(guild: discord.Guild, services: Services) -> None:
    """Tell what was done since the last time, where moderators have set so."""
    told_until = services.bulletins.told_until(guild.id, Bulletin.CHANGES)
    channel = moderators_channel(guild, services)
    if told_until is None or channel is None:
        return
    try:
        trail = await look(history, services.workshop.space(guild.id), _ENTRIES)
    except NoTextsError:
        return
    entries = [entry for entry in reversed(trail) if entry.at > told_until]
    if entries:
        language = language_in(guild)
        lines = [entry_told(entry, language) for entry in entries]
        await post(channel, Reply(content="\n".join(lines)))
        services.bulletins.tell(guild.id, Bulletin.CHANGES, entries[-1].at)
