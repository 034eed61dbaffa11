"""Delivering a moderator's answer: to every channel where the question was asked, once each."""

import logging

import discord

from bot.discord_bot.answers.exchange import Exchange, ForgottenError
from bot.discord_bot.moderators.inquiry import Inquiry, ModeratorsAnswer
from bot.discord_bot.moderators.inquiry_posts import inquiry_post, moderators_reply
from bot.discord_bot.permissions import missing_permissions
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import post, respond, rewrite
from bot.discord_bot.services import Interaction, Services, ServingClient
from bot.discord_bot.unsent import UNSENT
from bot.languages import Language, language_in, language_of

_log = logging.getLogger(__name__)


async def deliver(
    interaction: Interaction, guild: discord.Guild, inquiry: Inquiry, answer: ModeratorsAnswer
) -> None:
    """Send the answer, mark the inquiry as answered, and tell the moderator where it went."""
    services, language = interaction.client.services, language_of(interaction.locale)
    reply = moderators_reply(inquiry, answer, language_in(guild))
    reached: list[str] = []
    missed: list[str] = []
    for channel, exchange in _by_channel(inquiry, services).items():
        sent = await _send(guild, channel, exchange, reply, services)
        (reached if sent else missed).append(f"<#{channel}>")
    await _mark_answered(interaction.client, inquiry, language_in(guild))
    lines = []
    if reached:
        lines.append(language.say("Your answer is in {channels}.", channels=", ".join(reached)))
    if missed:
        lines.append(
            language.say(
                "I could not send it to {channels}; who asks again there is shown it.",
                channels=", ".join(missed),
            )
        )
    await respond(interaction, Reply(content="\n".join(lines) or language.say("Noted.")))


def _by_channel(inquiry: Inquiry, services: Services) -> dict[int, Exchange]:
    """Return where a question was asked, each channel with who asked there first."""
    found: dict[int, Exchange] = {}
    for number in services.inquiries.exchanges(inquiry):
        try:
            exchange = services.exchanges.of_number(number, inquiry.guild)
        except ForgottenError:
            continue
        if exchange.asked.channel is not None:
            found.setdefault(exchange.asked.channel, exchange)
    return found


async def _send(
    guild: discord.Guild, number: int, exchange: Exchange, reply: Reply, services: Services
) -> bool:
    """Send a reply to the question, or to its first answer; whether that could be done."""
    try:
        channel = guild.get_channel_or_thread(number) or await guild.fetch_channel(number)
        if missing_permissions(channel) or not isinstance(channel, discord.abc.Messageable):
            return False
        replied_to = _message_of(exchange, services)
        how = {} if replied_to is None else {"reference": _reference(number, replied_to)}
        await post(channel, reply, **how, mention_author=False)
    except UNSENT as error:
        _log.warning("channel %d: a moderator's answer cannot be sent: %s", number, error)
        return False
    return True


async def _mark_answered(client: ServingClient, inquiry: Inquiry, language: Language) -> None:
    """Have the post say that the inquiry is answered; without that, its button does."""
    if inquiry.channel is None or inquiry.post is None:
        return
    answered = inquiry_post(inquiry, client.services.inquiries.people(inquiry), language)
    try:
        await rewrite(client, inquiry.channel, inquiry.post, answered)
    except UNSENT as error:
        _log.warning("channel %d: a post cannot be changed: %s", inquiry.channel, error)


def _message_of(exchange: Exchange, services: Services) -> int | None:
    """Return the message of a question, else of its answer, in the channel of the answer."""
    if exchange.asked.private:
        return None
    # A question that opened a thread stands outside of it, and gave the thread its own id.
    outside = exchange.asked_in is None or exchange.asked_in == exchange.asked.channel
    return services.exchanges.answer_of(exchange) if outside else exchange.asked_in


def _reference(channel: int, message: int) -> discord.MessageReference:
    return discord.MessageReference(
        message_id=message, channel_id=channel, fail_if_not_exists=False
    )
