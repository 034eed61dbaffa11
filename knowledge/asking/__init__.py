"""The way of a question: from what a person typed to an answer of proven quotes."""
