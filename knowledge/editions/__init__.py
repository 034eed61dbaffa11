"""Editions of one event: which ones a question fits, and where texts about one disagree."""
