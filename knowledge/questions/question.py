"""A question, understood once: what it asks for, what it names, and the words to look for."""

import re
from dataclasses import dataclass

from knowledge.questions.kind import Kind, kind_of
from knowledge.questions.names import Named, named
from knowledge.search.analysis import asked_words, stem

# Mostly capitals: "ORC", "CoC", "IPv6". A longer name ("FOSSCamp") is rather an event's.
_ACRONYM = re.compile(r"(?=\w*[A-Z]\w*[A-Z])(?!\w*[a-z]{3})[A-Z][\w&/.-]{1,11}")


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it is searched, and what is made of it; ``words`` are stems, each once."""

    text: str
    kind: Kind
    named: Named
    words: tuple[str, ...]


def understand(text: str) -> Question:
    """Return what a question asks for and names; an acronym alone asks what it is."""
    alone = text.strip(" ?!.")
    if _ACRONYM.fullmatch(alone):
        text = f"what is {alone}?"
    words = dict.fromkeys(map(stem, asked_words(text)))
    return Question(text, kind_of(text), named(text), tuple(words))
