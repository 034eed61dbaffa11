"""The bot as a client of Discord."""

import asyncio
import logging
from contextlib import suppress
from pathlib import Path
from typing import Any

import discord
from discord import app_commands

from bot.discord_bot.about import about_command
from bot.discord_bot.answers.find import find_command
from bot.discord_bot.answers.press import AnswerButton, AnswerSelect
from bot.discord_bot.ask import ask_command
from bot.discord_bot.conversation import answer_if_possible, is_for, question_in
from bot.discord_bot.define import define_command
from bot.discord_bot.events.calendar import CalendarSelect, UpcomingButton
from bot.discord_bot.events.command import events_command
from bot.discord_bot.events.create import CreateButton
from bot.discord_bot.events.page import PageButton
from bot.discord_bot.failure import explain, tell_failure
from bot.discord_bot.feedback.report import feedback_command
from bot.discord_bot.help import help_command
from bot.discord_bot.intents import intents_for
from bot.discord_bot.manners.changes import follow_deletion, follow_edit
from bot.discord_bot.moderators.answer_button import InquiryButton
from bot.discord_bot.moderators.setup import setup_commands
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import reply_to
from bot.discord_bot.services import Services, ServingClient
from bot.discord_bot.sync import sync_commands
from bot.discord_bot.texts.button import DraftButton
from bot.discord_bot.texts.commands import knowledge_commands
from bot.discord_bot.texts.diff import DiffButton
from bot.discord_bot.texts.expectations import ExpectationsButton, ExpectationSelect
from bot.discord_bot.texts.gap_button import GapButton
from bot.discord_bot.texts.gaps import GapsButton
from bot.discord_bot.texts.list import ListButton
from bot.discord_bot.texts.show import ShowButton
from bot.discord_bot.token import refused_token
from bot.discord_bot.translator import CommandTranslator
from bot.discord_bot.unsent import UNSENT
from bot.discord_bot.watch import GatewayWatch
from bot.languages import language_in
from knowledge.errors import PersonError

_log = logging.getLogger(__name__)


class RecapbotClient(ServingClient):
    """Answers what is asked in Discord from the desks, and keeps next to nothing in memory."""

    def __init__(self, services: Services, watch: GatewayWatch, data: Path) -> None:
        """Make the client; nothing is sent before it starts."""
        # The bot never speaks in voice channels; nobody needs the warnings about that.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            intents=intents_for(services.settings),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
        )
        self.tree = CommandTree(self)
        add_commands(self.tree)
        self.add_dynamic_items(AnswerButton, AnswerSelect, InquiryButton, DraftButton)
        self.add_dynamic_items(PageButton, CalendarSelect, UpcomingButton, CreateButton)
        self.add_dynamic_items(ListButton, ShowButton, DiffButton, GapButton, GapsButton)
        self.add_dynamic_items(ExpectationsButton, ExpectationSelect)
        self.services = services
        self.token_refused = asyncio.Event()
        self._watch = watch
        self._data = data

    async def setup_hook(self) -> None:
        """Send the commands, if they changed, once and before the gateway is connected."""
        await self.tree.set_translator(CommandTranslator())
        await sync_commands(self.tree, self._data)

    async def on_connect(self) -> None:
        """Note that the gateway has accepted a new session."""
        _log.info("connected to Discord")
        self._watch.found()

    async def on_resumed(self) -> None:
        """Note that the gateway goes on with the session."""
        self._watch.found()

    async def on_disconnect(self) -> None:
        """Note that the gateway is gone; discord.py is connecting again."""
        self._watch.lost()

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Note what the bot may do in a server, at each connection."""
        self._saw(guild)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Note what the bot may do in a new server."""
        self._saw(guild)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Forget a server that the bot has left."""
        self.services.servers.left(guild.id)

    async def on_message(self, message: discord.Message) -> None:
        """Answer a message if a person wrote it to the bot."""
        if self.user is None or not is_for(message, self.user, self.services):
            return
        try:
            with self.services.doors.entered():
                await answer_if_possible(message, self.user, self.services)
        except Exception as error:
            self.notice(error)
            await self._tell(message, error)

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Have an answer follow its question, as nothing of either is held in memory."""
        message = payload.message
        if self.user is not None and message.author.id != self.user.id:
            # Where the bot is busy or stops, the answer stays as it was.
            with suppress(PersonError), self.services.doors.entered():
                await follow_edit(message, question_in(message.content, self.user), self)

    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """Delete the answer to a question that was deleted."""
        await self._follow_deletion(payload.message_id)

    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """Delete the answers to questions that were deleted together."""
        for message in payload.message_ids:
            await self._follow_deletion(message)

    async def _follow_deletion(self, message: int) -> None:
        try:
            await follow_deletion(message, self)
        except UNSENT as error:
            _log.warning("the answer to a deleted question cannot be deleted: %s", error)

    def _saw(self, guild: discord.Guild) -> None:
        self.services.servers.seen(guild.id, guild.name, guild.me.guild_permissions.value)

    def notice(self, error: Exception) -> None:
        """Stop where Discord refuses the token: to go on would have the address banned."""
        if refused_token(error):
            self.token_refused.set()

    async def _tell(self, message: discord.Message, error: Exception) -> None:
        try:
            await reply_to(message, Reply(content=explain(error, language_in(message.guild))))
        except UNSENT as unsent:
            _log.warning("the failure could not be told: %s", unsent)


def add_commands(tree: app_commands.CommandTree[Any]) -> None:
    """Add all commands, which people find in Discord's menus."""
    tree.add_command(ask_command())
    tree.add_command(find_command())
    tree.add_command(events_command())
    tree.add_command(define_command())
    tree.add_command(feedback_command())
    tree.add_command(setup_commands())
    tree.add_command(knowledge_commands())
    tree.add_command(help_command())
    tree.add_command(about_command())


class CommandTree(app_commands.CommandTree[RecapbotClient]):
    """The bot's commands, with one handler for all that can fail in them."""

    async def on_error(
        self, interaction: discord.Interaction[RecapbotClient], error: app_commands.AppCommandError
    ) -> None:
        """Tell who used the command, in plain words."""
        await tell_failure(interaction, error)
