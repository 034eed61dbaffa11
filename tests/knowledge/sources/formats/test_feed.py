from datetime import date

import pytest

from knowledge.reading.reader import read_document
from knowledge.reading.source import ReadingError, SourceFile
from knowledge.sources.formats.feed import entries_of

RSS = b"""<rss version="2.0"><channel><title>Foo</title>
<item><title>Foo Days &amp; more</title><link>https://foo.example/days</link>
<author>Ann Li</author><pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate>
<description>&lt;p&gt;We met in &lt;b&gt;Oslo&lt;/b&gt;.&lt;/p&gt;</description></item>
<item><title>Empty</title></item></channel></rss>"""


def test_an_entry_is_a_page_with_title_author_date_and_link():
    (entry,) = entries_of(RSS)
    document = read_document(SourceFile("days.html", entry.page.content()))
    assert (document.title, document.author) == ("Foo Days & more", "Ann Li")
    assert (document.date, document.url) == (date(2024, 5, 3), "https://foo.example/days")
    assert document.text == "We met in Oslo."


@pytest.mark.parametrize("content", [b"", b"<html>Not found", b"https://foo.example/feed"])
def test_what_is_no_feed_says_so(content: bytes):
    with pytest.raises(ReadingError, match="is no feed in RSS or Atom"):
        entries_of(content)


def test_a_feed_of_very_many_entries_is_refused():
    item = b"<item><title>Foo</title><description>We met.</description></item>"
    feed = b'<rss version="2.0"><channel>' + item * 2_001 + b"</channel></rss>"
    with pytest.raises(ReadingError, match="holds 2001 entries; a feed may hold 2000"):
        entries_of(feed)
