"""Buttons, selects, modals, menus and suggestions, with a plain discord.py client."""

import discord
import pytest
from discord import app_commands, ui

from tests.loopback.conftest import Connected, PlainClient
from tests.loopback.payload import Channel
from tests.loopback.permissions import Permission
from tests.loopback.person import Person
from tests.loopback.server import LoopbackDiscord

YEARS = ("2025", "2024")


class Question(ui.Modal, title="Ask more"):
    words: ui.TextInput["Question"] = ui.TextInput(label="Your question", max_length=20)

    async def on_submit(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message(f"You asked: {self.words.value}", ephemeral=True)


class Panel(ui.View):
    @ui.button(label="More")
    async def more(self, interaction: discord.Interaction, _: ui.Button["Panel"]) -> None:
        self.again.disabled = False
        await interaction.response.edit_message(content="more", view=self)

    @ui.button(label="Later")
    async def later(self, interaction: discord.Interaction, _: ui.Button["Panel"]) -> None:
        await interaction.response.defer()
        await interaction.edit_original_response(content="later", view=None)

    @ui.button(label="Again", disabled=True)
    async def again(self, interaction: discord.Interaction, _: ui.Button["Panel"]) -> None:
        await interaction.response.send_message("again")

    @ui.button(label="Ask more")
    async def ask(self, interaction: discord.Interaction, _: ui.Button["Panel"]) -> None:
        await interaction.response.send_modal(Question())

    @ui.select(options=[discord.SelectOption(label=year) for year in YEARS])
    async def year(self, interaction: discord.Interaction, chosen: ui.Select["Panel"]) -> None:
        await interaction.response.send_message(f"You chose {chosen.values[0]}", ephemeral=True)


@pytest.fixture
def client() -> PlainClient:
    client = PlainClient()

    @client.tree.command(description="Show a panel.")
    async def panel(interaction: discord.Interaction, private: bool = False) -> None:
        await interaction.response.send_message("here", view=Panel(), ephemeral=private)

    return client


async def test_a_press_changes_the_message_at_once_or_later(
    client: PlainClient, connected: Connected, ana: Person, channel: Channel
) -> None:
    async with connected(client):
        message = await ana.uses_command("panel", channel)
        assert message.buttons == ("More", "Later", "Ask more")
        with pytest.raises(LookupError, match="no button 'Again' can be pressed"):
            await ana.presses(message, "Again")
        assert await ana.presses(message, "More") is message
        assert message.content == "more"
        assert (await ana.presses(message, "Again")).content == "again"
        assert await ana.presses(message, "Later") is message
    assert message.content == "later"
    assert not message.components


async def test_options_of_a_select_are_chosen_by_their_labels(
    client: PlainClient, connected: Connected, ana: Person, channel: Channel
) -> None:
    async with connected(client):
        message = await ana.uses_command("panel", channel)
        assert message.options == YEARS
        answer = await ana.chooses(message, "2024")
    assert answer.content == "You chose 2024"
    assert answer.ephemeral


async def test_a_modal_is_opened_and_filled(
    client: PlainClient, connected: Connected, ana: Person, channel: Channel
) -> None:
    async with connected(client):
        message = await ana.uses_command("panel", channel)
        modal = await ana.opens(message, "Ask more")
        assert modal.title == "Ask more"
        with pytest.raises(ValueError, match="Your question: 0 is not 1 to 20"):
            await ana.fills(modal)
        answer = await ana.fills(modal, **{"Your question": "and where?"})
        with pytest.raises(LookupError, match="no message came, but the modal 'Ask more'"):
            await ana.presses(message, "Ask more")
    assert answer.content == "You asked: and where?"


async def test_only_who_asked_sees_what_is_ephemeral(
    server: LoopbackDiscord,
    client: PlainClient,
    connected: Connected,
    ana: Person,
    channel: Channel,
) -> None:
    async with connected(client):
        message = await ana.uses_command("panel", channel, private=True)
        with pytest.raises(LookupError, match="only Ana sees the message"):
            await server.person("Ben").presses(message, "More")
        assert await ana.presses(message, "More") is message


async def test_a_command_is_picked_from_the_menu_of_a_message_or_a_person(
    client: PlainClient, connected: Connected, ana: Person, channel: Channel
) -> None:
    @client.tree.context_menu(name="Repeat")
    async def repeat(interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(message.content)

    @client.tree.context_menu(name="Greet")
    async def greet(interaction: discord.Interaction, user: discord.Member) -> None:
        await interaction.response.send_message(f"Hello {user.global_name}")

    async with connected(client):
        message = await ana.writes(channel, "not for the bot")
        assert (await ana.uses_menu("Repeat", message)).content == "not for the bot"
        greeting = await ana.begins_menu("Greet", ana.user, channel)
        assert (await ana.answer_to(greeting)).content == "Hello Ana"


async def test_suggestions_come_while_an_option_is_written(
    client: PlainClient, connected: Connected, ana: Person
) -> None:
    @client.tree.command(description="Ask.")
    async def ask(interaction: discord.Interaction, question: str, event: str) -> None:
        await interaction.response.send_message(f"{question} {event}")

    @ask.autocomplete("event")
    async def events(_: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=f"{current}Conf {year}", value=year) for year in YEARS]

    async with connected(client):
        choices = await ana.completes("ask", "event", "Rust")
        assert [choice.name for choice in choices] == ["RustConf 2025", "RustConf 2024"]
        answer = await ana.uses_command("ask", question="when?", event=choices[1].value)
        with pytest.raises(ValueError, match="the option event is required"):
            await ana.uses_command("ask", question="when?")
    assert answer.content == "when? 2024"


async def test_a_command_is_offered_only_to_whom_and_where_it_is_meant(
    server: LoopbackDiscord,
    client: PlainClient,
    connected: Connected,
    ana: Person,
    channel: Channel,
) -> None:
    group = app_commands.Group(
        name="channels",
        description="Where to listen.",
        guild_only=True,
        default_permissions=discord.Permissions(manage_guild=True),
    )

    @group.command(description="Listen in a channel.")
    async def add(interaction: discord.Interaction, where: discord.TextChannel) -> None:
        may = interaction.permissions.manage_guild
        await interaction.response.send_message(f"{where.name} {may} {interaction.locale}")

    client.tree.add_command(group)
    mia = server.moderator("Mia", locale="fr")
    helper = server.person("Bo", roles=(server.role("Helpers", Permission.ADMINISTRATOR),))
    async with connected(client):
        answers = [
            await person.uses_command("channels add", channel, where=channel)
            for person in (mia, helper)
        ]
        with pytest.raises(LookupError, match="'channels' is not offered to Ana"):
            await ana.uses_command("channels add", channel, where=channel)
        with pytest.raises(LookupError, match="'channels' is not offered to Mia"):
            await mia.uses_command("channels add", where=channel)
    assert [answer.content for answer in answers] == ["general True fr", "general True en-US"]
