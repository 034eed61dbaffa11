"""A PyTorch module as an ONNX file, and its int8 form."""

import logging
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers.utils import logging as transformers_logging


def write_onnx(
    module: torch.nn.Module, inputs: Sequence[str], outputs: Sequence[str], file: Path
) -> None:
    """Write a module whose inputs all are (batch, tokens) integers."""
    batch, tokens = torch.export.Dim("batch"), torch.export.Dim("tokens")
    with quiet():
        torch.onnx.export(
            module.eval(),
            tuple(torch.ones(2, 16, dtype=torch.long) for _ in inputs),
            str(file),
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_shapes=({0: batch, 1: tokens},) * len(inputs),
            dynamo=True,
            external_data=False,
            verbose=False,
        )
    _strip(file)


def write_int8(full: Path, file: Path) -> None:
    """Write the int8 form of an ONNX file: weights per channel, activations as they come."""
    with quiet():
        # 7 bits of weights: with 8, processors without VNNI saturate,
        # https://onnxruntime.ai/docs/performance/model-optimizations/quantization.html
        quantize_dynamic(
            full, file, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8
        )
    _strip(file)


def _strip(file: Path) -> None:
    """Take out where each node was traced: it tells of the machine and makes no difference."""
    model = onnx.load(str(file))
    parts = [*model.graph.node, *model.graph.value_info, *model.graph.input, *model.graph.output]
    for part in [model, model.graph, *model.graph.initializer, *parts]:
        part.ClearField("metadata_props")
        part.ClearField("doc_string")
    onnx.save(model, str(file))


@contextmanager
def quiet() -> Iterator[None]:
    """Keep what the libraries say of their own workings from whoever waits for the export."""
    before = logging.root.manager.disable
    logging.disable(logging.WARNING)
    transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(before)
