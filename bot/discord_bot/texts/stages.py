"""How far a build is, in words, with a button that stops it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from bot.discord_bot import limits
from bot.discord_bot.reply import Reply
from bot.discord_bot.texts.button import DraftAct, DraftButton
from bot.discord_bot.texts.subject import subject_shown
from bot.discord_bot.texts.workshop import STARTING, WAITING, Job
from bot.languages import Language, to_say

_STAGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        WAITING: to_say("Waiting: I am building for another server first."),
        STARTING: to_say("Starting."),
        "fetch": to_say("Fetching: {done} of {total} sources."),
        "read": to_say("Reading: {done} texts."),
        "embed": to_say("Embedding: {done} of {total} passages."),
        "index": to_say("Building the index."),
        "check": to_say("Asking golden and recent questions."),
    }
)


def job_reply(job: Job, language: Language) -> Reply:
    """Show what is being built and how far that is."""
    what = subject_shown(job.what, limits.EMBED_TITLE)
    # An unknown stage is one that a later version has: its name says more than nothing.
    stage = language.say(_STAGES.get(job.stage, job.stage), done=job.done, total=job.total)
    stop = DraftButton(DraftAct.STOP, job.number, language.say("Stop"))
    return Reply(content=f"**{what}**\n{stage}", items=(stop,))
