"""What a run gave: mask and probability as arrays, with their classes and their place on Earth."""

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
from ..engine.pages.kept_record import path_beside
from ..engine.rasters.class_table import PROBABILITY_SUFFIX, all_classes
from ..engine.rasters.deciding import HIGHEST
from ..engine.rasters.writer import NODATA

__all__ = ["Result", "load", "read_result"]


@dataclass(frozen=True)
class Result:
    """A mask, and what was written beside it; arrays are read when they are first asked for.

    Attributes:
        path: The mask's file.
        transform: Affine transform, as rasterio's.
        crs: Coordinate reference system, or None.
        shape: (rows, cols).
        classes: Class number to name.
        targets: Numbers of the classes that count as cover: all but the background.
        statistics: Counts, cover, model, bands, how it was made; empty where none were written.
        probability_path: The probability's file, or None.
    """

    path: Path
    transform: Affine
    crs: Optional[CRS]
    shape: tuple[int, int]
    classes: dict[int, str]
    targets: tuple[int, ...]
    statistics: dict[str, Any] = field(repr=False)
    probability_path: Optional[Path] = None

    @cached_property
    def mask(self) -> NDArray[np.uint8]:
        """(rows, cols) uint8: the class of each pixel, 254 where none was sure enough, 255 for no data."""
        with rasterio.open(self.path) as file:
            values: NDArray[np.uint8] = file.read(1)
        return values

    @cached_property
    def probability(self) -> NDArray[np.float32]:
        """Probability in float32, in steps of 0.004, NaN for no data.

        Of one target (rows, cols); of several classes (classes, rows, cols), see `probability_bands`.

        Raises:
            SceneError: If none was written.
        """
        with rasterio.open(self._probability_file()) as file:
            stored = file.read(1) if file.count == 1 else file.read()
        values: NDArray[np.float32] = stored.astype(np.float32) / np.float32(HIGHEST)
        values[stored == NODATA] = np.nan
        return values

    @property
    def probability_bands(self) -> tuple[str, ...]:
        """Names of the classes that the probability tells of, in its order.

        Raises:
            SceneError: If none was written.
        """
        with rasterio.open(self._probability_file()) as file:
            return tuple((name or "").removesuffix(PROBABILITY_SUFFIX) for name in file.descriptions)

    @property
    def cover_percent(self) -> Optional[float]:
        """How much of the valid pixels is target, or of any class but the background; None without valid pixels."""
        valid = self.mask[self.mask != NODATA]
        return 100 * float(np.isin(valid, self.targets).sum()) / valid.size if valid.size else None

    def to_xarray(self) -> Any:
        """Reads mask and, where there is one, probability into a Dataset with CRS, coordinates and class names.

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
            raise SceneError("The result holds no probability.", "Segment with probability=True.")
        return self.probability_path


def read_result(mask: Union[str, Path], *, statistics: Union[str, Path, None] = None) -> Result:
    """Reads a mask that CloudReef wrote, with what lies beside it under its usual name.

    Args:
        mask: Its file; ``..._mask.tif`` finds ``..._probability.tif`` and ``..._statistics.json`` beside it.
        statistics: Their file, where it is called otherwise.

    Raises:
        SceneError: If it cannot be read.
    """
    path = Path(mask)
    told = Path(statistics) if statistics else path_beside(path, "statistics", ".json")
    return load(path, statistics=told, probability=path_beside(path, "probability", ".tif"))


def load(
    path: Path,
    *,
    statistics: Optional[Path] = None,
    probability: Optional[Path] = None,
) -> Result:
    """Opens the files of a result.

    Raises:
        SceneError: If they cannot be read.
    """
    try:
        with rasterio.open(path) as file:
            place = (file.transform, file.crs, (file.height, file.width))
            classes = all_classes(file)
        facts = json.loads(statistics.read_text(encoding="utf-8")) if statistics and statistics.is_file() else {}
    except (rasterio.errors.RasterioIOError, OSError, ValueError) as error:
        raise SceneError(f"The result {path} cannot be read: {error}.") from error
    found = probability if probability and probability.is_file() else None
    names = {item.value: item.name for item in classes}
    targets = tuple(item.value for item in classes if not item.background)
    return Result(path, *place, names, targets, facts, found)
