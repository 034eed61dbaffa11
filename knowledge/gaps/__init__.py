"""Gaps: what people ask, and the texts do not answer."""
