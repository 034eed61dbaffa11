"""Questions that were asked in vain, grouped by meaning."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from knowledge.evaluation import folded
from knowledge.gaps.gap import AskedInVain, Gap, Reason
from knowledge.vectors import Matrix

ALIKE = 0.65
"""Cosine from which two questions mean the same, with the default model.

Chosen on 20 questions that members of a community ask, in three wordings each, among the 528
questions of the event bench that its texts do not answer. From 0.65 on, all pairs that were
grouped were right, and 68% of those that should be were; from 0.6 on 94% were right and 78% found,
from 0.7 on 53% found. Of the bench's own questions, which all ask for something else, 124 were
grouped, mostly in twos about the same project.
"""


@dataclass(slots=True)
class _Wording:
    """One wording, in the spelling that came first, and how often it was asked in vain."""

    question: str
    times: Counter[Reason] = field(default_factory=Counter)


def grouped(
    questions: Iterable[AskedInVain], embed: Callable[[Sequence[str]], Matrix]
) -> tuple[Gap, ...]:
    """Return the gaps, the one most asked about first; the same for every order of questions.

    Going from the most asked wording to the least, each joins the most similar first wording of a
    group, or begins one (leader clustering). Those that name different numbers, as years and
    versions, never mean the same. ``embed`` returns vectors of length 1, one a text.
    """
    wordings = _wordings(questions)
    if not wordings:
        return ()
    vectors = embed([wording.question for wording in wordings])
    numbers = [frozenset(re.findall(r"\d+", wording.question)) for wording in wordings]
    groups: list[list[int]] = []
    told: list[frozenset[str]] = []  # the numbers that each group names, if any
    for place, named in enumerate(numbers):
        alike = vectors[[group[0] for group in groups]] @ vectors[place]
        fitting = [
            index
            for index in np.flatnonzero(alike >= ALIKE)
            if not named or told[index] in (named, frozenset())
        ]
        if fitting:
            best = max(fitting, key=lambda index: alike[index])
            groups[best].append(place)
            told[best] |= named
        else:
            groups.append([place])
            told.append(named)
    gaps = [_gap([wordings[place] for place in group], vectors[group]) for group in groups]
    return tuple(sorted(gaps, key=lambda gap: (-gap.count, gap.question)))


def _wordings(questions: Iterable[AskedInVain]) -> list[_Wording]:
    """Return each wording once, the one most asked first; punctuation and case do not count."""
    found: dict[str, _Wording] = {}
    for asked in sorted(questions, key=lambda asked: asked.question):
        wording = found.setdefault(folded(asked.question), _Wording(asked.question))
        wording.times[asked.reason] += asked.times
    return sorted(found.values(), key=lambda wording: (-wording.times.total(), wording.question))


def _gap(group: Sequence[_Wording], vectors: Matrix) -> Gap:
    """Return a group with the wording that is closest to all, each as often as it was asked."""
    times = np.array([wording.times.total() for wording in group])
    central = group[int((vectors @ (times @ vectors)).argmax())]
    total = sum((wording.times for wording in group), Counter[Reason]())
    return Gap(
        question=central.question,
        others=tuple(wording.question for wording in group if wording is not central),
        unanswered=total[Reason.UNANSWERED],
        marked_wrong=total[Reason.MARKED_WRONG],
    )
