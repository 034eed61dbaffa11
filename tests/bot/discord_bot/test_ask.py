"""The command /ask."""

import asyncio
from datetime import date

from knowledge.answer import Answer
from knowledge.spans.resolve import DateRange
from tests.bot.discord_bot.booklet import SUMMIT, Booklet
from tests.bot.discord_bot.conftest import Running
from tests.bot.discord_bot.events.known import event
from tests.loopback.payload import Channel
from tests.loopback.server import LoopbackDiscord


async def test_the_answer_takes_the_place_of_thinking(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    booklet.gate.clear()
    async with running():
        ana = discord.person("Ana")
        interaction = await ana.begins_command("ask", channel, question="when did it run?")
        thinking = await discord.world.board.until(lambda: interaction.original)
        assert thinking.loading
        booklet.gate.set()
        answer = await ana.answer_to(interaction)
    assert answer is thinking
    assert not answer.ephemeral
    assert answer.allowed_mentions == {"parse": []}
    assert answer.embeds[0]["title"] == SUMMIT.title


async def test_a_private_answer_is_shown_only_to_the_asker(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    async with running():
        ana = discord.person("Ana")
        answer = await ana.uses_command("ask", channel, question="when?", private=True)
    assert answer.ephemeral
    assert answer.embeds


async def test_only_the_asker_sees_the_closest_passage(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    booklet.answers["who won?"] = Answer("who won?", reason="No passage.", closest=SUMMIT)
    async with running():
        ana = discord.person("Ana")
        interaction = await ana.begins_command("ask", channel, question="who won?")
        closest = await ana.answer_to(interaction, number=2)
        reason = await ana.answer_to(interaction)
    assert reason.content == "Question: who won?\nNo passage."
    assert not reason.ephemeral
    assert closest.ephemeral
    assert closest.embeds[0]["title"] == SUMMIT.title


async def test_ask_works_in_a_direct_conversation(
    discord: LoopbackDiscord, running: Running
) -> None:
    async with running():
        answer = await discord.person("Ana").uses_command("ask", question="when?")
    assert answer.embeds


async def test_a_full_desk_says_busy_and_does_not_grow(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    booklet.gate.clear()
    async with running(waiting=2):
        people = [discord.person(name) for name in ("Ana", "Ben", "Cleo")]
        asked = [
            await person.begins_command("ask", channel, question=f"question {number}?")
            for number, person in enumerate(people)
        ]
        busy = await people[2].answer_to(asked[2])
        booklet.gate.set()
        answers = await asyncio.gather(people[0].answer_to(asked[0]), people[1].answer_to(asked[1]))
    assert busy.content == "I am busy right now. Please try again in a moment."
    assert busy.ephemeral
    assert all(answer.embeds for answer in answers)
    assert booklet.asked == ["question 0?", "question 1?"]


async def test_the_event_meant_is_completed_and_asked_of(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    booklet.known_events = (event("Hill Fair", DateRange(date(2024, 5, 1), date(2024, 5, 2))),)
    async with running():
        ana = discord.person("Ana")
        (choice,) = await ana.completes("ask", "event", "hill", channel, question="when?")
        await ana.uses_command("ask", channel, question="when?", event=choice.value)
        await ana.uses_command(
            "ask", channel, question="is hill fair 2024 free?", event=choice.value
        )
    assert booklet.asked == ["when, Hill Fair 2024?", "is hill fair 2024 free?"]
