"""Answers in Discord: the card with its buttons, and what people press."""
