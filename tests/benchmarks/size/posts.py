"""A few real posts, embedded by hashing, for the benchmark of size."""

from pathlib import Path

from benchmarks.size.recombined import RealPost, real_posts
from tests.knowledge.sample_folder import TEXTS, refresh, write_texts


def sample_posts(folder: Path) -> list[RealPost]:
    refresh(write_texts(folder / "texts", TEXTS), folder / "data")
    return real_posts(folder / "data")
