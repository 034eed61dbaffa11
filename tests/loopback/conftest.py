"""A plain discord.py client, connected to the loopback Discord."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import discord
import pytest
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from tests.loopback.payload import Channel
from tests.loopback.person import Person
from tests.loopback.server import TOKEN, LoopbackDiscord

Connected = Callable[["PlainClient"], AbstractAsyncContextManager[None]]


class PlainClient(discord.Client):
    """A client with a command tree; what it shall do is decorated onto it by a test."""

    def __init__(self, intents: discord.Intents | None = None) -> None:
        super().__init__(intents=intents or discord.Intents.default())
        self.tree = app_commands.CommandTree(self)

    async def setup_hook(self) -> None:
        await self.tree.sync()


@pytest.fixture
async def server() -> AsyncIterator[LoopbackDiscord]:
    async with LoopbackDiscord() as loopback:
        yield loopback


@pytest.fixture
def channel(server: LoopbackDiscord) -> Channel:
    return server.channel("general")


@pytest.fixture
def ana(server: LoopbackDiscord) -> Person:
    return server.person("Ana")


@pytest.fixture
def client() -> PlainClient:
    return PlainClient()


@pytest.fixture
def connected(server: LoopbackDiscord, monkeypatch: pytest.MonkeyPatch) -> Connected:
    """Return how to connect a client to the server."""

    @asynccontextmanager
    async def connect(client: PlainClient) -> AsyncIterator[None]:
        monkeypatch.setattr(Route, "BASE", server.settings.api_base)
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", URL(server.gateway_address))
        running = asyncio.create_task(client.start(TOKEN))
        ready = asyncio.create_task(server.gateway.ready.wait())
        await asyncio.wait((running, ready), return_when=asyncio.FIRST_COMPLETED)
        try:
            yield
        finally:
            ready.cancel()
            await client.close()
            await running

    return connect
