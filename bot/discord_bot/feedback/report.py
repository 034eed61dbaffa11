"""The command /feedback: what people think of the answers, for moderators."""

from typing import Any, Final

import discord
from discord import app_commands

from bot.discord_bot.answers.exchange import DAYS_KEPT
from bot.discord_bot.feedback.verdicts import Counts, WrongAnswer
from bot.discord_bot.links import message_link
from bot.discord_bot.moderators.moderator import require_moderator
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond
from bot.discord_bot.shown import shown
from bot.languages import Language, language_of

_SHOWN: Final = 10
_QUESTION: Final = 200
_WORDS: Final = 100
_WORDS_SHOWN: Final = 2


def feedback_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that shows moderators what people think of the answers."""

    @app_commands.command(
        name="feedback", description="See which answers were marked as wrong; for moderators."
    )
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    async def feedback(interaction: discord.Interaction[Any]) -> None:
        guild, services = require_moderator(interaction), interaction.client.services
        wrong = services.verdicts.wrong_answers(guild.id, _SHOWN)
        reply = feedback_reply(
            services.verdicts.counts(guild.id), wrong, guild.id, language_of(interaction.locale)
        )
        await respond(interaction, reply, ephemeral=True)

    return feedback


def feedback_reply(
    counts: Counts, wrong: tuple[WrongAnswer, ...], guild: int, language: Language
) -> Reply:
    """Show how many verdicts there are, and the questions whose answers are called wrong."""
    told = language.say(
        "In the last {days} days: {right} times “That answers it”, {wrong} times “That is wrong”.",
        days=DAYS_KEPT,
        right=counts.right,
        wrong=counts.wrong,
    )
    if not wrong:
        return Reply(content=told)
    embed = discord.Embed(title=language.say("Marked as wrong, newest first"))
    for answer in wrong:
        embed.add_field(
            name=shown(answer.question, _QUESTION),
            value=_value(answer, guild, language),
            inline=False,
        )
    return Reply(content=told, embeds=(embed,))


def _value(answer: WrongAnswer, guild: int, language: Language) -> str:
    lines = [
        language.say_many("By {count} person", "By {count} people", answer.people),
        *(f"> {_one_line(words)}" for words in answer.words[:_WORDS_SHOWN]),
    ]
    if answer.channel is not None and answer.answered_in is not None:
        lines.append(message_link(guild, answer.channel, answer.answered_in))
    return "\n".join(lines)


def _one_line(words: str) -> str:
    return shown(" ".join(words.split()), _WORDS)
