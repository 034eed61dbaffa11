"""Moderators: who they are, what they set in Discord, and what the bot asks them."""
