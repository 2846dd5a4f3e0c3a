"""One opened file of a scene: reads the used bands on the scene's grid, and where they hold data."""

from __future__ import annotations

import html
import os
import re
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.enums import MaskFlags, Resampling
from rasterio.errors import NotGeoreferencedWarning, RasterioError, RasterioIOError
from rasterio.vrt import WarpedVRT
from rasterio.windows import Window

from .addresses import name_of, without_keys
from .errors import SceneError
from .georeference import Georeference
from .naming import listed
from .remote import OPTIONS, gdal_path, is_remote
from .sentences import Sentence

__all__ = ["Source", "open_raster"]

_VRT_SOURCE = re.compile(r"<SourceFilename([^>]*)>([^<]*)<")


def open_raster(path: str) -> Any:
    """Opens a raster with GDAL.

    Raises:
        SceneError: If it is missing, no raster, or holds no bands of its own.
    """
    name = name_of(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            if is_remote(path):
                with rasterio.Env(**OPTIONS):
                    dataset = rasterio.open(gdal_path(path))
            else:
                dataset = rasterio.open(path)
    except (RasterioError, OSError, ValueError) as error:
        raise _cannot_open(path, name, error) from error
    missing = _missing_source(dataset, Path(path)) if dataset.driver == "VRT" else ""
    if missing:
        dataset.close()
        raise SceneError(
            Sentence("{} refers to {}, which is missing.", name, missing),
            Sentence("Put the file there, or make the VRT again."),
        )
    if dataset.count == 0:
        parts = dataset.subdatasets
        dataset.close()
        if parts:
            raise SceneError(
                Sentence("{} holds {} rasters: {}.", name, len(parts), listed(parts)),
                Sentence("Choose one of them by that name."),
            )
        raise SceneError(Sentence("{} holds no raster bands.", name), Sentence("Choose another file."))
    if any(dtype.startswith("complex") for dtype in dataset.dtypes):
        dataset.close()
        raise SceneError(
            Sentence("{} holds complex numbers, as radar does.", name), Sentence("Choose an optical scene.")
        )
    return dataset


def _missing_source(dataset: Any, path: Path) -> str:
    """Returns the first local file that a VRT refers to and that is not there, else an empty text."""
    text = dataset.tags(ns="xml:VRT").get("xml:VRT", "")
    for attributes, content in _VRT_SOURCE.findall(text):
        name = html.unescape(content).strip()
        if not name or name.startswith("/vsi") or "://" in name or ":" in name[2:]:
            continue
        file = path.parent / name if re.search(r'relativeToVRT="1"', attributes, re.IGNORECASE) else Path(name)
        if not file.exists():
            return name
    return ""


def _cannot_open(path: str, name: str, error: Exception) -> SceneError:
    remote = "://" in path or path.startswith("/vsi")
    if not remote and not Path(path).exists() and ":" not in path[2:]:
        return SceneError(
            Sentence("There is no file {}.", path),
            Sentence("It may have been moved or renamed, or lie on a drive not mounted."),
        )
    if "not recognized as being in a supported file format" in str(error):
        return SceneError(
            Sentence("{} is no raster that can be read.", name),
            Sentence("Choose a GeoTIFF, JPEG2000, VRT or another raster GDAL opens."),
        )
    if not remote and Path(path).exists():
        if not os.access(path, os.R_OK):
            return SceneError(
                Sentence("{} may not be read.", name),
                Sentence("Ask for the permission to read it, or copy it elsewhere."),
            )
        return SceneError(Sentence("{} is damaged or cut short.", name), Sentence("Download or copy it again."))
    detail = without_keys(str(error)).rstrip(".").replace("\n", " ")
    return SceneError(
        Sentence("{} cannot be opened: {}.", name, detail), Sentence("Check the address and the connection.")
    )


@dataclass(frozen=True)
class _Validity:
    """How a source tells data from nodata: one nodata value a band, and a mask or alpha band for all of them."""

    nodata: tuple[Optional[float], ...]
    alpha: Optional[int] = None
    file_mask: bool = False


class Source:
    """The used bands of one file, on the scene's grid.

    Args:
        dataset: Open rasterio dataset; this object closes it.
        indexes: The used bands, 1-based.
        nodata: Overrides the file's nodata values.
        fill: Stands for nodata where the file states none.
    """

    def __init__(
        self, dataset: Any, indexes: tuple[int, ...], nodata: Optional[float] = None, fill: Optional[float] = None
    ) -> None:
        self.path: str = dataset.name
        self.name: str = name_of(dataset.name)
        self.indexes = indexes
        self._dataset = dataset
        self._original: Any = None
        self._nodata = nodata
        self._fill = fill
        self._validity = self._find_validity()
        self._stated = tuple(dataset.nodatavals[index - 1] if nodata is None else nodata for index in indexes)

    @property
    def dtype(self) -> np.dtype[Any]:
        """The dtype that holds the numbers of all used bands."""
        return np.result_type(*(np.dtype(self._dataset.dtypes[index - 1]) for index in self.indexes))

    @property
    def shape(self) -> tuple[int, int]:
        """(rows, cols)."""
        return self._dataset.height, self._dataset.width

    @property
    def georeference(self) -> Georeference:
        """Where the file lies."""
        return Georeference.of(self._dataset)

    @property
    def tags(self) -> tuple[tuple[float, float], ...]:
        """(scale, offset) tags of the used bands."""
        dataset = self._original or self._dataset
        return tuple((dataset.scales[index - 1], dataset.offsets[index - 1]) for index in self.indexes)

    @property
    def states_nodata(self) -> bool:
        """Whether the file or the user says what is nodata, in whatever way."""
        validity = self._validity
        return validity.file_mask or validity.alpha is not None or any(value is not None for value in validity.nodata)

    @property
    def all_valid(self) -> bool:
        """Whether every pixel of some used band is sure to hold data, without looking."""
        return not self._masked and any(
            nodata is None and np.dtype(self._dataset.dtypes[index - 1]).kind != "f"
            for index, nodata in zip(self.indexes, self._validity.nodata)
        )

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

    @property
    def _masked(self) -> bool:
        return self._validity.file_mask or self._validity.alpha is not None

    @property
    def nodata_notes(self) -> tuple[str, ...]:
        """What counts as nodata, in words."""
        filled = self._fill is not None and all(value is None for value in self._stated)
        notes = [
            Sentence("nodata is {:g}, the fill of such numbers", value) if filled else Sentence("nodata is {:g}", value)
            for value in self._validity.nodata
            if value is not None and not np.isnan(value)
        ]
        if self._validity.alpha is not None:
            outside = self._original is not None
            notes.append(Sentence("nodata is outside the file") if outside else Sentence("nodata is where alpha is 0"))
        if self._validity.file_mask:
            notes.append(Sentence("nodata is by the file's mask"))
        if any(np.dtype(self._dataset.dtypes[index - 1]).kind == "f" for index in self.indexes):
            notes.append(Sentence("nodata is NaN"))
        return tuple(dict.fromkeys(notes))

    def set_fill(self, fill: float) -> None:
        """Makes a number stand for nodata where neither user nor file says what does."""
        if not self.states_nodata and self._nodata is None:
            self._fill = fill
            self._validity = self._find_validity()

    def lay_on(self, georeference: Georeference, height: int, width: int, pixel_ratio: float) -> None:
        """Resamples the file to another grid as it is read.

        Args:
            georeference: Of the grid.
            height: Rows of the grid.
            width: Columns of the grid.
            pixel_ratio: The file's pixel size over the grid's: means are taken below 1, else it is interpolated.
        """
        own = self._validity.nodata[0]
        nodata = own if own is not None and _as_stored(own, self.dtype) is not None else None
        self._original = self._dataset
        self._dataset = WarpedVRT(
            self._original,
            crs=georeference.crs,
            transform=georeference.transform,
            width=width,
            height=height,
            resampling=Resampling.average if pixel_ratio < 0.75 else Resampling.bilinear,
            src_nodata=nodata,
            nodata=nodata,
            add_alpha=not self._validity.alpha,
        )
        # The warped file's own mask tells what neither nodata value nor extent covers.
        alpha = self._validity.alpha or self._dataset.count
        self._validity = _Validity(self._validity.nodata, alpha)

    def read(
        self, window: Window, out: Optional[NDArray[Any]] = None, shape: Optional[tuple[int, int]] = None
    ) -> NDArray[Any]:
        """Reads the used bands: (bands, rows, cols).

        Args:
            window: Within the grid.
            out: Filled and returned where given.
            shape: (rows, cols) of a coarser look by nearest pixels; None reads every pixel.

        Raises:
            SceneError: If the file is damaged or a file it refers to is missing.
        """
        indexes = list(self.indexes)
        size = None if shape is None else (len(indexes), *shape)
        with _reading(self.name, window):
            if out is not None:
                return self._dataset.read(indexes, window=window, out=out)  # type: ignore[no-any-return]
            return self._dataset.read(indexes, window=window, out_shape=size)  # type: ignore[no-any-return]

    def band_valid(self, values: NDArray[Any], position: int) -> Optional[NDArray[np.bool_]]:
        """Tells where one band's numbers are data, mask aside; None where all are.

        Args:
            values: (rows, cols) of the band.
            position: Of the band in `indexes`.
        """
        nodata = self._validity.nodata[position]
        valid: Optional[NDArray[np.bool_]] = None
        if values.dtype.kind == "f":
            valid = np.isfinite(values)
        if nodata is not None and not np.isnan(nodata):
            own = np.dtype(self._dataset.dtypes[self.indexes[position] - 1])
            number = _as_stored(nodata, own)
            if number is not None:
                differs = values != number
                valid = differs if valid is None else valid & differs
        return valid

    def mask(self, window: Window, shape: Optional[tuple[int, int]] = None) -> Optional[NDArray[np.bool_]]:
        """Reads the file's mask or alpha band: True where data; None where it has neither."""
        validity = self._validity
        with _reading(self.name, window):
            if validity.alpha is not None:
                return np.asarray(self._dataset.read(validity.alpha, window=window, out_shape=shape) > 0)
            if validity.file_mask:
                return np.asarray(self._dataset.read_masks(self.indexes[0], window=window, out_shape=shape) > 0)
        return None

    def alpha_levels(self, window: Window, shape: Optional[tuple[int, int]] = None) -> int:
        """Returns how many different numbers the alpha band holds in a window; 0 where it has none."""
        if self._validity.alpha is None or self._original is not None:
            return 0
        with _reading(self.name, window):
            return len(np.unique(self._dataset.read(self._validity.alpha, window=window, out_shape=shape)))

    def valid(
        self, window: Window, shape: Optional[tuple[int, int]] = None, *, first_band: bool = False
    ) -> Optional[NDArray[np.bool_]]:
        """Tells where any used band, or the first of them, holds data; None where all pixels do.

        Reads as few bands as tell it.
        """
        if self.all_valid:
            return None
        mask = self.mask(window, shape)
        if mask is not None and not mask.any():
            return mask
        found: Optional[NDArray[np.bool_]] = None
        for position, index in enumerate(self.indexes[:1] if first_band else self.indexes):
            if self._validity.nodata[position] is None and np.dtype(self._dataset.dtypes[index - 1]).kind != "f":
                return mask
            with _reading(self.name, window):
                values = self._dataset.read(index, window=window, out_shape=shape)
            band = self.band_valid(values, position)
            if band is None:
                return mask
            found = band if found is None else found | band
            if found.all():
                return mask
        return found if mask is None else mask if found is None else found & mask

    def close(self) -> None:
        """Closes the file."""
        self._dataset.close()
        if self._original is not None:
            self._original.close()

    def _find_validity(self) -> _Validity:
        dataset = self._dataset
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
        if self._fill is not None and alpha is None and not file_mask and all(value is None for value in nodata):
            nodata = [self._fill] * len(nodata)
        return _Validity(tuple(nodata), alpha, file_mask)


def _as_stored(number: float, dtype: np.dtype[Any]) -> Any:
    """Returns a nodata value as the dtype stores it; None where it cannot, and so never occurs."""
    if dtype.kind == "f":
        with np.errstate(over="ignore"):
            return dtype.type(number)
    limits = np.iinfo(dtype)
    return (
        dtype.type(number)
        if np.isfinite(number) and number == int(number) and limits.min <= number <= limits.max
        else None
    )


class _reading:  # noqa: N801 - reads as a sentence: with _reading(...)
    """Turns GDAL's complaint about a file into a sentence."""

    def __init__(self, name: str, window: Window) -> None:
        self._name = name
        self._window = window

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if isinstance(error, (RasterioIOError, OSError)):
            raise SceneError(
                Sentence(
                    "{} cannot be read near row {}, column {}: it is damaged or cut short, "
                    "or a file it refers to is missing.",
                    self._name,
                    int(self._window.row_off),
                    int(self._window.col_off),
                ),
                Sentence("Download or copy it again, together with the files that belong to it."),
            ) from error
