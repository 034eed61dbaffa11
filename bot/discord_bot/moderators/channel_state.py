"""How it stands with the channels that are set: which they are, and what is missing there."""

import discord
from discord.utils import format_dt

from bot.discord_bot.moderators.bulletins import WEEK, Bulletin, Bulletins
from bot.discord_bot.moderators.places import Places
from bot.discord_bot.permissions import ASK_CHANNEL, MODERATORS, Feature, missing_permissions
from bot.languages import Language


def ask_channel_state(
    guild: discord.Guild, places: Places, language: Language, *, reads_messages: bool
) -> list[str]:
    """Tell which channel is the ask-channel, and what keeps it from working, a line each."""
    if places.ask is None:
        return [language.say("There is no ask-channel.")]
    lines = [
        language.say(
            "Ask-channel: {channel}. I answer every message there in a thread of its own.",
            channel=f"<#{places.ask}>",
        )
    ]
    if not reads_messages:
        lines.append(
            language.say(
                "But I cannot read messages there: the setting discord.message_content is off. "
                "Until the operator switches it on, mention me there; mentions work."
            )
        )
    return lines + _missing(guild, places.ask, ASK_CHANNEL, language)


def moderators_channel_state(guild: discord.Guild, places: Places, language: Language) -> list[str]:
    """Tell which channel is the moderators', and what keeps it from working, a line each."""
    if places.moderators is None:
        return [language.say("There is no moderators' channel.")]
    told = language.say(
        "Moderators' channel: {channel}. Questions that no text answers can be sent there.",
        channel=f"<#{places.moderators}>",
    )
    return [told, *_missing(guild, places.moderators, MODERATORS, language)]


def bulletins_state(guild: discord.Guild, bulletins: Bulletins, language: Language) -> list[str]:
    """Tell what is posted in the moderators' channel by itself, a line each."""
    lines = []
    if bulletins.told_until(guild.id, Bulletin.CHANGES):
        lines.append(language.say("I post each change of this server's texts there."))
    told = bulletins.told_until(guild.id, Bulletin.GAPS)
    if told:
        lines.append(
            language.say(
                "I post each week what was asked in vain there, next {ago}.",
                ago=format_dt(told + WEEK, "R"),
            )
        )
    return lines


def _missing(guild: discord.Guild, channel: int, feature: Feature, language: Language) -> list[str]:
    place = guild.get_channel(channel)
    if place is None:
        return [language.say("But that channel is gone, or I cannot see it.")]
    lacking = ", ".join(language.say(name) for name in missing_permissions(place, feature))
    return (
        [language.say("But I lack the permission {names} there.", names=lacking)] if lacking else []
    )
