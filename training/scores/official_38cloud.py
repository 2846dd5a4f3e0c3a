"""The scores of 38-Cloud's test set, as in the authors' ``evaluation.m``: scene by scene, not patch by patch.

The patches of a scene are joined, the zero padding of the scene is removed evenly on both sides, and the result is
compared with the truth of the whole scene, ``Entire_scene_gts/
edited_corrected_gts_<scene>.TIF``. Every pixel counts, also without data. The published figures are
means over the 20 scenes; pooled figures, in which large and cloudy scenes weigh more, are added here.
https://github.com/SorourMo/38-Cloud-A-Cloud-Segmentation-Dataset/blob/master/evaluation/evaluation.m

One difference: if a score of a scene is undefined (no cloud, none predicted) the script's mean is NaN; here such a
scene is left out of that score's mean.
"""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from engine.contract.protocol import Job, Outputs, SceneJob
from engine.rasters.metrics import SCORES, Confusion, mean_scores, pooled
from engine.segmenting.segment import segment
from numpy.typing import NDArray
from rasterio.windows import Window

from ..chips import CHANNELS
from ..datasets import DatasetError, opened
from ..datasets.thirty_eight_cloud import PATCH_PX, Patch, find_test, parse_name, read_band
from ..progress import Progress

__all__ = [
    "OFFICIAL_THRESHOLD",
    "SceneScores",
    "join",
    "score_bundle",
    "score_folder",
    "score_scene",
    "unpad",
    "write_scene",
]

log = logging.getLogger(__name__)

OFFICIAL_THRESHOLD = 12 / 255
"""The threshold of the authors' script for Cloud-Net's probabilities."""

TRUTH = "edited_corrected_gts_"
HEADINGS = {"iou": "Jaccard", "f1": "F1"}


@dataclass(frozen=True)
class SceneScores:
    """The confusion of each scene, by name."""

    scenes: Mapping[str, Confusion]

    def table(self) -> list[str]:
        """Formats all scores in percent: each scene, the mean of scenes, and pooled."""
        rows = {name: confusion.scores() for name, confusion in self.scenes.items()}
        rows[f"mean of {len(self.scenes)} scenes"] = mean_scores(self.scenes.values())
        rows["pooled"] = pooled(self.scenes.values()).scores()
        width = max(len(name) for name in rows)
        head = "  ".join([" " * width, *(f"{HEADINGS.get(name, name):>11}" for name in SCORES)])
        return [head, *("  ".join([name.ljust(width), *_cells(scores)]) for name, scores in rows.items())]

    def report(self) -> dict[str, Any]:
        """Computes the same as fractions 0..1, as JSON values."""
        return {
            "scenes": {name: confusion.scores() for name, confusion in self.scenes.items()},
            "mean": mean_scores(self.scenes.values()),
            "pooled": pooled(self.scenes.values()).scores(),
        }


def join(patches: Mapping[tuple[int, int], NDArray[Any]]) -> NDArray[Any]:
    """Joins patches to the padded scene.

    Args:
        patches: Square arrays of side `PATCH_PX` by (row, column), counted from 1.

    Returns:
        (rows, cols); zero where a patch is missing, as in the script.
    """
    rows, cols = (max(place[axis] for place in patches) for axis in (0, 1))
    first = next(iter(patches.values()))
    scene = np.zeros((rows * PATCH_PX, cols * PATCH_PX), first.dtype)
    for (row, col), patch in patches.items():
        scene[(row - 1) * PATCH_PX : row * PATCH_PX, (col - 1) * PATCH_PX : col * PATCH_PX] = patch
    return scene


def unpad(scene: NDArray[Any], shape: tuple[int, int]) -> NDArray[Any]:
    """Removes the padding: floor of half of it above and on the left, the rest below and on the right.

    Raises:
        DatasetError: If the scene is smaller than the truth.
    """
    spare = [size - wanted for size, wanted in zip(scene.shape, shape)]
    if min(spare) < 0:
        raise DatasetError(f"The patches make a scene of {scene.shape}; its truth has {shape} pixels.")
    top, left = (one // 2 for one in spare)
    return scene[top : top + shape[0], left : left + shape[1]]


def score_scene(padded: NDArray[np.bool_], truth: NDArray[Any]) -> Confusion:
    """Compares a padded mask with the truth of the whole scene, (rows, cols) each; not zero is cloud."""
    return Confusion.of(unpad(padded, truth.shape), truth != 0)


def score_folder(predictions: Path, truths: Path, threshold: float = OFFICIAL_THRESHOLD) -> SceneScores:
    """Scores predicted patches, one file each.

    Args:
        predictions: Files ``..._patch_<n>_<row>_by_<col>_<scene>.TIF`` with any prefix of ``patch``:
            probabilities as floats 0..1 or in 8 bits 0..255, or masks of 0 and 255.
        truths: The folder ``Entire_scene_gts``.
        threshold: Pixels above it are cloud, as in the script.

    Raises:
        DatasetError: If there are no patches, their values are unknown, or a scene has no truth.
    """
    scenes: dict[str, dict[tuple[int, int], Path]] = {}
    for path in sorted(predictions.rglob("*")):
        parsed = parse_name(f"gt_{path.name[path.name.find('patch_') :]}") if "patch_" in path.name else None
        if parsed is not None:
            scenes.setdefault(parsed[1].scene, {})[parsed[1].row, parsed[1].col] = path
    if not scenes:
        raise DatasetError(f"{predictions} holds no patches named ..._patch_<n>_<row>_by_<col>_<scene>.TIF.")
    scores, highest = {}, 0.0
    with Progress("scoring scenes", len(scenes)) as progress:
        for name, paths in scenes.items():
            values = {place: _probability(path) for place, path in paths.items()}
            highest = max(highest, *(float(one.max()) for one in values.values()))
            masks = {place: one > threshold for place, one in values.items()}
            scores[name] = score_scene(join(masks), _truth(truths, name))
            progress.at(len(scores))
    if 0 < highest <= 1 / 255 <= threshold:
        raise DatasetError(
            f"The patches in {predictions} hold 0 and 1 in 8 bits, which is 1/255 at most.",
            "If these are masks, score them with --threshold 0.",
        )
    return SceneScores(scores)


def score_bundle(bundle: Path, test: Path, *, threshold: float | None = None, runtime: str = "auto") -> SceneScores:
    """Scores a model on whole test scenes, segmented by the engine like users' scenes.

    Args:
        bundle: Folder of the model.
        test: The folder ``38-Cloud_test``, or one above it.
        threshold: None takes the model's own.
        runtime: As in the engine's job.

    Raises:
        CloudReefError: If a patch or a truth is missing, or a scene cannot be segmented.
    """
    scenes: dict[str, dict[Patch, dict[str, Path]]] = {}
    for patch, files in find_test(test).items():
        scenes.setdefault(patch.scene, {})[patch] = files
    truths = next(test.rglob("38-Cloud_test/Entire_scene_gts"), next(test.rglob("Entire_scene_gts"), None))
    if not scenes or truths is None:
        raise DatasetError(f"{test} holds no test patches (test_red and so on) with Entire_scene_gts beside them.")
    scores = {}
    with tempfile.TemporaryDirectory(prefix="cloudreef-") as work, Progress("scoring scenes", len(scenes)) as progress:
        for name, patches in scenes.items():
            truth = _truth(truths, name)
            scene, mask = Path(work) / "scene.tif", Path(work) / "mask.tif"
            write_scene(patches, scene)
            job = SceneJob((str(scene),), Outputs(str(mask)), scaling="landsat_c1", nodata=0)
            segment(Job(str(bundle), (job,), threshold=threshold, runtime=runtime, replace=True), lambda event: None)
            with rasterio.open(mask) as file:
                scores[name] = score_scene(file.read(1) == 1, truth)
            log.info("%s: IoU %.4f", name, scores[name].iou)
            progress.at(len(scores))
    return SceneScores(scores)


def write_scene(patches: Mapping[Patch, Mapping[str, Path]], path: Path) -> None:
    """Joins the band files of a scene's patches to one padded GeoTIFF of red, green, blue and near infrared.

    Raises:
        DatasetError: If a patch lacks a band.
    """
    rows, cols = (max(getattr(patch, axis) for patch in patches) * PATCH_PX for axis in ("row", "col"))
    layout = {"tiled": True, "blockxsize": PATCH_PX, "blockysize": PATCH_PX, "dtype": "uint16", "count": len(CHANNELS)}
    with rasterio.open(path, "w", driver="GTiff", height=rows, width=cols, nodata=0, **layout) as file:
        file.descriptions = CHANNELS
        for patch, files in patches.items():
            if missing := [band for band in CHANNELS if band not in files]:
                raise DatasetError(f"{patch.name} has no file for: {', '.join(missing)}.")
            window = Window((patch.col - 1) * PATCH_PX, (patch.row - 1) * PATCH_PX, PATCH_PX, PATCH_PX)
            file.write(np.stack([read_band(files[band]) for band in CHANNELS]), window=window)


def _probability(path: Path) -> NDArray[np.float64]:
    values = read_band(path)
    if values.dtype == np.uint8:
        return values / 255
    if values.dtype.kind != "f":
        raise DatasetError(f"{path.name} holds {values.dtype} numbers; floats and 8 bits are understood.")
    if np.isnan(values).any():
        raise DatasetError(f"{path.name} holds NaN, which is no probability.")
    return values


def _truth(folder: Path, scene: str) -> NDArray[Any]:
    name = f"{TRUTH}{scene}.TIF"
    path = next((path for path in (folder / name, folder / f"{TRUTH}{scene}.tif") if path.is_file()), None)
    if path is None:
        raise DatasetError(f"The truth of the scene {scene} is not there: {folder / name}.")
    with opened(path) as file:
        return file.read(1)


def _cells(scores: Mapping[str, float | None]) -> Iterable[str]:
    values = (scores[name] for name in SCORES)
    return (f"{'-' if value is None else format(100 * value, '.2f'):>11}" for value in values)
