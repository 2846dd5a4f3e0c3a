"""Cuts a scene and its labels into chips for training, in bounded memory."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Union

import numpy as np
import numpy.typing as npt
from rasterio.windows import Window

from ..chips.data_set import ChipSet, SceneEntry
from ..chips.files import Chip, GeoTiffChips, ViaChips
from ..chips.labels import ReadLabels, labels_on
from ..chips.new_channels import channels_of, with_channels
from ..chips.recipe import RECIPE, can_continue, commands, recipe_text, with_classes
from ..chips.windows import TRAIN, VALIDATION, Blocks, EvenShare, starts
from ..contract.classes import ModelClass
from ..contract.errors import SceneError
from ..contract.model import Bundle
from ..contract.progress import Reporter
from ..contract.protocol import Event, Finished, Outputs, SceneJob
from ..contract.sentences import Sentence
from ..contract.training_jobs import SMALLEST_CHIP_PX, ChipOptions, ExportTraining
from ..rasters.aligned import warn_of_nodata
from ..rasters.areas import strips
from ..rasters.writer import BACKGROUND, NODATA, TARGET
from ..scenes.opening import open_raster
from ..scenes.scene import Scene
from .delivery import delivery, with_statistics

__all__ = ["exporttraining"]

Writer = Union[GeoTiffChips, ViaChips]
_SPLITS = (TRAIN, VALIDATION)


def exporttraining(job: ExportTraining, emit: Callable[[Event], None]) -> Finished:
    """Cuts a scene into chips with labels and adds them to a data set.

    Raises:
        CloudReefError: If the job fails; then the data set is left unchanged.
    """
    started = time.monotonic()
    report = Reporter(emit)
    if job.labels.mask:
        with open_raster(job.labels.mask) as mask:
            warn_of_nodata(mask, report)
    bundle = with_classes(Bundle.load(job.model), job.classes)
    channels, values = channels_of(job.input, job.new_bands) if job.new_bands else (job.channels, job.values)
    bundle = with_channels(bundle, channels, values)
    scene_job = SceneJob(
        job.input, Outputs(""), job.new_bands or job.bands, job.scaling, job.nodata, job.crs, name=job.name
    )
    with (
        delivery(job),
        Scene.open(scene_job, bundle) as scene,
        labels_on(scene, job.labels, () if bundle.is_binary else bundle.classes) as labels,
    ):
        report.message(scene.describe(), "scene")
        for warning in scene.warnings:
            report.warning(warning)
        _check_size(scene)
        name = _file_name(job.name or _stem(scene_job))
        chips = ChipSet(Path(job.folder), _kind(job, bundle))
        chips.check_new(name, job.replace)
        with chips.staging() as staged:
            writer = _writer(job, staged, scene, bundle)
            others = [entry for known, entry in chips.scenes.items() if known != name]
            classes = _classes(bundle)
            background = next((item.value for item in classes if item.background), NODATA)
            blocks = _blocks(job.options, scene, labels, others, classes, report)
            cut = _Cut(scene, labels, job.options, blocks, background, bundle.inputs.values == "numbers")
            entry = _write_chips(cut, writer, name, job, report)
            chips.add(name, staged, entry)
        if isinstance(writer, ViaChips):
            _report_losses(writer, report)
        _report_splits(chips, entry, report)
        found = {**_statistics(name, entry, chips, bundle), **_write_recipe(job, bundle, chips, report)}
        done = with_statistics(job.outputs, found, started)
    return Finished({"folder": job.folder, **done.outputs}, done.statistics)


def _check_size(scene: Scene) -> None:
    if min(scene.height, scene.width) < SMALLEST_CHIP_PX:
        raise SceneError(
            Sentence(
                "The scene has {} x {} pixels; a chip needs at least {} on each side.",
                scene.width,
                scene.height,
                SMALLEST_CHIP_PX,
            ),
            Sentence("Choose a larger scene."),
        )


def _statistics(name: str, entry: SceneEntry, chips: ChipSet, bundle: Bundle) -> dict[str, Any]:
    found: dict[str, Any] = {
        "scene": name,
        "chips": sum(entry.chips.values()),
        "chips_train": entry.chips[TRAIN],
        "chips_validation": entry.chips[VALIDATION],
        "target_px": sum(entry.target_px.values()),
        "known_px": sum(entry.known_px.values()),
        "data_set": {"scenes": len(chips.scenes), **{split: chips.count(split) for split in _SPLITS}},
        "class": bundle.title,
    }
    if not bundle.is_binary:
        found["classes"] = [
            {"value": item.value, "name": item.name, "px": entry.class_px.get(str(item.value), 0)}
            for item in bundle.classes
        ]
    return found


@dataclass(frozen=True)
class _Cut:
    """A scene that is being cut into chips."""

    scene: Scene
    labels: ReadLabels
    options: ChipOptions
    blocks: Blocks
    background: int
    takes_numbers: bool

    def rows(self) -> Iterator[tuple[int, list[Chip]]]:
        """Yields each row of chips with its offset; the chips have the labels of both splits."""
        size = self.options.chip_px
        cols = starts(self.scene.width, size, self.options.step_px)
        for row in starts(self.scene.height, size, self.options.step_px):
            height, width = min(size, self.scene.height - row), min(size, self.scene.width)
            strip = Window(0, row, self.scene.width, height)
            label = self.labels(strip)
            if (label == NODATA).all():
                yield row, []
                continue
            values, valid = self._read(strip)
            label[~valid] = NODATA
            yield (
                row,
                [
                    Chip(
                        "",
                        Window(col, row, width, height),
                        values[:, :, col : col + width],
                        valid[:, col : col + width],
                        label[:, col : col + width],
                    )
                    for col in cols
                ],
            )

    def _read(self, strip: Window) -> tuple[npt.NDArray[Any], npt.NDArray[np.bool_]]:
        """Reads stored values and validity; for a model of numbers NaN where a single band has no data."""
        values, valid, known = self.scene.read_bands(strip)
        if self.takes_numbers and known is not None and values.dtype.kind != "f":
            values = np.where(known, values, np.float32(np.nan)).astype(np.float32)
        return values, valid

    def assigned(self, chip: Chip) -> Chip:
        """Assigns a chip to the split that has most of its labels; the labels of the other split become nodata."""
        window = chip.window
        is_validation = self.blocks.validation(
            int(window.row_off), int(window.col_off), int(window.height), int(window.width)
        )
        known = chip.label != NODATA
        for_validation = int(np.count_nonzero(known & is_validation))
        split = VALIDATION if 2 * for_validation > np.count_nonzero(known) else TRAIN
        others = is_validation if split == TRAIN else ~is_validation
        label = np.where(others, NODATA, chip.label).astype(np.uint8)
        return Chip(split, window, chip.values, chip.valid, label)


def _blocks(
    options: ChipOptions,
    scene: Scene,
    labels: ReadLabels,
    others: Sequence[SceneEntry],
    classes: Sequence[ModelClass],
    report: Reporter,
) -> Blocks:
    """Chooses the parts of the scene for validation; `others` are the data set's other scenes."""
    height, width = scene.height, scene.width
    if options.split in _SPLITS:
        return Blocks.whole(height, width, options.split)
    if options.split == "scenes":
        there = sum(bool(entry.chips.get(VALIDATION)) for entry in others)
        # The first scene is for training, which needs at least one scene.
        due = bool(others) and there < options.validation_share * (len(others) + 1)
        return Blocks.whole(height, width, VALIDATION if due else TRAIN)
    rows, cols = (len(starts(length, options.chip_px, options.step_px)) for length in (height, width))
    shape = Blocks.shape(rows, cols)
    by_class: npt.NDArray[np.int64] = np.zeros((len(classes), *shape), np.int64)
    blocks = Blocks(height, width, np.zeros(shape, np.bool_))
    of_cols = np.flatnonzero(np.diff(blocks.of_cols(0, width), prepend=-1))
    for strip in strips(height, width):
        label = np.where(scene.validity(strip), labels(strip), NODATA)
        of_row = blocks.of_rows(int(strip.row_off), int(strip.height))
        for counted, item in zip(by_class, classes):
            np.add.at(counted, of_row, np.add.reduceat(label == item.value, of_cols, axis=1, dtype=np.int64))
        report.progress(strip.row_off + strip.height, height, Sentence("Checking the labels"))
    background = next((place for place, item in enumerate(classes) if item.background), None)
    return Blocks.chosen(height, width, by_class, background, options.validation_share)


def _write_chips(cut: _Cut, writer: Writer, name: str, job: ExportTraining, report: Reporter) -> SceneEntry:
    chips, target, known = (dict.fromkeys(_SPLITS, 0) for _ in range(3))
    files: list[str] = []
    by_class = {split: np.zeros(NODATA + 1, np.int64) for split in _SPLITS}
    # Each split keeps its own share of chips without the target.
    empty = {split: EvenShare(job.options.empty_share) for split in _SPLITS}
    most = 0.0
    for row, of_row in cut.rows():
        for chip in map(cut.assigned, of_row):
            known_px = int(np.count_nonzero(chip.label != NODATA))
            target_px = int(np.count_nonzero((chip.label != NODATA) & (chip.label != cut.background)))
            share = known_px / chip.label.size
            most = max(most, share)
            if not known_px or share < job.options.minimum_valid:
                continue
            if not target_px and not empty[chip.split].take():
                continue
            files += writer.write(chip, f"{name}__{int(chip.window.row_off):05}_{int(chip.window.col_off):05}")
            chips[chip.split] += 1
            target[chip.split] += target_px
            by_class[chip.split] += np.bincount(chip.label.ravel(), minlength=NODATA + 1)
            known[chip.split] += known_px
        report.progress(row + 1, cut.scene.height, Sentence("Cutting chips"))
    if not files:
        raise SceneError(*_no_chips(most, job))
    files += writer.finish()
    report.progress(1, 1, Sentence("Cutting chips"))
    return SceneEntry(
        source=[str(path) for path in cut.scene.paths],
        bands=cut.scene.describe(),
        labels=asdict(job.labels),
        options=asdict(job.options),
        chips=chips,
        target_px=target,
        known_px=known,
        files=files,
        class_px=_listed(by_class[TRAIN] + by_class[VALIDATION]),
        validation_class_px=_listed(by_class[VALIDATION]),
    )


def _listed(by_class: npt.NDArray[np.int64]) -> dict[str, int]:
    return {str(value): int(by_class[value]) for value in np.flatnonzero(by_class[:NODATA]).tolist()}


def _classes(bundle: Bundle) -> tuple[ModelClass, ...]:
    """Lists the classes with their numbers in labels: 0 and 1 for one target, whatever its masks hold."""
    if not bundle.is_binary:
        return bundle.classes
    background, target = bundle.classes
    return replace(background, value=BACKGROUND, background=True), replace(target, value=TARGET)


def _no_chips(most: float, job: ExportTraining) -> tuple[str, str]:
    if most == 0:
        return (
            Sentence("No pixel of the scene has both data and a label: there is nothing to learn from."),
            Sentence("Check the scene's nodata value, the areas that were checked, and the values of the mask."),
        )
    if most < job.options.minimum_valid:
        return (
            Sentence(
                "No chip is left: at most {:.1f} % of a chip's pixels have data and a label; {:g} % are required.",
                100 * most,
                100 * job.options.minimum_valid,
            ),
            Sentence("Allow chips with fewer of them, or make the chips smaller."),
        )
    return (
        Sentence("No chip is left: none contains the target, and chips without a target are not kept."),
        Sentence("Keep a larger share of chips without a target."),
    )


def _writer(job: ExportTraining, staged: Path, scene: Scene, bundle: Bundle) -> Writer:
    names = [channel.common_name for channel, present in zip(bundle.channels, scene.present) if present]
    if job.format == "via":
        missing = [name for name in ("red", "green", "blue") if name not in names]
        if missing:
            raise SceneError(
                Sentence(
                    "Pictures for the VGG Image Annotator show red, green and blue; the scene or the model lacks {}.",
                    missing,
                ),
                Sentence("Choose GeoTIFF."),
            )
        return ViaChips(staged, scene, names, _classes(bundle))
    return GeoTiffChips(staged, scene, names, _classes(bundle))


def _kind(job: ExportTraining, bundle: Bundle) -> dict[str, Any]:
    return {
        "layout": job.format,
        "channels": [channel.common_name for channel in bundle.channels],
        "classes": list(bundle.class_names),
    }


def _report_losses(writer: ViaChips, report: Reporter) -> None:
    """Reports what the pictures and outlines cannot hold."""
    report.message(
        Sentence("The pictures are 8-bit red, green and blue: reflectance above 1 and other channels are lost.")
    )
    if writer.with_holes:
        report.message(
            Sentence(
                "{} outlines have holes, which the VGG Image Annotator does not support; each hole is joined to its "
                "outline by a cut of zero width, so that the same pixels are filled.",
                writer.with_holes,
            )
        )
    if writer.blackened_px:
        report.warning(
            Sentence(
                "{} pixels that do not count are black in the pictures: the VGG Image Annotator cannot mark a pixel "
                "as unknown.",
                writer.blackened_px,
            )
        )


def _report_splits(chips: ChipSet, entry: SceneEntry, report: Reporter) -> None:
    counts = (entry.chips[TRAIN], entry.chips[VALIDATION], chips.count(TRAIN), chips.count(VALIDATION))
    if len(chips.scenes) == 1:
        report.message(
            Sentence("{} chips for training, {} for validation; the data set holds {} and {}, of 1 scene.", *counts)
        )
    else:
        report.message(
            Sentence(
                "{} chips for training, {} for validation; the data set holds {} and {}, of {} scenes.",
                *counts,
                len(chips.scenes),
            )
        )
    for split, what in ((TRAIN, Sentence("training")), (VALIDATION, Sentence("validation"))):
        if not chips.count(split):
            report.warning(
                Sentence("The data set has no chip for {} yet: add another scene before you train a model.", what)
            )
        elif not chips.count(split, "target_px"):
            report.warning(Sentence("No chip for {} contains the target yet: add a scene that shows it.", what))


def _write_recipe(job: ExportTraining, bundle: Bundle, chips: ChipSet, report: Reporter) -> dict[str, Any]:
    """Writes the recipe and reports the commands of training; returns both for the statistics."""
    text = recipe_text(bundle, chips, job.options.chip_px, job.format == "via")
    if not chips.write_recipe(RECIPE, text):
        report.message(Sentence("{} was edited by hand and is left unchanged.", RECIPE))
    if bundle.files and not can_continue(bundle):
        report.warning(
            Sentence(
                "The recipe trains a network from scratch: the model has no Keras weights, or does not describe its "
                "architecture."
            )
        )
    shell = commands(bundle, chips.folder)
    report.message(Sentence("To fit, in a checkout of CloudReef: {}", shell.fit))
    report.message(Sentence("To export the model: {}", shell.export))
    report.message(Sentence("To use it: give {} as the model.", shell.model))
    return {"recipe": str(chips.folder / RECIPE), "commands": {"fit": shell.fit, "export": shell.export}}


def _stem(job: SceneJob) -> str:
    path = Path(job.input[0].rstrip("/\\"))
    return path.name if path.is_dir() or not path.suffix else path.stem


def _file_name(text: str) -> str:
    """Turns the name of a scene into a file name without double underscores, which end it in the names of chips."""
    cleaned = re.sub(r'[<>:"/\\|?*\x00-\x1f\s]', "_", text)
    return re.sub(r"_{2,}", "_", cleaned).strip("._ ") or "scene"
