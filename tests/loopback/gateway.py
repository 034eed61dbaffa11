"""The gateway: a WebSocket that tells the bot what happens.

Source: https://discord.com/developers/docs/events/gateway
"""

import asyncio
import json
import secrets
import zlib
from collections.abc import Callable
from enum import IntEnum

from aiohttp import WSMsgType, web

from tests.loopback.intents import PRIVILEGED, Intent, application_flags
from tests.loopback.payload import Json
from tests.loopback.world import World


class Op(IntEnum):
    """The gateway's operations that are spoken here."""

    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    RESUME = 6
    RECONNECT = 7
    INVALID_SESSION = 9
    HELLO = 10
    HEARTBEAT_ACK = 11


class Close(IntEnum):
    """Why the gateway closes a connection."""

    GOING_AWAY = 1001
    AUTHENTICATION_FAILED = 4004
    DISALLOWED_INTENTS = 4014


class Socket:
    """One connection, with its own zlib stream where the client asks for one."""

    def __init__(self, socket: web.WebSocketResponse, *, compressed: bool) -> None:
        self._socket = socket
        self._stream = zlib.compressobj() if compressed else None

    async def send(self, message: Json) -> None:
        text = json.dumps(message)
        if self._socket.closed:
            return
        if self._stream is None:
            await self._socket.send_str(text)
        else:
            data = self._stream.compress(text.encode()) + self._stream.flush(zlib.Z_SYNC_FLUSH)
            await self._socket.send_bytes(data)

    async def close(self, code: int) -> None:
        await self._socket.close(code=code)


class Session:
    """One identified client: all events sent to it, to be replayed when it resumes."""

    def __init__(self, intents: Intent) -> None:
        self.id = secrets.token_hex(16)
        self.intents = intents
        self.events: list[Json] = []
        self.socket: Socket | None = None

    async def dispatch(self, event: str, data: Json) -> None:
        message = {"op": Op.DISPATCH, "t": event, "s": len(self.events) + 1, "d": data}
        self.events.append(message)
        if self.socket is not None:
            await self.socket.send(message)


class Gateway:
    """Identifies clients, sends them events, and loses their connections on demand."""

    def __init__(self, world: World, address: Callable[[], str]) -> None:
        self._world = world
        self._address = address
        self.sessions: dict[str, Session] = {}
        self.identified = 0
        self.resumed = 0
        self.accepting = True
        self.ready = asyncio.Event()

    async def dispatch(
        self, event: str, data: Json, intent: Intent = Intent.NONE, hidden: Json | None = None
    ) -> None:
        """Tell all clients that asked for an intent, or everyone.

        Those that did not ask for the message_content intent are told what is ``hidden``.
        """
        for session in list(self.sessions.values()):
            if intent in session.intents:
                reads = hidden is None or Intent.MESSAGE_CONTENT in session.intents
                await session.dispatch(event, data if reads else hidden or {})

    async def drop(self, *, forget: bool = False) -> None:
        """Close every connection; a session can be resumed unless it is forgotten."""
        sessions = list(self.sessions.values())
        if forget:
            self.sessions.clear()
        for session in sessions:
            socket, session.socket = session.socket, None
            if socket is not None:
                await socket.close(Close.GOING_AWAY)

    async def ask_to_reconnect(self) -> None:
        """Send op 7 to every client."""
        for session in self.sessions.values():
            if session.socket is not None:
                await session.socket.send({"op": Op.RECONNECT, "d": None})

    async def invalidate(self) -> None:
        """Send op 9 to every client: its session is over, and it must identify anew."""
        sessions = list(self.sessions.values())
        self.sessions.clear()
        for session in sessions:
            if session.socket is not None:
                await session.socket.send({"op": Op.INVALID_SESSION, "d": False})

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Speak with one client until it leaves."""
        if not self.accepting:
            raise web.HTTPServiceUnavailable
        response = web.WebSocketResponse()
        await response.prepare(request)
        compression = request.query.get("compress")
        assert compression in (None, "zlib-stream"), compression
        socket = Socket(response, compressed=compression is not None)
        await socket.send({"op": Op.HELLO, "d": {"heartbeat_interval": 41_250}})
        async for message in response:
            if message.type is WSMsgType.TEXT:
                await self._hear(socket, json.loads(message.data))
        for session in self.sessions.values():
            if session.socket is socket:
                session.socket = None
        return response

    async def _hear(self, socket: Socket, message: Json) -> None:
        match message["op"]:
            case Op.HEARTBEAT:
                await socket.send({"op": Op.HEARTBEAT_ACK})
            case Op.IDENTIFY:
                await self._identify(socket, message["d"])
            case Op.RESUME:
                await self._resume(socket, message["d"])

    async def _identify(self, socket: Socket, data: Json) -> None:
        if data["token"] != self._world.token:
            await socket.close(Close.AUTHENTICATION_FAILED)
            return
        intents = Intent(data["intents"])
        if intents & PRIVILEGED & ~self._world.granted_intents:
            await socket.close(Close.DISALLOWED_INTENTS)
            return
        session = Session(intents)
        session.socket = socket
        self.sessions[session.id] = session
        self.identified += 1
        ready = {
            "v": 10,
            "user": self._world.bot.payload(),
            "guilds": [{"id": str(it), "unavailable": True} for it in self._world.servers],
            "session_id": session.id,
            "resume_gateway_url": self._address(),
            "application": {
                "id": str(self._world.bot.id),
                "flags": application_flags(self._world.granted_intents),
            },
        }
        await session.dispatch("READY", ready)
        for server in self._world.servers:
            await session.dispatch("GUILD_CREATE", self._world.guild_payload(server))
        self.ready.set()

    async def _resume(self, socket: Socket, data: Json) -> None:
        session = self.sessions.get(data["session_id"])
        if session is None or data["token"] != self._world.token:
            await socket.send({"op": Op.INVALID_SESSION, "d": False})
            return
        position = data["seq"]
        while position < len(session.events):  # it may grow meanwhile
            await socket.send(session.events[position])
            position += 1
        session.socket = socket
        self.resumed += 1
        await session.dispatch("RESUMED", {})
