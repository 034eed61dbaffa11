"""The bot in this process, connected to the loopback Discord."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.discord_bot.answerer import Library
from bot.discord_bot.run import run
from bot.discord_bot.settings import DiscordSettings
from bot.settings import Settings
from tests.bot.discord_bot.booklet import Booklet, Shelf
from tests.loopback.payload import Channel
from tests.loopback.server import TOKEN, LoopbackDiscord

Running = Callable[..., AbstractAsyncContextManager[asyncio.Task[None]]]
Starting = Callable[..., AbstractAsyncContextManager[asyncio.Task[None]]]


@pytest.fixture
async def discord() -> AsyncIterator[LoopbackDiscord]:
    async with LoopbackDiscord() as server:
        yield server


@pytest.fixture
def channel(discord: LoopbackDiscord) -> Channel:
    return discord.channel("general")


@pytest.fixture
def booklet() -> Booklet:
    return Booklet()


@pytest.fixture
def running(
    discord: LoopbackDiscord, booklet: Booklet, tmp_path: Path, starting: Starting
) -> Running:
    """Return how to start the bot; settings given by name replace the loopback's."""
    return lambda **changes: starting(Settings(data_folder=tmp_path), Shelf([booklet]), **changes)


@pytest.fixture
def starting(discord: LoopbackDiscord, monkeypatch: pytest.MonkeyPatch) -> Starting:
    """Return how to start the bot with settings and a library."""
    # The bot points discord.py at its server for the whole process: undo that afterwards.
    monkeypatch.setattr(Route, "BASE", Route.BASE)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)

    @asynccontextmanager
    async def start(
        settings: Settings, library: Library, **changes: object
    ) -> AsyncIterator[asyncio.Task[None]]:
        changed = DiscordSettings.model_validate({**discord.settings.model_dump(), **changes})
        told = settings.model_copy(update={"discord": changed})
        bot = asyncio.create_task(run(TOKEN, told, library))
        ready = asyncio.create_task(discord.gateway.ready.wait())
        await asyncio.wait((bot, ready), return_when=asyncio.FIRST_COMPLETED)
        ready.cancel()
        if bot.done():
            bot.result()
        try:
            yield bot
        finally:
            bot.cancel()
            await asyncio.wait((bot,))

    return start
