"""What `recapbot doctor` tells of Discord, by what the bot saw when it last ran."""

from pathlib import Path

import discord

from bot.discord_bot.moderators.places import PlacesTable, Purpose
from bot.discord_bot.permissions import USED
from bot.discord_bot.records import Records
from bot.discord_bot.servers import Servers
from bot.discord_checkup import check_discord
from bot.finding import Health
from bot.settings import Settings


def found(data: Path, **discord_settings: object) -> list[tuple[str, Health, str]]:
    settings = Settings.model_validate({"data_folder": data, "discord": discord_settings})
    return [(one.subject, one.health, one.found) for one in check_discord(settings)]


def seen(data: Path, granted: discord.Permissions, *, asks: bool = False) -> None:
    """Note a server as the bot would."""
    records = Records.open(data)
    Servers(records).seen(1, "Gophers", granted.value)
    places = PlacesTable(records)
    if asks:
        places.set(1, Purpose.ASK, channel=2)
    records.close()


def test_before_the_bot_ran_there_is_nothing_to_tell(tmp_path: Path) -> None:
    assert found(tmp_path) == [("intents", Health.OK, "no privileged one is asked for")]
    assert not list(tmp_path.iterdir())


def test_with_all_permissions_all_is_well(tmp_path: Path) -> None:
    seen(tmp_path, USED)
    assert found(tmp_path)[1:] == [
        ("servers", Health.OK, "1, with all permissions that are used"),
    ]
    seen(tmp_path, discord.Permissions(administrator=True))
    assert found(tmp_path)[1][1] is Health.OK


def test_each_missing_permission_is_named_with_the_feature_that_needs_it(tmp_path: Path) -> None:
    seen(tmp_path, USED & ~discord.Permissions(create_public_threads=True, attach_files=True))
    assert found(tmp_path)[1:] == [
        (
            "servers",
            Health.NOTE,
            "'Gophers' does not grant Create Public Threads, needed for: An ask-channel: every "
            "message there is answered in a thread of its own",
        ),
        (
            "servers",
            Health.NOTE,
            "'Gophers' does not grant Attach Files, needed for: The timeline of events and "
            "calendar files",
        ),
    ]


def test_an_ask_channel_without_its_intent_is_a_problem(tmp_path: Path) -> None:
    seen(tmp_path, USED, asks=True)
    off, on = found(tmp_path), found(tmp_path, message_content=True)
    assert (
        "intents",
        Health.PROBLEM,
        "'Gophers' has an ask-channel, which needs the intent message_content",
    ) in off
    assert all(health is not Health.PROBLEM for _, health, _ in on)
    assert on[0][2].startswith("the bot asks for message_content, for: An ask-channel")
