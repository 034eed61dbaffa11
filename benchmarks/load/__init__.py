"""How many people can ask at once: questions a second, and how long each waits."""
