"""Writes a GeoPackage layer batch by batch, under the result's ``.part`` name."""

from __future__ import annotations

import shutil
import tempfile
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyogrio
from pyogrio.errors import DataLayerError, DataSourceError, FeatureError, GeometryError
from rasterio.crs import CRS

from ..contract.errors import OutputError
from ..contract.sentences import Sentence
from .parts import StrPath, part_path, refuse_full_disk, writing
from .vectors import check_form, is_parted

__all__ = ["GeoPackage"]


class GeoPackage:
    """Writes a layer; `close` completes the file, `commit` gives it its name.

    Args:
        path: The result.
        layer: Name of the layer.
        crs: CRS of the coordinates, or None.
        geometry_type: Geometry type of OGC Simple Features, such as "Polygon".
        fields: Name and numpy dtype of each field.
        tags: Provenance of the features, stored as the layer's metadata.

    Raises:
        OutputError: If the file format cannot hold features of that CRS.
    """

    def __init__(
        self,
        path: StrPath,
        layer: str,
        crs: CRS | None,
        geometry_type: str,
        fields: Mapping[str, str],
        tags: Mapping[str, str] | None = None,
    ) -> None:
        check_form(path, crs)
        self._path, self._part = path, part_path(path)
        self._growing = self._part.with_name(self._part.name + ".gpkg")  # GDAL needs the extension
        if is_parted(path):
            self._elsewhere = tempfile.TemporaryDirectory(prefix="cloudreef-")
            self._growing = Path(self._elsewhere.name, "polygons.gpkg")
        self._layer, self._crs, self._geometry_type, self._fields = layer, crs, geometry_type, dict(fields)
        self._tags = dict(tags or {})
        self._has_layer = False
        with writing(path):
            self._growing.unlink(missing_ok=True)

    def add(
        self,
        geometries: Sequence[bytes | None],
        columns: Sequence[npt.NDArray[Any]],
        nulls: Sequence[npt.NDArray[np.bool_] | None] | None = None,
    ) -> None:
        """Adds features.

        Args:
            geometries: Well-known binary, None where a feature has no geometry.
            columns: The values of each field, in the order of the fields; NaN becomes null.
            nulls: For each field a mask of the features without a value, or None.

        Raises:
            OutputError: If they cannot be written.
        """
        geometry = np.empty(len(geometries), object)
        geometry[:] = geometries
        with warnings.catch_warnings(), _writing_features(self._path):
            warnings.filterwarnings("ignore", message="'crs' was not provided")
            pyogrio.raw.write(
                str(self._growing),
                geometry,
                list(columns),
                list(self._fields),
                field_mask=list(nulls) if nulls is not None else None,
                crs=self._crs.to_wkt() if self._crs else None,
                driver="GPKG",
                layer=self._layer,
                geometry_type=self._geometry_type,
                append=self._has_layer,
                dataset_options={"VERSION": "1.2"},  # GDAL 3.6 (QGIS 3.22) warns of newer ones
                layer_metadata=None if self._has_layer else self._tags or None,
                nan_as_null=True,
            )
        self._has_layer = True

    def close(self) -> None:
        """Finishes the file; `commit` then renames it."""
        if not self._has_layer:
            self.add([], [np.zeros(0, dtype) for dtype in self._fields.values()])
        with writing(self._part):
            self._part.touch()
            shutil.copymode(self._part, self._growing)  # SQLite denies a group what the umask would let it have
            self._part.unlink()
            shutil.move(self._growing, self._part)


@contextmanager
def _writing_features(path: StrPath) -> Iterator[None]:
    try:
        yield
    except (DataSourceError, DataLayerError, FeatureError, GeometryError, RuntimeError, OSError) as error:
        refuse_full_disk(path, error)
        raise OutputError(
            Sentence("The polygons could not be written ({}).", str(error).rstrip(".")),
            Sentence("Check that the disk has space and the folder can be written to."),
        ) from error
