"""The permissions that the bot uses."""

from typing import Final

import discord

# What a mention needs: to see the question, to answer with embeds, to reply to a message.
USED: Final = discord.Permissions(
    view_channel=True, send_messages=True, embed_links=True, read_message_history=True
)

# Without one of these it cannot even say what is missing.
WRITING: Final = frozenset(("View Channel", "Send Messages", "Send Messages In Threads"))


def missing_permissions(channel: discord.abc.Messageable) -> tuple[str, ...]:
    """Return the permissions that the bot lacks in a channel, by the names that Discord shows.

    Checked before sending: an address that is refused 10,000 times in ten minutes is banned.
    https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
    """
    if not isinstance(channel, discord.abc.GuildChannel | discord.Thread):
        return ()
    has = channel.permissions_for(channel.guild.me)
    needed = dict(USED)
    if isinstance(channel, discord.Thread):
        needed["send_messages"], needed["send_messages_in_threads"] = False, True
    lacking = (name for name, used in needed.items() if used and not getattr(has, name))
    return tuple(name.replace("_", " ").title() for name in lacking)
