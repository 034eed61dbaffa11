"""Watching the gateway: a bot that has lost it for good ends, so that it is started anew."""

import asyncio
import time

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
        self._lost_at: float | None = time.monotonic()

    def found(self) -> None:
        """Note that the gateway has accepted us."""
        self._lost_at = None

    def lost(self) -> None:
        """Note that the gateway is gone."""
        if self._lost_at is None:
            self._lost_at = time.monotonic()

    async def until_gone(self, patience: float) -> None:
        """Wait until there has been no gateway for ``patience`` seconds.

        Raises:
            GatewayError: That is the case; it never returns.
        """
        while self._lost_at is None or time.monotonic() - self._lost_at < patience:
            await asyncio.sleep(min(1.0, patience / 4))
        raise GatewayError(f"There has been no connection to Discord for {patience:g} seconds.")
