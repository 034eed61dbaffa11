"""What each button and select of an answer does."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from bot.discord_bot.answers.ask_more import open_form
from bot.discord_bot.answers.context import show_context
from bot.discord_bot.answers.edition import ask_of_edition
from bot.discord_bot.answers.page import turn_page
from bot.discord_bot.answers.press import Act, Action
from bot.discord_bot.answers.share import share
from bot.discord_bot.feedback.give import mark_right, mark_wrong
from bot.discord_bot.moderators.ask_moderators import ask_moderators

ACTIONS: Final[Mapping[str, Action]] = MappingProxyType(
    {
        Act.PAGE: turn_page,
        Act.CONTEXT: show_context,
        Act.EDITION: ask_of_edition,
        Act.ASK_MORE: open_form,
        Act.SHARE: share,
        Act.RIGHT: mark_right,
        Act.WRONG: mark_wrong,
        Act.MODERATORS: ask_moderators,
    }
)
