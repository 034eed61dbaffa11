"""Sending, where Discord says again and again that it is too much, or says nothing at all."""

import pytest

from tests.bot.discord_bot.conftest import Running
from tests.loopback.payload import Channel
from tests.loopback.server import LoopbackDiscord

GIVEN_UP = 5  # discord.py sends a request so often


async def test_an_answer_outlives_a_storm_of_refusals(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    async with running():
        ana = discord.person("Ana")
        discord.trouble.limits("/messages", times=GIVEN_UP + 1, retry_after=0.01)
        reply = await ana.mentions_bot(channel, "when did it run?")
    assert reply.embeds
    assert discord.said() == [reply]


@pytest.mark.parametrize("done", [False, True])
async def test_an_answer_stands_once_also_where_the_connection_is_lost_over_it(
    discord: LoopbackDiscord, channel: Channel, running: Running, done: bool
) -> None:
    async with running():
        ana = discord.person("Ana")
        discord.trouble.drops(f"/channels/{channel.id}/messages", done=done)
        reply = await ana.mentions_bot(channel, "when did it run?")
        form = await ana.opens(reply, "Ask more")
    assert reply.embeds
    assert form.fields
    assert discord.said() == [reply]


@pytest.mark.parametrize("dropped", [False, True])
async def test_an_answer_is_not_lost_where_it_cannot_be_shown_that_it_is_being_written(
    discord: LoopbackDiscord, channel: Channel, running: Running, dropped: bool
) -> None:
    async with running():
        if dropped:
            discord.trouble.drops("/typing")
        else:
            discord.trouble.fails("/typing", status=403)
        reply = await discord.person("Ana").mentions_bot(channel, "when did it run?")
    assert reply.embeds
