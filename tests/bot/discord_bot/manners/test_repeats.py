"""Nothing is answered twice."""

import asyncio

import pytest

from bot.discord_bot.manners.repeats import Question
from tests.bot.discord_bot.booklet import Booklet
from tests.bot.discord_bot.conftest import Running
from tests.loopback.payload import Channel
from tests.loopback.server import LoopbackDiscord


async def test_the_same_question_again_is_led_to_its_answer(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    ana, ben = discord.person("Ana"), discord.person("Ben")
    async with running():
        answer = await ana.mentions_bot(channel, "When did it run?")
        again = await ben.mentions_bot(channel, "when did it run")
        command = await ben.uses_command("ask", channel, question="when did it run?")
        private = await ben.uses_command("ask", channel, question="when did it run?", private=True)
        elsewhere = await ben.mentions_bot(discord.channel("elsewhere"), "when did it run?")
    link = f"https://discord.com/channels/{discord.world.guild_id}/{channel.id}/{answer.id}"
    assert again.content == f"This has just been answered: {link}"
    assert (command.content, command.ephemeral) == (again.content, True)
    assert private.embeds
    assert elsewhere.embeds
    assert len(booklet.asked) == 2


async def test_a_question_under_way_is_not_answered_twice(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    booklet.gate.clear()
    ana = discord.person("Ana")
    async with running():
        first = await ana.writes(channel, ana.mention("when?"))
        await asyncio.to_thread(booklet.begun.wait, 30)
        second = await ana.begins_command("ask", channel, question="when?")
        thinking = await discord.world.board.until(lambda: second.original)
        booklet.gate.set()
        answer, led = await ana.reply_to(first), await ana.answer_to(second)
    assert thinking.ephemeral
    assert str(answer.id) in led.content
    assert booklet.asked == ["when?"]


@pytest.mark.parametrize(
    ("earlier", "same"),
    [((), True), (("Where?",), True), (("who?",), False), (("who?", "where"), False)],
)
def test_what_was_asked_before_tells_questions_apart(earlier: tuple[str, ...], same: bool) -> None:
    first = Question.of(1, "where?", (), state=0)
    assert (Question.of(1, "WHERE", earlier, state=0) == first) is same
    assert Question.of(1, "where?", (), state=1) != first
