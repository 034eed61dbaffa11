"""A data folder of one's own, a person at a terminal, and a site on loopback."""

import http.server
import io
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.bot.conftest import Ended, Recapbot

PAGE = (
    "<!doctype html><title>Boat Fair 2025</title><article><h1>Boat Fair 2025</h1><p>"
    "The Boat Fair 2025 took place on 3 June 2025 in {city}, and 90 boats were shown to all who "
    "came to see them.</p></article>"
)
MEETUP = """\
---
title: Summer Meetup 2025
date: 2025-07-04
---
The Summer Meetup 2025 took place on 2 July 2025 in Utrecht. 40 people came.
"""


@dataclass
class Site:
    """A site whose pages can be changed, by their paths; ``link`` is its address."""

    link: str
    pages: dict[str, str] = field(default_factory=dict)

    def show(self, city: str) -> str:
        """Let the page of the boat fair name a city, and return its link."""
        self.pages["/fair.html"] = PAGE.format(city=city)
        return f"{self.link}/fair.html"


@pytest.fixture
def site() -> Iterator[Site]:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # the name that the server calls
            page = found.pages.get(self.path)
            self.send_response(200 if page else 404)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write((page or "").encode())

        def log_message(self, *_: object) -> None:
            """Print nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        found = Site(f"http://127.0.0.1:{server.server_port}")
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield found
        server.shutdown()


@pytest.fixture
def knowledge(recapbot: Recapbot, data: Path, tmp_path: Path) -> Callable[..., Ended]:
    """Return how to run ``recapbot knowledge`` on a copy of the published texts, ./data."""
    shutil.copytree(data, tmp_path / "data")
    allowed = "fetching: {networks_allowed: [127.0.0.1/32]}\n"
    (tmp_path / "config.yaml").write_text(allowed, encoding="utf-8")
    (tmp_path / "meetup.md").write_text(MEETUP, encoding="utf-8")
    return lambda *arguments: recapbot("knowledge", *arguments)


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return how a person at a terminal types an answer."""

    def at_terminal(answer: str) -> None:
        typed = io.StringIO(f"{answer}\n")
        typed.isatty = lambda: True  # type: ignore[method-assign]
        monkeypatch.setattr("sys.stdin", typed)

    return at_terminal
