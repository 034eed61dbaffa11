"""Manners: not too fast, nothing twice, and answers that follow what becomes of their question."""
