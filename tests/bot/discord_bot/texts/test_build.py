"""While a draft is built: how far it is, who waits for it, and what stops it."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.discord_bot.texts import note
from tests.bot.discord_bot.conftest import Running
from tests.bot.discord_bot.texts.editor import Editor, answer_in, told_in
from tests.knowledge.sources.website import HTML
from tests.loopback.payload import Channel, Message
from tests.loopback.permissions import Permission
from tests.loopback.seen import seen
from tests.loopback.server import LoopbackDiscord

PAGE = HTML.format(title="Tern Days 2026", text="Tern Days 2026 met in Oslo.", visits=1)
QUARTER_OF_AN_HOUR = 15 * 60
STOPPED = "Stopped. What answers has not changed."


@dataclass
class SlowPage:
    """A page that comes only once it is let go."""

    link: str = ""
    let_go: asyncio.Event = field(default_factory=asyncio.Event)

    async def answer(self, _: web.Request) -> web.Response:
        await self.let_go.wait()
        return web.Response(text=PAGE, content_type="text/html")


@pytest.fixture
async def page() -> AsyncIterator[SlowPage]:
    slow = SlowPage()
    application = web.Application()
    application.router.add_get("/{path:.*}", slow.answer)
    async with TestServer(application) as server:
        slow.link = str(server.make_url("/tern"))
        yield slow
        slow.let_go.set()


async def begun(editor: Editor, page: SlowPage) -> Message:
    """Begin to add the page; return the message once it says that the page is being fetched."""
    told = await editor.person.uses_command("knowledge add", editor.channel, link=page.link)
    return await until_it_says(editor.discord, told, "Fetching: 0 of 1 sources.")


async def until_it_says(discord: LoopbackDiscord, message: Message, words: str) -> Message:
    return await discord.world.board.until(lambda: message if words in message.content else None)


async def test_a_build_is_stopped_and_others_are_told_whose_it_is(
    discord: LoopbackDiscord, answering: Running, editor: Editor, page: SlowPage
) -> None:
    async with answering():
        building = await begun(editor, page)
        told = await discord.moderator("Mia").uses_command("knowledge add", editor.channel)
        asked = await editor.asks("where was Harbor Camp 2024?")
        await editor.person.begins_press(building, "Stop")
        await until_it_says(discord, building, STOPPED)
        page.let_go.set()
        after = await editor.drafts("add", link=page.link)
    assert told.ephemeral
    assert seen(told.content).text.startswith("Mo has begun a draft here")
    assert "Porto" in asked
    assert building.buttons == ()
    assert "1 new" in told_in(after)


async def test_a_build_goes_on_where_how_far_it_is_cannot_be_told(
    discord: LoopbackDiscord, answering: Running, editor: Editor, page: SlowPage
) -> None:
    page.let_go.set()
    async with answering():
        discord.trouble.drops("/messages/@original")
        draft = await editor.drafts("add", link=page.link)
    assert "1 new" in told_in(draft)


async def test_servers_wait_for_each_other(
    discord: LoopbackDiscord, answering: Running, editor: Editor, page: SlowPage
) -> None:
    elsewhere = discord.channel("elsewhere", server=discord.another_server())
    other = Editor(discord, elsewhere, discord.moderator("Mia"))
    file = discord.file("gull.md", b"The Gull Summit 2026 met in Bergen.")
    async with answering():
        building = await begun(editor, page)
        waiting = await other.person.uses_command("knowledge add", elsewhere, file=file)
        said = waiting.content
        page.let_go.set()
        await editor.publishes(await editor.ended(building))
        await other.publishes(await other.ended(waiting))
        answers = [
            await answer_in(discord, place, "where did the Gull Summit meet?")
            for place in (editor.channel, elsewhere)
        ]
    assert said == "**gull.md**\nWaiting: I am building for another server first."
    assert ["Bergen" in answer for answer in answers] == [False, True]


async def test_a_server_rests_between_builds(answering: Running, editor: Editor) -> None:
    async with answering(build_pause=600):
        await editor.pastes("Gull Summit", "The Gull Summit 2026 met in Bergen.")
        told = await editor.person.uses_command("knowledge add", editor.channel)
    assert seen(told.content).text.startswith("Something was built here just now.")


async def test_that_a_build_outlasts_its_message_is_said_in_time(
    discord: LoopbackDiscord,
    answering: Running,
    editor: Editor,
    page: SlowPage,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with answering():
        building = await begun(editor, page)
        monkeypatch.setattr(note, "_MARGIN", timedelta(seconds=QUARTER_OF_AN_HOUR))
        await until_it_says(discord, building, "I go on, and will tell you in this channel")
        page.let_go.set()
        await discord.world.board.until(
            lambda: any(not one.ephemeral for one in discord.said()) or None
        )
    assert building.buttons == ()


async def test_what_takes_longer_than_discord_allows_is_told_in_the_channel(
    discord: LoopbackDiscord, answering: Running, editor: Editor, page: SlowPage
) -> None:
    async with answering():
        await begun(editor, page)
        discord.world.clock.forward(QUARTER_OF_AN_HOUR)
        page.let_go.set()
        ready = await discord.world.board.until(
            lambda: next((one for one in discord.said() if not one.ephemeral), None)
        )
        draft = await editor.person.presses(ready, "Show the draft")
        await editor.publishes(draft)
        answer = await editor.asks("where did Tern Days meet?")
    assert ready.content == f"<@{editor.person.user.id}> The draft is built."
    assert ready.embeds == []
    assert draft.ephemeral
    assert "Oslo" in answer


async def test_where_the_bot_may_not_write_it_is_told_directly(
    discord: LoopbackDiscord, answering: Running, page: SlowPage
) -> None:
    closed = discord.channel("closed", denied_to_bot=Permission.SEND_MESSAGES)
    editor = Editor(discord, closed, discord.moderator("Mo"))
    async with answering():
        await begun(editor, page)
        discord.world.clock.forward(QUARTER_OF_AN_HOUR)
        page.let_go.set()
        told = await discord.world.board.until(
            lambda: next((it for it in discord.said() if it.channel is editor.person.direct), None)
        )
    assert told.content.endswith("The draft is built.")


async def test_a_bot_that_ends_leaves_nothing_broken(
    discord: LoopbackDiscord, channel: Channel, answering: Running, editor: Editor, page: SlowPage
) -> None:
    async with answering():
        await begun(editor, page)
    discord.gateway.ready.clear()
    page.let_go.set()
    async with answering():
        await editor.publishes(await editor.drafts("add", link=page.link))
        answer = await editor.asks("where did Tern Days meet?")
    assert "Oslo" in answer


async def test_a_bot_that_is_told_to_stop_stops_building_and_says_so(
    answering: Running, editor: Editor, page: SlowPage
) -> None:
    async with answering() as bot:
        building = await begun(editor, page)
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.wait_for(bot, 30)
    assert building.content == STOPPED
