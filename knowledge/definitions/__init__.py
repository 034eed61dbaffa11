"""What texts say that acronyms and names mean, found once for each text."""
