"""End to end: all that members and moderators do, with the program as its own process."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import icalendar
import pytest

from tests.bot.conftest import TEXTS
from tests.bot.discord_bot.program import Program
from tests.loopback.payload import Channel
from tests.loopback.seen import seen
from tests.loopback.server import LoopbackDiscord

MESSAGE_CONTENT = 1 << 15
SOON = datetime.now(UTC).date() + timedelta(days=20)
COMING = f"""\
---
title: Pier Summit {SOON.year}
date: {SOON - timedelta(days=60)}
---
The Pier Summit {SOON.year} takes place on {SOON:%B} {SOON.day}, {SOON.year} in Lisbon, Portugal.

The Open Tide Alliance (OTA) is its host.
"""
GULL = """\
---
title: Gull Summit 2025{title}
---
The Gull Summit 2025 {ran} from {first} to 27 June 2025 in Oslo.
"""
HARBOR = """\
---
title: HarborConf {year}
---
HarborConf {year} took place in Porto on 7 June {year}. About 140 people came.
"""
MORE = {
    "announced.md": GULL.format(title="", ran="takes place", first=25),
    "report.md": GULL.format(title=": a report", ran="ran", first=24),
    "harbor-2023.md": HARBOR.format(year=2023),
    "harbor-2024.md": HARBOR.format(year=2024),
}


@pytest.fixture
async def program(tmp_path: Path, data: Path) -> Program:
    shutil.copytree(data, tmp_path / "data")
    texts = tmp_path / "texts"
    texts.mkdir()
    for name, text in {**TEXTS, "pier.md": COMING, **MORE}.items():
        (texts / name).write_text(text, encoding="utf-8")
    program = Program(tmp_path)
    await program.refresh(texts)
    return program


async def test_what_members_ask_and_press(
    discord: LoopbackDiscord, channel: Channel, program: Program
) -> None:
    async with program.running_bot(discord):
        ana, uli = discord.person("Ana"), discord.person("Uli", locale="de")
        (choice,) = await ana.completes("ask", "event", "tide", channel, question="who came?")
        asked = await ana.uses_command(
            "ask", channel, question="how many people came?", event=choice.value
        )
        german = await uli.uses_command("ask", channel, question="what is OTA?")
        wondering = await ana.writes(channel, "where did Harbor Camp 2024 take place?")
        found = await uli.uses_menu("Find the answer", wondering)
        shared = await uli.presses(found, "Im Kanal teilen")
        defined = await ana.uses_command("define", channel, term="OTA")
        told = [await ana.uses_command(name, channel) for name in ("help", "about")]
        question = await ana.writes(channel, ana.mention("when did the Tidewater Meeting run?"))
        answer = await ana.reply_to(question)
        thanks = await ana.presses(answer, "That answers it")
        await ana.edits(question, ana.mention("where did Harbor Camp take place?"))
        await discord.world.board.until(lambda: "Porto" in answer.embeds[0]["description"] or None)
        await ana.deletes(question)
        await discord.world.board.until_gone(answer)
    assert "140 people" in seen(asked.embeds[0]["description"]).text
    assert german.content.startswith("Frage: ")
    assert "Open Tide Alliance" in seen(german.embeds[0]["description"]).text
    assert found.ephemeral
    assert not shared.ephemeral
    assert "Open Tide Alliance" in seen(defined.embeds[0]["description"]).text
    assert all(message.ephemeral for message in (*told, thanks))


async def test_events_their_picture_calendar_and_server_event(
    discord: LoopbackDiscord, channel: Channel, program: Program
) -> None:
    async with program.running_bot(discord):
        ana, mo = discord.person("Ana"), discord.moderator("Mo")
        page = await ana.uses_command("events", channel)
        file = await ana.presses(page, "Add all upcoming to calendar")
        chosen = await mo.chooses(page, f"Pier Summit {SOON.year}")
        await mo.presses(chosen, "Create")
    (picture,) = page.attachments
    assert "Pier Summit" in picture.description
    (calendar,) = file.attachments
    (event,) = icalendar.Calendar.from_ical(calendar.data).walk("VEVENT")
    assert event["DTSTART"].dt == SOON
    assert event["DTEND"].dt == SOON + timedelta(days=1)
    (planned,) = discord.world.scheduled_events
    assert planned["name"] == f"Pier Summit {SOON.year}"


async def test_an_ask_channel_and_a_question_to_the_moderators(
    discord: LoopbackDiscord, channel: Channel, program: Program
) -> None:
    office = discord.channel("moderators")
    discord.world.granted_intents |= MESSAGE_CONTENT
    reading = replace(program, discord={"message_content": True})
    async with reading.running_bot(discord):
        ana, mo = discord.person("Ana"), discord.moderator("Mo")
        await mo.uses_command("setup ask-channel", channel, channel=channel)
        await mo.uses_command("setup moderators-channel", channel, channel=office)
        question = await ana.writes(channel, "when did the Tidewater Meeting run?")
        thread = await discord.world.board.until(lambda: question.thread)
        answer = await discord.world.board.until(
            lambda: next((said for said in discord.said() if said.channel is thread), None)
        )
        follow_up = await ana.reply_to(await ana.writes(thread, "and where was it?"))
        none = await ana.uses_command("ask", channel, question="who won the chess game?")
        await ana.presses(none, "Ask the moderators")
        post = next(said for said in discord.said() if said.channel is office)
        form = await mo.opens(post, "Answer with a source")
        label = "Its source: a link, or a document"
        await mo.fills(form, **{"The answer": "Nobody did.", label: "notes.md"})
        told = await ana.reply_to(none)
    assert "March 3–5, 2025" in answer.embeds[0]["description"].replace("\\", "")
    assert "Lyon" in follow_up.embeds[0]["description"]
    assert told.content.startswith("Mo, a moderator, answers this question:")


async def test_editions_to_choose_from_sources_that_disagree_and_verdicts(
    discord: LoopbackDiscord, channel: Channel, program: Program
) -> None:
    async with program.running_bot(discord):
        ana, mo = discord.person("Ana"), discord.moderator("Mo")
        several = await ana.uses_command("ask", channel, question="When was HarborConf?")
        assert several.options == ("HarborConf 2024", "HarborConf 2023")
        chosen = await ana.chooses(several, "HarborConf 2023")
        both = await ana.uses_command("ask", channel, question="when did the Gull Summit 2025 run?")
        await ana.presses(several, "More passages")
        form = await ana.opens(both, "That is wrong")
        thanks = await ana.fills(form, **{form.fields[0].label: "it was May"})
        report = await mo.uses_command("feedback", channel)
    assert "7 June 2023" in chosen.embeds[0]["description"]
    assert several.content.endswith("Passage 2 of 2")
    assert "Two sources disagree. Both say:" in both.content
    assert [embed["title"] for embed in both.embeds] == [
        "Gull Summit 2025\\: a report",
        "Gull Summit 2025",
    ]
    assert thanks.ephemeral
    assert "it was May" in report.content + str(report.embeds)
