"""A request that Discord's own specification refuses fails the test that sent it."""

import json
import re
from pathlib import Path

import aiohttp
import pytest

from tests.loopback.payload import Json
from tests.loopback.recording import Recorded
from tests.loopback.server import TOKEN, LoopbackDiscord
from tests.loopback.specification import Specification

MESSAGES = "/channels/{channel_id}/messages"
BODY = {"$ref": "#/components/schemas/MessageCreateRequest"}
DOCUMENT = {
    "openapi": "3.1.0",
    "paths": {
        MESSAGES: {
            "post": {
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {"schema": BODY},
                        "multipart/form-data": {"schema": {"type": "object"}},
                    },
                }
            }
        },
        "/channels/{channel_id}/messages/{message_id}": {"delete": {}},
        "/webhooks/{webhook_id}/{webhook_token}/messages/@original": {"get": {}},
    },
    "components": {
        "schemas": {
            "SnowflakeType": {"type": "string", "pattern": "^[0-9]+$"},
            "MessageCreateRequest": {
                "type": "object",
                "properties": {
                    "content": {"type": ["string", "null"], "maxLength": 5},
                    "sticker_ids": {"items": {"$ref": "#/components/schemas/SnowflakeType"}},
                },
            },
        }
    },
}


@pytest.fixture
def specification() -> Specification:
    return Specification(json.loads(json.dumps(DOCUMENT)))


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/channels/1/messages", {"content": "short", "sticker_ids": [1, "2"]}),
        ("POST", "/channels/1/messages", {}),
        ("DELETE", "/channels/1/messages/2", None),
        ("GET", "/webhooks/1/t-o.k_en/messages/@original", None),
    ],
)
def test_what_it_describes_is_accepted(
    specification: Specification, method: str, path: str, body: Json | None
) -> None:
    assert specification.refusal(Recorded(method, path, {}, body)) is None


@pytest.mark.parametrize(
    ("method", "path", "body", "why"),
    [
        ("POST", "/channels/1/messages", {"content": "too long"}, r"content: .* is too long"),
        ("POST", "/channels/1/messages", {"sticker_ids": ["a"]}, r"sticker_ids\[0\]"),
        ("POST", "/channels/1/messages", None, "has no body"),
        ("DELETE", "/channels/1/messages/2", {"content": ""}, "has a body"),
        ("PUT", "/channels/1/messages/2", None, "no such method"),
        ("POST", "/channels/general/messages", {}, "no such path"),
        ("GET", "/channels/1/message", None, "no such path"),
    ],
)
def test_all_else_is_refused(
    specification: Specification, method: str, path: str, body: Json | None, why: str
) -> None:
    refusal = specification.refusal(Recorded(method, path, {}, body))
    assert refusal is not None
    assert re.search(f"^{method} {path}: .*{why}", refusal)


async def test_a_test_fails_whose_requests_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "openapi.json"
    file.write_text(json.dumps(DOCUMENT))
    monkeypatch.setenv("DISCORD_OPENAPI", str(file))

    async def say(content: str) -> None:
        headers = {"Authorization": f"Bot {TOKEN}"}
        async with LoopbackDiscord() as discord, aiohttp.ClientSession(headers=headers) as session:
            path = f"/channels/{discord.channel('general').id}/messages"
            url = f"{discord.settings.api_base}{path}"
            async with session.post(url, json={"content": content}) as response:
                assert response.status == 200

    await say("short")
    with pytest.raises(AssertionError, match="'too long' is too long"):
        await say("too long")
    monkeypatch.setenv("DISCORD_OPENAPI", str(tmp_path / "absent.json"))
    await say("too long")
