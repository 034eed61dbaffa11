"""Pruning: older generations go, with all that none of the kept ones needs."""

import sqlite3
from datetime import datetime
from typing import Final

KEPT: Final = 5
"""How many of the newest published generations are kept, so that they can be published again."""

_UNUSED: Final = (
    "CREATE TEMP TABLE unused AS"
    " SELECT id FROM documents EXCEPT SELECT document_id FROM generation_documents",
    "CREATE TEMP TABLE freed AS SELECT DISTINCT text_hash FROM passages"
    " WHERE document_id IN (SELECT id FROM unused)",
    "DELETE FROM documents WHERE id IN (SELECT id FROM unused)",
    "CREATE TEMP TABLE former AS SELECT model FROM vector_models EXCEPT"
    " SELECT model FROM generations",
    # The inner SELECT reads an index alone, and that only where there is such a model.
    "DELETE FROM vectors WHERE rowid IN (SELECT vectors.rowid FROM former CROSS JOIN vectors"
    " ON vectors.model = former.model)",
    "DELETE FROM vector_models WHERE model IN (SELECT model FROM former)",
    "DELETE FROM vectors WHERE text_hash IN (SELECT text_hash FROM freed WHERE NOT EXISTS"
    " (SELECT 1 FROM passages WHERE passages.text_hash = freed.text_hash))",
    "DELETE FROM originals WHERE id NOT IN (SELECT original_id FROM generation_originals)",
    "DELETE FROM sources WHERE id NOT IN (SELECT source_id FROM generation_sources)",
    "DROP TABLE unused",
    "DROP TABLE freed",
    "DROP TABLE former",
)

_NOT_SINCE: Final = """
DELETE FROM generations WHERE number NOT IN (
    SELECT generation FROM published UNION
    SELECT generation FROM drafts UNION
    SELECT generation FROM audit WHERE at >= :moment UNION
    SELECT generation FROM audit WHERE id = (SELECT max(id) FROM audit WHERE at < :moment)
)
"""


def prune(
    connection: sqlite3.Connection, drafts_before: datetime, before: datetime | None = None
) -> None:
    """Remove old generations but the published one, and what none of the kept ones needs.

    Old are drafts that were built before ``drafts_before`` or beside another generation than the
    published one, and generations that are not among the ``KEPT`` published last or have not
    answered since ``before``.
    """
    with connection:
        connection.execute(
            "DELETE FROM generations WHERE number IN (SELECT generation FROM drafts)"
            " AND (published_at < ? OR base IS NOT (SELECT generation FROM published))",
            (drafts_before.isoformat(),),
        )
        connection.execute(
            "DELETE FROM generations WHERE number NOT IN (SELECT generation FROM published)"
            " AND number NOT IN (SELECT generation FROM drafts)"
            " AND number NOT IN (SELECT number FROM generations WHERE number NOT IN"
            " (SELECT generation FROM drafts) ORDER BY published_at DESC, number DESC LIMIT ?)",
            (KEPT,),
        )
        if before:
            connection.execute(_NOT_SINCE, {"moment": before.isoformat()})
        for statement in _UNUSED:
            connection.execute(statement)
