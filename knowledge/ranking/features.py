"""What the linear stage weighs: simple facts about each candidate beside its fellows."""

import math
from collections import Counter
from collections.abc import Sequence
from functools import cache

import numpy as np

from knowledge.passage import lead
from knowledge.questions.names import years
from knowledge.questions.question import Question
from knowledge.ranking.kinds import holds_kind
from knowledge.search.analysis import stem_analyzer
from knowledge.search.candidates import Candidate
from knowledge.vectors import Matrix

NAMES = (
    "meaning",
    "words",
    "fused",
    "fused_below_best",
    "rank",
    "said_in_text",
    "said_in_lead",
    "said_anywhere",
    "said_in_one_sentence",
    "names_said",
    "year_matches",
    "year_clashes",
    "year_in_text",
    "holds_kind",
    "document_best_fused",
    "document_share",
    "document_leads",
    "length",
    "place_in_document",
    "heading_said",
)


def features(question: Question, candidates: Sequence[Candidate]) -> Matrix:
    """Return the features of candidates, best first by fused score: (candidates, features)."""
    told = [_Told(question, candidate) for candidate in candidates]
    share = cache(_Shares(question, told).of)  # most texts say one of a few sets of words
    best = candidates[0].fused
    of_document: dict[int, list[float]] = {}
    for candidate in candidates:
        of_document.setdefault(candidate.passage.document.document_id, []).append(candidate.fused)
    total = sum(max(0.0, candidate.fused) for candidate in candidates) or 1.0
    rows = []
    for rank, (candidate, words) in enumerate(zip(candidates, told, strict=True)):
        own = of_document[candidate.passage.document.document_id]
        rows.append(
            (
                candidate.meaning,
                candidate.words,
                candidate.fused,
                best - candidate.fused,
                1.0 / (1 + rank),
                share(words.text),
                share(words.lead),
                share(words.text | words.lead),
                max(map(share, words.sentences), default=0.0),
                words.names,
                *words.years,
                words.holds_kind,
                max(own),
                sum(own) / total,
                float(own[0] == candidate.fused),
                math.log(1 + len(candidate.passage.text)),
                1.0 / (1 + candidate.passage.passage.start / 500),
                share(words.heading),
            )
        )
    return np.array(rows, dtype=np.float32)


class _Told:
    """What one candidate says of the question's words, names, years and kind."""

    def __init__(self, question: Question, candidate: Candidate) -> None:
        passage, document = candidate.passage.passage, candidate.passage.document
        text, line = candidate.passage.text, lead(document, passage)
        self.sentences = [_said(question, sentence) for sentence in _sentences(text)]
        self.text = frozenset[str]().union(*self.sentences)
        self.lead = _said(question, line)
        self.heading = _said(question, passage.heading)
        self.names = _names_said(question, f"{line}\n{text}")
        self.years = _years(question, text, line, document.date.year if document.date else None)
        self.holds_kind = float(holds_kind(question, text))


def _said(question: Question, text: str) -> frozenset[str]:
    return frozenset(question.words).intersection(stem_analyzer().analyze(text))


def _names_said(question: Question, text: str) -> float:
    asked = question.named.names | question.named.acronyms
    lowered = text.lower()
    return sum(name.lower() in lowered for name in asked) / len(asked) if asked else 0.0


def _years(
    question: Question, text: str, line: str, published: int | None
) -> tuple[float, float, float]:
    """Return whether a year asked for matches the lead, clashes with it, stands in the text."""
    asked = question.named.years
    if not asked:
        return 0.0, 0.0, 0.0
    leading, standing = years(line) | ({published} if published else set()), years(text)
    matches = bool(asked & leading)
    stands = bool(asked & standing)
    return float(matches), float(bool(leading) and not matches and not stands), float(stands)


class _Shares:
    """How much of a question is said, each word counting by how much it tells candidates apart."""

    def __init__(self, question: Question, told: Sequence[_Told]) -> None:
        held = Counter(word for words in told for word in words.text | words.lead)
        # Fewer have it, more it tells.
        self._rarity = {word: math.log(1 + len(told) / (1 + held[word])) for word in question.words}
        self._all = sum(self._rarity.values())

    def of(self, said: frozenset[str]) -> float:
        """Return the share of a question that some of its words are, 0 to 1."""
        return sum(self._rarity[word] for word in said) / self._all if self._all else 0.0


def _sentences(text: str) -> list[str]:
    return [part for line in text.split("\n") for part in line.split(". ") if part.strip()]
