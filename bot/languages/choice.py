"""Which language a person's locale asks for."""

import discord

from bot.languages.catalogue import codes
from bot.languages.language import ENGLISH, Language


def language_of(locale: str | discord.Locale | None) -> Language:
    """Return the language of a locale such as ``es-419``: its own, or that of its first part.

    English where neither has a catalogue. Locales: https://discord.com/developers/docs/reference#locales
    """
    if locale is None:
        return ENGLISH
    full = str(locale).replace("-", "_")
    for code in (full, full.partition("_")[0]):
        if code in codes():
            return Language(code)
    return ENGLISH


def language_in(guild: discord.Guild | None) -> Language:
    """Return the language in which messages of a server are answered; English outside of one."""
    return language_of(guild.preferred_locale if guild else None)
