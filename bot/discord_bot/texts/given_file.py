"""A file that a moderator attaches."""

import discord

from bot.discord_bot.texts.wanted import Wanted
from bot.languages import to_say
from knowledge.errors import PersonError
from knowledge.sources.change import AddSource
from knowledge.sources.given import original_of_file
from knowledge.sources.source import SourceKind


class AttachmentError(PersonError):
    """A file is too large, or Discord does not hand it out."""


async def given_file(file: discord.Attachment, largest: int) -> Wanted:
    """Download a file of at most ``largest`` bytes, to be added or to replace one of its name.

    Raises:
        AttachmentError: It is larger, or cannot be downloaded.
    """
    if file.size > largest:
        raise AttachmentError(
            f"A file may hold {largest:,} bytes (reading.max_bytes); this one holds {file.size:,}."
        )
    try:
        content = await file.read()
    except discord.HTTPException as error:
        raise AttachmentError(
            to_say("Discord does not hand out this file. Please attach it again.")
        ) from error
    original = original_of_file(file.filename, content)
    return Wanted(AddSource(SourceKind.FILE, original.name, given=(original,)), original.name)
