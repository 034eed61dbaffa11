"""The shipped cross-encoder: question and passage in; how well it answers, and where, out."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from tokenizers import Encoding

from knowledge.embedding.batch import padded
from knowledge.embedding.model_folder import sha256
from knowledge.embedding.onnx_model import OnnxModel
from knowledge.embedding.onnx_parts import parts_of, tokenizer_of
from knowledge.embedding.vocabularies import read_tokenizer
from knowledge.errors import ModelError
from knowledge.passage import lead
from knowledge.vectors import Matrix

if TYPE_CHECKING:
    from knowledge.search.candidates import Candidate

TOKENS = 192
QUESTION_CHARACTERS = 600
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
        """Load ranker.onnx, its weights and tokenizer, whose sha256 must be ``checksum``.

        Raises:
            ModelError: The model is missing or is not the shipped one.
        """
        model = folder / "ranker.onnx"
        received = sha256(*parts_of(model)) if model.is_file() else "no file"
        if received != checksum:
            message = f"The ranker must have sha256 {checksum}; {model} has {received}: reinstall."
            raise ModelError(message)
        self._model = OnnxModel(model)
        self._tokenizer = read_tokenizer(tokenizer_of(model))
        # The longer one first: a question of many rare signs can fill a pair on its own.
        self._tokenizer.enable_truncation(TOKENS, strategy="longest_first")

    def read(self, question: str, candidates: Sequence["Candidate"]) -> list[Reading]:
        """Return a reading for each candidate."""
        asked = question[:QUESTION_CHARACTERS]
        leads = [f"{lead(c.passage.document, c.passage.passage)}: " for c in candidates]
        encodings = self._tokenizer.encode_batch(
            [
                (asked, line + candidate.passage.text)
                for line, candidate in zip(leads, candidates, strict=True)
            ]
        )
        # The longest first: so the cores come to an end at about the same time.
        order = sorted(range(len(encodings)), key=lambda place: -len(encodings[place].ids))
        alone = [padded([encodings[place]]) for place in order]
        outputs = self._model.run({"input_ids": it.ids, "token_type_ids": it.types} for it in alone)
        readings = {
            place: Reading(float(scores[0]), _span(spans[0], encodings[place], len(leads[place])))
            for place, (scores, spans) in zip(order, outputs, strict=True)
        }
        return [readings[place] for place in range(len(encodings))]


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
    beyond = np.full(LONGEST_ANSWER - 1, -np.inf, dtype=ends.dtype)
    near = sliding_window_view(np.concatenate((ends, beyond)), LONGEST_ANSWER)
    first = int(np.argmax(starts + near.max(axis=1)))
    last = first + int(np.argmax(near[first]))
    start, end = encoding.offsets[inside[first]][0], encoding.offsets[inside[last]][1]
    return start - lead_length, end - lead_length
