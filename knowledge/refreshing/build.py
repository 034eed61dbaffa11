"""Building: a space after a change becomes a draft, read, embedded and indexed, not published."""

import sqlite3
from datetime import UTC, datetime

from knowledge.refreshing.embed_stage import embed_stage
from knowledge.refreshing.gather_stage import held_by
from knowledge.refreshing.means import BuildMeans
from knowledge.refreshing.report import RefreshReport
from knowledge.refreshing.texts import Texts, texts_after
from knowledge.sources.change import AddSource, Change, ReadAgain, RemoveSource
from knowledge.sources.registry import SourceError, hold_sources, source
from knowledge.spaces.space import Space
from knowledge.store.audit import Counts, counts_between
from knowledge.store.deed import Action, Deed
from knowledge.store.drafts import add_draft
from knowledge.store.generations import (
    Generation,
    add_generation,
    count_passages,
    document_ids,
    next_number,
    published_generation,
    read_again,
)
from knowledge.store.indexes import Contents, ensure_indexes
from knowledge.store.vectors import dimensions_of


def build(
    connection: sqlite3.Connection,
    space: Space,
    change: Change,
    who: str,
    means: BuildMeans,
) -> RefreshReport:
    """Build a draft of a space after a change, beside what is published.

    Where nothing differs there is no draft, and it is noted that the texts were read. Killed at
    any step, what is done so far is kept for the next time.

    Raises:
        FetchError: a source to be added cannot be read.
        KnowledgeFolderError: the folder is missing or holds no text that can be read.
        ModelError: the embedding model cannot be used.
        SourceError: a source is unknown, is there already, or holds no text that can be read.
    """
    read_at, deed = datetime.now(UTC), deed_of(connection, change, who)
    old = published_generation(connection)
    before = _texts_of(connection, old)
    after = texts_after(connection, space, before, change, means)
    if not old and not after.document_ids:
        raise SourceError("there must be a text to read; this space has no sources yet")
    added = after.document_ids - before.document_ids
    removed = before.document_ids - after.document_ids
    model = means.embedder.fingerprint
    same_model = old is not None and old.model == model
    to_embed = added if same_model else after.document_ids
    embedded = embed_stage(connection, to_embed, means.embedder, means.progress)
    folder = str(space.folder or "")
    nothing_differs = (before.document_ids, before.held) == (after.document_ids, after.held)
    if old and same_model and nothing_differs:
        ensure_indexes(connection, space.data, _contents(old, before))
        read_again(connection, old.number, folder or old.folder, read_at)
        with connection:
            hold_sources(connection, old.number, old.number, after.held, read_at)
        number, counts = None, Counts()
    else:
        new = Generation(
            number=next_number(connection),
            folder=folder or (old.folder if old else ""),
            model=model,
            dimensions=dimensions_of(connection, model),
            documents=len(after.document_ids),
            passages=(old.passages if old else 0)
            + count_passages(connection, added)
            - count_passages(connection, removed),
            published_at=datetime.now(UTC),
            read_at=read_at,
            base=old.number if old else None,
        )
        means.progress("index", 0, 1)
        previous = _contents(old, before) if old else None
        ensure_indexes(connection, space.data, _contents(new, after), previous)
        _store(connection, new, after, deed)
        means.progress("index", 1, 1)
        number, counts = new.number, counts_between(connection, new.base, new.number)
    return RefreshReport(
        generation=number,
        added=counts.added,
        changed=counts.changed,
        removed=counts.removed,
        unchanged=len(after.document_ids) - counts.added - counts.changed,
        embedded=embedded,
        skipped=after.skipped,
    )


def deed_of(connection: sqlite3.Connection, change: Change, who: str) -> Deed:
    """Return a change as a deed of someone.

    Raises:
        SourceError: a source that it names is not there.
    """
    match change:
        case AddSource():
            return Deed(Action.ADD, change.address, who)
        case RemoveSource(source_id):
            return Deed(Action.REMOVE, source(connection, source_id).address, who)
        case ReadAgain(source_ids, given):
            named = (*source_ids, *(one.source_id for one in given))
            addresses = [source(connection, source_id).address for source_id in named]
            return Deed(Action.REFRESH, ", ".join(addresses), who)


def _texts_of(connection: sqlite3.Connection, old: Generation | None) -> Texts:
    if old is None:
        return Texts(frozenset(), {}, ())
    return Texts(document_ids(connection, old.number), held_by(connection, old.number), ())


def _contents(generation: Generation, texts: Texts) -> Contents:
    return Contents(generation.number, generation.model, generation.dimensions, texts.document_ids)


def _store(connection: sqlite3.Connection, new: Generation, texts: Texts, deed: Deed) -> None:
    """Store a draft in one transaction, so wholly or not at all."""
    with connection:
        add_generation(connection, new, texts.document_ids)
        hold_sources(connection, new.number, new.base, texts.held, new.read_at)
        connection.executemany(
            "INSERT INTO generation_originals VALUES (?, ?)",
            [(new.number, one.original_id) for kept in texts.held.values() for one in kept],
        )
        add_draft(connection, new.number, deed)
