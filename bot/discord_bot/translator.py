"""The commands' names and descriptions in each language, as Discord shows them in its menus."""

from typing import Final

import discord
from discord import app_commands
from discord.app_commands import TranslationContextLocation as Location

from bot.languages import language_of

NAMES: Final = frozenset((Location.command_name, Location.group_name, Location.parameter_name))


class CommandTranslator(app_commands.Translator):
    """Looks the texts of commands up in the catalogues."""

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """Return a text in a language, or None where it is the English one."""
        language = language_of(locale)
        english = string.message
        named = context.location in NAMES
        translated = language.name(english) if named else language.say(english)
        return translated if translated != english else None
