"""The link that invites the bot."""

import yarl

from bot.discord_bot.invite import invite_link


def test_the_link_asks_for_exactly_what_is_used() -> None:
    link = yarl.URL(invite_link(123))
    assert link.query["client_id"] == "123"
    assert link.query["scope"] == "bot applications.commands"
    # view channels, send messages, embed links, read message history
    assert int(link.query["permissions"]) == (1 << 10) | (1 << 11) | (1 << 14) | (1 << 16)
