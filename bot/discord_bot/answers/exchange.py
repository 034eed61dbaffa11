"""Exchanges: what was asked, so that buttons work after a restart and follow-ups have context.

An answer is not kept: a button asks the same question again, so that it shows what is published
now, and nothing of a text that has been removed.
"""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from bot.discord_bot.records import Records
from bot.languages import to_say
from knowledge.errors import PersonError

DAYS_KEPT: Final = 30
_DAY: Final = 86_400
_FOLLOWED: Final = 5
"""How many questions a follow-up goes on from: each is kept with it, and understood first."""
_COLUMNS: Final = "id, question, earlier, asker, guild, channel, private, asked_at, asked_in"
_SCHEMA: Final = """
    CREATE TABLE IF NOT EXISTS exchanges (
        id INTEGER PRIMARY KEY AUTOINCREMENT, question TEXT NOT NULL, earlier TEXT NOT NULL,
        asker TEXT NOT NULL, guild INTEGER, channel INTEGER, asked_at REAL NOT NULL,
        private INTEGER NOT NULL, asked_in INTEGER, answered_in INTEGER
    );
    CREATE INDEX IF NOT EXISTS exchanges_by_time ON exchanges (asked_at);
    CREATE INDEX IF NOT EXISTS exchanges_by_channel ON exchanges (channel, asked_at);
    CREATE INDEX IF NOT EXISTS exchanges_by_question ON exchanges (asked_in);
    CREATE INDEX IF NOT EXISTS exchanges_by_answer ON exchanges (answered_in);
"""


class ForgottenError(PersonError):
    """An exchange is older than the days for which they are kept."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(to_say("This answer is too old for its buttons. Please ask again."))


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was asked: ``earlier`` are those before it, oldest first.

    ``asker`` is a pseudonym; ``guild`` is None in a direct conversation; ``private`` says that
    only who asked sees the answer.
    """

    question: str
    earlier: tuple[str, ...]
    asker: str
    guild: int | None
    channel: int | None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question that was asked, by the number that its buttons carry; ``asked_at`` in seconds.

    ``asked_in`` is the message that asks it, where there is one to be seen.
    """

    number: int
    asked: Asked
    asked_at: float
    asked_in: int | None = None

    @property
    def questions(self) -> tuple[str, ...]:
        """The last questions, which a follow-up to this one follows, oldest first."""
        return (*self.asked.earlier, self.asked.question)[-_FOLLOWED:]


class Exchanges:
    """The table of exchanges; those older than ``DAYS_KEPT`` are not told, and soon deleted."""

    def __init__(self, records: Records, clock: Callable[[], float] = time.time) -> None:
        """Use the records' file; ``clock`` tells the seconds since 1970."""
        self._connection = records.connection
        self._clock = clock
        self._connection.executescript(_SCHEMA)

    def add(self, asked: Asked, asked_in: int | None = None) -> Exchange:
        """Note a question, asked in the message ``asked_in`` where it is one."""
        self.forget_old()
        now = self._clock()
        cursor = self._connection.execute(
            "INSERT INTO exchanges (question, earlier, asker, guild, channel, asked_at, private,"
            " asked_in) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                asked.question,
                json.dumps(asked.earlier),
                asked.asker,
                asked.guild,
                asked.channel,
                now,
                asked.private,
                asked_in,
            ),
        )
        assert cursor.lastrowid is not None  # noqa: S101  # after an INSERT it is the row's
        return Exchange(cursor.lastrowid, asked, now, asked_in)

    def answered(self, exchange: Exchange, message: int) -> None:
        """Note the message that holds the answer."""
        self._connection.execute(
            "UPDATE exchanges SET answered_in = ? WHERE id = ?", (message, exchange.number)
        )

    def of_number(self, number: int, guild: int | None) -> Exchange:
        """Return an exchange of a server by its number.

        Raises:
            ForgottenError: It is of another server, or older than is kept.
        """
        found = self._one("id = ?", (number,))
        if found is None or found.asked.guild != guild:
            raise ForgottenError
        return found

    def of_answer(self, message: int) -> Exchange | None:
        """Return the exchange that a message of the bot answers."""
        return self._one("answered_in = ?", (message,))

    def of_question(self, message: int) -> Exchange | None:
        """Return the exchange of a question asked as a message."""
        return self._one("asked_in = ?", (message,))

    def answer_of(self, exchange: Exchange) -> int | None:
        """Return the message that holds an exchange's answer, where it is known."""
        row = self._connection.execute(
            "SELECT answered_in FROM exchanges WHERE id = ?", (exchange.number,)
        ).fetchone()
        return row[0] if row else None

    def is_public(self, exchange: Exchange) -> bool:
        """Whether a person has since asked, or shared, for all to see what they asked alone."""
        asked = exchange.asked
        found = self._one(
            "id > ? AND channel = ? AND asker = ? AND question = ? AND earlier = ? AND NOT private",
            (
                exchange.number,
                asked.channel,
                asked.asker,
                asked.question,
                json.dumps(asked.earlier),
            ),
        )
        return found is not None

    def latest_in(self, channel: int, within: float) -> Exchange | None:
        """Return the last exchange in a channel, if it is of the last ``within`` seconds."""
        return self._one(
            "channel = ? AND asked_at >= ? AND NOT private ORDER BY asked_at DESC LIMIT 1",
            (channel, self._clock() - within),
        )

    def recent(self, guild: int, limit: int) -> tuple[str, ...]:
        """Return what was asked last in a server for all to see, each wording once."""
        rows = self._connection.execute(
            "SELECT question FROM exchanges WHERE guild = ? AND NOT private AND asked_at >= ?"
            " GROUP BY question ORDER BY max(asked_at) DESC LIMIT ?",
            (guild, self._kept_since(), limit),
        )
        return tuple(question for (question,) in rows)

    def change(self, exchange: Exchange, question: str) -> Exchange:
        """Put another question in the place of the one asked, which was edited."""
        self._connection.execute(
            "UPDATE exchanges SET question = ? WHERE id = ?", (question, exchange.number)
        )
        self._put_in_follow_ups(exchange, (question,))
        return replace(exchange, asked=replace(exchange.asked, question=question))

    def delete(self, exchange: Exchange) -> None:
        """Forget an exchange, also in what follows it."""
        self._connection.execute("DELETE FROM exchanges WHERE id = ?", (exchange.number,))
        self._put_in_follow_ups(exchange, ())

    def forget_old(self) -> None:
        """Delete what is older than is kept."""
        self._connection.execute("DELETE FROM exchanges WHERE asked_at < ?", (self._kept_since(),))

    def _kept_since(self) -> float:
        return self._clock() - DAYS_KEPT * _DAY

    def _put_in_follow_ups(self, exchange: Exchange, instead: tuple[str, ...]) -> None:
        """Put others in the place of a question where it is kept as one before another.

        They are told by its words: who asked the same in the same channel is not told apart.
        """
        gone = exchange.asked.question
        rows = self._connection.execute(
            "SELECT id, earlier FROM exchanges WHERE channel = ? AND id > ?",
            (exchange.asked.channel, exchange.number),
        )
        for number, written in rows.fetchall():
            earlier = json.loads(written)
            if gone in earlier:
                kept = [new for old in earlier for new in (instead if old == gone else (old,))]
                self._connection.execute(
                    "UPDATE exchanges SET earlier = ? WHERE id = ?", (json.dumps(kept), number)
                )

    def _one(self, where: str, values: tuple[object, ...]) -> Exchange | None:
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM exchanges WHERE asked_at >= ? AND {where}",  # noqa: S608
            (self._kept_since(), *values),
        ).fetchone()
        if row is None:
            return None
        number, question, earlier, asker, guild, channel, private, asked_at, asked_in = row
        asked = Asked(question, tuple(json.loads(earlier)), asker, guild, channel, bool(private))
        return Exchange(number, asked, asked_at, asked_in)
