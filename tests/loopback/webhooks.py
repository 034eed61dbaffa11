"""Follow-ups: what the bot sends, changes and deletes by an interaction's token.

Source: https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages
"""

from aiohttp import web

from tests.loopback.admission import BASE, body_of, files_of
from tests.loopback.components import check_components
from tests.loopback.feed import Feed
from tests.loopback.interaction import Interaction
from tests.loopback.interactions import Interactions
from tests.loopback.payload import Message, as_json
from tests.loopback.refusal import RefusalError, check_message
from tests.loopback.world import World


class Webhooks:
    """Answers what the bot sends after it has acknowledged an interaction."""

    def __init__(self, world: World, feed: Feed, interactions: Interactions) -> None:
        self._world = world
        self._feed = feed
        self._interactions = interactions

    def routes(self) -> list[web.RouteDef]:
        """Return what is answered here."""
        webhook = f"{BASE}/webhooks/{{application}}/{{token}}"
        message = f"{webhook}/messages/{{message}}"
        return [
            web.post(webhook, self._follow_up),
            web.get(message, self._get),
            web.patch(message, self._edit),
            web.delete(message, self._delete),
        ]

    async def _follow_up(self, request: web.Request) -> web.Response:
        interaction = self._interactions.by_token(request.match_info["token"])
        body = body_of(request)
        check_message(body)
        check_components(body.get("components") or [])
        message = interaction.original
        if message is not None and message.loading:
            # It takes the place of "thinking"; who sees it was decided by the deferral.
            await self._feed.change(message, body, files_of(request))
        else:
            message = self._interactions.message(
                interaction, body, body.get("flags", 0), files_of(request)
            )
            await self._feed.post(message)
        interaction.resulted_in(message)
        await self._world.board.tell()
        return as_json(self._world.message_payload(message))

    async def _get(self, request: web.Request) -> web.Response:
        return as_json(self._world.message_payload(self._found(request)[1]))

    async def _edit(self, request: web.Request) -> web.Response:
        interaction, message = self._found(request)
        await self._feed.change(message, body_of(request), files_of(request))
        interaction.resulted_in(message)
        await self._world.board.tell()
        return as_json(self._world.message_payload(message))

    async def _delete(self, request: web.Request) -> web.Response:
        interaction, message = self._found(request)
        if interaction.original is message:
            interaction.original = None
        await self._feed.delete(message)
        return web.Response(status=204)

    def _found(self, request: web.Request) -> tuple[Interaction, Message]:
        interaction = self._interactions.by_token(request.match_info["token"])
        name = request.match_info["message"]
        message = (
            interaction.original
            if name == "@original"
            else self._world.board.messages.get(int(name))
        )
        # A token reaches what was said for its interaction, and what that interaction is on.
        if message is None or (
            message.interaction != interaction.id and message is not interaction.source
        ):
            raise RefusalError(10008)
        return interaction, message
