"""Sending: the one place where replies leave the bot."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from http import HTTPStatus
from typing import Any, Final, TypeVar

import discord

from bot.discord_bot.reply import Reply
from bot.discord_bot.unsent import DROPPED, UNSENT

_PAUSES: Final = (1.0, 5.0, 25.0)  # seconds
T = TypeVar("T")


async def respond(
    interaction: discord.Interaction[Any], reply: Reply, *, ephemeral: bool = False
) -> int | None:
    """Send a reply to an interaction: the first response, or a follow-up after that.

    Returns the message's id. The first follow-up after a deferral fills the "thinking" message,
    so that one is ephemeral if the deferral was.
    """
    view = reply.view() or discord.utils.MISSING
    if interaction.response.is_done():
        message = await _patiently(
            reply,
            lambda: interaction.followup.send(
                reply.content or discord.utils.MISSING,
                embeds=reply.embeds,
                files=reply.files,
                view=view,
                ephemeral=ephemeral,
                wait=True,
            ),
        )
        return message.id
    sent = await interaction.response.send_message(
        reply.content, embeds=reply.embeds, files=reply.files, view=view, ephemeral=ephemeral
    )
    return sent.message_id


async def turn(interaction: discord.Interaction[Any], reply: Reply) -> None:
    """Put a reply in place of the message whose button was pressed."""
    embeds, files, view = reply.embeds, reply.files, reply.view()
    if interaction.response.is_done():
        await interaction.edit_original_response(
            content=reply.content, embeds=embeds, attachments=files, view=view
        )
    else:
        await interaction.response.edit_message(
            content=reply.content, embeds=embeds, attachments=files, view=view
        )


async def reply_to(message: discord.Message, reply: Reply) -> discord.Message:
    """Reply to a message without a ping; as a message of its own if that one has been deleted."""
    return await post(
        message.channel,
        reply,
        reference=message.to_reference(fail_if_not_exists=False),
        mention_author=False,
    )


async def rewrite(client: discord.Client, channel: int, message: int, reply: Reply) -> bool:
    """Put a reply in place of a message that the bot sent; False where that has been deleted."""
    standing = client.get_partial_messageable(channel).get_partial_message(message)
    try:
        await standing.edit(
            content=reply.content, embeds=reply.embeds, attachments=reply.files, view=reply.view()
        )
    except discord.NotFound:
        return False
    return True


async def remove(client: discord.Client, channel: int, message: int) -> None:
    """Delete a message that the bot sent; nothing if that has been done."""
    with suppress(discord.NotFound):
        await client.get_partial_messageable(channel).get_partial_message(message).delete()


async def post(channel: discord.abc.Messageable, reply: Reply, **how: Any) -> discord.Message:  # noqa: ANN401
    """Send a reply to a channel, and once more where the connection is lost over it."""
    view = reply.view()
    if view is not None:
        how["view"] = view
    # What comes again with the same nonce is the same message to Discord, and stands there once:
    # https://discord.com/developers/docs/resources/message#create-message
    how["nonce"] = secrets.randbits(64)

    async def send() -> discord.Message:
        return await channel.send(reply.content, embeds=reply.embeds, files=reply.files, **how)

    try:
        return await _patiently(reply, send)
    except DROPPED:
        if reply.files:
            raise
        return await _patiently(reply, send)


@asynccontextmanager
async def typing_in(channel: discord.abc.Messageable) -> AsyncIterator[None]:
    """Show that something is being written; where that cannot be shown, it is written unseen."""
    async with AsyncExitStack() as shown:
        with suppress(*UNSENT):
            await shown.enter_async_context(channel.typing())
        yield


async def _patiently(reply: Reply, send: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """Send a reply, and again after a while where Discord says five times that it is too much.

    discord.py gives up then, and the answer would be lost. Files cannot be sent twice.
    """
    for pause in () if reply.files else _PAUSES:
        try:
            return await send()
        except discord.HTTPException as error:
            if error.status != HTTPStatus.TOO_MANY_REQUESTS:
                raise
            await asyncio.sleep(pause)
    return await send()
