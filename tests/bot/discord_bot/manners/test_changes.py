"""Answers follow what becomes of their question."""

import asyncio

from knowledge.answer import Answer
from tests.bot.discord_bot.booklet import Booklet
from tests.bot.discord_bot.conftest import Running
from tests.loopback.payload import Channel
from tests.loopback.permissions import Permission
from tests.loopback.server import LoopbackDiscord


async def test_an_edited_question_changes_its_answer_in_place(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    booklet.answers["who won?"] = Answer("who won?", reason="No passage.")
    ana = discord.person("Ana")
    async with running():
        question = await ana.writes(channel, ana.mention("who won?"))
        answer = await ana.reply_to(question)
        assert answer.content == "No passage."
        await ana.edits(question, ana.mention("when?"))
        await discord.world.board.until(lambda: answer.embeds or None)
        form = await ana.opens(answer, "Ask more")
        await ana.fills(form, **{"Your next question": "and where?"})
    assert answer.content == ""
    assert ana.replies_to(question) == [answer]
    assert booklet.earlier[-1] == ("when?",)


async def test_an_edit_while_the_question_is_answered_is_not_lost(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    booklet.answers["who won?"] = Answer("who won?", reason="No passage.")
    booklet.gate.clear()
    ana = discord.person("Ana")
    async with running():
        question = await ana.writes(channel, ana.mention("when?"))
        await asyncio.to_thread(booklet.begun.wait, 30)
        for words in ("who?", "who won?"):
            await ana.edits(question, ana.mention(words))
        booklet.gate.set()
        answer = await ana.reply_to(question)
        await discord.world.board.until(lambda: answer.content == "No passage." or None)
    assert ana.replies_to(question) == [answer]
    assert answer.embeds == []


async def test_edits_count_as_questions(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    ana, ben = discord.person("Ana"), discord.person("Ben")
    async with running(cooldown=3_600):
        question = await ana.writes(channel, ana.mention("when?"))
        await ana.reply_to(question)
        for number in range(9):
            await ana.edits(question, ana.mention(f"who was number {number}?"))
        _, told = await discord.world.board.until(
            lambda: replies if len(replies := ana.replies_to(question)) == 2 else None
        )
        await ben.mentions_bot(channel, "why?")
    assert told.content.startswith("Not so fast, please: again ")
    assert booklet.asked[-1] == "why?"
    assert len(booklet.asked) <= 6
    assert len(ana.replies_to(question)) == 2


async def test_deleting_a_question_deletes_its_answer(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    ana = discord.person("Ana")
    async with running():
        question = await ana.writes(channel, ana.mention("when?"))
        answer = await ana.reply_to(question)
        await ana.deletes(question)
        await discord.world.board.until(
            lambda: answer.id not in discord.world.board.messages or None
        )
        again = await ana.mentions_bot(channel, "when?")
    assert again.embeds


async def test_nothing_of_a_deleted_question_is_kept_with_what_followed_it(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    ana = discord.person("Ana")
    async with running():
        question = await ana.writes(channel, ana.mention("when was the secret summit?"))
        answer = await ana.reply_to(question)
        second = await ana.replies(answer, "and where?")
        await ana.deletes(question)
        await discord.world.board.until(
            lambda: answer.id not in discord.world.board.messages or None
        )
        await ana.replies(second, "who came?")
    assert booklet.earlier == [(), ("when was the secret summit?",), ("and where?",)]


async def test_a_question_deleted_while_it_is_answered_leaves_no_answer(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    booklet.gate.clear()
    ana = discord.person("Ana")
    async with running():
        question = await ana.writes(channel, ana.mention("when?"))
        await asyncio.to_thread(booklet.begun.wait, 30)
        await ana.deletes(question)
        booklet.gate.set()
        await discord.world.board.until(
            lambda: (
                (any(one.method == "DELETE" for one in discord.requests) and not discord.said())
                or None
            )
        )


async def test_of_questions_deleted_together_each_answer_goes_that_can(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    ana = discord.person("Ana")
    async with running():
        first, second = [
            await ana.writes(channel, ana.mention(words)) for words in ("when?", "where?")
        ]
        standing, going = await ana.reply_to(first), await ana.reply_to(second)
        discord.trouble.fails(f"/messages/{standing.id}", status=403)
        await ana.deletes(first, second)
        await discord.world.board.until_gone(going)
    assert discord.said() == [standing]


async def test_a_deleted_answer_is_not_led_to_and_the_question_is_answered_again(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    ana, ben = discord.person("Ana"), discord.person("Ben")
    mo = discord.person("Mo", roles=(discord.role("Team", Permission.MANAGE_MESSAGES),))
    async with running():
        answer = await ana.mentions_bot(channel, "when?")
        led = await ben.mentions_bot(channel, "when?")
        await mo.deletes(answer)
        again = await ben.mentions_bot(channel, "when?")
    assert led.content.endswith(f"/{answer.id}")
    assert again.embeds
