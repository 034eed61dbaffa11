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
    fitting = {best.year: best}
    shared = _shared_words(question, ranked[0])
    for found in ranked[1:_LOOKED_AT]:
        other = edition_told_by(found)
        if (
            other is not None
            and other.year is not None
            and other.series == best.series
            and found.probability >= _COMPARABLE * ranked[0].probability
            and shared <= _shared_words(question, found)
        ):
            fitting.setdefault(other.year, other)
    if len(fitting) == 1:
        return ()
    return tuple(Edition(fitting[year].name, year) for year in sorted(fitting, reverse=True))


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


def _shared_words(question: Question, found: Ranked) -> frozenset[str]:
    """Return the stems of the question that a passage or its heading holds, too."""
    passage = found.candidate.passage
    held = stem_analyzer().analyze(f"{passage.passage.heading} {passage.text}")
    return frozenset(question.words) & frozenset(held)
