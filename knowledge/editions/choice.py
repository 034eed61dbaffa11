"""The editions that a question fits, where it names an event that took place several times.

Conservative: one answer too many is passed over sooner than a choice that nobody needs.
"""

import re
from collections.abc import Sequence

from knowledge.answer import Edition
from knowledge.editions.told_edition import ToldEdition, edition_told_by
from knowledge.questions.question import Question
from knowledge.ranking.ranker import Ranked
from knowledge.search.analysis import stem_analyzer

_LOOKED_AT = 10
_COMPARABLE = 0.5
"""A passage of another edition counts from this share of the best one's probability."""
_TELLS_APART = re.compile(
    r"\b(?:last|latest|newest|most recent|recent|first|second|third|next|upcoming|coming|previous"
    r"|current|this|inaugural|final|original|new|\d+(?:st|nd|rd|th)|every|each|ever|all|always"
    r"|usually|editions?|years?|so far|since|ago|online|virtual|home)\b",
    re.I,
)


def editions_of(question: Question, ranked: Sequence[Ranked]) -> tuple[Edition, ...]:
    """Return the editions that a question fits alike, newest first; empty unless several do.

    The question must name the event, but no year or month and nothing else that tells editions
    apart; the best passages must be of documents whose titles name the same event with different
    years, be of comparable probability, and share the same words with the question.
    """
    if not ranked or question.named.years or question.named.months:
        return ()
    best = edition_told_by(ranked[0])
    if best is None or best.year is None or not _asks_about(question, best):
        return ()
    asked = _words_asked(question, best)
    held = _held(asked, ranked[0])
    least = _COMPARABLE * ranked[0].probability
    fits = any(
        _is_other_edition(best, found) and held <= _held(asked, found)
        for found in ranked[1:_LOOKED_AT]
        if found.probability >= least
    )
    return _all_editions(best, ranked) if fits else ()


def newest_first(ranked: Sequence[Ranked], editions: Sequence[Edition]) -> list[Ranked]:
    """Return the best passage of each offered edition, newest first, and then all the others.

    So a person who does not choose sees the newest edition's answer, and the others below it.
    """
    best: dict[int, Ranked] = {}
    offered = {edition.year for edition in editions}
    series = edition_told_by(ranked[0]) if ranked else None
    for found in ranked:
        told = edition_told_by(found)
        if told and series and told.series == series.series and told.year in offered:
            best.setdefault(told.year, found)
    led = [best[year] for year in sorted(best, reverse=True)]
    return [*led, *(found for found in ranked if not any(found is one for one in led))]


def _asks_about(question: Question, edition: ToldEdition) -> bool:
    """Whether a question names the event and nothing that tells its editions apart."""
    names = re.search(rf"(?<!\w){re.escape(edition.head)}(?!\w)", question.text, re.I)
    return bool(names) and not _TELLS_APART.search(question.text)


def _is_other_edition(best: ToldEdition, found: Ranked) -> bool:
    other = edition_told_by(found)
    return other is not None and other.series == best.series and other.year not in (None, best.year)


def _all_editions(best: ToldEdition, ranked: Sequence[Ranked]) -> tuple[Edition, ...]:
    """Return every edition of an event that was found: who chooses wants to see all."""
    names: dict[int, str] = {}
    for found in ranked:
        told = edition_told_by(found)
        if told and told.series == best.series and told.year is not None:
            names.setdefault(told.year, told.name)
    return tuple(Edition(names[year], year) for year in sorted(names, reverse=True))


def _words_asked(question: Question, edition: ToldEdition) -> frozenset[str]:
    """Return the stems of a question without those of the event's name."""
    return frozenset(question.words) - frozenset(stem_analyzer().analyze(edition.name))


def _held(words: frozenset[str], found: Ranked) -> frozenset[str]:
    """Return the words that a passage or its heading holds, too."""
    passage = found.candidate.passage
    return words & frozenset(stem_analyzer().analyze(f"{passage.passage.heading} {passage.text}"))
