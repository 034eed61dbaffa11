"""Verdicts: what people think of answers, each counted once a person and answer."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.discord_bot.answers.exchange import Exchange
from bot.discord_bot.records import Records

_SCHEMA: Final = """
    CREATE TABLE IF NOT EXISTS verdicts (
        exchange INTEGER NOT NULL REFERENCES exchanges (id) ON DELETE CASCADE,
        person TEXT NOT NULL, verdict TEXT NOT NULL, words TEXT NOT NULL,
        PRIMARY KEY (exchange, person)
    );
"""
_COUNTS: Final = """
    SELECT count(*) FILTER (WHERE verdict = 'right'), count(*) FILTER (WHERE verdict = 'wrong')
    FROM verdicts JOIN exchanges ON exchanges.id = exchange WHERE guild = ?
"""
_WRONG: Final = """
    SELECT id, question, channel, answered_in, private, count(*), group_concat(words, char(0))
    FROM verdicts JOIN exchanges ON exchanges.id = exchange
    WHERE guild = ? AND verdict = 'wrong' GROUP BY id ORDER BY id DESC LIMIT ?
"""


class Verdict(StrEnum):
    """What a person thinks of an answer."""

    RIGHT = "right"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many verdicts of each kind there are."""

    right: int
    wrong: int


@dataclass(frozen=True, slots=True)
class WrongAnswer:
    """A question whose answer people marked as wrong, with what they said about it.

    ``answered_in`` is the message that holds the answer, None where only the asker saw it.
    """

    question: str
    people: int
    words: tuple[str, ...]
    channel: int | None
    answered_in: int | None


class Verdicts:
    """The table of verdicts; each is deleted with its exchange."""

    def __init__(self, records: Records) -> None:
        """Use the records' file, in which the exchanges are too."""
        self._connection = records.connection
        self._connection.executescript(_SCHEMA)

    def give(self, exchange: Exchange, person: str, verdict: Verdict, words: str = "") -> None:
        """Note what a person, by their pseudonym, thinks of an answer; their last word counts."""
        self._connection.execute(
            "INSERT OR REPLACE INTO verdicts VALUES (?, ?, ?, ?)",
            (exchange.number, person, verdict, words),
        )

    def counts(self, guild: int) -> Counts:
        """Return how many verdicts a server's people gave."""
        right, wrong = self._connection.execute(_COUNTS, (guild,)).fetchone()
        return Counts(right, wrong)

    def wrong_answers(self, guild: int, limit: int) -> tuple[WrongAnswer, ...]:
        """Return a server's last answers that were marked as wrong, newest first."""
        rows = self._connection.execute(_WRONG, (guild, limit)).fetchall()
        return tuple(
            WrongAnswer(
                question,
                people,
                tuple(part for part in words.split("\0") if part),
                channel,
                None if private else answered_in,
            )
            for _, question, channel, answered_in, private, people, words in rows
        )
