"""The commands of the terminal, one a file; what is heavy they import when they run."""
