"""A page under construction: blocks are added one by one, text and offsets follow."""

from dataclasses import dataclass, field

from knowledge.document import Block, BlockKind

_TIGHT = (BlockKind.ITEM, BlockKind.ROW)


def tidy(text: str) -> str:
    """Return the text with single spaces, keeping its line breaks."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def sound(text: str) -> str:
    """Return the text as UTF-8 can hold it: halves of surrogate pairs joined, or replaced.

    JSON, YAML and PDF may write a letter as two halves, and lose one of them.
    """
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


@dataclass
class Page:
    """Collects the blocks of one document in reading order."""

    blocks: list[Block] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text of all blocks so far."""
        return "".join(self._parts)

    def add(self, kind: BlockKind, text: str, level: int = 0) -> None:
        """Append a block: a blank line apart, or a line for items and rows that follow another."""
        text = sound(text.rstrip() if kind is BlockKind.CODE else tidy(text))
        if not text.strip():
            return
        last = self.blocks[-1] if self.blocks else None
        tight = last is not None and kind in _TIGHT and last.kind is kind
        apart = "" if last is None else "\n" if tight else "\n\n"
        start = (last.end if last else 0) + len(apart)
        self._parts += (apart, text)
        self.blocks.append(Block(kind, start, start + len(text), level))

    def first_texts(self, count: int) -> list[str]:
        """Return the texts of the first blocks."""
        return self._parts[1 : 2 * count : 2]

    def first(self, kind: BlockKind, level: int | None = None) -> str | None:
        """Return the text of the first block of a kind, and of a level where one is given."""
        for block, text in zip(self.blocks, self._parts[1::2], strict=True):
            if block.kind is kind and level in (None, block.level):
                return text
        return None
