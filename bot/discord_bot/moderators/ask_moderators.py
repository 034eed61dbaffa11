"""Ask the moderators: a question that no text answers, posted once into their channel."""

import asyncio
from dataclasses import replace
from typing import Final

import discord

from bot.discord_bot.answers.press import Press
from bot.discord_bot.moderators.answer_button import InquiryButton
from bot.discord_bot.moderators.channel import moderators_channel
from bot.discord_bot.moderators.inquiry import Inquiry
from bot.discord_bot.moderators.inquiry_posts import inquiry_post, moderators_reply
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import post, respond, rewrite
from bot.discord_bot.services import Services
from bot.languages import Language, language_in, to_say
from knowledge.errors import PersonError

_DEBOUNCE: Final = 2.0
"""For so many seconds presses are collected, to change the post only once for them."""


class NobodyToAskError(PersonError):
    """There is no moderators' channel, or the bot may not write there."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(to_say("I cannot reach the moderators here. Please write to them."))


async def ask_moderators(press: Press) -> None:
    """Put the question to the moderators, or count who asks it too; tell who pressed.

    Where the post fails, who presses next tries it again.

    Raises:
        NobodyToAskError: The moderators cannot be reached.
    """
    interaction, services, language = press.interaction, press.services, press.language
    await interaction.response.defer(ephemeral=True, thinking=True)
    guild = interaction.guild
    channel = moderators_channel(guild, services) if guild else None
    if channel is None:
        raise NobodyToAskError
    inquiry = services.inquiries.open(channel.guild.id, press.exchange)
    if inquiry.answer is not None:
        await respond(interaction, moderators_reply(inquiry, inquiry.answer, language))
        return
    counted = services.inquiries.join(inquiry, press.exchange, press.presser)
    posted = inquiry.post is None and await _post(inquiry, channel, services)
    if counted or posted:
        told = language.say(
            "The moderators now see this question, without your name. Their answer will come "
            "into this channel."
        )
    else:
        told = language.say("You have asked the moderators this already.")
    await respond(interaction, Reply(content=told))
    await asyncio.sleep(_DEBOUNCE)
    await _recount(inquiry, channel, press)


async def _post(inquiry: Inquiry, channel: discord.TextChannel, services: Services) -> bool:
    """Post an inquiry; False where that was done since it was read."""
    inquiries = services.inquiries
    async with inquiries.posting(inquiry):
        if inquiries.of_number(inquiry.number, inquiry.guild).post != inquiry.post:
            return False
        people = inquiries.people(inquiry)
        sent = await post(channel, _open_post(inquiry, people, language_in(channel.guild)))
        inquiries.posted(inquiry, channel.id, sent.id)
        inquiries.shows(inquiry, people)
    return True


async def _recount(inquiry: Inquiry, channel: discord.TextChannel, press: Press) -> None:
    """Have the post say how many people ask, unless it does, or the inquiry is answered.

    It is posted again where the moderators' channel has lost it.
    """
    inquiries = press.services.inquiries
    inquiry, people = inquiries.of_number(inquiry.number, inquiry.guild), inquiries.people(inquiry)
    if inquiry.answer is not None or inquiry.channel is None or inquiry.post is None:
        return
    if inquiries.shows(inquiry, people):
        reply = _open_post(inquiry, people, language_in(press.interaction.guild))
        if not await rewrite(press.interaction.client, inquiry.channel, inquiry.post, reply):
            await _post(inquiry, channel, press.services)


def _open_post(inquiry: Inquiry, people: int, language: Language) -> Reply:
    button = InquiryButton(inquiry.number, language.say("Answer with a source"))
    return replace(inquiry_post(inquiry, people, language), items=(button,))
