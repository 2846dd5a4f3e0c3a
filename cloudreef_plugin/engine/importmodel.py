"""Takes a model in: checks it, tries it, describes it where it is a bare ONNX file."""

from __future__ import annotations

import json
import shutil
import time
from pathlib import Path
from typing import Any, Callable, Optional

import numpy as np
from numpy.typing import NDArray

from .errors import BundleError, OutputError
from .events import Event, Finished
from .foreign import Layout, description, layout_of
from .model import Bundle
from .model_tasks import Foreign, ImportModel
from .preprocess import network_input
from .reporting import Reporter
from .runtime import Runtime
from .runtimes import choose, onnx_facts
from .sentences import Sentence

__all__ = ["importmodel"]

TRIAL_PX = 256
# A network that is seen to look farther than this gets no halo: its tiles are blended.
LARGEST_HALO_PX = 448
PROBES = 3
# A probability may leave 0..1 by rounding.
ROUNDING = 1e-4


def importmodel(job: ImportModel, emit: Callable[[Event], None]) -> Finished:
    """Copies a model into a folder after checking and trying it.

    Raises:
        BundleError: If it is incomplete, altered, or does not work.
        OutputError: If the folder cannot be written.
    """
    report = Reporter(emit)
    folder = Path(job.outputs.model)
    source = Path(job.source)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise OutputError(
                Sentence("The folder {} is not empty.", folder), Sentence("Choose another folder for the model.")
            )
        report.progress(0, 3, "checking the files")
        if job.foreign is None:
            _copy(Bundle.load(source), folder)
        else:
            _take_in(job.foreign, source, folder, report)
    except OSError as error:
        raise OutputError(
            Sentence("The model cannot be written to {}: {}.", folder, error.strerror), Sentence("Free some space.")
        ) from error
    bundle = Bundle.load(folder)
    for kind in bundle.files:
        bundle.weights(kind)
    report.progress(2, 3, "trying the model")
    facts = _try(bundle)
    report.message(Sentence('The model "{}" works: {}.', bundle.name, facts["runtime"]))
    report.progress(3, 3, "trying the model")
    return Finished({"model": str(folder)}, {"id": bundle.id, "name": bundle.name, "halo_px": bundle.halo_px, **facts})


def _copy(bundle: Bundle, folder: Path) -> None:
    names = ["model.json", *(file.path.name for file in bundle.files.values())]
    for kind in bundle.files:
        bundle.weights(kind)
    if (bundle.folder / "card.md").is_file():
        names.append("card.md")
    for name in names:
        shutil.copyfile(bundle.folder / name, folder / name)


def _take_in(about: Foreign, source: Path, folder: Path, report: Reporter) -> None:
    """Writes the bundle of a bare ONNX file; what can be found out by trying is."""
    layout = layout_of(source, onnx_facts(source))
    if layout.channels != len(about.channels):
        raise BundleError(
            Sentence("{} takes {} channels, but {} are described.", source.name, layout.channels, len(about.channels)),
            Sentence("Name a band for each channel."),
        )
    if not -layout.outputs <= about.output_channel < layout.outputs:
        raise BundleError(
            Sentence(
                "{} has {} outputs; there is none of number {}.", source.name, layout.outputs, about.output_channel
            )
        )
    weights = folder / "model.onnx"
    shutil.copyfile(source, weights)

    def write(activation: str, halo_px: Optional[int]) -> Bundle:
        text = json.dumps(description(about, layout, weights, activation, halo_px), indent=2, ensure_ascii=False)
        (folder / "model.json").write_text(text + "\n", encoding="utf-8")
        return Bundle.load(folder)

    activation = about.activation
    report.progress(1, 3, "looking how far the network sees")
    plain = write("none", None)
    runtime = _load(plain)
    if activation == "auto":
        activation = _activation(plain, runtime, layout)
        report.message(
            Sentence("Its answers are probabilities.")
            if activation == "none"
            else Sentence("Its answers need a {}; it is added.", activation)
        )
    halo_px = about.halo_px if about.halo_px is not None else _halo(plain, runtime, layout)
    if halo_px is not None:
        halo_px = -(-halo_px // layout.stride) * layout.stride
    if layout.tile_px is not None:
        halo_px = None
    write(activation, halo_px)


def _try(bundle: Bundle) -> dict[str, Any]:
    """Predicts noise; a model that cannot is refused."""
    runtime = _load(bundle)
    edge = bundle.tile_px or -(-TRIAL_PX // bundle.stride_multiple) * bundle.stride_multiple
    started = time.monotonic()
    answer = _predict(bundle, runtime, _noise(bundle, edge))
    seconds = time.monotonic() - started
    if answer.shape != (edge, edge):
        rows, cols = answer.shape
        raise BundleError(
            Sentence(
                "The network answers {} x {} pixels for a tile of {} x {}; one for each is needed.",
                rows,
                cols,
                edge,
                edge,
            )
        )
    if not np.isfinite(answer).all():
        raise BundleError(
            Sentence("The network's answer to noise holds values that are no numbers."),
            Sentence("Export the model again."),
        )
    if answer.min() < -ROUNDING or answer.max() > 1 + ROUNDING:
        raise BundleError(
            Sentence(
                "The network answers {:.3g} to {:.3g}; a probability lies between 0 and 1.",
                answer.min(),
                answer.max(),
            ),
            Sentence("Say that its output needs a sigmoid or a softmax."),
        )
    return {"runtime": runtime.describe(), "mpx_per_s": round(edge * edge / 1e6 / max(seconds, 1e-6), 3)}


def _activation(bundle: Bundle, runtime: Runtime, layout: Layout) -> str:
    edge = bundle.tile_px or TRIAL_PX
    answer = _predict(bundle, runtime, _noise(bundle, edge))
    if answer.min() >= -ROUNDING and answer.max() <= 1 + ROUNDING:
        return "none"
    return "sigmoid" if layout.outputs == 1 else "softmax"


def _halo(bundle: Bundle, runtime: Runtime, layout: Layout) -> Optional[int]:
    """Returns how far a change of one pixel is seen in the answer; None where that is too far.

    Measured on noise by changing a pixel strongly, at several places of the network's grid.
    """
    if layout.tile_px is not None:
        return None
    edge = 2 * (LARGEST_HALO_PX + 2 * layout.stride)
    reach = 0
    rng = np.random.default_rng(0)
    for probe in range(PROBES):
        ground = _noise(bundle, edge, seed=probe)
        before = _predict(bundle, runtime, ground.copy())
        row, col = (edge // 2 + int(place) for place in rng.integers(0, layout.stride, 2))
        spread = float(np.ptp(ground)) or 1.0
        ground[:, row, col] += np.float32(50 * spread) * (1 if probe % 2 else -1)
        rows, cols = np.nonzero(_predict(bundle, runtime, ground) != before)
        if rows.size:
            reach = max(reach, int(np.abs(rows - row).max()), int(np.abs(cols - col).max()))
    return reach if reach <= LARGEST_HALO_PX else None


def _noise(bundle: Bundle, edge: int, seed: int = 0) -> NDArray[np.float32]:
    """Returns what the network would see of noise of reflectance: (channels, rows, cols)."""
    channels = len(bundle.channels)
    rng = np.random.default_rng(seed)
    reflectance = rng.uniform(0, 0.6, (channels, edge, edge)).astype(np.float32)
    return network_input(reflectance, np.ones((edge, edge), bool), [True] * channels, bundle.inputs)


def _load(bundle: Bundle) -> Runtime:
    # In 32 bit: what is tried here shall not hang on what the processor can.
    return choose(bundle, runtime="auto", precision="f32", device="cpu", threads=None).runtime


def _predict(bundle: Bundle, runtime: Runtime, inputs: NDArray[np.float32]) -> NDArray[np.float32]:
    try:
        return np.array(runtime.predict(inputs[None])[0])
    except (RuntimeError, ValueError) as error:
        raise BundleError(
            Sentence(
                "The network does not run on a tile of {} pixels: {}", inputs.shape[1], str(error).splitlines()[0]
            ),
            Sentence("Export it for tiles of any size, or check the file."),
        ) from error
