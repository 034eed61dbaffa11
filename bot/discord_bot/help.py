"""The command /help: what the bot can do where it is used."""

from typing import Any, Final

import discord
from discord import app_commands

from bot.discord_bot.permissions import ASK_CHANNEL, Feature, missing_permissions
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond
from bot.discord_bot.services import Interaction
from bot.languages import Language, language_of

_EXAMPLE: Final = "Where was GopherCon 2015 held?"


def help_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that says what can be done here."""

    @app_commands.command(name="help", description="See what I can do here.")
    async def help_(interaction: discord.Interaction[Any]) -> None:
        language = language_of(interaction.locale)
        lines = (
            language.say("I answer questions about events with quotations. What works here:"),
            *(f"- {line}" for line in _commands(interaction, language)),
            *(f"- {line}" for line in _messages(interaction, language)),
            language.say("Name the event and the year: “{example}”", example=_EXAMPLE),
        )
        await respond(interaction, Reply(content="\n".join(lines)), ephemeral=True)

    return help_


def _commands(interaction: Interaction, language: Language) -> list[str]:
    """Return the commands that are for who asks, as Discord's menus show them."""
    lines = []
    tree = interaction.client.tree
    for command in tree.get_commands(type=discord.AppCommandType.chat_input):
        needed = command.default_permissions or discord.Permissions.none()
        outside = interaction.guild is None and command.guild_only
        if not outside and needed <= interaction.permissions:
            told = language.say(command.description)
            lines.append(f"`/{language.name(command.name)}`: {told}")
    for menu in tree.get_commands(type=discord.AppCommandType.message):
        name = language.name(menu.name)
        lines.append(language.say("A message's menu, Apps, “{name}”: for you alone.", name=name))
    return lines


def _messages(interaction: Interaction, language: Language) -> list[str]:
    """Return the ways to ask with a message."""
    guild, services = interaction.guild, interaction.client.services
    if guild is None:
        return [language.say("Write your question here; nothing else is needed.")]
    lines = []
    if not missing_permissions(interaction.channel):
        lines.append(language.say("Mention me with a question, or reply to one of my answers."))
    places = services.places.of(guild.id)
    if services.settings.message_content and _works(guild, places.ask, ASK_CHANNEL):
        lines.append(
            language.say(
                "Write a question into {channel}; I answer it in a thread.",
                channel=f"<#{places.ask}>",
            )
        )
    if places.moderators is not None:
        lines.append(language.say("Where no text answers, press “Ask the moderators”."))
    return lines


def _works(guild: discord.Guild, channel: int | None, feature: Feature) -> bool:
    place = guild.get_channel(channel) if channel is not None else None
    return place is not None and not missing_permissions(place, feature)
