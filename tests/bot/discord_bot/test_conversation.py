"""Questions written as messages."""

import pytest

from knowledge.answer import Answer
from tests.bot.discord_bot.booklet import SUMMIT, Booklet
from tests.bot.discord_bot.conftest import Running
from tests.loopback.payload import Channel
from tests.loopback.server import LoopbackDiscord

SEND_MESSAGES = 1 << 11
EMBED_LINKS = 1 << 14


async def test_a_mention_is_answered_with_a_reply_that_pings_nobody(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    async with running():
        reply = await discord.person("Ana").mentions_bot(channel, "when did it run?")
    assert booklet.asked == ["when did it run?"]
    assert reply.channel is channel
    assert reply.allowed_mentions == {"parse": [], "replied_user": False}
    assert reply.embeds[0]["title"] == SUMMIT.title


async def test_a_direct_message_is_answered(
    discord: LoopbackDiscord, booklet: Booklet, running: Running
) -> None:
    booklet.answers["who won?"] = Answer("who won?", reason="No passage.", closest=SUMMIT)
    async with running():
        ana = discord.person("Ana")
        reply = await ana.writes_dm("when did it run?")
        no_answer = await ana.writes_dm("who won?")
        closest = await discord.world.board.until(lambda: next(iter(discord.said()[2:]), None))
    assert reply.embeds
    assert no_answer.content == "No passage."
    assert closest.content == "The closest passage, which does not answer it:"


@pytest.mark.parametrize("message", ["", "thanks!", "who are you?"])
async def test_a_mention_without_a_question_says_how_to_ask(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running, message: str
) -> None:
    async with running():
        reply = await discord.person("Ana").mentions_bot(channel, message)
    assert reply.content.startswith("Ask me about an event")
    assert booklet.asked == []


async def test_bots_and_what_is_not_for_it_are_ignored(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    async with running():
        ana, robot = discord.person("Ana"), discord.person("Robot", bot=True)
        await robot.writes(channel, robot.mention("when?"))
        await robot.writes(robot.direct, "when?")
        await ana.writes(channel, "nothing for the bot")
        await ana.mentions_bot(channel, "the only question?")
    assert booklet.asked == ["the only question?"]
    assert len(discord.said()) == 1


async def test_it_stays_silent_where_it_may_not_write(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    closed = discord.channel("announcements", denied=SEND_MESSAGES)
    bare = discord.channel("no embeds", denied=EMBED_LINKS)
    async with running():
        ana = discord.person("Ana")
        await ana.writes(closed, ana.mention("unheard?"))
        await ana.writes(bare, ana.mention("half heard?"))
        await ana.mentions_bot(channel, "heard?")
    told, _ = sorted(discord.said(), key=lambda message: message.channel is channel)
    assert told.channel is bare
    assert told.content == "I cannot answer here: I lack the permission Embed Links."
    assert booklet.asked == ["heard?"]
    assert not any(
        request.path == f"/channels/{closed.id}/messages" for request in discord.requests
    )


async def test_a_question_right_after_the_start_is_not_lost(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    async with running():
        replies = [await discord.person("Ana").mentions_bot(channel, "when?") for _ in range(3)]
    assert len(replies) == 3


async def test_direct_messages_go_on_from_the_ones_before(
    discord: LoopbackDiscord, booklet: Booklet, running: Running
) -> None:
    async with running():
        ana = discord.person("Ana")
        await ana.writes_dm("when did it run?")
        await ana.writes_dm("and where was it?")
        await discord.person("Ben").writes_dm("who came?")
    assert booklet.earlier == [(), ("when did it run?",), ()]


async def test_a_reply_goes_on_from_the_answer_that_it_replies_to(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    async with running():
        ana, ben = discord.person("Ana"), discord.person("Ben")
        answer = await ana.mentions_bot(channel, "when did it run?")
        await ana.mentions_bot(channel, "what is ORC?")
        await ben.replies(answer, "and where was it?")
    assert booklet.asked == ["when did it run?", "what is ORC?", "and where was it?"]
    assert booklet.earlier == [(), (), ("when did it run?",)]
