"""Scores of a bundle as users run it: whole scenes through the engine's own `segment`, from file to file."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import rasterio
from engine.metrics import Confusion
from engine.model import Bundle
from engine.protocol import Job, Outputs, SceneJob
from engine.segment import segment
from numpy.typing import NDArray

from .chips import UNKNOWN, Chip
from .evaluate import Score, by_scene
from .instances import Instances, InstanceScore, compare

__all__ = ["count_areas", "score_bundle", "segmented"]

MASK_NODATA = 255


def score_bundle(
    bundle: Path, chips: Iterable[tuple[str, Chip]], *, runtime: str = "auto", precision: str = "auto"
) -> list[Score]:
    """Scores whole scenes at the bundle's own threshold, the chips of one scene together.

    Args:
        bundle: Folder of a bundle whose channels are those of the chips.
        chips: (split, chip) pairs.
        runtime: As in a job.
        precision: As in a job.

    Raises:
        CloudReefError: If the engine cannot segment a scene.
    """
    scores = []
    for split, chip in chips:
        mask = segmented(bundle, chip, runtime=runtime, precision=precision)
        counted = chip.valid & (chip.label != UNKNOWN) & (mask != MASK_NODATA)
        confusion = Confusion.of(np.where(counted, mask, 0) == 1, chip.label == 1, counted)
        scores.append(Score(chip.source, chip.scene, split, confusion))
    return by_scene(scores)


def count_areas(
    bundle: Path,
    chips: Iterable[tuple[str, Chip]],
    minimum_px: int,
    *,
    runtime: str = "auto",
    precision: str = "auto",
) -> dict[tuple[str, str], InstanceScore]:
    """Counts connected areas: how those of the masks agree with those of the labels.

    Args:
        bundle: As `score_bundle` takes it.
        chips: (split, chip) pairs; areas are cut off at the edges of a chip.
        minimum_px: Smaller areas are left out on both sides.
        runtime: As in a job.
        precision: As in a job.

    Returns:
        What all chips of a (split, source) add up to.
    """
    sums: dict[tuple[str, str], InstanceScore] = {}
    for split, chip in chips:
        mask = segmented(bundle, chip, runtime=runtime, precision=precision)
        mask[~chip.valid | (chip.label == UNKNOWN)] = 0
        found, true = (Instances.of(each, minimum_px=minimum_px) for each in (mask, chip.label))
        sums[split, chip.source] = sums.get((split, chip.source), InstanceScore()) + compare(found, true)
    return sums


def segmented(
    bundle: Path, chip: Chip, *, runtime: str = "auto", precision: str = "auto", optional: bool = True
) -> NDArray[np.uint8]:
    """Segments a chip as a scene on disk.

    Args:
        bundle: Folder of a bundle.
        chip: What to segment.
        runtime: As in a job.
        precision: As in a job.
        optional: Whether the model may see its optional channels.

    Returns:
        The mask (rows, cols): 0, 1, 255 for nodata.
    """
    channels = Bundle.load(bundle).channels
    seen = [present and (optional or not channel.optional) for present, channel in zip(chip.present, channels)]
    with tempfile.TemporaryDirectory() as folder:
        scene, mask = Path(folder) / "scene.tif", Path(folder) / "mask.tif"
        bands = _write(scene, chip, seen)
        job = SceneJob((str(scene),), Outputs(str(mask)), bands=bands, scaling="reflectance")
        segment(Job(str(bundle), (job,), runtime=runtime, precision=precision), lambda event: None)
        with rasterio.open(mask) as file:
            return file.read(1)


def _write(path: Path, chip: Chip, seen: list[bool]) -> tuple[int, ...]:
    """Writes the channels that may be seen as a scene of reflectance; returns the band of each channel, 0 for none."""
    values = np.where(chip.valid, chip.reflectance[np.flatnonzero(seen)], np.float32(np.nan))
    count, height, width = values.shape
    # Thirty metres somewhere on Earth: without a place the engine would warn.
    place = {"crs": "EPSG:32632", "transform": rasterio.Affine(30, 0, 500_000, 0, -30, 5_000_000)}
    profile = {"driver": "GTiff", "dtype": "float32", "nodata": np.nan, **place}
    with rasterio.open(path, "w", count=count, height=height, width=width, **profile) as file:
        file.write(values)
    bands = np.cumsum(seen) * np.array(seen)
    return tuple(int(band) for band in bands)
