"""Files that are attached to commands, as Discord's content delivery network hands them out."""

from aiohttp import web

from tests.loopback.world import World


class Downloads:
    """Answers requests for files; they need no token."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """Return what is answered here."""
        return [web.get("/attachments/{id}/{name}", self._download)]

    async def _download(self, request: web.Request) -> web.Response:
        file = self._world.files.get(int(request.match_info["id"]))
        if file is None:
            return web.Response(status=404)
        return web.Response(body=file.data)
