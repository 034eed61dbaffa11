"""Many people at once, a gateway that drops and a storm of refusals: no question is lost."""

import asyncio
import shutil
from collections.abc import Awaitable
from pathlib import Path

import pytest

from tests.bot.discord_bot.program import Program
from tests.loopback.payload import Channel, Message
from tests.loopback.person import Person
from tests.loopback.server import LoopbackDiscord

PEOPLE = 50
DROPS = 3


@pytest.fixture
def program(tmp_path: Path, data: Path) -> Program:
    shutil.copytree(data, tmp_path / "data")
    return Program(tmp_path, ranker="fast", discord={"waiting": 4 * PEOPLE})


def asked(person: Person, channel: Channel, number: int) -> Awaitable[Message]:
    """Ask in one of four ways; no two questions are the same."""
    name = person.user.name
    ways = (
        lambda: person.mentions_bot(channel, f"when did the Tidewater Meeting run, {name}?"),
        lambda: person.uses_command("ask", channel, question=f"{name}: how many people came?"),
        lambda: person.writes_dm(f"where did Harbor Camp take place, {name}?"),
        lambda: person.mentions_bot(channel, f"when did Harbor Camp take place, {name}?"),
    )
    return ways[number]()


async def test_two_hundred_questions_from_fifty_people_are_answered_once_each(
    discord: LoopbackDiscord, channel: Channel, program: Program
) -> None:
    people = [discord.person(f"Person {number}") for number in range(PEOPLE)]
    async with program.running_bot(discord):
        discord.trouble.limits("/messages", retry_after=0.2, times=30)
        waiting = []
        for number in range(4):
            waiting += [asyncio.ensure_future(asked(person, channel, number)) for person in people]
            if number < DROPS:
                await asyncio.sleep(0.5)
                await discord.gateway.drop()
        answers = await asyncio.gather(*waiting)
    assert discord.gateway.resumed >= 1
    assert len({answer.id for answer in answers}) == 4 * PEOPLE
    public = [message for message in discord.said() if message.embeds and not message.ephemeral]
    assert len(public) == 4 * PEOPLE
