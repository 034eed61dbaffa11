from contextlib import closing
from pathlib import Path

from knowledge.store.database import open_to_read
from knowledge.store.open_generation import OpenGeneration
from knowledge.store.prune import KEPT
from tests.knowledge.hashing_embedder import HashingEmbedder
from tests.knowledge.sample_folder import TEXTS, refresh, write_texts


def count(data: Path, table: str) -> int:
    with closing(open_to_read(data)) as connection:
        return len(connection.execute(f"SELECT 1 FROM {table}").fetchall())  # noqa: S608


def test_old_generations_and_what_only_they_need_are_removed(tmp_path: Path) -> None:
    folder, data = write_texts(tmp_path / "texts", TEXTS), tmp_path / "data"
    for year in range(2000, 2010):
        write_texts(folder, {"yearly.txt": f"Yearly\n\nIt met in {year}.\n"})
        refresh(folder, data)

    assert count(data, "generations") == KEPT
    assert count(data, "documents") == len(TEXTS) + KEPT
    assert count(data, "vectors") == count(data, "passages")
    assert OpenGeneration.open(data).generation.number == 10
    assert [path.name for path in sorted((data / "generations").iterdir())] == ["000009", "000010"]


def test_vectors_of_a_model_that_no_generation_has_are_removed(tmp_path: Path) -> None:
    folder, data = write_texts(tmp_path / "texts", TEXTS), tmp_path / "data"
    refresh(folder, data)
    for year in range(2000, 2000 + KEPT):
        assert count(data, "vector_models") == 2 - (year == 2000)
        write_texts(folder, {"yearly.txt": f"Yearly\n\nIt met in {year}.\n"})
        refresh(folder, data, HashingEmbedder("another"))

    assert count(data, "vector_models") == 1
    assert count(data, "vectors") == count(data, "passages")
