"""The files of an ONNX model: its graph, and its weights and tokenizer where they lie beside it."""

from pathlib import Path


def weights_of(graph: Path) -> Path:
    """Return where the weights lie that do not stand in the graph's own file."""
    return graph.with_suffix(".weights")


def tokenizer_of(graph: Path) -> Path:
    """Return where the tokenizer lies that makes a model's inputs."""
    return graph.with_name("tokenizer.json")


def parts_of(graph: Path) -> list[Path]:
    """Return those of the three files that there are, the graph first."""
    return [part for part in (graph, weights_of(graph), tokenizer_of(graph)) if part.is_file()]
