"""Ranking: candidates in, the same in order of how well they answer."""
