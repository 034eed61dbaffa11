"""What `recapbot doctor` tells of Discord: the intents, and what the bot may not do where."""

from collections.abc import Iterator
from itertools import chain

import discord

from bot.discord_bot.intents import intents_for
from bot.discord_bot.permissions import ASK_CHANNEL, FEATURES, shown_name
from bot.discord_bot.servers import Server, read_servers
from bot.finding import Finding, Health
from bot.settings import Settings

_PORTAL = "https://discord.com/developers/applications, your application, Bot"


def check_discord(settings: Settings) -> Iterator[Finding]:
    """Check intents and permissions, without the network: by what the bot saw when it last ran."""
    yield _intents(settings)
    servers = read_servers(settings.data_folder)
    if not settings.discord.message_content:
        yield from (_unread(server) for server in servers if server.has_ask_channel)
    lacking = list(chain.from_iterable(map(_lacking, servers)))
    yield from lacking
    if servers and not lacking:
        yield Finding("servers", Health.OK, f"{len(servers):,}, with all permissions that are used")


def _intents(settings: Settings) -> Finding:
    privileged = discord.Intents(members=True, presences=True, message_content=True)
    wanted = [name for name, on in intents_for(settings.discord) & privileged if on]
    if not wanted:
        return Finding("intents", Health.OK, "no privileged one is asked for")
    return Finding(
        "intents",
        Health.NOTE,
        f"the bot asks for {', '.join(wanted)}, for: {ASK_CHANNEL.name}",
        f"Switch them on: {_PORTAL}.",
    )


def _unread(server: Server) -> Finding:
    return Finding(
        "intents",
        Health.PROBLEM,
        f"{server.name!r} has an ask-channel, which needs the intent message_content",
        f"Switch it on: {_PORTAL}; then set discord.message_content to true.",
    )


def _lacking(server: Server) -> Iterator[Finding]:
    """Yield what cannot work in a server, feature by feature."""
    granted = discord.Permissions(server.granted)
    if granted.administrator:
        return
    for feature in FEATURES:
        missing = [
            shown_name(name)
            for name, used in feature.permissions
            if used and not getattr(granted, name)
        ]
        if missing:
            yield Finding(
                "servers",
                Health.NOTE,
                f"{server.name!r} does not grant {', '.join(missing)}, needed for: {feature.name}",
                "Invite the bot again with the link above, or grant it to the bot's role.",
            )
