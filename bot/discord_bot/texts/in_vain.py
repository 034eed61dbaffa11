"""Questions that were asked in vain: without an answer, or with one that was marked as wrong."""

import json
from dataclasses import dataclass
from typing import Final

from bot.discord_bot.answers.exchange import Exchange
from bot.discord_bot.records import Records
from knowledge.gaps.gap import AskedInVain, Reason
from knowledge.questions.follow_up import in_context

_MOST: Final = 1_000
_SCHEMA: Final = """
    CREATE TABLE IF NOT EXISTS unanswered (
        exchange INTEGER PRIMARY KEY REFERENCES exchanges (id) ON DELETE CASCADE
    );
"""
# Who asked privately expects moderators to see it only where they marked the answer as wrong.
_IN_VAIN: Final = """
    SELECT id, question, earlier, unanswered.exchange IS NOT NULL,
        (SELECT count(*) FROM verdicts WHERE verdicts.exchange = id AND verdict = 'wrong') AS wrong
    FROM exchanges LEFT JOIN unanswered ON unanswered.exchange = id
    WHERE guild = ? AND (wrong OR (unanswered.exchange IS NOT NULL AND NOT private))
    ORDER BY id DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Vain:
    """A question that was asked in vain, and the number of its exchange."""

    exchange: int
    asked: AskedInVain


class InVain:
    """The table of exchanges without an answer; each is deleted with its exchange."""

    def __init__(self, records: Records) -> None:
        """Use the records' file, in which the exchanges and verdicts are too."""
        self._connection = records.connection
        self._connection.executescript(_SCHEMA)

    def note(self, exchange: Exchange, *, answered: bool) -> None:
        """Note whether a question has an answer."""
        written = "DELETE FROM unanswered WHERE exchange = ?"
        if not answered:
            written = "INSERT OR IGNORE INTO unanswered VALUES (?)"
        self._connection.execute(written, (exchange.number,))

    def of_server(self, guild: int) -> tuple[Vain, ...]:
        """Return what was asked in vain in a server, newest first, as long as that is kept.

        A follow-up is told with what it leaves unsaid.
        """
        rows = self._connection.execute(_IN_VAIN, (guild, _MOST))
        return tuple(
            Vain(number, AskedInVain(in_context(question, tuple(json.loads(earlier))), *why))
            for number, question, earlier, unanswered, wrong in rows
            for why in _reasons(bool(unanswered), wrong)
        )


def _reasons(unanswered: bool, wrong: int) -> list[tuple[Reason, int]]:
    reasons = [(Reason.UNANSWERED, 1)] if unanswered else []
    return [*reasons, (Reason.MARKED_WRONG, wrong)] if wrong else reasons
