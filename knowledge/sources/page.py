"""A page, or whatever text a link leads to, which is one original."""

from pathlib import PurePosixPath

from yarl import URL

from knowledge.fetching.fetch import Fetcher
from knowledge.reading.kinds import SUFFIXES
from knowledge.reading.worker import ReadingWorker
from knowledge.sources.formats.web_page import main_text
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
    name = unique_name(_words(URL(link)), text.suffix, link)
    return Original(name, text.content, link, fetched.validators)


def _words(url: URL) -> str:
    """Return what a name begins with: the last part of the path, without a known ending."""
    last = PurePosixPath(url.path.rstrip("/") or str(url.host))
    return last.stem if last.suffix.lower() in SUFFIXES else last.name
