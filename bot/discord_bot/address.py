"""Where Discord is: its own addresses, or those of a compatible server."""

import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.discord_bot.settings import DiscordSettings


def use_addresses(settings: DiscordSettings) -> None:
    """Point discord.py at the configured REST API and gateway, for the whole process.

    discord.py has no parameter for either. These two class attributes are the only places that
    it takes the addresses from (a client without shards never asks GET /gateway/bot):
    https://github.com/Rapptz/discord.py/blob/v2.7.1/discord/http.py#L310
    https://github.com/Rapptz/discord.py/blob/v2.7.1/discord/gateway.py#L314
    """
    if settings.api_base is not None:
        Route.BASE = settings.api_base
    if settings.gateway is not None:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.gateway)
