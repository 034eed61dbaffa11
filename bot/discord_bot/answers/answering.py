"""Answering: a question in, the card out, and the exchange noted, however it was asked."""

import discord

from bot.discord_bot.answers.card import answer_card, closest_reply
from bot.discord_bot.answers.exchange import Asked
from bot.discord_bot.ask_channel import thread_for
from bot.discord_bot.manners.repeats import Question, Standing
from bot.discord_bot.send import post, reply_to, respond, typing_in
from bot.discord_bot.services import Interaction, Services
from bot.languages import language_in, language_of


async def answer_interaction(
    interaction: Interaction, question: str, *, earlier: tuple[str, ...] = (), private: bool = False
) -> None:
    """Answer a question that came as a command, a form or a select."""
    services, language = interaction.client.services, language_of(interaction.locale)
    guild, channel = interaction.guild_id, interaction.channel_id
    wait = services.pace.wait(interaction.user.id, guild)
    if wait is not None:
        await respond(interaction, wait.reply(language), ephemeral=True)
        return
    desk = services.desks.of(guild)
    # What only one person sees is never found again: it repeats nothing.
    where = interaction.id if private or channel is None else channel
    same = Question.of(where, question, earlier, desk.state)
    private = private or services.repeats.knows(same)
    # Discord wants a sign within 3 s, and fixes now who will see the answer.
    await interaction.response.defer(thinking=True, ephemeral=private)
    standing = await services.repeats.standing(same)
    if standing is not None:
        await respond(interaction, standing.reply(language))
        return
    with services.repeats.answering(same) as answered:
        answer = await desk.ask(question, earlier)
        asker = services.records.pseudonym(interaction.user.id)
        exchange = services.exchanges.add(Asked(question, earlier, asker, guild, channel, private))
        services.in_vain.note(exchange, answered=answer.answered)
        moderators = services.places.has_moderators(guild)
        card = answer_card(answer, exchange, language, moderators=moderators)
        message = await respond(interaction, card)
        if message is not None:
            services.exchanges.answered(exchange, message)
            if not private:
                answered(Standing(guild, where, message))
    closest = closest_reply(answer, language)
    if closest is not None:
        await respond(interaction, closest, ephemeral=True)


async def answer_message(
    message: discord.Message, question: str, earlier: tuple[str, ...], services: Services
) -> None:
    """Answer a question that came as a message, with a reply to it or in a thread of its own.

    Raises:
        QuestionGoneError: It was deleted before its thread was opened.
    """
    language, guild = language_in(message.guild), message.guild.id if message.guild else None
    wait = services.pace.wait(message.author.id, guild)
    if wait is not None:
        if not wait.told:
            await reply_to(message, wait.reply(language))
        return
    desk = services.desks.of(guild)
    same = Question.of(message.channel.id, question, earlier, desk.state)
    standing = await services.repeats.standing(same)
    if standing is not None:
        await reply_to(message, standing.reply(language))
        return
    with services.repeats.answering(same, message.id) as answered:
        thread = await thread_for(message, question, services)
        channel = thread or message.channel
        async with typing_in(channel):
            answer = await desk.ask(question, earlier)
        asker = services.records.pseudonym(message.author.id)
        asked = Asked(question, earlier, asker, guild, channel.id)
        exchange = services.exchanges.add(asked, asked_in=message.id)
        services.in_vain.note(exchange, answered=answer.answered)
        moderators = services.places.has_moderators(guild)
        card = answer_card(answer, exchange, language, moderators=moderators)
        sent = await (reply_to(message, card) if thread is None else post(thread, card))
        services.exchanges.answered(exchange, sent.id)
        answered(Standing(guild, channel.id, sent.id))
    closest = closest_reply(answer, language) if guild is None else None
    if closest is not None:
        await reply_to(message, closest)
