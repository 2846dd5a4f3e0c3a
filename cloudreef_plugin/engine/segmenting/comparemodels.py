"""Runs several models on one scene and compares their masks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray

from ..contract.classes import PALETTE, UNDECIDED
from ..contract.errors import JobError
from ..contract.files.held import scratch_folder
from ..contract.model import Bundle
from ..contract.progress import Reporter
from ..contract.protocol import Event, Finished, Message, Outputs, Progress
from ..contract.scene_jobs import CompareModels
from ..contract.sentences import Sentence
from ..contract.tables.spreadsheet import csv_text
from ..contract.version import version
from ..pages.page import encoded
from ..rasters.areas import strips
from ..rasters.parts import commit, part_path, reserved, writing
from ..rasters.statistics import write_statistics
from ..rasters.writer import NODATA, Colour
from .compareclasses import COLOURS, class_statistics, compare_classes
from .comparison import comparison_raster, mask_kind, percent_of
from .meanprobability import shared_target, write_mean
from .segment import gdal_environment, segment

__all__ = ["comparemodels"]

PICTURE_PX = 1000
_COLUMNS = ("first", "second", "class", "both_px", "only_first_px", "only_second_px", "agreed_percent", "iou")
_NO_MODEL, _ALL_MODELS = (232, 232, 232), (110, 110, 110)


def comparemodels(task: CompareModels, emit: Callable[[Event], None]) -> Finished:
    """Segments a scene with each model and compares the masks.

    Returns:
        The terminal event; its statistics hold `models` (name and cover of each), `pairs` (agreement and IoU of every
        two, for each class that both have), `agreed_percent` (of the valid pixels), and `combinations` (pixels by
        value of the raster), and with a mean probability `mean_of_class`.

    Raises:
        CloudReefError: If one of them cannot be run; nothing is written then.
    """
    report = Reporter(emit)
    outputs = task.outputs
    models = [Bundle.load(model) for model in task.models]
    names = [model.id for model in models]
    for number, bundle in enumerate(models):
        if any(bundle.sha256 == other.sha256 for other in models[:number]):
            hint = Sentence("Give their names separated by commas, such as clouds,clouds-fast.")
            raise JobError(Sentence("{} is listed twice.", bundle.id), hint)
    _check_bands(task, models)
    target = shared_target(models) if outputs.mean else None
    with ExitStack() as stack:
        stack.enter_context(reserved(task.results(), replace=task.replace, inputs=task.inputs()))
        scratch = stack.enter_context(scratch_folder())
        masks = [scratch / f"{number}.tif" for number in range(len(names))]
        probabilities = [scratch / f"{number}_probability.tif" for number in range(len(names))] if outputs.mean else []
        for number, (model, mask) in enumerate(zip(task.models, masks)):
            report.message(Sentence('Model {} of {}: "{}".', number + 1, len(names), names[number]))
            bands = task.bands[number] if task.bands else task.job.scenes[0].bands
            wanted = Outputs(str(mask), str(probabilities[number]) if probabilities else None)
            scene = replace(task.job.scenes[0], bands=bands, outputs=wanted)
            segment(
                replace(task.job, model=model, scenes=(scene,), replace=True, skip_unchanged=False),
                _as_part(emit, number, len(names) + 1),
            )
        with gdal_environment():
            if all(model.is_binary for model in models):
                found = _statistics(names, models[0].title, _combine(masks, outputs.raster, names))
                colours = _colours(len(names))
            else:
                found = class_statistics(models, compare_classes(models, masks, outputs.raster))
                colours = COLOURS
            if outputs.mean and target:
                write_mean(outputs.mean, probabilities, models, target)
                found["mean_of_class"] = target
            if outputs.picture:
                _draw(outputs.raster, outputs.picture, colours)
        if outputs.table:
            _write_table(outputs.table, found)
        if outputs.statistics:
            write_statistics(outputs.statistics, found)
        _warn_of_differences(models, found, report)
        report.progress(1, 1, Sentence("Comparing"))
        report.message(Sentence("The models agree on {:.1f} % of the valid pixels.", found["agreed_percent"] or 0.0))
        commit(task.results())
    return Finished(outputs.wanted(), found)


def _check_bands(task: CompareModels, models: Sequence[Bundle]) -> None:
    """Refuses band numbers in one model's order for models of other channels."""
    orders = {tuple(channel.common_name for channel in model.channels) for model in models}
    if task.job.scenes[0].bands and not task.bands and len(orders) > 1:
        raise JobError(
            Sentence("Band numbers follow the order of a model's channels, but these models have different channels."),
            Sentence("Name the order of the file's bands instead, such as B,G,R,NIR."),
        )


def _warn_of_differences(models: Sequence[Bundle], found: Mapping[str, Any], report: Reporter) -> None:
    """Warns if the models have different targets or classes."""
    if not found["pairs"]:
        report.warning(
            Sentence("No two of the models have a class of the same name, so their agreement has no meaning.")
        )
    elif all(model.is_binary for model in models):
        targets = list({model.title.casefold(): model.title for model in models}.values())
        if len(targets) > 1:
            report.warning(Sentence("The targets of the models have different names: {}.", targets))


def _as_part(emit: Callable[[Event], None], number: int, count: int) -> Callable[[Event], None]:
    """Emits a run's events, with its progress as a part of the whole."""

    def take(event: Event) -> None:
        if isinstance(event, Progress):
            done = (number + (event.done / event.total if event.total else 0.0)) / count
            emit(Progress(done, 1.0, event.stage))
        elif isinstance(event, Message):
            emit(event)

    return take


def _combine(masks: Sequence[Path], raster: str, names: Sequence[str]) -> NDArray[np.int64]:
    """Writes the sum of 2**n over the models n that say target; returns the number of pixels of each value."""
    counts = np.zeros(NODATA + 1, np.int64)
    description = " + ".join(f"{1 << bit} {name}" for bit, name in enumerate(names))
    with comparison_raster(raster, masks, names, mask_kind(_colours(len(masks)), description)) as (files, writer):
        for window in strips(*files[0].shape):
            combined = np.zeros((int(window.height), int(window.width)), np.uint8)
            valid = np.ones(combined.shape, bool)
            for bit, file in enumerate(files):
                values = file.read(1, window=window)
                valid &= values < UNDECIDED
                combined |= ((values > 0) & (values < UNDECIDED)).astype(np.uint8) << bit
            combined[~valid] = NODATA
            counts += np.bincount(combined.ravel(), minlength=NODATA + 1)
            writer.write(window, combined)
    return counts


def _colours(count: int) -> dict[int, Colour]:
    """Chooses a colour for each combination: the mean of the colours of the models that say target."""
    everybody = (1 << count) - 1
    colours = {0: (*_NO_MODEL, 255), everybody: (*_ALL_MODELS, 255)}
    for value in range(1, everybody):
        chosen = np.array([PALETTE[bit] for bit in range(count) if value >> bit & 1])
        red, green, blue = (int(number) for number in chosen.mean(axis=0))
        colours[value] = (red, green, blue, 255)
    return colours


def _draw(raster: str, picture: str, colours: Mapping[int, Colour]) -> None:
    with writing(picture), rasterio.open(part_path(raster)) as file:
        factor = max(1, -(-max(file.shape) // PICTURE_PX))
        values = file.read(1, out_shape=tuple(-(-edge // factor) for edge in file.shape))
        table = np.full((256, 3), 255, np.uint8)
        for value, colour in colours.items():
            table[value] = colour[:3]
        part_path(picture).write_bytes(encoded(table[values], "PNG"))


def _statistics(names: Sequence[str], target: str, counts: NDArray[np.int64]) -> dict[str, Any]:
    values = np.arange(NODATA)
    counted = counts[:NODATA]
    valid = int(counted.sum())
    everybody = (1 << len(names)) - 1

    def says_target(bit: int) -> NDArray[np.bool_]:
        return (values >> bit & 1).astype(bool)

    pairs = []
    for first, second in combinations(range(len(names)), 2):
        of_first, of_second = says_target(first), says_target(second)
        both, either = int(counted[of_first & of_second].sum()), int(counted[of_first | of_second].sum())
        pairs.append(
            {
                "first": names[first],
                "second": names[second],
                "class": target,
                "both_px": both,
                "only_first_px": int(counted[of_first & ~of_second].sum()),
                "only_second_px": int(counted[of_second & ~of_first].sum()),
                "agreed_percent": percent_of(valid - either + both, valid),
                "iou": both / either if either else None,
            }
        )
    return {
        "models": [
            {"name": name, "cover_percent": percent_of(int(counted[says_target(bit)].sum()), valid)}
            for bit, name in enumerate(names)
        ],
        "pairs": pairs,
        "agreed_percent": percent_of(int(counts[0] + counts[everybody]), valid),
        "combinations": {str(value): int(counts[value]) for value in range(everybody + 1)},
        "valid_px": valid,
        "nodata_px": int(counts[NODATA]),
        "version": version(),
    }


def _write_table(path: str, found: dict[str, Any]) -> None:
    with writing(path):
        part_path(path).write_bytes(csv_text(_COLUMNS, found["pairs"]).encode("utf-8"))
