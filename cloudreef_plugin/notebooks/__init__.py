"""CloudReef in Python, without QGIS: open a scene, segment it, read the result.

    from cloudreef import open_scene, read_result, segment

    result = segment("scene.tif", model="clouds")
    result.mask, result.to_xarray()

xarray, rioxarray and dask are optional.
"""

from __future__ import annotations

from .opened import OpenedScene, open_scene
from .results import Result, read_result
from .segmenting import segment

__all__ = ["OpenedScene", "Result", "open_scene", "read_result", "segment"]
