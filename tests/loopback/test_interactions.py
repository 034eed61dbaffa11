"""The loopback Discord refuses what Discord refuses, and forgets nothing."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from tests.loopback.payload import Json
from tests.loopback.person import Person
from tests.loopback.server import TOKEN, LoopbackDiscord

MESSAGE = {"type": 4, "data": {"content": "here"}}
DEFERRED = {"type": 5, "data": {"flags": 64}}


@pytest.fixture
async def discord() -> AsyncIterator[LoopbackDiscord]:
    async with LoopbackDiscord() as server:
        server.specification = None  # many of these requests are wrong on purpose
        server.world.commands = [{"id": "1", "name": "ask", "options": []}]
        yield server


@pytest.fixture
def ana(discord: LoopbackDiscord) -> Person:
    return discord.person("Ana")


async def send(discord: LoopbackDiscord, method: str, path: str, body: object) -> tuple[int, Json]:
    headers = {"Authorization": f"Bot {TOKEN}"}
    async with (
        aiohttp.ClientSession(headers=headers) as session,
        session.request(method, f"{discord.settings.api_base}{path}", json=body) as response,
    ):
        return response.status, await response.json()


async def test_a_second_acknowledgement_is_refused(discord: LoopbackDiscord, ana: Person) -> None:
    interaction = await ana.begins_command("ask")
    path = f"/interactions/{interaction.id}/{interaction.token}/callback?with_response=1"
    assert (await send(discord, "POST", path, MESSAGE))[0] == 200
    status, refusal = await send(discord, "POST", path, MESSAGE)
    assert (status, refusal["code"]) == (400, 40060)
    assert (await ana.answer_to(interaction)).content == "here"


async def test_an_acknowledgement_after_three_seconds_is_refused(
    discord: LoopbackDiscord, ana: Person
) -> None:
    interaction = await ana.begins_command("ask")
    discord.world.clock.forward(3.1)
    path = f"/interactions/{interaction.id}/{interaction.token}/callback"
    status, refusal = await send(discord, "POST", path, MESSAGE)
    assert (status, refusal["code"]) == (404, 10062)


async def test_the_first_follow_up_fills_the_deferred_message(
    discord: LoopbackDiscord, ana: Person
) -> None:
    interaction = await ana.begins_command("ask")
    webhook = f"/webhooks/{discord.world.bot.id}/{interaction.token}"
    status, refusal = await send(discord, "POST", webhook, {"content": "too early"})
    assert (status, refusal["code"]) == (404, 10015)
    callback = f"/interactions/{interaction.id}/{interaction.token}/callback"
    await send(discord, "POST", f"{callback}?with_response=1", DEFERRED)
    await send(discord, "POST", webhook, {"content": "first"})
    await send(discord, "POST", webhook, {"content": "second"})
    await send(discord, "PATCH", f"{webhook}/messages/@original", {"content": "edited"})
    first, second = ana.answers(interaction)
    assert (first.content, first.ephemeral) == ("edited", True)
    assert (second.content, second.ephemeral) == ("second", False)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"content": " "}, 50006),
        ({"content": "a" * 2001}, 50035),
        ({"embeds": [{"title": "a" * 257}]}, 50035),
        ({"embeds": [{"fields": [{"name": "Source", "value": ""}]}]}, 50035),
        ({"embeds": [{"description": "a" * 4000}, {"description": "a" * 2001}]}, 50035),
    ],
)
async def test_messages_over_the_limits_are_refused(
    discord: LoopbackDiscord, body: Json, code: int
) -> None:
    channel = discord.channel("general")
    status, refusal = await send(discord, "POST", f"/channels/{channel.id}/messages", body)
    assert (status, refusal["code"]) == (400, code)
    assert discord.requests[-1].body == body


async def test_a_multipart_message_is_read(discord: LoopbackDiscord) -> None:
    channel = discord.channel("general")
    form = aiohttp.FormData()
    form.add_field("payload_json", '{"content": "with a file"}')
    form.add_field("files[0]", b"BEGIN:VCALENDAR", filename="event.ics")
    url = f"{discord.settings.api_base}/channels/{channel.id}/messages"
    headers = {"Authorization": f"Bot {TOKEN}"}
    async with aiohttp.ClientSession(headers=headers) as session, session.post(url, data=form):
        pass
    assert discord.said()[0].content == "with a file"
    (attachment,) = discord.said()[0].attachments
    assert (attachment.name, attachment.data) == ("event.ics", b"BEGIN:VCALENDAR")


async def test_a_wrong_token_is_refused(discord: LoopbackDiscord) -> None:
    async with (
        aiohttp.ClientSession(headers={"Authorization": "Bot wrong"}) as session,
        session.get(f"{discord.settings.api_base}/users/@me") as response,
    ):
        assert response.status == 401
