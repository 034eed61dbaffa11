"""The card of a draft: what it would change, a page at a time, and what can be done with it."""

from collections.abc import Iterable
from typing import Final

import discord

from bot.discord_bot.limits import width
from bot.discord_bot.reply import Reply
from bot.discord_bot.shown import shown
from bot.discord_bot.texts.button import DraftAct, DraftButton
from bot.discord_bot.texts.preview_lines import preview_lines
from bot.languages import Language
from knowledge.moderating.preview import Preview
from knowledge.store.drafts import Draft

_ROOM: Final = 3_800
"""UTF-16 units for the lines of a page; an embed's description holds 4,096."""
_WHAT: Final = 200


def preview_card(draft: Draft, preview: Preview, language: Language, number: int = 0) -> Reply:
    """Show a page, counted from 0, of what a draft would change; the last where it has fewer."""
    pages = _pages(preview_lines(preview, language))
    number = min(number, len(pages) - 1)
    embed = discord.Embed(
        title=language.say(
            "Draft {number}: {what}", number=draft.number, what=shown(draft.deed.subject, _WHAT)
        ),
        description=pages[number],
    )
    if len(pages) > 1:
        embed.set_footer(
            text=language.say("Page {page} of {pages}", page=number + 1, pages=len(pages))
        )
    turning = [
        DraftButton(DraftAct.SHOW, draft.number, label, page=page)
        for label, page in (
            (language.say("Previous page"), number - 1),
            (language.say("Next page"), number + 1),
        )
        if 0 <= page < len(pages)
    ]
    deciding = (
        DraftButton(
            DraftAct.PUBLISH,
            draft.number,
            language.say("Publish"),
            style=discord.ButtonStyle.success,
        ),
        DraftButton(DraftAct.DISCARD, draft.number, language.say("Discard")),
        DraftButton(DraftAct.TRY, draft.number, language.say("Try a question")),
    )
    return Reply(embeds=(embed,), items=(*deciding, *turning))


def _pages(lines: Iterable[str]) -> list[str]:
    """Put as many lines on each page as fit."""
    pages: list[str] = []
    for line in lines:
        if pages and width(pages[-1]) + len("\n") + width(line) <= _ROOM:
            pages[-1] += f"\n{line}"
        else:
            pages.append(line)
    return pages
