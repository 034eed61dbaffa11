"""Where the source holds words within a text that its reader does not see.

The parsers need not keep account of what they drop or decode, from pictures' descriptions to
scripts: here the blocks are laid against the letters and digits of the source, whatever its
format. What stands between two gaps can be found in the source word for word.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from knowledge.document import Block

_MARKUP = (
    re.compile(r"(?<=\])\([^)\s]{0,2000}+(?:\s+\"[^\"]{0,500}\")?\)"),  # link targets
    re.compile(r"(?<=\])\[[^\]]{0,500}\]"),  # link labels
    re.compile(r"<[^>]{1,300}>"),
    re.compile(r"\{\{.{0,2000}?\}\}|\{%.{0,500}?%\}|\{:[^}]{0,500}\}", re.DOTALL),
)
_NO_WORD = re.compile(r"[\W_]+")
_WORD = re.compile(r"[^\w\s]*\w+[^\w\s]*|[^\w\s]+")
_LONGEST_RUN = 500  # words
_SEARCHED_CHARACTERS = 1_000_000_000  # about a second: a hostile file must not take minutes


def with_gaps(blocks: Iterable[Block], text: str, source: str) -> Iterator[Block]:
    """Yield the blocks of a text, marked where they do not follow each other in its source.

    A block whose own words are interrupted in the source is cut there.
    """
    visible = source
    for pattern in _MARKUP:
        visible = pattern.sub("", visible)
    seen, whole = _Place(_letters(visible)), _Place(_letters(source))
    for block in blocks:
        own = _letters(text[block.start : block.end])
        followed = seen.follow(own)
        if followed is None and whole.find(own) is None and not seen.exhausted:
            yield from _cut(block, text, seen)
        else:
            yield replace(block, after_gap=not followed and block.start > 0)


@dataclass
class _Place:
    """A place in the letters of the source."""

    letters: str
    position: int = 0
    searched: int = 0

    @property
    def exhausted(self) -> bool:
        """Whether so much was searched for that nothing is found any more."""
        return self.searched > _SEARCHED_CHARACTERS

    def follow(self, own: str) -> bool | None:
        """Move behind the given letters; say if they stood right here, or None if nowhere."""
        if self.letters.startswith(own, self.position):
            self.position += len(own)
            return True
        found = self.find(own)
        self.position = len(self.letters) if found is None else found + len(own)
        return None if found is None else False

    def find(self, own: str) -> int | None:
        """Return where the letters stand next, or else first."""
        if self.exhausted:
            return None
        found = self.letters.find(own, self.position)
        if found < 0:
            found = self.letters.find(own)
        self.searched += len(self.letters) if found < 0 else abs(found - self.position)
        return None if found < 0 else found


def _cut(block: Block, text: str, place: _Place) -> Iterator[Block]:
    """Yield the block in the longest runs of words that stand in the source."""
    words = [found.span() for found in _WORD.finditer(text, block.start, block.end)]
    first = 0
    while first < len(words):
        start = words[first][0]
        ends = [end for _, end in words[first : first + _LONGEST_RUN]]

        def is_interrupted(end: int, start: int = start) -> bool:
            return place.find(_letters(text[start:end])) is None

        # A run stands in the source only if all shorter ones do; one word is the least.
        count = 1 + bisect_left(ends[1:], True, key=is_interrupted)
        end = ends[count - 1]
        place.follow(_letters(text[start:end]))
        yield replace(block, start=start, end=end, after_gap=start > 0)
        first += count


def _letters(text: str) -> str:
    return _NO_WORD.sub("", text.lower())
