"""Which words of a passage are quoted, and which of those are emphasised."""
