"""Messages in channels: what the bot sends, reads, changes, deletes and reacts to there.

Source: https://discord.com/developers/docs/resources/message
"""

from datetime import UTC, datetime

from aiohttp import web

from tests.loopback.admission import BASE, body_of, files_of
from tests.loopback.components import check_components
from tests.loopback.feed import Feed
from tests.loopback.payload import Channel, Json, Message, as_json
from tests.loopback.permissions import Permission
from tests.loopback.refusal import RefusalError, check_message, some_at_most
from tests.loopback.world import World


class Channels:
    """Answers requests about channels, threads and the messages in them."""

    def __init__(self, world: World, feed: Feed) -> None:
        self._world = world
        self._feed = feed
        self._by_nonce: dict[str, Message] = {}

    def routes(self) -> list[web.RouteDef]:
        """Return what is answered here."""
        channel = f"{BASE}/channels/{{channel}}"
        message = f"{channel}/messages/{{message}}"
        reaction = f"{message}/reactions/{{emoji}}/@me"
        return [
            web.get(channel, self._get_channel),
            web.post(f"{channel}/typing", self._typing),
            web.post(f"{channel}/threads", self._start_thread),
            web.get(f"{channel}/thread-members/{{user}}", self._thread_member),
            web.post(f"{channel}/messages", self._post),
            web.get(f"{channel}/messages", self._history),
            web.get(message, self._get),
            web.patch(message, self._edit),
            web.delete(message, self._delete),
            web.post(f"{message}/threads", self._start_thread),
            web.put(reaction, self._react),
            web.delete(reaction, self._unreact),
        ]

    async def _get_channel(self, request: web.Request) -> web.Response:
        return as_json(self._world.channel_payload(self._channel(request)))

    async def _typing(self, request: web.Request) -> web.Response:
        self._channel(request)
        return web.Response(status=204)

    async def _post(self, request: web.Request) -> web.Response:
        channel = self._channel(request)
        body, files = body_of(request), files_of(request)
        self._need(
            channel,
            Permission.SEND_MESSAGES
            if channel.parent is None
            else Permission.SEND_MESSAGES_IN_THREADS,
        )
        if body.get("embeds"):
            self._need(channel, Permission.EMBED_LINKS)
        if files:
            self._need(channel, Permission.ATTACH_FILES)
        check_message({"attachments": files, **body})
        check_components(body.get("components") or [])
        nonce = body.get("nonce")
        if body.get("enforce_nonce") and nonce in self._by_nonce:
            return as_json(self._world.message_payload(self._by_nonce[nonce]))
        message = Message(
            id=self._world.new_id(),
            channel=channel,
            author=self._world.bot,
            replies_to=self._target(channel, body.get("message_reference")),
        )
        message.change(body, files)
        if nonce is not None:
            self._by_nonce[nonce] = message
        await self._feed.post(message)
        return as_json(self._world.message_payload(message))

    def _target(self, channel: Channel, reference: Json | None) -> Message | None:
        if reference is None:
            return None
        if Permission.READ_MESSAGE_HISTORY not in self._world.permissions(self._world.bot, channel):
            raise RefusalError(160002)
        target = self._world.board.messages.get(int(reference["message_id"]))
        if target is not None and target.channel is channel:
            return target
        if reference.get("fail_if_not_exists", True):
            raise RefusalError(50035, "message_reference: Unknown message")
        return None

    async def _get(self, request: web.Request) -> web.Response:
        message = self._message(request)
        self._need(message.channel, Permission.READ_MESSAGE_HISTORY)
        return as_json(self._feed.readable(message, self._world.granted_intents))

    async def _history(self, request: web.Request) -> web.Response:
        channel, query = self._channel(request), request.query
        self._need(channel, Permission.READ_MESSAGE_HISTORY)
        after, limit = int(query.get("after", 0)), int(query.get("limit", 50))
        standing = sorted(self._world.board.messages.values(), key=lambda message: message.id)
        here = [it for it in standing if it.channel is channel and not it.ephemeral]
        page = [it for it in here if it.id > after][:limit] if "after" in query else here[-limit:]
        granted = self._world.granted_intents
        return as_json([self._feed.readable(message, granted) for message in reversed(page)])

    async def _edit(self, request: web.Request) -> web.Response:
        message = self._message(request)
        if message.author is not self._world.bot:
            raise RefusalError(50005)
        await self._feed.change(message, body_of(request), files_of(request))
        return as_json(self._world.message_payload(message))

    async def _delete(self, request: web.Request) -> web.Response:
        message = self._message(request)
        if message.author is not self._world.bot:
            self._need(message.channel, Permission.MANAGE_MESSAGES)
        await self._feed.delete(message)
        return web.Response(status=204)

    async def _react(self, request: web.Request) -> web.Response:
        message, emoji = self._message(request), request.match_info["emoji"]
        self._need(message.channel, Permission.READ_MESSAGE_HISTORY)
        if emoji not in message.reactions:
            self._need(message.channel, Permission.ADD_REACTIONS)
        await self._feed.react(message, self._world.bot, emoji)
        return web.Response(status=204)

    async def _unreact(self, request: web.Request) -> web.Response:
        emoji = request.match_info["emoji"]
        await self._feed.unreact(self._message(request), self._world.bot, emoji)
        return web.Response(status=204)

    async def _start_thread(self, request: web.Request) -> web.Response:
        parent, body = self._channel(request), body_of(request)
        starter = self._message(request) if "message" in request.match_info else None
        self._need(parent, Permission.CREATE_PUBLIC_THREADS)
        some_at_most(100, body.get("name"), "name")
        if parent.recipient is not None or parent.parent is not None:
            raise RefusalError(50024)
        if starter is not None and starter.thread is not None:
            raise RefusalError(160004)
        # A thread has the id of the message that it starts from.
        thread_id = self._world.new_id() if starter is None else starter.id
        thread = Channel(thread_id, body["name"], parent=parent, owner=self._world.bot)
        await self._feed.open_thread(thread, starter)
        return as_json(self._world.channel_payload(thread), 201)

    async def _thread_member(self, request: web.Request) -> web.Response:
        thread, user = self._channel(request), request.match_info["user"]
        if thread.owner is None or str(thread.owner.id) != user:
            raise RefusalError(10007)
        joined = datetime.now(UTC).isoformat()
        member = {"id": str(thread.id), "user_id": user, "join_timestamp": joined, "flags": 0}
        return as_json(member)

    def _need(self, channel: Channel, permission: Permission) -> None:
        has = self._world.permissions(self._world.bot, channel)
        if Permission.VIEW_CHANNEL not in has:
            raise RefusalError(50001)
        if permission not in has:
            raise RefusalError(50013)

    def _channel(self, request: web.Request) -> Channel:
        channel = self._world.channels.get(int(request.match_info["channel"]))
        if channel is None:
            raise RefusalError(10003)
        return channel

    def _message(self, request: web.Request) -> Message:
        message = self._world.board.messages.get(int(request.match_info["message"]))
        if message is None or message.ephemeral or message.channel is not self._channel(request):
            raise RefusalError(10008)
        return message
