"""The series that an event belongs to: "KubeCon EU" and "KubeCon + CloudNativeCon Europe" are one.

A series is the set of words of a name, without what changes from edition to edition.
"""

import re

_SAME = {
    "eu": "europe",
    "na": "north america",
    "latam": "latin america",
    "conference": "conf",
    "unconference": "unconf",
    "contributors": "contributor",
    "maintainers": "maintainer",
}
_YEAR = re.compile(r"(?:19[89]|20[0-4])\d|(?<=conf)\d\d\b|['’]\d\d\b")
_BESIDE = re.compile(r"\s(?:\+|and)\s\w+con\b")
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_EDITION = re.compile(
    r"the|an?|of|and|in|at|first|second|third|\d+(?:st|nd|rd|th)|annual|inaugural|online|virtual"
    r"|hybrid"
)

Series = frozenset[str]


def series_of(name: str) -> Series:
    """Return the words that tell the series of a name, in lower case."""
    plain = _BESIDE.sub("", _POSSESSIVE.sub("", _YEAR.sub(" ", name.lower())))
    words = [
        word for found in re.findall(r"\w[\w.]*", plain) for word in _SAME.get(found, found).split()
    ]
    return frozenset(word for word in words if not _EDITION.fullmatch(word))


def same_series(one: Series, other: Series) -> bool:
    """Whether one name only leaves out words of the other: "DevCon" and "DevCon Lyon"."""
    return bool(one and other) and (one <= other or other <= one)
