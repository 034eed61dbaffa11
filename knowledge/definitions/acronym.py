"""Acronyms that a sentence expands, only where hardly any doubt is left."""

import re
from collections.abc import Iterator

from knowledge.spans.definitions import Expansion, expansions

_ACRONYM = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[\w&/.-]{2,12}")
_UNBALANCED = re.compile(r"[()\[\]\"“”;:]")
_INITIAL = re.compile(r"(?<![^\W_])\w|(?<=[a-z])[A-Z]|(?<=[A-Z])[A-Z]")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_LITTLE = frozenset(("a", "and", "as", "at", "by", "de", "del", "for", "in", "la", "of", "on"))
_LITTLE |= frozenset(("or", "the", "to", "with", "y", "e", "des", "et"))
_EXTRA_WORDS = 2
_SHARE = 0.75


def expanded(sentence: str) -> Iterator[Expansion]:
    """Yield the acronyms of a sentence with the words that they stand for.

    At least three of four capitals of the acronym begin a word of its long form, in order. The
    long form is capitalised from its first word on, or not at all, and has at most two words
    more than the acronym has capitals: what matches by chance ("created a system of
    CiliumNetworkPolicies (CNPs)") breaks one of these.
    """
    for expansion in expansions(sentence):
        long = sentence[expansion.span.start : expansion.span.end]
        if _ACRONYM.fullmatch(expansion.short) and _stands_for(expansion.short, long):
            yield expansion


def _stands_for(short: str, long: str) -> bool:
    if _UNBALANCED.search(long) or short.lower() in long.lower().split():
        return False
    if re.search(r"\d", long) and not re.search(r"\d", short):
        return False
    words = [word for word in _WORD.findall(long) if word.lower() not in _LITTLE]
    capitals = [letter for letter in short if letter.isupper()]
    if not words or len(words) > len(capitals) + _EXTRA_WORDS:
        return False
    if words[0][0].islower() and any(word[0].isupper() for word in words):
        return False
    return _in_order(capitals, _INITIAL.findall(long)) >= _SHARE * len(capitals)


def _in_order(capitals: list[str], initials: list[str]) -> int:
    """Return how many capitals are found among the initials, each after the one before."""
    found = place = 0
    for capital in capitals:
        for index in range(place, len(initials)):
            if initials[index].upper() == capital:
                found, place = found + 1, index + 1
                break
    return found
