"""The bulletin of gaps: each week what was asked in vain, told in the moderators' channel."""

from datetime import datetime

import discord

from bot.discord_bot.moderators.bulletins import WEEK, Bulletin
from bot.discord_bot.moderators.channel import moderators_channel
from bot.discord_bot.send import post
from bot.discord_bot.services import Services
from bot.discord_bot.texts.gaps import find_gaps, gaps_reply
from bot.languages import language_in


async def post_gaps(guild: discord.Guild, services: Services, now: datetime) -> None:
    """Tell what was asked in vain, a week after the last time, where moderators have set so."""
    told_until = services.bulletins.told_until(guild.id, Bulletin.GAPS)
    channel = moderators_channel(guild, services)
    if told_until is None or now < told_until + WEEK or channel is None:
        return
    found = await find_gaps(services, guild.id)
    if found:
        await post(channel, gaps_reply(found, 0, language_in(guild)))
    services.bulletins.tell(guild.id, Bulletin.GAPS, now)
