"""Someone who tries every way into the bot that there is, as a moderator of one server.

The ways are read off what the bot has registered, so that a new command, option, button or select
is tried without anyone having thought of it.
"""

import asyncio
import itertools
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, Final

import discord
from hypothesis import find
from hypothesis import strategies as st

from bot.discord_bot.answers.actions import ACTIONS
from bot.discord_bot.texts.actions import DRAFT_ACTIONS
from tests.loopback.commands import Command, Value
from tests.loopback.interaction import Choice, Interaction
from tests.loopback.payload import Channel, Json, Message
from tests.loopback.person import Person
from tests.loopback.server import LoopbackDiscord

_SUBCOMMANDS: Final = (1, 2)
_STRING, _INTEGER, _BOOLEAN, _CHANNEL, _NUMBER = 3, 4, 5, 7, 10
_NUMBERS: Final = range(1, 5)
"""What is guessed where a number stands in an id; the numbers of a new server are small."""
_PATIENCE: Final = 2.0
_AT_ONCE: Final = 20


@dataclass(frozen=True)
class Trespasser:
    """A person in a channel, who guesses what there may be to ask for elsewhere."""

    discord: LoopbackDiscord
    person: Person
    channel: Channel
    guesses: tuple[str, ...]

    async def complete_everything(self) -> list[Choice]:
        """Have each option of each command completed; return all that is suggested."""
        found: list[Choice] = []
        for name, options in self._commands():
            for option, guess in itertools.product(options, ("", *self.guesses)):
                if option.get("autocomplete"):
                    for written in (guess[:1], guess):
                        found += await self.person.completes(
                            name, option["name"], written, self.channel
                        )
        return found

    async def use_every_command(self) -> None:
        """Use each command with each guess in all of its options."""
        for (name, options), guess in itertools.product(self._commands(), self.guesses):
            given = {option["name"]: self._value(option, guess) for option in options}
            known = {key: value for key, value in given.items() if value is not None}
            if all(option["name"] in known for option in options if option.get("required")):
                await self._through(await self.person.begins_command(name, self.channel, **known))

    async def pick_every_menu(self) -> None:
        """Pick each command of the menus of messages and of people."""
        for command, guess in itertools.product(self.discord.world.commands, self.guesses):
            kind = command.get("type", Command.SLASH)
            if kind != Command.SLASH:
                message = await self.person.writes(self.channel, guess)
                target = message if kind == Command.MESSAGE else self.person.user
                await self._through(
                    await self.person.begins_menu(command["name"], target, self.channel)
                )

    async def say_everything(self) -> None:
        """Ask in the channel and directly, and go on from the answers."""
        for guess in self.guesses:
            answer = await self.person.mentions_bot(self.channel, guess)
            await self.person.replies(answer, self.person.mention("and when was it?"))
            direct = await self.person.writes_dm(guess)
            await self.person.replies(direct, "and when was it?")

    async def press_everything(self, seen: Sequence[Message]) -> int:
        """Press below one's own message what was ``seen`` below others; return how much that was.

        A button or select of which nothing was seen is pressed with an id that fits its template.
        """
        own = await self.person.mentions_bot(self.channel, self.guesses[0])
        parts = [part for it in seen for row in it.components for part in row["components"]]
        values = {one["value"] for part in parts for one in part.get("options", ())}
        ids = _guessed({part["custom_id"] for part in parts if "custom_id" in part})
        forged = [
            *({"type": 2, "style": 2, "label": "x", "custom_id": it} for it in ids),
            *(
                {"type": 3, "custom_id": it, "options": [{"label": "x", "value": value}]}
                for it, value in itertools.product(ids, values)
            ),
        ]
        for start in range(0, len(forged), _AT_ONCE):
            await asyncio.gather(*(self._press(own, it) for it in forged[start : start + _AT_ONCE]))
        return len(forged)

    async def _press(self, own: Message, part: Json) -> None:
        """Press a part as if it stood below a message of one's own."""
        message = replace(own, id=self.discord.world.new_id(), components=[_row(part)])
        await self.discord.world.board.put(message)
        begin = self.person.begins_choice if "options" in part else self.person.begins_press
        await self._through(await begin(message, "x"))

    def _commands(self) -> Iterator[tuple[str, list[Json]]]:
        """Yield each command and subcommand with its options."""
        for command in self.discord.world.commands:
            if command.get("type", Command.SLASH) == Command.SLASH:
                yield from _described(command["name"], command)

    def _value(self, option: Json, guess: str) -> Value | None:
        """Return what is given for an option; None for what cannot be given here, as a file."""
        if option.get("choices"):
            value: Value = option["choices"][0]["value"]
            return value
        if option["type"] == _STRING:
            return guess[: option.get("max_length")]
        plain = {_INTEGER: option.get("min_value", 1), _BOOLEAN: True, _NUMBER: 1.0}
        return self.channel if option["type"] == _CHANNEL else plain.get(option["type"])

    async def _through(self, interaction: Interaction) -> None:
        """Wait for what comes of an interaction, and fill in the form where one opens."""
        with suppress(TimeoutError):
            await self.discord.world.board.until(
                lambda: interaction.modal or self.person.answers(interaction) or None, _PATIENCE
            )
        modal = interaction.modal
        if modal is not None:
            words = {field.custom_id: self.guesses[0] for field in modal.fields}
            await self._through(await self.person.begins_fill(modal, **words))


def _described(name: str, command: Json) -> Iterator[tuple[str, list[Json]]]:
    options: list[Json] = command.get("options") or []
    if not any(option["type"] in _SUBCOMMANDS for option in options):
        yield name, options
    for option in options:
        if option["type"] in _SUBCOMMANDS:
            yield from _described(f"{name} {option['name']}", option)


def _guessed(seen: set[str]) -> list[str]:
    """Return ids as they were seen, with other acts and numbers, and for templates of none."""
    items: list[type[discord.ui.DynamicItem[Any]]] = discord.ui.DynamicItem.__subclasses__()
    templates = [item.__discord_ui_compiled_template__ for item in items]
    assert templates
    made = {
        find(st.from_regex(template, fullmatch=True), lambda _: True)
        for template in templates
        if not any(template.fullmatch(custom_id) for custom_id in seen)
    }
    ids = seen | made
    for template in templates:
        if "act" in template.groupindex:
            ids |= {
                f"{one[: found.start('act')]}{act}{one[found.end('act') :]}"
                for one in ids
                if (found := template.fullmatch(one))
                for act in (*ACTIONS, *DRAFT_ACTIONS)
            }
    numbered = {re.sub(r"\d+", str(it), one, count=1) for one in ids for it in _NUMBERS}
    return sorted(ids | numbered)


def _row(part: Json) -> Json:
    return {"type": 1, "components": [part]}
