import gzip

import pytest

from knowledge.fetching.links import FetchError
from knowledge.sources.source import Original, SourceKind
from knowledge.sources.source_reading import SourceReading
from tests.knowledge.sources.named import Read, source
from tests.knowledge.sources.website import HTML, feed, sitemap, sitemap_index, website


def page(title: str) -> str:
    return HTML.format(title=title, text=f"All about {title}.", visits=1)


def told(reading: SourceReading) -> list[str]:
    """Return which of the letters the originals tell about."""
    about = [original.content.partition(b"bout ")[2][:1].decode() for original in reading.originals]
    return sorted(about)


@pytest.mark.parametrize("kind", [SourceKind.FILE, SourceKind.TEXT, SourceKind.THREAD])
async def test_what_was_given_stays_as_it_is(read: Read, kind: SourceKind):
    known = (Original("a.md", b"Hi."),)
    assert await read(source(kind, "a.md"), known) == SourceReading(known)


async def test_a_feed_keeps_what_it_no_longer_lists(read: Read):
    async with website(feed_xml=feed("a", "b")) as site:
        named = source(SourceKind.FEED, site.link("/feed.xml"))
        first = await read(named)
        assert await read(named, first.originals) == first
        site.pages["/feed.xml"] = feed("b", "c")
        second = await read(named, first.originals)
        assert await read(named, second.originals) == second
    assert (told(first), told(second)) == (["a", "b"], ["a", "b", "c"])
    assert site.sent == ["/feed.xml", "/feed.xml"]


async def test_an_entry_with_a_new_title_takes_the_place_of_the_old(read: Read):
    async with website(feed_xml=feed("a")) as site:
        named = source(SourceKind.FEED, site.link("/feed.xml"))
        before = await read(named)
        site.pages["/feed.xml"] = feed("a").replace("<title>a<", "<title>Days of a<")
        after = await read(named, before.originals)
    assert [original.name for original in after.originals] == [
        original.name for original in before.originals
    ]
    assert after != before


async def test_a_sitemap_may_lead_to_others_packed_ones_too(read: Read):
    async with website(a=page("a"), b=page("b"), jobs=page("j")) as site:
        site.pages["/1.xml.gz"] = gzip.compress(sitemap(site.link("/a"), site.link("/b")).encode())
        site.pages["/2.xml"] = sitemap(site.link("/b"), site.link("/jobs"))
        site.pages["/map.xml"] = sitemap_index(*map(site.link, ("/1.xml.gz", "/2.xml", "/map.xml")))
        reading = await read(source(SourceKind.SITEMAP, site.link("/map.xml"), "/?"))
    assert told(reading) == ["a", "b"]


async def test_a_sitemap_that_is_listed_often_is_fetched_once(read: Read):
    async with website(a=page("a")) as site:
        site.pages["/1.xml"] = sitemap(site.link("/a"))
        site.pages["/map.xml"] = sitemap_index(*[site.link("/1.xml")] * 100)
        await read(source(SourceKind.SITEMAP, site.link("/map.xml")))
    assert site.sent.count("/1.xml") == 1


async def test_sitemaps_that_take_too_long_are_not_followed_further(
    read: Read, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("knowledge.sources.site._SECONDS", 0)
    async with website(a=page("a")) as site:
        site.pages["/map.xml"] = sitemap_index(site.link("/map.xml?next"))
        with pytest.raises(FetchError, match="what was read before it took longer than 0 s"):
            await read(source(SourceKind.SITEMAP, site.link("/map.xml")))


async def test_of_a_site_what_is_gone_goes_and_what_fails_stays(read: Read):
    async with website(a=page("a"), b=page("b"), c=page("c")) as site:
        links = [site.link(path) for path in ("/a", "/b", "/c")]
        site.pages["/map.xml"] = sitemap(*links)
        named = source(SourceKind.SITEMAP, site.link("/map.xml"))
        before = await read(named)
        site.pages |= {"/a": 404, "/b": 500}
        after = await read(named, before.originals)
    assert (told(before), told(after)) == (["a", "b", "c"], ["b", "c"])
    assert [unread.part for unread in after.unread] == [links[1]]
    assert "answers 500" in after.unread[0].reason
    assert site.sent.count("/c") == 1


async def test_of_a_site_no_more_pages_are_read_than_allowed(read: Read):
    async with website(a=page("a"), b=page("b")) as site:
        site.pages["/map.xml"] = sitemap(site.link("/a"), site.link("/b"))
        named = source(SourceKind.SITEMAP, site.link("/map.xml"))
        reading = await read(named, max_pages=1)
    assert told(reading) == ["a"]
    assert [each.reason for each in reading.unread] == [
        "lists 2 pages; fetching.max_pages allows 1"
    ]


async def test_a_site_that_takes_too_long_stays_as_it_is_known(
    read: Read, monkeypatch: pytest.MonkeyPatch
):
    async with website(a=page("a"), b=page("b")) as site:
        site.pages["/map.xml"] = sitemap(site.link("/a"))
        named = source(SourceKind.SITEMAP, site.link("/map.xml"))
        before = await read(named)
        site.pages["/map.xml"] = sitemap(site.link("/a"), site.link("/b"))
        monkeypatch.setattr("knowledge.sources.site._SECONDS", 0)
        after = await read(named, before.originals)
    assert told(after) == ["a"]
    assert [each.reason for each in after.unread] == [
        "what was read before it took longer than 0 s"
    ] * 2


async def test_a_site_without_a_page_that_fits_says_so(read: Read):
    async with website(a=page("a")) as site:
        site.pages["/map.xml"] = sitemap(site.link("/a"))
        with pytest.raises(FetchError, match="lists no page whose path fits /blog/"):
            await read(source(SourceKind.SITEMAP, site.link("/map.xml"), "/blog/*"))


async def test_a_site_of_which_nothing_can_be_read_says_why(read: Read):
    async with website(a=500) as site:
        site.pages["/map.xml"] = sitemap(site.link("/a"))
        with pytest.raises(FetchError, match=r"holds no text that can be read: .* answers 500"):
            await read(source(SourceKind.SITEMAP, site.link("/map.xml")))


async def test_a_calendar_is_read_as_it_is_now(read: Read):
    event = "BEGIN:VEVENT\nUID:{0}\nSUMMARY:About {0}\nDTSTART:20240601T140000\nEND:VEVENT\n"
    head, end = "BEGIN:VCALENDAR\nVERSION:2.0\n", "END:VCALENDAR\n"
    async with website() as site:
        site.pages["/all.ics"] = head + event.format("a") + event.format("b") + end
        named = source(SourceKind.CALENDAR, site.link("/all.ics"))
        before = await read(named)
        site.pages["/all.ics"] = head + event.format("b") + end
        after = await read(named, before.originals)
        assert await read(named, after.originals) == after
    assert (told(before), told(after)) == (["a", "b"], ["b"])
