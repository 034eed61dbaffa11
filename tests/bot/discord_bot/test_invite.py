"""The link that invites the bot."""

import base64
from pathlib import Path

import pytest
import yarl

from bot.discord_bot.invite import invite_link
from bot.discord_bot.permissions import USED
from tests.loopback.permissions import Permission


def test_the_link_asks_for_exactly_what_is_used() -> None:
    first = base64.urlsafe_b64encode(b"1234567890123456789").rstrip(b"=").decode()
    link = yarl.URL(invite_link(f"{first}.time.signature") or "")
    assert link.query["client_id"] == "1234567890123456789"
    assert link.query["scope"] == "bot applications.commands"
    assert Permission(int(link.query["permissions"])) == (
        Permission.VIEW_CHANNEL
        | Permission.SEND_MESSAGES
        | Permission.EMBED_LINKS
        | Permission.ATTACH_FILES
        | Permission.READ_MESSAGE_HISTORY
        | Permission.CREATE_PUBLIC_THREADS
        | Permission.SEND_MESSAGES_IN_THREADS
        | Permission.CREATE_EVENTS
    )


def test_the_readme_shows_the_same_link() -> None:
    readme = Path(__file__).parents[3] / "README.md"
    assert f"permissions={USED.value}\n" in readme.read_text(encoding="utf-8")


@pytest.mark.parametrize("token", ["", "token", "not.a.token", "ÿ.b.c"])
def test_a_token_that_tells_no_id_gives_no_link(token: str) -> None:
    assert invite_link(token) is None
