"""Spaces: the texts of one community each, beside the ones that all share."""
