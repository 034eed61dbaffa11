"""The link that invites the bot."""

import base64

import pytest
import yarl

from bot.discord_bot.invite import invite_link


def test_the_link_asks_for_exactly_what_is_used() -> None:
    first = base64.urlsafe_b64encode(b"1234567890123456789").rstrip(b"=").decode()
    link = yarl.URL(invite_link(f"{first}.time.signature") or "")
    assert link.query["client_id"] == "1234567890123456789"
    assert link.query["scope"] == "bot applications.commands"
    # view channels, send messages, embed links, read message history
    assert int(link.query["permissions"]) == (1 << 10) | (1 << 11) | (1 << 14) | (1 << 16)


@pytest.mark.parametrize("token", ["", "token", "not.a.token", "ÿ.b.c"])
def test_a_token_that_tells_no_id_gives_no_link(token: str) -> None:
    assert invite_link(token) is None
