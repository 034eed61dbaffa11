"""The workshop: drafts of the servers' spaces are built there, one at a time, off this process."""

import asyncio
import logging
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bot.apart import run_apart
from bot.discord_bot.texts.expiry import forget_everywhere
from knowledge.moderating.drafting import Drafted, Proposal, draft
from knowledge.settings import KnowledgeSettings
from knowledge.spaces.space import Space, server_space

_log = logging.getLogger(__name__)
WAITING: Final = "wait"
STARTING: Final = "start"
"""Stages of a job before and at its turn; the others are those of the build's progress."""


@dataclass(eq=False, slots=True)
class Job:
    """A draft that is being built for a server, or waits for its turn; how far it is changes.

    ``what`` names what it is of, ``moderator`` is the name of who wants it.
    """

    guild: int | None
    what: str
    moderator: str
    began: datetime = field(default_factory=lambda: datetime.now(UTC))
    stage: str = WAITING
    done: int = 0
    total: int = 0
    building: asyncio.Task[Drafted] = field(init=False)

    @property
    def number(self) -> int:
        """What tells it from the other jobs of its server."""
        return int(self.began.timestamp())

    def tell(self, stage: str, done: int, total: int) -> None:
        """Hear how far the build is."""
        self.stage, self.done, self.total = stage, done, total


class Workshop:
    """Builds one draft at a time, as each takes a processor; a server has one in line at most."""

    def __init__(self, settings: KnowledgeSettings, data: Path, pause: float) -> None:
        """Build below this data folder; a server rests ``pause`` seconds after each build."""
        self._settings = settings
        self._data = data
        self._pause = pause
        self._turn = asyncio.Semaphore(1)
        self._jobs: dict[int | None, Job] = {}
        self._ended: dict[int | None, float] = {}
        self._closed = False

    @property
    def largest(self) -> int:
        """How many bytes a file may hold."""
        return self._settings.reading.max_bytes

    def space(self, guild: int | None) -> Space:
        """Return the space of a server; the shared one for None, as in all that is asked here."""
        return Space(self._data) if guild is None else server_space(self._data, guild)

    def job_of(self, guild: int | None) -> Job | None:
        """Return what is being built for a server, or waits."""
        return self._jobs.get(guild)

    def rest(self, guild: int | None) -> float:
        """Return for how many seconds nothing is begun for a server, 0 where that may be now."""
        ended = self._ended.get(guild)
        return 0.0 if ended is None else max(0.0, ended + self._pause - time.monotonic())

    def begin(self, guild: int | None, moderator: str, what: str, proposal: Proposal) -> Job:
        """Begin to build, for a server that has nothing in line and does not rest.

        Its ``building`` is the task: it raises as :func:`draft` does, and is cancelled by a stop.
        """
        job = Job(guild, what, moderator)
        self._jobs[guild] = job
        job.building = asyncio.create_task(self._build(job, proposal))
        job.building.add_done_callback(lambda _: self._over(guild))
        if self._closed:
            job.building.cancel()
        return job

    def stop(self, guild: int, number: int) -> bool:
        """Stop a job of a server; False where it is over."""
        job = self._jobs.get(guild)
        return job is not None and job.number == number and job.building.cancel()

    async def forget_expired(self) -> None:
        """Delete from the disk what was removed longer ago than the settings say."""
        days = self._settings.removed.days
        async with self._turn:
            failed = await run_apart(lambda *_: None, forget_everywhere, self._data, days)
        for reason in failed:
            _log.warning("removed texts are still on the disk: %s", reason)

    async def close(self) -> None:
        """Stop all, and what is begun later, as the bot ends; what is published stays as it is."""
        self._closed = True
        building = [job.building for job in self._jobs.values()]
        for one in building:
            one.cancel()
        if building:
            await asyncio.wait(building)

    async def _build(self, job: Job, proposal: Proposal) -> Drafted:
        async with self._turn:
            job.tell(STARTING, 0, 0)
            space = self.space(job.guild)
            return await run_apart(job.tell, draft, space, proposal, self._settings)

    def _over(self, guild: int | None) -> None:
        del self._jobs[guild]
        self._ended[guild] = time.monotonic()
