"""Cuts labelled scenes into chips: labels, and the old model's predictions where there are none."""

from __future__ import annotations

import json
import math
import shutil
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
from engine.scenes.scene import Scene
from engine.segmenting.segment import segment
from rasterio.windows import Window

from .contradictions import contradictions, in_a_sentence

__all__ = ["CHIPS", "REHEARSAL", "Cut", "TeachingError", "cut", "in_words"]

CHIPS, REHEARSAL = "chips", "rehearsal"
CHIP_PX, SMALLEST_PX = 256, 64
FEW_CHIPS, SMALL_PX = 3, 128
"""With fewer validation chips the checkpoint would be random: chips are cut smaller, down to this."""
RARE_SHARE, RARE_PX = 0.01, 200
"""Below this part of the labelled pixels, or this number, the target is too rare."""
LARGEST_PX = 30_000_000
"""Scenes of more pixels are not segmented for rehearsal, which would take longer than the fit."""
SURE = 0.75
"""Smallest probability of the old model's rehearsed predictions, with several classes."""
TARGET, BACKGROUND, NODATA = 1, 0, 255

Emit = Callable[[Event], None]


class TeachingError(CloudReefError):
    """Labels or scenes are not suitable to teach a model."""


def in_words(error: OSError | MemoryError, folder: Path) -> TeachingError:
    """Describes an error of a full disk or memory in a lesson's folder."""
    if isinstance(error, MemoryError):
        return TeachingError(
            Sentence("The memory does not suffice for this lesson."),
            Sentence("Close other programs, or label smaller scenes."),
        )
    return TeachingError(
        Sentence("{} cannot be written ({}).", str(error.filename or folder), error.strerror or str(error)),
        Sentence("Make room, or save elsewhere."),
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
    pixel_m = _check_scenes(job, bundle, report)
    size = CHIP_PX * min(shrink, 2)
    while True:
        shutil.rmtree(folder / CHIPS, ignore_errors=True)
        for scene in job.scenes:
            _export(job, bundle, scene, folder / CHIPS, size, _without_counts(emit))
        counts, class_px = _counts(folder / CHIPS), _class_px(folder / CHIPS)
        apart_px = _class_px(folder / CHIPS, "validation_class_px")
        _check_classes(job, bundle, class_px)
        is_binary = with_classes(bundle, job.classes).is_binary
        lacking = is_binary and _lacks_background(job, counts)
        if counts["validation"]["target_px"] and counts["train"]["target_px"] and not lacking:
            many = counts["validation"]["chips"] >= FEW_CHIPS
            if (many and not any(_on_one_side(class_px, apart_px))) or size // 2 < SMALL_PX:
                break
        elif size // 2 < SMALLEST_PX:
            raise _one_sided(counts)
        size //= 2
    if is_binary:
        _tell(counts, report)
    else:
        _tell_classes(job, bundle, counts, class_px, report)
    _tell_one_sided(job, bundle, class_px, apart_px, report)
    rehearsed = _rehearse(job, bundle, size, emit) if job.rehearse and not job.fresh else 0
    return Cut(size, counts, rehearsed, pixel_m)


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

    def told(event: Event) -> None:
        if isinstance(event, Progress):
            emit(event)

    return told


def _counts(folder: Path) -> dict[str, dict[str, int]]:
    found = {split: {"chips": 0, "target_px": 0, "known_px": 0} for split in ("train", "validation")}
    index = folder / INDEX
    if index.is_file():
        for entry in json.loads(index.read_text(encoding="utf-8"))["scenes"].values():
            for split, sums in found.items():
                for what in sums:
                    sums[what] += entry[what].get(split, 0)
    return found


def _class_px(folder: Path, which: str = "class_px") -> dict[int, int]:
    """Adds up how many pixels of each class number are labelled, or kept apart."""
    found: dict[int, int] = {}
    for entry in json.loads((folder / INDEX).read_text(encoding="utf-8"))["scenes"].values():
        for value, count in entry[which].items():
            found[int(value)] = found.get(int(value), 0) + count
    return found


def _check_classes(job: Train, bundle: Bundle, class_px: dict[int, int]) -> None:
    """Refuses labels that lack one of several classes, which a new model could not learn."""
    if with_classes(bundle, job.classes).is_binary or not job.fresh:
        return
    for item in with_classes(bundle, job.classes).classes:
        if not class_px.get(item.value):
            raise TeachingError(
                Sentence("Nothing is labelled {}: a model cannot learn what it never sees.", item.name),
                Sentence("Draw some of it, or leave that class out."),
            )


def _on_one_side(class_px: dict[int, int], apart_px: dict[int, int]) -> tuple[list[int], list[int]]:
    """Lists the class numbers that are learnt but not kept apart, and those that are kept apart but not learnt."""
    unscored = [value for value in class_px if not apart_px.get(value)]
    return unscored, [value for value, count in class_px.items() if apart_px.get(value) == count]


def _tell_one_sided(
    job: Train, bundle: Bundle, class_px: dict[int, int], apart_px: dict[int, int], report: Reporter
) -> None:
    known = with_classes(bundle, job.classes)
    names = {number if known.is_binary else item.value: item.name for number, item in enumerate(known.classes)}
    unscored, unlearnt = _on_one_side(class_px, apart_px)
    for value in unscored:
        report.warning(
            Sentence(
                "The labels of {} lie so close together that none could be kept apart: it is learnt, but not scored. "
                "Label more of it, farther apart.",
                names[value],
            )
        )
    for value in unlearnt:
        report.warning(
            Sentence("All labels of {} are kept apart: it is not learnt. Label it elsewhere, too.", names[value])
        )


def _tell_classes(
    job: Train, bundle: Bundle, counts: dict[str, dict[str, int]], class_px: dict[int, int], report: Reporter
) -> None:
    report.message(
        Sentence("{} chips to learn from, {} kept apart.", counts["train"]["chips"], counts["validation"]["chips"])
    )
    total = max(sum(class_px.values()), 1)
    for item in with_classes(bundle, job.classes).classes:
        count = class_px.get(item.value, 0)
        if count / total < RARE_SHARE or count < RARE_PX:
            report.warning(
                Sentence(
                    "{} is rare in the labels: {} pixels, {:.1f} % of what is labelled. Label more of it.",
                    item.name,
                    count,
                    100 * count / total,
                )
            )


def _one_sided(counts: dict[str, dict[str, int]]) -> TeachingError:
    if not any(sums["target_px"] for sums in counts.values()):
        return TeachingError(
            Sentence("Nothing is labelled target: a model cannot learn what it never sees."),
            Sentence("Draw some of it, and some of what it is not."),
        )
    has_target = all(sums["target_px"] for sums in counts.values())
    return TeachingError(
        Sentence("All labels of the background lie so close together that none of them could be kept apart.")
        if has_target
        else Sentence("All labels of the target lie so close together that none of them could be kept apart."),
        Sentence("Label more, farther apart, or keep another scene apart."),
    )


def _lacks_background(job: Train, counts: dict[str, dict[str, int]]) -> bool:
    """Tells whether one side has no background, which rehearsal gives to training.

    Raises:
        TeachingError: If nothing at all is background.
    """
    background = {split: sums["known_px"] - sums["target_px"] for split, sums in counts.items()}
    if not any(background.values()):
        raise TeachingError(
            Sentence("Only target is labelled: nothing says what is background."),
            Sentence("Mark the areas that you checked, or draw what is not target, too."),
        )
    rehearses = job.rehearse and not job.fresh
    return not background["validation"] or not (background["train"] or rehearses)


def _tell(counts: dict[str, dict[str, int]], report: Reporter) -> None:
    train, validation = counts["train"], counts["validation"]
    report.message(Sentence("{} chips to learn from, {} kept apart.", train["chips"], validation["chips"]))
    share = train["target_px"] / max(train["known_px"], 1)
    if share < RARE_SHARE or train["target_px"] < RARE_PX:
        report.warning(
            Sentence(
                "The target is rare in the labels: {} pixels, {:.1f} % of what is labelled. Label more of it.",
                train["target_px"],
                100 * share,
            )
        )
    elif share > 1 - RARE_SHARE:
        report.warning(
            Sentence("Almost all that is labelled is target: label what it is not, too, or the model calls all target.")
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
            report.warning(in_a_sentence(name, contradicting, several=several))
    return (min(sizes), max(sizes)) if placed and sizes else None


def _opened(scene: LabelledScene, bundle: Bundle) -> Scene:
    return Scene.open(_scene_job(scene, Outputs("")), bundle)


def _scene_job(scene: LabelledScene, outputs: Outputs) -> SceneJob:
    return SceneJob(scene.input, outputs, scene.bands, scene.scaling, scene.nodata, scene.crs, name=scene.name)


def _rehearse(job: Train, bundle: Bundle, chip_px: int, emit: Emit) -> int:
    """Cuts chips of the old model's confident predictions where there are no labels; returns their number."""
    folder = Path(job.folder)
    shutil.rmtree(folder / REHEARSAL, ignore_errors=True)
    scratch = folder / "answers"
    scratch.mkdir(exist_ok=True)
    count = 0
    for number, scene in enumerate(job.scenes):
        if scene.split == "validation":
            continue
        with _opened(scene, bundle) as one:
            if one.height * one.width > LARGEST_PX:
                continue
        answers = scratch / f"{number}.tif"
        if not _answers(job, scene, bundle, answers, emit):
            continue
        taught = replace(scene, labels=ChipLabels(mask=str(answers)), split="train")
        _export(job, bundle, taught, folder / REHEARSAL, chip_px, _without_counts(emit))
    if (folder / REHEARSAL / INDEX).is_file():
        count = _counts(folder / REHEARSAL)["train"]["chips"]
    shutil.rmtree(scratch, ignore_errors=True)
    return count


def _answers(job: Train, scene: LabelledScene, bundle: Bundle, path: Path, emit: Emit) -> bool:
    """Writes the old model's confident predictions outside of labels: 0, 1, 255; returns whether there are any."""
    mask, probability = path.with_name(f"{path.stem}-mask.tif"), path.with_name(f"{path.stem}-probability.tif")
    for left in (mask, probability, path):
        left.unlink(missing_ok=True)
    outputs = Outputs(str(mask), str(probability))
    segment(Job(job.model, (_scene_job(scene, outputs),)), _without_counts(emit))
    sure = partial(_sure, bundle.threshold) if bundle.is_binary else partial(_surely_of, bundle)
    several = () if bundle.is_binary else bundle.classes
    found = False
    with (
        _opened(scene, bundle) as one,
        labels_on(one, scene.labels, several) as labels,
        rasterio.open(probability) as stored,
    ):
        profile = {**stored.profile, "driver": "GTiff", "count": 1, "dtype": "uint8", "nodata": NODATA}
        with rasterio.open(path, "w", **profile) as file:
            for strip in strips(one.height, one.width):
                answer = sure(stored, strip)
                answer[labels(strip) != NODATA] = NODATA
                found = found or bool((answer != NODATA).any())
                file.write(answer, 1, window=strip)
    return found


def _sure(threshold: float, stored: rasterio.DatasetReader, strip: Window) -> np.ndarray:
    levels = stored.read(1, window=strip)
    value = levels * np.float32(stored.scales[0])
    answer = np.full(levels.shape, NODATA, np.uint8)
    answer[value <= threshold / 2] = BACKGROUND
    answer[value >= (1 + threshold) / 2] = TARGET
    answer[levels == NODATA] = NODATA
    return answer


def _surely_of(bundle: Bundle, stored: rasterio.DatasetReader, strip: Window) -> np.ndarray:
    """Finds the number of the class with a probability of `SURE` or more."""
    levels = stored.read(window=strip)
    values = np.array(bundle.output.values or [item.value for item in bundle.classes], np.uint8)
    answer = values[levels.argmax(axis=0)]
    answer[(levels.max(axis=0) * np.float32(stored.scales[0]) < SURE) | (levels[0] == NODATA)] = NODATA
    return answer
