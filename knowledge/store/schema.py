"""The tables of a space's database, and how those of earlier versions become them."""

# Ids are never given twice (AUTOINCREMENT), so an id kept from an older generation cannot come
# to mean something else. "recipe" is all that decides how bytes become passages.
_TEXTS = """
CREATE TABLE documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    recipe TEXT NOT NULL,
    title TEXT NOT NULL,
    author TEXT,
    date TEXT,
    url TEXT,
    text TEXT NOT NULL,
    blocks TEXT NOT NULL,
    UNIQUE (path, content_hash, recipe)
);
CREATE TABLE passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    heading TEXT NOT NULL,
    text_hash BLOB NOT NULL
);
CREATE INDEX passages_by_document ON passages (document_id);
CREATE INDEX passages_by_text ON passages (text_hash);
CREATE TABLE vectors (
    text_hash BLOB NOT NULL,
    model TEXT NOT NULL,
    vector BLOB NOT NULL,
    UNIQUE (text_hash, model)
);
CREATE TABLE generations (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    folder TEXT NOT NULL,
    model TEXT NOT NULL,
    dimensions INTEGER NOT NULL,
    documents INTEGER NOT NULL,
    passages INTEGER NOT NULL,
    published_at TEXT NOT NULL,
    read_at TEXT NOT NULL
);
CREATE TABLE generation_documents (
    generation INTEGER NOT NULL REFERENCES generations ON DELETE CASCADE,
    document_id INTEGER NOT NULL REFERENCES documents,
    PRIMARY KEY (generation, document_id)
) WITHOUT ROWID;
CREATE INDEX generations_by_document ON generation_documents (document_id);
CREATE TABLE published (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    generation INTEGER NOT NULL REFERENCES generations
);
"""

# A generation's "base" is the one that was published when it was built; a row in drafts says that
# it has not been published yet. The sources and originals of the published generation are the
# space's: what publishes a generation publishes them as well.
_SOURCES = """
ALTER TABLE generations ADD COLUMN base INTEGER;
CREATE TABLE sources (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    path_filter TEXT NOT NULL,
    every_seconds INTEGER,
    read_at TEXT,
    failure TEXT
);
CREATE TABLE originals (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
    name TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    content BLOB NOT NULL,
    url TEXT NOT NULL,
    etag TEXT,
    last_modified TEXT,
    UNIQUE (source_id, name, content_hash, url)
);
CREATE TABLE generation_sources (
    generation INTEGER NOT NULL REFERENCES generations ON DELETE CASCADE,
    source_id INTEGER NOT NULL REFERENCES sources,
    PRIMARY KEY (generation, source_id)
) WITHOUT ROWID;
CREATE TABLE generation_originals (
    generation INTEGER NOT NULL REFERENCES generations ON DELETE CASCADE,
    original_id INTEGER NOT NULL REFERENCES originals,
    PRIMARY KEY (generation, original_id)
) WITHOUT ROWID;
CREATE INDEX generations_by_original ON generation_originals (original_id);
CREATE TABLE drafts (
    generation INTEGER PRIMARY KEY REFERENCES generations ON DELETE CASCADE,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    made_by TEXT NOT NULL,
    preview TEXT
);
CREATE TABLE expectations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    generation INTEGER NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    removed INTEGER NOT NULL
);
"""

# When the texts that a generation holds of a source were read; NULL: with the generation's others.
_READINGS = """
ALTER TABLE generation_sources ADD COLUMN texts_read_at TEXT;
"""

# Files of the folder whose bytes need not be read again while size and time of change are the same.
_FILES = """
CREATE TABLE files (
    path TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    content_hash TEXT NOT NULL
) WITHOUT ROWID;
"""

# A generation is stored, read and dropped as a whole: its documents are one value, a list of ids
# in JSON. A row for each took half a second of a refresh at 55,556 documents.
_CONTENTS = """
CREATE TABLE generation_contents (
    generation INTEGER PRIMARY KEY REFERENCES generations ON DELETE CASCADE,
    document_ids TEXT NOT NULL
);
INSERT INTO generation_contents
    SELECT generation, json_group_array(document_id) FROM generation_documents GROUP BY generation;
DROP TABLE generation_documents;
CREATE VIEW generation_documents (generation, document_id) AS
    SELECT generation, value FROM generation_contents, json_each(document_ids);
"""

# The models that vectors are of, so that those of no generation are found without a look at all.
_MODELS = """
CREATE TABLE vector_models (model TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT INTO vector_models SELECT DISTINCT model FROM vectors;
"""

# Size and time of modification alone took another folder's file, or one put back with its old
# time, for the same.
_STAMPS = """
DROP TABLE files;
CREATE TABLE files (
    path TEXT PRIMARY KEY,
    stamp TEXT NOT NULL,
    content_hash TEXT NOT NULL
) WITHOUT ROWID;
"""

MIGRATIONS = (_TEXTS, _SOURCES, _READINGS, _FILES, _CONTENTS, _MODELS, _STAMPS)
"""What leads from each version to the next; the first makes a new database."""

SCHEMA_VERSION = len(MIGRATIONS)
