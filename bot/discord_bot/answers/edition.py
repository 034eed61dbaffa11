"""Which edition: the same question asked of the edition that is chosen."""

from bot.discord_bot.answers.answering import answer_interaction
from bot.discord_bot.answers.press import Press


async def ask_of_edition(press: Press) -> None:
    """Answer the question again for the edition chosen, as that of whoever chose it."""
    asked = press.exchange.asked
    await answer_interaction(
        press.interaction,
        f"{asked.question.rstrip(' ?')} {press.chosen}?",
        earlier=asked.earlier,
        private=asked.private or not press.by_asker,
    )
