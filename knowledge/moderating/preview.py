"""A preview: what publishing a draft would change, and what becomes of the answers."""

from dataclasses import dataclass
from typing import Final

from pydantic import TypeAdapter

from knowledge.changes.changes import Changes
from knowledge.expectations.replay import Replayed, lost_golden


@dataclass(frozen=True, slots=True)
class Preview:
    """What differs in a draft, and the golden and recent questions asked before and after it."""

    changes: Changes
    replayed: tuple[Replayed, ...]

    @property
    def doubt(self) -> str | None:
        """Why a person should look before this is published, None where nothing speaks against."""
        lost = lost_golden(self.replayed)
        if lost:
            more = f" and {len(lost) - 1} more" if len(lost) > 1 else ""
            return f"The expected answer to “{lost[0].question}”{more} would be lost."
        return self.changes.suspicious


_JSON: Final = TypeAdapter(Preview)


def preview_to_json(preview: Preview) -> str:
    """Return a preview as JSON."""
    return _JSON.dump_json(preview).decode()


def preview_from_json(text: str) -> Preview:
    """Return the preview that was written as JSON."""
    return _JSON.validate_json(text)
