"""The shipped cross-encoder: question and passage in; how well it answers, and where, out."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Encoding, Tokenizer

from knowledge.embedding.batch import padded
from knowledge.embedding.model_folder import sha256
from knowledge.embedding.onnx_embedder import session
from knowledge.errors import ModelError
from knowledge.passage import lead
from knowledge.search.candidates import Candidate
from knowledge.vectors import Matrix

TOKENS = 192
QUESTION_CHARACTERS = 600
BATCH = 8
LONGEST_ANSWER = 60  # tokens


@dataclass(frozen=True, slots=True)
class Reading:
    """How well a passage answers (a log odds against "none"), and the span that does.

    ``span`` is in offsets into the passage's text, None where the likeliest lies in its lead.
    """

    score: float
    span: tuple[int, int] | None


class CrossScores:
    """Reads pairs of question and passage with the ONNX model of a folder."""

    def __init__(self, folder: Path, checksum: str) -> None:
        """Load ranker.onnx, whose sha256 must be ``checksum``, and tokenizer.json.

        Raises:
            ModelError: The model is missing or is not the shipped one.
        """
        model = folder / "ranker.onnx"
        received = sha256(model) if model.is_file() else "no file"
        if received != checksum:
            message = f"The ranker must have sha256 {checksum}; {model} has {received}: reinstall."
            raise ModelError(message)
        self._session = session(model)
        self._tokenizer: Tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        # The longer one first: a question of many rare signs can fill a pair on its own.
        self._tokenizer.enable_truncation(TOKENS, strategy="longest_first")
        self._tokenizer.no_padding()

    def read(self, question: str, candidates: Sequence[Candidate]) -> list[Reading]:
        """Return a reading for each candidate."""
        asked = question[:QUESTION_CHARACTERS]
        leads = [f"{lead(c.passage.document, c.passage.passage)}: " for c in candidates]
        encodings = self._tokenizer.encode_batch(
            [
                (asked, line + candidate.passage.text)
                for line, candidate in zip(leads, candidates, strict=True)
            ]
        )
        order = sorted(range(len(encodings)), key=lambda i: len(encodings[i].ids))
        readings: dict[int, Reading] = {}
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            batch = padded([encodings[i] for i in chosen])
            scores, spans = self._session.run(
                None,
                {
                    "input_ids": batch.ids,
                    "attention_mask": batch.mask,
                    "token_type_ids": batch.types,
                },
            )
            for i, score, logits in zip(chosen, scores, spans, strict=True):
                span = _span(logits, encodings[i], len(leads[i]))
                readings[i] = Reading(float(score), span)
        return [readings[i] for i in range(len(candidates))]


def _span(logits: Matrix, encoding: Encoding, lead_length: int) -> tuple[int, int] | None:
    """Return the likeliest span of the passage's own words, as offsets into its text."""
    inside = [
        i
        for i, (kind, (start, end)) in enumerate(
            zip(encoding.type_ids, encoding.offsets, strict=True)
        )
        if kind == 1 and start >= lead_length and end > start
    ]
    if not inside:
        return None
    starts, ends = logits[inside, 0], logits[inside, 1]
    sums = starts[:, None] + ends[None, :]
    near = np.triu(np.ones_like(sums)) - np.triu(np.ones_like(sums), LONGEST_ANSWER)
    first, last = np.unravel_index(np.argmax(np.where(near > 0, sums, -np.inf)), sums.shape)
    start, end = encoding.offsets[inside[first]][0], encoding.offsets[inside[last]][1]
    return start - lead_length, end - lead_length
