"""Refreshing: what one changed post costs, and what a refresh costs those who ask meanwhile."""
