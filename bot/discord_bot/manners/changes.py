"""Changes: what becomes of an answer when its question is edited or deleted."""

from datetime import timedelta
from typing import Final

import discord

from bot.discord_bot.answers.card import answer_card
from bot.discord_bot.manners.repeats import Question, Standing
from bot.discord_bot.send import remove, reply_to, rewrite
from bot.discord_bot.services import ServingClient
from bot.languages import language_in

_EDITED_WITHIN: Final = timedelta(minutes=1)


async def follow_edit(message: discord.Message, question: str, client: ServingClient) -> None:
    """Answer a question anew, in the place of its answer, if it was edited within a minute.

    That counts as a question: who must wait keeps the answer to the one before, and is told.
    """
    services = client.services
    if discord.utils.utcnow() - message.created_at > _EDITED_WITHIN or not question:
        return
    await services.repeats.settled(message.id)
    exchange = services.exchanges.of_question(message.id)
    if exchange is None or exchange.asked.question == question:
        return
    asked, answered_in = exchange.asked, services.exchanges.answer_of(exchange)
    if answered_in is None or asked.channel is None:
        return
    language = language_in(message.guild)
    wait = services.pace.wait(message.author.id, asked.guild)
    if wait is not None:
        if not wait.told:
            await reply_to(message, wait.reply(language))
        return
    services.repeats.forget(answered_in)
    desk = services.desks.of(asked.guild)
    key = Question.of(message.channel.id, question, asked.earlier, desk.state)
    with services.repeats.answering(key, message.id) as answered:
        answer = await desk.ask(question, asked.earlier)
        exchange = services.exchanges.change(exchange, question)
        services.in_vain.note(exchange, answered=answer.answered)
        moderators = services.places.has_moderators(asked.guild)
        card = answer_card(answer, exchange, language, moderators=moderators)
        if await rewrite(client, asked.channel, answered_in, card):
            answered(Standing(asked.guild, asked.channel, answered_in))


async def follow_deletion(message: int, client: ServingClient) -> None:
    """Delete the answer to a question that was deleted, and forget both.

    An answer that was deleted itself is no longer led to.
    """
    services = client.services
    services.repeats.forget(message)
    await services.repeats.settled(message)
    exchange = services.exchanges.of_question(message)
    if exchange is None:
        return
    answered_in = services.exchanges.answer_of(exchange)
    if answered_in is not None and exchange.asked.channel is not None:
        services.repeats.forget(answered_in)
        await remove(client, exchange.asked.channel, answered_in)
    services.exchanges.delete(exchange)
