"""A repository, and an HTTP server on loopback that lets git read it."""

import asyncio
import os
import subprocess
from asyncio.subprocess import PIPE
from pathlib import Path

from aiohttp import web

_ENVIRONMENT = {
    **os.environ,
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_NAME": "Ann" for who in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{who}_EMAIL": "ann@foo.example" for who in ("AUTHOR", "COMMITTER")},
}


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(  # noqa: S603
        ["git", *arguments],  # noqa: S607
        cwd=folder,
        check=True,
        env=_ENVIRONMENT,
        capture_output=True,
    )


def commit(folder: Path) -> None:
    """Commit all that a folder holds; it becomes a repository if it is none."""
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Change")


def git_server(folder: Path) -> web.Application:
    """Return a server of the protocol of https://git-scm.com/docs/gitprotocol-http."""

    async def upload_pack(request: web.Request, given: bytes, *options: str) -> bytes:
        process = await asyncio.create_subprocess_exec(
            *("git", "upload-pack", "--stateless-rpc", *options, str(folder)),
            stdin=PIPE,
            stdout=PIPE,
            env={**_ENVIRONMENT, "GIT_PROTOCOL": request.headers.get("Git-Protocol", "")},
        )
        printed, _ = await process.communicate(given)
        return printed

    async def references(request: web.Request) -> web.Response:
        listed = await upload_pack(request, b"", "--http-backend-info-refs")
        body = b"001e# service=git-upload-pack\n0000" + listed
        return web.Response(body=body, content_type="application/x-git-upload-pack-advertisement")

    async def pack(request: web.Request) -> web.Response:
        body = await upload_pack(request, await request.read())
        return web.Response(body=body, content_type="application/x-git-upload-pack-result")

    application = web.Application(client_max_size=10_000_000)
    application.router.add_get("/repo.git/info/refs", references)
    application.router.add_post("/repo.git/git-upload-pack", pack)
    return application
