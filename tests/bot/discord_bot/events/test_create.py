"""A known event becomes an event of the server."""

import pytest

from tests.bot.discord_bot.booklet import Booklet
from tests.bot.discord_bot.conftest import Running
from tests.bot.discord_bot.events.known import COMING, EVENTS, SOON, SUMMIT
from tests.loopback.payload import Channel
from tests.loopback.permissions import Permission
from tests.loopback.seen import seen
from tests.loopback.server import LoopbackDiscord


@pytest.fixture
def booklet() -> Booklet:
    return Booklet(known_events=EVENTS)


async def test_a_moderator_sees_what_will_be_created_and_creates_it_once(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    mo = discord.moderator("Mo")
    async with running():
        page = await mo.uses_command("events", channel)
        preview = await mo.chooses(page, COMING.title)
        assert preview.ephemeral
        assert preview.embeds[0]["title"] == COMING.title
        assert "in ten days" in preview.embeds[0]["description"]
        again = await mo.chooses(page, COMING.title)
        created = await mo.presses(preview, "Create")
        twice = await mo.presses(again, "Create")
    (event,) = discord.world.scheduled_events
    assert created.buttons == ()
    assert created.content.endswith(f"https://discord.com/events/{event['guild_id']}/{event['id']}")
    assert event["name"] == COMING.title
    assert event["entity_metadata"] == {"location": "Porto"}
    assert event["scheduled_start_time"].startswith(SOON.start.isoformat())
    assert seen(twice.content).text == "The server has this event already."


async def test_only_upcoming_events_are_offered_and_only_to_moderators(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    mo, ana = discord.moderator("Mo"), discord.person("Ana")
    async with running():
        page = await mo.uses_command("events", channel)
        over = await mo.chooses(page, SUMMIT.title)
        member = await ana.chooses(page, COMING.title)
        direct = await mo.chooses(await mo.uses_command("events"), COMING.title)
    assert over.buttons == member.buttons == direct.buttons == ()
    assert member.attachments


async def test_a_missing_permission_is_said_plainly(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    discord.world.bot_role.permissions = Permission(0)
    mo = discord.moderator("Mo")
    async with running():
        page = await mo.uses_command("events", channel)
        told = await mo.chooses(page, COMING.title)
    assert told.content.endswith(
        "I cannot create events in this server: I lack the permission Create Events."
    )
    assert told.buttons == ()
