"""Two documents that tell the same edition's dates or counts differently: both must be shown."""

import re
from collections.abc import Sequence

from knowledge.editions.told_edition import ToldEdition, edition_told_by
from knowledge.events.series import same_series
from knowledge.questions.kind import Kind
from knowledge.questions.question import Question
from knowledge.quoting.highlight import highlight
from knowledge.ranking.ranker import Ranked
from knowledge.search.analysis import stem_analyzer
from knowledge.spans.resolve import DateRange

_LOOKED_AT = 10
_COMPARABLE = 0.1
"""A passage counts from this share of the best one's probability: below, it answers something
else."""
_COUNT = re.compile(r"(?<![\w.,-])(?P<number>\d+(?:[.,]\d{3})*)\+?\s+(?P<counted>[A-Za-z][\w-]*)")
_YEAR = re.compile(r"\d{4}")
_ABOUT = re.compile(
    r"\b(?:about|around|over|more than|almost|nearly|roughly|some|approximately|up to"
    r"|at least)\b|~",
    re.I,
)


def disagreeing(question: Question, ranked: Sequence[Ranked]) -> Ranked | None:
    """Return the best passage of another document that states another value, or None.

    Both must be about the same edition of the same event. Dates disagree where both are ranges
    that overlap but are not the same; counts, where exact numbers of the same thing differ.
    """
    if not ranked or question.kind not in (Kind.WHEN, Kind.HOW_MANY):
        return None
    best, told = ranked[0], edition_told_by(ranked[0])
    if told is None:
        return None
    for found in ranked[1:_LOOKED_AT]:
        if found.probability < _COMPARABLE * best.probability:
            continue
        if found.candidate.passage.document == best.candidate.passage.document:
            continue
        other = edition_told_by(found)
        if other and _same_edition(told, other) and _differ(question, best, found):
            return found
    return None


def _same_edition(one: ToldEdition, other: ToldEdition) -> bool:
    """Whether two editions may be one; where a year is not told, the values must tell."""
    return same_series(one.series, other.series) and (
        one.year == other.year or None in (one.year, other.year)
    )


def _differ(question: Question, one: Ranked, other: Ranked) -> bool:
    if question.kind is Kind.WHEN:
        first, second = _days(question, one), _days(question, other)
        return first is not None and second is not None and _overlap_unevenly(first, second)
    counts, others = _count(question, one), _count(question, other)
    return counts is not None and others is not None and _count_unevenly(counts, others)


def _overlap_unevenly(one: DateRange, other: DateRange) -> bool:
    """Whether two ranges of days overlap and differ; a single day is but one of the others."""
    several = one.start < one.end and other.start < other.end
    return several and one != other and one.start <= other.end and other.start <= one.end


def _count_unevenly(one: tuple[int, str], other: tuple[int, str]) -> bool:
    return one[1] == other[1] and one[0] != other[0]


def _answer(question: Question, found: Ranked) -> str:
    """Return the words of a passage that answer."""
    text = found.candidate.passage.text
    bounds = highlight(question.text, question.kind, text, found.span)
    return text[slice(*bounds)] if bounds else ""


def _days(question: Question, found: Ranked) -> DateRange | None:
    """Return the days that a passage answers with, if it is one date; a year names the edition."""
    # Few questions need their patterns, which take tens of milliseconds to compile.
    from knowledge.events.taking_place import tense_of
    from knowledge.events.year import days_of
    from knowledge.spans.dates import dates

    answer = _answer(question, found)
    told = [answer[span.start : span.end] for span in dates(answer)]
    told = [words for words in told if not _YEAR.fullmatch(words)]
    if len(told) != 1:
        return None
    (words,) = told
    passage = found.candidate.passage
    return days_of(words, tense_of(passage.text), None, passage.document.date)


def _count(question: Question, found: Ranked) -> tuple[int, str] | None:
    """Return the one exact number that a passage answers with, and the stem of what it counts."""
    answer = _answer(question, found)
    counts = list(_COUNT.finditer(answer))
    if len(counts) != 1 or _ABOUT.search(answer):
        return None
    number = int(re.sub(r"[.,]", "", counts[0]["number"]))
    return number, stem_analyzer().analyze(counts[0]["counted"])[0]
