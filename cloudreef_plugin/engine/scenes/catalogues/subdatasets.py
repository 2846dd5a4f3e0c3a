"""Finds the bands of a scene among the rasters that one file holds: a netCDF or HDF5 file with a variable a band."""

from __future__ import annotations

from typing import Optional

from .. import naming
from ..archives import existing_path
from ..opening import subdatasets_of

__all__ = ["band_subdatasets"]

_SUFFIXES = (".nc", ".nc4", ".cdf", ".h5", ".hdf5", ".he5", ".hdf")
# A scene has so many bands at least.
_FEWEST = 3


def band_subdatasets(text: str, *, complete: bool) -> list[str]:
    """Lists the parts that hold a band each, by the names of the variables; empty if they are not such.

    Args:
        text: The file, or GDAL's name of one of its parts.
        complete: Whether one part means its whole scene.
    """
    part = naming.subdataset_of(text)
    path = existing_path(part[0] if part else text)
    if path is None or not path.is_file() or path.suffix.lower() not in _SUFFIXES:
        return []
    if part and not (complete and naming.parse(text)):
        return []
    found = [(each, name.scene) for each in subdatasets_of(str(path)) if (name := naming.parse(each))]
    scene: Optional[str] = None
    if part and (own := naming.parse(text)):
        scene = own.scene
    elif len({each for _, each in found}) == 1:
        scene = found[0][1]
    bands = [each for each, of in found if of == scene]
    return bands if len(bands) >= _FEWEST else []
