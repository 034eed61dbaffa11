import pytest

from knowledge.fetching.links import FetchError, checked_link
from knowledge.settings import FetchingSettings

ANY = FetchingSettings()


@pytest.mark.parametrize(
    "link",
    [
        "ftp://example.org/a", "file:///etc/passwd", "example.org", "javascript:alert(1)", "",
        "https://", "http://[::1", f"https://example.org/{'a' * 2_000}",
    ],
)  # fmt: skip
def test_only_links_of_the_web_are_followed(link: str):
    with pytest.raises(FetchError, match="a link must"):
        checked_link(link, ANY)


def test_a_link_holds_no_password():
    with pytest.raises(FetchError, match="no password"):
        checked_link("https://ann:secret@example.org/", ANY)


def test_operators_name_hosts_with_those_below_them():
    settings = FetchingSettings(hosts_allowed=("example.org",), hosts_denied=("old.example.org",))
    assert str(checked_link("https://www.example.org/a#b", settings)) == "https://www.example.org/a"
    with pytest.raises(FetchError, match=r"not among fetching\.hosts_allowed: example\.org"):
        checked_link("https://notexample.org/", settings)
    with pytest.raises(FetchError, match=r"among fetching\.hosts_denied"):
        checked_link("https://OLD.example.org./", settings)
