"""What a server said of a whole source, as a feed, of which each original is a part.

Originals outlive the reading that they were found in: a draft may be discarded, and an earlier
generation published again. What was said then holds for exactly the originals that were read then,
and so stands with a checksum of them all.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace

from knowledge.fetching.fetched import Validators
from knowledge.sources.source import Original


def with_validators(originals: Iterable[Original], validators: Validators) -> tuple[Original, ...]:
    """Return all originals of a source, each with what its server said of the source."""
    each = {original.name: original for original in originals}.values()
    etag = f"{_checksum(each)} {validators.etag or ''}"
    said = Validators(etag, validators.last_modified)
    return tuple(replace(original, validators=said) for original in each)


def validators_of(known: Sequence[Original]) -> Validators:
    """Return what was said of exactly these originals; nothing, where it was said of others."""
    if not known:
        return Validators()
    said = known[0].validators
    checksum, _, etag = (said.etag or "").partition(" ")
    if checksum != _checksum(known):
        return Validators()
    return Validators(etag or None, said.last_modified)


def _checksum(originals: Iterable[Original]) -> str:
    parts = sorted(
        f"{hashlib.sha256(original.content).hexdigest()} {original.name}" for original in originals
    )
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
