"""Inquiries: questions put to the moderators, each once a server, however many people ask it."""

import asyncio
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from weakref import WeakValueDictionary

from bot.discord_bot.answers.exchange import DAYS_KEPT, Exchange
from bot.discord_bot.records import Records
from bot.languages import to_say
from knowledge.errors import PersonError

_DAY: Final = 86_400
_QUESTIONS: Final = 3
_SCHEMA: Final = """
    CREATE TABLE IF NOT EXISTS inquiries (
        id INTEGER PRIMARY KEY AUTOINCREMENT, guild INTEGER NOT NULL, key TEXT NOT NULL,
        question TEXT NOT NULL, asked_at REAL NOT NULL, channel INTEGER, post INTEGER,
        shown INTEGER NOT NULL DEFAULT 1, words TEXT, source TEXT, moderator TEXT,
        UNIQUE (guild, key)
    );
    CREATE TABLE IF NOT EXISTS inquirers (
        inquiry INTEGER NOT NULL REFERENCES inquiries (id) ON DELETE CASCADE,
        exchange INTEGER NOT NULL REFERENCES exchanges (id) ON DELETE CASCADE,
        person TEXT NOT NULL, PRIMARY KEY (inquiry, person)
    );
"""
_COLUMNS: Final = "id, guild, question, channel, post, words, source, moderator"


class InquiryGoneError(PersonError):
    """An inquiry is of another server, or older than they are kept."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(to_say("This question is too old to be answered here."))


@dataclass(frozen=True, slots=True)
class ModeratorsAnswer:
    """What a moderator wrote, with the source that they name, and the moderator's name."""

    words: str
    source: str
    moderator: str


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question put to a server's moderators; ``post`` is the message in their ``channel``."""

    number: int
    guild: int
    question: str
    channel: int | None
    post: int | None
    answer: ModeratorsAnswer | None


class Inquiries:
    """The tables of inquiries and of who made them; kept as long as exchanges."""

    def __init__(self, records: Records, clock: Callable[[], float] = time.time) -> None:
        """Use the records' file, in which the exchanges are too."""
        self._connection = records.connection
        self._clock = clock
        self._posting = WeakValueDictionary[int, asyncio.Lock]()
        self._connection.executescript(_SCHEMA)

    def open(self, guild: int, exchange: Exchange) -> Inquiry:
        """Return the inquiry of a question, which may be new."""
        self.forget_old()
        now, questions = self._clock(), exchange.questions[-_QUESTIONS:]
        key = "\n".join(" ".join(re.findall(r"\w+", one.casefold())) for one in questions)
        self._connection.execute(
            "INSERT OR IGNORE INTO inquiries (guild, key, question, asked_at) VALUES (?, ?, ?, ?)",
            (guild, key, "\n".join(questions), now),
        )
        found = self._one("guild = ? AND key = ?", (guild, key))
        assert found is not None  # noqa: S101  # it has just been inserted, or was there
        return found

    def join(self, inquiry: Inquiry, exchange: Exchange, person: str) -> bool:
        """Count a person, by their pseudonym; False where they have been counted."""
        cursor = self._connection.execute(
            "INSERT OR IGNORE INTO inquirers VALUES (?, ?, ?)",
            (inquiry.number, exchange.number, person),
        )
        return cursor.rowcount == 1

    def posting(self, inquiry: Inquiry) -> asyncio.Lock:
        """Return what who posts an inquiry holds meanwhile, so that it is posted once."""
        return self._posting.setdefault(inquiry.number, asyncio.Lock())

    def posted(self, inquiry: Inquiry, channel: int, post: int) -> None:
        """Note the message in the moderators' channel."""
        self._connection.execute(
            "UPDATE inquiries SET channel = ?, post = ? WHERE id = ?",
            (channel, post, inquiry.number),
        )

    def of_number(self, number: int, guild: int | None) -> Inquiry:
        """Return an inquiry of a server by its number.

        Raises:
            InquiryGoneError: It is of another server, or older than is kept.
        """
        found = self._one("id = ? AND guild = ?", (number, guild))
        if found is None:
            raise InquiryGoneError
        return found

    def people(self, inquiry: Inquiry) -> int:
        """Return how many people ask."""
        row = self._connection.execute(
            "SELECT count(*) FROM inquirers WHERE inquiry = ?", (inquiry.number,)
        ).fetchone()
        return int(row[0])

    def shows(self, inquiry: Inquiry, people: int) -> bool:
        """Note how many people the post says that ask; False where it says so already."""
        cursor = self._connection.execute(
            "UPDATE inquiries SET shown = ? WHERE id = ? AND shown != ?",
            (people, inquiry.number, people),
        )
        return cursor.rowcount == 1

    def exchanges(self, inquiry: Inquiry) -> tuple[int, ...]:
        """Return the numbers of the exchanges in which it was asked, oldest first."""
        rows = self._connection.execute(
            "SELECT exchange FROM inquirers WHERE inquiry = ? ORDER BY exchange", (inquiry.number,)
        )
        return tuple(row[0] for row in rows)

    def answer(self, inquiry: Inquiry, answer: ModeratorsAnswer) -> bool:
        """Note the answer; False where there is one, as two moderators may write at a time."""
        cursor = self._connection.execute(
            "UPDATE inquiries SET words = ?, source = ?, moderator = ?"
            " WHERE id = ? AND words IS NULL",
            (answer.words, answer.source, answer.moderator, inquiry.number),
        )
        return cursor.rowcount == 1

    def forget_old(self) -> None:
        """Delete what is older than is kept."""
        self._connection.execute("DELETE FROM inquiries WHERE asked_at < ?", (self._kept_since(),))

    def _kept_since(self) -> float:
        return self._clock() - DAYS_KEPT * _DAY

    def _one(self, where: str, values: tuple[object, ...]) -> Inquiry | None:
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM inquiries WHERE asked_at >= ? AND {where}",  # noqa: S608
            (self._kept_since(), *values),
        ).fetchone()
        if row is None:
            return None
        number, guild, question, channel, post, words, source, moderator = row
        answer = None if words is None else ModeratorsAnswer(words, source, moderator)
        return Inquiry(number, guild, question, channel, post, answer)
