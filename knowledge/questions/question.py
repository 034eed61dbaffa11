"""A question, understood once: what it asks for, what it names, and the words to look for."""

from dataclasses import dataclass

from knowledge.questions.kind import Kind, kind_of
from knowledge.questions.names import Named, named
from knowledge.search.analysis import asked_words, stem


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was asked, and what is made of it; ``words`` are stems, each once."""

    text: str
    kind: Kind
    named: Named
    words: tuple[str, ...]


def understand(text: str) -> Question:
    """Return what a question asks for and names."""
    words = dict.fromkeys(map(stem, asked_words(text)))
    return Question(text, kind_of(text), named(text), tuple(words))
