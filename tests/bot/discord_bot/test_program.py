"""End to end: the program as its own process, the real index, people on a loopback Discord."""

import asyncio
import signal
from pathlib import Path

import pytest

from tests.bot.discord_bot.program import Program
from tests.loopback.payload import Channel, Message
from tests.loopback.seen import seen
from tests.loopback.server import LoopbackDiscord

HARBOUR_DAYS = """\
---
title: Harbour Days 2024
author: Mina Okafor
date: 2024-06-20
link: https://example.org/harbour-days
---
Harbour Days 2024 ran from 12 to 14 June in the old docks. The sun shone on every boat.

The festival was held in Rotterdam, at the Maritime Museum. Music was played until midnight.

More than 800 visitors attended the opening on Wednesday.
"""
LANTERN_WALK = """\
---
title: Lantern Walk 2023
---
The Lantern Walk 2023 took place on 11 November. Children carried 300 lanterns.
"""


@pytest.fixture
async def program(tmp_path: Path) -> Program:
    program = Program(tmp_path)
    program.write("harbour-days.md", HARBOUR_DAYS)
    await program.refresh()
    return program


def bold_of(message: Message) -> str:
    """Return what stands out in an answer's first quote, which must be the text's own words."""
    words = seen(message.embeds[0]["description"].removeprefix(">>> "))
    assert words.text in HARBOUR_DAYS + LANTERN_WALK
    return " ".join(words.bold)


async def test_a_mention_a_command_and_a_direct_message_get_the_right_quote(
    discord: LoopbackDiscord, channel: Channel, program: Program
) -> None:
    async with program.running_bot(discord):
        ana, ben = discord.person("Ana"), discord.person("Ben")
        mention = await ana.mentions_bot(channel, "when did Harbour Days run?")
        command = await ben.uses_command("ask", channel, question="How many visitors attended?")
        direct = await ana.writes_dm("where was the festival held?")
    assert "12 to 14 June" in bold_of(mention)
    assert "800 visitors" in bold_of(command)
    assert "Rotterdam" in bold_of(direct)
    embed = mention.embeds[0]
    assert (embed["title"], embed["url"]) == (
        "Harbour Days 2024",
        "https://example.org/harbour-days",
    )
    assert embed["fields"][0]["value"].startswith("Mina Okafor, 20 June 2024, read <t:")


async def test_told_to_stop_it_finishes_what_it_began(
    discord: LoopbackDiscord, channel: Channel, program: Program
) -> None:
    async with program.running_bot(discord) as process:
        ana = discord.person("Ana")
        question = await ana.begins_command("ask", channel, question="when did Harbour Days run?")
        await discord.world.board.until(lambda: question.original)
        process.send_signal(signal.SIGTERM)
        answer = await ana.answer_to(question)
        assert await asyncio.wait_for(process.wait(), 30) == 0
    assert answer.embeds


async def test_a_newly_published_text_is_answered_from_without_a_restart(
    discord: LoopbackDiscord, channel: Channel, program: Program
) -> None:
    async with program.running_bot(discord):
        ana = discord.person("Ana")
        program.write("lantern-walk.md", LANTERN_WALK)
        await program.refresh()
        async with asyncio.timeout(60):
            while True:
                reply = await ana.mentions_bot(channel, "when did the Lantern Walk take place?")
                if reply.embeds and reply.embeds[0]["title"] == "Lantern Walk 2023":
                    break
                await asyncio.sleep(1)
    assert "11 November" in bold_of(reply)
