"""Finds the bands of a scene among the subdatasets of a file: a netCDF or HDF5 file with a variable for each band."""

from __future__ import annotations

import re

from ...contract.errors import SceneError
from ...contract.sentences import Sentence
from .. import naming
from ..archives import existing_path
from ..opening import subdatasets_of

__all__ = ["band_subdatasets"]

_SUFFIXES = (".nc", ".nc4", ".cdf", ".h5", ".hdf5", ".he5", ".hdf")
# Variables of ACOLITE's L2W files.
_OF_WATER = re.compile(r"Rrs_\d{3,4}$")
# A scene has at least so many bands.
_FEWEST = 3


def band_subdatasets(text: str, *, complete: bool) -> list[str]:
    """Lists the subdatasets that hold a band of one scene, by the names of the variables; empty for other files.

    Args:
        text: The file, or GDAL's name of one of its subdatasets.
        complete: Whether one subdataset means its whole scene.

    Raises:
        SceneError: If it holds reflectance of water alone.
    """
    subdataset = naming.subdataset_of(text)
    path = existing_path(subdataset[0] if subdataset else text)
    if path is None or not path.is_file() or path.suffix.lower() not in _SUFFIXES:
        return []
    own = naming.parse(text) if subdataset else None
    if subdataset and not (complete and own):
        return []
    inside = subdatasets_of(str(path))
    named = {each: name.scene for each in inside if (name := naming.parse(each))}
    if not named and any(_OF_WATER.match(naming.stem_of(each)) for each in inside):
        raise SceneError(
            Sentence("{} holds the reflectance of water alone (Rrs), without land and clouds.", path.name),
            Sentence("Choose the L1R or L2R file of the same scene, which holds rhot or rhos."),
        )
    kept = [*named] if own else naming.without_doubles([*named])
    scenes = {own.scene} if own else {named[each] for each in kept}
    bands = [each for each in kept if named[each] in scenes] if len(scenes) == 1 else []
    return bands if len(bands) >= _FEWEST else []
