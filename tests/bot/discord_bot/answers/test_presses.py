"""What can be pressed below an answer."""

import asyncio
import os
import signal
from dataclasses import replace

import pytest

from bot.discord_bot.worker import BusyError
from knowledge.answer import Answer, Edition
from tests.bot.discord_bot.booklet import SUMMIT, Booklet
from tests.bot.discord_bot.conftest import Running
from tests.loopback.payload import Channel
from tests.loopback.seen import seen
from tests.loopback.server import LoopbackDiscord

OTHER = replace(SUMMIT, title="Another recap", document="other.md")
TWO = Answer("when?", (SUMMIT, OTHER))
EDITIONS = (Edition("RustConf", 2021), Edition("RustConf", 2020))


@pytest.fixture
def booklet() -> Booklet:
    return Booklet({"when?": TWO, "when was it?": replace(TWO, editions=EDITIONS)})


async def test_the_asker_turns_the_pages_and_nobody_else(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    async with running():
        ana, ben = discord.person("Ana"), discord.person("Ben")
        answer = await ana.uses_command("ask", channel, question="when?")
        refused = await ben.presses(answer, "More passages")
        assert answer.embeds[0]["title"] == SUMMIT.title
        turned = await ana.presses(answer, "More passages")
        assert turned is answer
        assert turned.content == "Question: when?\nPassage 2 of 2"
        assert turned.embeds[0]["title"] == OTHER.title
        back = await ana.presses(answer, "Previous passage")
    assert refused.ephemeral
    assert refused.content == "Only who asked turns these pages. Ask yourself with /ask."
    assert back.embeds[0]["title"] == SUMMIT.title


async def test_pages_turn_also_after_a_restart(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    ana = discord.person("Ana")
    async with running():
        answer = await ana.mentions_bot(channel, "when?")
    discord.gateway.ready.clear()
    async with running():
        turned = await ana.presses(answer, "More passages")
    assert turned.embeds[0]["title"] == OTHER.title


async def test_the_context_shows_the_quote_among_its_sentences_to_whoever_presses(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    async with running():
        answer = await discord.person("Ana").uses_command("ask", channel, question="when?")
        context = await discord.person("Ben").presses(answer, "In context")
    assert context.ephemeral
    before, told, quote, goes_on, after = context.embeds[0]["description"].split("\n")
    assert (before, after) == ("Before it.", "After it.")
    assert (told, goes_on) == ("**The quote:**", "**The text goes on:**")
    assert seen(quote.removeprefix("> ")).text == SUMMIT.text
    assert context.embeds[0]["footer"]["text"] == "Characters 0 to 51 of summit.md"


async def test_a_quote_that_is_gone_has_no_context(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    booklet.answers["when?"] = Answer("when?", (OTHER,))
    async with running():
        ana = discord.person("Ana")
        answer = await ana.uses_command("ask", channel, question="when?")
        told = await ana.presses(answer, "In context")
    assert told.ephemeral
    assert seen(told.content).text == ("This text has changed since the answer. Please ask again.")


async def test_an_edition_is_asked_of_when_it_is_chosen(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    async with running():
        ana, ben = discord.person("Ana"), discord.person("Ben")
        answer = await ana.uses_command("ask", channel, question="when was it?")
        chosen = await ana.chooses(answer, "RustConf 2020")
        others = await ben.chooses(answer, "RustConf 2021")
    assert booklet.asked == ["when was it?", "when was it 2020?", "when was it 2021?"]
    assert chosen.embeds
    assert not chosen.ephemeral
    assert others.ephemeral


async def test_asking_more_goes_on_from_the_questions_before(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    async with running():
        ana = discord.person("Ana")
        answer = await ana.uses_command("ask", channel, question="when?")
        form = await ana.opens(answer, "Ask more")
        second = await ana.fills(form, **{"Your next question": "and where?"})
        form = await ana.opens(second, "Ask more")
        await ana.fills(form, **{"Your next question": "who came?"})
    assert booklet.asked == ["when?", "and where?", "who came?"]
    assert booklet.earlier == [(), ("when?",), ("when?", "and where?")]


async def test_what_is_asked_in_the_form_is_answered_before_the_bot_stops(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    ana = discord.person("Ana")
    async with running() as bot:
        answer = await ana.uses_command("ask", channel, question="when?")
        form = await ana.opens(answer, "Ask more")
        booklet.gate.clear()
        booklet.begun.clear()
        second = await ana.begins_fill(form, **{"Your next question": "and where?"})
        await asyncio.to_thread(booklet.begun.wait, 30)
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.sleep(0.1)
        booklet.gate.set()
        await asyncio.wait((bot,))
        assert (await ana.answer_to(second)).embeds


async def test_a_message_is_answered_privately_from_its_menu_and_then_shared(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    async with running():
        ana, ben = discord.person("Ana"), discord.person("Ben")
        question = await ana.writes(channel, "when?")
        private = await ben.uses_menu("Find the answer", question)
        shared = await ben.presses(private, "Share in channel")
        assert shared.content == "Ben shares this answer.\nQuestion: when?"
        turned = await ben.presses(shared, "More passages")
        again = await ben.presses(private, "Share in channel")
    assert private.ephemeral
    assert again.ephemeral
    assert again.content == "This answer stands in the channel already."
    assert not shared.ephemeral
    assert turned is shared


async def test_sharing_that_failed_can_be_tried_again(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    async with running():
        ana = discord.person("Ana")
        private = await ana.uses_command("ask", channel, question="when?", private=True)
        booklet.answers["when?"] = BusyError()
    discord.gateway.ready.clear()
    async with running():
        failed = await ana.presses(private, "Share in channel")
        booklet.answers["when?"] = TWO
        shared = await ana.presses(private, "Share in channel")
    assert failed.ephemeral
    assert shared.content.startswith("Ana shares this answer.")


async def test_a_message_without_words_has_no_answer(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    async with running():
        ana = discord.person("Ana")
        told = await ana.uses_menu("Find the answer", await ana.writes(channel, " "))
    assert told.ephemeral
    assert seen(told.content).text == "There are no words in this message to look for."
