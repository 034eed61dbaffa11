"""Feedback: what people think of answers, and what moderators see of it."""
