"""The Discord bot: answers /ask, mentions and direct messages with quotes."""
