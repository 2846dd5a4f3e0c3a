"""Quicklook of a result: scene, probability, and mask outline over the scene.

    python -m engine.pages.picture --model MODEL SCENE MASK PROBABILITY OUT.png [--truth TRUTH]

With a truth mask its outline is drawn too, where it differs, and the scores are printed as JSON.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.enums import Resampling
from rasterio.windows import Window

from ..contract.errors import CloudReefError
from ..contract.model import Bundle
from ..contract.protocol import SCALINGS, Outputs, SceneJob
from ..network.preprocess import to_reflectance
from ..rasters.areas import Bools
from ..rasters.metrics import Confusion
from ..rasters.parts import StrPath, commit, part_path, writing
from ..rasters.writer import NODATA, TARGET, open_result
from ..scenes.scene import Scene
from .page import Pixels, encoded

__all__ = ["NODATA_GREY", "Panels", "confusion", "overlay", "quicklook", "side_by_side", "true_colour", "write_png"]

Reflectance = npt.NDArray[np.float32]

LARGEST_PX = 1200
SMALLEST_PX = 900
_GAP_PX = 12
_LINE_PX = 2
_SHADE = 0.4  # brightness that is left beside a line
_GAMMA = 1.4  # clouds take the upper half of the stretch; this opens the land below them
_PAPER = (255, 255, 255)
NODATA_GREY = (208, 208, 208)
# Orange and cyan, distinct for all kinds of colour vision; the darker line beside them stands out on cloud and forest.
_MASK_LINE, _TRUTH_LINE = (255, 96, 0), (0, 220, 255)
# Dark to bright to the eye in even steps: matplotlib's "cividis" in five stops,
# https://doi.org/10.1371/journal.pone.0199239
_RAMP = np.array([(0, 34, 78), (66, 78, 108), (124, 123, 120), (188, 174, 108), (254, 232, 56)], np.float32)


class Panels:
    """The grid that all panels of a picture share.

    Args:
        height: Rows of the scene.
        width: Columns of the scene.

    Attributes:
        shrink: Scene pixels that become one, along each side.
        enlarge: How many times that pixel is then repeated, along each side.
        shape: (rows, cols) after shrinking, before enlarging.
    """

    def __init__(self, height: int, width: int) -> None:
        self.height, self.width = height, width
        self.shrink = -(-max(height, width) // LARGEST_PX)
        self.shape = (-(-height // self.shrink), -(-width // self.shrink))
        self.enlarge = max(1, -(-SMALLEST_PX // max(self.shape)))

    def strips(self) -> Iterator[tuple[Window, slice]]:
        """Cuts the scene into windows of whole panel rows."""
        count = max(1, 512 // self.shrink)
        for first in range(0, self.shape[0], count):
            last = min(first + count, self.shape[0])
            top, bottom = first * self.shrink, min(last * self.shrink, self.height)
            yield Window(0, top, self.width, bottom - top), slice(first, last)

    def mean(self, values: npt.NDArray[Any], valid: Bools) -> tuple[Reflectance, Bools]:
        """Shrinks (layers, rows, cols) to the mean of valid pixels; also returns where there are valid pixels."""
        padding = ((0, -values.shape[1] % self.shrink), (0, -values.shape[2] % self.shrink))
        counts = self._sums(np.pad(valid, padding)[None])
        sums = self._sums(np.pad(np.where(valid, values, 0), ((0, 0), *padding)))
        return (sums / np.maximum(counts, 1)).astype(np.float32), counts[0] > 0

    def enlarged(self, picture: Pixels) -> Pixels:
        """Enlarges (rows, cols) or (rows, cols, bands) to the size that is drawn."""
        return picture.repeat(self.enlarge, axis=0).repeat(self.enlarge, axis=1)

    def _sums(self, values: npt.NDArray[Any]) -> npt.NDArray[np.float64]:
        layers, rows, cols = values.shape
        blocks = values.reshape(layers, rows // self.shrink, self.shrink, cols // self.shrink, self.shrink)
        sums: npt.NDArray[np.float64] = blocks.sum(axis=(2, 4), dtype=np.float64)
        return sums


def quicklook(
    scene: Scene,
    bundle: Bundle,
    mask_path: StrPath,
    probability_path: StrPath,
    png_path: StrPath,
    truth_path: StrPath | None = None,
) -> None:
    """Draws side by side the scene, the probability, and the scene with the outline of the mask.

    Args:
        scene: The scene, open.
        bundle: The model whose channels the scene was matched to.
        mask_path: The mask on the scene's grid.
        probability_path: The stored probability.
        png_path: The picture; an older one is replaced.
        truth_path: A mask of the truth on the same grid, or None.

    Raises:
        SceneError: If the scene is damaged.
        OutputError: If the picture cannot be written.
    """
    panels = Panels(scene.height, scene.width)
    colour = panels.enlarged(true_colour(scene, bundle))
    outlined = colour.copy()
    if truth_path is not None:
        _outline(outlined, panels.enlarged(_majority(truth_path, panels)), _TRUTH_LINE)
    _outline(outlined, panels.enlarged(_majority(mask_path, panels)), _MASK_LINE)
    probability = panels.enlarged(_ramp(probability_path, panels))
    write_png(png_path, side_by_side([colour, probability, outlined], _GAP_PX))
    commit([png_path])


def overlay(scene: Scene, bundle: Bundle, mask_path: StrPath) -> tuple[Pixels, Pixels]:
    """Draws the scene, and the mask's outline to lay over it.

    Returns:
        The scene (rows, cols, 3), and the outline (rows, cols, 4) with alpha last.

    Raises:
        SceneError: If the scene is damaged.
    """
    panels = Panels(scene.height, scene.width)
    colour = panels.enlarged(true_colour(scene, bundle))
    drawn = np.zeros((*colour.shape[:2], 4), np.uint8)
    for value, line_colour in _line_colours(bundle):
        line, shade = _lines(panels.enlarged(_majority(mask_path, panels, value)))
        drawn[shade & (drawn[..., 3] < 255), 3] = round(255 * (1 - _SHADE))
        drawn[line] = (*line_colour, 255)
    return colour, drawn


def _line_colours(bundle: Bundle) -> list[tuple[int, tuple[int, int, int]]]:
    """Chooses which numbers of a mask get an outline, and its colour."""
    if bundle.is_binary:
        return [(TARGET, _MASK_LINE)]
    return [(item.value, item.color) for item in bundle.classes if not item.background]


def confusion(mask_path: StrPath, truth_path: StrPath) -> Confusion:
    """Compares a mask with a truth mask of the same grid; nodata in either is left out."""
    found = Confusion()
    with open_result(mask_path) as mask, open_result(truth_path) as truth:
        for window, _ in Panels(*mask.shape).strips():
            called, real = mask.read(1, window=window), truth.read(1, window=window)
            found += Confusion.of(called, real, (called != NODATA) & (real != NODATA))
    return found


def true_colour(scene: Scene, bundle: Bundle) -> Pixels:
    """Draws a scene, shrunk as `Panels` does, stretched from the 2nd to the 98th percentile of each colour.

    Returns:
        (rows, cols, 3) of red, green and blue; the first channel in grey where the model has none of them.

    Raises:
        SceneError: If the scene is damaged.
    """
    panels = Panels(scene.height, scene.width)
    names = [channel.common_name or channel.name for channel, there in zip(bundle.channels, scene.present) if there]
    chosen = [names.index(name) for name in ("red", "green", "blue") if name in names]
    if len(chosen) < 3:
        chosen = [0, 0, 0]
    reflectance = np.zeros((3, *panels.shape), np.float32)
    valid = np.zeros(panels.shape, np.bool_)
    for window, rows in panels.strips():
        values, has_data = scene.read(window)
        real = to_reflectance(values, scene.scaling.scale, scene.scaling.offset)[chosen]
        has_data = has_data & np.isfinite(real).all(axis=0)
        reflectance[:, rows], valid[rows] = panels.mean(real, has_data)
    picture = np.empty((*panels.shape, 3), np.uint8)
    for band in range(3):
        picture[..., band] = _stretched(reflectance[band], valid)
    picture[~valid] = NODATA_GREY
    return picture


def _stretched(values: Reflectance, valid: Bools) -> Pixels:
    low, high = np.percentile(values[valid], (2, 98)) if valid.any() else (0, 1)
    shares = np.clip((values - low) / max(high - low, 1e-6), 0, 1)
    stretched: Pixels = (shares ** (1 / _GAMMA) * 255).astype(np.uint8)
    return stretched


def _majority(path: StrPath, panels: Panels, target: int = TARGET) -> Pixels:
    """Shrinks a mask by majority to 1 for the number `target`, 0 for others and 255 for nodata."""
    shrunk = np.full(panels.shape, NODATA, np.uint8)
    with open_result(path) as mask:
        for window, rows in panels.strips():
            values = mask.read(1, window=window)
            share, valid = panels.mean((values == target)[None], values != NODATA)
            shrunk[rows] = np.where(valid, share[0] >= 0.5, NODATA)
    return shrunk


def _ramp(path: StrPath, panels: Panels) -> Pixels:
    with open_result(path) as probability:
        stored = probability.read(1, out_shape=panels.shape, resampling=Resampling.nearest, masked=True)
        values = stored.filled(0).astype(np.float32) * probability.scales[0] + probability.offsets[0]
    steps = np.clip(values, 0, 1) * (len(_RAMP) - 1)
    bands = [np.interp(steps, np.arange(len(_RAMP)), _RAMP[:, band]) for band in range(3)]
    picture: Pixels = np.stack(bands, axis=-1).astype(np.uint8)
    picture[np.ma.getmaskarray(stored)] = NODATA_GREY
    return picture


def _outline(picture: Pixels, mask: Pixels, colour: tuple[int, int, int]) -> None:
    line, shade = _lines(mask)
    picture[shade] = (picture[shade] * _SHADE).astype(np.uint8)
    picture[line] = colour


def _lines(mask: Pixels) -> tuple[Bools, Bools]:
    """Finds the pixels of the outline inside a mask's edge, and of the darker line around it."""
    inside = mask == TARGET
    around, core = inside, inside
    for _ in range(_LINE_PX):
        around = np.logical_or.reduce(_shifted(around))
        core = np.logical_and.reduce(_shifted(core))
    return inside & ~core, around & ~inside


def _shifted(flags: Bools) -> list[Bools]:
    """Shifts an array by one pixel to each of four sides, with its edges repeated."""
    padded = np.pad(flags, 1, mode="edge")
    return [flags, padded[:-2, 1:-1], padded[2:, 1:-1], padded[1:-1, :-2], padded[1:-1, 2:]]


def side_by_side(pictures: Sequence[Pixels], gap_px: int) -> Pixels:
    """Joins pictures (rows, cols, 3) of the same height, with a white gap between them."""
    gap = np.full((len(pictures[0]), gap_px, 3), _PAPER, np.uint8)
    parts = [part for picture in pictures for part in (gap, picture)]
    return np.concatenate(parts[1:], axis=1)


def write_png(path: StrPath, picture: Pixels) -> None:
    """Writes a picture (rows, cols, 3) under the result's ``.part`` name.

    Raises:
        OutputError: If it cannot be written.
    """
    with writing(path):
        part_path(path).write_bytes(encoded(picture, "PNG"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Draws a picture from the command line; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m engine.pages.picture", description="Draw a result to look at.")
    parser.add_argument("--model", required=True, help="the model's folder")
    parser.add_argument("--scaling", default="auto", choices=SCALINGS, help="as in the job")
    parser.add_argument("--truth", help="a mask of the truth on the same grid")
    parser.add_argument("scene", nargs="+", help="what was segmented: one path or several band files")
    parser.add_argument("mask")
    parser.add_argument("probability")
    parser.add_argument("png")
    options = parser.parse_args(arguments)
    try:
        bundle = Bundle.load(options.model)
        job = SceneJob(input=tuple(options.scene), outputs=Outputs(mask=options.mask), scaling=options.scaling)
        with Scene.open(job, bundle) as scene:
            quicklook(scene, bundle, options.mask, options.probability, options.png, options.truth)
        if options.truth:
            sys.stdout.write(json.dumps(confusion(options.mask, options.truth).scores()) + "\n")
    except CloudReefError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
