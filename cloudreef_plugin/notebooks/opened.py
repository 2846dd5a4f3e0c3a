"""A scene as the engine reads it: bands, reflectance, georeference."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Any, Optional, Union

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.windows import Window

from ..band_order import band_numbers
from ..engine.contract.errors import SceneError
from ..engine.contract.model import Bundle
from ..engine.contract.protocol import Outputs, SceneJob
from ..engine.network.preprocess import to_reflectance
from ..engine.scenes.scene import Scene
from ..own_models import model_named

__all__ = ["OpenedScene", "Pathlike", "files_of", "open_scene"]

Pathlike = Union[str, Path]


def files_of(scene: Union[Pathlike, Sequence[Pathlike]]) -> tuple[str, ...]:
    """Lists the files of a scene given as one path or several.

    Raises:
        SceneError: If it is something else.
    """
    if isinstance(scene, Mapping):  # also a Dataset of xarray
        raise SceneError(
            f"A {type(scene).__name__} holds several arrays.", 'Give one array, such as dataset.to_array("band").'
        )
    files = (scene,) if isinstance(scene, (str, PathLike)) or not isinstance(scene, Iterable) else tuple(scene)
    if not files or not all(isinstance(file, (str, PathLike)) for file in files):
        raise SceneError(
            f"The scene, of the type {type(scene).__name__}, is neither a path nor several.",
            "Give a path or the paths of several band files; `segment` also takes one array (bands, rows, cols).",
        )
    return tuple(map(str, files))


class OpenedScene:
    """A scene, opened for a model; close it, or use it in a ``with`` statement.

    Attributes:
        model: Short name of the model that chooses the bands.
        bands: Names of the bands that `read` returns, in order.
        shape: (rows, cols).
        crs: Coordinate reference system, or None.
        transform: Affine transform, as rasterio's.
        resolution_m: Pixel size in metres, None if the scene is not georeferenced.
        description: One sentence about the bands, the scaling of the values and its reason, and nodata.
        warnings: The engine's warnings about the scene.
    """

    def __init__(self, scene: Scene, bundle: Bundle) -> None:
        self._scene = scene
        self.model: str = bundle.id
        self.bands: tuple[str, ...] = tuple(
            channel.name for channel, present in zip(bundle.channels, scene.present) if present
        )
        self.shape: tuple[int, int] = (scene.height, scene.width)
        self.crs: Optional[CRS] = scene.crs
        self.transform: Affine = scene.transform
        self.resolution_m: Optional[float] = scene.resolution_m
        self.description: str = str(scene.describe())
        self.warnings: tuple[str, ...] = tuple(map(str, scene.warnings))

    def read(self, window: Optional[Window] = None) -> NDArray[np.float32]:
        """Reads reflectance.

        Args:
            window: A rasterio window; None reads the whole scene.

        Returns:
            (bands, rows, cols); NaN where a band holds no data.
        """
        window = window or Window(0, 0, self.shape[1], self.shape[0])
        values, valid, known = self._scene.read_bands(window)
        reflectance = to_reflectance(values, self._scene.scaling.scale, self._scene.scaling.offset)
        reflectance[:, ~valid] = np.nan
        if known is not None:
            reflectance[~known] = np.nan
        return reflectance

    def to_xarray(self) -> Any:
        """Reads the whole scene as a DataArray (band, y, x) of reflectance with CRS and names; needs rioxarray."""
        from .labelled import labelled

        return labelled(self.read(), self.transform, self.crs, name="reflectance", bands=self.bands)

    def close(self) -> None:
        """Closes the scene's files."""
        self._scene.close()

    def __enter__(self) -> OpenedScene:
        return self

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<OpenedScene {self.shape[0]} x {self.shape[1]}, {self.description}>"


def open_scene(
    scene: Union[Pathlike, Sequence[Pathlike]],
    *,
    model: Pathlike = "clouds",
    bands: str = "",
    scaling: str = "auto",
    nodata: Optional[float] = None,
) -> OpenedScene:
    """Opens a scene as the engine does: finds its bands and the scaling of its values.

    Args:
        scene: A raster, the folder or archive of a product, a URL, or several single-band files.
        model: Short name or folder of the model whose bands are read.
        bands: The order of the file's bands, such as ``B,G,R,NIR``; empty: as stated in the file.
        scaling: How stored numbers become reflectance; see `cloudreef segment --help`.
        nodata: The nodata value; replaces the file's.

    Raises:
        CloudReefError: If the scene or model does not exist, or the bands are ambiguous.
    """
    bundle = Bundle.load(model_named(model))
    job = SceneJob(
        input=files_of(scene),
        outputs=Outputs(mask=""),
        bands=band_numbers(bands, [channel.common_name for channel in bundle.channels]),
        scaling=scaling,
        nodata=None if nodata is None else float(nodata),
    )
    return OpenedScene(Scene.open(job, bundle), bundle)
