"""Writes chips as GeoTIFF image and mask, or as PNG with outlines for the VGG Image Annotator.

A GeoTIFF chip holds the scene's stored numbers with scale and offset tags, a validity mask, and the channels' names:
`preprocess` computes the same network input from it as from that window of the scene.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
from affine import Affine
from rasterio.windows import Window

from ..contract.classes import ModelClass
from ..network.preprocess import to_reflectance
from ..rasters.parts import writing
from ..rasters.writer import BACKGROUND, MASK, NODATA, TARGET, class_mask, open_result
from ..scenes.scene import Scene
from .via import ANNOTATIONS, regions_of

__all__ = ["FOLDER_OF_SPLIT", "Chip", "GeoTiffChips", "ViaChips"]

FOLDER_OF_SPLIT = {
    "geotiff": {"train": "train", "validation": "validation"},
    "via": {"train": "train", "validation": "val"},
}
# Data types that a chip stores unchanged; values of others become reflectance.
_STORED = ("uint8", "uint16", "int16", "float32")


@dataclass(frozen=True)
class Chip:
    """A chip to write.

    Attributes:
        split: "train" or "validation".
        window: Its window in the scene.
        values: Stored values (present channels, rows, cols).
        valid: (rows, cols), True where the scene holds data.
        label: (rows, cols): 0 background, 1 target, or class numbers; 255 is unknown.
    """

    split: str
    window: Window
    values: npt.NDArray[Any]
    valid: npt.NDArray[np.bool_]
    label: npt.NDArray[np.uint8]


class GeoTiffChips:
    """Writes chips as ``SPLIT/image/NAME.tif`` and ``SPLIT/label/NAME.tif``.

    Args:
        folder: The folder to write into.
        scene: The scene that the chips are cut from.
        channels: Common names of its present channels.
        classes: Classes of the labels: background and target, or several.
    """

    def __init__(self, folder: Path, scene: Scene, channels: Sequence[str], classes: Sequence[ModelClass]) -> None:
        self._folder, self._scene, self._channels = folder, scene, tuple(channels)
        is_one_target = [item.value for item in classes] == [BACKGROUND, TARGET]
        self._class = ", ".join(item.name for item in classes if not item.background)
        self._colours = dict((MASK if is_one_target else class_mask(classes)).colormap or {})

    def write(self, chip: Chip, name: str) -> list[str]:
        """Writes a chip; returns its files, relative to the folder.

        Raises:
            OutputError: If it cannot be written.
        """
        base = FOLDER_OF_SPLIT["geotiff"][chip.split]
        image, label = f"{base}/image/{name}.tif", f"{base}/label/{name}.tif"
        self._write_image(self._folder / image, chip)
        place = self._place(chip.window)
        with _geotiff(self._folder / label, chip, count=1, dtype="uint8", nodata=NODATA, **place) as file:
            file.write(chip.label, 1)
            file.write_colormap(1, self._colours)
            file.set_band_description(1, self._class)
        return [image, label]

    def finish(self) -> list[str]:
        """Finishes writing; returns further files, relative to the folder."""
        return []

    def _write_image(self, path: Path, chip: Chip) -> None:
        scaling, values = self._scene.scaling, chip.values
        scales, offsets = scaling.scale, scaling.offset
        if values.dtype.name not in _STORED:
            values = to_reflectance(values, scales, offsets)
            scales, offsets = (1.0,) * len(values), (0.0,) * len(values)
        place = self._place(chip.window)
        with _geotiff(path, chip, count=len(values), dtype=values.dtype.name, **place) as file:
            file.write(values)
            file.descriptions = self._channels
            file.scales, file.offsets = scales, offsets
            file.update_tags(CLOUDREEF_SCENE=self._scene.describe())
            if not chip.valid.all():
                file.write_mask(chip.valid)

    def _place(self, window: Window) -> dict[str, Any]:
        here = self._scene.georeference
        if here.placed_by != "transform":
            return {}
        return {"crs": here.crs, "transform": here.transform * Affine.translation(window.col_off, window.row_off)}


@contextmanager
def _geotiff(path: Path, chip: Chip, **profile: Any) -> Iterator[Any]:
    rows, cols = chip.label.shape
    predictor = 3 if profile["dtype"].startswith("float") else 2
    if profile["count"] > 1:  # otherwise GDAL takes four bands of 8 bits for RGB and alpha
        profile["alpha"] = "UNSPECIFIED"
    with writing(path), rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True):
        path.parent.mkdir(parents=True, exist_ok=True)
        with open_result(
            path,
            "w",
            driver="GTiff",
            height=rows,
            width=cols,
            compress="DEFLATE",
            predictor=predictor,
            photometric="MINISBLACK",
            num_threads=1,
            **profile,
        ) as file:
            yield file


class ViaChips:
    """Writes chips as ``SPLIT/NAME.png``, 8-bit red, green and blue, and one JSON file of outlines per split.

    Unknown pixels are black, as pixels without data are in OysterNet.

    Args:
        folder: The folder to write into.
        scene: The scene that the chips are cut from.
        channels: Common names of its present channels, red, green and blue among them.
        classes: As `GeoTiffChips` takes them; the background has no outlines.

    Attributes:
        with_holes: Number of regions with holes, which are joined to the outline by cuts of zero width.
        blackened_px: Valid pixels that are black because their label is unknown.
    """

    def __init__(self, folder: Path, scene: Scene, channels: Sequence[str], classes: Sequence[ModelClass]) -> None:
        self._folder, self._scene = folder, scene
        self._classes = [item for item in classes if not item.background]
        self._rgb = [list(channels).index(name) for name in ("red", "green", "blue")]
        self._entries: dict[str, dict[str, Any]] = {}
        self.with_holes = 0
        self.blackened_px = 0

    def write(self, chip: Chip, name: str) -> list[str]:
        """Writes a chip; returns its files, relative to the folder.

        Raises:
            OutputError: If it cannot be written.
        """
        base = FOLDER_OF_SPLIT["via"][chip.split]
        picture = f"{base}/{name}.png"
        known = chip.valid & (chip.label != NODATA)
        self.blackened_px += int(np.count_nonzero(chip.valid & ~known))
        reflectance = to_reflectance(chip.values, self._scene.scaling.scale, self._scene.scaling.offset)
        # 0 means "no data": known pixels have at least 1.
        bytes_ = np.where(known, np.clip(np.rint(reflectance[self._rgb] * 255), 1, 255), 0).astype(np.uint8)
        path = self._folder / picture
        rows, cols = chip.label.shape
        with writing(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            with open_result(path, "w", driver="PNG", count=3, height=rows, width=cols, dtype="uint8") as file:
                file.write(bytes_)
            path.with_name(path.name + ".aux.xml").unlink(missing_ok=True)
            size = path.stat().st_size
        regions = []
        for item in self._classes:
            outlined, holed = regions_of(chip.label == item.value, item.name)
            regions += outlined
            self.with_holes += holed
        entry = {"filename": path.name, "size": size, "regions": regions, "file_attributes": {}}
        self._entries.setdefault(base, {})[f"{path.name}{size}"] = entry
        return [picture]

    def finish(self) -> list[str]:
        """Writes the outlines; returns their files, relative to the folder."""
        found = []
        for base, entries in self._entries.items():
            path = self._folder / base / ANNOTATIONS
            with writing(path):
                path.write_text(json.dumps(entries, ensure_ascii=False) + "\n", encoding="utf-8")
            found.append(f"{base}/{ANNOTATIONS}")
        return found
