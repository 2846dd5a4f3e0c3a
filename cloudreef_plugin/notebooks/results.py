"""The result of a run: mask and probability as arrays, with their classes and georeference."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Optional, Union

import numpy as np
import rasterio
from affine import Affine
from numpy.typing import NDArray
from rasterio.crs import CRS

from ..engine.contract.errors import SceneError
from ..engine.contract.listing.result_names import name_of_kind
from ..engine.rasters.class_table import PROBABILITY_SUFFIX, all_classes
from ..engine.rasters.deciding import HIGHEST
from ..engine.rasters.writer import NODATA

__all__ = ["Result", "load", "read_result"]


@dataclass(frozen=True)
class Result:
    """A mask and the results beside it; arrays are read on first access.

    Attributes:
        path: The mask's file.
        transform: Affine transform, as rasterio's.
        crs: Coordinate reference system, or None.
        shape: (rows, cols).
        classes: Class number to name.
        targets: Numbers of the classes that count as cover: all but the background.
        statistics: Counts, cover, model, bands and parameters; empty if none were written.
        probability_path: The probability's file, or None.
        is_temporary: Whether the files are deleted with the result; pickling it reads its arrays, for another
            process.
    """

    path: Path
    transform: Affine
    crs: Optional[CRS]
    shape: tuple[int, int]
    classes: dict[int, str]
    targets: tuple[int, ...]
    statistics: dict[str, Any] = field(repr=False)
    probability_path: Optional[Path] = None
    is_temporary: bool = field(default=False, repr=False)

    def __getstate__(self) -> dict[str, Any]:
        read = ["mask", *(["probability", "probability_bands"] if self.probability_path else [])]
        return {**self.__dict__, **({name: getattr(self, name) for name in read} if self.is_temporary else {})}

    @cached_property
    def mask(self) -> NDArray[np.uint8]:
        """Class of each pixel, uint8 (rows, cols); 254 is undecided, 255 nodata."""
        with rasterio.open(self.path) as file:
            values: NDArray[np.uint8] = file.read(1)
        return values

    @cached_property
    def probability(self) -> NDArray[np.float32]:
        """Probability, float32 in steps of 0.004, NaN for nodata.

        (rows, cols) for one target; (classes, rows, cols) for several classes, see `probability_bands`.

        Raises:
            SceneError: If no probability was written.
        """
        with rasterio.open(self._probability_file()) as file:
            stored = file.read(1) if file.count == 1 else file.read()
        values: NDArray[np.float32] = stored.astype(np.float32) / np.float32(HIGHEST)
        values[stored == NODATA] = np.nan
        return values

    @cached_property
    def probability_bands(self) -> tuple[str, ...]:
        """Names of the classes in the bands of the probability.

        Raises:
            SceneError: If no probability was written.
        """
        with rasterio.open(self._probability_file()) as file:
            return tuple((name or "").removesuffix(PROBABILITY_SUFFIX) for name in file.descriptions)

    @property
    def cover_percent(self) -> Optional[float]:
        """Percent of the valid pixels that are target or a class other than the background; None without any."""
        valid = self.mask[self.mask != NODATA]
        return 100 * float(np.isin(valid, self.targets).sum()) / valid.size if valid.size else None

    def to_xarray(self) -> Any:
        """Reads the mask and, if it exists, the probability into a Dataset with CRS, coordinates and class names.

        Raises:
            ImportError: If xarray or rioxarray is not installed.
        """
        import xarray

        from .labelled import labelled

        mask = labelled(
            self.mask,
            self.transform,
            self.crs,
            name="mask",
            flag_values=list(self.classes),
            flag_meanings=" ".join(name.replace(" ", "_") for name in self.classes.values()),
            _FillValue=NODATA,
        )
        arrays = {"mask": mask}
        if self.probability_path is not None:
            values = self.probability
            bands = self.probability_bands if values.ndim > 2 else ()
            arrays["probability"] = labelled(
                values, self.transform, self.crs, name="probability", bands=bands, units="1"
            )
        return xarray.Dataset(arrays)

    def _probability_file(self) -> Path:
        if self.probability_path is None:
            raise SceneError("The result has no probability.", "Segment with probability=True.")
        return self.probability_path


def read_result(mask: Union[str, Path], *, statistics: Union[str, Path, None] = None) -> Result:
    """Reads a mask that CloudReef wrote, and the results beside it with their usual names.

    Args:
        mask: The mask; ``..._probability.tif`` and ``..._statistics.json`` are read beside ``..._mask.tif``.
        statistics: The statistics file if it has another name.

    Raises:
        SceneError: If it cannot be read.
    """
    path = Path(mask).absolute()
    probability = path.with_name(name_of_kind(path.name, "probability"))
    return load(path, Path(statistics or path.with_name(name_of_kind(path.name, "statistics"))), probability)


def load(path: Path, statistics: Path, probability: Optional[Path], *, is_temporary: bool = False) -> Result:
    """Opens the files of a result; statistics and probability need not exist.

    Raises:
        SceneError: If they cannot be read.
    """
    try:
        with rasterio.open(path) as file:
            place = (file.transform, file.crs, (file.height, file.width))
            classes = all_classes(file)
        facts = json.loads(statistics.read_text(encoding="utf-8")) if statistics.is_file() else {}
    except (rasterio.errors.RasterioIOError, OSError, ValueError) as error:
        raise SceneError(f"The result {path} cannot be read: {error}.") from error
    names = {item.value: item.name for item in classes}
    targets = tuple(item.value for item in classes if not item.background)
    found = probability if probability and probability.is_file() else None
    return Result(path, *place, names, targets, facts, found, is_temporary)
