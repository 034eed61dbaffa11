"""Sending, where Discord says again and again that it is too much."""

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
