import pytest

from knowledge.sources.likely import likely_kind
from knowledge.sources.source import SourceKind


@pytest.mark.parametrize(
    ("link", "kind"),
    [
        ("https://example.org/news/2025/summit", SourceKind.PAGE),
        ("https://example.org", SourceKind.PAGE),
        ("https://example.org/about-feeds.html", SourceKind.PAGE),
        ("https://example.org/feed/", SourceKind.FEED),
        ("https://example.org/blog/index.xml", SourceKind.FEED),
        ("https://example.org/news.rss?lang=en", SourceKind.FEED),
        ("https://example.org/sitemap.xml", SourceKind.SITEMAP),
        ("https://example.org/sitemap_posts-1.xml.gz", SourceKind.SITEMAP),
        ("https://example.org/calendar/All.ICS", SourceKind.CALENDAR),
        ("https://git.example.org/team/notes.git", SourceKind.GIT),
        ("https://github.com/owner/name", SourceKind.GIT),
        ("https://github.com/owner/name/releases", SourceKind.PAGE),
        ("https://[", SourceKind.PAGE),
    ],
)
def test_the_end_of_a_link_tells_what_it_leads_to(link: str, kind: SourceKind):
    assert likely_kind(link) is kind
