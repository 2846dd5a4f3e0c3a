"""OpenVINO, ONNX Runtime and TensorFlow as runtimes; each framework is imported only when its runtime is loaded."""

from __future__ import annotations

import gc
import importlib
import importlib.util
import os
import re
import sys
from collections import deque
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any, Deque, Iterator, Optional

import numpy as np
from numpy.typing import NDArray

from ..contract.errors import RuntimeUnavailable
from ..contract.sentences import Sentence
from .hardware import processor
from .onnx_file import BRANCH_SUM, BRANCH_TOTAL, branch_channels, ort_errors, without_branch
from .runtime import ANSWERS_KEPT, Runtime

__all__ = ["OnnxRuntime", "OpenVino", "TensorFlow", "framework", "ort_has_accelerator"]

# ONNX Runtime's names of accelerators, best first.
ORT_ACCELERATORS = {
    "CUDAExecutionProvider": "NVIDIA GPU (CUDA)",
    "DmlExecutionProvider": "GPU (DirectML)",
    "CoreMLExecutionProvider": "CoreML",
}
ORT_LIBRARIES = re.compile(r"providers_cuda|directml", re.IGNORECASE)


class OpenVino(Runtime):
    """Intel's runtime: the fastest on x86 processors, in bfloat16 where they support it."""

    name = "openvino"

    def _load(self, precision: str, device: str, threads: Optional[int]) -> None:
        self._core = _openvino().Core()
        capable = "BF16" in self._core.get_property("CPU", "OPTIMIZATION_CAPABILITIES")
        if precision == "bf16" and not capable:
            raise RuntimeUnavailable(
                Sentence("This processor does not compute in bfloat16."),
                Sentence('Choose the precision "auto" or "f32".'),
            )
        # How much bfloat16 changes a mask depends on model and scene, so "auto" never means it.
        self.precision = "bf16" if precision == "bf16" else "f32"
        self.device = Sentence("the processor ({})", processor())
        self._config: dict[str, Any] = {
            "INFERENCE_PRECISION_HINT": self.precision,
            "PERFORMANCE_HINT": "LATENCY",
            # Threads tied to cores would wait for the reader and the writer, which need cores too.
            "ENABLE_CPU_PINNING": False,
        }
        if threads:
            self._config["INFERENCE_NUM_THREADS"] = threads
        channels_first = self._weights.channels_first
        model = self._core.read_model(str(self._weights.path))
        self._branch = branch_channels(self._weights.path) if channels_first else []
        free = [dimension.is_dynamic for dimension in model.input(0).partial_shape]
        self.single, self.any_size = not free[0], sum(free) - free[1 if channels_first else 3] == 3
        self._requests: dict[tuple[tuple[int, ...], bool], Deque[Any]] = {}
        # A network of free size is as fast as one compiled for a size, and ready before the scene is known.
        if self.any_size:
            self._requests[(), True] = self._compiled(model)

    def _run(self, inputs: NDArray[Any], whole: bool) -> Any:
        requests = self._ready(inputs.shape, whole)
        request = requests[0]
        requests.rotate()
        result = request.infer([inputs], share_inputs=True, share_outputs=True)
        return next(value for key, value in result.items() if self._output.name in ("", *key.names))

    def _compile(self, shape: tuple[int, ...]) -> None:
        self._ready(shape, whole=True)

    def _ready(self, shape: tuple[int, ...], whole: bool) -> Deque[Any]:
        """Finds or compiles the network for a shape, whole or without its branch."""
        key = (() if self.any_size else shape, whole)
        if key not in self._requests:
            path = self._weights.path
            model = self._core.read_model(str(path) if whole else without_branch(path))
            if not self.any_size:
                model.reshape(list(shape))
            self._requests[key] = self._compiled(model)
        return self._requests[key]

    def _compiled(self, model: Any) -> Deque[Any]:
        """Compiles a model; returns requests to use in turn, as each keeps the memory of its last result."""
        compiled = self._core.compile_model(model, "CPU", self._config)
        return deque(compiled.create_infer_request() for _ in range(ANSWERS_KEPT))


class OnnxRuntime(Runtime):
    """ONNX Runtime: quick to start; CUDA, DirectML and CoreML where its package offers them."""

    name = "onnxruntime"
    any_size = True

    def _load(self, precision: str, device: str, threads: Optional[int]) -> None:
        import onnxruntime

        onnxruntime.set_default_logger_severity(3)
        options = onnxruntime.SessionOptions()
        # Memory patterns double the memory of the first batch and save no time.
        options.enable_mem_pattern = False
        if threads:
            options.intra_op_num_threads = threads
        offered = [name for name in ORT_ACCELERATORS if name in onnxruntime.get_available_providers()]
        if device == "gpu" and not offered:
            raise RuntimeUnavailable(
                Sentence("The installed ONNX Runtime has no GPU support."),
                Sentence(
                    "Install onnxruntime-gpu or onnxruntime-directml in the engine's Python, or choose the processor."
                ),
            )
        accelerators = offered if device != "cpu" else []
        arguments: dict[str, Any] = {"sess_options": options, "providers": [*accelerators, "CPUExecutionProvider"]}
        path = self._weights.path
        self._session = onnxruntime.InferenceSession(str(path), **arguments)
        used = self._session.get_providers()[0]
        self.on_gpu = used in ORT_ACCELERATORS
        if device == "gpu" and not self.on_gpu:
            raise RuntimeUnavailable(
                Sentence("ONNX Runtime has GPU support, but cannot use the GPU here."),
                Sentence("Check the driver with `nvidia-smi`, or choose the processor."),
            )
        self.device = ORT_ACCELERATORS.get(used, Sentence("the processor ({})", processor()))
        source = self._session.get_inputs()[0]
        self._input, self.single = source.name, isinstance(source.shape[0], int)
        self._ort_errors: tuple[type[Exception], ...] = (RuntimeError, *ort_errors())
        self._branch = branch_channels(path) if self._weights.channels_first else []
        self._without_branch = cache(lambda: onnxruntime.InferenceSession(without_branch(path), **arguments))

    def _errors(self) -> tuple[type[Exception], ...]:
        return self._ort_errors

    def _run(self, inputs: NDArray[Any], whole: bool) -> Any:
        session = self._session if whole else self._without_branch()
        outputs = [self._output.name] if self._output.name else None
        return session.run(outputs, {self._input: inputs})[0]


class TensorFlow(Runtime):
    """TensorFlow through Keras: the reference, and the one for NVIDIA GPUs on Linux."""

    name = "tensorflow"
    format = "keras"

    def _load(self, precision: str, device: str, threads: Optional[int]) -> None:
        os.environ["KERAS_BACKEND"] = "tensorflow"
        os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
        with _without_garbage_collection():
            import keras
            import tensorflow as tf

        if threads:
            with suppress(RuntimeError):  # another program in this process already uses TensorFlow, with its own number
                tf.config.threading.set_intra_op_parallelism_threads(threads)
        gpus = tf.config.list_physical_devices("GPU")
        if device == "gpu" and not gpus:
            raise RuntimeUnavailable(
                Sentence("TensorFlow sees no GPU."),
                Sentence(
                    "Check the driver with `nvidia-smi`, install the engine with GPU support, or choose the processor."
                ),
            )
        for gpu in gpus:
            tf.config.experimental.set_memory_growth(gpu, True)
        self.on_gpu = bool(gpus) and device != "cpu"
        if self.on_gpu:
            self.device = str(tf.config.experimental.get_device_details(gpus[0]).get("device_name", "GPU"))
        else:
            self.device = Sentence("the processor ({})", processor())
        self._place = tf.device("/GPU:0" if self.on_gpu else "/CPU:0")
        with self._place, _without_garbage_collection():
            model = keras.saving.load_model(self._weights.path, compile=False, safe_mode=True)
        # One trace for each shape: TensorFlow is fastest on fixed shapes.
        self._function = tf.function(lambda batch: model(batch, training=False), reduce_retracing=False)
        self._tf = tf
        if not self._weights.channels_first and any(layer.name == BRANCH_SUM for layer in model.layers):
            added, (total,) = model.get_layer(BRANCH_SUM), model.get_layer(BRANCH_TOTAL).get_weights()
            self._branch = np.flatnonzero(total.any(axis=(0, 1, 3))).tolist()
            first, last = keras.Model(model.input, added.input[0]), keras.Model(added.output, model.output)
            self._without_branch = tf.function(
                lambda batch: last(first(batch, training=False), training=False), reduce_retracing=False
            )

    def _errors(self) -> tuple[type[Exception], ...]:
        return (self._tf.errors.OpError, RuntimeError)

    def _run(self, inputs: NDArray[Any], whole: bool) -> Any:
        function = self._function if whole else self._without_branch
        with self._place:
            return function(self._tf.constant(inputs)).numpy()

    def _compile(self, shape: tuple[int, ...]) -> None:
        with self._place:
            self._function.get_concrete_function(self._tf.TensorSpec(shape, self._tf.as_dtype(self._weights.data_type)))


def framework(name: str) -> Any:
    """Imports a runtime's package; raises what the import raises."""
    return _openvino() if name == "openvino" else importlib.import_module(name)


def ort_has_accelerator() -> bool:
    """Tells whether the installed ONNX Runtime can use more than the processor.

    Its package is imported only if it holds a library of an accelerator.
    """
    found = importlib.util.find_spec("onnxruntime")
    folders = (found.submodule_search_locations if found else None) or ()
    libraries = [path for folder in folders for path in Path(folder, "capi").iterdir()]
    if sys.platform != "darwin" and not any(ORT_LIBRARIES.search(path.name) for path in libraries):
        return False
    import onnxruntime

    return any(name in onnxruntime.get_available_providers() for name in ORT_ACCELERATORS)


def _openvino() -> Any:
    """Imports OpenVINO without its model converter, which is not used and takes half of the time.

    The converter would also report its use over the network where its telemetry package is installed. OpenVINO does
    without a converter that is not installed (``src/bindings/python/src/openvino/__init__.py`` in
    https://github.com/openvinotoolkit/openvino); None in `sys.modules` makes an import fail as if it were not.
    """
    converter = "openvino.tools.ovc"
    absent = converter not in sys.modules
    if absent:
        sys.modules[converter] = None  # type: ignore[assignment]
    try:
        import openvino
    finally:
        if absent:
            sys.modules.pop(converter, None)
    return openvino


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Pauses garbage collection while many permanent objects are made; saves a quarter of TensorFlow's import."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if enabled:
            gc.enable()
