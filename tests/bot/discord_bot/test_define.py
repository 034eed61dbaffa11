"""The command /define."""

import pytest

from knowledge.definitions.find import definitions_of
from tests.bot.discord_bot.booklet import Booklet
from tests.bot.discord_bot.conftest import Running
from tests.knowledge.events.texts import text
from tests.loopback.payload import Channel
from tests.loopback.seen import seen
from tests.loopback.server import LoopbackDiscord

RECAP = text(
    "A recap", "The Open Regulatory Compliance (ORC) group read the code of conduct (CoC)."
)


@pytest.fixture
def booklet() -> Booklet:
    return Booklet(known_definitions=definitions_of(RECAP))


async def test_a_term_is_suggested_and_its_definition_quoted(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    async with running():
        ana = discord.person("Ana")
        suggested = await ana.completes("define", "term", "o", channel)
        answer = await ana.uses_command("define", channel, term="orc")
    assert [choice.value for choice in suggested] == ["ORC", "CoC"]
    assert not answer.ephemeral
    words = answer.embeds[0]["description"].removeprefix(">>> ")
    assert seen(words).text == "Open Regulatory Compliance"


async def test_what_no_text_defines_is_said_plainly(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    async with running():
        answer = await discord.person("Ana").uses_command("define", channel, term="*XYZ*")
    assert seen(answer.content).text == (
        "No text that I know says plainly what *XYZ* is. You may /ask about it."
    )
