"""What moderators add is shown first, and answers in their server once it is published."""

import pytest

from tests.bot.discord_bot.conftest import Running
from tests.bot.discord_bot.texts.editor import Editor, answer_in
from tests.loopback.payload import Channel
from tests.loopback.server import LoopbackDiscord

GULL = "# Gull Summit 2026\n\nThe Gull Summit 2026 took place in Bergen on 5 June 2026.\n"
QUESTION = "where did the Gull Summit take place?"


@pytest.fixture
def editor(discord: LoopbackDiscord, channel: Channel) -> Editor:
    return Editor(discord, channel, discord.moderator("Mo"))


async def test_a_file_is_shown_as_a_draft_then_answers_in_its_server_alone(
    discord: LoopbackDiscord, channel: Channel, answering: Running, editor: Editor
) -> None:
    elsewhere = discord.channel("elsewhere", server=discord.another_server())
    async with answering():
        draft = await editor.drafts("add", file=discord.file("gull.md", GULL.encode()))
        before = await editor.asks(QUESTION)
        told = await editor.publishes(draft)
        after = await editor.asks(QUESTION)
        theirs = await answer_in(discord, elsewhere, QUESTION)
    assert draft.ephemeral
    assert "Bergen" not in before
    assert told is draft
    assert "Bergen" in after
    assert "Bergen" not in theirs
