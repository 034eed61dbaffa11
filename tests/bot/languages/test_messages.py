"""No text escapes the catalogues."""

import ast
import asyncio
from collections.abc import Iterator
from pathlib import Path

import bot
from bot.languages.messages import messages

FILES = sorted(Path(bot.__file__).parent.rglob("*.py"))


def unmarked(file: Path) -> Iterator[str]:
    """Yield the names that are said and hold a text that no ``to_say`` marks."""
    nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    texts = {
        target.id
        for node in nodes
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Constant)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }
    for node in nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            said = node.args[0]
            if node.func.attr == "say" and isinstance(said, ast.Name) and said.id in texts:
                yield f"{file.name}: {said.id}"


def test_texts_are_written_where_they_are_said_or_marked() -> None:
    assert [name for file in FILES for name in unmarked(file)] == []


def test_texts_of_the_source_the_knowledge_and_the_commands_are_found() -> None:
    found = asyncio.run(messages())
    assert found.get("Source") is not None
    assert found.get("No passage answers this.") is not None
    assert found.get("View Channel") is not None
    assert found.get("ask", context="name") is not None
    assert found.get("Ask about an event; the answer is quoted from the recaps.") is not None
