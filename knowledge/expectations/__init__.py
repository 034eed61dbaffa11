"""Golden questions: what a space must go on answering, whatever its texts become."""
