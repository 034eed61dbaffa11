"""The export of a space: its sources' originals as they were read, in a ZIP archive."""

import json
import zipfile
from contextlib import closing
from io import BytesIO

from knowledge.moderating.overview import overview
from knowledge.sources.registry import load_original, originals_of
from knowledge.spaces.space import Space
from knowledge.store.database import open_to_read, store_errors


def export(space: Space) -> bytes:
    """Return a ZIP archive with what is published of each source, and sources.json about them.

    Raises:
        IndexMissingError: nothing is published.
        StoreError: the space cannot be used.
    """
    shown, archived = overview(space), BytesIO()
    with (
        store_errors(space.data),
        closing(open_to_read(space.data)) as connection,
        zipfile.ZipFile(archived, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        listed = [
            {
                "number": one.source.source_id,
                "kind": one.source.kind.value,
                "address": one.source.address,
                "path_filter": one.source.path_filter,
                "every_seconds": one.source.every and one.source.every.total_seconds(),
            }
            for one in shown.sources
        ]
        archive.writestr("sources.json", json.dumps(listed, indent=1, ensure_ascii=False))
        if shown.generation is not None:
            for one in originals_of(connection, shown.generation.number):
                content = load_original(connection, one.original_id).content
                archive.writestr(f"{one.source_id}/{one.name}", content)
    return archived.getvalue()
