"""People are spoken to in their language; quotes stay in their own."""

import pytest

from bot.languages import language_of
from tests.bot.discord_bot.booklet import SUMMIT, Booklet
from tests.bot.discord_bot.conftest import Running
from tests.loopback.payload import Channel
from tests.loopback.server import LoopbackDiscord

QUESTION = "when was the summit?"


@pytest.mark.parametrize("locale", ["en-GB", "es-419", "fr", "de", "ja", "ko", "zh-CN"])
async def test_a_command_is_answered_in_the_persons_language(
    discord: LoopbackDiscord, channel: Channel, running: Running, locale: str
) -> None:
    async with running():
        ana = discord.person("Ana", locale=locale)
        answer = await ana.uses_command("ask", channel, question=QUESTION)
    (embed,) = answer.embeds
    source = embed["fields"][-1]
    language = language_of(locale)
    assert source["name"] == language.say("Source")
    assert SUMMIT.date is not None
    assert language.day(SUMMIT.date) in source["value"]
    assert "October" in embed["description"]


async def test_a_message_is_answered_in_the_servers_language(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    discord.world.locale = "fr"
    async with running():
        answer = await discord.person("Ana", locale="de").mentions_bot(channel, "")
    assert answer.content.startswith("Pose-moi une question")


async def test_a_failure_is_told_in_the_persons_language(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    booklet.answers[QUESTION] = ValueError("broken")
    async with running():
        ana = discord.person("Ana", locale="de")
        told = await ana.uses_command("ask", channel, question=QUESTION)
    assert told.content.startswith("Bei mir ist etwas schiefgegangen.")
