"""What people touch: the Discord bot and the command line."""
