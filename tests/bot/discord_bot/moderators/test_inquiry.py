"""A question that no text answers goes to the moderators, and their answer comes back."""

import pytest
from hypothesis import example, given, settings

from bot.discord_bot.moderators.inquiry import Inquiry, ModeratorsAnswer
from bot.discord_bot.moderators.inquiry_posts import inquiry_post, moderators_reply
from bot.languages import ENGLISH
from knowledge.answer import Answer
from tests.bot.discord_bot.answers.test_card import written
from tests.bot.discord_bot.anything import TEXTS
from tests.bot.discord_bot.booklet import Booklet
from tests.bot.discord_bot.conftest import Running
from tests.loopback.payload import Channel, Message
from tests.loopback.permissions import Permission
from tests.loopback.refusal import check_message
from tests.loopback.seen import seen
from tests.loopback.server import LoopbackDiscord

ASK = "Ask the moderators"
ANSWER = "Answer with a source"
WRITTEN = {"The answer": "In *May*.", "Its source: a link, or a document": "https://example.org/a"}


@pytest.fixture
def booklet() -> Booklet:
    questions = ("who won?", "Who won", "who lost?")
    return Booklet({one: Answer(one, reason="No passage.") for one in questions})


@pytest.fixture
def team(discord: LoopbackDiscord) -> Channel:
    return discord.channel("team")


def said_in(discord: LoopbackDiscord, channel: Channel) -> list[Message]:
    return [message for message in discord.said() if message.channel is channel]


async def test_moderators_are_asked_once_and_their_answer_comes_back_after_a_restart(
    discord: LoopbackDiscord, channel: Channel, team: Channel, running: Running
) -> None:
    ana, ben, mo = discord.person("Ana"), discord.person("Ben"), discord.moderator("Mo")
    async with running():
        await mo.uses_command("setup moderators-channel", team, channel=team)
        question = await ana.writes(channel, ana.mention("who won?"))
        told = await ana.presses(await ana.reply_to(question), ASK)
        again = await ana.presses(await ana.reply_to(question), ASK)
        await ben.presses(await ben.uses_command("ask", team, question="Who won"), ASK)
        inquiry = said_in(discord, team)[1]
        await discord.world.board.until(lambda: "2 people" in inquiry.content or None)
    discord.gateway.ready.clear()
    async with running():
        noted = await mo.fills(await mo.opens(inquiry, ANSWER), **WRITTEN)
        late = await ben.uses_command("ask", channel, question="who won?")
        shown_again = await ben.presses(late, ASK)
    assert told.ephemeral
    assert told.content.startswith("The moderators now see this question, without your name.")
    assert again.content == "You have asked the moderators this already."
    assert inquiry.content == (
        "No text answers this question, asked by 2 people:\n> who won?\nAnswered by Mo."
    )
    assert inquiry.buttons == ()
    assert noted.content == f"Your answer is in <#{channel.id}>, <#{team.id}>."
    (answer,) = [message for message in ana.replies_to(question) if message.embeds]
    assert answer.content == "Mo, a moderator, answers this question:\n> who won?"
    assert answer.allowed_mentions == {"parse": [], "replied_user": False}
    embed = answer.embeds[0]
    assert seen(embed["description"]).text == "In *May*."
    assert embed["fields"][0]["value"] == "https://example.org/a"
    assert embed["footer"]["text"] == "Written by a moderator; not quoted from the texts."
    assert shown_again.ephemeral
    assert shown_again.embeds == answer.embeds


@pytest.mark.parametrize("refused", [False, True])
async def test_a_question_that_could_not_be_posted_is_posted_when_someone_asks_again(
    discord: LoopbackDiscord, channel: Channel, team: Channel, running: Running, refused: bool
) -> None:
    ana, mo = discord.person("Ana"), discord.moderator("Mo")
    async with running():
        await mo.uses_command("setup moderators-channel", team, channel=team)
        answer = await ana.mentions_bot(channel, "who won?")
        if refused:
            discord.trouble.fails(f"/channels/{team.id}/messages", status=403)
        else:
            discord.trouble.drops(f"/channels/{team.id}/messages", times=2)
        failed = await ana.presses(answer, ASK)
        told = await ana.presses(answer, ASK)
    assert failed.content.startswith("Something went wrong on my side.")
    assert told.content.startswith("The moderators now see this question")
    (_, inquiry) = said_in(discord, team)
    assert inquiry.content.endswith("asked by 1 person:\n> who won?")


async def test_a_post_that_was_deleted_comes_back_when_someone_else_asks(
    discord: LoopbackDiscord, channel: Channel, team: Channel, running: Running
) -> None:
    role = discord.role("Team", Permission.MANAGE_GUILD | Permission.MANAGE_MESSAGES)
    ana, ben, mo = discord.person("Ana"), discord.person("Ben"), discord.person("Mo", roles=(role,))
    async with running():
        await mo.uses_command("setup moderators-channel", team, channel=team)
        await ana.presses(await ana.mentions_bot(channel, "who won?"), ASK)
        await mo.deletes(said_in(discord, team)[1])
        await ben.presses(await ben.uses_command("ask", team, question="Who won"), ASK)
        inquiry = await discord.world.board.until(
            lambda: next((one for one in said_in(discord, team) if ANSWER in one.buttons), None)
        )
        noted = await mo.fills(await mo.opens(inquiry, ANSWER), **WRITTEN)
    assert "asked by 2 people" in inquiry.content
    assert noted.content == f"Your answer is in <#{channel.id}>, <#{team.id}>."


async def test_an_answer_reaches_the_other_channels_where_one_cannot_be_reached(
    discord: LoopbackDiscord, channel: Channel, team: Channel, running: Running
) -> None:
    ana, ben, mo = discord.person("Ana"), discord.person("Ben"), discord.moderator("Mo")
    async with running():
        await mo.uses_command("setup moderators-channel", team, channel=team)
        await ana.presses(await ana.mentions_bot(channel, "who won?"), ASK)
        inquiry = said_in(discord, team)[1]
        await ben.presses(await ben.uses_command("ask", team, question="Who won"), ASK)
        form = await mo.opens(inquiry, ANSWER)
        discord.trouble.drops(f"/channels/{channel.id}/messages", times=2)
        discord.trouble.drops(f"/channels/{team.id}/messages/{inquiry.id}")
        noted = await mo.fills(form, **WRITTEN)
        late = await mo.presses(inquiry, ANSWER)
    assert noted.content == (
        f"Your answer is in <#{team.id}>.\n"
        f"I could not send it to <#{channel.id}>; who asks again there is shown it."
    )
    assert seen(late.content).text == "Another moderator has answered this question."


async def test_only_a_moderator_answers_and_only_one(
    discord: LoopbackDiscord, channel: Channel, team: Channel, running: Running
) -> None:
    ana, mo, mia = discord.person("Ana"), discord.moderator("Mo"), discord.moderator("Mia")
    async with running():
        await mo.uses_command("setup moderators-channel", team, channel=team)
        await ana.presses(await ana.mentions_bot(channel, "who won?"), ASK)
        (_, inquiry) = said_in(discord, team)
        refused = await ana.presses(inquiry, ANSWER)
        second_form = await mia.opens(inquiry, ANSWER)
        await mo.fills(await mo.opens(inquiry, ANSWER), **WRITTEN)
        late = await mia.fills(second_form, **WRITTEN)
    assert seen(refused.content).text.startswith("This is for moderators")
    assert seen(late.content).text == "Another moderator has answered this question."


async def test_without_a_channel_for_it_nobody_is_asked(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    closed = discord.channel("closed", denied_to_bot=Permission.SEND_MESSAGES)
    ana, mo = discord.person("Ana"), discord.moderator("Mo")
    async with running():
        plain = await ana.mentions_bot(channel, "who lost?")
        await mo.uses_command("setup moderators-channel", channel, channel=closed)
        told = await ana.presses(await ana.mentions_bot(channel, "who won?"), ASK)
    assert ASK not in plain.buttons
    assert seen(told.content).text == "I cannot reach the moderators here. Please write to them."


@settings(max_examples=30)
@given(TEXTS, TEXTS, TEXTS, TEXTS)
@example("a\n" * 600, "in May", "a link", "Mo")
def test_any_words_keep_discords_limits(question: str, words: str, source: str, name: str) -> None:
    answer = ModeratorsAnswer(words, source, name)
    inquiry = Inquiry(1, 2, question, 3, 4, answer)
    check_message(written(inquiry_post(inquiry, 10**6, ENGLISH)))
    check_message(written(moderators_reply(inquiry, answer, ENGLISH)))
