"""A PyTorch module as an ONNX file, and its int8 form."""

import logging
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers.utils import logging as transformers_logging

from knowledge.embedding.onnx_model import SLOW_FUSIONS
from knowledge.embedding.onnx_parts import weights_of

_LEAST_MAPPED = 1024  # bytes
_OPERATORS = ("", "com.microsoft")  # ONNX's own and what fusing makes of them
_OPSET = 23  # the first with Attention
_ROUNDED = ["Gather", "Gemm", "MatMul"]


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
            opset_version=_OPSET,
            verbose=False,
        )
    _strip(file)


def write_int8(full: Path, file: Path) -> None:
    """Write the int8 form of an ONNX file: weights per channel, activations as they come."""
    with quiet():
        # 7 bits of weights: with 8, processors without VNNI saturate,
        # https://onnxruntime.ai/docs/performance/model-optimizations/quantization.html
        quantize_dynamic(
            full,
            file,
            op_types_to_quantize=_ROUNDED,
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
        )
    _strip(file)


def settle(file: Path) -> None:
    """Fuse the nodes of an ONNX file, and put its weights into a file beside it, to be mapped.

    Opening it then takes a third of the time and 20 MB less a model: nothing is left to be fused,
    parsed and copied. What it computes stays the same to the last bit.
    https://onnxruntime.ai/docs/performance/model-optimizations/graph-optimizations.html
    """
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    # Further ones depend on the processor.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(file)
    options.add_session_config_entry(
        "session.optimized_model_external_initializers_file_name", weights_of(file).name
    )
    options.add_session_config_entry(
        "session.optimized_model_external_initializers_min_size_in_bytes", str(_LEAST_MAPPED)
    )
    onnxruntime.InferenceSession(
        file.read_bytes(),
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=SLOW_FUSIONS,
    )
    graph = onnx.load(str(file), load_external_data=False)
    # onnxruntime names all sets of operators that it knows, which another release may not.
    named = {opset.domain: opset for opset in graph.opset_import}
    del graph.opset_import[:]
    graph.opset_import.extend(named[domain] for domain in _OPERATORS)
    file.write_bytes(graph.SerializeToString())


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
