"""Answering: a question in, the card out, and the exchange noted, however it was asked."""

import discord

from bot.discord_bot.answers.card import answer_card, closest_reply
from bot.discord_bot.answers.exchange import Asked
from bot.discord_bot.send import post, reply_to, respond
from bot.discord_bot.services import Interaction, Services
from bot.languages import language_in, language_of


async def answer_interaction(
    interaction: Interaction, question: str, *, earlier: tuple[str, ...] = (), private: bool = False
) -> None:
    """Answer a question that came as a command, a form or a select."""
    services, language = interaction.client.services, language_of(interaction.locale)
    # Discord wants a sign within 3 s, and fixes now who will see the answer.
    await interaction.response.defer(thinking=True, ephemeral=private)
    answer = await services.desk.ask(question, earlier)
    asker = services.records.pseudonym(interaction.user.id)
    asked = Asked(question, earlier, asker, interaction.guild_id, interaction.channel_id, private)
    exchange = services.exchanges.add(asked)
    moderators = services.places.has_moderators(asked.guild)
    card = answer_card(answer, exchange, language, moderators=moderators)
    message = await respond(interaction, card)
    if message is not None:
        services.exchanges.answered(exchange, message)
    closest = closest_reply(answer, language)
    if closest is not None:
        await respond(interaction, closest, ephemeral=True)


async def answer_message(
    message: discord.Message,
    question: str,
    earlier: tuple[str, ...],
    services: Services,
    thread: discord.Thread | None = None,
) -> None:
    """Answer a question that came as a message, with a reply to it or in the thread it opened."""
    guild, language = message.guild, language_in(message.guild)
    channel = thread or message.channel
    async with channel.typing():
        answer = await services.desk.ask(question, earlier)
    asker = services.records.pseudonym(message.author.id)
    asked = Asked(question, earlier, asker, guild.id if guild else None, channel.id)
    exchange = services.exchanges.add(asked, asked_in=message.id)
    moderators = services.places.has_moderators(asked.guild)
    card = answer_card(answer, exchange, language, moderators=moderators)
    sent = await (reply_to(message, card) if thread is None else post(thread, card))
    services.exchanges.answered(exchange, sent.id)
    closest = closest_reply(answer, language) if guild is None else None
    if closest is not None:
        await reply_to(message, closest)
