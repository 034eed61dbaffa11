"""What the runtimes of the embedding model are worth, beside each other."""
