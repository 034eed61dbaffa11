"""Every request that the bot sent, as it was received."""

import json
from dataclasses import dataclass

from aiohttp import web

from tests.loopback.attachments import File
from tests.loopback.payload import Json


@dataclass(frozen=True)
class Recorded:
    """A request: its path below the API's base, its body where it had one (parsed JSON)."""

    method: str
    path: str
    query: dict[str, str]
    body: Json | list[Json] | None
    files: tuple[File, ...] = ()


async def record(request: web.Request, base: str) -> Recorded:
    """Read a request, JSON or multipart."""
    body, files = None, []
    if request.content_type == "multipart/form-data":
        for name, part in (await request.post()).items():
            if isinstance(part, web.FileField):
                files.append(File(name, part.filename, part.file.read()))
            elif name == "payload_json":
                body = json.loads(str(part))
    elif request.can_read_body and (text := await request.text()):
        body = json.loads(text)
    path = request.path.removeprefix(base)
    return Recorded(request.method, path, dict(request.query), body, tuple(files))
