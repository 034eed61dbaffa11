"""The card of a draft: what it would change, a page at a time, and what can be done with it."""

from typing import Final

import discord

from bot.discord_bot.reply import Reply
from bot.discord_bot.texts.button import DraftAct, DraftButton
from bot.discord_bot.texts.paging import page_of, pages_of_lines
from bot.discord_bot.texts.preview_lines import preview_lines
from bot.discord_bot.texts.subject import subject_shown
from bot.languages import Language
from knowledge.moderating.preview import Preview
from knowledge.store.drafts import Draft

_ROOM: Final = 3_800
"""UTF-16 units for the lines of a page; an embed's description holds 4,096."""
_WHAT: Final = 200


def preview_card(draft: Draft, preview: Preview, language: Language, number: int = 0) -> Reply:
    """Show a page, counted from 0, of what a draft would change; the last where it has fewer."""
    pages = pages_of_lines(preview_lines(preview, language), _ROOM)
    page = page_of(pages, number, 1)
    what = subject_shown(draft.deed.subject, _WHAT)
    embed = discord.Embed(
        title=language.say("Draft {number}", number=draft.number),
        description=f"**{what}**\n{page.here[0]}",
    )
    embed.set_footer(text=page.told(language))
    turning = page.turning(
        lambda other, label: DraftButton(DraftAct.SHOW, draft.number, label, page=other), language
    )
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
