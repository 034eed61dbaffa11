"""How it stands with a server's texts, and what differs between two states of them."""

from tests.bot.discord_bot.conftest import Running
from tests.knowledge.moderating.moderator import Moderator, text
from tests.loopback.payload import Channel
from tests.loopback.seen import seen
from tests.loopback.server import LoopbackDiscord

OSLO = text("Harbour Conf", "Harbour Conf met in Oslo on 4 May 2026.")
BERGEN = text("Harbour Conf", "Harbour Conf met in Bergen on 4 May 2026.")


async def test_status_tells_what_answers_and_what_waits(
    discord: LoopbackDiscord, channel: Channel, running: Running, keeper: Moderator
) -> None:
    mo = discord.moderator("Mo")
    async with running():
        nothing = await mo.uses_command("knowledge status", channel)
        keeper.publish(OSLO)
        keeper.build(BERGEN)
        told = await mo.uses_command("knowledge status", channel)
    assert "no texts of its own yet" in nothing.embeds[0]["fields"][0]["value"]
    answers, sources, drafts = (field["value"] for field in told.embeds[0]["fields"])
    assert answers.startswith("State 1 since <t:")
    assert answers.endswith("\n1 document, 1 passage")
    assert sources == "1 source"
    assert drafts.startswith("2: <@7>, added Harbour Conf, built <t:")
    assert told.buttons == ("Show draft 2",)


async def test_a_schedule_is_set_for_what_can_be_fetched(
    discord: LoopbackDiscord, channel: Channel, running: Running, keeper: Moderator
) -> None:
    keeper.publish(OSLO)
    async with running():
        refused = await discord.moderator("Mo").uses_command(
            "knowledge schedule", channel, source=1, every=3600
        )
    assert seen(refused.content).text == (
        "only what can be fetched is read by itself; a text is given"
    )


async def test_diff_tells_which_sentences_differ(
    discord: LoopbackDiscord, channel: Channel, running: Running, keeper: Moderator
) -> None:
    keeper.publish(OSLO)
    keeper.publish(BERGEN)
    mo = discord.moderator("Mo")
    async with running():
        last = await mo.uses_command("knowledge diff", channel)
        first = await mo.uses_command("knowledge diff", channel, after=1)
        unknown = await mo.uses_command("knowledge diff", channel, before=9)
    told = seen(last.embeds[0]["description"]).text
    assert "Documents: 0 new, 1 changed, 0 gone." in told
    assert "before: Harbour Conf met in Oslo on 4 May 2026." in told
    assert "now: Harbour Conf met in Bergen on 4 May 2026." in told
    assert "1 new, 0 changed" in first.embeds[0]["description"]
    assert seen(unknown.content).text == "generation 9 is not among those that are kept"


async def test_a_long_diff_is_turned_a_page_at_a_time(
    discord: LoopbackDiscord, channel: Channel, running: Running, keeper: Moderator
) -> None:
    sentences = [f"The {number}th talk was about {'gulls and ' * 15}boats." for number in range(9)]
    for number in range(6):
        keeper.publish(text(f"Meetup {number}", " ".join(sentences)))
    for number in range(6):
        changed = [sentence.replace("boats", "ships") for sentence in sentences]
        keeper.publish(text(f"Meetup {number}", " ".join(changed)))
    mo = discord.moderator("Mo")
    async with running():
        first = await mo.uses_command("knowledge diff", channel, before=8)
        assert first.buttons == ("Next page",)
        last = await mo.presses(first, "Next page")
    assert last.buttons[0] == "Previous page"
