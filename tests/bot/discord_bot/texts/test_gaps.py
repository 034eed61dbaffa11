"""What was asked in vain, as moderators see it."""

from bot.discord_bot.services import ServingClient
from knowledge.answer import Answer
from knowledge.moderating.expecting import expected
from tests.bot.discord_bot.booklet import Booklet
from tests.bot.discord_bot.conftest import Running
from tests.knowledge.moderating.moderator import Moderator
from tests.loopback.payload import Channel
from tests.loopback.seen import seen
from tests.loopback.server import LoopbackDiscord

NOTHING = "In the last 30 days nothing was asked here in vain."
VAIN = ("Who paid for the summit?", "Who paid for the summit then?", "What was the food?")


def no_answers(booklet: Booklet) -> None:
    for question in VAIN:
        booklet.answers[question] = Answer(question, (), "No passage answers this.")


async def test_gaps_are_grouped_and_counted_without_names(
    discord: LoopbackDiscord, channel: Channel, running: Running, booklet: Booklet
) -> None:
    no_answers(booklet)
    ana, mo = discord.person("Ana"), discord.moderator("Mo")
    async with running():
        for question in VAIN:
            await ana.uses_command("ask", channel, question=question)
        answered = await ana.uses_command("ask", channel, question="When was it?")
        await ana.fills(await ana.opens(answered, "That is wrong"))
        told = await mo.uses_command("knowledge gaps", channel)
    assert told.ephemeral
    fields = [(seen(it["name"]).text, seen(it["value"]).text) for it in told.embeds[0]["fields"]]
    assert fields == [
        ("1: Who paid for the summit?", "2 times without an answer\nWho paid for the summit then?"),
        ("2: What was the food?", "1 time without an answer"),
        ("3: When was it?", "1 time marked as wrong"),
    ]
    assert "Ana" not in str(told.embeds)


async def test_what_the_texts_answer_by_now_is_no_gap(
    discord: LoopbackDiscord, channel: Channel, running: Running, clients: list[ServingClient]
) -> None:
    async with running():
        await discord.person("Ana").uses_command("ask", channel, question="When was it?")
        services = clients[0].services
        asked = services.exchanges.of_number(1, discord.world.guild_id)
        services.in_vain.note(asked, answered=False)
        told = await discord.moderator("Mo").uses_command("knowledge gaps", channel)
    assert told.content == NOTHING


async def test_a_gap_is_closed_with_an_expected_answer_or_a_text(
    discord: LoopbackDiscord,
    channel: Channel,
    running: Running,
    booklet: Booklet,
    keeper: Moderator,
) -> None:
    no_answers(booklet)
    ana, mo = discord.person("Ana"), discord.moderator("Mo")
    async with running():
        await ana.uses_command("ask", channel, question="What was the food?")
        gaps = await mo.uses_command("knowledge gaps", channel)
        form = await mo.opens(gaps, "1: Expect an answer")
        assert form.fields[0].value == "What was the food?"
        await mo.fills(form, **{"Words that the first quote must contain": "pizza"})
        paste = await mo.opens(gaps, "1: Add a source")
    assert [one.answer for one in expected(keeper.space)] == ["pizza"]
    assert paste.title == "Paste a text"


async def test_who_asks_privately_is_no_gap(
    discord: LoopbackDiscord, channel: Channel, running: Running, booklet: Booklet
) -> None:
    no_answers(booklet)
    async with running():
        await discord.person("Ana").uses_command(
            "ask", channel, question="What was the food?", private=True
        )
        told = await discord.moderator("Mo").uses_command("knowledge gaps", channel)
    assert told.content == NOTHING
