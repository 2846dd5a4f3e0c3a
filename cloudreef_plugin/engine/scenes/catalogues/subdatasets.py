"""Finds the bands of a scene among the subdatasets of a file: a netCDF or HDF5 file with a variable for each band."""

from __future__ import annotations

from .. import naming
from ..archives import existing_path
from ..opening import subdatasets_of

__all__ = ["band_subdatasets"]

_SUFFIXES = (".nc", ".nc4", ".cdf", ".h5", ".hdf5", ".he5", ".hdf")
# A scene has at least so many bands.
_FEWEST = 3


def band_subdatasets(text: str, *, complete: bool) -> list[str]:
    """Lists the subdatasets that hold a band of one scene, by the names of the variables; empty for other files.

    Args:
        text: The file, or GDAL's name of one of its subdatasets.
        complete: Whether one subdataset means its whole scene.
    """
    subdataset = naming.subdataset_of(text)
    path = existing_path(subdataset[0] if subdataset else text)
    if path is None or not path.is_file() or path.suffix.lower() not in _SUFFIXES:
        return []
    own = naming.parse(text) if subdataset else None
    if subdataset and not (complete and own):
        return []
    found = [(each, name.scene) for each in subdatasets_of(str(path)) if (name := naming.parse(each))]
    scenes = {own.scene} if own else {scene for _, scene in found}
    bands = [each for each, scene in found if scene in scenes] if len(scenes) == 1 else []
    return bands if len(bands) >= _FEWEST else []
