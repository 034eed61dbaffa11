"""The store: documents, passages, vectors and generations on disk."""
