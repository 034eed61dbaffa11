"""Spelling: the known words that a word with one or two wrong letters may mean."""

from collections.abc import Mapping

_SHORTEST = 4  # letters: below that, nearly every word is next to another
_TWO_MISTAKES = 7  # letters from which two may be wrong
_MOST = 3


def nearest_words(word: str, known: Mapping[str, int]) -> list[str]:
    """Return the known words nearest to ``word``, at most three, frequent ones first.

    ``known`` says how often each word occurs. Nearest is by optimal string alignment: letters
    added, left out, changed or swapped. Words with digits (years, versions) stand for themselves.
    """
    if len(word) < _SHORTEST or not word.isalpha():
        return []
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    mistakes = 2 if len(word) >= _TWO_MISTAKES else 1
    near = extract(word, known.keys(), scorer=OSA.distance, score_cutoff=mistakes, limit=None)
    least = min((distance for _, distance, _ in near), default=0)
    nearest = [candidate for candidate, distance, _ in near if distance == least]
    return sorted(nearest, key=lambda candidate: -known[candidate])[:_MOST]
