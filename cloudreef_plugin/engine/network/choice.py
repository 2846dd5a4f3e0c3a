"""Which runtime computes a network: the one that was asked for, or the best of those installed."""

from __future__ import annotations

import importlib.util
import logging
import sys
import zipfile
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, Optional

from ..contract.errors import BundleError, CloudReefError, RuntimeUnavailable
from ..contract.model import Bundle
from ..contract.protocol import RUNTIME_NAMES, Job
from ..contract.sentences import Sentence
from .hardware import limited_threads, nvidia_gpus
from .onnx_file import check_onnx, ort_errors
from .runtime import Runtime, reason
from .runtimes import OnnxRuntime, OpenVino, TensorFlow, ort_has_accelerator

__all__ = ["RUNTIME_CLASSES", "Choice", "choose", "choose_for", "installed"]

log = logging.getLogger(__name__)

# Fastest first, as measured on processors (`make bench` prints the figures of this machine).
RUNTIME_CLASSES: dict[str, type[Runtime]] = {kind.name: kind for kind in (OpenVino, OnnxRuntime, TensorFlow)}


@dataclass(frozen=True)
class Choice:
    """A runtime, and why it was chosen."""

    runtime: Runtime
    reason: str


def installed() -> tuple[str, ...]:
    """Lists the installed runtimes, fastest on a processor first."""
    return tuple(name for name in RUNTIME_CLASSES if importlib.util.find_spec(name) is not None)


def choose_for(job: Job, bundle: Bundle) -> Choice:
    """Loads the network as a job asks for; see `choose`."""
    return choose(bundle, runtime=job.runtime, precision=job.precision, device=job.device, threads=job.threads)


def choose(bundle: Bundle, *, runtime: str, precision: str, device: str, threads: Optional[int]) -> Choice:
    """Loads the network in a runtime.

    Args:
        bundle: The model.
        runtime: Name of the runtime; "auto" takes TensorFlow if it sees a GPU, else the fastest one installed.
        precision: "auto", "f32" or "bf16".
        device: "auto", "cpu" or "gpu".
        threads: Processor threads; None takes all that this process may use.

    Raises:
        RuntimeUnavailable: If no installed runtime can do that.
        BundleError: If the weights are missing or altered, or cannot be loaded.
    """
    here = installed()
    if runtime != "auto" and runtime not in here:
        name = RUNTIME_NAMES[runtime]
        hint = Sentence("Choose another runtime ({}) or install the engine with {}.", _listed(here), name)
        raise RuntimeUnavailable(Sentence("{} is not installed in the engine's Python.", name), hint)
    if runtime != "auto":
        return Choice(_load(runtime, bundle, precision, device, threads), Sentence("as chosen"))
    usable = [
        name for name in here if RUNTIME_CLASSES[name].format in bundle.files and _serves(name, precision, device)
    ]
    if not usable:
        raise RuntimeUnavailable(
            Sentence(
                'No installed runtime can run the model "{}" as requested (installed: {}; the model has: {}).',
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
    if device != "cpu" and "onnxruntime" in usable and ort_has_accelerator():
        accelerated = _load("onnxruntime", bundle, precision, device, threads)
        if accelerated.on_gpu:
            return Choice(accelerated, Sentence("ONNX Runtime sees an accelerator"))
        log.warning("This ONNX Runtime offers an accelerator, but cannot use it here.")
    return Choice(
        _load(usable[0], bundle, precision, device, threads),
        Sentence("no usable GPU; the fastest installed on a processor"),
    )


def _serves(name: str, precision: str, device: str) -> bool:
    """Tells whether a runtime can compute in a precision on a device: bfloat16 is OpenVINO's, GPUs the others'."""
    if precision == "bf16":
        return name == "openvino" and device != "gpu"
    return name != "openvino" or device != "gpu"


def _load(name: str, bundle: Bundle, precision: str, device: str, threads: Optional[int]) -> Runtime:
    if not _serves(name, precision, device):
        wish = "bfloat16" if precision == "bf16" else Sentence("a GPU")
        raise RuntimeUnavailable(
            Sentence("{} cannot use {} here.", RUNTIME_NAMES[name], wish), Sentence('Choose the runtime "auto".')
        )
    threads = threads or limited_threads()  # the runtimes count all of the machine's
    kind = RUNTIME_CLASSES[name]
    weights = bundle.weights(kind.format)
    if kind.format == "onnx" and set(check_onnx(weights.path).external) != set(weights.external):
        raise BundleError(
            Sentence("The weights {} refer to files that model.json does not describe.", weights.path.name),
            Sentence("Copy or download the model again."),
        )
    with _translated_errors(name, weights.path):
        return kind(weights, bundle.output, precision=precision, device=device, threads=threads)


@contextmanager
def _translated_errors(name: str, path: Path) -> Iterator[None]:
    """Raises `BundleError` for the exceptions of a framework that cannot load weights.

    OpenVINO raises RuntimeError, ONNX Runtime exceptions of its own, and Keras those of zip archives, JSON, h5py and
    TensorFlow.
    """
    try:
        yield
    except CloudReefError:
        raise
    except _load_errors(name) as error:
        log.info("%s cannot load %s", RUNTIME_NAMES[name], path, exc_info=True)
        if "safe_mode" in str(error):  # https://keras.io/api/models/model_saving_apis/model_saving_and_loading/
            raise BundleError(
                Sentence("The weights {} contain code, such as a Lambda layer, which is not run.", path.name),
                Sentence("Use layers of Keras instead, or export the network as ONNX."),
            ) from error
        raise BundleError(
            Sentence("{} cannot load the weights {}: {}", RUNTIME_NAMES[name], path.name, reason(error)),
            Sentence("Copy or download the model again, or export it again."),
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
