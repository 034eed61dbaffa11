"""Any sentence-transformers CrossEncoder that the operator names, as a ranker."""

from collections.abc import Sequence

import torch
from sentence_transformers import CrossEncoder

from knowledge.errors import ModelError
from knowledge.passage import lead
from knowledge.questions.question import Question
from knowledge.ranking.ranker import Ranked
from knowledge.search.candidates import Candidate


class CrossEncoderRanker:
    """Ranks the first ``depth`` candidates by a cross-encoder's score."""

    def __init__(self, name: str, depth: int) -> None:
        """Load a model by folder or name.

        Raises:
            ModelError: sentence-transformers cannot load it.
        """
        try:
            self._model = CrossEncoder(name, device="cpu", num_labels=1, trust_remote_code=False)
        except (OSError, ValueError) as error:
            message = (
                "ranking.ranker must be 'trained', 'fast', or a folder or name of a CrossEncoder "
                f"that sentence-transformers loads; received {name!r}: {error}"
            )
            raise ModelError(message) from error
        self._depth = depth

    def rank(self, question: Question, candidates: Sequence[Candidate]) -> list[Ranked]:
        """Return the candidates that were read, the best score first."""
        read = candidates[: self._depth]
        pairs = [
            (question.text, f"{lead(c.passage.document, c.passage.passage)}: {c.passage.text}")
            for c in read
        ]
        # Many a model's own configuration asks for bare scores, which are no probabilities.
        scores = self._model.predict(pairs, activation_fn=torch.nn.Sigmoid()) if pairs else ()
        ranked = [
            Ranked(candidate, float(score)) for candidate, score in zip(read, scores, strict=True)
        ]
        return sorted(ranked, key=lambda found: -found.probability)
