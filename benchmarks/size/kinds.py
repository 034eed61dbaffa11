"""Kinds of FAISS index over the same vectors: what they find, and what that takes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, thread_time

import faiss
import numpy as np

from benchmarks.size.exact import BEST, Places, recall
from benchmarks.timing import Milliseconds, milliseconds
from knowledge.vectors import Matrix

_LEARNT_FROM = 100_000
_LISTS_LEARN_FROM = 39 * 1024  # FAISS asks for as many for 1,024 lists


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of index by FAISS's name of it, and how many that it finds are then scored exactly.

    ``probes`` is how many lists or nodes it looks at. It is built here of ``at_least`` to
    ``at_most`` vectors.
    """

    factory: str
    rescored: int
    probes: int = 0
    at_least: int = 0
    at_most: int = 2_000_000


KINDS = (
    Kind("Flat", 0, at_most=100_000),
    Kind("HNSW32,SQ8", 200, probes=200, at_most=100_000),
    Kind("IVF1024,SQ8", 200, probes=64, at_least=_LISTS_LEARN_FROM),
    Kind("IVF1024,RaBitQfs", 800, probes=128, at_least=_LISTS_LEARN_FROM),
    Kind("RaBitQfs", 800),
    Kind("PQ128x4fs", 800),
    Kind("PQ192x4fs", 400),
)


@dataclass(frozen=True, slots=True)
class KindMeasured:
    """A kind, measured: recall of the 50 nearest, bytes a vector, seconds to build.

    Times of a question are the processor's, of one thread: other work does not change them.
    """

    kind: Kind
    recall: float
    bytes_a_vector: float
    building: float
    search: Milliseconds


def measure_kinds(
    kinds: Sequence[Kind], vectors: Matrix, questions: Matrix, wanted: Places, work: Path
) -> Iterator[KindMeasured]:
    """Build each kind of index over vectors, and search it; ``wanted`` are places in them."""
    faiss.omp_set_num_threads(1)
    for kind in kinds:
        if kind.at_least <= len(vectors) <= kind.at_most:
            yield _measure(kind, vectors, questions, wanted, work)


def _measure(
    kind: Kind, vectors: Matrix, questions: Matrix, wanted: Places, work: Path
) -> KindMeasured:
    began = perf_counter()
    index = faiss.index_factory(vectors.shape[1], kind.factory, faiss.METRIC_INNER_PRODUCT)
    _probe(index, kind)
    step = max(1, len(vectors) // _LEARNT_FROM)
    index.train(np.ascontiguousarray(vectors[::step]))
    for start in range(0, len(vectors), _LEARNT_FROM):
        index.add(vectors[start : start + _LEARNT_FROM])
    building = perf_counter() - began
    file = work / "kind.faiss"
    faiss.write_index(index, str(file))
    size = file.stat().st_size
    file.unlink()
    found: list[Sequence[int]] = []
    times = []
    for question in questions:
        began = thread_time()
        _, places = index.search(question[None], kind.rescored or BEST)
        best = places[0][places[0] >= 0]
        if kind.rescored:
            best = best[np.argsort(-(vectors[best] @ question))]
        times.append(thread_time() - began)
        found.append(best.tolist())
    return KindMeasured(
        kind, recall(found, wanted), size / len(vectors), building, milliseconds(times)
    )


def _probe(index: faiss.Index, kind: Kind) -> None:
    """Set how much an index looks at."""
    if hasattr(index, "nprobe"):
        index.nprobe = kind.probes
    elif hasattr(index, "hnsw"):
        index.hnsw.efSearch = kind.probes
