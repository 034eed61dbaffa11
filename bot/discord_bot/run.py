"""Running the bot until it is told to stop."""

import asyncio
import logging
import signal
from collections.abc import Coroutine
from typing import Any, Final, Never

import aiohttp
import discord
from discord.http import Route

from bot.discord_bot.address import use_addresses
from bot.discord_bot.answerer import Library
from bot.discord_bot.answers.actions import ACTIONS
from bot.discord_bot.answers.exchange import Exchanges
from bot.discord_bot.client import RecapbotClient
from bot.discord_bot.desks import Desks
from bot.discord_bot.doors import Doors
from bot.discord_bot.feedback.verdicts import Verdicts
from bot.discord_bot.follow import follow
from bot.discord_bot.lock import only_process
from bot.discord_bot.manners.pace import Pace
from bot.discord_bot.manners.repeats import Repeats
from bot.discord_bot.moderators.bulletins import Bulletins
from bot.discord_bot.moderators.inquiry import Inquiries
from bot.discord_bot.moderators.places import PlacesTable
from bot.discord_bot.records import Records
from bot.discord_bot.servers import Servers
from bot.discord_bot.services import Services
from bot.discord_bot.texts.actions import DRAFT_ACTIONS
from bot.discord_bot.texts.chores import chores
from bot.discord_bot.texts.in_vain import InVain
from bot.discord_bot.texts.trials import Trials
from bot.discord_bot.texts.workshop import Workshop
from bot.discord_bot.token import TokenError, refused_token
from bot.discord_bot.watch import GatewayError, GatewayWatch
from bot.settings import Settings
from knowledge.errors import PersonError

_log = logging.getLogger(__name__)
# Seconds for the questions under way when the bot is told to stop; systemd kills after 90.
_FINISHING: Final = 60.0


class IntentError(PersonError):
    """Discord does not grant the bot an intent that it asks for."""


async def run(token: str, settings: Settings, library: Library) -> None:
    """Run the bot until SIGTERM or SIGINT; then finish the questions under way, and return.

    Raises:
        PersonError: The token is refused or in use by another process, nothing has been
            published yet, or Discord is out of reach.
    """
    discord_settings, data = settings.discord, settings.data_folder
    use_addresses(discord_settings)
    with only_process(token, data):
        desks = Desks(library, discord_settings.waiting)
        await desks.shared.opened()
        doors, watch, records = Doors(), GatewayWatch(), Records.open(data)
        services = Services(
            settings=discord_settings,
            desks=desks,
            doors=doors,
            records=records,
            exchanges=Exchanges(records),
            verdicts=Verdicts(records),
            places=PlacesTable(records),
            bulletins=Bulletins(records),
            inquiries=Inquiries(records),
            in_vain=InVain(records),
            servers=Servers(records),
            pace=Pace(discord_settings),
            repeats=Repeats(),
            workshop=Workshop(settings, data, discord_settings.build_pause),
            actions=ACTIONS,
            draft_actions=DRAFT_ACTIONS,
            trials=Trials(library),
        )
        try:
            async with RecapbotClient(services, watch, data) as client:
                await _first_of(
                    _connect(client, token),
                    watch.until_gone(discord_settings.gateway_patience),
                    _until_refused(client),
                    follow(desks),
                    chores(client),
                    _finish_on_signal(services),
                )
        finally:
            await services.workshop.close()
            await services.trials.close()
            await desks.close()
            records.close()


async def _first_of(*parts: Coroutine[Any, Any, None]) -> None:
    """Run all until the first ends or fails, then stop the others."""
    tasks = [asyncio.ensure_future(part) for part in parts]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
    for task in done:
        task.result()


async def _connect(client: RecapbotClient, token: str) -> None:
    try:
        await client.start(token)
    except discord.PrivilegedIntentsRequired as error:
        raise IntentError(
            "Discord does not grant an intent that is asked for; switch it on at "
            "https://discord.com/developers/applications: your application, then Bot."
        ) from error
    except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
        if refused_token(error):
            raise TokenError from error
        raise GatewayError(f"Discord cannot be reached at {Route.BASE}: {error}") from error
    except AttributeError as error:
        # discord.py asks the gateway it never had for its session before it tries again:
        # https://github.com/Rapptz/discord.py/blob/v2.7.1/discord/client.py#L776
        if client.ws is not None:
            raise
        raise GatewayError("Discord's gateway cannot be reached.") from error


async def _until_refused(client: RecapbotClient) -> Never:
    await client.token_refused.wait()
    raise TokenError


async def _finish_on_signal(services: Services) -> None:
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, told.set)
    await told.wait()
    _log.info("stopping: finishing the questions under way")
    # Builds take minutes: who waits for one is told that it stops, and then served.
    _, served = await asyncio.gather(services.workshop.close(), services.doors.close(_FINISHING))
    if not served:
        _log.warning("stopping although some questions have not been answered")
