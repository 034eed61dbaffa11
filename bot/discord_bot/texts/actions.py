"""What each button under a draft, or about one, does."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from bot.discord_bot.texts.button import DraftAct, DraftAction
from bot.discord_bot.texts.decide import discard, publish, show_draft, stop
from bot.discord_bot.texts.try_question import open_trial
from bot.discord_bot.texts.undo import undo_published

DRAFT_ACTIONS: Final[Mapping[str, DraftAction]] = MappingProxyType(
    {
        DraftAct.SHOW: show_draft,
        DraftAct.PUBLISH: publish,
        DraftAct.DISCARD: discard,
        DraftAct.TRY: open_trial,
        DraftAct.UNDO: undo_published,
        DraftAct.STOP: stop,
    }
)
