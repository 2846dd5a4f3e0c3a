"""Combines the clear pixels of several scenes, in bounded memory."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from affine import Affine
from rasterio.warp import transform as reproject
from rasterio.windows import Window

from ..contract.classes import UNDECIDED, leaves_a_rest
from ..contract.errors import SceneError
from ..contract.progress import FINISHING, Reporter
from ..contract.protocol import Event, Finished
from ..contract.raster_jobs import Composite
from ..contract.sentences import Sentence, rounded
from ..contract.version import version
from ..rasters.aligned import TargetBand, on_grid, valid_pixels, warn_of_nodata
from ..rasters.class_table import chosen_classes, classes_of, kind_of
from ..rasters.nodata import choose_nodata, data_bands, warn_of_collisions
from ..rasters.writer import BACKGROUND, CogWriter, RasterKind
from ..scenes.georeference import Georeference, Grid
from ..scenes.opening import open_raster, reading, reprojecting, title
from .delivery import delivery, with_statistics

__all__ = ["composite"]

Bools = npt.NDArray[np.bool_]
# Values of a scene (bands, rows, cols), and which of them are valid and clear.
_Read = tuple[npt.NDArray[Any], Bools]
_WORKING_BYTES = 192 * 2**20
_LARGEST_PX, _SMALLEST_PX = 2048, 64
# A union grid with more pixels than this, and this many times more than the scenes, is refused.
_LARGEST_UNION_PX, _FARTHEST_APART = 10**9, 200


@dataclass(frozen=True)
class _Layer:
    """A scene and its mask on the composite's grid."""

    name: str
    raster: Any
    bands: Sequence[int]
    mask: TargetBand

    def read(self, window: Window) -> _Read:
        """Reads the values (bands, rows, cols) of a window, and which of them are valid and clear (same shape)."""
        with reading(self.name):
            values = self.raster.read(self.bands, window=window)
            clear = self.mask.read(window) == BACKGROUND
            seen = np.stack(
                [clear & valid_pixels(self.raster, window, of_band, band) for band, of_band in zip(self.bands, values)]
            )
        return values, seen


def composite(job: Composite, emit: Callable[[Event], None]) -> Finished:
    """Writes a composite of the clear pixels of the scenes.

    Raises:
        CloudReefError: If the job fails; then nothing is written.
    """
    started = time.monotonic()
    report = Reporter(emit)
    with ExitStack() as stack:
        stack.enter_context(delivery(job))
        rasters = [stack.enter_context(open_raster(scene.raster)) for scene in job.scenes]
        bands = _shared_bands(rasters, report)
        _check_alike(rasters, bands)
        marked = Sentence("the pixels that are clear in no scene")
        nodata = choose_nodata(rasters, rasters[0].dtypes[0], job.nodata, marked, report)
        grid = Grid.of(rasters[0]) if job.grid == "first" else _union(rasters)
        layers = [
            _laid(stack, raster, of_raster, scene.mask, grid, job.avoid, report)
            for raster, of_raster, scene in zip(rasters, bands, job.scenes)
        ]
        order = list(range(len(layers)))
        if job.method == "first" and job.order == "clearest":
            clearest = _clear_pixels(layers, grid, report)
            order.sort(key=lambda index: -clearest[index])
            report.message(Sentence("Order: {}.", [layers[index].name for index in order]))
        layers = [layers[index] for index in order]
        names = [layer.name for layer in layers]
        picture, counter = _writers(stack, job, grid, rasters[0], bands[0], nodata, names)
        filled_px, clear_px = _write(layers, grid, picture, counter, job.method, nodata, report)
        if not filled_px:
            raise SceneError(
                Sentence("No scene has a clear pixel: there is nothing to combine."),
                Sentence("Add scenes, or check the masks."),
            )
        report.progress(0, 1, FINISHING)
        picture.build()
        if counter:
            counter.build()
        total_px = grid.height * grid.width
        found = {
            "scenes": [
                {"name": title(scene.raster), "clear_px": px, "clear_percent": 100 * px / total_px}
                for scene, (_, px) in zip(job.scenes, sorted(zip(order, clear_px)))
            ],
            "filled_px": filled_px,
            "empty_px": total_px - filled_px,
            "filled_percent": 100 * filled_px / total_px,
            "mean_observations": sum(clear_px) / total_px,
            "nodata": None if math.isnan(nodata) else nodata,
            "width": grid.width,
            "height": grid.height,
        }
        report.progress(1, 1, FINISHING)
        return with_statistics(job.outputs, found, started)


def _shared_bands(rasters: Sequence[Any], report: Reporter) -> list[list[int]]:
    """Matches the bands of the scenes: by name where all bands have distinct names, else by position.

    Returns:
        For each scene the matching bands, 1-based, in the order of the first scene.

    Raises:
        SceneError: If the scenes have different numbers of bands and their names do not match.
    """
    bands = [data_bands(raster) for raster in rasters]
    names = [
        [(raster.descriptions[band - 1] or "").strip().lower() for band in of] for raster, of in zip(rasters, bands)
    ]
    distinct = all(all(of) and len(set(of)) == len(of) for of in names)
    shared = [name for name in names[0] if all(name in of for of in names)] if distinct else []
    if shared:
        if any(set(of) != set(shared) for of in names):
            report.warning(Sentence("The composite contains only the bands that all scenes have: {}.", shared))
        return [[of[of_names.index(name)] for name in shared] for of, of_names in zip(bands, names)]
    for raster, of, of_names in zip(rasters, bands, names):
        if len(of) != len(bands[0]):
            raise SceneError(
                Sentence(
                    "{} and {} have {} and {} bands, and the names of the bands do not say which of them match.",
                    title(rasters[0].name),
                    title(raster.name),
                    len(bands[0]),
                    len(of),
                ),
                Sentence("Give scenes of the same kind, or give their bands the same names."),
            )
        if distinct and of_names != names[0]:
            report.warning(
                Sentence(
                    "The bands of {} have other names than those of {}; they are matched by their order.",
                    title(raster.name),
                    title(rasters[0].name),
                )
            )
    return bands


def _check_alike(rasters: Sequence[Any], bands: Sequence[Sequence[int]]) -> None:
    first = rasters[0]
    if len(set(first.dtypes)) > 1 or np.dtype(first.dtypes[0]).kind not in "iuf":
        raise SceneError(
            Sentence(
                "The bands of {} have the types {}; a composite needs one integer or floating-point type.",
                title(first.name),
                sorted(set(first.dtypes)),
            ),
            Sentence("Convert the scenes first."),
        )
    for raster, of_raster in zip(rasters[1:], bands[1:]):
        for band, own in zip(bands[0], of_raster):
            for what in ("dtypes", "scales", "offsets"):
                of_first, of_other = getattr(first, what)[band - 1], getattr(raster, what)[own - 1]
                if of_first != of_other:
                    names = title(first.name), title(raster.name)
                    raise SceneError(
                        _difference(what, *names, of_first, of_other), Sentence("Give scenes of the same kind.")
                    )


def _difference(what: str, *shown: Any) -> Sentence:
    if what == "scales":
        return Sentence("{} and {} differ in their scale: {} and {}.", *shown)
    if what == "offsets":
        return Sentence("{} and {} differ in their offset: {} and {}.", *shown)
    return Sentence("{} and {} differ in their data type: {} and {}.", *shown)


def _union(rasters: Sequence[Any]) -> Grid:
    """Extends the grid of the first scene over all scenes."""
    first = Grid.of(rasters[0])
    here = first.georeference
    if here.placed_by != "transform" or not here.crs:
        return first
    left = top = 0
    right, bottom = first.width, first.height
    for raster in rasters[1:]:
        there = Georeference.of(raster)
        if there.placed_by == "nothing" or not there.map_crs:
            continue  # `on_grid` refuses scenes of other shapes
        u, v = (part.ravel() for part in np.meshgrid(np.linspace(0, 1, 21), np.linspace(0, 1, 21)))
        xs, ys = there.to_map(u * raster.width, v * raster.height)
        if there.map_crs != here.crs:
            with reprojecting(title(raster.name), title(rasters[0].name)):
                xs, ys = (np.asarray(part) for part in reproject(there.map_crs, here.crs, xs, ys)[:2])
        if here.crs.is_geographic:
            middle = here.to_map([first.width / 2], [first.height / 2])[0]
            xs = xs + 360 * np.round((middle - xs) / 360)  # on the same side of 180 degrees
        cols, rows = here.to_pixels(xs, ys)
        if not (np.isfinite(cols).all() and np.isfinite(rows).all()):
            raise SceneError(
                Sentence("{} cannot be transformed to the CRS of {}.", title(raster.name), title(rasters[0].name)),
                Sentence("Give scenes of the same region."),
            )
        # A thousandth of a pixel does not add a row.
        left, top = min(left, math.floor(cols.min() + 1e-3)), min(top, math.floor(rows.min() + 1e-3))
        right, bottom = max(right, math.ceil(cols.max() - 1e-3)), max(bottom, math.ceil(rows.max() - 1e-3))
    pixels, of_scenes = (right - left) * (bottom - top), sum(raster.width * raster.height for raster in rasters)
    if pixels > max(_LARGEST_UNION_PX, _FARTHEST_APART * of_scenes):
        raise SceneError(
            Sentence(
                "The scenes are so far apart that together they would span {:g} million pixels.",
                rounded(pixels / 1e6, 2),
            ),
            Sentence("Give scenes of the same region, or choose the grid of the first scene."),
        )
    transform = here.transform * Affine.translation(left, top)
    return Grid(bottom - top, right - left, Georeference(here.crs, transform))


def _avoided(mask: Any, avoid: Sequence[float] | None) -> list[float] | None:
    """Finds the values of a mask that are left out; None: the target of a mask of one target."""
    if avoid is not None:
        return [float(item.value) for item in chosen_classes(mask, avoid)]
    named = [float(item.value) for item in chosen_classes(mask)]
    if leaves_a_rest(kind_of(mask), classes_of(mask)):
        return named  # where none of the labels is present the scene is clear
    return [*named, float(UNDECIDED)] if named else None


def _laid(
    stack: ExitStack,
    raster: Any,
    bands: Sequence[int],
    mask_path: str,
    grid: Grid,
    avoid: Sequence[float] | None,
    report: Reporter,
) -> _Layer:
    name = title(raster.name)
    mask = stack.enter_context(open_raster(mask_path))
    avoided = _avoided(mask, avoid)
    warn_of_nodata(mask, report)
    laid = stack.enter_context(on_grid(raster, grid, "scene", "composite"))
    laid_mask = stack.enter_context(on_grid(mask, grid, "mask", "composite"))
    return _Layer(name, laid, bands, TargetBand(laid_mask, "mask", avoided))


def _clear_pixels(layers: Sequence[_Layer], grid: Grid, report: Reporter) -> list[int]:
    """Counts the pixels of each scene that are clear and valid in any band."""
    counts = [0] * len(layers)
    windows = list(_windows(grid, 1, len(layers[0].bands), np.dtype(layers[0].raster.dtypes[0]).itemsize))
    for index, layer in enumerate(layers):
        for number, window in enumerate(windows, 1):
            counts[index] += int(np.count_nonzero(layer.read(window)[1].any(axis=0)))
            report.progress(index * len(windows) + number, len(layers) * len(windows), Sentence("Checking the masks"))
    return counts


def _windows(grid: Grid, layers: int, bands: int, itemsize: int) -> Iterator[Window]:
    """Splits the grid into squares small enough to hold all scenes in memory at once."""
    edge = _LARGEST_PX
    while edge > _SMALLEST_PX and edge**2 * layers * (bands * (itemsize + 1) + 18) > _WORKING_BYTES:
        edge //= 2
    for row in range(0, grid.height, edge):
        for col in range(0, grid.width, edge):
            yield Window(col, row, min(edge, grid.width - col), min(edge, grid.height - row))


def _write(
    layers: Sequence[_Layer],
    grid: Grid,
    picture: CogWriter,
    counter: CogWriter | None,
    method: str,
    nodata: float,
    report: Reporter,
) -> tuple[int, list[int]]:
    """Combines the scenes window by window; returns the pixels that have a value, and the clear ones of each scene."""
    filled_px = collisions = 0
    clear_px = [0] * len(layers)
    windows = list(_windows(grid, len(layers), len(layers[0].bands), np.dtype(picture.dtype).itemsize))
    for number, window in enumerate(windows, 1):
        read = [layer.read(window) for layer in layers]
        values, shown = (_first if method == "first" else _medians)(read, nodata)
        collisions += int(np.count_nonzero(shown & (values == nodata)))
        for band, of_band in enumerate(values, 1):
            picture.write(window, of_band, band)
        of_layers = [clear.any(axis=0) for _, clear in read]
        clear_px = [before + int(np.count_nonzero(clear)) for before, clear in zip(clear_px, of_layers)]
        count = np.sum(of_layers, axis=0)
        if counter:
            counter.write(window, count.astype(counter.dtype))
        filled_px += int(np.count_nonzero(count))
        report.progress(number, len(windows), Sentence("Combining the scenes"))
    warn_of_collisions(collisions, nodata, report)
    return filled_px, clear_px


def _first(read: Sequence[_Read], nodata: float) -> tuple[npt.NDArray[Any], Bools]:
    """Takes each pixel from the first scene that is clear there.

    Args:
        read: Values of each scene.
        nodata: The value of pixels that are clear in no scene.

    Returns:
        Values (bands, rows, cols), and which of them come from a scene.
    """
    combined = np.full_like(read[0][0], nodata)
    shown: Bools = np.zeros(combined.shape, np.bool_)
    empty: Bools = np.ones(combined.shape[1:], np.bool_)
    # Scenes in which all bands are valid precede those that lack some.
    for enough in (np.all, np.any):
        for values, clear in read:
            chosen = enough(clear, axis=0) & empty
            combined[:, chosen] = np.where(clear[:, chosen], values[:, chosen], combined[:, chosen])
            shown[:, chosen] = clear[:, chosen]
            empty &= ~chosen
    return combined, shown


def _medians(read: Sequence[_Read], nodata: float) -> tuple[npt.NDArray[Any], Bools]:
    """Computes the median of the scenes that are clear at a pixel; see `_first`."""
    combined = np.full_like(read[0][0], nodata)
    shown: Bools = np.zeros(combined.shape, np.bool_)
    for band, out in enumerate(combined):
        clear = np.stack([of_scene[band] for _, of_scene in read])
        count = clear.sum(axis=0)
        shown[band] = count > 0
        out[shown[band]] = _median(np.stack([values[band] for values, _ in read]), clear, count)
    return combined, shown


def _median(values: npt.NDArray[Any], clear: Bools, count: npt.NDArray[np.int64]) -> npt.NDArray[Any]:
    """Computes the median of the clear values (scenes, rows, cols) of each pixel that has any."""
    some = count > 0
    exact = np.float32 if values.dtype.itemsize <= 2 else np.float64
    ordered: npt.NDArray[Any] = np.where(clear, values, np.inf).astype(exact)[:, some]
    ordered.sort(axis=0)
    lower, upper = ((count[some] - shift) // 2 for shift in (1, 0))
    pixels = np.arange(ordered.shape[1])
    middle = (ordered[lower, pixels] + ordered[upper, pixels]) / 2
    rounded: npt.NDArray[Any] = middle if values.dtype.kind == "f" else np.rint(middle)
    return rounded


def _writers(
    stack: ExitStack,
    job: Composite,
    grid: Grid,
    first: Any,
    bands: Sequence[int],
    nodata: float,
    names: Sequence[str],
) -> tuple[CogWriter, CogWriter | None]:
    """Opens the composite, described as the first scene's bands, and the raster of clear observations if wanted."""
    tags = {
        "CLOUDREEF_TASK": "composite",
        "CLOUDREEF_SCENES": "; ".join(names),
        "CLOUDREEF_METHOD": job.method,
        "CLOUDREEF_VERSION": version(),
    }
    kind = RasterKind(first.dtypes[0], nodata, overview_resampling="AVERAGE", count=len(bands))
    picture = stack.enter_context(CogWriter(job.outputs.raster, grid, kind, tags))
    picture.describe_like(first, bands)
    if not job.outputs.count:
        return picture, None
    kind = RasterKind("uint8" if len(names) < 255 else "uint16", None, description="clear observations")
    return picture, stack.enter_context(CogWriter(job.outputs.count, grid, kind, tags))
