"""Answers that moderators expect."""

from knowledge.answer import Answer
from knowledge.moderating.expecting import expect
from tests.bot.discord_bot.booklet import Booklet
from tests.bot.discord_bot.conftest import Running
from tests.knowledge.moderating.moderator import WHO, Moderator
from tests.loopback.payload import Channel
from tests.loopback.seen import seen
from tests.loopback.server import LoopbackDiscord

QUESTION = "when was the summit?"


async def test_an_expected_answer_is_checked_right_away(
    discord: LoopbackDiscord, channel: Channel, running: Running, booklet: Booklet
) -> None:
    booklet.answers["who came?"] = Answer("who came?", (), "No passage answers this.")
    mo = discord.moderator("Mo")
    async with running():
        met = await mo.uses_command(
            "knowledge expect", channel, question=QUESTION, answer="October 17"
        )
        other = await mo.uses_command(
            "knowledge expect", channel, question=QUESTION, answer="November"
        )
        none = await mo.uses_command(
            "knowledge expect", channel, question="who came?", answer="everyone"
        )
        listed = await mo.uses_command("knowledge expectations", channel)
    assert seen(met.content).text == (
        "Expected from now on: the first quote for “when was the summit?” contains “October 17”.\n"
        "Now: it does."
    )
    assert "Now it does not. The first quote is:\n> The summit ran on" in other.content
    assert none.content.endswith("Now: no passage answers this.")
    assert seen(listed.embeds[0]["description"]).text == (
        "1: when was the summit?\nOctober 17\n2: when was the summit?\nNovember\n"
        "3: who came?\neveryone"
    )
    assert listed.ephemeral


async def test_expected_answers_are_removed_by_choosing_them(
    discord: LoopbackDiscord, channel: Channel, running: Running, keeper: Moderator
) -> None:
    for number in range(11):
        expect(keeper.space, f"When was meetup {number}?", "in May", WHO)
    mo = discord.moderator("Mo")
    async with running():
        first = await mo.uses_command("knowledge expectations", channel)
        last = await mo.presses(first, "Next page")
        assert last.options == ("11: When was meetup 10?",)
        left = await mo.chooses(last, "11: When was meetup 10?")
    assert len(left.options) == 10
    assert left.buttons == ()
