"""One opened file of a scene: reads the used bands, and their validity, on the scene's grid."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray
from rasterio.enums import MaskFlags, Resampling
from rasterio.windows import Window

from ..contract.sentences import Sentence
from .georeference import Georeference, Grid
from .grid import warped
from .opening import reading, reprojecting, title
from .sidecars.envi import header_factors

__all__ = ["Source"]

# Sentinel Hub's band of where there is data.
_DATA_MASK = re.compile(r"data[ _\-]?mask", re.IGNORECASE)
# So many numbers are read at once to look for data in a band.
_READ_NUMBERS = 2**22


@dataclass(frozen=True)
class _Validity:
    """The validity rules of a source: a nodata value for each band, and a mask or alpha band for all of them."""

    nodata: tuple[Optional[float], ...]
    alpha: Optional[int] = None
    file_mask: bool = False


class Source:
    """The used bands of one file, on the scene's grid.

    Args:
        dataset: Open rasterio dataset; this object closes it.
        indexes: The used bands, 1-based.
        nodata: Overrides the file's nodata values.
        fill: Nodata value of the bands that have none.
        required: For each used band whether it decides which pixels have data; by default all do.
    """

    def __init__(
        self,
        dataset: Any,
        indexes: tuple[int, ...],
        nodata: Optional[float] = None,
        fill: Optional[float] = None,
        required: tuple[bool, ...] = (),
    ) -> None:
        self.path: str = dataset.name
        self.name: str = title(dataset.name)
        self.indexes = indexes
        self.required = required or (True,) * len(indexes)
        self._dataset = dataset
        self._original: Any = None
        self._laid: Optional[tuple[Grid, float]] = None
        self._nodata = nodata
        self._fill = fill
        self._undeclared: tuple[float, ...] = ()
        self._own = self._validity = self._find_validity(dataset)
        self._stated = tuple(dataset.nodatavals[index - 1] if nodata is None else nodata for index in indexes)

    @property
    def dtype(self) -> np.dtype[Any]:
        """The dtype that holds the numbers of all used bands."""
        return np.result_type(*self.dtypes)

    @property
    def shape(self) -> tuple[int, int]:
        """(rows, cols)."""
        return self._dataset.height, self._dataset.width

    @property
    def georeference(self) -> Georeference:
        """Location of the file's pixels."""
        return Georeference.of(self._dataset)

    @property
    def tags(self) -> tuple[tuple[float, float], ...]:
        """(scale, offset) tags of the used bands."""
        dataset = self._original or self._dataset
        return tuple((dataset.scales[index - 1], dataset.offsets[index - 1]) for index in self.indexes)

    @property
    def product_tags(self) -> tuple[tuple[dict[str, str], dict[str, str]], ...]:
        """Tags of the file and of each used band, as GDAL sets them for subdatasets of a product."""
        dataset = self._original or self._dataset
        return tuple((dataset.tags(), dataset.tags(index)) for index in self.indexes)

    @property
    def header_factors(self) -> tuple[Optional[tuple[float, float]], ...]:
        """(scale, offset) of reflectance of each used band by the file's header, None where it states none."""
        header = (self._original or self._dataset).tags(ns="ENVI")
        return tuple(header_factors(header, index) for index in self.indexes)

    @property
    def states_nodata(self) -> tuple[bool, ...]:
        """For each used band whether the file or the user defines nodata, in any way."""
        everywhere = self._own.file_mask or self._own.alpha is not None or bool(self._undeclared)
        return tuple(everywhere or value is not None for value in self._own.nodata)

    @property
    def all_valid(self) -> bool:
        """Whether every pixel of some required band is known to have data, without reading."""
        return not self._masked and any(self._is_whole(position) for position in self._deciding)

    @property
    def _deciding(self) -> list[int]:
        """Positions of the required bands in `indexes`."""
        return [position for position, required in enumerate(self.required) if required]

    @property
    def block_shape(self) -> tuple[int, int]:
        """(rows, cols) of the file's blocks."""
        rows, cols = self._dataset.block_shapes[self.indexes[0] - 1]
        return rows, cols

    @property
    def overviews(self) -> list[int]:
        """Decimation factors of the file's overviews."""
        dataset = self._original or self._dataset
        return list(dataset.overviews(self.indexes[0]))

    def _is_whole(self, position: int) -> bool:
        """Whether every number of a band is data, ignoring the mask."""
        numbers = self._validity.nodata[position] is not None or bool(self._undeclared)
        return not numbers and self.dtypes[position].kind != "f"

    @property
    def dtypes(self) -> tuple[np.dtype[Any], ...]:
        """The dtype of each used band."""
        return tuple(np.dtype(self._dataset.dtypes[index - 1]) for index in self.indexes)

    @property
    def _masked(self) -> bool:
        return self._validity.file_mask or self._validity.alpha is not None

    @property
    def nodata_notes(self) -> tuple[str, ...]:
        """What counts as nodata, in words."""
        filled = self._fill is not None and all(value is None for value in self._stated)
        notes = [
            Sentence("nodata is {:g}, the fill value of such data", value)
            if filled
            else Sentence("nodata is {:g}", value)
            for value in self._validity.nodata
            if value is not None and not np.isnan(value)
        ]
        notes += [Sentence("nodata is {:g}, though not declared", value) for value in self._undeclared]
        if self._validity.alpha is not None:
            if self._own.alpha is None:
                notes.append(Sentence("nodata is outside the file"))
            else:
                name = (self._original or self._dataset).descriptions[self._own.alpha - 1]
                notes.append(
                    Sentence("nodata is where {} is 0", name) if name else Sentence("nodata is where alpha is 0")
                )
        if self._validity.file_mask:
            notes.append(Sentence("nodata is given by the file's mask"))
        if any(dtype.kind == "f" for dtype in self.dtypes):
            notes.append(Sentence("nodata is NaN"))
        return tuple(dict.fromkeys(notes))

    def can_store(self, number: float) -> bool:
        """Whether the dtype can hold a number."""
        return _as_stored(number, self.dtype) is not None

    def set_fill(self, fill: float) -> None:
        """Sets the nodata value of the bands for which neither user nor file defines one."""
        if self._nodata is None and not all(self.states_nodata):
            self._fill = fill
            self._own = self._find_validity(self._original or self._dataset)
            self._validity = replace(self._validity, nodata=self._own.nodata)

    def set_undeclared(self, fills: Sequence[float]) -> None:
        """Sets further nodata values, unless the user defined one."""
        if self._nodata is None:
            stated = self._validity.nodata
            self._undeclared = tuple(fill for fill in fills if fill not in stated)

    def lay_on(self, grid: Grid, pixel_ratio: float) -> None:
        """Resamples the file to another grid as it is read: at first to the nearest pixels, see `interpolate`.

        Args:
            grid: The grid, with a CRS and a transform.
            pixel_ratio: The file's pixel size divided by the grid's.
        """
        self._laid = (grid, pixel_ratio)
        self._original = self._dataset
        self._resample(grid, Resampling.nearest)

    def interpolate(self) -> None:
        """Averages a file that lies on another grid if its pixels are smaller than the grid's, else interpolates it.

        Until nodata is settled numbers are read as they are stored: fill would be mixed into the data beside it.
        """
        if self._laid:
            grid, pixel_ratio = self._laid
            self._dataset.close()
            self._resample(grid, Resampling.average if pixel_ratio < 0.75 else Resampling.bilinear)

    def _resample(self, grid: Grid, resampling: Resampling) -> None:
        fills = (*(value for value in self._own.nodata if value is not None), *self._undeclared)
        nodata = next((fill for fill in fills if _as_stored(fill, self.dtype) is not None), None)
        with reprojecting(self.name, Sentence("the other files")):
            self._dataset = warped(
                self._original,
                grid,
                resampling,
                src_nodata=nodata,
                nodata=nodata,
                add_alpha=not self._own.alpha,
            )
        # The warped file's mask covers both nodata values and the extent.
        self._validity = _Validity(self._own.nodata, self._own.alpha or self._dataset.count)

    def read(
        self, window: Window, out: Optional[NDArray[Any]] = None, shape: Optional[tuple[int, int]] = None
    ) -> NDArray[Any]:
        """Reads the used bands: (bands, rows, cols).

        Args:
            window: Within the grid.
            out: Filled and returned where given.
            shape: (rows, cols) of a decimated read by nearest pixels; None reads every pixel.

        Raises:
            SceneError: If the file is damaged or a file it refers to is missing.
        """
        indexes = list(self.indexes)
        size = None if shape is None else (len(indexes), *shape)
        with reading(self.name, window):
            if out is not None:
                return self._dataset.read(indexes, window=window, out=out)  # type: ignore[no-any-return]
            return self._dataset.read(indexes, window=window, out_shape=size)  # type: ignore[no-any-return]

    def band_valid(self, values: NDArray[Any], position: int) -> Optional[NDArray[np.bool_]]:
        """Computes where one band's numbers are data, ignoring the mask; None if all are.

        Args:
            values: (rows, cols) of the band.
            position: Position of the band in `indexes`.
        """
        nodata = self._validity.nodata[position]
        valid: Optional[NDArray[np.bool_]] = None
        if values.dtype.kind == "f":
            valid = np.isfinite(values)
        own = self.dtypes[position]
        for fill in self._undeclared if nodata is None else (nodata, *self._undeclared):
            number = None if np.isnan(fill) else _as_stored(fill, own)
            if number is not None:
                differs = values != number
                valid = differs if valid is None else valid & differs
        return valid

    def mask(self, window: Window, shape: Optional[tuple[int, int]] = None) -> Optional[NDArray[np.bool_]]:
        """Reads the file's mask or alpha band: True for data; None if it has neither."""
        validity = self._validity
        with reading(self.name, window):
            if validity.alpha is not None:
                return np.asarray(self._dataset.read(validity.alpha, window=window, out_shape=shape) > 0)
            if validity.file_mask:
                return np.asarray(self._dataset.read_masks(self.indexes[0], window=window, out_shape=shape) > 0)
        return None

    def alpha_levels(self, window: Window, shape: Optional[tuple[int, int]] = None) -> int:
        """Counts the distinct values of the alpha band in a window; 0 without one."""
        if self._validity.alpha is None or self._original is not None:
            return 0
        with reading(self.name, window):
            return len(np.unique(self._dataset.read(self._validity.alpha, window=window, out_shape=shape)))

    def valid(
        self, window: Window, shape: Optional[tuple[int, int]] = None, *, first_band: bool = False
    ) -> Optional[NDArray[np.bool_]]:
        """Reads where any required band, or the first of them, has data; None if all pixels have.

        Reads as few bands as necessary.
        """
        if self.all_valid:
            return None
        mask = self.mask(window, shape)
        if mask is not None and not mask.any():
            return mask
        found: Optional[NDArray[np.bool_]] = None
        for position in self._deciding[:1] if first_band else self._deciding:
            if self._is_whole(position):
                return mask
            with reading(self.name, window):
                values = self._dataset.read(self.indexes[position], window=window, out_shape=shape)
            band = self.band_valid(values, position)
            if band is None:
                return mask
            found = band if found is None else found | band
            if found.all():
                return mask
        return found if mask is None else mask if found is None else found & mask

    def holds_data(self, position: int) -> bool:
        """Tells whether any pixel of a band has data: reads the band until one has.

        Args:
            position: Position of the band in `indexes`.
        """
        rows, cols = self.shape
        step = max(1, _READ_NUMBERS // cols)
        for top in range(0, rows, step):
            window = Window(0, top, cols, min(step, rows - top))
            mask = self.mask(window)
            with reading(self.name, window):
                values = self._dataset.read(self.indexes[position], window=window)
            valid = self.band_valid(values, position)
            if (valid is None or valid.any()) if mask is None else (mask if valid is None else valid & mask).any():
                return True
        return False

    def close(self) -> None:
        """Closes the file."""
        self._dataset.close()
        if self._original is not None:
            self._original.close()

    def _find_validity(self, dataset: Any) -> _Validity:
        alpha, file_mask = None, False
        nodata: list[Optional[float]] = []
        for index in self.indexes:
            flags = dataset.mask_flag_enums[index - 1]
            own = dataset.nodatavals[index - 1]
            if self._nodata is not None:
                nodata.append(self._nodata)
            elif own is not None:
                nodata.append(float(own))
            else:
                nodata.append(None)
            if MaskFlags.alpha in flags:
                bands = [i + 1 for i, colour in enumerate(dataset.colorinterp) if colour.name == "alpha"]
                alpha = next((band for band in bands if band not in self.indexes), None)
            elif MaskFlags.per_dataset in flags:
                file_mask = True
        alpha = self._mask_band(dataset) if alpha is None and not file_mask else alpha
        if alpha is None and not file_mask:
            nodata = [self._fill if value is None else value for value in nodata]
        return _Validity(tuple(nodata), alpha, file_mask)

    def _mask_band(self, dataset: Any) -> Optional[int]:
        """Finds a band that is a mask though GDAL does not say so: it looks for alpha in 2 and 4 bands only."""
        named = [
            index for index in dataset.indexes if _DATA_MASK.fullmatch((dataset.descriptions[index - 1] or "").strip())
        ]
        if dataset.count > 4:
            named += [index for index in dataset.indexes if dataset.colorinterp[index - 1].name == "alpha"]
        return next((index for index in named if index not in self.indexes), None)


def _as_stored(number: float, dtype: np.dtype[Any]) -> Any:
    """Converts a nodata value to the dtype; None if the dtype cannot hold it, so that it never occurs."""
    if dtype.kind == "f":
        with np.errstate(over="ignore"):
            return dtype.type(number)
    limits = np.iinfo(dtype)
    return (
        dtype.type(number)
        if np.isfinite(number) and number == int(number) and limits.min <= number <= limits.max
        else None
    )
