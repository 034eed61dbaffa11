"""How the documents of two generations are compared."""

from pathlib import Path

from knowledge.store.audit import Counts, counts_between
from knowledge.store.writing import writing
from tests.knowledge.sample_folder import TEXTS, refresh, write_texts


def test_documents_that_came_changed_and_went_are_counted(tmp_path: Path) -> None:
    folder, data = write_texts(tmp_path / "texts", TEXTS), tmp_path / "data"
    refresh(folder, data)
    (folder / "lisbon.md").unlink()
    write_texts(
        folder, {"oslo.md": "Harbour Conf met in Bergen.\n", "1.md": "One.\n", "2.md": "2\n"}
    )
    refresh(folder, data)
    with writing(data) as connection:
        assert counts_between(connection, 1, 2) == Counts(added=2, changed=1, removed=1)
        assert counts_between(connection, 2, 1) == Counts(added=1, changed=1, removed=2)
        assert counts_between(connection, None, 1) == Counts(added=3)
        assert counts_between(connection, 2, 2) == Counts()
