"""End to end: the program as its own process, the real index, people on a loopback Discord."""

import asyncio
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bot.conftest import TEXTS
from tests.bot.discord_bot.program import Program
from tests.loopback.payload import Channel, Message
from tests.loopback.seen import seen
from tests.loopback.server import LoopbackDiscord

LANTERN_WALK = """\
---
title: Lantern Walk 2023
---
The Lantern Walk 2023 took place on 11 November. Children carried 300 lanterns.
"""


@pytest.fixture
def program(tmp_path: Path, data: Path) -> Program:
    shutil.copytree(data, tmp_path / "data")
    return Program(tmp_path)


def bold_of(message: Message) -> str:
    """Return what stands out in an answer's first quote, which must be a text's own words."""
    words = seen(message.embeds[0]["description"].removeprefix(">>> "))
    assert words.text in "\n".join((*TEXTS.values(), LANTERN_WALK))
    return " ".join(words.bold)


async def answer_once(
    discord: LoopbackDiscord, channel: Channel, fits: Callable[[str], bool]
) -> Message:
    """Ask for the Lantern Walk until the title that the answer is from fits: some 5 seconds."""
    async with asyncio.timeout(60):
        while True:
            ana = discord.person("Ana")
            reply = await ana.mentions_bot(channel, "when did the Lantern Walk take place?")
            if fits(reply.embeds[0]["title"] if reply.embeds else ""):
                return reply
            await asyncio.sleep(1)


async def test_a_mention_a_command_and_a_direct_message_get_the_right_quote(
    discord: LoopbackDiscord, channel: Channel, program: Program
) -> None:
    async with program.running_bot(discord):
        ana, ben = discord.person("Ana"), discord.person("Ben")
        mention = await ana.mentions_bot(channel, "when did the Tidewater Meeting run?")
        command = await ben.uses_command("ask", channel, question="How many people came?")
        direct = await ana.writes_dm("where did Harbor Camp take place?")
    assert "March 3–5, 2025" in bold_of(mention)
    assert "140 people" in bold_of(command)
    assert "Porto" in bold_of(direct)
    assert mention.embeds[0]["title"] == "Tidewater Meeting 2025"
    source = mention.embeds[0]["fields"][-1]["value"]
    assert source.startswith("Ada Example, 2 April 2025, meeting.md, read <t:")


async def test_buttons_work_after_a_restart(
    discord: LoopbackDiscord, channel: Channel, program: Program
) -> None:
    ana = discord.person("Ana")
    async with program.running_bot(discord):
        answer = await ana.mentions_bot(channel, "when did the Tidewater Meeting run?")
    async with program.running_bot(discord):
        context = await ana.presses(answer, "In context")
        form = await ana.opens(answer, "Ask more")
        second = await ana.fills(form, **{"Your next question": "and where was it?"})
    assert "140 people" in seen(context.embeds[0]["description"]).text
    assert "Lyon" in bold_of(second)


async def test_told_to_stop_it_finishes_what_it_began(
    discord: LoopbackDiscord, channel: Channel, program: Program
) -> None:
    async with program.running_bot(discord) as process:
        ana = discord.person("Ana")
        question = await ana.begins_command("ask", channel, question="when did the meeting run?")
        await discord.world.board.until(lambda: question.original)
        process.send_signal(signal.SIGTERM)
        answer = await ana.answer_to(question)
        assert await asyncio.wait_for(process.wait(), 60) == 0
    assert answer.embeds or answer.content


async def test_a_newly_published_text_is_answered_from_without_a_restart(
    discord: LoopbackDiscord, channel: Channel, program: Program, tmp_path: Path
) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    async with program.running_bot(discord):
        (texts / "lantern-walk.md").write_text(LANTERN_WALK, encoding="utf-8")
        await program.refresh(texts)
        reply = await answer_once(discord, channel, lambda title: title == "Lantern Walk 2023")
    assert "11 November" in bold_of(reply)


async def test_what_another_process_adds_to_a_server_answers_until_it_removes_it(
    discord: LoopbackDiscord, channel: Channel, program: Program, tmp_path: Path
) -> None:
    server = ("--yes", "--server", str(discord.world.guild_id))
    (tmp_path / "lantern-walk.md").write_text(LANTERN_WALK, encoding="utf-8")
    async with program.running_bot(discord):
        await program.does("knowledge", "add", tmp_path / "lantern-walk.md", *server)
        reply = await answer_once(discord, channel, lambda title: title == "Lantern Walk 2023")
        assert "11 November" in bold_of(reply)
        await program.does("knowledge", "remove", "1", *server)
        await answer_once(discord, channel, lambda title: title != "Lantern Walk 2023")
