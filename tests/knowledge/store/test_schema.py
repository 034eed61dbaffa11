"""Databases of earlier versions become today's."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from knowledge.store.database import bring_up_to_date, database_path, open_to_write
from knowledge.store.generations import document_ids, generation_documents
from knowledge.store.schema import MIGRATIONS

WITH_A_ROW_FOR_EACH_DOCUMENT = 4

FILLED = """
INSERT INTO documents (id, path, content_hash, recipe, title, text, blocks)
    VALUES (3, 'b.md', '', '', '', '', ''), (5, 'a.md', '', '', '', '', '');
INSERT INTO generations VALUES
    (1, '', 'small', 4, 1, 0, '', '', NULL), (2, '', 'small', 4, 2, 0, '', '', 1);
INSERT INTO generation_documents VALUES (1, 3), (2, 3), (2, 5);
INSERT INTO vectors VALUES (x'01', 'small', x''), (x'02', 'small', x''), (x'01', 'large', x'');
"""


def test_the_documents_of_generations_and_the_models_of_vectors_are_kept(tmp_path: Path) -> None:
    with closing(sqlite3.connect(database_path(tmp_path))) as connection:
        connection.executescript("".join(MIGRATIONS[:WITH_A_ROW_FOR_EACH_DOCUMENT]) + FILLED)
        connection.execute(f"PRAGMA user_version = {WITH_A_ROW_FOR_EACH_DOCUMENT}")
    with open_to_write(tmp_path) as connection:
        assert generation_documents(connection, 1) == {"b.md": 3}
        assert list(generation_documents(connection, 2).items()) == [("a.md", 5), ("b.md", 3)]
        assert document_ids(connection, 2) == {3, 5}
        models = connection.execute("SELECT model FROM vector_models ORDER BY model").fetchall()
        assert models == [("large",), ("small",)]


def test_two_may_bring_a_database_up_to_date_at_once(tmp_path: Path) -> None:
    many = (
        "WITH RECURSIVE n(i) AS (SELECT 9 UNION ALL SELECT i + 1 FROM n WHERE i < 9999)"
        " INSERT INTO vectors SELECT i, 'small', x'' FROM n;"
    )
    with closing(sqlite3.connect(database_path(tmp_path))) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript("".join(MIGRATIONS[:WITH_A_ROW_FOR_EACH_DOCUMENT]) + FILLED + many)
        connection.execute(f"PRAGMA user_version = {WITH_A_ROW_FOR_EACH_DOCUMENT}")
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(bring_up_to_date, [tmp_path] * 4)) == [None] * 4
