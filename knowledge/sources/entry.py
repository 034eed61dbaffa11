"""An entry of a source that holds many, as a feed or a calendar does."""

from dataclasses import dataclass

from knowledge.fetching.fetch import Validators
from knowledge.sources.names import unique_name
from knowledge.sources.small_page import SmallPage
from knowledge.sources.source import Original


@dataclass(frozen=True, slots=True)
class Entry:
    """What tells an entry from the source's others, and its text."""

    key: str
    page: SmallPage

    def original(self, validators: Validators) -> Original:
        """Return the entry as an original; its server said this of the whole source."""
        name = unique_name(self.page.title, ".html", self.key)
        return Original(name, self.page.content(), self.page.link, validators)
