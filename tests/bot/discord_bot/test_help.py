"""The commands /help and /about."""

from datetime import UTC, datetime
from pathlib import Path

from bot.discord_bot.about import about_reply
from bot.languages import ENGLISH
from bot.settings import Settings
from knowledge.provenance import Provenance, State
from knowledge.sources.source import Source, SourceKind
from tests.bot.discord_bot.booklet import SUMMIT, Booklet, SlowShelf
from tests.bot.discord_bot.conftest import Running, Starting
from tests.loopback.intents import Intent
from tests.loopback.payload import Channel
from tests.loopback.permissions import Permission
from tests.loopback.seen import seen
from tests.loopback.server import LoopbackDiscord

MENTION = "- Mention me with a question, or reply to one of my answers."


async def test_help_names_only_what_works_here(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    closed = discord.channel("closed", denied_to_bot=Permission.SEND_MESSAGES)
    ana = discord.person("Ana")
    async with running():
        here = await ana.uses_command("help", channel)
        there = await ana.uses_command("help", closed)
        direct = await ana.uses_command("help")
    assert here.ephemeral
    lines = here.content.split("\n")
    assert "- `/ask`: Ask about an event; the answer is quoted from the recaps." in lines
    assert "- A message's menu, Apps, “Find the answer”: for you alone." in lines
    assert MENTION in lines
    assert MENTION not in there.content
    assert "/setup" not in here.content
    assert "- Write your question here; nothing else is needed." in direct.content


async def test_help_tells_of_what_moderators_have_set(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    discord.world.granted_intents = Intent.MESSAGE_CONTENT
    mo = discord.moderator("Mo")
    async with running(message_content=True):
        for command in ("setup ask-channel", "setup moderators-channel"):
            await mo.uses_command(command, channel, channel=channel)
        told = await mo.uses_command("help", channel)
    lines = told.content.split("\n")
    assert f"- Write a question into <#{channel.id}>; I answer it in a thread." in lines
    assert "- Where no text answers, press “Ask the moderators”." in lines
    assert "- `/setup`: Set the bot's channels; for moderators." in lines


async def test_about_tells_of_the_texts_and_of_privacy(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    async with running():
        told = await discord.person("Ana").uses_command("about", channel)
    assert told.ephemeral
    texts, privacy = (field["value"] for field in told.embeds[0]["fields"])
    assert texts == (
        "12 texts, 1 named author, from example.org.\nShared texts: read <t:1761998400:R>, state 7."
    )
    assert "for 30 days" in privacy
    assert "no name, no user id" in privacy


async def test_about_is_told_however_long_the_servers_texts_take_to_open(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, tmp_path: Path, starting: Starting
) -> None:
    ana, shelf = discord.person("Ana"), SlowShelf([booklet], {discord.world.guild_id: [booklet]})
    async with starting(Settings(data_folder=tmp_path), shelf):
        about = await ana.begins_command("about", channel)
        await discord.world.board.until(lambda: about.acknowledged or None)
        shelf.let.set()
        told = await ana.answer_to(about)
    assert told.ephemeral
    assert told.embeds


def test_of_many_sites_the_first_are_named() -> None:
    sites = tuple(f"site{number}.example" for number in range(7))
    told = Provenance(State(7, SUMMIT.read_at), None, documents=12, authors=1, sites=sites)
    texts = about_reply(told, (), ENGLISH).embeds[0].fields[0].value
    assert texts is not None
    assert "site4.example and 2 more sites" in seen(texts).text


def test_about_tells_when_the_servers_own_texts_were_read_and_what_could_not_be() -> None:
    read_at = datetime(2025, 11, 2, 12, tzinfo=UTC)
    told = Provenance(State(7, SUMMIT.read_at), State(2, read_at), 12, 1, ())
    gone = Source(1, SourceKind.PAGE, "https://example.org", "", None, read_at, "HTTP 404")
    texts = about_reply(told, (gone,), ENGLISH).embeds[0].fields[0].value
    assert texts is not None
    assert texts.split("\n") == [
        "12 texts, 1 named author.",
        "Shared texts: read <t:1761998400:R>, state 7.",
        "This server's own: read <t:1762084800:R>, state 2.",
        "Could not be read the last time: https\\:\\/\\/example.org",
    ]
