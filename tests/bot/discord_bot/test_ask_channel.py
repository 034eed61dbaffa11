"""A channel where every message is a question."""

from tests.bot.discord_bot.booklet import Booklet
from tests.bot.discord_bot.conftest import Running
from tests.loopback.intents import Intent
from tests.loopback.payload import Channel, Message
from tests.loopback.permissions import Permission
from tests.loopback.server import LoopbackDiscord


async def thread_of(discord: LoopbackDiscord, question: Message) -> Channel:
    """Wait for the thread that a message opened."""
    return await discord.world.board.until(lambda: question.thread)


async def said_in(discord: LoopbackDiscord, channel: Channel, number: int = 1) -> Message:
    """Wait for the first (second, ...) thing that the bot says somewhere."""

    def found() -> Message | None:
        said = [message for message in discord.said() if message.channel is channel]
        return said[number - 1] if len(said) >= number else None

    return await discord.world.board.until(found)


async def test_every_message_is_answered_in_a_thread_of_its_own_and_goes_on_there(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    discord.world.granted_intents = Intent.MESSAGE_CONTENT
    ana, ben = discord.person("Ana"), discord.person("Ben")
    async with running(message_content=True):
        await discord.moderator("Mo").uses_command("setup ask-channel", channel, channel=channel)
        question = await ana.writes(channel, "when did the\nsummit run?")
        thread = await thread_of(discord, question)
        answer = await said_in(discord, thread)
        more = await ben.writes(thread, "and where?")
        further = await ben.reply_to(more)
        await ana.writes(thread, "I was there!", replies_to=more)
        await ana.writes(discord.channel("elsewhere"), "nothing for the bot")
        await ana.replies(further, "who came?")
    assert thread.name == "when did the summit run?"
    assert answer.embeds
    assert answer.content == ""
    assert booklet.asked == ["when did the summit run?", "and where?", "who came?"]
    assert booklet.earlier[1] == ("when did the summit run?",)


async def test_without_the_intent_mentions_are_answered_there(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    ana = discord.person("Ana")
    async with running():
        await discord.moderator("Mo").uses_command("setup ask-channel", channel, channel=channel)
        await ana.writes(channel, "unread")
        question = await ana.writes(channel, ana.mention("when?"))
        await said_in(discord, await thread_of(discord, question))
    assert booklet.asked == ["when?"]


async def test_where_another_opened_the_thread_first_the_answer_stands_there(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    ana, helper = discord.person("Ana"), discord.person("Helper", bot=True)
    async with running():
        await discord.moderator("Mo").uses_command("setup ask-channel", channel, channel=channel)
        discord.trouble.stalls("/threads", seconds=0.3)
        question = await ana.writes(channel, ana.mention("when?"))
        thread = await helper.opens_thread(channel, "the helper's", question)
        answer = await said_in(discord, thread)
        await ana.deletes(question)
        await discord.world.board.until_gone(answer)
    assert answer.embeds


async def test_where_a_thread_cannot_be_opened_the_answer_is_a_reply(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    async with running():
        await discord.moderator("Mo").uses_command("setup ask-channel", channel, channel=channel)
        discord.trouble.drops("/threads")
        assert (await discord.person("Ana").mentions_bot(channel, "when?")).embeds


async def test_a_question_that_is_deleted_meanwhile_is_passed_over_in_silence(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    ana, ben, mo = discord.person("Ana"), discord.person("Ben"), discord.moderator("Mo")
    async with running():
        told = await mo.uses_command("setup ask-channel", channel, channel=channel)
        discord.trouble.stalls("/threads", seconds=0.3)
        await ana.deletes(await ana.writes(channel, ana.mention("when?")))
        same = await ben.writes(channel, ben.mention("when?"))  # waits for what becomes of Ana's
        answer = await said_in(discord, await thread_of(discord, same))
    assert discord.said() == [told, answer]


async def test_where_no_thread_may_be_opened_the_answer_is_a_reply(
    discord: LoopbackDiscord, running: Running
) -> None:
    closed = discord.channel("ask", denied_to_bot=Permission.CREATE_PUBLIC_THREADS)
    async with running():
        await discord.moderator("Mo").uses_command("setup ask-channel", closed, channel=closed)
        assert (await discord.person("Ana").mentions_bot(closed, "when?")).embeds
