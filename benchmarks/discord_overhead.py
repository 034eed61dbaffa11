"""What Discord's side adds to an answer: ``python -m benchmarks.discord_overhead --data DATA``.

One person asks on the loopback Discord, question after question, by command and by mention: from
the question to the answer's arrival, less the time that the knowledge itself takes for it.
"""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.timing import Milliseconds, milliseconds
from bot.discord_bot.run import run
from bot.questions_file import read_questions
from bot.settings import Settings
from knowledge.answer import Answer
from knowledge.base import KnowledgeBase
from knowledge.settings import KnowledgeSettings
from tests.loopback.server import TOKEN, LoopbackDiscord


class TimedKnowledge(KnowledgeBase):
    """A knowledge base that notes how long, in seconds, it took for each question."""

    taken: float = 0.0

    def ask(self, question: str, previous: tuple[str, ...] = ()) -> Answer:
        """Answer a question, and note the time."""
        began = time.perf_counter()
        answer = super().ask(question, previous)
        self.taken = time.perf_counter() - began
        return answer


class Shelf:
    """A library of one generation."""

    def __init__(self, knowledge: TimedKnowledge) -> None:
        """Hold the knowledge."""
        self._knowledge = knowledge

    def has_own(self, guild: int) -> bool:
        """Tell that no server has texts of its own."""
        return False

    def published(self, guild: int | None) -> int:
        """Return its only number."""
        return 1

    def open(self, guild: int | None) -> TimedKnowledge:
        """Return the knowledge."""
        return self._knowledge

    def open_draft(self, guild: int, number: int) -> TimedKnowledge:
        """Return the knowledge."""
        return self._knowledge


async def overhead(knowledge: TimedKnowledge, questions: Sequence[str]) -> Milliseconds:
    """Return what a question takes beside the knowledge, each asked once in either way."""
    beside: list[float] = []
    async with LoopbackDiscord() as discord:
        channel = discord.channel("general")
        patient = discord.settings.model_copy(update={"cooldown": 0})
        with tempfile.TemporaryDirectory() as folder:
            settings = Settings(discord=patient, data_folder=Path(folder))
            bot = asyncio.create_task(run(TOKEN, settings, Shelf(knowledge)))
            await discord.gateway.ready.wait()
            person = discord.person("Ana")
            for number, question in enumerate(questions):
                began = time.perf_counter()
                if number % 2:
                    await person.mentions_bot(channel, question)
                else:
                    await person.uses_command("ask", channel, question=question)
                beside.append(time.perf_counter() - began - knowledge.taken)
            bot.cancel()
            await asyncio.wait((bot,))
    return milliseconds(beside)


def main() -> None:
    """Print the overhead's median and 95th percentile."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="a data folder with an index")
    parser.add_argument("--questions", type=Path, required=True, help="JSON Lines")
    given = parser.parse_args()
    questions = [question.text for question in read_questions(given.questions)]
    knowledge = TimedKnowledge.open(given.data, KnowledgeSettings())
    found = asyncio.run(overhead(knowledge, questions))
    print(f"{len(questions)} questions: {found} ms beside the knowledge (median / 95th percentile)")


if __name__ == "__main__":
    main()
