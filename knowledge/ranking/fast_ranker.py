"""The fast ranker: simple features alone, weighed by a linear stage; no model reads."""

from collections.abc import Sequence

from knowledge.questions.question import Question
from knowledge.ranking.features import features
from knowledge.ranking.linear import Linear
from knowledge.ranking.ranker import Ranked
from knowledge.search.candidates import Candidate


class FastRanker:
    """Ranks by what is known of the candidates without reading them closely."""

    def __init__(self, linear: Linear) -> None:
        """Weigh the simple features by a linear stage."""
        self._linear = linear

    def rank(self, question: Question, candidates: Sequence[Candidate]) -> list[Ranked]:
        """Return the candidates, the likeliest to answer first."""
        if not candidates:
            return []
        probabilities = self._linear.probabilities(features(question, candidates))
        ranked = [
            Ranked(candidate, float(probability))
            for candidate, probability in zip(candidates, probabilities, strict=True)
        ]
        return sorted(ranked, key=lambda found: -found.probability)
