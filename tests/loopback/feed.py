"""The feed: what happens to messages, put on the board and told to the bot."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from tests.loopback.attachments import File
from tests.loopback.components import check_components
from tests.loopback.gateway import Gateway
from tests.loopback.intents import Intent
from tests.loopback.payload import Channel, Json, Message, User
from tests.loopback.refusal import check_message
from tests.loopback.world import World

_HIDDEN: Final = {"content": "", "embeds": [], "components": [], "attachments": []}


class Feed:
    """Adds, changes and deletes messages, reactions and threads, whoever does it."""

    def __init__(self, world: World, gateway: Gateway) -> None:
        self._world = world
        self._gateway = gateway

    async def post(self, message: Message) -> None:
        """Add a message."""
        await self._world.board.put(message)
        await self._tell("MESSAGE_CREATE", message)

    async def change(self, message: Message, body: Json, files: Sequence[File] = ()) -> None:
        """Change what a request names, unless the message would break a limit."""
        parts = ("content", "embeds", "components", "attachments")
        after = {part: body.get(part, getattr(message, part)) for part in parts}
        check_message({**after, "attachments": after["attachments"] or files})
        check_components(after["components"] or [])
        if not message.loading:
            message.edited = datetime.now(UTC)
        message.change(body, files)
        await self._world.board.put(message)
        await self._tell("MESSAGE_UPDATE", message)

    async def delete(self, *messages: Message) -> None:
        """Take a message away, or several of a channel together."""
        for message in messages:
            await self._world.board.remove(message)
        first = messages[0]
        data: Json = {"channel_id": str(first.channel.id)}
        if len(messages) > 1:
            data["ids"] = [str(message.id) for message in messages]
            await self._dispatch("MESSAGE_DELETE_BULK", first, data)
        else:
            data["id"] = str(first.id)
            await self._dispatch("MESSAGE_DELETE", first, data)

    async def react(self, message: Message, user: User, emoji: str) -> None:
        """Add a reaction, unless it is there."""
        users = message.reactions.setdefault(emoji, [])
        if user not in users:
            users.append(user)
            await self._tell_reaction("MESSAGE_REACTION_ADD", message, user, emoji)

    async def unreact(self, message: Message, user: User, emoji: str) -> None:
        """Take a reaction away, if it is there."""
        users = message.reactions.get(emoji, [])
        if user in users:
            users.remove(user)
            if not users:
                del message.reactions[emoji]
            await self._tell_reaction("MESSAGE_REACTION_REMOVE", message, user, emoji)

    async def open_thread(self, thread: Channel, starter: Message | None) -> None:
        """Add a thread, from a message or not."""
        self._world.add(thread)
        data = {**self._world.channel_payload(thread), "newly_created": True}
        await self._gateway.dispatch("THREAD_CREATE", data, Intent.GUILDS)
        if starter is not None:
            starter.thread = thread
            await self._world.board.put(starter)
            await self._tell("MESSAGE_UPDATE", starter)

    async def _tell(self, event: str, message: Message) -> None:
        data = self._world.message_payload(message)
        if message.channel.recipient is None:
            data["member"] = self._world.member_payload(message.author)
        await self._dispatch(event, message, data)

    async def _tell_reaction(self, event: str, message: Message, user: User, emoji: str) -> None:
        data: Json = {
            "user_id": str(user.id),
            "channel_id": str(message.channel.id),
            "message_id": str(message.id),
            "message_author_id": str(message.author.id),
            "emoji": {"id": None, "name": emoji},
            "burst": False,
            "type": 0,
        }
        if event == "MESSAGE_REACTION_ADD" and message.channel.recipient is None:
            data["member"] = self._world.member_payload(user)
        await self._dispatch(event, message, data)

    async def _dispatch(self, event: str, message: Message, data: Json) -> None:
        if message.ephemeral:
            return
        direct = message.channel.recipient is not None
        if not direct:
            data["guild_id"] = str(self._world.server_of(message.channel))
        if "REACTION" in event:
            intent = Intent.DIRECT_MESSAGE_REACTIONS if direct else Intent.GUILD_MESSAGE_REACTIONS
        else:
            intent = Intent.DIRECT_MESSAGES if direct else Intent.GUILD_MESSAGES
        await self._gateway.dispatch(event, data, intent, self._hidden(message, data))

    def readable(self, message: Message, granted: Intent) -> Json:
        """Return the message object of the API as an application with these intents reads it."""
        data = self._world.message_payload(message)
        return data if Intent.MESSAGE_CONTENT in granted else self._hidden(message, data)

    def _hidden(self, message: Message, data: Json) -> Json:
        """Return what is read without the message_content intent.

        Source: https://discord.com/developers/docs/events/gateway#message-content-intent
        """
        if message.channel.recipient is not None or "content" not in data:
            return data
        hidden = dict(data)
        if not self._readable(message):
            hidden.update(_HIDDEN)
        target = message.replies_to
        if target is not None and data["referenced_message"] and not self._readable(target):
            hidden["referenced_message"] = {**data["referenced_message"], **_HIDDEN}
        return hidden

    def _readable(self, message: Message) -> bool:
        return message.author is self._world.bot or self._world.bot in message.mentions
