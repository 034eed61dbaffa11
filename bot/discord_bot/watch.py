"""Watching the gateway: a bot that has lost it for good ends, so that it is started anew."""

import asyncio
from typing import Never

from knowledge.errors import PersonError


class GatewayError(PersonError):
    """Discord's gateway has been gone for too long."""


class GatewayWatch:
    """Knows since when there has been no gateway.

    A quiet gateway is no fault: discord.py itself drops one that leaves heartbeats without an
    answer, and tries again forever.
    """

    def __init__(self) -> None:
        """Start without a gateway."""
        self._found = asyncio.Event()
        self._lost = asyncio.Event()

    def found(self) -> None:
        """Note that the gateway has accepted us."""
        self._found.set()
        self._lost.clear()

    def lost(self) -> None:
        """Note that the gateway is gone."""
        self._found.clear()
        self._lost.set()

    async def until_gone(self, patience: float) -> Never:
        """Wait until there has been no gateway for ``patience`` seconds.

        Raises:
            GatewayError: That is the case.
        """
        while True:
            try:
                async with asyncio.timeout(patience):
                    await self._found.wait()
            except TimeoutError:
                raise GatewayError(
                    f"There has been no connection to Discord for {patience:g} seconds."
                ) from None
            await self._lost.wait()
