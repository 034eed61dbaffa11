"""The version of the reader, for those who need not load it."""

READER_VERSION = 4
"""Raised whenever the same bytes give another document: what is stored is then read anew."""
