"""What the bot knows: from recap texts to quoted answers."""
