"""The real program as a process of its own, connected to the loopback Discord."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from tests.loopback.server import TOKEN, LoopbackDiscord


@dataclass(frozen=True)
class Program:
    """The program with its configuration and data in a folder.

    ``ranker`` and ``discord`` replace settings of those names, ``fetching`` all of its section.
    """

    folder: Path
    ranker: str = "trained"
    discord: Mapping[str, int] = field(default_factory=dict)
    fetching: Mapping[str, list[str]] = field(default_factory=dict)

    async def refresh(self, texts: Path) -> None:
        """Publish a folder of texts."""
        await self.does("refresh", "--knowledge", texts)

    async def does(self, *command: str | Path) -> None:
        """Run a command to its good end, in a process of its own."""
        process = await self._start(*command)
        assert await process.wait() == 0

    @asynccontextmanager
    async def running_bot(self, discord: LoopbackDiscord) -> AsyncIterator[Process]:
        """Run the bot until the block is left; it must not have ended before it is ready."""
        addresses = discord.settings.model_dump(include={"api_base", "gateway"})
        settings = {
            "discord": {**addresses, **self.discord},
            "ranking": {"ranker": self.ranker},
            "fetching": {**self.fetching},
        }
        (self.folder / "config.yaml").write_text(yaml.safe_dump(settings), encoding="utf-8")
        discord.gateway.ready.clear()  # an earlier run may have set it
        process = await self._start("run")
        ready = asyncio.create_task(discord.gateway.ready.wait())
        ended = asyncio.create_task(process.wait())
        try:
            await asyncio.wait((ready, ended), return_when=asyncio.FIRST_COMPLETED)
            assert not ended.done(), "the bot ended at its start"
            yield process
        finally:
            ready.cancel()
            if process.returncode is None:
                process.send_signal(signal.SIGTERM)
            await ended

    async def _start(self, *command: str | Path) -> Process:
        config, data = self.folder / "config.yaml", self.folder / "data"
        config.touch()
        folders = ("--config", config, "--data", data)
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", *command, *folders),
            env={**os.environ, "DISCORD_TOKEN": TOKEN},
        )
