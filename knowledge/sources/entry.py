"""An entry of a feed or a calendar as an original."""

from knowledge.sources.formats.entry import Entry
from knowledge.sources.names import unique_name
from knowledge.sources.source import Original


def original_of_entry(entry: Entry) -> Original:
    """Return an entry under a name of its own."""
    name = unique_name(entry.page.title, ".html", entry.key)
    return Original(name, entry.page.content(), entry.page.link)
