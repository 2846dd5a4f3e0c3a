"""TensorFlow, ONNX Runtime and OpenVINO, and which of them runs a network; each is imported only when chosen."""

from __future__ import annotations

import gc
import importlib
import importlib.util
import logging
import os
import re
import sys
import zipfile
import zlib
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Deque, Iterator, Optional

import numpy as np

from ..contract.errors import BundleError, CloudReefError, RuntimeUnavailable
from ..contract.model import Bundle, BundleFile
from ..contract.protocol import RUNTIME_NAMES
from ..contract.sentences import Sentence
from .activation import probabilities
from .hardware import nvidia_gpus, processor
from .onnx_file import BRANCH_SUM, BRANCH_TOTAL, branch_channels, check_onnx, ort_errors, without_branch
from .runtime import ANSWERS_KEPT, Array, Runtime, reason, to_layout

__all__ = ["FASTEST_ON_CPU", "FORMATS", "Choice", "choose", "framework", "installed"]

log = logging.getLogger(__name__)

# Fastest first, as measured on processors (`make bench` prints the figures of this machine).
FASTEST_ON_CPU = ("openvino", "onnxruntime", "tensorflow")
FORMATS = {"tensorflow": "keras", "onnxruntime": "onnx", "openvino": "onnx"}
# ONNX Runtime's own names of what can run beside the processor, best first.
ORT_ACCELERATORS = {
    "CUDAExecutionProvider": "NVIDIA GPU (CUDA)",
    "DmlExecutionProvider": "GPU (DirectML)",
    "CoreMLExecutionProvider": "CoreML",
}
ORT_LIBRARIES = re.compile(r"providers_cuda|directml", re.IGNORECASE)


class OpenVino(Runtime):
    """Intel's runtime: the fastest on x86 processors, in bfloat16 where they compute in it."""

    name = "openvino"

    def __init__(self, weights: BundleFile, *, precision: str, threads: Optional[int]) -> None:
        self._core = _openvino().Core()
        capable = "BF16" in self._core.get_property("CPU", "OPTIMIZATION_CAPABILITIES")
        if precision == "bf16" and not capable:
            raise RuntimeUnavailable(
                Sentence("This processor does not compute in bfloat16."),
                Sentence('Choose the precision "auto" or "f32".'),
            )
        # Only where it was asked for, or tried: what it does to the mask hangs on model and scene.
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
        self._path = str(weights.path)
        self._channels_first, self._data_type = weights.channels_first, weights.data_type
        self._requests: dict[tuple[tuple[int, ...], bool], Deque[Any]] = {}
        model = self._core.read_model(self._path)
        self._further = branch_channels(weights.path) if self._channels_first else []
        free = [side.is_dynamic for side in model.input(0).partial_shape]
        # A network of free size is as fast as one made for a size, and ready before the scene is known.
        self.single, self.any_size = not free[0], sum(free) - free[1 if self._channels_first else 3] == 3
        if self.any_size:
            self._requests[(), True] = self._prepared(model)

    def _run(self, batch: Array) -> Array:
        requests = self._ready(batch.shape, self._is_whole(batch))
        request = requests[0]
        requests.rotate()
        result = request.infer(
            [to_layout(batch, self._channels_first, self._data_type)], share_inputs=True, share_outputs=True
        )
        answer = next(value for key, value in result.items() if self.output.name in ("", *key.names))
        return probabilities(answer, self._channels_first, self.output)

    def _compile(self, shape: tuple[int, ...]) -> None:
        self._ready(shape, whole=True)

    def _ready(self, shape: tuple[int, ...], whole: bool) -> Deque[Any]:
        """Finds or prepares the network for a shape (batch, channels, rows, cols), whole or without its branch."""
        key = (() if self.any_size else shape, whole)
        if key not in self._requests:
            model = self._core.read_model(self._path if whole else without_branch(Path(self._path)))
            tiles, channels, rows, cols = shape
            if not self.any_size:
                model.reshape([tiles, channels, rows, cols] if self._channels_first else [tiles, rows, cols, channels])
            self._requests[key] = self._prepared(model)
        return self._requests[key]

    def _prepared(self, model: Any) -> Deque[Any]:
        """Prepares requests that take turns: each has memory of its own for its answer, and only for that."""
        compiled = self._core.compile_model(model, "CPU", self._config)
        return deque(compiled.create_infer_request() for _ in range(ANSWERS_KEPT))


class OnnxRuntime(Runtime):
    """ONNX Runtime: quick to start; CUDA, DirectML and CoreML where its package offers them."""

    name = "onnxruntime"
    any_size = True

    def __init__(self, weights: BundleFile, *, device: str, threads: Optional[int]) -> None:
        import onnxruntime

        onnxruntime.set_default_logger_severity(3)
        options = onnxruntime.SessionOptions()
        # A pattern of what the first batch took is laid out beside it: twice the memory, no gain in time.
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
        wanted = offered if device != "cpu" else []
        made: dict[str, Any] = {"sess_options": options, "providers": [*wanted, "CPUExecutionProvider"]}
        self._session = onnxruntime.InferenceSession(str(weights.path), **made)
        used = self._session.get_providers()[0]
        self.on_gpu = used in ORT_ACCELERATORS
        if device == "gpu" and not self.on_gpu:
            raise RuntimeUnavailable(
                Sentence("ONNX Runtime has GPU support, but cannot use the GPU here."),
                Sentence("Check the driver with `nvidia-smi`, or choose the processor."),
            )
        self.device = ORT_ACCELERATORS.get(used, Sentence("the processor ({})", processor()))
        self._input, self.single = (source := self._session.get_inputs()[0]).name, isinstance(source.shape[0], int)
        self._channels_first, self._data_type = weights.channels_first, weights.data_type
        self._error: tuple[type[Exception], ...] = (RuntimeError, *ort_errors())
        self._further = branch_channels(weights.path) if self._channels_first else []
        self._without_branch = cache(lambda: onnxruntime.InferenceSession(without_branch(weights.path), **made))

    def _failures(self) -> tuple[type[Exception], ...]:
        return self._error

    def _run(self, batch: Array) -> Array:
        session = self._session if self._is_whole(batch) else self._without_branch()
        batch = to_layout(batch, self._channels_first, self._data_type)
        wanted = [self.output.name] if self.output.name else None
        return probabilities(session.run(wanted, {self._input: batch})[0], self._channels_first, self.output)


class TensorFlow(Runtime):
    """TensorFlow through Keras: the reference, and the one for NVIDIA GPUs on Linux."""

    name = "tensorflow"

    def __init__(self, weights: BundleFile, *, device: str, threads: Optional[int]) -> None:
        os.environ["KERAS_BACKEND"] = "tensorflow"
        os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
        with _uncollected():
            import keras
            import tensorflow as tf

        if threads:
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
        with self._place, _uncollected():
            model = keras.saving.load_model(weights.path, compile=False, safe_mode=True)
        # One trace for each shape: on fixed shapes TensorFlow is fastest.
        self._function = tf.function(lambda batch: model(batch, training=False), reduce_retracing=False)
        self._tf = tf
        self._channels_first, self._data_type = weights.channels_first, weights.data_type
        if not self._channels_first and any(layer.name == BRANCH_SUM for layer in model.layers):
            added, (total,) = model.get_layer(BRANCH_SUM), model.get_layer(BRANCH_TOTAL).get_weights()
            self._further = np.flatnonzero(total.any(axis=(0, 1, 3))).tolist()
            first, last = keras.Model(model.input, added.input[0]), keras.Model(added.output, model.output)
            self._without_branch = tf.function(
                lambda batch: last(first(batch, training=False), training=False), reduce_retracing=False
            )

    def _failures(self) -> tuple[type[Exception], ...]:
        return (self._tf.errors.OpError, RuntimeError)

    def _run(self, batch: Array) -> Array:
        function = self._function if self._is_whole(batch) else self._without_branch
        batch = to_layout(batch, self._channels_first, self._data_type)
        with self._place:
            result = function(self._tf.constant(batch)).numpy()
        return probabilities(result, self._channels_first, self.output)

    def _compile(self, shape: tuple[int, ...]) -> None:
        tiles, channels, rows, cols = shape
        order = (tiles, channels, rows, cols) if self._channels_first else (tiles, rows, cols, channels)
        with self._place:
            self._function.get_concrete_function(self._tf.TensorSpec(order, self._tf.as_dtype(self._data_type)))


@dataclass(frozen=True)
class Choice:
    """A runtime and why it was taken."""

    runtime: Runtime
    reason: str


def installed() -> tuple[str, ...]:
    """Lists the runtimes that this Python has, fastest on a processor first."""
    return tuple(name for name in FASTEST_ON_CPU if importlib.util.find_spec(name) is not None)


def choose(bundle: Bundle, *, runtime: str, precision: str, device: str, threads: Optional[int]) -> Choice:
    """Loads the network in the runtime that was asked for, or in the best one there is.

    "auto" takes TensorFlow when it sees a GPU, else the fastest installed one.

    Raises:
        RuntimeUnavailable: If the one asked for, or any, is missing.
        BundleError: If the weights are missing or altered.
    """
    here = installed()
    if runtime != "auto" and runtime not in here:
        name = RUNTIME_NAMES[runtime]
        hint = Sentence("Choose another runtime ({}) or install the engine with {}.", _listed(here), name)
        raise RuntimeUnavailable(Sentence("{} is not installed in the engine's Python.", name), hint)
    usable = [name for name in here if FORMATS[name] in bundle.files and _serves(name, precision, device)]
    if runtime != "auto":
        return Choice(_load(runtime, bundle, precision, device, threads), Sentence("as chosen"))
    if not usable:
        raise RuntimeUnavailable(
            Sentence(
                'No installed runtime can run the model "{}" as asked (installed: {}; the model has: {}).',
                bundle.id,
                _listed(here),
                [*bundle.files],
            ),
            Sentence("Install the engine again, or let precision and device be chosen automatically."),
        )
    if device != "cpu" and "tensorflow" in usable and nvidia_gpus() and sys.platform == "linux":
        gpu = _load("tensorflow", bundle, precision, "auto", threads)
        if gpu.on_gpu:
            return Choice(gpu, Sentence("TensorFlow sees a GPU"))
        log.warning("An NVIDIA card is present, but this TensorFlow cannot use it.")
    if device != "cpu" and "onnxruntime" in usable and _ort_accelerated():
        accelerated = _load("onnxruntime", bundle, precision, device, threads)
        if accelerated.on_gpu:
            return Choice(accelerated, Sentence("ONNX Runtime sees an accelerator"))
        log.warning("This ONNX Runtime offers an accelerator, but cannot use it here.")
    return Choice(
        _load(usable[0], bundle, precision, device, threads),
        Sentence("no usable GPU; the fastest installed on a processor"),
    )


def _serves(name: str, precision: str, device: str) -> bool:
    if precision == "bf16":
        return name == "openvino" and device != "gpu"
    return not (device == "gpu" and name == "openvino")


def _load(name: str, bundle: Bundle, precision: str, device: str, threads: Optional[int]) -> Runtime:
    if not _serves(name, precision, device):
        wish = "bfloat16" if precision == "bf16" else Sentence("a GPU")
        raise RuntimeUnavailable(
            Sentence("{} cannot use {} here.", RUNTIME_NAMES[name], wish), Sentence('Choose the runtime "auto".')
        )
    weights = bundle.weights(FORMATS[name])
    if weights.path.suffix == ".onnx" and set(check_onnx(weights.path).external) != set(weights.external):
        raise BundleError(
            Sentence("The weights {} take numbers from files that model.json does not describe.", weights.path.name),
            Sentence("Copy or download the model again."),
        )
    runtime: Runtime
    with _loading(name, weights.path):
        if name == "openvino":
            runtime = OpenVino(weights, precision=precision, threads=threads)
        elif name == "onnxruntime":
            runtime = OnnxRuntime(weights, device=device, threads=threads)
        else:
            runtime = TensorFlow(weights, device=device, threads=threads)
    runtime.output = bundle.output
    return runtime


@contextmanager
def _loading(name: str, path: Path) -> Iterator[None]:
    """Says in a sentence that a runtime cannot take weights, whatever it raises.

    Frameworks raise what they like on damaged files: OpenVINO RuntimeError, ONNX Runtime its own kinds, Keras
    whatever its zip archive, its JSON, h5py or TensorFlow raises.
    """
    try:
        yield
    except CloudReefError:
        raise
    except _load_errors(name) as error:
        log.info("%s cannot load %s", RUNTIME_NAMES[name], path, exc_info=True)
        if "safe_mode" in str(error):  # https://keras.io/api/models/model_saving_apis/model_saving_and_loading/
            raise BundleError(
                Sentence("The weights {} hold code of their own, such as a Lambda layer; it is not run.", path.name),
                Sentence("Use layers of Keras in its place, or export the network as ONNX."),
            ) from error
        raise BundleError(
            Sentence("{} cannot load the weights {}: {}", RUNTIME_NAMES[name], path.name, reason(error)),
            Sentence("Copy or download the model again, or export it anew."),
        ) from error


def _load_errors(name: str) -> tuple[type[Exception], ...]:
    kinds: tuple[type[Exception], ...] = (
        *(ArithmeticError, AttributeError, EOFError, LookupError, OSError, RuntimeError, TypeError, ValueError),
        *(zipfile.BadZipFile, zlib.error),
    )
    if name == "onnxruntime":
        return (*kinds, *ort_errors())
    tensorflow = sys.modules.get("tensorflow")
    return kinds if tensorflow is None else (*kinds, tensorflow.errors.OpError)


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(RUNTIME_NAMES[name] for name in names) or "none"


def framework(name: str) -> Any:
    """Imports a runtime's package; raises what the import raises."""
    return _openvino() if name == "openvino" else importlib.import_module(name)


def _openvino() -> Any:
    """Imports OpenVINO without its model converter, which is not needed and takes as long as all the rest.

    The converter would also report its use over the network where its telemetry package is installed.

    OpenVINO itself goes on without it where it is not installed: https://github.com/openvinotoolkit/openvino
    (``src/bindings/python/src/openvino/__init__.py``). None in `sys.modules` stands for "not there".
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
def _uncollected() -> Iterator[None]:
    """Lets Python look for no garbage while very many objects are made that stay: a quarter of the time to import."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if enabled:
            gc.enable()


def _ort_accelerated() -> bool:
    """Tells whether the installed ONNX Runtime can use more than the processor.

    Where its package holds no library of an accelerator, this is told without loading it.
    """
    found = importlib.util.find_spec("onnxruntime")
    folders = (found.submodule_search_locations if found else None) or ()
    libraries = [path for folder in folders for path in Path(folder, "capi").iterdir()]
    if sys.platform != "darwin" and not any(ORT_LIBRARIES.search(path.name) for path in libraries):
        return False
    import onnxruntime

    return any(name in onnxruntime.get_available_providers() for name in ORT_ACCELERATORS)
