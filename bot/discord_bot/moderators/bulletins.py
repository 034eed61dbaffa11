"""Bulletins: what is posted in the moderators' channel by itself, where they have set so."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.discord_bot.records import Records

WEEK: Final = timedelta(weeks=1)
"""Between two bulletins of what was asked in vain."""
_SCHEMA: Final = """
    CREATE TABLE IF NOT EXISTS bulletins (
        guild INTEGER NOT NULL, bulletin TEXT NOT NULL, told_until REAL NOT NULL,
        PRIMARY KEY (guild, bulletin)
    );
"""


class Bulletin(StrEnum):
    """What a bulletin tells: each change of the texts, or each week what was asked in vain."""

    CHANGES = "changes"
    GAPS = "gaps"


class Bulletins:
    """The table of bulletins that are on, and until when each has told what there was."""

    def __init__(self, records: Records) -> None:
        """Use the records' file."""
        self._connection = records.connection
        self._connection.executescript(_SCHEMA)

    def on(self, guild: int, bulletin: Bulletin, since: datetime) -> None:
        """Tell what comes after a moment; nothing changes where that is on already."""
        self._connection.execute(
            "INSERT OR IGNORE INTO bulletins VALUES (?, ?, ?)", (guild, bulletin, since.timestamp())
        )

    def off(self, guild: int, bulletin: Bulletin) -> None:
        """Tell nothing more."""
        self._connection.execute(
            "DELETE FROM bulletins WHERE guild = ? AND bulletin = ?", (guild, bulletin)
        )

    def told_until(self, guild: int, bulletin: Bulletin) -> datetime | None:
        """Return until when a bulletin has told what there was; None where it is off."""
        row = self._connection.execute(
            "SELECT told_until FROM bulletins WHERE guild = ? AND bulletin = ?", (guild, bulletin)
        ).fetchone()
        return datetime.fromtimestamp(row[0], UTC) if row else None

    def tell(self, guild: int, bulletin: Bulletin, until: datetime) -> None:
        """Note until when a bulletin has told what there was."""
        self._connection.execute(
            "UPDATE bulletins SET told_until = ? WHERE guild = ? AND bulletin = ?",
            (until.timestamp(), guild, bulletin),
        )
