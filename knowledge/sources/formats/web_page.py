"""A web page: its main text as a small page, so that a changed ad or counter changes nothing."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from yarl import URL

from knowledge.fetching.fetched import Fetched
from knowledge.reading.kinds import SUFFIXES, Kind, kind_of
from knowledge.reading.source import SourceFile
from knowledge.sources.formats.small_page import SmallPage

_SUFFIX_OF_TYPE = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/markdown": ".md",
}
_SUFFIX_OF_KIND = {
    Kind.PDF: ".pdf",
    Kind.WORD: ".docx",
    Kind.TRANSCRIPT: ".vtt",
    Kind.HTML: ".html",
    Kind.MARKDOWN: ".md",
    Kind.PLAIN: ".txt",
}


@dataclass(frozen=True, slots=True)
class MainText:
    """What is kept of a page, and the end of its name that says the kind."""

    suffix: str
    content: bytes


def main_text(fetched: Fetched) -> MainText:
    """Return the main text of a web page; what is no web page, as a PDF, is kept as it is.

    Raises:
        ReadingError: it is a kind that is not read.
    """
    named = PurePosixPath(URL(fetched.url).path).suffix.lower()
    if named not in SUFFIXES:
        named = _SUFFIX_OF_TYPE.get(fetched.media_type, ".txt")
    kind = kind_of(SourceFile(f"page{named}", fetched.content))
    page = _extracted(fetched) if kind is Kind.HTML else None
    return MainText(_SUFFIX_OF_KIND[kind], page.content() if page else fetched.content)


def _extracted(fetched: Fetched) -> SmallPage | None:
    """Return None where no main text is found: the page is then kept whole."""
    import trafilatura  # takes half a second to load
    from trafilatura.metadata import extract_metadata

    tree = trafilatura.load_html(fetched.content)
    if tree is None:
        return None
    facts = extract_metadata(
        tree,
        default_url=fetched.url,
        # A page's first date, and only where the page itself says which one that is.
        date_config={"original_date": True, "extensive_search": False},
    )
    body = trafilatura.extract(
        tree, output_format="html", include_formatting=True, include_comments=False
    )
    if not body:
        return None
    return SmallPage(
        facts.title or "", body, facts.author or "", facts.date or "", _link(fetched.url, facts.url)
    )


def _link(fetched: str, stated: str | None) -> str:
    """Return the address that a page states of itself, where it is one of the same host."""
    try:
        return stated if stated and URL(stated).host == URL(fetched).host else fetched
    except ValueError:
        return fetched
