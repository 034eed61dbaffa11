"""Whether the probability that an answer comes with is true, and where to draw the line."""
