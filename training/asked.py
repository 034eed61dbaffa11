"""The training questions beside what the search finds for them, and where the answer stands."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.embedding.embedder import Embedder
from knowledge.questions.question import understand
from knowledge.search.candidates import Candidate, find
from knowledge.settings import SearchSettings
from knowledge.store.open_generation import OpenGeneration
from knowledge.store.stored import StoredPassage
from training.questions import Question, fold, states

HELD_OUT = 15
"""Percent of the documents whose questions fit the linear stage, not the cross-encoder."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, its candidates (best first) and the passage that states the answer.

    ``right`` is None where no single passage states it, and for unanswerable questions.
    """

    question: Question
    candidates: tuple[Candidate, ...]
    right: StoredPassage | None

    def answers(self, passage: StoredPassage) -> bool:
        """Whether a passage is of a right document and states the answer."""
        return passage.document.path in self.question.documents and states(
            self.question, fold(passage.text)
        )


def ask_all(
    questions: Sequence[Question],
    generation: OpenGeneration,
    embedder: Embedder,
    settings: SearchSettings,
) -> list[Asked]:
    """Search for every question as Recapbot does."""
    ids = {document.path: document.document_id for document in generation.documents()}
    vectors = embedder.embed([question.question for question in questions])
    return [
        Asked(
            question,
            tuple(find(understand(question.question), vector, generation, settings)),
            _right(question, ids, generation) if question.answerable else None,
        )
        for question, vector in zip(questions, vectors, strict=True)
    ]


def held_out(question: Question) -> bool:
    """Whether a question's document is kept from the cross-encoder; the same at every run."""
    key = min(question.documents, default=question.question)
    return int(hashlib.sha256(key.encode()).hexdigest(), 16) % 100 < HELD_OUT


def _right(
    question: Question, ids: Mapping[str, int], generation: OpenGeneration
) -> StoredPassage | None:
    """Return the passage that states the answer and shares most with the gold quote."""
    quote = fold(question.quote)
    best, shared_most = None, -1
    for path in sorted(question.documents & ids.keys()):
        for passage in generation.document_passages(ids[path]):
            folded = fold(passage.text)
            if states(question, folded):
                shared = len(folded) if folded in quote else len(quote) if quote in folded else 0
                if shared > shared_most:
                    best, shared_most = passage, shared
    return best
