"""Indexing: from files to a published index, beside sentence-transformers."""
