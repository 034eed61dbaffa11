"""The permissions that the bot uses, and what each is for."""

from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Final

import discord

from bot.languages import to_say


@dataclass(frozen=True, slots=True)
class Feature:
    """Something that the bot does, and what it needs for it in a channel.

    ``reads_messages`` says that it needs the message_content intent, which is off by default.
    """

    name: str
    permissions: discord.Permissions
    reads_messages: bool = False


# What a mention needs: to see the question, to answer with embeds, to reply to a message.
ANSWERS: Final = Feature(
    to_say("Answers to mentions and replies"),
    discord.Permissions(
        view_channel=True, send_messages=True, embed_links=True, read_message_history=True
    ),
)
ASK_CHANNEL: Final = Feature(
    to_say("An ask-channel: every message there is answered in a thread of its own"),
    ANSWERS.permissions
    | discord.Permissions(create_public_threads=True, send_messages_in_threads=True),
    reads_messages=True,
)
MODERATORS: Final = Feature(
    to_say("Questions that no text answers go to the moderators"),
    discord.Permissions(view_channel=True, send_messages=True, embed_links=True),
)
FILES: Final = Feature(
    to_say("The timeline of events and calendar files"), discord.Permissions(attach_files=True)
)
SERVER_EVENTS: Final = Feature(
    to_say("Known events become events of the server"), discord.Permissions(create_events=True)
)
FEATURES: Final = (ANSWERS, ASK_CHANNEL, MODERATORS, FILES, SERVER_EVENTS)

USED: Final = reduce(or_, (feature.permissions for feature in FEATURES))

# Without one of these it cannot even say what is missing.
WRITING: Final = frozenset(("View Channel", "Send Messages", "Send Messages In Threads"))


def missing_permissions(channel: object, feature: Feature = ANSWERS) -> tuple[str, ...]:
    """Return the permissions that the bot lacks in a channel, by the names that Discord shows.

    Checked before sending: an address that is refused 10,000 times in ten minutes is banned.
    https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
    """
    if not isinstance(channel, discord.abc.GuildChannel | discord.Thread):
        return ()
    has = channel.permissions_for(channel.guild.me)
    needed = dict(feature.permissions)
    if isinstance(channel, discord.Thread):
        needed["send_messages"], needed["send_messages_in_threads"] = False, True
    return tuple(
        shown_name(name) for name, used in needed.items() if used and not getattr(has, name)
    )


def shown_name(permission: str) -> str:
    """Return a permission's name as Discord shows it, in English."""
    # discord.py keeps to the name that it had before channels could be hidden.
    current = "view_channel" if permission == "read_messages" else permission
    return current.replace("_", " ").title()
