"""The messages of a thread or a forum post, as texts with their authors and links."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import discord

from bot.discord_bot.settings import DiscordSettings
from bot.languages import Language, to_say
from knowledge.errors import PersonError
from knowledge.sources.given import Message, original_of_message
from knowledge.sources.source import Original

_MOST: Final = 1_000
"""Messages; a hundred come with each request."""
_GONE: Final = to_say("This thread is gone, or I cannot see it.")


class ThreadError(PersonError):
    """A thread cannot be read, or holds no words."""


@dataclass(frozen=True, slots=True)
class ReadThread:
    """The messages of a thread that hold words; ``cut`` says that there are more than are read."""

    originals: tuple[Original, ...]
    cut: bool

    def told(self, language: Language) -> tuple[str, ...]:
        """Tell what a moderator should know of it, line by line."""
        if not self.cut:
            return ()
        told = language.say("Only the first {count} messages of the thread are read.", count=_MOST)
        return (told,)


async def read_thread(
    number: int, guild: discord.Guild, reader: discord.abc.User, settings: DiscordSettings
) -> ReadThread:
    """Read a server's thread from its first message on, without what bots and Discord wrote.

    Raises:
        ThreadError: It is gone, the bot or who wants it read may not read it, or there are no
            words in it.
    """
    if not settings.message_content:
        raise ThreadError(
            to_say(
                "Discord shows me no words of a thread: the operator must switch the setting "
                "discord.message_content on first."
            )
        )
    thread = await _thread(number, guild)
    if not thread.permissions_for(guild.me).read_message_history:
        raise ThreadError(
            to_say("I may not read this thread: I need View Channel and Read Message History.")
        )
    if not await _may_read(thread, reader):
        raise ThreadError(_GONE)  # not even whether it exists is told
    history = [one async for one in thread.history(limit=_MOST + 1, oldest_first=True)]
    originals = tuple(_originals(thread.name, history[:_MOST]))
    if not originals:
        raise ThreadError(to_say("No message of this thread holds words that people wrote."))
    return ReadThread(originals, cut=len(history) > _MOST)


async def _thread(number: int, guild: discord.Guild) -> discord.Thread:
    try:
        found = guild.get_thread(number) or await guild.fetch_channel(number)
    except discord.HTTPException as error:
        raise ThreadError(_GONE) from error
    if not isinstance(found, discord.Thread):
        raise ThreadError(_GONE)
    return found


async def _may_read(thread: discord.Thread, reader: discord.abc.User) -> bool:
    """Whether a member may read a thread; of a private one its members may, and its moderators.

    Where a moderator's own client would not offer it, an id can still be sent.
    """
    if not isinstance(reader, discord.Member):
        return False
    may = thread.permissions_for(reader)
    if not (may.view_channel and may.read_message_history):
        return False
    if not thread.is_private() or may.manage_threads:
        return True
    try:
        await thread.fetch_member(reader.id)
    except discord.NotFound:
        return False
    return True


def _originals(title: str, history: Sequence[discord.Message]) -> Iterator[Original]:
    for one in history:
        message = _opener(one) or one
        if message.content.strip() and not message.author.bot and not message.is_system():
            yield original_of_message(
                Message(
                    thread=title,
                    author=message.author.display_name,
                    written_at=message.created_at,
                    link=message.jump_url,
                    text=message.content,
                )
            )


def _opener(message: discord.Message) -> discord.Message | None:
    """Return the message of the channel from which a thread was opened; it stands first in it."""
    if message.type is not discord.MessageType.thread_starter_message or not message.reference:
        return None
    resolved = message.reference.resolved
    return resolved if isinstance(resolved, discord.Message) else None
