"""What moderators set in Discord."""

from tests.bot.discord_bot.conftest import Running
from tests.loopback.intents import Intent
from tests.loopback.payload import Channel
from tests.loopback.permissions import Permission
from tests.loopback.seen import seen
from tests.loopback.server import LoopbackDiscord

INTENT_IS_OFF = "the setting discord.message_content is off"


async def test_channels_are_set_shown_and_switched_off_over_a_restart(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    mo, team = discord.moderator("Mo"), discord.channel("team")
    async with running():
        set_here = await mo.uses_command("setup moderators-channel", channel, channel=team)
    discord.gateway.ready.clear()
    async with running():
        shown = await mo.uses_command("setup show", channel)
        gone = await mo.uses_command("setup moderators-channel", channel, off=True)
        nothing = await mo.uses_command("setup ask-channel", channel)
    assert set_here.ephemeral
    assert set_here.content == (
        f"Moderators' channel: <#{team.id}>. Questions that no text answers can be sent there."
    )
    assert shown.content == f"There is no ask-channel.\n{set_here.content}"
    assert gone.content == "There is no moderators' channel."
    assert seen(nothing.content).text == "Name a channel, or set off to True."


async def test_what_is_missing_for_a_channel_is_said_when_it_is_set(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    closed = discord.channel("closed", denied_to_bot=Permission.CREATE_PUBLIC_THREADS)
    async with running():
        told = await discord.moderator("Mo").uses_command(
            "setup ask-channel", channel, channel=closed
        )
    _, intent, permission = told.content.split("\n")
    assert INTENT_IS_OFF in intent
    assert permission == "But I lack the permission Create Public Threads there."


async def test_only_moderators_may_set_channels(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    async with running():
        discord.world.commands = [
            {**command, "default_member_permissions": None} for command in discord.world.commands
        ]
        ana = discord.person("Ana")
        refused = await ana.uses_command("setup ask-channel", channel, channel=channel)
        shown = await discord.moderator("Mo").uses_command("setup show", channel)
    assert seen(refused.content).text.startswith("This is for moderators")
    assert shown.content.startswith("There is no ask-channel.")


async def test_the_intent_is_asked_for_only_where_it_is_configured(
    discord: LoopbackDiscord, channel: Channel, running: Running
) -> None:
    discord.world.granted_intents = Intent.MESSAGE_CONTENT
    async with running(message_content=True):
        (session,) = discord.gateway.sessions.values()
        told = await discord.moderator("Mo").uses_command(
            "setup ask-channel", channel, channel=channel
        )
    assert session.intents & Intent.MESSAGE_CONTENT
    assert INTENT_IS_OFF not in told.content
