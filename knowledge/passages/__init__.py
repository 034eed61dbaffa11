"""Passages: a document split into windows of whole sentences."""
