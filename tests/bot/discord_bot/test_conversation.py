"""Questions written as messages."""

from tests.bot.discord_bot.answers import Booklet
from tests.bot.discord_bot.conftest import Running
from tests.loopback.payload import Channel
from tests.loopback.server import LoopbackDiscord


async def test_a_mention_is_answered_with_a_reply_that_pings_nobody(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    async with running():
        reply = await discord.person("Ana").mentions_bot(channel, "when did it run?")
    assert booklet.asked == ["when did it run?"]
    assert reply.channel is channel
    assert reply.allowed_mentions == {"parse": [], "replied_user": False}
    assert reply.embeds[0]["title"] == "OpenInfra Summit Europe 2025"
