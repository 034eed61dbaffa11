"""What the bot posts in the moderators' channel by itself."""

from datetime import UTC, datetime, timedelta

from bot.discord_bot.services import ServingClient
from bot.discord_bot.texts.chores import post_bulletins
from knowledge.answer import Answer
from knowledge.moderating.deciding import undo
from tests.bot.discord_bot.booklet import Booklet
from tests.bot.discord_bot.conftest import Running
from tests.knowledge.moderating.moderator import WHO, Moderator, text
from tests.loopback.payload import Channel
from tests.loopback.seen import seen
from tests.loopback.server import LoopbackDiscord

OSLO = text("Harbour Conf", "Harbour Conf met in Oslo on 4 May 2026.")
LISBON = text("Compiler Days", "Compiler Days ran in Lisbon.")


async def test_each_change_is_told_once_where_moderators_have_set_so(
    discord: LoopbackDiscord,
    channel: Channel,
    running: Running,
    clients: list[ServingClient],
    keeper: Moderator,
) -> None:
    keeper.publish(OSLO)
    mo, team = discord.moderator("Mo"), discord.channel("team")
    async with running():
        await mo.uses_command("setup moderators-channel", channel, channel=team)
        told = await mo.uses_command("setup bulletins", channel, changes=True)
        keeper.publish(LISBON)
        undo(keeper.space, None, WHO)
        for _ in range(2):
            await post_bulletins(clients[0], datetime.now(UTC))
        await mo.uses_command("setup bulletins", channel, changes=False)
        keeper.publish(LISBON)
        await post_bulletins(clients[0], datetime.now(UTC))
    assert seen(told.content).text.endswith("I post each change of this server's texts there.")
    (posted,) = (message for message in discord.said() if message.channel is team)
    added, undone = posted.content.split("\n")
    assert added.endswith(":f>: <@7>, added Compiler Days. State 2: 1 new, 0 changed, 0 gone.")
    assert undone.endswith(":f>: <@7>, undone. State 1: 0 new, 0 changed, 1 gone.")


async def test_what_was_asked_in_vain_is_told_each_week(
    discord: LoopbackDiscord,
    channel: Channel,
    running: Running,
    clients: list[ServingClient],
    booklet: Booklet,
) -> None:
    question = "What was the food?"
    booklet.answers[question] = Answer(question, (), "No passage answers this.")
    mo, team = discord.moderator("Mo"), discord.channel("team")
    async with running():
        await mo.uses_command("setup moderators-channel", channel, channel=team)
        await mo.uses_command("setup bulletins", channel, gaps=True)
        await discord.person("Ana").uses_command("ask", channel, question=question)
        for days in (6, 8, 9, 16):
            await post_bulletins(clients[0], datetime.now(UTC) + timedelta(days=days))
        first, _ = (message for message in discord.said() if message.channel is team)
        form = await mo.opens(first, "1: Expect an answer")
        refused = await discord.person("Ben").presses(first, "1: Add a source")
    assert seen(first.embeds[0]["fields"][0]["name"]).text == f"1: {question}"
    assert form.fields[0].value == question
    assert seen(refused.content).text.startswith("This is for moderators")


async def test_bulletins_are_off_until_they_are_set(
    discord: LoopbackDiscord,
    channel: Channel,
    running: Running,
    clients: list[ServingClient],
    keeper: Moderator,
) -> None:
    mo, team = discord.moderator("Mo"), discord.channel("team")
    async with running():
        await mo.uses_command("setup moderators-channel", channel, channel=team)
        nothing = await mo.uses_command("setup bulletins", channel)
        keeper.publish(OSLO)
        await post_bulletins(clients[0], datetime.now(UTC) + timedelta(days=8))
    assert seen(nothing.content).text == "Set changes or gaps to True or False."
    assert not [message for message in discord.said() if message.channel is team]
