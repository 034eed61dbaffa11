"""Share in channel: an answer that only one person saw, shown to everyone there."""

from dataclasses import replace
from typing import Final

from bot.discord_bot.answers.card import answer_card
from bot.discord_bot.answers.exchange import Exchange
from bot.discord_bot.answers.press import Press
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond
from bot.discord_bot.shown import shown
from bot.languages import language_in

_NAME: Final = 80


async def share(press: Press) -> None:
    """Post the answer with who shared it, as an exchange of its own; once."""
    interaction, services = press.interaction, press.services
    if services.exchanges.is_public(press.exchange):
        told = press.language.say("This answer stands in the channel already.")
        await respond(interaction, Reply(content=told), ephemeral=True)
        return
    exchange = services.exchanges.add(replace(press.exchange.asked, private=False))
    try:
        await _post(press, exchange)
    except Exception:
        services.exchanges.delete(exchange)
        raise


async def _post(press: Press, exchange: Exchange) -> None:
    interaction, services, asked = press.interaction, press.services, exchange.asked
    language = language_in(interaction.guild)
    await interaction.response.defer(thinking=True)
    answer = await press.desk.ask(asked.question, asked.earlier)
    told = language.say(
        "{name} shares this answer.", name=shown(interaction.user.display_name, _NAME)
    )
    moderators = services.places.has_moderators(asked.guild)
    card = answer_card(answer, exchange, language, moderators=moderators)
    card = replace(card, content="\n".join(part for part in (told, card.content) if part))
    message = await respond(interaction, card)
    if message is not None:
        services.exchanges.answered(exchange, message)
