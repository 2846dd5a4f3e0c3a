"""Scores of a bundle by the engine's `segment`: whole scenes, from file to file."""

from __future__ import annotations

import math
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from engine.contract.model import Bundle
from engine.contract.protocol import Job, Outputs, SceneJob
from engine.rasters.metrics import Confusion
from engine.segmenting.segment import segment
from numpy.typing import NDArray

from ..chips import UNKNOWN, Chip
from ..progress import Progress, quiet_engine
from . import class_scores
from .class_scores import ClassScore
from .evaluate import Score, ThresholdSweep, by_scene
from .gallery import Gallery
from .instances import Instances, InstanceScore, compare

__all__ = ["count_areas", "results", "score_bundle", "segmented"]

MASK_NODATA = 255


def score_bundle(
    bundle: Path,
    chips: Iterable[tuple[str, Chip]],
    *,
    gallery: Gallery | None = None,
    **how: Any,
) -> list[Score] | list[ClassScore]:
    """Scores whole scenes, the chips of one scene together.

    Args:
        bundle: Folder of a bundle whose channels are those of the chips.
        chips: (split, chip) pairs.
        gallery: Gallery to draw the chips in.
        **how: Further arguments of `results`.

    Raises:
        CloudReefError: If the engine cannot segment a scene.
    """
    scores: list[Any] = []
    listed, model = list(chips), Bundle.load(bundle)
    with Progress("segmenting", len(listed), "chips") as progress:
        for split, chip in listed:
            probability, mask = results(bundle, chip, **how)
            scores.append(_score(model, split, chip, probability, mask))
            if gallery is not None:
                gallery.add(scores[-1], chip, probability, mask)
            progress.at(len(scores))
    return by_scene(scores)


def count_areas(
    bundle: Path, chips: Iterable[tuple[str, Chip]], minimum_px: int, **how: Any
) -> dict[tuple[str, str], InstanceScore]:
    """Compares the connected areas of masks and labels.

    Args:
        bundle: See `score_bundle`.
        chips: (split, chip) pairs; areas are cut off at the edges of a chip.
        minimum_px: Smaller areas are left out of both.
        **how: Further arguments of `segmented`.

    Returns:
        The sums over all chips of a (split, source).
    """
    sums: dict[tuple[str, str], InstanceScore] = {}
    for split, chip in chips:
        mask = segmented(bundle, chip, **how)
        mask[~chip.valid | (chip.label == UNKNOWN)] = 0
        found, true = (Instances.of(each, minimum_px=minimum_px) for each in (mask, chip.label))
        sums[split, chip.source] = sums.get((split, chip.source), InstanceScore()) + compare(found, true)
    return sums


def segmented(bundle: Path, chip: Chip, **how: Any) -> NDArray[np.uint8]:
    """Segments a chip, like `results`, and returns its mask only."""
    return results(bundle, chip, **how)[1]


def results(
    bundle: Path,
    chip: Chip,
    *,
    runtime: str = "auto",
    precision: str = "auto",
    tta: bool = False,
    threshold: float | None = None,
    optional: bool = True,
) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
    """Segments a chip as a scene on disk.

    Args:
        bundle: Folder of a bundle.
        chip: The chip.
        runtime: As in a job.
        precision: As in a job.
        tta: As in a job.
        threshold: As in a job.
        optional: Whether the optional channels are given to the model.

    Returns:
        The probability (rows, cols), for several classes (classes, rows, cols), NaN where there is no data; and the
        mask (rows, cols): 0, 1, or class numbers, 255 for nodata.
    """
    model = Bundle.load(bundle)
    seen = [present and (optional or not channel.optional) for present, channel in zip(chip.present, model.channels)]
    with tempfile.TemporaryDirectory() as folder:
        scene, probability, mask = (Path(folder) / f"{name}.tif" for name in ("scene", "probability", "mask"))
        bands = _write(scene, chip, seen, math.sqrt(math.prod(model.resolution_m)))
        job = SceneJob((str(scene),), Outputs(str(mask), str(probability)), bands=bands, scaling=_scaling(model))
        how = Job(str(bundle), (job,), runtime=runtime, precision=precision, tta=tta, threshold=threshold)
        with quiet_engine():  # its messages would be repeated for each chip
            segment(how, lambda event: None)
        with rasterio.open(mask) as file, rasterio.open(probability) as stored:
            levels = stored.read(1) if model.is_binary else stored.read()
            real = np.where(levels == MASK_NODATA, np.nan, levels * np.float32(stored.scales[0])).astype(np.float32)
            return real, file.read(1)


def _scaling(model: Bundle) -> str:
    return "reflectance" if model.inputs.is_reflectance else "auto"


def _score(
    model: Bundle, split: str, chip: Chip, probability: NDArray[np.float32], mask: NDArray[np.uint8]
) -> Score | ClassScore:
    if not model.is_binary:
        of_classes = class_scores.counted(_places(model)[mask], chip, len(model.classes))
        return ClassScore(chip.source, chip.scene, split, of_classes, model.class_names)
    counted = chip.valid & (chip.label != UNKNOWN) & (mask != MASK_NODATA)
    confusion = Confusion.of(np.where(counted, mask, 0) == 1, chip.label == 1, counted)
    return Score(chip.source, chip.scene, split, confusion, ThresholdSweep(probability, chip))


def _places(model: Bundle) -> NDArray[np.uint8]:
    """Maps the numbers of a mask to positions of classes, the numbers of labels; 254 and 255 are kept."""
    places = np.arange(256, dtype=np.uint8)
    places[[item.value for item in model.classes]] = range(len(model.classes))
    return places


def _write(path: Path, chip: Chip, seen: list[bool], pixel_m: float) -> tuple[int, ...]:
    """Writes the given channels as a scene of reflectance; returns the band of each channel, 0 for none."""
    values = np.where(chip.valid, chip.reflectance[np.flatnonzero(seen)], np.float32(np.nan))
    count, height, width = values.shape
    # Georeferenced, with pixels that the model is made for: otherwise the engine would warn.
    place = {"crs": "EPSG:32632", "transform": rasterio.Affine(pixel_m, 0, 500_000, 0, -pixel_m, 5_000_000)}
    profile = {"driver": "GTiff", "dtype": "float32", "nodata": np.nan, **place}
    with rasterio.open(path, "w", count=count, height=height, width=width, **profile) as file:
        file.write(values)
    bands = np.cumsum(seen) * np.array(seen)
    return tuple(int(band) for band in bands)
