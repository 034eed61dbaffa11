"""Running the bot: start, the gateway's moods, and the ways it ends."""

import asyncio

import pytest

from bot.discord_bot.lock import AlreadyRunningError
from bot.discord_bot.token import TokenError
from bot.discord_bot.watch import GatewayError
from tests.bot.discord_bot.conftest import Running
from tests.loopback.payload import Channel
from tests.loopback.server import LoopbackDiscord

ANOTHER = "another.token"
NOT_PRIVILEGED = (1 << 0) | (1 << 9) | (1 << 12)


def syncs(discord: LoopbackDiscord) -> int:
    return sum(request.method == "PUT" for request in discord.requests)


async def test_commands_are_sent_only_when_they_changed(
    discord: LoopbackDiscord, running: Running
) -> None:
    for _ in range(2):
        async with running():
            pass
        discord.gateway.ready.clear()
    assert syncs(discord) == 1
    assert "ask" in [command["name"] for command in discord.world.commands]


async def test_no_privileged_intent_is_asked_for(
    discord: LoopbackDiscord, running: Running
) -> None:
    async with running():
        (session,) = discord.gateway.sessions.values()
    assert session.intents == NOT_PRIVILEGED


async def test_a_dropped_gateway_is_resumed_and_no_question_is_lost(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    async with running():
        ana = discord.person("Ana")
        await discord.gateway.drop()
        assert (await ana.mentions_bot(channel, "while you were away?")).embeds
    assert (discord.gateway.identified, discord.gateway.resumed) == (1, 1)


async def test_a_request_to_reconnect_is_followed(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    async with running():
        await discord.gateway.ask_to_reconnect()
        assert (await discord.person("Ana").mentions_bot(channel, "still there?")).embeds
    assert discord.gateway.resumed == 1


async def test_an_invalid_session_is_replaced(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    async with running():
        discord.gateway.ready.clear()
        await discord.gateway.drop(forget=True)
        await asyncio.wait_for(discord.gateway.ready.wait(), 20)
        assert (await discord.person("Ana").mentions_bot(channel, "who am I?")).embeds
    assert discord.gateway.identified == 2


async def test_a_wrong_token_says_where_to_get_one(
    discord: LoopbackDiscord, running: Running
) -> None:
    discord.world.token = ANOTHER
    with pytest.raises(TokenError, match=r"https://discord.com/developers/applications"):
        async with running():
            pass
    assert len(discord.requests) == 1


async def test_a_token_refused_later_ends_the_bot(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    async with running() as bot:
        ana = discord.person("Ana")
        discord.world.token = ANOTHER
        await ana.writes(channel, ana.mention("when?"))
        with pytest.raises(TokenError):
            await asyncio.wait_for(asyncio.shield(bot), 10)


async def test_a_gateway_gone_for_too_long_ends_the_bot(
    discord: LoopbackDiscord, running: Running
) -> None:
    async with running(gateway_patience=1) as bot:
        discord.gateway.accepting = False
        await discord.gateway.drop()
        with pytest.raises(GatewayError, match="no connection to Discord for 1 seconds"):
            await asyncio.wait_for(asyncio.shield(bot), 10)


@pytest.mark.parametrize(
    "address", [{"api_base": "http://127.0.0.1:9/api"}, {"gateway": "ws://127.0.0.1:9"}]
)
async def test_an_address_without_discord_is_told(
    running: Running, address: dict[str, str]
) -> None:
    with pytest.raises(GatewayError, match="cannot be reached"):
        async with running(**address):
            pass


async def test_there_is_one_process_a_token(running: Running) -> None:
    async with running():
        with pytest.raises(AlreadyRunningError, match="One process a token"):
            async with running():
                pass
