"""Search: candidates for a question, by meaning and by words."""
