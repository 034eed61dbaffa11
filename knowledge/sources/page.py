"""A page, or whatever text a link leads to, which is one original."""

from knowledge.fetching.fetch import Fetcher
from knowledge.reading.worker import ReadingWorker
from knowledge.sources.formats.web_page import main_text
from knowledge.sources.link_words import words_of_link
from knowledge.sources.names import unique_name
from knowledge.sources.parsing import parsed
from knowledge.sources.source import Original


async def read_page(
    link: str, known: Original | None, fetcher: Fetcher, worker: ReadingWorker
) -> Original:
    """Return the text that a link leads to; the known one if its server says that it is the same.

    Raises:
        FetchError: it may not or cannot be fetched, or holds no text.
    """
    if known is None:
        fetched = await fetcher.fetch(link)
    elif changed := await fetcher.fetch_if_changed(link, known.validators):
        fetched = changed
    else:
        return known
    text = await parsed(worker, link, main_text, fetched)
    name = unique_name(words_of_link(link), text.suffix, link)
    return Original(name, text.content, link, fetched.validators)
