"""Sending: the one place where replies leave the bot."""

from collections.abc import Sequence

import discord

from bot.discord_bot.reply import Reply


async def respond(
    interaction: discord.Interaction, reply: Reply, *, ephemeral: bool = False
) -> None:
    """Send a reply to an interaction: the first response, or a follow-up after that.

    The first follow-up after a deferral fills the "thinking" message, so that one is ephemeral
    if the deferral was.
    """
    embeds: Sequence[discord.Embed] = reply.embeds
    if interaction.response.is_done():
        await interaction.followup.send(
            reply.content or discord.utils.MISSING, embeds=embeds, ephemeral=ephemeral
        )
    else:
        await interaction.response.send_message(reply.content, embeds=embeds, ephemeral=ephemeral)


async def reply_to(message: discord.Message, reply: Reply) -> None:
    """Reply to a message without a ping; as a message of its own if that one has been deleted."""
    await message.channel.send(
        reply.content,
        embeds=reply.embeds,
        reference=message.to_reference(fail_if_not_exists=False),
        mention_author=False,
    )
