"""What searching a published space takes."""

import os
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import numpy as np

from benchmarks.size.fresh import fresh
from benchmarks.size.space import LargeSpace
from benchmarks.timing import Milliseconds, milliseconds
from knowledge.embedding import embedder
from knowledge.questions.question import understand
from knowledge.search.candidates import DEPTH, fuse
from knowledge.settings import KnowledgeSettings
from knowledge.store.open_generation import OpenGeneration
from knowledge.vectors import Matrix


@dataclass(frozen=True, slots=True)
class Searched:
    """Seconds to open, bytes of memory, and times of a question by what they are spent on.

    ``resident`` is that of a process that embeds questions, too. ``joining`` takes the best of
    both searches and reads the candidates from disk. ``found`` are the passages nearest to each
    question, whose vectors are ``questions``.
    """

    passages: int
    opening: float
    resident: int
    meaning: Milliseconds
    words: Milliseconds
    joining: Milliseconds
    together: Milliseconds
    questions: Matrix
    found: tuple[tuple[int, ...], ...]


def searched(space: LargeSpace, questions: Sequence[str]) -> Searched:
    """Search a space with questions, one after the other, in a fresh process."""
    return fresh(_search, space.data, tuple(questions))


def _search(data: Path, questions: Sequence[str]) -> Searched:
    settings = KnowledgeSettings()
    depth = DEPTH * settings.search.candidates
    model = embedder.load(settings.model, data)
    vectors = np.concatenate([model.embed([question]) for question in questions])
    began = perf_counter()
    generation = OpenGeneration.open(data)
    opening = perf_counter() - began
    found, times = [], []
    with closing(generation):
        for question, vector in zip(map(understand, questions), vectors, strict=True):
            at = [perf_counter()]
            near = generation.vectors.search(vector, depth)
            at.append(perf_counter())
            matching = generation.words.search(question.text, depth)
            at.append(perf_counter())
            fuse(near, matching, vector, generation, settings.search)
            at.append(perf_counter())
            found.append(tuple(hit.passage_id for hit in near))
            times.append((at[1] - at[0], at[2] - at[1], at[3] - at[2], at[3] - at[0]))
        meaning, words, joining, together = (
            milliseconds(some) for some in zip(*times, strict=True)
        )
        return Searched(
            passages=generation.generation.passages,
            opening=opening,
            resident=_resident(),
            meaning=meaning,
            words=words,
            joining=joining,
            together=together,
            questions=vectors,
            found=tuple(found),
        )


def _resident() -> int:
    """Return the bytes of memory that this process holds, files that are mapped among them."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
