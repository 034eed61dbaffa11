"""What the bot remembers over a restart: a small SQLite file beside the index."""

import hashlib
import sqlite3
from pathlib import Path
from typing import Final, Self

from bot.discord_bot.key import key_in

FILE: Final = "discord.sqlite"
_KEY: Final = "discord.key"


class Records:
    """The file, and the key under which people are told apart without their ids being stored.

    Each feature keeps a table of its own in ``connection``. A statement takes well under a
    millisecond, so they are run on the event loop.
    """

    def __init__(self, connection: sqlite3.Connection, key: bytes) -> None:
        """Use an open file and a key; :meth:`open` finds them."""
        self.connection = connection
        self._key = key

    @classmethod
    def open(cls, data: Path) -> Self:
        """Open the records of a data folder, which are made where there are none."""
        data.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(data / FILE, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        return cls(connection, key_in(data / _KEY))

    def pseudonym(self, user_id: int) -> str:
        """Return what stands for a person: a keyed hash of their id, the same at every time."""
        return hashlib.blake2b(str(user_id).encode(), key=self._key, digest_size=12).hexdigest()

    def close(self) -> None:
        """Close the file."""
        self.connection.close()
