"""Places: the channels that moderators set in a server."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.discord_bot.records import Records

_SCHEMA: Final = """
    CREATE TABLE IF NOT EXISTS places (
        guild INTEGER NOT NULL, purpose TEXT NOT NULL, channel INTEGER NOT NULL,
        PRIMARY KEY (guild, purpose)
    );
"""


class Purpose(StrEnum):
    """What a channel is for."""

    ASK = "ask"
    MODERATORS = "moderators"


@dataclass(frozen=True, slots=True)
class Places:
    """The channels of a server that are set, each None where none is."""

    ask: int | None = None
    moderators: int | None = None


class PlacesTable:
    """The table of the channels that are set, by server."""

    def __init__(self, records: Records) -> None:
        """Use the records' file."""
        self._connection = records.connection
        self._connection.executescript(_SCHEMA)

    def of(self, guild: int | None) -> Places:
        """Return the channels of a server; none where there is no server."""
        rows = self._connection.execute(
            "SELECT purpose, channel FROM places WHERE guild = ?", (guild,)
        )
        return Places(**{Purpose(purpose).value: channel for purpose, channel in rows})

    def has_moderators(self, guild: int | None) -> bool:
        """Whether there is a channel in which moderators can be asked."""
        return self.of(guild).moderators is not None

    def set(self, guild: int, purpose: Purpose, channel: int) -> None:
        """Use a channel for a purpose, in the place of the one before."""
        self._connection.execute(
            "INSERT OR REPLACE INTO places VALUES (?, ?, ?)", (guild, purpose, channel)
        )

    def unset(self, guild: int, purpose: Purpose) -> None:
        """Use no channel for a purpose."""
        self._connection.execute(
            "DELETE FROM places WHERE guild = ? AND purpose = ?", (guild, purpose)
        )
