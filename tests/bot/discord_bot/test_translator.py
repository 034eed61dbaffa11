"""Commands in all languages hold Discord's rules.

https://discord.com/developers/docs/interactions/application-commands#application-command-object
"""

import re
from collections.abc import Iterator
from typing import Any

import discord
import pytest
from discord import app_commands

from bot.discord_bot.client import add_commands
from bot.discord_bot.limits import width
from bot.discord_bot.translator import CommandTranslator
from bot.languages import ENGLISH, language_of

LOCALES = tuple(str(locale) for locale in discord.Locale if language_of(locale) != ENGLISH)

Payload = dict[str, Any]


@pytest.fixture
async def commands() -> list[Payload]:
    """Return the commands as they are sent to Discord."""
    tree = app_commands.CommandTree(discord.Client(intents=discord.Intents.none()))
    add_commands(tree)
    translator = CommandTranslator()
    return [
        await command.get_translated_payload(tree, translator) for command in tree.get_commands()
    ]


def sets(commands: list[Payload]) -> Iterator[list[Payload]]:
    """Yield all that stands beside each other: commands of a kind, and the options of each."""
    for kind in {command["type"] for command in commands}:
        yield [command for command in commands if command["type"] == kind]
    for command in commands:
        yield from option_sets(command)


def option_sets(part: Payload) -> Iterator[list[Payload]]:
    options = part.get("options", [])
    yield options
    for option in options:
        yield from option_sets(option)


def named(part: Payload, locale: str) -> str:
    return str(part["name_localizations"].get(locale, part["name"]))


@pytest.mark.parametrize("locale", ["en-US", *LOCALES])
def test_names_hold_discords_rules(commands: list[Payload], locale: str) -> None:
    for beside in sets(commands):
        for part in beside:
            name = named(part, locale)
            assert 1 <= len(name) <= 32
            if "description" in part:  # what is in a message's menu has none
                assert re.fullmatch(r"[-_'\w]+", name), name
                assert name == name.lower()


@pytest.mark.parametrize("locale", ["en-US", *LOCALES])
def test_names_are_told_apart(commands: list[Payload], locale: str) -> None:
    for beside in sets(commands):
        names = [named(part, locale) for part in beside]
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("locale", ["en-US", *LOCALES])
def test_descriptions_fit(commands: list[Payload], locale: str) -> None:
    for beside in sets(commands):
        for part in beside:
            if "description" in part:
                translated = part["description_localizations"].get(locale, part["description"])
                assert 1 <= width(translated) <= 100, translated


@pytest.mark.parametrize("locale", ["en-US", *LOCALES])
def test_choices_fit(commands: list[Payload], locale: str) -> None:
    for beside in sets(commands):
        for choice in (choice for part in beside for choice in part.get("choices", [])):
            assert 1 <= width(named(choice, locale)) <= 100


def test_what_is_english_already_is_not_sent_again(commands: list[Payload]) -> None:
    (ask,) = (command for command in commands if command["name"] == "ask")
    assert set(ask["name_localizations"]) == set(LOCALES)
    assert ask["name_localizations"]["de"] == "fragen"
    assert ask["options"][0]["description_localizations"]["fr"].startswith("Ce que tu veux savoir")
