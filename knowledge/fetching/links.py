"""Which links may be followed."""

from yarl import URL

from knowledge.errors import PersonError
from knowledge.settings import FetchingSettings

_LONGEST = 2_000


class FetchError(PersonError):
    """A link cannot be followed, or what it leads to cannot be fetched."""


class GoneError(FetchError):
    """The server says that nothing stands there, or no longer."""


def checked_link(link: str, settings: FetchingSettings) -> URL:
    """Return a link as an address that may be fetched, as far as its letters tell.

    Raises:
        FetchError: it is no link of http or https, holds a password, or its host is not allowed.
    """
    try:
        url = URL(link.strip())
        host = url.host
    except ValueError as error:
        raise FetchError(
            f"a link must be an address as https://example.org/page, not {link!r}"
        ) from error
    if url.scheme not in ("http", "https") or not host or len(link) > _LONGEST:
        raise FetchError(f"a link must begin with http:// or https://, not be {link[:100]!r}")
    if url.user is not None or url.password is not None:
        raise FetchError("a link must hold no user name and no password")
    if any(_is_of(host, denied) for denied in settings.hosts_denied):
        raise FetchError(f"{host} is among fetching.hosts_denied")
    allowed = settings.hosts_allowed
    if allowed and not any(_is_of(host, name) for name in allowed):
        raise FetchError(f"{host} is not among fetching.hosts_allowed: {', '.join(allowed)}")
    return url.with_fragment(None)


def _is_of(host: str, name: str) -> bool:
    """Whether a host is the named one, or one below it: www.example.org of example.org."""
    host, name = host.lower().rstrip("."), name.lower().strip(".")
    return host == name or host.endswith(f".{name}")
