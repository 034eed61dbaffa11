"""The loopback Discord as one server on 127.0.0.1."""

from types import TracebackType
from typing import Final, Self

from aiohttp import web

from bot.discord_bot.settings import DiscordSettings
from tests.loopback.admission import BASE, Admission
from tests.loopback.attachments import Attachment
from tests.loopback.channels import Channels
from tests.loopback.downloads import Downloads
from tests.loopback.feed import Feed
from tests.loopback.gateway import Gateway
from tests.loopback.interactions import Interactions
from tests.loopback.payload import Channel, Message, Role
from tests.loopback.permissions import Permission
from tests.loopback.person import Person
from tests.loopback.rate_limits import RateLimits
from tests.loopback.recording import Recorded
from tests.loopback.rest import Rest
from tests.loopback.scheduled_events import ScheduledEvents
from tests.loopback.specification import at_hand
from tests.loopback.trouble import Trouble
from tests.loopback.webhooks import Webhooks
from tests.loopback.world import World

TOKEN: Final = "loopback.token.of-the-bot"  # noqa: S105 - valid nowhere else


class LoopbackDiscord:
    """A Discord with one server or more, to be used as a context manager.

    Add channels before the bot connects: GUILD_CREATE tells it of them.
    """

    def __init__(self) -> None:
        self.world = World(TOKEN)
        self.specification = at_hand()
        self.gateway = Gateway(self.world, lambda: self.gateway_address)
        self._feed = Feed(self.world, self.gateway)
        self._interactions = Interactions(self.world, self._feed)
        self._admission = Admission(self.world)
        self._port = 0
        application = web.Application(middlewares=[self._admission.admit])
        application.add_routes([web.get("/gateway", self.gateway.serve)])
        for part in (
            Rest(self.world),
            Channels(self.world, self._feed),
            ScheduledEvents(self.world),
            Downloads(self.world),
            self._interactions,
            Webhooks(self.world, self._feed, self._interactions),
        ):
            application.add_routes(part.routes())
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        _, self._port = self._runner.addresses[0][:2]
        self.world.file_address = f"http://127.0.0.1:{self._port}"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.gateway.drop()
        await self._runner.cleanup()
        if self.specification is not None and error is None:
            refusals = {self.specification.refusal(request) for request in self.requests} - {None}
            assert not refusals, "\n".join(sorted(map(str, refusals)))

    @property
    def gateway_address(self) -> str:
        """Where its gateway is."""
        return f"ws://127.0.0.1:{self._port}/gateway"

    @property
    def settings(self) -> DiscordSettings:
        """The settings with which the bot connects to it."""
        return DiscordSettings(
            api_base=f"http://127.0.0.1:{self._port}{BASE}", gateway=self.gateway_address
        )

    @property
    def requests(self) -> list[Recorded]:
        """Every request of the bot so far."""
        return self._admission.requests

    @property
    def rate_limits(self) -> RateLimits:
        """How many requests it takes."""
        return self._admission.rate_limits

    @property
    def trouble(self) -> Trouble:
        """What shall go wrong with the next requests."""
        return self._admission.trouble

    def another_server(self) -> int:
        """Add a server; return its id, by which channels are opened there."""
        return self.world.new_server()

    def channel(
        self, name: str, denied: int = 0, denied_to_bot: int = 0, *, server: int | None = None
    ) -> Channel:
        """Open a channel, where everyone or the bot lacks permissions, in the server or another."""
        channel = Channel(
            self.world.new_id(), name, denied=denied, denied_to_bot=denied_to_bot, server=server
        )
        return self.world.add(channel)

    def file(self, name: str, data: bytes) -> Attachment:
        """Return a file that can be attached to a command."""
        return self.world.attach(name, data)

    def role(self, name: str, permissions: Permission) -> Role:
        """Add a role to the server."""
        return self.world.new_role(name, permissions)

    def person(
        self,
        name: str,
        *,
        bot: bool = False,
        roles: tuple[Role, ...] = (),
        locale: str = "en-US",
    ) -> Person:
        """Return someone new in the server, whose client is set to a language."""
        user = self.world.new_user(name, bot=bot, roles=roles, locale=locale)
        return Person(user, self.world, self.gateway, self._feed, self._interactions)

    def moderator(self, name: str, *, locale: str = "en-US") -> Person:
        """Return someone new who may manage the server."""
        role = self.role("Moderators", Permission.MANAGE_GUILD)
        return self.person(name, roles=(role,), locale=locale)

    def said(self) -> list[Message]:
        """Return all that the bot has said, oldest first."""
        messages = self.world.board.messages.values()
        return [message for message in messages if message.author is self.world.bot]
