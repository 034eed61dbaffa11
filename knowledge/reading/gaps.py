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
    re.compile(r"(?<=\])\([^)\s]*(?:\s+\"[^\"]*\")?\)"),  # link targets
    re.compile(r"(?<=\])\[[^\]]*\]"),  # link labels
    re.compile(r"<[^>]{1,300}>"),
    re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{:[^}]*\}", re.DOTALL),
)
_NO_WORD = re.compile(r"[\W_]+")
_WORD = re.compile(r"[^\w\s]*\w+[^\w\s]*|[^\w\s]+")
_SEARCHED_CHARACTERS = 1_000_000_000  # about a second: hostile files must not take minutes


def with_gaps(blocks: Iterable[Block], text: str, source: str) -> Iterator[Block]:
    """Yield the blocks of a text, marked where they do not follow each other in its source.

    A block whose own words are interrupted in the source is cut there.
    """
    visible = source
    for pattern in _MARKUP:
        visible = pattern.sub(" ", visible)
    place = _Place(_letters(visible))
    letters = _letters(source)
    for block in blocks:
        own = _letters(text[block.start : block.end])
        followed = place.follow(own)
        if followed is None and own not in letters:
            yield from _cut(block, text, place)
        else:
            yield replace(block, after_gap=not followed and block.start > 0)


@dataclass
class _Place:
    """A place in the letters of the source that a reader sees."""

    letters: str
    position: int = 0
    searched: int = 0

    def follow(self, own: str) -> bool | None:
        """Move behind the given letters; say if they stood right here, or None if nowhere."""
        if self.letters.startswith(own, self.position):
            self.position += len(own)
            return True
        found = self.find(own)
        self.position = len(self.letters) if found < 0 else found + len(own)
        return None if found < 0 else False

    def find(self, own: str) -> int:
        """Return where the letters stand next, or else first; -1 if nowhere."""
        if self.searched > _SEARCHED_CHARACTERS:
            return -1
        found = self.letters.find(own, self.position)
        if found < 0:
            found = self.letters.find(own)
        self.searched += abs(found - self.position) if found >= 0 else len(self.letters)
        return found


def _cut(block: Block, text: str, place: _Place) -> Iterator[Block]:
    """Yield the block in the longest runs of words that stand in the source."""
    words = [(found.start(), found.end()) for found in _WORD.finditer(text, block.start, block.end)]
    while words:
        # The first count of words that is too many: a run stands there only if its start does.
        too_many = bisect_left(
            range(2, len(words) + 1),
            True,
            key=lambda count: place.find(_letters(text[words[0][0] : words[count - 1][1]])) < 0,
        )
        start, end = words[0][0], words[too_many][1]
        place.follow(_letters(text[start:end]))
        yield replace(block, start=start, end=end, after_gap=start > 0)
        del words[: too_many + 1]


def _letters(text: str) -> str:
    return _NO_WORD.sub("", text.lower())
