"""The command /knowledge add: a file, a link, a thread or pasted words become a source."""

from datetime import timedelta
from typing import Any, Final

import discord
from discord import app_commands

from bot.discord_bot.moderators.moderator import require_moderator
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond
from bot.discord_bot.texts.build import build, hindrance
from bot.discord_bot.texts.given_file import given_file
from bot.discord_bot.texts.paste import PasteForm
from bot.discord_bot.texts.schedule import EVERY
from bot.discord_bot.texts.thread import read_thread
from bot.discord_bot.texts.wanted import Wanted
from bot.languages import language_of, to_say
from knowledge.errors import PersonError
from knowledge.sources.change import AddSource
from knowledge.sources.likely import likely_kind
from knowledge.sources.source import SourceKind

_LINK: Final = 2_000
_PATHS: Final = 200
_KINDS: Final[tuple[app_commands.Choice[str], ...]] = (
    app_commands.Choice(name="web page", value=SourceKind.PAGE.value),
    app_commands.Choice(name="feed (RSS or Atom)", value=SourceKind.FEED.value),
    app_commands.Choice(name="sitemap", value=SourceKind.SITEMAP.value),
    app_commands.Choice(name="git repository", value=SourceKind.GIT.value),
    app_commands.Choice(name="calendar (.ics)", value=SourceKind.CALENDAR.value),
)
_DAY: Final = timedelta(days=1)


class OptionsError(PersonError):
    """The options name more than one thing, or say of no link how it is read."""


def add_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that adds a source, or replaces a file or a text of the same name."""

    @app_commands.command(
        name="add", description="Add a file, a link or a thread; without any, paste a text."
    )
    @app_commands.describe(
        file="A text, Markdown, HTML, PDF, Word or subtitle file.",
        link="A page, a feed, a sitemap, a git repository or a calendar.",
        thread="A thread or forum post: its messages, with their authors.",
        kind="What the link leads to, where its address does not tell.",
        paths="Only these paths of a sitemap or a repository, as /blog/*",
        every="How often the link is read by itself; every day where this is not set.",
    )
    @app_commands.choices(kind=list(_KINDS))
    @app_commands.choices(every=list(EVERY))
    async def add(  # noqa: PLR0913, PLR0917  # an option is a parameter
        interaction: discord.Interaction[Any],
        file: discord.Attachment | None = None,
        link: app_commands.Range[str, 1, _LINK] | None = None,
        thread: app_commands.AppCommandThread | None = None,
        kind: app_commands.Choice[str] | None = None,
        paths: app_commands.Range[str, 1, _PATHS] | None = None,
        every: app_commands.Choice[int] | None = None,
    ) -> None:
        guild, services = require_moderator(interaction), interaction.client.services
        language = language_of(interaction.locale)
        if sum(one is not None for one in (file, link, thread)) > 1:
            raise OptionsError(to_say("Add one thing at a time: a file, a link or a thread."))
        if link is None and (kind or paths or every):
            raise OptionsError(
                to_say("The options kind, paths and every are for a link: name it as well.")
            )
        hindered = hindrance(services.workshop, guild.id, language)
        if hindered is not None:
            await respond(interaction, Reply(content=hindered), ephemeral=True)
        elif file is None and link is None and thread is None:
            await interaction.response.send_modal(PasteForm(language))
        else:
            with services.doors.entered():
                await interaction.response.defer(ephemeral=True, thinking=True)
                if file is not None:
                    wanted = await given_file(file, services.workshop.largest)
                elif thread is not None:
                    reader = interaction.user
                    read = await read_thread(thread.id, guild, reader, services.settings)
                    change = AddSource(SourceKind.THREAD, str(thread.id), given=read.originals)
                    wanted = Wanted(change, change.address, read.told(language))
                else:
                    often = timedelta(seconds=every.value) if every else _DAY
                    wanted = linked(link or "", kind.value if kind else None, paths or "", often)
                await build(interaction, guild.id, wanted)

    return add


def linked(link: str, kind: str | None, paths: str, every: timedelta) -> Wanted:
    """Return that a link is wanted as a source; of a kind that its address tells, if none is named.

    It is not read by itself where ``every`` is 0.
    """
    known = SourceKind(kind) if kind else likely_kind(link)
    change = AddSource(known, link.strip(), paths.strip(), every or None)
    return Wanted(change, change.address)
