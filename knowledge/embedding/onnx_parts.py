"""The files of an ONNX model: its graph, and its weights where these lie beside it."""

from pathlib import Path


def weights_of(graph: Path) -> Path:
    """Return where the weights lie that do not stand in the graph's own file."""
    return graph.with_suffix(".weights")


def parts_of(graph: Path) -> list[Path]:
    """Return those of the two files that there are, the graph first."""
    return [part for part in (graph, weights_of(graph)) if part.is_file()]
