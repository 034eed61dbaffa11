"""The definitions of one term, each meaning once."""

from collections import Counter
from collections.abc import Iterable, Sequence

from knowledge.definitions.definition import Definition


def terms_of(definitions: Iterable[Definition]) -> tuple[str, ...]:
    """Return the terms that are defined, in the order of the alphabet, each in its usual spelling.

    Terms that differ only in case are one: "cfp" and "CFP".
    """
    spellings: dict[str, Counter[str]] = {}
    for definition in definitions:
        spellings.setdefault(_plain(definition.term), Counter())[definition.term] += 1
    return tuple(spellings[plain].most_common(1)[0][0] for plain in sorted(spellings))


def definitions_of_term(term: str, definitions: Iterable[Definition]) -> Sequence[Definition]:
    """Return what a term means, each meaning once, the one that most sentences tell first."""
    wanted = _plain(term)
    found: dict[str, list[Definition]] = {}
    for definition in definitions:
        if _plain(definition.term) == wanted:
            found.setdefault(_plain(definition.meaning), []).append(definition)
    return [same[0] for same in sorted(found.values(), key=len, reverse=True)]


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("-", " ").split()).removeprefix("the ")
