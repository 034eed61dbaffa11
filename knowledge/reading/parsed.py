"""What a file gives when it is parsed, whatever its kind."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.reading.page import Page


@dataclass(frozen=True, slots=True)
class Parsed:
    """The blocks of a file, and what it says of itself under the names of front matter.

    ``made`` is the day that the file, not the text, is from. ``source`` is what the blocks are
    laid against to find gaps; empty for kinds that hold nothing which a reader does not see.
    """

    fields: Mapping[str, object]
    page: Page
    made: datetime.date | None = None
    source: str = ""
