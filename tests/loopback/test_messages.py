"""Messages, replies, threads, reactions and files, with a plain discord.py client."""

import io

import discord
import pytest

from tests.loopback.conftest import Connected, PlainClient
from tests.loopback.intents import Intent
from tests.loopback.payload import Channel, Message
from tests.loopback.permissions import Permission
from tests.loopback.person import Person
from tests.loopback.server import LoopbackDiscord


class Echo(PlainClient):
    """Notes what it reads; replies to what mentions it."""

    def __init__(self, intents: discord.Intents | None = None) -> None:
        super().__init__(intents)
        self.read: list[str] = []
        self.deleted: list[int] = []
        self.reactions: list[str] = []

    async def on_message(self, message: discord.Message) -> None:
        if message.author != self.user:
            self.read.append(message.content)
        if self.user in message.mentions:
            await message.reply("heard", mention_author=False)

    async def on_message_edit(self, _: discord.Message, after: discord.Message) -> None:
        if after.author != self.user:
            self.read.append(f"edited: {after.content}")

    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        self.deleted.append(event.message_id)

    async def on_raw_reaction_add(self, event: discord.RawReactionActionEvent) -> None:
        self.reactions.append(event.emoji.name)


@pytest.fixture
def client() -> Echo:
    return Echo()


async def test_a_reply_to_an_ordinary_message_is_read_one_to_a_commands_answer_is_not(
    client: Echo, connected: Connected, ana: Person, channel: Channel
) -> None:
    @client.tree.command(description="Ask.")
    async def ask(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("answered")

    async with connected(client):
        heard = await ana.mentions_bot(channel, "when?")
        again = await ana.replies(heard, "and where?")
        assert again.replies_to is not None
        assert again.replies_to.replies_to is heard
        answered = await ana.uses_command("ask", channel)
        await ana.writes(channel, "unread", replies_to=answered)
        await ana.mentions_bot(channel, "last")
    assert [text.partition("> ")[2] or text for text in client.read] == [
        *("when?", "and where?", "", "last")
    ]


async def test_all_is_read_with_the_intent_for_message_content(
    server: LoopbackDiscord, connected: Connected, ana: Person, channel: Channel
) -> None:
    server.world.granted_intents = Intent.MESSAGE_CONTENT
    client = Echo(discord.Intents.default() | discord.Intents(message_content=True))
    async with connected(client):
        await ana.writes(channel, "not for the bot")
        await ana.mentions_bot(channel, "last")
    assert client.read[0] == "not for the bot"


async def test_an_intent_that_is_not_granted_closes_the_gateway(
    server: LoopbackDiscord, connected: Connected
) -> None:
    with pytest.raises(discord.PrivilegedIntentsRequired):
        async with connected(Echo(discord.Intents(message_content=True))):
            pass
    assert server.gateway.identified == 0


async def test_edits_deletions_and_reactions_of_people_are_told(
    client: Echo, connected: Connected, ana: Person, server: LoopbackDiscord, channel: Channel
) -> None:
    async with connected(client):
        message = await ana.writes(channel, ana.mention("wen?"))
        reply = await ana.reply_to(message)
        await ana.edits(message, ana.mention("when?"))
        await ana.reacts(reply, "👍")
        await ana.deletes(message)
        with pytest.raises(LookupError, match="the message is Recapbot's, not Ana's"):
            await ana.deletes(reply)
        await ana.mentions_bot(channel, "last")
    assert [text.partition("> ")[2] for text in client.read] == ["wen?", "when?", "last"]
    assert client.deleted == [message.id]
    assert client.reactions == ["👍"]
    assert server.world.message_payload(reply)["referenced_message"] is None


async def test_the_bot_edits_reads_and_deletes_its_messages(
    client: Echo, connected: Connected, ana: Person, server: LoopbackDiscord, channel: Channel
) -> None:
    async with connected(client):
        place = client.get_partial_messageable(channel.id)
        unread = await ana.writes(channel, "not for the bot")
        assert (await place.fetch_message(unread.id)).content == ""
        sent = await place.send("first")
        await sent.edit(content="second")
        await sent.add_reaction("👍")
        standing = server.world.board.messages[sent.id]
        assert (standing.content, standing.reactions) == ("second", {"👍": [server.world.bot]})
        await sent.delete()
        with pytest.raises(discord.NotFound, match="10008"):
            await place.fetch_message(sent.id)
        with pytest.raises(discord.Forbidden, match="50005"):
            await place.get_partial_message(unread.id).edit(content="mine")
    assert not server.said()


async def test_a_thread_begins_at_a_message(
    client: Echo, connected: Connected, ana: Person, server: LoopbackDiscord, channel: Channel
) -> None:
    async with connected(client):
        question = await ana.writes(channel, "when?")
        place = client.get_channel(channel.id)
        assert isinstance(place, discord.TextChannel)
        starter = place.get_partial_message(question.id)
        created = await starter.create_thread(name="when?")
        await created.send("here")
        thread = question.thread
        assert thread is not None
        assert (await ana.mentions_bot(thread, "and where?")).channel is thread
        with pytest.raises(discord.HTTPException, match="160004"):
            await starter.create_thread(name="again")
    assert server.said()[0].channel is thread


async def test_what_the_bot_may_not_do_in_a_channel_is_refused(
    client: Echo, connected: Connected, server: LoopbackDiscord
) -> None:
    without_links = server.channel("plain", denied_to_bot=Permission.EMBED_LINKS)
    unseen = server.channel("secret", denied=Permission.VIEW_CHANNEL)
    async with connected(client):
        with pytest.raises(discord.Forbidden, match="50013"):
            await client.get_partial_messageable(without_links.id).send(embed=discord.Embed())
        with pytest.raises(discord.Forbidden, match="50001"):
            await client.get_partial_messageable(unseen.id).send("here")


async def test_files_come_and_stay_with_their_description(
    client: Echo, connected: Connected, server: LoopbackDiscord, channel: Channel
) -> None:
    def file(name: str) -> discord.File:
        return discord.File(io.BytesIO(name.encode()), name, description=f"the file {name}")

    def standing() -> list[tuple[str, bytes, str | None]]:
        (message,) = server.said()
        return [(it.name, it.data, it.description) for it in message.attachments]

    async with connected(client):
        sent = await client.get_partial_messageable(channel.id).send("here", file=file("a.ics"))
        sent = await sent.add_files(file("b.png"))
        assert standing() == [
            ("a.ics", b"a.ics", "the file a.ics"),
            ("b.png", b"b.png", "the file b.png"),
        ]
        await sent.edit(attachments=sent.attachments[1:])
    assert standing() == [("b.png", b"b.png", "the file b.png")]


async def test_a_followup_may_carry_a_file(
    client: Echo, connected: Connected, ana: Person, channel: Channel
) -> None:
    @client.tree.command(description="Ask.")
    async def ask(interaction: discord.Interaction) -> None:
        await interaction.response.defer()
        await interaction.followup.send(file=discord.File(io.BytesIO(b"data"), "a.ics"))

    async with connected(client):
        answer: Message = await ana.uses_command("ask", channel)
    assert answer.attachments[0].data == b"data"
