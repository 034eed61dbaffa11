"""What was fetched."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server said of a version, and is asked with next time (RFC 9110, section 8.8)."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a link led to: the address after redirects, and its bytes, decompressed.

    ``media_type`` is what its server says that it is, as ``text/html``.
    """

    url: str
    content: bytes
    media_type: str
    validators: Validators
