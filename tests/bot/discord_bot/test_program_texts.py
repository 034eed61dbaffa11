"""End to end: moderators keep their texts with the program as its own process."""

import shutil
from pathlib import Path

import pytest

from tests.bot.discord_bot.program import Program
from tests.bot.discord_bot.texts.editor import Editor, told_in
from tests.knowledge.sources.website import HTML, website
from tests.loopback.payload import Channel
from tests.loopback.seen import seen
from tests.loopback.server import LoopbackDiscord

QUESTION = "where did Tern Days meet?"


@pytest.fixture
def program(tmp_path: Path, data: Path) -> Program:
    shutil.copytree(data, tmp_path / "data")
    return Program(
        tmp_path, fetching={"networks_allowed": ["127.0.0.1/32"]}, discord={"build_pause": 0}
    )


async def test_a_page_is_added_tried_published_changed_undone_and_removed_over_restarts(
    discord: LoopbackDiscord, channel: Channel, program: Program
) -> None:
    editor = Editor(discord, channel, discord.moderator("Mia"))
    page = HTML.format(title="Tern Days 2026", text="Tern Days 2026 met in Oslo.", visits=1)
    async with website(tern_html=page) as site:
        async with program.running_bot(discord):
            draft = await editor.drafts("add", link=site.link("/tern.html"))
            form = await editor.person.opens(draft, "Try a question")
            tried = await editor.person.fills(form, **{form.fields[0].label: QUESTION})
        async with program.running_bot(discord):  # buttons outlive the program
            await editor.publishes(draft)
            published = await editor.asks(QUESTION)
            site.pages["/tern.html"] = page.replace("Oslo", "Turku")
            changed = await editor.drafts("refresh")
            told = told_in(changed)
            await editor.publishes(changed)
            later = await editor.asks(QUESTION)
        async with program.running_bot(discord):
            undone = await editor.person.uses_command("knowledge undo", channel)
            before = await editor.asks(QUESTION)
            gone = await editor.drafts("remove", source=1)
            await editor.publishes(gone)
            never = await editor.asks(QUESTION)
            history = await editor.person.uses_command("knowledge history", channel)
    assert "Oslo" in seen(tried.embeds[0]["description"]).text
    assert "Oslo" in published
    assert "Turku" in told
    assert "Turku" in later
    assert undone.content.startswith("Undone")
    assert "Oslo" in before
    assert "Oslo" not in never
    assert seen(history.embeds[0]["description"]).text.count("State") == 4
