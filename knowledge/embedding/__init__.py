"""Texts to vectors: one interface, two runtimes."""
