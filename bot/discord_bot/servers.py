"""Servers: where the bot is, and what it may not do there, for `recapbot doctor` to tell."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.discord_bot.moderators.places import Purpose
from bot.discord_bot.records import FILE, Records

_SCHEMA: Final = """
    CREATE TABLE IF NOT EXISTS servers (
        guild INTEGER PRIMARY KEY, name TEXT NOT NULL, granted INTEGER NOT NULL
    );
"""


@dataclass(frozen=True, slots=True)
class Server:
    """A server as the bot last saw it: what it is ``granted`` there, as Discord's bit set."""

    name: str
    granted: int
    has_ask_channel: bool


class Servers:
    """The table of servers."""

    def __init__(self, records: Records) -> None:
        """Use the records' file."""
        self._connection = records.connection
        self._connection.executescript(_SCHEMA)

    def seen(self, guild: int, name: str, granted: int) -> None:
        """Note a server, and what the bot is granted there."""
        self._connection.execute(
            "INSERT OR REPLACE INTO servers VALUES (?, ?, ?)", (guild, name, granted)
        )

    def left(self, guild: int) -> None:
        """Forget a server."""
        self._connection.execute("DELETE FROM servers WHERE guild = ?", (guild,))


def read_servers(data: Path) -> tuple[Server, ...]:
    """Read the servers of a data folder, none where the bot has never run; nothing is changed."""
    file = data / FILE
    if not file.exists():
        return ()
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        try:
            rows = connection.execute(
                "SELECT name, granted, channel IS NOT NULL FROM servers LEFT JOIN places"
                " ON places.guild = servers.guild AND purpose = ? ORDER BY name",
                (Purpose.ASK,),
            ).fetchall()
        except sqlite3.OperationalError:  # written by a version that kept no such tables
            return ()
    return tuple(Server(name, granted, bool(asks)) for name, granted, asks in rows)
