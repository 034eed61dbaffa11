"""A person in Discord: writes, mentions the bot, uses its commands, presses its buttons.

What a person cannot do in Discord raises LookupError or ValueError here: to press a button that
is disabled, to use a command that is not offered to them, to read what only another one sees.
"""

import asyncio
from typing import Final

from tests.loopback import commands, components
from tests.loopback.commands import Unfinished, Value
from tests.loopback.feed import Feed
from tests.loopback.gateway import Gateway
from tests.loopback.interaction import Choice, Interaction, Kind
from tests.loopback.interactions import Interactions
from tests.loopback.modals import Modal
from tests.loopback.payload import Channel, Json, Message, User
from tests.loopback.permissions import Permission
from tests.loopback.world import World

# Seconds before a person presses what has just appeared: a client knows the buttons of its own
# message only once the answer to its request has come back.
_MOMENT: Final = 0.05


class Person:
    """Someone in the server (or a bot, as bots write too)."""

    def __init__(
        self, user: User, world: World, gateway: Gateway, feed: Feed, interactions: Interactions
    ) -> None:
        self.user = user
        self._world = world
        self._gateway = gateway
        self._feed = feed
        self._interactions = interactions
        self.direct = world.add(Channel(world.new_id(), "", recipient=user))

    async def mentions_bot(self, channel: Channel, text: str) -> Message:
        """Mention the bot in a channel; return its reply."""
        return await self.reply_to(await self.writes(channel, self.mention(text)))

    async def writes_dm(self, text: str) -> Message:
        """Write to the bot directly; return its reply."""
        return await self.reply_to(await self.writes(self.direct, text))

    def mention(self, text: str) -> str:
        """Return a text as it is when the bot is mentioned before it."""
        return f"<@{self._world.bot.id}> {text}"

    async def replies(self, message: Message, text: str) -> Message:
        """Reply to a message; return the bot's reply."""
        return await self.reply_to(await self.writes(message.channel, text, replies_to=message))

    async def writes(
        self, channel: Channel, text: str, replies_to: Message | None = None
    ) -> Message:
        """Write a message, whatever the bot does about it.

        A reply mentions who wrote what it replies to; the answer to a command counts as written by
        a webhook, which is never mentioned.
        """
        message = Message(self._world.new_id(), channel, self.user, text, replies_to=replies_to)
        message.mentions = self._mentioned(message)
        await self._feed.post(message)
        return message

    async def opens_thread(
        self, channel: Channel, name: str, starter: Message, *, private: bool = False
    ) -> Channel:
        """Open a thread from a message; Discord puts a sign of that message first in it."""
        thread = Channel(starter.id, name, parent=channel, owner=self.user, private=private)
        await self._feed.open_thread(thread, starter)
        sign = Message(self._world.new_id(), thread, self.user, replies_to=starter, opens=True)
        await self._feed.post(sign)
        return thread

    async def edits(self, message: Message, text: str) -> None:
        """Put another text in the place of what one wrote."""
        self._own(message)
        message.content = text
        message.mentions = self._mentioned(message)
        await self._feed.change(message, {"content": text})

    async def deletes(self, *messages: Message) -> None:
        """Delete what one wrote, or what others did if one may manage messages; several at once."""
        for message in messages:
            self._look_at(message)
            may = self._world.permissions(self.user, message.channel)
            if Permission.MANAGE_MESSAGES not in may:
                self._own(message)
        await self._feed.delete(*messages)

    async def reacts(self, message: Message, emoji: str) -> None:
        """Add a reaction to a message."""
        self._look_at(message)
        await self._feed.react(message, self.user, emoji)

    async def reply_to(self, message: Message) -> Message:
        """Wait for the bot's reply to a message."""
        board = self._world.board
        return await board.until(lambda: next(iter(self.replies_to(message)), None))

    def replies_to(self, message: Message) -> list[Message]:
        """Return what stands as a reply to a message, oldest first."""
        found = self._world.board.messages.values()
        return [reply for reply in found if reply.replies_to is message]

    async def uses_command(
        self, name: str, channel: Channel | None = None, /, **options: Value
    ) -> Message:
        """Use a command the bot has registered, directly unless in a channel; return its answer.

        The name of a subcommand follows the command's: "channels add".
        """
        return await self.answer_to(await self.begins_command(name, channel, **options))

    async def begins_command(
        self, name: str, channel: Channel | None = None, /, **options: Value
    ) -> Interaction:
        """Use a command, without waiting for the answer."""
        place = channel or self.direct
        data = commands.use(self._world, self.user, place, name, options)
        return await self._begin(Kind.COMMAND, place, data)

    async def completes(
        self, name: str, option: str, written: str, channel: Channel | None = None, **others: Value
    ) -> tuple[Choice, ...]:
        """Write the beginning of an option of a command; return what is suggested for it."""
        place = channel or self.direct
        options = {**others, option: Unfinished(written)}
        data = commands.use(self._world, self.user, place, name, options)
        interaction = await self._begin(Kind.AUTOCOMPLETE, place, data)
        return await self._world.board.until(lambda: interaction.choices)

    async def uses_menu(self, name: str, target: Message) -> Message:
        """Pick a command from a message's menu; return its answer."""
        return await self.answer_to(await self.begins_menu(name, target))

    async def begins_menu(
        self, name: str, target: Message | User, channel: Channel | None = None
    ) -> Interaction:
        """Pick a command from the menu of a message, or of a person somewhere."""
        if isinstance(target, Message):
            self._look_at(target)
            channel = target.channel
        place = channel or self.direct
        data = commands.menu(self._world, self.user, place, name, target)
        return await self._begin(Kind.COMMAND, place, data)

    async def presses(self, message: Message, label: str) -> Message:
        """Press a button; return what is then made or changed."""
        return await self.answer_to(await self.begins_press(message, label))

    async def opens(self, message: Message, label: str) -> Modal:
        """Press a button that opens a modal; return it."""
        return await self.modal_of(await self.begins_press(message, label))

    async def begins_press(self, message: Message, label: str) -> Interaction:
        """Press a button, without waiting for what comes of it."""
        return await self._touch(message, components.press(message, label))

    async def chooses(self, message: Message, *labels: str) -> Message:
        """Choose options of a message's select; return what is then made or changed."""
        return await self.answer_to(await self.begins_choice(message, *labels))

    async def begins_choice(self, message: Message, *labels: str) -> Interaction:
        """Choose options of a message's select, without waiting for what comes of it."""
        return await self._touch(message, components.choose(message, labels))

    async def fills(self, modal: Modal, **values: str) -> Message:
        """Submit a modal, its fields named by label or custom_id; return what then comes."""
        return await self.answer_to(await self.begins_fill(modal, **values))

    async def begins_fill(self, modal: Modal, **values: str) -> Interaction:
        """Submit a modal, without waiting for what comes of it."""
        opened = modal.opened_by
        data = modal.submit(values)
        return await self._begin(Kind.MODAL_SUBMIT, opened.channel, data, opened.source)

    async def modal_of(self, interaction: Interaction) -> Modal:
        """Wait for the modal that an interaction opens."""
        return await self._world.board.until(lambda: interaction.modal)

    async def answer_to(self, interaction: Interaction, number: int = 1) -> Message:
        """Wait for the first (second, ...) message that is made or changed for an interaction."""

        def found() -> Message | None:
            if interaction.modal is not None:
                raise LookupError(f"no message came, but the modal {interaction.modal.title!r}")
            answers = self.answers(interaction)
            return answers[number - 1] if len(answers) >= number else None

        return await self._world.board.until(found)

    def answers(self, interaction: Interaction) -> list[Message]:
        """Return what was made or changed for an interaction, in order, "thinking" not counted."""
        standing = self._world.board.messages
        return [message for message in interaction.results if message.id in standing]

    async def _touch(self, message: Message, data: Json) -> Interaction:
        self._look_at(message)
        await asyncio.sleep(_MOMENT)
        return await self._begin(Kind.COMPONENT, message.channel, data, message)

    async def _begin(
        self, kind: Kind, channel: Channel, data: Json, source: Message | None = None
    ) -> Interaction:
        interaction, payload = self._interactions.begin(kind, self.user, channel, data, source)
        await self._gateway.dispatch("INTERACTION_CREATE", payload)
        return interaction

    def _mentioned(self, message: Message) -> list[User]:
        target = message.replies_to
        if f"<@{self._world.bot.id}>" in message.content:
            return [self._world.bot]
        return [] if target is None or target.interaction is not None else [target.author]

    def _own(self, message: Message) -> None:
        self._look_at(message)
        if message.author is not self.user:
            raise LookupError(f"the message is {message.author.name}'s, not {self.user.name}'s")

    def _look_at(self, message: Message) -> None:
        if message.id not in self._world.board.messages:
            raise LookupError("the message has been deleted")
        if message.ephemeral and message.asker is not self.user:
            raise LookupError(
                f"only {message.asker.name if message.asker else '?'} sees the message"
            )
