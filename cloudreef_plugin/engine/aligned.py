"""Rasters that belong together: opened, checked, and brought to one grid pixel by pixel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import numpy.typing as npt
from rasterio.enums import ColorInterp, MaskFlags, Resampling
from rasterio.vrt import WarpedVRT
from rasterio.windows import Window

from .addresses import name_of
from .errors import SceneError
from .georeference import Georeference
from .grid import overlap, same_grid
from .parts import GDAL_ERRORS, StrPath
from .raster import BACKGROUND, NODATA, TARGET, open_raster
from .sentences import Sentence

__all__ = ["ClassBand", "Grid", "on_grid", "opened", "reading", "title", "valid_pixels"]

Pixels = npt.NDArray[np.uint8]
Bools = npt.NDArray[np.bool_]
# What sentences call a raster: where they begin with it, further on, and where any of its kind would do.
_SUBJECTS = {
    "composite": Sentence("The composite"),
    "mask": Sentence("The mask"),
    "probability raster": Sentence("The probability raster"),
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
_ANY = {
    "mask": Sentence("a mask"),
    "probability raster": Sentence("a probability raster"),
    "raster": Sentence("a raster"),
    "reference": Sentence("a reference"),
    "scene": Sentence("a scene"),
}


@dataclass(frozen=True)
class Grid:
    """The pixels of a raster and their place on Earth.

    Attributes:
        height: Rows.
        width: Columns.
        georeference: Where they lie.
    """

    height: int
    width: int
    georeference: Georeference

    @classmethod
    def of(cls, raster: Any) -> Grid:
        """Reads it from an open raster."""
        return cls(raster.height, raster.width, Georeference.of(raster))

    @property
    def place(self) -> dict[str, Any]:
        """What `CogWriter` wants to know of it."""
        here = self.georeference
        return {
            "height": self.height,
            "width": self.width,
            "crs": here.crs,
            "transform": here.transform,
            "gcps": here.gcps,
            "rpcs": here.rpcs,
        }


def title(path: StrPath) -> str:
    """Returns what a sentence calls a raster: its file's name, without what GDAL was told to read it with.

    A CRS or a nodata value that was set in QGIS comes as ``vrt://FILE?a_srs=...&a_nodata=...``, see
    https://gdal.org/en/stable/drivers/raster/vrt.html#vrt-connection-string.
    """
    text = str(path)
    return name_of(text[len("vrt://") :].split("?", 1)[0] if text.startswith("vrt://") else text)


@contextmanager
def opened(path: StrPath, what: str) -> Iterator[Any]:
    """Opens a raster.

    Args:
        path: As GDAL opens it.
        what: What it is: "mask", "probability raster", "raster", "reference" or "scene".

    Raises:
        SceneError: If it cannot be opened.
    """
    try:
        raster = open_raster(path)
    except GDAL_ERRORS as error:
        raise SceneError(
            Sentence("{} {} cannot be opened: it is missing, or no raster.", _SUBJECTS[what], path),
            Sentence("Choose the file of {}.", _ANY[what]),
        ) from error
    with raster:
        yield raster


@contextmanager
def reading(name: StrPath) -> Iterator[None]:
    """Says in the user's words that a raster is damaged.

    Raises:
        SceneError: In place of what GDAL raised.
    """
    try:
        yield
    except GDAL_ERRORS as error:
        raise SceneError(
            Sentence("{} cannot be read: it is damaged or incomplete.", title(name)), Sentence("Get the file again.")
        ) from error


@contextmanager
def on_grid(raster: Any, grid: Grid, what: str, of: str, resampling: Resampling = Resampling.nearest) -> Iterator[Any]:
    """Brings an open raster to a grid; one that lies on it already is read as it is.

    Args:
        raster: The raster.
        grid: The grid.
        what: What the raster is: "mask", "reference" or "scene".
        of: What the grid belongs to: "composite", "mask", "raster" or "scene".
        resampling: How pixels are chosen.

    Raises:
        SceneError: If the two share no ground, or cannot be laid over each other.
    """
    there = Georeference.of(raster)
    here = grid.georeference
    is_placed = "nothing" not in (here.placed_by, there.placed_by)
    if raster.shape == (grid.height, grid.width) and (not is_placed or same_grid(here, there)):
        yield raster
        return
    if here.placed_by != "transform" or there.placed_by == "nothing" or not (here.crs and there.map_crs):
        raise SceneError(
            Sentence(
                "{} ({} x {} pixels) does not lie on the grid of {} ({} x {} pixels); "
                "without a CRS and transform in both they cannot be compared.",
                _SUBJECTS[what],
                raster.width,
                raster.height,
                _OBJECTS[of],
                grid.width,
                grid.height,
            ),
            Sentence("Give rasters of one grid, or georeferenced ones."),
        )
    if not overlap(here, grid.height, grid.width, there, *raster.shape):
        raise SceneError(
            Sentence("{} {} and {} do not overlap on the ground.", _SUBJECTS[what], title(raster.name), _OBJECTS[of]),
            Sentence("Check that they belong together, and the CRS of both."),
        )
    has_alpha = ColorInterp.alpha in raster.colorinterp
    if not has_alpha and MaskFlags.per_dataset in raster.mask_flag_enums[0]:
        raise SceneError(
            Sentence(
                "{} {} says by an internal mask where it holds data, which is lost when it is brought to the grid "
                "of {}.",
                _SUBJECTS[what],
                title(raster.name),
                _OBJECTS[of],
            ),
            Sentence("Save it with a nodata value, or on the same grid."),
        )
    with ExitStack() as stack:
        options: dict[str, Any] = {"nodata": raster.nodata} if raster.nodata is not None else {}
        if raster.nodata is None and not has_alpha:
            options["add_alpha"] = True  # else what lies beyond the raster would read as 0
        yield stack.enter_context(
            WarpedVRT(
                raster,
                crs=here.crs,
                transform=here.transform,
                height=grid.height,
                width=grid.width,
                resampling=resampling,
                **options,
            )
        )


def valid_pixels(raster: Any, window: Window, values: Optional[npt.NDArray[Any]] = None, band: int = 1) -> Bools:
    """Returns where a band holds data (rows, cols): by nodata value, mask, alpha, and NaN in `values`."""
    if MaskFlags.all_valid in raster.mask_flag_enums[band - 1]:
        valid = np.ones((int(window.height), int(window.width)), np.bool_)
    else:
        valid = raster.read_masks(band, window=window) != 0
    if values is not None and values.dtype.kind == "f":
        valid &= ~np.isnan(values)
    return valid


class ClassBand:
    """A raster's first band read as a mask: 1 target, 0 background, 255 nodata.

    Args:
        raster: Open raster.
        what: What it is: "mask" or "reference".
        targets: The values that are target; None takes 1 as target, 0 as background and 255 as nodata, as
            masks have it, and refuses everything else.
        any_number: With `targets` None: every number but 0 is target, as labels have it.
    """

    def __init__(
        self, raster: Any, what: str, targets: Optional[Sequence[float]] = None, *, any_number: bool = False
    ) -> None:
        self._raster, self._what = raster, what
        self._targets, self._any_number = targets, any_number
        flags = raster.mask_flag_enums[0]
        by_value = raster.nodata == NODATA and flags == [MaskFlags.nodata]
        self._is_plain = raster.dtypes[0] == "uint8" and (by_value or (self._is_mask and MaskFlags.all_valid in flags))

    @property
    def _is_mask(self) -> bool:
        return self._targets is None and not self._any_number

    def read(self, window: Window) -> Pixels:
        """Reads a window.

        Returns:
            (rows, cols) of 0, 1 and 255.

        Raises:
            SceneError: If the raster is damaged, or no mask.
        """
        with reading(self._raster.name):
            values = self._raster.read(1, window=window)
            # Nodata is 255 in a mask, said or not; what else may say so costs time.
            said = None if self._is_plain else valid_pixels(self._raster, window, values)
        valid = values != NODATA if said is None else said
        if self._targets is not None:
            target = np.isin(values, list(self._targets))
        elif self._any_number:
            target = values != 0
        else:
            target = values == TARGET
            valid &= values != NODATA
            strange = valid & ~target & (values != BACKGROUND)
            if strange.any():
                raise SceneError(
                    Sentence(
                        "{} {} holds the value {}; a mask holds 0 (background), 1 (target) and 255 (nodata).",
                        _SUBJECTS[self._what],
                        title(self._raster.name),
                        str(values[strange][0]),
                    ),
                    Sentence("Choose a mask that CloudReef made, or reclassify it."),
                )
        mask: Pixels = np.where(valid, target, NODATA).astype(np.uint8)
        return mask
