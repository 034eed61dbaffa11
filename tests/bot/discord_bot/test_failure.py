"""What people are told when something fails."""

import logging
import re

import pytest

from knowledge.errors import PersonError
from tests.bot.discord_bot.booklet import Booklet
from tests.bot.discord_bot.conftest import Running
from tests.loopback.payload import Channel
from tests.loopback.seen import Seen, seen
from tests.loopback.server import LoopbackDiscord

QUESTION = "where is the secret treasure?"


async def test_a_failing_command_tells_only_the_asker_an_id_that_the_log_has(
    discord: LoopbackDiscord,
    channel: Channel,
    booklet: Booklet,
    running: Running,
    caplog: pytest.LogCaptureFixture,
) -> None:
    booklet.answers[QUESTION] = ValueError("broken")
    with caplog.at_level(logging.INFO):
        async with running():
            ana = discord.person("Ana")
            answer = await ana.uses_command("ask", channel, question=QUESTION)
    failure = re.search(r"name the failure (\w+)\.$", answer.content)
    assert failure is not None
    assert f"failure {failure[1]}" in caplog.text
    assert answer.ephemeral
    assert discord.said() == [answer]


async def test_a_failing_mention_is_told_in_a_reply(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    booklet.answers[QUESTION] = ValueError("broken")
    async with running():
        reply = await discord.person("Ana").mentions_bot(channel, QUESTION)
    assert reply.content.startswith("Something went wrong on my side.")


async def test_what_a_person_can_act_on_is_shown_as_it_is(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    booklet.answers[QUESTION] = PersonError(
        "A question has at most 4,000 characters, not **many**."
    )
    async with running():
        ana = discord.person("Ana")
        command = await ana.uses_command("ask", channel, question=QUESTION, private=True)
        mention = await ana.mentions_bot(channel, QUESTION)
    for told in (command, mention):
        shown = seen(told.content)
        assert shown == Seen("A question has at most 4,000 characters, not **many**.", (), ())
    assert command.ephemeral


async def test_no_message_text_is_logged(
    discord: LoopbackDiscord,
    channel: Channel,
    running: Running,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.INFO):
        async with running():
            ana = discord.person("Ana")
            await ana.mentions_bot(channel, QUESTION)
            await ana.uses_command("ask", channel, question=QUESTION)
    assert "treasure" not in caplog.text
    assert "October" not in caplog.text
