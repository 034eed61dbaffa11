"""A note to who began something long: one message that only they see, changed in place.

Discord takes changes of it for 15 minutes. After that, or when they have dismissed it, the end is
told in the channel, or directly where the bot may not write there.
https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages
"""

import logging
from datetime import timedelta
from typing import Final

import discord

from bot.discord_bot.permissions import MODERATORS, missing_permissions
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import post, turn
from bot.discord_bot.services import Interaction
from bot.discord_bot.unsent import UNSENT
from bot.languages import language_of

_log = logging.getLogger(__name__)
_MARGIN: Final = timedelta(minutes=1)


class Note:
    """The message that a deferred interaction has promised."""

    def __init__(self, interaction: Interaction) -> None:
        """Write for this interaction, which was deferred for who began it alone."""
        self._interaction = interaction
        self._closed = False
        self._put: str | None = None

    async def put(self, reply: Reply) -> None:
        """Show how far it is, if that differs; nothing is lost where it cannot be shown."""
        if self._closed:
            return
        if discord.utils.utcnow() > self._interaction.expires_at - _MARGIN:
            self._closed = True
            told = language_of(self._interaction.locale).say(
                "This takes longer than Discord lets me write here. I go on, and will tell you in "
                "this channel, or directly."
            )
            reply = Reply(content=told)
        if reply.content != self._put:
            self._put = reply.content
            await self._turned(reply)

    async def end(self, reply: Reply, elsewhere: Reply) -> None:
        """Show how it ended; in the channel, where others see it too, another reply."""
        if not self._closed and await self._turned(reply):
            return
        channel = self._interaction.channel
        if isinstance(channel, discord.abc.Messageable) and not missing_permissions(
            channel, MODERATORS
        ):
            await post(channel, elsewhere)
        else:
            await post(self._interaction.user, elsewhere)

    async def _turned(self, reply: Reply) -> bool:
        try:
            await turn(self._interaction, reply)
        except UNSENT as error:
            _log.info("a note cannot be changed: %s", error)
            return False
        return True
