"""Every message that there is to translate: of the source, the permissions and the commands."""

from pathlib import Path
from typing import Final

import discord
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from discord import app_commands

import bot
from bot.discord_bot.client import add_commands
from bot.discord_bot.permissions import USED, shown_name
from bot.discord_bot.translator import NAMES
from bot.languages.language import NAME
from knowledge.asking.ask import NO_PASSAGE, NO_QUESTION, NO_WORDS

_KEYWORDS: Final = {"say": None, "say_many": (1, 2), "to_say": None}


async def messages() -> Catalog:
    """Return the catalogue of all messages, untranslated, with the files that they stand in."""
    catalogue = Catalog(charset="utf-8")
    folder = Path(bot.__file__).parent
    for file, _, message, _, _ in extract_from_dir(folder, keywords=_KEYWORDS):
        catalogue.add(message, locations=[(f"{folder.name}/{file}", 0)])
    for reason in (NO_PASSAGE, NO_QUESTION, NO_WORDS):
        catalogue.add(reason, locations=[("knowledge/asking/ask.py", 0)])
    for permission, used in USED:
        if used:
            catalogue.add(shown_name(permission), locations=[("bot/discord_bot/permissions.py", 0)])
    tree = app_commands.CommandTree(discord.Client(intents=discord.Intents.none()))
    add_commands(tree)
    collector = _Collector(catalogue)
    for command in tree.get_commands():
        await command.get_translated_payload(tree, collector)
    return catalogue


class _Collector(app_commands.Translator):
    """Is asked for every text of the commands, and notes it instead of translating it."""

    def __init__(self, catalogue: Catalog) -> None:
        self._catalogue = catalogue

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        self._catalogue.add(
            string.message,
            auto_comments=[context.location.name.replace("_", " ")],
            context=NAME if context.location in NAMES else None,
        )
        return None
