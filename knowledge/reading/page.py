"""A page under construction: blocks are added one by one, text and offsets follow."""

from dataclasses import dataclass, field

from knowledge.document import Block, BlockKind

_TIGHT = (BlockKind.ITEM, BlockKind.ROW)


def tidy(text: str) -> str:
    """Return the text with single spaces, keeping its line breaks."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


@dataclass
class Page:
    """Collects the blocks of one document in reading order."""

    text: str = ""
    blocks: list[Block] = field(default_factory=list)

    def add(self, kind: BlockKind, text: str, level: int = 0) -> None:
        """Append a block: a blank line apart, or a line for items and rows that follow another."""
        text = text.rstrip() if kind is BlockKind.CODE else tidy(text)
        if not text.strip():
            return
        if self.blocks:
            tight = kind in _TIGHT and self.blocks[-1].kind is kind
            self.text += "\n" if tight else "\n\n"
        start = len(self.text)
        self.text += text
        self.blocks.append(Block(kind, start, len(self.text), level))

    def first(self, kind: BlockKind, level: int | None = None) -> str | None:
        """Return the text of the first block of a kind, and of a level where one is given."""
        for block in self.blocks:
            if block.kind is kind and level in (None, block.level):
                return self.text[block.start : block.end]
        return None
