"""Turning pages: further passages, for who asked alone."""

from bot.discord_bot.answers.card import answer_card
from bot.discord_bot.answers.press import Press
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond, turn


async def turn_page(press: Press) -> None:
    """Show another page in place of this one; tell others that it is not theirs to turn."""
    if not press.by_asker:
        told = press.language.say("Only who asked turns these pages. Ask yourself with /ask.")
        await respond(press.interaction, Reply(content=told), ephemeral=True)
        return
    await press.interaction.response.defer()
    asked = press.exchange.asked
    answer = await press.desk.ask(asked.question, asked.earlier)
    moderators = press.services.places.has_moderators(asked.guild)
    card = answer_card(answer, press.exchange, press.language, press.place, moderators=moderators)
    await turn(press.interaction, card)
