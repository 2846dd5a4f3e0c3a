"""Imports a model: checks and tries it, and describes it if it is a bare ONNX file."""

from __future__ import annotations

import json
import shutil
import tempfile
import time
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable, Iterator

import numpy as np

from ..contract.classes import channel_values
from ..contract.errors import BundleError, CloudReefError, OutputError
from ..contract.events import Event, Finished
from ..contract.model import Bundle
from ..contract.model_jobs import Foreign, ImportModel
from ..contract.progress import Reporter
from ..contract.sentences import Sentence
from ..network.choice import choose
from ..network.exchange.embedded import embedded, extract
from ..network.exchange.foreign import Findings, Layout, facts_of, input_spec, layout_of, model_json
from ..network.exchange.last_steps import last_steps
from ..network.exchange.probing import measure
from ..network.onnx_file import check_onnx, onnx_facts
from ..network.preprocess import network_input
from ..network.runtime import Runtime
from ..pages.trial_picture import draw_trial
from ..rasters.parts import flush_file

__all__ = ["importmodel"]

_TRIAL_PX = 256


def importmodel(job: ImportModel, emit: Callable[[Event], None]) -> Finished:
    """Copies a model into a folder after checking and trying it; a model that is refused leaves no files.

    Raises:
        BundleError: If it is incomplete, altered, or does not work.
        OutputError: If the folder cannot be written.
    """
    report = Reporter(emit)
    folder = Path(job.outputs.model)
    source = Path(job.source)
    report.progress(0, 3, Sentence("Checking the files"))
    with _new_folder(folder) as growing:
        if job.foreign is None and source.suffix.lower() == ".onnx":
            _unpack(source, growing)
        elif job.foreign is None:
            _copy(Bundle.load(source), growing)
        else:
            _describe(job.foreign, source, growing, report)
        bundle = Bundle.load(growing)
        for kind in bundle.files:
            bundle.weights(kind)
        report.progress(2, 3, Sentence("Trying the model"))
        facts = _try_model(job, bundle, report)
    report.message(Sentence('The model "{}" works: {}.', bundle.name, facts["runtime"]))
    report.progress(3, 3, Sentence("Trying the model"))
    pictures = {"picture": str(job.outputs.picture)} if "classes" in facts.get("trial", {}) else {}
    return Finished(
        {"model": str(folder), **pictures}, {"id": bundle.id, "name": bundle.name, "halo_px": bundle.halo_px, **facts}
    )


@contextmanager
def _new_folder(folder: Path) -> Iterator[Path]:
    """Yields an empty folder that is renamed to its final name on success, and removed on failure.

    Raises:
        OutputError: If a folder of that name is not empty, or it cannot be written.
    """
    made = [path for path in (folder.parent, *folder.parent.parents) if not path.exists()]
    try:
        if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
            raise OutputError(
                Sentence("The folder {} is not empty.", folder), Sentence("Choose another folder for the model.")
            )
        folder.parent.mkdir(parents=True, exist_ok=True)
        growing = Path(tempfile.mkdtemp(prefix=f"{folder.name}.part.", dir=folder.parent))
        try:
            yield growing
            for file in growing.iterdir():
                flush_file(file)
            growing.chmod(0o755)
            if folder.is_dir():
                folder.rmdir()
            growing.rename(folder)
        finally:
            shutil.rmtree(growing, ignore_errors=True)
    except OSError as error:
        raise OutputError(
            Sentence("The model cannot be written to {}: {}.", folder, error.strerror), Sentence("Free some space.")
        ) from error
    finally:
        for path in made:
            with suppress(OSError):
                path.rmdir()  # a folder with content is kept


def _unpack(source: Path, folder: Path) -> None:
    """Writes the bundle that is embedded in an exported ONNX file.

    Raises:
        BundleError: If it has none.
    """
    data = embedded(onnx_facts(source)["metadata"])
    if data is None:
        raise BundleError(
            Sentence("{} does not describe its bands and classes.", source.name),
            Sentence("Import it in QGIS's options, which ask for what is missing."),
        )
    extract(source, data, folder)


def _copy(bundle: Bundle, folder: Path) -> None:
    names = ["model.json", *(name for file in bundle.files.values() for name in (file.path.name, *file.external))]
    for kind in bundle.files:
        bundle.weights(kind)
    if (bundle.folder / "card.md").is_file():
        names.append("card.md")
    for name in names:
        shutil.copyfile(bundle.folder / name, folder / name)


def _describe(about: Foreign, source: Path, folder: Path, report: Reporter) -> None:
    """Writes the bundle of a bare ONNX file; missing facts are measured where possible."""
    facts = facts_of(source)
    layout = layout_of(source, facts, about.output)
    _check_input(about, layout, source.name)
    parts = [source.with_name(name) for name in check_onnx(source).external]
    added = last_steps(source, layout, layout.output or facts["outputs"][0]["name"])
    layout = added.layout if added else layout
    report.progress(1, 3, Sentence("Measuring how far the network sees"))
    found = measure(source, layout, input_spec(about), about, added.model if added else None)
    _check_classes(about, found, source.name)
    if found.kind == "target" and not -found.outputs <= about.output_channel < found.outputs:
        raise BundleError(
            Sentence(
                "{} has {} outputs; there is no output number {}.", source.name, found.outputs, about.output_channel
            )
        )
    _report_findings(about, layout, found, report)
    weights = [folder / "model.onnx", *(folder / part.name for part in parts)]
    for one, other in zip((source, *parts), weights):
        shutil.copyfile(one, other)
    if added:
        weights[0].write_bytes(added.model)
        about = replace(about, description=" ".join([about.description, *added.words]))
        for words in added.words:
            report.message(words)
    data = model_json(about, layout, weights, found, source if added else None)
    text = json.dumps(data, indent=2, ensure_ascii=False)
    (folder / "model.json").write_text(text + "\n", encoding="utf-8")


def _check_input(about: Foreign, layout: Layout, name: str) -> None:
    """Checks that the description of the channels fits the network's input."""
    if layout.channels != len(about.channels):
        raise BundleError(
            Sentence("{} takes {} channels, but {} are described.", name, layout.channels, len(about.channels)),
            Sentence("Name a band for each channel."),
        )
    if "int" in layout.data_type and about.measures == "reflectance" and about.factor == 1 and not about.std:
        limits = np.iinfo(layout.data_type)
        raise BundleError(
            Sentence(
                "{} takes integers from {} to {}; values between 0 and 1 would be cut off to 0 or 1.",
                name,
                limits.min,
                limits.max,
            ),
            Sentence("State its values: 0 to 255, or reflectance times 10000."),
        )


def _report_findings(about: Foreign, layout: Layout, found: Findings, report: Reporter) -> None:
    """Reports what was measured although the user did not state it."""
    if about.activation == "auto" and found.kind != "argmax":
        report.message(
            Sentence("Its outputs are probabilities.")
            if found.activation == "none"
            else Sentence("Its outputs need a {}; it is added.", found.activation)
        )
    if found.halo_px is None and layout.tile_px is None:
        report.warning(
            Sentence(
                "Its output for a pixel depends on the tile around it: all tiles will have {} x {} pixels, overlap, "
                "and be blended.",
                found.tile_px,
                found.tile_px,
            )
        )


def _check_classes(about: Foreign, found: Findings, name: str) -> None:
    """Checks that the list of classes fits the network's outputs."""
    channels = len(channel_values(about.model_classes(found.kind), found.kind))
    if found.kind in ("classes", "labels") and channels != found.outputs:
        raise BundleError(
            Sentence("{} has {} outputs, but {} classes are named.", name, found.outputs, channels),
            Sentence("Name a class for each output."),
        )


def _try_on_scene(job: ImportModel, bundle: Bundle, runtime: Runtime, report: Reporter) -> dict[str, Any]:
    """Draws the result on a tile of a scene, or reports why the model cannot be run on it."""
    try:
        return {"classes": draw_trial(bundle, runtime, str(job.trial), str(job.outputs.picture), report)}
    except CloudReefError as error:
        report.warning(Sentence("The model could not be tried on the scene: {}", error.message))
        return {"failed": error.message}


def _try_model(job: ImportModel, bundle: Bundle, report: Reporter) -> dict[str, Any]:
    """Tries a model on noise, and on a scene if one is given; returns what was found.

    The runtime ends with this function: it may keep weights open, and Windows cannot rename a folder with open files.
    """
    runtime, facts = _try_on_noise(bundle)
    if job.trial and job.outputs.picture:
        facts["trial"] = _try_on_scene(job, bundle, runtime, report)
    return facts


def _try_on_noise(bundle: Bundle) -> tuple[Runtime, dict[str, Any]]:
    """Runs a model on noise in the runtime that would be chosen on this computer."""
    # In 32 bit, so that the trial does not depend on the processor.
    runtime = choose(bundle, runtime="auto", precision="f32", device="cpu", threads=None).runtime
    edge = bundle.tile_px or -(-_TRIAL_PX // bundle.stride_multiple) * bundle.stride_multiple
    channels = len(bundle.channels)
    reflectance = np.random.default_rng(0).uniform(0, 0.6, (channels, edge, edge)).astype(np.float32)
    inputs = network_input(reflectance, np.ones((edge, edge), bool), [True] * channels, bundle.inputs)
    started = time.monotonic()
    runtime.predict(inputs[None])
    seconds = time.monotonic() - started
    return runtime, {"runtime": runtime.describe(), "mpx_per_s": round(edge * edge / 1e6 / max(seconds, 1e-6), 3)}
