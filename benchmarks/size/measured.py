"""What is measured of a published space, each in a fresh process."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter
from typing import ParamSpec, TypeVar

import numpy as np

from benchmarks.size.exact import Ids, nearest, recall
from benchmarks.size.space import LargeSpace, settled_vectors
from benchmarks.timing import Milliseconds, milliseconds
from knowledge.embedding import embedder
from knowledge.questions.question import understand
from knowledge.refresh import refresh
from knowledge.search.candidates import DEPTH, fuse
from knowledge.settings import KnowledgeSettings
from knowledge.store.indexes import index_folder
from knowledge.store.open_generation import OpenGeneration
from knowledge.vectors import Matrix

Given = ParamSpec("Given")
Returned = TypeVar("Returned")


@dataclass(frozen=True, slots=True)
class Searched:
    """What searching takes: seconds to open, memory in bytes, times of a question.

    ``resident`` is that of a process that embeds questions, too; ``fused`` joins both searches and
    reads the candidates from disk; ``together`` is all three.
    ``found`` are the passages nearest to each question.
    """

    passages: int
    opening: float
    resident: int
    meaning: Milliseconds
    words: Milliseconds
    fused: Milliseconds
    together: Milliseconds
    found: tuple[tuple[int, ...], ...]
    vectors: Matrix


@dataclass(frozen=True, slots=True)
class Measured:
    """All that is measured of a space; ``refresh`` is the seconds of one changed post.

    ``wanted`` are the passages truly nearest to each question; ``disk`` is the bytes of the
    generation's folder.
    """

    searched: Searched
    wanted: Ids
    recall: float
    refresh: float
    disk: int


def measure(space: LargeSpace, questions: Sequence[str]) -> Measured:
    """Search a space, and refresh one post of it."""
    folder = index_folder(space.data, 1)
    disk = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    searched = _fresh(_search, space, tuple(questions))
    wanted = nearest(*settled_vectors(space), searched.vectors)
    return Measured(
        searched=searched,
        wanted=wanted,
        recall=recall(searched.found, wanted),
        refresh=_fresh(_refresh_one, space),
        disk=disk,
    )


def _fresh(work: Callable[Given, Returned], *args: Given.args, **named: Given.kwargs) -> Returned:
    """Return what some work returns in a process that has done nothing else."""
    with ProcessPoolExecutor(1, get_context("spawn")) as process:
        return process.submit(work, *args, **named).result()


def _search(space: LargeSpace, questions: tuple[str, ...]) -> Searched:
    settings = KnowledgeSettings()
    depth = DEPTH * settings.search.candidates
    model = embedder.load(settings.model, space.data)
    vectors = np.concatenate([model.embed([question]) for question in questions])
    began = perf_counter()
    generation = OpenGeneration.open(space.data)
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
        meaning, words, fused, together = (milliseconds(some) for some in zip(*times, strict=True))
        return Searched(
            passages=generation.generation.passages,
            opening=opening,
            resident=_resident(),
            meaning=meaning,
            words=words,
            fused=fused,
            together=together,
            found=tuple(found),
            vectors=vectors,
        )


def _refresh_one(space: LargeSpace) -> float:
    with space.post(0).open("a", encoding="utf-8") as file:
        file.write("\nThe recap was corrected after the meeting.\n")
    began = perf_counter()
    refresh(space.texts, space.data, KnowledgeSettings(), lambda *_: None)
    return perf_counter() - began


def _resident() -> int:
    """Return the bytes of memory that this process holds, files that are mapped among them."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
