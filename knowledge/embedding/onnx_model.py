"""An ONNX model on the processor: each batch on a core of its own, several side by side."""

import os
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

Arrays = list[np.ndarray[Any, Any]]

SLOW_FUSIONS = ["SkipLayerNormFusion"]
"""Fused, this one is four times as slow on processors: it sums number by number."""


class OnnxModel:
    """Runs batches; safe to call from several threads.

    Cores that share one batch wait for each other at every node, and short texts padded to a long
    one's length are work for nothing: pairs read one by one take a fifth less of the processor.
    """

    def __init__(self, file: Path) -> None:
        """Open a model."""
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            str(file),
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=SLOW_FUSIONS,
        )
        self._cores = ThreadPoolExecutor(os.cpu_count(), thread_name_prefix="onnx")

    @property
    def output_shape(self) -> list[int | str]:
        """The shape of the first output; a dimension without a number has a name."""
        shape: list[int | str] = self._session.get_outputs()[0].shape
        return shape

    def run(self, batches: Iterable[Mapping[str, np.ndarray[Any, Any]]]) -> list[Arrays]:
        """Return the outputs for the inputs of each batch.

        A batch alone is run where it is: to wake another thread takes as long as a short text.
        """
        waiting = list(batches)
        if len(waiting) == 1:
            return [self._run(waiting[0])]
        return list(self._cores.map(self._run, waiting))

    def _run(self, inputs: Mapping[str, np.ndarray[Any, Any]]) -> Arrays:
        outputs: Arrays = self._session.run(None, inputs)
        return outputs
