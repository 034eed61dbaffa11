"""What goes wrong on demand, and how a plain discord.py client takes it."""

import asyncio
import time

import aiohttp
import discord
import pytest

from tests.loopback.conftest import Connected, PlainClient
from tests.loopback.payload import Channel
from tests.loopback.person import Person
from tests.loopback.server import TOKEN, LoopbackDiscord


def contents(server: LoopbackDiscord) -> list[str]:
    return [message.content for message in server.said()]


async def test_each_answer_says_what_is_left_and_one_too_many_is_refused(
    server: LoopbackDiscord,
) -> None:
    server.rate_limits.most, server.rate_limits.seconds = 2, 60.0
    headers = {"Authorization": f"Bot {TOKEN}"}
    answers = []
    async with aiohttp.ClientSession(f"{server.settings.api_base}/", headers=headers) as session:
        for _ in range(3):
            async with session.get("users/@me") as response:
                answers.append(response)
                body = await response.json()
        async with session.get("oauth2/applications/@me") as other:
            assert other.headers["X-RateLimit-Remaining"] == "1"
        server.world.clock.forward(60)
        async with session.get("users/@me") as response:
            assert response.status == 200
    assert [answer.status for answer in answers] == [200, 200, 429]
    assert [answer.headers["X-RateLimit-Remaining"] for answer in answers] == ["1", "0", "0"]
    refused = answers[-1].headers
    assert (refused["Retry-After"], refused["X-RateLimit-Limit"]) == ("60", "2")
    assert refused["X-RateLimit-Bucket"] == answers[0].headers["X-RateLimit-Bucket"]
    assert float(refused["X-RateLimit-Reset-After"]) == pytest.approx(body["retry_after"], abs=0.01)
    assert float(refused["X-RateLimit-Reset"]) == pytest.approx(time.time() + 60, abs=5)
    assert body["global"] is False


@pytest.mark.parametrize("everywhere", [False, True])
async def test_what_is_refused_as_too_much_is_sent_again(
    client: PlainClient,
    connected: Connected,
    server: LoopbackDiscord,
    channel: Channel,
    everywhere: bool,
) -> None:
    async with connected(client):
        server.trouble.limits("/messages", times=3, everywhere=everywhere)
        place = client.get_partial_messageable(channel.id)
        await asyncio.gather(*(place.send(f"message {number}") for number in range(5)))
    assert sorted(contents(server)) == [f"message {number}" for number in range(5)]


async def test_a_narrow_limit_is_kept(
    client: PlainClient, connected: Connected, server: LoopbackDiscord, channel: Channel
) -> None:
    async with connected(client):
        server.rate_limits.most, server.rate_limits.seconds = 2, 0.5
        place = client.get_partial_messageable(channel.id)
        await asyncio.gather(*(place.send(f"message {number}") for number in range(5)))
    assert len(contents(server)) == 5


async def test_server_errors_and_slow_answers(
    client: PlainClient, connected: Connected, server: LoopbackDiscord, channel: Channel
) -> None:
    async with connected(client):
        place = client.get_partial_messageable(channel.id)
        server.trouble.fails("/messages")
        with pytest.raises(discord.DiscordServerError):
            await place.send("lost")
        server.trouble.stalls("/messages", seconds=0.3)
        began = time.monotonic()
        await place.send("slow")
        assert time.monotonic() - began >= 0.3
    assert contents(server) == ["slow"]


@pytest.mark.parametrize("done", [False, True])
async def test_a_dropped_connection_tells_nothing_and_a_nonce_is_taken_once(
    client: PlainClient,
    connected: Connected,
    server: LoopbackDiscord,
    channel: Channel,
    done: bool,
) -> None:
    async with connected(client):
        place = client.get_partial_messageable(channel.id)
        server.trouble.drops("/messages", done=done)
        with pytest.raises(aiohttp.ClientError):
            await place.send("perhaps", nonce=7)
        await place.send("perhaps", nonce=7)
        await place.send("another", nonce=8)
    assert contents(server) == ["perhaps", "another"]


async def test_a_token_dies_after_fifteen_minutes(
    client: PlainClient,
    connected: Connected,
    server: LoopbackDiscord,
    ana: Person,
    channel: Channel,
) -> None:
    refusals: asyncio.Queue[int] = asyncio.Queue()

    @client.tree.command(description="Ask.")
    async def ask(interaction: discord.Interaction) -> None:
        await interaction.response.defer()
        server.world.clock.forward(15 * 60 + 1)
        try:
            await interaction.followup.send("too late")
        except discord.HTTPException as refused:
            refusals.put_nowait(refused.code)

    async with connected(client):
        await ana.begins_command("ask", channel)
        assert await asyncio.wait_for(refusals.get(), 10) == 50027


async def test_dropped_sockets_op_7_and_op_9(
    client: PlainClient, connected: Connected, server: LoopbackDiscord, ana: Person
) -> None:
    heard: asyncio.Queue[str] = asyncio.Queue()

    @client.event
    async def on_message(message: discord.Message) -> None:
        heard.put_nowait(message.content)

    async def hears(text: str) -> bool:
        await ana.writes(ana.direct, text)
        return await asyncio.wait_for(heard.get(), 20) == text

    async with connected(client):
        assert await hears("first")
        await server.gateway.drop()
        assert await hears("replayed after RESUME")
        await server.gateway.ask_to_reconnect()
        assert await hears("after op 7")
        assert (server.gateway.identified, server.gateway.resumed) == (1, 2)
        server.gateway.ready.clear()
        await server.gateway.invalidate()
        await asyncio.wait_for(server.gateway.ready.wait(), 20)
        assert await hears("after op 9")
        assert server.gateway.identified == 2
