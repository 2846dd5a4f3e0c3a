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

__all__ = ["Source", "both_valid"]

# Sentinel Hub's band that says where there is data.
_DATA_MASK = re.compile(r"data[ _\-]?mask", re.IGNORECASE)
# Pixels that are read at once to look for data in a band.
_READ_PX = 2**22


@dataclass(frozen=True)
class _Validity:
    """The validity rules of a source: a nodata value for each band, and a mask or alpha band for all of them."""

    nodata: tuple[Optional[float], ...]
    alpha: Optional[int] = None
    file_mask: bool = False

    @property
    def has_mask(self) -> bool:
        return self.file_mask or self.alpha is not None


class Source:
    """The used bands of one file, on the scene's grid.

    Args:
        dataset: Open rasterio dataset; this object closes it.
        indexes: The used bands, 1-based.
        nodata: Overrides the file's nodata values, unless None.
        fill: Nodata value of the bands that have none, or None.
        required: For each used band whether it decides which pixels have data.

    Attributes:
        fill_in_all: A further nodata value of all files, which is data where some required band, also of another file,
            has another value; None if there is none.
    """

    def __init__(
        self,
        dataset: Any,
        indexes: tuple[int, ...],
        nodata: Optional[float],
        fill: Optional[float],
        required: tuple[bool, ...],
    ) -> None:
        self.name: str = title(dataset.name)
        self.indexes = indexes
        self.required = required
        self._file = self._dataset = dataset
        self._grid: Optional[tuple[Grid, float]] = None
        self._nodata = nodata
        self._fill = fill
        self._undeclared: tuple[float, ...] = ()
        self.fill_in_all: Optional[float] = None
        self._file_validity = self._validity = self._find_validity()

    @property
    def dtype(self) -> np.dtype[Any]:
        """The dtype that holds the values of all used bands."""
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
        return tuple((self._file.scales[index - 1], self._file.offsets[index - 1]) for index in self.indexes)

    @property
    def product_tags(self) -> tuple[tuple[dict[str, str], dict[str, str]], ...]:
        """Tags of the file and of each used band, as GDAL sets them for subdatasets of a product."""
        return tuple((self._file.tags(), self._file.tags(index)) for index in self.indexes)

    @property
    def header_factors(self) -> tuple[Optional[tuple[float, float]], ...]:
        """(scale, offset) of reflectance of each used band by the file's header, None where it states none."""
        header = self._file.tags(ns="ENVI")
        return tuple(header_factors(header, index) for index in self.indexes)

    @property
    def states_nodata(self) -> tuple[bool, ...]:
        """For each used band whether the file or the user defines nodata, in any way."""
        of_all = self._file_validity.has_mask or bool(self._undeclared)
        return tuple(of_all or value is not None for value in self._file_validity.nodata)

    @property
    def has_mask(self) -> bool:
        """Whether the file has a mask, alpha or a band of its kind."""
        return self._file_validity.has_mask

    @property
    def reads_nan_as_zero(self) -> bool:
        """Whether GDAL reads 0 for NaN: in floats of netCDF without a nodata value, such as those of ACOLITE."""
        is_float = any(dtype.kind == "f" for dtype in self.dtypes)
        return self._file.driver == "netCDF" and is_float and None in self._file_validity.nodata

    def excludes(self, number: float) -> bool:
        """Whether a number is the nodata value of some required band."""
        return any(self._file_validity.nodata[position] == number for position in self._deciding)

    @property
    def all_valid(self) -> bool:
        """Whether every pixel of some required band is known to have data, without reading."""
        return not self._validity.has_mask and any(self._is_all_data(position) for position in self._deciding)

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
        return list(self._file.overviews(self.indexes[0]))

    @property
    def _fills(self) -> tuple[float, ...]:
        """Nodata values that nothing declares."""
        return self._undeclared if self.fill_in_all is None else (*self._undeclared, self.fill_in_all)

    def _is_all_data(self, position: int) -> bool:
        """Whether every value of a band is known to be data, ignoring the mask."""
        has_nodata = self._validity.nodata[position] is not None or bool(self._fills)
        return not has_nodata and self.dtypes[position].kind != "f"

    @property
    def dtypes(self) -> tuple[np.dtype[Any], ...]:
        """The dtype of each used band."""
        return tuple(np.dtype(self._dataset.dtypes[index - 1]) for index in self.indexes)

    @property
    def nodata_notes(self) -> tuple[str, ...]:
        """What counts as nodata, in words."""
        by_product = self._fill is not None and all(value is None for value in self._declared_nodata())
        notes = [
            Sentence("nodata is {:g}, the fill value of such data", value)
            if by_product
            else Sentence("nodata is {:g}", value)
            for value in self._validity.nodata
            if value is not None and not np.isnan(value)
        ]
        notes += [Sentence("nodata is {:g}, though not declared", value) for value in self._undeclared]
        alpha = self._file_validity.alpha
        if alpha is not None:
            name = self._file.descriptions[alpha - 1]
            notes.append(Sentence("nodata is where {} is 0", name) if name else Sentence("nodata is where alpha is 0"))
        elif self._validity.alpha is not None:
            notes.append(Sentence("nodata is outside the file"))
        if self._validity.file_mask:
            notes.append(Sentence("nodata is given by the file's mask"))
        if self.fill_in_all is not None:
            notes.append(Sentence("nodata is {:g} in all bands", self.fill_in_all))
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
            self._file_validity = self._find_validity()
            self._validity = replace(self._validity, nodata=self._file_validity.nodata)

    def set_undeclared(self, fills: Sequence[float]) -> None:
        """Sets further nodata values, unless the user defined one."""
        if self._nodata is None:
            stated = self._validity.nodata
            self._undeclared = tuple(fill for fill in fills if fill not in stated)

    def resample_to(self, grid: Grid, pixel_ratio: float) -> None:
        """Resamples the file to another grid as it is read: at first to the nearest pixels, see `interpolate`.

        Args:
            grid: The grid, with a CRS and a transform.
            pixel_ratio: The file's pixel size divided by the grid's.
        """
        self._grid = (grid, pixel_ratio)
        self._resample(grid, Resampling.nearest)

    def interpolate(self) -> None:
        """Averages a file that lies on another grid if its pixels are smaller than the grid's, else interpolates it.

        Only once nodata is settled: before, fill would be mixed into the data beside it.
        """
        if self._grid:
            grid, pixel_ratio = self._grid
            self._dataset.close()
            self._resample(grid, Resampling.average if pixel_ratio < 0.75 else Resampling.bilinear)

    def _resample(self, grid: Grid, resampling: Resampling) -> None:
        validity = self._file_validity
        fills = (*(value for value in validity.nodata if value is not None), *self._undeclared)
        nodata = next((fill for fill in fills if self.can_store(fill)), None)
        with reprojecting(self.name, Sentence("the other files")):
            self._dataset = warped(
                self._file,
                grid,
                resampling,
                src_nodata=nodata,
                nodata=nodata,
                add_alpha=validity.alpha is None,
            )
        # The warped file's mask covers both nodata values and the extent.
        self._validity = _Validity(validity.nodata, validity.alpha or self._dataset.count)

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
        with reading(self._file.name, window):
            if out is not None:
                return self._dataset.read(indexes, window=window, out=out)  # type: ignore[no-any-return]
            return self._dataset.read(indexes, window=window, out_shape=size)  # type: ignore[no-any-return]

    def band_valid(self, values: NDArray[Any], position: int) -> Optional[NDArray[np.bool_]]:
        """Computes which of one band's values are data, ignoring the mask; None if all are.

        Args:
            values: (rows, cols) of the band.
            position: Position of the band in `indexes`.
        """
        nodata = self._validity.nodata[position]
        valid = np.isfinite(values) if values.dtype.kind == "f" else None
        for fill in self._fills if nodata is None else (nodata, *self._fills):
            stored = None if np.isnan(fill) else _as_stored(fill, self.dtypes[position])
            if stored is not None:
                valid = both_valid(valid, values != stored)
        return valid

    def mask(self, window: Window, shape: Optional[tuple[int, int]] = None) -> Optional[NDArray[np.bool_]]:
        """Reads the file's mask or alpha band: True for data; None if it has neither."""
        validity = self._validity
        with reading(self._file.name, window):
            if validity.alpha is not None:
                return np.asarray(self._dataset.read(validity.alpha, window=window, out_shape=shape) > 0)
            if validity.file_mask:
                return np.asarray(self._dataset.read_masks(self.indexes[0], window=window, out_shape=shape) > 0)
        return None

    def alpha_levels(self, window: Window, shape: Optional[tuple[int, int]] = None) -> int:
        """Counts the distinct values of the alpha band in a window; 0 without one."""
        if self._validity.alpha is None or self._grid is not None:
            return 0
        with reading(self._file.name, window):
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
            if self._is_all_data(position):
                return mask
            with reading(self._file.name, window):
                values = self._dataset.read(self.indexes[position], window=window, out_shape=shape)
            band = self.band_valid(values, position)
            if band is None:
                return mask
            found = band if found is None else found | band
            if found.all():
                return mask
        return both_valid(found, mask)

    def holds_data(self, position: int) -> bool:
        """Tells whether any pixel of a band has data: reads the band until one has.

        Args:
            position: Position of the band in `indexes`.
        """
        rows, cols = self.shape
        step = max(1, _READ_PX // cols)
        for top in range(0, rows, step):
            window = Window(0, top, cols, min(step, rows - top))
            mask = self.mask(window)
            with reading(self._file.name, window):
                values = self._dataset.read(self.indexes[position], window=window)
            valid = both_valid(self.band_valid(values, position), mask)
            if valid is None or valid.any():
                return True
        return False

    def close(self) -> None:
        """Closes the file."""
        self._dataset.close()
        self._file.close()

    def _find_validity(self) -> _Validity:
        flags = [self._file.mask_flag_enums[index - 1] for index in self.indexes]
        file_mask = any(MaskFlags.per_dataset in each and MaskFlags.alpha not in each for each in flags)
        alpha = None if file_mask else self._mask_band()
        nodata = self._declared_nodata()
        if alpha is None and not file_mask:
            nodata = [self._fill if value is None else value for value in nodata]
        return _Validity(tuple(nodata), alpha, file_mask)

    def _declared_nodata(self) -> list[Optional[float]]:
        """Lists the nodata value of each used band by the user or the file."""
        return [self._file.nodatavals[index - 1] if self._nodata is None else self._nodata for index in self.indexes]

    def _mask_band(self) -> Optional[int]:
        """Finds a band that no channel uses and that is a mask by its name, or else marked as alpha.

        GDAL takes alpha for a mask only in files of 2 or 4 bands that declare no nodata value.
        """
        bands = [index for index in range(1, self._file.count + 1) if index not in self.indexes]
        named = [index for index in bands if _DATA_MASK.fullmatch((self._file.descriptions[index - 1] or "").strip())]
        alpha = [index for index in bands if self._file.colorinterp[index - 1].name == "alpha"]
        return next(iter(named + alpha), None)


def both_valid(one: Optional[NDArray[np.bool_]], other: Optional[NDArray[np.bool_]]) -> Optional[NDArray[np.bool_]]:
    """Combines two validity masks, of which None means that all is valid."""
    if one is None or other is None:
        return other if one is None else one
    return one & other


def _as_stored(number: float, dtype: np.dtype[Any]) -> Any:
    """Converts a nodata value to the dtype; None if the dtype cannot hold it, so that it never occurs."""
    if dtype.kind == "f":
        with np.errstate(over="ignore"):
            return dtype.type(number)
    limits = np.iinfo(dtype)
    fits = np.isfinite(number) and number == int(number) and limits.min <= number <= limits.max
    return dtype.type(number) if fits else None
