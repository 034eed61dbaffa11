"""What moderators see of their server's texts."""

import zipfile
from io import BytesIO

from knowledge.sources.change import RemoveSource
from tests.bot.discord_bot.conftest import Running
from tests.knowledge.moderating.moderator import Moderator, text
from tests.loopback.payload import Channel
from tests.loopback.seen import seen
from tests.loopback.server import LoopbackDiscord

OSLO = text("Harbour Conf", "Harbour Conf met in Oslo on 4 May 2026.")
NO_TEXTS = "This server has no texts of its own yet: /knowledge add adds some."


async def test_sources_are_listed_and_shown_with_their_documents(
    discord: LoopbackDiscord, channel: Channel, running: Running, keeper: Moderator
) -> None:
    keeper.publish(OSLO)
    mo = discord.moderator("Mo")
    async with running():
        listed = await mo.uses_command("knowledge list", channel)
        (suggested,) = await mo.completes("knowledge show", "source", "harb", channel)
        shown = await mo.uses_command("knowledge show", channel, source=suggested.value)
        unknown = await mo.uses_command("knowledge show", channel, source=9)
    assert listed.ephemeral
    (field,) = listed.embeds[0]["fields"]
    assert field["name"] == "1: Harbour Conf"
    kind, times = field["value"].split("\n")
    assert kind == "text, 1 document"
    assert times.startswith("read <t:")
    assert times.endswith(":R>, not read by itself")
    assert suggested.name == "1: Harbour Conf"
    assert shown.embeds[0]["description"] == "- Harbour Conf, no date"
    assert seen(unknown.content).text == "there must be a source of this number; there is no 9"


async def test_long_lists_are_turned_a_page_at_a_time(
    discord: LoopbackDiscord, channel: Channel, running: Running, keeper: Moderator
) -> None:
    for number in range(8):
        keeper.publish(text(f"Meetup {number}", f"Meetup {number} met in Oslo."))
    mo = discord.moderator("Mo")
    async with running():
        first = await mo.uses_command("knowledge list", channel)
        assert first.buttons == ("Next page",)
        last = await mo.presses(first, "Next page")
    assert last is first
    assert [field["name"] for field in last.embeds[0]["fields"]] == ["8: Meetup 7"]
    assert last.buttons == ("Previous page",)


async def test_history_tells_who_did_what(
    discord: LoopbackDiscord, channel: Channel, running: Running, keeper: Moderator
) -> None:
    keeper.publish(OSLO)
    keeper.publish(RemoveSource(1))
    async with running():
        told = await discord.moderator("Mo").uses_command("knowledge history", channel)
    removed, added = told.embeds[0]["description"].split("\n")
    assert removed.endswith(":f>: <@7>, removed Harbour Conf. State 2: 0 new, 0 changed, 1 gone.")
    assert added.endswith(":f>: <@7>, added Harbour Conf. State 1: 1 new, 0 changed, 0 gone.")


async def test_the_texts_are_exported_as_they_were_read(
    discord: LoopbackDiscord, channel: Channel, running: Running, keeper: Moderator
) -> None:
    keeper.publish(OSLO)
    async with running():
        sent = await discord.moderator("Mo").uses_command("knowledge export", channel)
    (attached,) = sent.attachments
    assert attached.name == "texts.zip"
    with zipfile.ZipFile(BytesIO(attached.data)) as archive:
        (name,) = (name for name in archive.namelist() if name.startswith("1/"))
        assert b"Harbour Conf met in Oslo" in archive.read(name)


async def test_a_server_without_texts_is_told_how_to_begin(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    mo = discord.moderator("Mo")
    async with running():
        for command in ("list", "history", "export"):
            told = await mo.uses_command(f"knowledge {command}", channel)
            assert seen(told.content).text == NO_TEXTS


async def test_only_moderators_may_look(
    discord: LoopbackDiscord, channel: Channel, running: Running, keeper: Moderator
) -> None:
    keeper.publish(OSLO)
    ana = discord.person("Ana")
    async with running():
        discord.world.commands = [
            {**command, "default_member_permissions": None} for command in discord.world.commands
        ]
        for command in ("list", "history", "export"):
            refused = await ana.uses_command(f"knowledge {command}", channel)
            assert seen(refused.content).text.startswith("This is for moderators")
        refused = await ana.uses_command("knowledge show", channel, source=1)
        assert seen(refused.content).text.startswith("This is for moderators")
        assert await ana.completes("knowledge show", "source", "", channel) == ()
