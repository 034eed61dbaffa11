"""A moderator who adds texts in Discord, and waits until what was begun has ended."""

from dataclasses import dataclass

from tests.loopback.commands import Value
from tests.loopback.payload import Channel, Message
from tests.loopback.person import Person
from tests.loopback.seen import seen
from tests.loopback.server import LoopbackDiscord


@dataclass(frozen=True)
class Editor:
    discord: LoopbackDiscord
    channel: Channel
    person: Person

    async def drafts(self, command: str, **options: Value) -> Message:
        """Use a command that builds; return its message as it is when nothing is built any more."""
        return await self.ended(
            await self.person.uses_command(f"knowledge {command}", self.channel, **options)
        )

    async def pastes(self, title: str, text: str) -> Message:
        """Paste a text into the form of /knowledge add."""
        begun = await self.person.begins_command("knowledge add", self.channel)
        form = await self.person.modal_of(begun)
        label, first, *_ = (field.label for field in form.fields)
        return await self.ended(await self.person.fills(form, **{label: title, first: text}))

    async def ended(self, message: Message) -> Message:
        """Wait until a message shows no build under way."""
        return await self.discord.world.board.until(
            lambda: None if message.loading or "Stop" in message.buttons else message, 60
        )

    async def publishes(self, draft: Message) -> Message:
        """Publish a draft; return what stands in its place then."""
        return await self.person.presses(draft, "Publish")

    async def asks(self, question: str) -> str:
        """Ask a question as a member does; return the words of the answer, or why there is none."""
        return await answer_in(self.discord, self.channel, question)


async def answer_in(discord: LoopbackDiscord, channel: Channel, question: str) -> str:
    """Ask as someone new in a channel; return the words of the answer, or why there is none."""
    reply = await discord.person("Ana").uses_command("ask", channel, question=question)
    return seen(reply.embeds[0]["description"] if reply.embeds else reply.content).text


def told_in(draft: Message) -> str:
    """Return what the card of a draft tells, as it is seen."""
    assert draft.embeds, draft.content
    return seen(draft.embeds[0]["description"]).text
