"""Cuts labelled scenes into chips: labels, and the old model's predictions where there are none."""

from __future__ import annotations

import json
import math
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
import rasterio
from engine.chips.data_set import INDEX
from engine.chips.labels import labels_on
from engine.chips.recipe import with_classes
from engine.contract.errors import CloudReefError
from engine.contract.model import Bundle
from engine.contract.progress import Reporter
from engine.contract.protocol import Event, Job, Outputs, Progress, SceneJob
from engine.contract.sentences import Sentence
from engine.contract.training_jobs import ChipLabels, ChipOptions, ExportTraining, LabelledScene, Train
from engine.jobs.exporttraining import exporttraining
from engine.rasters.areas import strips
from engine.rasters.writer import BACKGROUND, NODATA, TARGET
from engine.scenes.scene import Scene
from engine.segmenting.segment import segment
from rasterio.windows import Window

from .contradictions import contradiction_warning, contradictions

__all__ = ["CHIPS", "REHEARSAL", "Cut", "TeachingError", "cut", "out_of_room"]

CHIPS, REHEARSAL = "chips", "rehearsal"
CHIP_PX, SMALLEST_PX = 256, 64
FEW_CHIPS, SMALL_PX = 3, 128
"""With fewer validation chips the checkpoint would be random: chips are cut smaller, down to this."""
COUNTED = ("chips", "target_px", "known_px")
"""The counts of a scene and split in the index of chips that a lesson needs."""
RARE_SHARE, RARE_PX = 0.01, 200
"""Below this part of the labelled pixels, or this number, the target is too rare."""
LARGEST_PX = 30_000_000
"""Larger scenes are not segmented for rehearsal: that would take longer than the fit."""
CONFIDENT = 0.75
"""Smallest probability of the predictions to rehearse, with several classes."""

Emit = Callable[[Event], None]


class TeachingError(CloudReefError):
    """Labels or scenes are not suitable to teach a model."""


def out_of_room(error: OSError | MemoryError, folder: Path) -> TeachingError:
    """Describes a failure to write into a lesson's folder, or a lack of memory."""
    if isinstance(error, MemoryError):
        return TeachingError(
            Sentence("There is not enough memory for this lesson."),
            Sentence("Close other programs, or label smaller scenes."),
        )
    return TeachingError(
        Sentence("{} cannot be written ({}).", str(error.filename or folder), error.strerror or str(error)),
        Sentence("Free some disk space, or save elsewhere."),
    )


@dataclass(frozen=True)
class Cut:
    """The chips of a lesson.

    Attributes:
        chip_px: Rows and columns of a chip.
        counts: Chips, target and known pixels by split, from the index of the chips.
        rehearsed: Number of chips with the old model's predictions.
        pixel_m: Pixel sizes of the scenes (smallest, largest) in metres; None if a scene is not georeferenced.
    """

    chip_px: int
    counts: dict[str, dict[str, int]]
    rehearsed: int
    pixel_m: tuple[float, float] | None


def cut(job: Train, bundle: Bundle, shrink: int, emit: Emit) -> Cut:
    """Cuts all scenes of a job, into smaller chips if too few would be left for validation.

    Args:
        job: The job.
        bundle: The model, which defines the bands.
        shrink: Factor by which the network averages pixels.
        emit: Called with events.

    Raises:
        CloudReefError: If a scene or its labels cannot be read, or are not suitable.
    """
    folder, report = Path(job.folder), Reporter(emit)
    model = with_classes(bundle, job.classes)
    pixel_m = _check_scenes(job, bundle, report)
    chip_px = CHIP_PX * min(shrink, 2)
    while True:
        shutil.rmtree(folder / CHIPS, ignore_errors=True)
        for scene in job.scenes:
            _export(job, bundle, scene, folder / CHIPS, chip_px, _without_counts(emit))
        labelled = _Labelled.read(folder / CHIPS)
        if job.fresh and not model.is_binary:
            _check_all_classes(model, labelled)
        if labelled.has_target and not (model.is_binary and _lacks_background(job, labelled)):
            is_balanced = labelled.chips["validation"] >= FEW_CHIPS and not labelled.unscored and not labelled.unlearnt
            if is_balanced or chip_px // 2 < SMALL_PX:
                break
        elif chip_px // 2 < SMALLEST_PX:
            raise _not_on_both_sides(labelled)
        chip_px //= 2
    _report_counts(model, labelled, report)
    rehearsed = _rehearse(job, bundle, chip_px, emit) if job.rehearse and not job.fresh else 0
    return Cut(chip_px, labelled.counts, rehearsed, pixel_m)


@dataclass(frozen=True)
class _Labelled:
    """What the index of exported chips says about their labels.

    Attributes:
        counts: ``chips``, ``target_px`` and ``known_px`` of the splits "train" and "validation".
        class_px: Labelled pixels by class number.
        validation_px: Those of them that are for validation.
    """

    counts: dict[str, dict[str, int]]
    class_px: Counter[int]
    validation_px: Counter[int]

    @classmethod
    def read(cls, folder: Path) -> _Labelled:
        """Adds up the scenes of a folder of chips."""
        scenes = list(json.loads((folder / INDEX).read_text(encoding="utf-8"))["scenes"].values())
        counts = {
            split: {what: sum(scene[what].get(split, 0) for scene in scenes) for what in COUNTED}
            for split in ("train", "validation")
        }
        class_px, validation_px = Counter[int](), Counter[int]()
        for scene in scenes:
            class_px.update({int(value): count for value, count in scene["class_px"].items()})
            validation_px.update({int(value): count for value, count in scene["validation_class_px"].items()})
        return cls(counts, class_px, validation_px)

    @property
    def chips(self) -> dict[str, int]:
        """Number of chips by split."""
        return {split: counts["chips"] for split, counts in self.counts.items()}

    @property
    def target_px(self) -> dict[str, int]:
        """Target pixels by split."""
        return {split: counts["target_px"] for split, counts in self.counts.items()}

    @property
    def background_px(self) -> dict[str, int]:
        """Background pixels by split."""
        return {split: counts["known_px"] - counts["target_px"] for split, counts in self.counts.items()}

    @property
    def has_target(self) -> bool:
        """Whether both splits have target."""
        return all(self.target_px.values())

    @property
    def unscored(self) -> list[int]:
        """Classes without validation labels."""
        return [value for value in self.class_px if not self.validation_px[value]]

    @property
    def unlearnt(self) -> list[int]:
        """Classes whose labels are all for validation."""
        return [value for value, count in self.class_px.items() if self.validation_px[value] == count]


def _export(job: Train, bundle: Bundle, scene: LabelledScene, folder: Path, chip_px: int, emit: Emit) -> None:
    options = ChipOptions(
        chip_px=chip_px, minimum_valid=1e-6, empty_share=1.0, split=scene.split, validation_share=0.25
    )
    exporttraining(
        ExportTraining(
            model=job.model,
            input=scene.input,
            labels=scene.labels,
            folder=str(folder),
            options=options,
            bands=scene.bands,
            scaling=scene.scaling,
            nodata=scene.nodata,
            crs=scene.crs,
            name=scene.name,
            classes=job.classes,
            channels=bundle.channels if job.new_bands else (),
            values=bundle.inputs.values,
        ),
        emit,
    )


def _without_counts(emit: Emit) -> Emit:
    """Drops the export's messages about commands and counts, which are reported once for all scenes."""

    def progress_only(event: Event) -> None:
        if isinstance(event, Progress):
            emit(event)

    return progress_only


def _check_all_classes(model: Bundle, labelled: _Labelled) -> None:
    """Refuses labels that lack a class, which a new model could not learn."""
    for item in model.classes:
        if not labelled.class_px[item.value]:
            raise TeachingError(
                Sentence("Nothing is labelled {}: a model cannot learn what it never sees.", item.name),
                Sentence("Draw some of it, or leave that class out."),
            )


def _lacks_background(job: Train, labelled: _Labelled) -> bool:
    """Tells whether a split has no background, which rehearsal gives to training.

    Raises:
        TeachingError: If nothing at all is background.
    """
    background = labelled.background_px
    if not any(background.values()):
        raise TeachingError(
            Sentence("Only target is labelled, and no background."),
            Sentence("Mark the areas that you checked, or label some background, too."),
        )
    rehearses = job.rehearse and not job.fresh
    return not background["validation"] or not (background["train"] or rehearses)


def _not_on_both_sides(labelled: _Labelled) -> TeachingError:
    if not any(labelled.target_px.values()):
        return TeachingError(
            Sentence("Nothing is labelled target: a model cannot learn what it never sees."),
            Sentence("Label some target and some background."),
        )
    return TeachingError(
        Sentence("The labels of the background are too close together to use some for validation.")
        if labelled.has_target
        else Sentence("The labels of the target are too close together to use some for validation."),
        Sentence("Label more, farther apart, or use another scene for validation."),
    )


def _report_counts(model: Bundle, labelled: _Labelled, report: Reporter) -> None:
    """Reports the numbers of chips, and warns of classes that are rare or only in one split."""
    chips = labelled.chips
    report.message(Sentence("{} chips for training, {} for validation.", chips["train"], chips["validation"]))
    if model.is_binary:
        _warn_of_rare_target(labelled.counts["train"], report)
        names = dict(enumerate(model.class_names))
    else:
        _warn_of_rare_classes(model, labelled, report)
        names = {item.value: item.name for item in model.classes}
    for value in labelled.unscored:
        report.warning(
            Sentence(
                "The labels of {} are too close together to use some for validation: it is learnt, but not scored. "
                "Label more of it, farther apart.",
                names[value],
            )
        )
    for value in labelled.unlearnt:
        report.warning(
            Sentence("All labels of {} are for validation, so it is not learnt. Label it elsewhere too.", names[value])
        )


def _warn_of_rare_target(counts: dict[str, int], report: Reporter) -> None:
    count, share = counts["target_px"], counts["target_px"] / max(counts["known_px"], 1)
    if share < RARE_SHARE or count < RARE_PX:
        report.warning(
            Sentence(
                "The target is rare in the labels: {} pixels, {:.1f} % of what is labelled. Label more of it.",
                count,
                100 * share,
            )
        )
    elif share > 1 - RARE_SHARE:
        report.warning(
            Sentence(
                "Almost everything that is labelled is target: label background, too, or the model calls everything "
                "target."
            )
        )


def _warn_of_rare_classes(model: Bundle, labelled: _Labelled, report: Reporter) -> None:
    total = max(labelled.class_px.total(), 1)
    for item in model.classes:
        count = labelled.class_px[item.value]
        if count / total < RARE_SHARE or count < RARE_PX:
            report.warning(
                Sentence(
                    "{} is rare in the labels: {} pixels, {:.1f} % of what is labelled. Label more of it.",
                    item.name,
                    count,
                    100 * count / total,
                )
            )


def _check_scenes(job: Train, bundle: Bundle, report: Reporter) -> tuple[float, float] | None:
    """Warns about contradicting labels; returns the pixel sizes (smallest, largest) in metres."""
    sizes: list[float] = []
    placed = True
    for scene in job.scenes:
        with _opened(scene, bundle) as one:
            here = one.georeference
            if here.crs and here.placed_by == "transform":
                unit = 111_320.0 if here.crs.is_geographic else here.crs.linear_units_factor[1]
                sizes.append(unit * math.sqrt(abs(here.transform.determinant)))
            else:
                placed = False
            contradicting = sum(contradictions(one, scene.labels))
        if contradicting:
            name, several = scene.name or Path(scene.input[0]).name, len(job.classes or bundle.classes) > 2
            report.warning(contradiction_warning(name, contradicting, several=several))
    return (min(sizes), max(sizes)) if placed and sizes else None


def _opened(scene: LabelledScene, bundle: Bundle) -> Scene:
    return Scene.open(_scene_job(scene, Outputs("")), bundle)


def _scene_job(scene: LabelledScene, outputs: Outputs) -> SceneJob:
    return SceneJob(scene.input, outputs, scene.bands, scene.scaling, scene.nodata, scene.crs, name=scene.name)


def _rehearse(job: Train, bundle: Bundle, chip_px: int, emit: Emit) -> int:
    """Cuts chips of the old model's confident predictions where there are no labels; returns their number."""
    chips, scratch = Path(job.folder) / REHEARSAL, Path(job.folder) / "answers"
    shutil.rmtree(chips, ignore_errors=True)
    scratch.mkdir(exist_ok=True)
    for number, scene in enumerate(job.scenes):
        predicted = scratch / f"{number}.tif"
        if scene.split != "validation" and _predict(job, scene, bundle, predicted, emit):
            rehearsal = replace(scene, labels=ChipLabels(mask=str(predicted)), split="train")
            _export(job, bundle, rehearsal, chips, chip_px, _without_counts(emit))
    shutil.rmtree(scratch, ignore_errors=True)
    return _Labelled.read(chips).chips["train"] if (chips / INDEX).is_file() else 0


def _predict(job: Train, scene: LabelledScene, bundle: Bundle, path: Path, emit: Emit) -> bool:
    """Writes the old model's confident predictions outside of labels as a mask.

    Returns:
        Whether there are any; none are made for a scene that is too large.
    """
    with _opened(scene, bundle) as one:
        if one.height * one.width > LARGEST_PX:
            return False
    mask, probability = path.with_name(f"{path.stem}-mask.tif"), path.with_name(f"{path.stem}-probability.tif")
    for left in (mask, probability, path):
        left.unlink(missing_ok=True)
    segment(Job(job.model, (_scene_job(scene, Outputs(str(mask), str(probability))),)), _without_counts(emit))
    confident = partial(_confident, bundle.threshold) if bundle.is_binary else partial(_confident_class, bundle)
    found = False
    with (
        _opened(scene, bundle) as one,
        labels_on(one, scene.labels, () if bundle.is_binary else bundle.classes) as labels,
        rasterio.open(probability) as stored,
    ):
        profile = {**stored.profile, "driver": "GTiff", "count": 1, "dtype": "uint8", "nodata": NODATA}
        with rasterio.open(path, "w", **profile) as file:
            for strip in strips(one.height, one.width):
                answer = confident(stored, strip)
                answer[labels(strip) != NODATA] = NODATA
                found = found or bool((answer != NODATA).any())
                file.write(answer, 1, window=strip)
    return found


def _confident(threshold: float, stored: rasterio.DatasetReader, strip: Window) -> np.ndarray:
    """Finds target and background whose probability is more than half way from the threshold to 1 or 0."""
    levels = stored.read(1, window=strip)
    value = levels * np.float32(stored.scales[0])
    answer = np.full(levels.shape, NODATA, np.uint8)
    answer[value <= threshold / 2] = BACKGROUND
    answer[value >= (1 + threshold) / 2] = TARGET
    answer[levels == NODATA] = NODATA
    return answer


def _confident_class(bundle: Bundle, stored: rasterio.DatasetReader, strip: Window) -> np.ndarray:
    """Finds the number of the class with a probability of `CONFIDENT` or more."""
    levels = stored.read(window=strip)
    values = np.array(bundle.output.values or [item.value for item in bundle.classes], np.uint8)
    answer = values[levels.argmax(axis=0)]
    answer[(levels.max(axis=0) * np.float32(stored.scales[0]) < CONFIDENT) | (levels[0] == NODATA)] = NODATA
    return answer
