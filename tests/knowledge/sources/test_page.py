from datetime import date

import pytest

from knowledge.document import Document
from knowledge.fetching.links import FetchError
from knowledge.reading.reader import read_document
from knowledge.reading.source import SourceFile
from knowledge.sources.source import Original, SourceKind
from tests.knowledge.sources.named import Read, source
from tests.knowledge.sources.website import HTML, website

DAYS = HTML.format(title="Foo Days", text="We met in Oslo.", visits=7)


def document(original: Original) -> Document:
    return read_document(SourceFile(original.name, original.content))


async def test_a_page_is_its_main_text_with_title_author_date_and_link(read: Read):
    async with website(days=DAYS) as site:
        link = site.link("/days")
        (original,) = (await read(source(SourceKind.PAGE, link))).originals
    assert original.url == link
    page = document(original)
    assert (page.title, page.author, page.date) == ("Foo Days", "Ann Li", date(2024, 5, 3))
    assert page.url == link
    assert "We met in Oslo." in page.text
    assert "Home" not in page.text
    assert "visits" not in page.text


async def test_a_counter_that_changes_changes_nothing(read: Read):
    async with website(days=DAYS) as site:
        named = source(SourceKind.PAGE, site.link("/days"))
        before = (await read(named)).originals
        site.pages["/days"] = DAYS.replace("7 visits", "8 visits")
        (after,) = (await read(named, before)).originals
    assert site.sent == ["/days", "/days"]
    assert after.content == before[0].content
    assert after.name == before[0].name


async def test_what_its_server_says_is_the_same_is_not_sent(read: Read):
    async with website(days=DAYS) as site:
        named = source(SourceKind.PAGE, site.link("/days"))
        before = await read(named)
        assert await read(named, before.originals) == before
    assert site.sent == ["/days"]


async def test_a_page_that_is_gone_is_said_to_be(read: Read):
    async with website(days=DAYS) as site:
        named = source(SourceKind.PAGE, site.link("/days"))
        before = await read(named)
        site.pages["/days"] = 410
        with pytest.raises(FetchError, match="answers 410 Gone"):
            await read(named, before.originals)
