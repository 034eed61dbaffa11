"""A draft that waits for a moderator, with what it would change."""

import asyncio

from bot.languages import to_say
from knowledge.errors import PersonError
from knowledge.moderating.overview import overview
from knowledge.moderating.preview import Preview, preview_from_json
from knowledge.spaces.space import Space
from knowledge.store.drafts import Draft


class DraftGoneError(PersonError):
    """A draft does not wait any more."""

    def __init__(self) -> None:
        """Say why that may be."""
        super().__init__(
            to_say(
                "This draft is gone: it was published or discarded, or is too old, or another "
                "was published since."
            )
        )


async def waiting_draft(space: Space, number: int) -> tuple[Draft, Preview]:
    """Return a draft of a space, and what it would change.

    Raises:
        DraftGoneError: It does not wait any more.
    """
    known = await asyncio.to_thread(overview, space)
    for draft in known.drafts:
        if draft.number == number and draft.preview is not None:
            return draft, preview_from_json(draft.preview)
    raise DraftGoneError
