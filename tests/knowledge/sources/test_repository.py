import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from knowledge.fetching.links import FetchError
from knowledge.sources.source import Source, SourceKind
from tests.knowledge.sources.git_server import commit, git_server
from tests.knowledge.sources.named import Read, source

FILES = {
    "README.md": "A repository.",
    "docs/2024/summit.md": "We met in Oslo.",
    "docs/meetup.txt": "We met in Bergen.",
    "docs/picture.png": "",
    "talks/summit.md": "Ann spoke.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path, text in FILES.items():
        file = tmp_path / "repo" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    (tmp_path / "repo" / "link.md").symlink_to("/etc/passwd")
    commit(tmp_path / "repo")
    return tmp_path / "repo"


@pytest.fixture
async def server(folder: Path) -> AsyncIterator[TestServer]:
    async with TestServer(git_server(folder)) as server:
        yield server


def repository(server: TestServer, path_filter: str = "") -> Source:
    return source(SourceKind.GIT, server.make_url("/repo.git"), path_filter)


@pytest.mark.parametrize(
    ("path_filter", "paths"),
    [
        ("", ["README.md", "docs/2024/summit.md", "docs/meetup.txt", "talks/summit.md"]),
        ("docs", ["docs/2024/summit.md", "docs/meetup.txt"]),
        ("/docs/*.md", ["docs/2024/summit.md"]),
    ],
)
async def test_the_texts_of_a_folder_are_read(
    read: Read, server: TestServer, path_filter: str, paths: list[str]
):
    reading = await read(repository(server, path_filter))
    assert [original.content.decode() for original in reading.originals] == [
        FILES[path] for path in paths
    ]
    assert reading.unread == ()


async def test_what_changed_is_read_again_and_what_is_gone_is_not(
    read: Read, server: TestServer, folder: Path
):
    before = await read(repository(server))
    assert await read(repository(server), before.originals) == before
    (folder / "README.md").write_text("Changed.")
    (folder / "docs/meetup.txt").unlink()
    commit(folder)
    after = await read(repository(server), before.originals)
    old = {original.name: original.content for original in before.originals}
    new = {original.name: original.content for original in after.originals}
    changed = {name for name in new if new[name] != old[name]}
    assert changed == {"README.md"}
    assert len(old) - len(new) == 1


async def test_limits_leave_the_rest_and_say_so(read: Read, server: TestServer):
    reading = await read(repository(server), max_pages=1)
    assert [original.name for original in reading.originals] == ["README.md"]
    assert [unread.reason for unread in reading.unread] == [
        "holds 4 files; fetching.max_pages allows 1"
    ]


async def test_a_server_on_a_private_address_is_refused(read: Read, server: TestServer):
    with pytest.raises(FetchError, match="only public addresses"):
        await read(repository(server), networks_allowed=())


async def test_a_large_repository_is_not_read(
    read: Read, server: TestServer, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    (folder / "noise.bin").write_bytes(os.urandom(1_000_000))
    commit(folder)
    monkeypatch.setattr("knowledge.fetching.git_program.MOST_BYTES", 500_000)
    with pytest.raises(FetchError, match="cannot be read by git within 300 s and 500000 bytes"):
        await read(repository(server))


async def test_a_slow_server_is_not_waited_for(read: Read, monkeypatch: pytest.MonkeyPatch):
    async def wait(request: web.Request) -> web.Response:
        await asyncio.sleep(5)
        raise web.HTTPNotFound

    application = web.Application()
    application.router.add_get("/{path:.*}", wait)
    monkeypatch.setattr("knowledge.fetching.git_program._SECONDS", 0.5)
    async with TestServer(application) as server:
        with pytest.raises(FetchError, match=r"takes git longer than 0\.5 s"):
            await read(repository(server))


async def test_redirects_are_not_followed(read: Read):
    async def elsewhere(request: web.Request) -> web.Response:
        raise web.HTTPFound("http://127.0.0.2/repo.git/info/refs")

    application = web.Application()
    application.router.add_get("/{path:.*}", elsewhere)
    async with TestServer(application) as server:
        with pytest.raises(FetchError, match=r"cannot be read by git .* error: 302"):
            await read(repository(server))


async def test_git_connects_to_the_address_that_was_checked(
    read: Read, server: TestServer, monkeypatch: pytest.MonkeyPatch
):
    async def resolve(*_: object, **__: object) -> list[tuple[object, ...]]:
        return [(None, None, None, "", ("127.0.0.1", server.port))]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", resolve)
    named = source(SourceKind.GIT, f"http://git.example:{server.port}/repo.git")
    assert (await read(named)).originals


@pytest.mark.parametrize("address", ["file:///etc", "ssh://git@foo.example/a", "ext::sh -c true"])
async def test_only_the_web_is_read_from(read: Read, address: str):
    with pytest.raises(FetchError, match="a link must begin with http"):
        await read(source(SourceKind.GIT, address))
