"""The command /events, its pages and its calendar files."""

from dataclasses import replace
from pathlib import Path

import icalendar
import pytest

from bot.settings import Settings
from tests.bot.discord_bot.booklet import Booklet, SlowShelf
from tests.bot.discord_bot.conftest import Running, Starting
from tests.bot.discord_bot.events.known import COMING, EVENTS, SUMMIT, day, event
from tests.loopback.payload import Channel, Message
from tests.loopback.server import LoopbackDiscord

MANY = tuple(replace(SUMMIT, name=f"Summit {number}") for number in range(8))


@pytest.fixture
def booklet() -> Booklet:
    return Booklet(known_events=EVENTS)


def names(page: Message) -> list[str]:
    return [field["name"] for field in page.embeds[0]["fields"]]


def summaries(message: Message) -> list[str]:
    (file,) = message.attachments
    assert file.name == "events.ics"
    return [str(it["summary"]) for it in icalendar.Calendar.from_ical(file.data).walk("VEVENT")]


async def test_events_are_listed_newest_first_with_a_described_picture(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    async with running():
        page = await discord.person("Ana").uses_command("events", channel)
    assert names(page)[:2] == [f"{COMING.title} (upcoming)", SUMMIT.title]
    (picture,) = page.attachments
    assert picture.data.startswith(b"\x89PNG")
    assert picture.description
    assert picture.description.startswith(f"Timeline: {COMING.title}, ")
    assert "OpenInfra Summit Europe 2025, 17–19 October 2025" in picture.description


async def test_a_name_is_suggested_and_a_year_asked_for(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    async with running():
        ana = discord.person("Ana")
        suggested = await ana.completes("events", "name", "open", channel)
        page = await ana.uses_command("events", channel, year=2021)
        nothing = await ana.uses_command("events", channel, name="PyCon")
    assert [choice.value for choice in suggested] == [SUMMIT.title]
    assert names(page) == ["RustConf 2021"]
    assert nothing.content == "No text that I know tells of such an event."


async def test_pages_turn_for_who_asked_also_after_a_restart(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    booklet.known_events = MANY
    ana, ben = discord.person("Ana"), discord.person("Ben")
    async with running():
        page = await ana.uses_command("events", channel, name="summit")
        refused = await ben.presses(page, "Older events")
    assert refused.ephemeral
    assert len(names(page)) == 6
    discord.gateway.ready.clear()
    async with running():
        older = await ana.presses(page, "Older events")
        assert older is page
        assert names(older) == ["Summit 6 2025", "Summit 7 2025"]
        assert len(older.attachments) == 1
        newer = await ana.presses(older, "Newer events")
    assert len(names(newer)) == 6


async def test_anyone_adds_one_event_or_all_upcoming_to_a_calendar(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    async with running():
        page = await discord.person("Ana").uses_command("events", channel)
        ben = discord.person("Ben")
        one = await ben.chooses(page, SUMMIT.title)
        upcoming = await ben.presses(page, "Add all upcoming to calendar")
    assert one.ephemeral
    assert upcoming.ephemeral
    assert summaries(one) == [SUMMIT.title]
    assert summaries(upcoming) == [COMING.title]
    assert one.buttons == ()


async def test_of_two_meetings_in_one_month_the_one_that_is_chosen_is_given(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    booklet.known_events = (
        event("Second Rust Meetup", day("2025-05-19")),
        event("First Rust Meetup", day("2025-05-05")),
    )
    async with running():
        page = await discord.person("Ana").uses_command("events", channel)
        first = await discord.person("Ben").chooses(page, "First Rust Meetup 2025")
    assert summaries(first) == ["First Rust Meetup 2025"]


async def test_an_event_that_is_gone_meanwhile_is_said_to_be(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, running: Running
) -> None:
    ana = discord.person("Ana")
    async with running():
        page = await ana.uses_command("events", channel)
    booklet.known_events = ()
    discord.gateway.ready.clear()
    async with running():
        told = await ana.chooses(page, SUMMIT.title)
        upcoming = await ana.presses(page, "Add all upcoming to calendar")
    assert told.content.startswith("The texts have changed since.")
    assert upcoming.content == "No upcoming event is known now."


async def test_files_come_however_long_the_servers_texts_take_to_open(
    discord: LoopbackDiscord, channel: Channel, booklet: Booklet, tmp_path: Path, starting: Starting
) -> None:
    ana, settings = discord.person("Ana"), Settings(data_folder=tmp_path)
    shelf = SlowShelf([booklet], {discord.world.guild_id: [booklet]})
    shelf.let.set()
    async with starting(settings, shelf):
        page = await ana.uses_command("events", channel)
    shelf.let.clear()
    discord.gateway.ready.clear()
    async with starting(settings, shelf):
        one = await ana.begins_choice(page, SUMMIT.title)
        upcoming = await ana.begins_press(page, "Add all upcoming to calendar")
        for begun in (one, upcoming):
            await discord.world.board.until(lambda begun=begun: begun.acknowledged or None)
        shelf.let.set()
        files = [await ana.answer_to(begun) for begun in (one, upcoming)]
    assert [summaries(file) for file in files] == [[SUMMIT.title], [COMING.title]]
    assert all(file.ephemeral for file in files)
