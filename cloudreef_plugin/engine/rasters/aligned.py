"""Warps rasters to a common grid, and reads masks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Optional

import numpy as np
import numpy.typing as npt
from rasterio.enums import ColorInterp, MaskFlags, Resampling
from rasterio.windows import Window

from ..contract.errors import SceneError
from ..contract.progress import Reporter
from ..contract.sentences import Sentence
from ..scenes.georeference import Grid
from ..scenes.grid import relation, warped
from ..scenes.opening import reading, reprojecting, title
from .areas import strips
from .tags import own_tags
from .writer import BACKGROUND, NODATA, TARGET

__all__ = ["TargetBand", "on_grid", "valid_pixels", "warn_of_nodata"]

Pixels = npt.NDArray[np.uint8]
Bools = npt.NDArray[np.bool_]
# Names of rasters in messages: at the beginning of a sentence, and within one.
_SUBJECTS = {
    "mask": Sentence("The mask"),
    "raster": Sentence("The raster"),
    "reference": Sentence("The reference"),
    "scene": Sentence("The scene"),
}
_OBJECTS = {
    "composite": Sentence("the composite"),
    "mask": Sentence("the mask"),
    "raster": Sentence("the raster"),
    "scene": Sentence("the scene"),
}


@contextmanager
def on_grid(raster: Any, grid: Grid, what: str, of: str, resampling: Resampling = Resampling.nearest) -> Iterator[Any]:
    """Warps an open raster to a grid; a raster on that grid is returned as it is.

    Args:
        raster: The raster.
        grid: The grid.
        what: What the raster is: "mask", "reference" or "scene".
        of: What the grid belongs to: "composite", "mask", "raster" or "scene".
        resampling: The resampling method.

    Raises:
        SceneError: If the two do not overlap, or cannot be aligned.
    """
    with reprojecting(title(raster.name), _OBJECTS[of]):
        found = relation(grid, Grid.of(raster))
    if found == "same":
        yield raster
        return
    _check_alignable(raster, grid, found, what, of)
    options: dict[str, Any] = {"nodata": raster.nodata} if raster.nodata is not None else {}
    if raster.nodata is None and ColorInterp.alpha not in raster.colorinterp:
        options["add_alpha"] = True  # otherwise pixels outside the raster would read as 0
    with reprojecting(title(raster.name), _OBJECTS[of]):
        laid = warped(raster, grid, resampling, **options)
    with laid:
        yield laid


def _check_alignable(raster: Any, grid: Grid, found: str, what: str, of: str) -> None:
    """Checks that a raster can be warped to a grid, given the relation of the two."""
    if found == "unplaced":
        raise SceneError(
            Sentence(
                "{} ({} x {} pixels) is not on the grid of {} ({} x {} pixels); "
                "without a CRS and transform in both they cannot be aligned.",
                _SUBJECTS[what],
                raster.width,
                raster.height,
                _OBJECTS[of],
                grid.width,
                grid.height,
            ),
            Sentence("Give rasters on the same grid, or georeferenced ones."),
        )
    if found == "apart":
        raise SceneError(
            Sentence("{} {} and {} do not overlap on the ground.", _SUBJECTS[what], title(raster.name), _OBJECTS[of]),
            Sentence("Check that both cover the same area, and have the right CRS."),
        )
    if ColorInterp.alpha not in raster.colorinterp and MaskFlags.per_dataset in raster.mask_flag_enums[0]:
        raise SceneError(
            Sentence(
                "{} {} marks its valid pixels with an internal mask, which would be lost when it is warped to the grid "
                "of {}.",
                _SUBJECTS[what],
                title(raster.name),
                _OBJECTS[of],
            ),
            Sentence("Save it with a nodata value, or on the same grid."),
        )
    if len({str(value) for value in raster.nodatavals}) > 1:
        raise SceneError(
            Sentence(
                "{} {} has bands with different nodata values, which would be lost when it is warped to the grid "
                "of {}.",
                _SUBJECTS[what],
                title(raster.name),
                _OBJECTS[of],
            ),
            Sentence("Save it with one nodata value, or on the same grid."),
        )


def valid_pixels(raster: Any, window: Window, values: Optional[npt.NDArray[Any]] = None, band: int = 1) -> Bools:
    """Finds the valid pixels (rows, cols) of a band: by nodata value, mask, alpha and NaN in `values`."""
    if MaskFlags.all_valid in raster.mask_flag_enums[band - 1]:
        valid = np.ones((int(window.height), int(window.width)), np.bool_)
    else:
        valid = raster.read_masks(band, window=window) != 0
    if values is not None and values.dtype.kind == "f":
        valid &= ~np.isnan(values)
    return valid


def _marks_with_255(raster: Any) -> bool:
    """Tells whether a raster is a mask of 0 and 255 by another program, in which 255 is the target.

    Masks by CloudReef, where 255 is nodata, have that nodata value or at least CloudReef's tags.
    """
    source = _source(raster)
    return source.nodata != NODATA and not own_tags(source.tags()) and _holds_255_alone(source)


def _source(raster: Any) -> Any:
    """Gives the dataset of a warped raster, or the raster itself."""
    return getattr(raster, "src_dataset", raster)


def _holds_255_alone(source: Any) -> bool:
    """Tells whether a raster holds 255 and, apart from 0 and NaN, nothing else."""
    found = False
    with reading(source.name):
        for window in strips(*source.shape):
            values = source.read(1, window=window)
            marked = values == NODATA
            other = values[~marked]
            if ((other != BACKGROUND) & (other == other)).any():  # False for NaN
                return False
            found = found or bool(marked.any())
    return found


def warn_of_nodata(mask: Any, report: Reporter) -> None:
    """Warns of a mask by another program whose nodata value is that of its target or its background."""
    source = _source(mask)
    if source.nodata is None or own_tags(source.tags()):
        return
    name = title(source.name)
    if source.nodata == NODATA and _holds_255_alone(source):
        report.warning(
            Sentence(
                "{} holds only 0 and 255 and declares 255 as nodata, so it marks nothing. If 255 is the target, save "
                "it without a nodata value.",
                name,
            )
        )
    elif source.nodata in (BACKGROUND, TARGET):
        report.warning(
            Sentence(
                "{} declares {:g} as nodata, so such pixels do not count. If they are {}, save it without a nodata "
                "value.",
                name,
                source.nodata,
                Sentence("background") if source.nodata == BACKGROUND else Sentence("the target"),
            )
        )


class TargetBand:
    """A raster's first band read as a mask: 1 target, 0 background, 255 nodata.

    Args:
        raster: Open raster.
        what: "mask" or "reference". In a mask 255 is nodata, declared or not, unless it is one of `targets`.
        targets: The values that are target; None takes 1 as target, 0 as background and 255 as nodata, and refuses
            other values. In a raster of only 0 and 255, of any data type, that neither declares 255 as nodata nor was
            made by CloudReef, 255 is the target.
        any_number: With `targets` None: every number but 0 is target, as in labels.
    """

    def __init__(
        self, raster: Any, what: str, targets: Optional[Sequence[float]] = None, *, any_number: bool = False
    ) -> None:
        self._raster, self._what = raster, what
        self._targets, self._any_number = targets, any_number
        flags = raster.mask_flag_enums[0]
        by_value = raster.nodata == NODATA and flags == [MaskFlags.nodata]
        plain = by_value or (self._is_mask and MaskFlags.all_valid in flags)
        self._marks_with_255 = not any_number and NODATA not in (targets or ()) and _marks_with_255(raster)
        self._is_plain = raster.dtypes[0] == "uint8" and plain and not self._marks_with_255

    @property
    def _is_mask(self) -> bool:
        return self._targets is None and not self._any_number

    def read(self, window: Window) -> Pixels:
        """Reads a window.

        Returns:
            (rows, cols) of 0, 1 and 255.

        Raises:
            SceneError: If the raster is damaged or not a mask.
        """
        with reading(self._raster.name):
            values = self._raster.read(1, window=window)
            # In a plain mask only 255 is nodata: reading its validity would cost time.
            stated = None if self._is_plain else valid_pixels(self._raster, window, values)
        if self._marks_with_255:
            values[values == NODATA] = TARGET
        valid = values != NODATA if stated is None else stated
        if self._targets is not None:
            target = np.isin(values, list(self._targets))
            if self._what == "mask":
                valid &= (values != NODATA) | target
        elif self._any_number:
            target = values != 0
        else:
            target = values == TARGET
            valid &= values != NODATA
            unexpected = valid & ~target & (values != BACKGROUND)
            if unexpected.any():
                raise SceneError(
                    Sentence(
                        "{} {} holds the value {}; a mask holds 0 (background), 1 (target) and 255 (nodata).",
                        _SUBJECTS[self._what],
                        title(self._raster.name),
                        str(values[unexpected][0]),
                    ),
                    Sentence("Choose a mask that CloudReef made, name the classes that count, or reclassify it."),
                )
        mask: Pixels = np.where(valid, target, NODATA).astype(np.uint8)
        return mask
