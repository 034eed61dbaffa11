"""A thread becomes a source: who wrote what, when, and where it stands."""

import pytest

from bot.discord_bot.texts import thread as reading
from tests.bot.discord_bot.conftest import Running
from tests.bot.discord_bot.texts.editor import Editor, told_in
from tests.loopback.intents import Intent
from tests.loopback.payload import Channel
from tests.loopback.permissions import Permission
from tests.loopback.seen import seen
from tests.loopback.server import LoopbackDiscord

QUESTION = "where is the cabin for the sauna weekend?"


@pytest.fixture
def granted(discord: LoopbackDiscord) -> None:
    discord.world.granted_intents |= Intent.MESSAGE_CONTENT


@pytest.mark.usefixtures("granted")
async def test_messages_answer_with_author_and_link_and_are_read_anew(
    discord: LoopbackDiscord, channel: Channel, answering: Running, editor: Editor
) -> None:
    ana, ben, robot = discord.person("Ana"), discord.person("Ben"), discord.person("R2", bot=True)
    async with answering(message_content=True):
        opener = await ana.writes(channel, "The sauna weekend 2026 is on 5 June 2026.")
        thread = await ana.opens_thread(channel, "Sauna weekend", opener)
        first = await ben.writes(thread, "The cabin for the sauna weekend is in Tampere.")
        await robot.writes(thread, "The cabin for the sauna weekend is in Paris.")
        draft = await editor.drafts("add", thread=thread)
        shown = told_in(draft)
        await editor.publishes(draft)
        reply = await ana.uses_command("ask", channel, question=QUESTION)
        await ben.edits(first, "The cabin for the sauna weekend is in Turku.")
        (choice,) = await editor.person.completes("knowledge refresh", "source", "sauna", channel)
        again = told_in(await editor.drafts("refresh", source=choice.value))
    assert "Documents: 2 new, 0 changed, 0 gone." in shown
    assert "Tampere" in reply.embeds[0]["description"]
    assert reply.embeds[0]["title"] == "Sauna weekend"
    source = reply.embeds[0]["fields"][-1]["value"]
    assert source.startswith("Ben, ")
    assert f"/{thread.id}/{first.id}" in reply.embeds[0]["url"]
    assert choice.name == "1: Sauna weekend"
    assert "now: The cabin for the sauna weekend is in Turku." in again


@pytest.mark.usefixtures("granted")
async def test_a_long_thread_is_cut_and_that_is_said(
    discord: LoopbackDiscord,
    channel: Channel,
    answering: Running,
    editor: Editor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "_MOST", 3)
    async with answering(message_content=True):
        opener = await editor.person.writes(channel, "Four places for the sauna weekend.")
        thread = await editor.person.opens_thread(channel, "Sauna weekend", opener)
        for city in ("Tampere", "Turku", "Vaasa", "Oulu"):
            await editor.person.writes(thread, f"One cabin is in {city}.")
        draft = await editor.drafts("add", thread=thread)
    assert draft.content == "Only the first 3 messages of the thread are read."
    assert "Documents: 3 new" in told_in(draft)


async def test_what_keeps_a_thread_from_being_read_is_said(
    discord: LoopbackDiscord, answering: Running, editor: Editor
) -> None:
    closed = discord.channel("closed", denied_to_bot=Permission.READ_MESSAGE_HISTORY)
    async with answering():
        opener = await editor.person.writes(closed, "Hello.")
        thread = await editor.person.opens_thread(closed, "Sauna weekend", opener)
        no_words = await editor.drafts("add", thread=thread)
    discord.gateway.ready.clear()
    discord.world.granted_intents |= Intent.MESSAGE_CONTENT
    async with answering(message_content=True):
        not_readable = await editor.drafts("add", thread=thread)
    assert "the operator must switch the setting discord.message_content on" in (
        seen(no_words.content).text
    )
    assert "I need View Channel and Read Message History." in seen(not_readable.content).text


@pytest.mark.usefixtures("granted")
async def test_a_thread_that_a_moderator_cannot_see_is_not_read_for_them(
    discord: LoopbackDiscord, answering: Running, editor: Editor
) -> None:
    discord.world.bot_role.permissions |= Permission.ADMINISTRATOR
    all_seeing = discord.role("All-seeing", Permission.ADMINISTRATOR)
    hidden = discord.channel("hidden", denied=Permission.VIEW_CHANNEL)
    owner = discord.person("Olga", roles=(all_seeing,))
    async with answering(message_content=True):
        opener = await owner.writes(hidden, "The cabin is in Tampere.")
        thread = await owner.opens_thread(hidden, "Sauna weekend", opener)
        refused = await editor.drafts("add", thread=thread)
        read = await Editor(discord, editor.channel, owner).drafts("add", thread=thread)
    assert seen(refused.content).text == "This thread is gone, or I cannot see it."
    assert "Documents: 1 new" in told_in(read)


@pytest.mark.usefixtures("granted")
async def test_a_private_thread_is_read_for_its_members_alone(
    discord: LoopbackDiscord, channel: Channel, answering: Running, editor: Editor
) -> None:
    olga = discord.moderator("Olga")
    async with answering(message_content=True):
        opener = await olga.writes(channel, "The cabin is in Tampere.")
        thread = await olga.opens_thread(channel, "Sauna weekend", opener, private=True)
        refused = await editor.drafts("add", thread=thread)
        read = await Editor(discord, channel, olga).drafts("add", thread=thread)
    assert seen(refused.content).text == "This thread is gone, or I cannot see it."
    assert "Documents: 1 new" in told_in(read)
