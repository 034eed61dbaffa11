"""What Discord refuses, and how it says so."""

from collections.abc import Iterable, Sequence
from typing import Final

from aiohttp import web

from tests.loopback.payload import Json, as_json

# code: (status, message), from
# https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
_KNOWN: Final = {
    0: (401, "401: Unauthorized"),
    10003: (404, "Unknown Channel"),
    10007: (404, "Unknown Member"),
    10008: (404, "Unknown Message"),
    10013: (404, "Unknown User"),
    10015: (404, "Unknown Webhook"),
    10062: (404, "Unknown interaction"),
    40060: (400, "Interaction has already been acknowledged."),
    50001: (403, "Missing Access"),
    50005: (403, "Cannot edit a message authored by another user"),
    50006: (400, "Cannot send an empty message"),
    50007: (403, "Cannot send messages to this user"),
    50013: (403, "Missing Permissions"),
    50024: (400, "Cannot execute action on this channel type"),
    50027: (401, "Invalid Webhook Token"),
    50035: (400, "Invalid Form Body"),
    160002: (400, "Cannot reply without permission to read message history"),
    160004: (400, "A thread has already been created for this message"),
}
_EMBED_LIMITS: Final = {"title": 256, "description": 4096, "url": 2048}


class RefusalError(Exception):
    """A request that Discord refuses with one of its error codes."""

    def __init__(self, code: int, detail: str = "") -> None:
        self.code = code
        self.detail = detail
        super().__init__(f"{code} {detail}")

    def response(self) -> web.Response:
        """Return the error as the API writes it."""
        status, message = _KNOWN[self.code]
        body: Json = {"message": f"{message} {self.detail}".strip(), "code": self.code}
        return as_json(body, status)


def at_most(limit: int, value: Sequence[object], name: str) -> None:
    """Refuse what is longer than a limit; texts are counted in UTF-16 units."""
    length = len(value.encode("utf-16-le")) // 2 if isinstance(value, str) else len(value)
    if length > limit:
        raise RefusalError(50035, f"{name}: {length} is more than {limit}")


def some_at_most(limit: int, value: Sequence[object] | None, name: str) -> None:
    """Refuse what is missing, blank, or longer than a limit."""
    if not value or (isinstance(value, str) and not value.strip()):
        raise RefusalError(50035, f"{name}: required")
    at_most(limit, value, name)


def no_two_alike(values: Iterable[object], name: str) -> None:
    """Refuse a value that is there twice."""
    known = set()
    for value in values:
        if value in known:
            raise RefusalError(50035, f"{name}: {value!r} is there twice")
        known.add(value)


def check_message(body: Json) -> None:
    """Refuse a message whose content or embeds break a limit, or that is empty."""
    content = body.get("content") or ""
    embeds = body.get("embeds") or []
    if not content.strip() and not embeds and not body.get("attachments"):
        raise RefusalError(50006)
    at_most(2000, content, "content")
    at_most(10, embeds, "embeds")
    for embed in embeds:
        _check_embed(embed)
    at_most(6000, "".join(_words(embed) for embed in embeds), "embeds together")


def _check_embed(embed: Json) -> None:
    for part, limit in _EMBED_LIMITS.items():
        at_most(limit, embed.get(part) or "", part)
    at_most(2048, embed.get("footer", {}).get("text", ""), "footer text")
    at_most(256, embed.get("author", {}).get("name", ""), "author name")
    at_most(25, embed.get("fields", []), "fields")
    for field in embed.get("fields", []):
        some_at_most(256, field["name"], "field name")
        some_at_most(1024, field["value"], "field value")


def _words(embed: Json) -> str:
    fields = (field["name"] + field["value"] for field in embed.get("fields", []))
    footer = embed.get("footer", {}).get("text", "")
    author = embed.get("author", {}).get("name", "")
    return "".join(
        (embed.get("title") or "", embed.get("description") or "", footer, author, *fields)
    )
