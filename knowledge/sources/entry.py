"""An entry of a feed or a calendar as an original."""

from knowledge.sources.formats.entry import Entry
from knowledge.sources.link_words import words_of_link
from knowledge.sources.names import unique_name
from knowledge.sources.source import Original


def original_of_entry(entry: Entry) -> Original:
    """Return an entry under a name of its own, which it keeps when its title changes."""
    link = entry.page.link
    name = unique_name(words_of_link(link) if link else "entry", ".html", entry.key)
    return Original(name, entry.page.content(), link)
