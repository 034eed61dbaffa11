"""Where drafts are built."""

import asyncio
from pathlib import Path

from bot.discord_bot.texts.workshop import Workshop
from bot.settings import Settings
from knowledge.moderating.drafting import Proposal
from knowledge.sources.change import ReadAgain


async def test_what_is_begun_when_the_bot_is_ending_is_stopped_before_it_takes_long(
    tmp_path: Path,
) -> None:
    workshop = Workshop(Settings(), tmp_path, pause=0)
    await workshop.close()
    job = workshop.begin(1, "Mo", "a page", Proposal(ReadAgain((1,)), "Mo"))
    await asyncio.wait({job.building})
    assert job.building.cancelled()
    assert workshop.job_of(1) is None
