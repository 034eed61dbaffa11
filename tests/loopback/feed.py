"""The feed: what happens to messages, put on the board and told to the bot."""

from typing import Final

from tests.loopback.components import check_components
from tests.loopback.gateway import Gateway
from tests.loopback.payload import Json, Message
from tests.loopback.refusal import check_message
from tests.loopback.world import World

_GUILD_MESSAGES: Final = 1 << 9
_DIRECT_MESSAGES: Final = 1 << 12


class Feed:
    """Adds, changes and deletes messages, whoever does it."""

    def __init__(self, world: World, gateway: Gateway) -> None:
        self._world = world
        self._gateway = gateway

    async def post(self, message: Message) -> None:
        """Add a message."""
        await self._world.board.put(message)
        await self._tell("MESSAGE_CREATE", message)

    async def change(self, message: Message, body: Json) -> None:
        """Change what a request names, unless the message would break a limit."""
        named = {part: getattr(message, part) for part in ("content", "embeds", "components")}
        named.update({part: value for part, value in body.items() if part in named})
        check_message(named)
        check_components(named["components"] or [])
        message.change(body)
        await self._world.board.put(message)
        await self._tell("MESSAGE_UPDATE", message)

    async def delete(self, message: Message) -> None:
        """Take a message away."""
        await self._world.board.remove(message)
        data: Json = {"id": str(message.id), "channel_id": str(message.channel.id)}
        await self._dispatch("MESSAGE_DELETE", message, data)

    async def _tell(self, event: str, message: Message) -> None:
        data = message.payload()
        if message.channel.recipient is None:
            data["member"] = self._world.member_payload(message.author)
            if message.author is not self._world.bot and self._world.bot not in message.mentions:
                data["content"] = ""  # without the message_content intent
        await self._dispatch(event, message, data)

    async def _dispatch(self, event: str, message: Message, data: Json) -> None:
        if message.ephemeral:
            return
        if message.channel.recipient is None:
            data["guild_id"] = str(self._world.guild_id)
            await self._gateway.dispatch(event, data, _GUILD_MESSAGES)
        else:
            await self._gateway.dispatch(event, data, _DIRECT_MESSAGES)
