"""Which words of a text are dates, numbers, places, people, definitions or links."""
