"""Questions asked at rest, and while all texts are read, split and embedded anew."""

import asyncio
import time
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

from bot.apart import run_apart
from knowledge.base import KnowledgeBase
from knowledge.refresh import refresh
from knowledge.refreshing.report import Progress, RefreshReport
from knowledge.settings import KnowledgeSettings, PassageSettings

ANEW = KnowledgeSettings(passages=PassageSettings(characters=440))
"""Settings by which every passage is another one, so that nothing stored can be used again."""


def at_rest(knowledge: KnowledgeBase, questions: Sequence[str]) -> list[float]:
    """Return the seconds that each question takes."""
    return [_asked(knowledge, question) for question in questions]


async def meanwhile(
    knowledge: KnowledgeBase, questions: Sequence[str], corpus: Path, data: Path, seconds: float
) -> dict[str, list[float]]:
    """Ask in a circle during the first ``seconds`` of a refresh; return the times by its stage."""
    now, taken = ["start"], dict[str, list[float]]()

    def tell(stage: str, done: int, total: int) -> None:
        now.append(stage)

    building = asyncio.ensure_future(run_apart(tell, _refresh, corpus, data))
    until = time.perf_counter() + seconds
    for question in islice(cycle(questions), 100_000):
        if time.perf_counter() > until or building.done():
            break
        during = now[-1]
        took = await asyncio.to_thread(_asked, knowledge, question)
        taken.setdefault(during, []).append(took)
    building.cancel()
    await asyncio.wait([building])
    return taken


def _refresh(progress: Progress, corpus: Path, data: Path) -> RefreshReport:
    return refresh(corpus, data, ANEW, progress)


def _asked(knowledge: KnowledgeBase, question: str) -> float:
    began = time.perf_counter()
    knowledge.ask(question)
    return time.perf_counter() - began
