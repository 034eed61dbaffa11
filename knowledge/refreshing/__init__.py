"""Refreshing: from a folder of texts to a new generation, one stage after the other."""
