"""Texts that are given, not fetched: files, pasted texts and messages."""

from dataclasses import dataclass
from datetime import datetime

import yaml

from knowledge.sources.names import file_name, unique_name
from knowledge.sources.source import Original

_FRONT_MATTER = ("---", "+++")


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a thread or a forum post.

    ``author`` is the name that its readers see, ``link`` jumps to it, ``text`` is in Markdown.
    """

    thread: str
    author: str
    written_at: datetime
    link: str
    text: str


def original_of_file(name: str, content: bytes) -> Original:
    """Return a file under a name that is safe; what it holds is kept as it is."""
    return Original(file_name(name), content)


def original_of_text(title: str, text: str) -> Original:
    """Return a pasted text under its title; it may say more of itself in front matter."""
    name = unique_name(title, ".md", title)
    if text.lstrip().startswith(_FRONT_MATTER):
        return Original(name, _encoded(text))
    return Original(name, _with_facts({"title": title}, text))


def original_of_message(message: Message) -> Original:
    """Return a message with its thread's title, its author, its day and the link that jumps to it.

    Of equal messages each is an original of its own: its name is made from its link.
    """
    facts = {
        "title": message.thread,
        "author": message.author,
        "date": message.written_at.date().isoformat(),
        "url": message.link,
    }
    name = unique_name(message.thread, ".md", message.link)
    return Original(name, _with_facts(facts, message.text), message.link)


def _with_facts(facts: dict[str, str], text: str) -> bytes:
    lines = {name: " ".join(fact.split()) for name, fact in facts.items()}
    head = yaml.safe_dump(lines, allow_unicode=True, sort_keys=False, width=float("inf"))
    return _encoded(f"---\n{head}---\n\n{text}\n")


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")
