"""A person in Discord: writes, mentions the bot, uses its commands, and reads what it says."""

from typing import Final

from tests.loopback.gateway import Gateway
from tests.loopback.interactions import Interaction, Interactions
from tests.loopback.payload import Channel, Json, Message, User
from tests.loopback.world import World

_GUILD_MESSAGES: Final = 1 << 9
_DIRECT_MESSAGES: Final = 1 << 12


class Person:
    """Someone in the server (or a bot, as bots write too)."""

    def __init__(
        self, user: User, world: World, gateway: Gateway, interactions: Interactions
    ) -> None:
        self.user = user
        self._world = world
        self._gateway = gateway
        self._interactions = interactions
        self.direct = world.open_channel("", recipient=user)

    async def mentions_bot(self, channel: Channel, text: str) -> Message:
        """Mention the bot in a channel; return its reply."""
        return await self.reply_to(await self.writes(channel, self.mention(text)))

    async def writes_dm(self, text: str) -> Message:
        """Write to the bot directly; return its reply."""
        return await self.reply_to(await self.writes(self.direct, text))

    def mention(self, text: str) -> str:
        """Return a text as it is when the bot is mentioned before it."""
        return f"<@{self._world.bot.id}> {text}"

    async def writes(self, channel: Channel, text: str) -> Message:
        """Write a message, whatever the bot does about it."""
        mentioned = [self._world.bot] if f"<@{self._world.bot.id}>" in text else []
        message = Message(self._world.new_id(), channel, self.user, text, mentions=mentioned)
        await self._world.board.put(message)
        payload = message.payload()
        if channel.recipient is None:
            payload["guild_id"] = str(self._world.guild_id)
            payload["member"] = self._world.member_payload(self.user)
            if not mentioned:
                payload["content"] = ""  # without the message_content intent
            await self._gateway.dispatch("MESSAGE_CREATE", payload, _GUILD_MESSAGES)
        else:
            await self._gateway.dispatch("MESSAGE_CREATE", payload, _DIRECT_MESSAGES)
        return message

    async def reply_to(self, message: Message) -> Message:
        """Wait for the bot's reply to a message."""
        board = self._world.board
        return await board.until(lambda: next(iter(self.replies(message)), None))

    def replies(self, message: Message) -> list[Message]:
        """Return what stands as a reply to a message, oldest first."""
        found = self._world.board.messages.values()
        return [reply for reply in found if reply.replies_to == message.id]

    async def uses_command(
        self, name: str, channel: Channel | None = None, **options: str | bool
    ) -> Message:
        """Use a command the bot has registered, directly unless in a channel; return its answer."""
        interaction = await self.begins_command(name, channel, **options)
        return await self.answer_to(interaction)

    async def begins_command(
        self, name: str, channel: Channel | None = None, **options: str | bool
    ) -> Interaction:
        """Use a command, without waiting for the answer."""
        command = next(command for command in self._world.commands if command["name"] == name)
        data = {
            "id": command["id"],
            "name": name,
            "type": 1,
            "options": [_option(command, key, value) for key, value in options.items()],
        }
        interaction, payload = self._interactions.begin(self.user, channel or self.direct, data)
        await self._gateway.dispatch("INTERACTION_CREATE", payload)
        return interaction

    async def answer_to(self, interaction: Interaction, number: int = 1) -> Message:
        """Wait for the first (second, ...) message that answers a command."""

        def found() -> Message | None:
            answers = self.answers(interaction)
            return answers[number - 1] if len(answers) >= number else None

        return await self._world.board.until(found)

    def answers(self, interaction: Interaction) -> list[Message]:
        """Return what answers a command, oldest first, "thinking" not counted."""
        found = self._world.board.messages.values()
        return [it for it in found if it.interaction == interaction.id and not it.loading]


def _option(command: Json, name: str, value: str | bool) -> Json:
    described = next(option for option in command["options"] if option["name"] == name)
    return {"name": name, "type": described["type"], "value": value}
