"""Repeats: what is asked in a place where it is being answered, or was a moment ago."""

import asyncio
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, Self

from bot.discord_bot.links import message_link
from bot.discord_bot.reply import Reply
from bot.languages import Language

_MINUTE: Final = 60.0


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked ``where`` (a channel), after which questions, of which state of the texts."""

    where: int
    words: str
    earlier: tuple[str, ...]
    state: int

    @classmethod
    def of(cls, where: int, question: str, earlier: tuple[str, ...], state: int) -> Self:
        """Compare by words alone; what was asked just before, and again, is the same question."""
        words, before = _words(question), tuple(map(_words, earlier))
        return cls(where, words, before[:-1] if before[-1:] == (words,) else before, state)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an answer stands."""

    guild: int | None
    channel: int
    message: int

    def reply(self, language: Language) -> Reply:
        """Lead to the answer instead of giving it again."""
        link = message_link(self.guild, self.channel, self.message)
        return Reply(content=language.say("This has just been answered: {link}", link=link))


_Answer = asyncio.Future[Standing | None]


class Repeats:
    """The questions under way, and those answered within the last minute."""

    def __init__(self) -> None:
        """Start with none."""
        self._answers: dict[Question, _Answer] = {}
        self._under_way: dict[int, _Answer] = {}

    def knows(self, question: Question) -> bool:
        """Whether a question is being answered, or was a moment ago."""
        return question in self._answers

    async def standing(self, question: Question) -> Standing | None:
        """Return where a question is answered, waiting for it if need be; None if nowhere."""
        while (answer := self._answers.get(question)) is not None:
            standing = await asyncio.shield(answer)
            if standing is not None:
                return standing
        return None

    async def settled(self, message: int) -> None:
        """Wait until the question that a message asks is no longer under way."""
        while (answer := self._under_way.get(message)) is not None:
            await asyncio.shield(answer)

    @contextmanager
    def answering(
        self, question: Question, message: int | None = None
    ) -> Iterator[Callable[[Standing], None]]:
        """Note that a question is under way, asked by ``message``; call what is given when done."""
        answer: _Answer = asyncio.get_running_loop().create_future()
        self._answers[question] = answer
        if message is not None:
            self._under_way[message] = answer
        try:
            yield answer.set_result
        finally:
            if message is not None:
                del self._under_way[message]
            if answer.done():
                asyncio.get_running_loop().call_later(_MINUTE, self._drop, question, answer)
            else:
                self._drop(question, answer)
                answer.set_result(None)

    def forget(self, message: int) -> None:
        """Forget the answer that stands in a message: it is gone, or answers something else."""
        for question, answer in list(self._answers.items()):
            standing = answer.result() if answer.done() else None
            if standing is not None and standing.message == message:
                self._drop(question, answer)

    def _drop(self, question: Question, answer: _Answer) -> None:
        if self._answers.get(question) is answer:
            del self._answers[question]


def _words(question: str) -> str:
    return " ".join(re.findall(r"\w+", question.casefold()))
