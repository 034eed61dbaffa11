"""What is shown of the address of a source, or of the subject of a deed."""

import re
from typing import Final

from bot.discord_bot.shown import shown

_THREAD: Final = re.compile(r"\d{17,20}")
"""A snowflake, as a thread's id is: https://discord.com/developers/docs/reference#snowflakes"""


def subject_shown(subject: str, limit: int) -> str:
    """Return a thread as a link to it, and all else as it is, in Discord's markdown."""
    return f"<#{subject}>" if _THREAD.fullmatch(subject) else shown(subject, limit)
