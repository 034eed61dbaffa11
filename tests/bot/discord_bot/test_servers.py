"""What the bot notes of servers, for `recapbot doctor`."""

from pathlib import Path

from bot.discord_bot.servers import read_servers
from tests.bot.discord_bot.conftest import Running
from tests.loopback.permissions import EVERYONE, Permission
from tests.loopback.server import LoopbackDiscord


async def test_the_bot_notes_what_it_may_do_in_each_server(
    discord: LoopbackDiscord, running: Running, tmp_path: Path
) -> None:
    async with running():
        await discord.person("Ana").writes_dm("when?")
        (server,) = read_servers(tmp_path)
    assert (server.name, server.has_ask_channel) == ("The community", False)
    assert EVERYONE in Permission(server.granted)
