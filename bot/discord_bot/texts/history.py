"""The command /knowledge history: who did what to a server's texts, and when."""

from typing import Any, Final

import discord
from discord import app_commands

from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond
from bot.discord_bot.texts.looking import look
from bot.discord_bot.texts.moderated import moderated_space
from bot.discord_bot.texts.subject import subject_shown
from bot.discord_bot.texts.wording import deed_name, doer
from bot.languages import Language, language_of
from knowledge.moderating.history import history
from knowledge.store.audit import Entry

_ENTRIES: Final = 15
_SUBJECT: Final = 100


def history_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that shows the audit trail."""

    @app_commands.command(
        name="history", description="See who changed the texts of this server, and when."
    )
    async def show_history(interaction: discord.Interaction[Any]) -> None:
        space, language = moderated_space(interaction), language_of(interaction.locale)
        await interaction.response.defer(ephemeral=True, thinking=True)
        entries = await look(history, space, _ENTRIES)
        await respond(interaction, history_reply(entries, language))

    return show_history


def history_reply(entries: list[Entry], language: Language) -> Reply:
    """Show what was done last, newest first."""
    embed = discord.Embed(
        title=language.say("What was done last"),
        description="\n".join(entry_told(entry, language) for entry in entries),
    )
    return Reply(embeds=(embed,))


def entry_told(entry: Entry, language: Language) -> str:
    """Tell of one deed: when, who, what, the state that it published, and the counts."""
    counts = entry.counts
    subject = entry.deed.subject
    return language.say(
        "{when}: {who}, {deed}{subject}. State {generation}: "
        "{added} new, {changed} changed, {removed} gone.",
        when=discord.utils.format_dt(entry.at, "f"),
        who=doer(entry.deed.who, language),
        deed=deed_name(entry.deed.action, language),
        subject=f" {subject_shown(subject, _SUBJECT)}" if subject else "",
        generation=entry.generation,
        added=counts.added,
        changed=counts.changed,
        removed=counts.removed,
    )
