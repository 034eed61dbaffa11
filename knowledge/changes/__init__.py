"""What publishing a draft would change: shown to a moderator first, and kept with it."""
