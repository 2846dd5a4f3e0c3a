"""Suggests free names for results, from scene and model, in the scene's folder."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Collection

from qgis.core import QgsProcessingUtils, QgsProject, QgsRasterLayer

from .. import settings
from ..engine.contract.listing.result_names import RESULTS
from ..engine.contract.reading import VECTOR_ENDINGS
from .files import file_of_source, path_of_source

__all__ = [
    "another_name",
    "beside",
    "free_name",
    "free_path",
    "is_temporary",
    "mask_at",
    "suggested_folder",
    "suggested_mask",
]

# 255 is the limit of most file systems; 75 are reserved for suffixes of other results and of unfinished files.
_MOST_BYTES, _BYTES_OF_THE_END = 255 - 75, 60


def suggested_mask(layer: QgsRasterLayer, model_id: str, reserved: Collection[Path] = ()) -> Path:
    """Chooses a free name for a mask: in the folder that the user chose for results, else beside the scene.

    If that folder cannot be written, or the scene is remote, the project's folder is used, or the temporary folder if
    the project is not saved.

    Args:
        layer: The scene.
        model_id: Id of the model.
        reserved: Files that waiting runs will write.
    """
    folder, stem = _place(layer)
    chosen = settings.defaults().results_folder
    if chosen and os.access(chosen, os.W_OK):
        folder = Path(chosen)
    return free_name(folder, f"{stem}_{model_id}_mask", reserved)


def mask_at(layer: QgsRasterLayer, threshold: float, reserved: Collection[Path] = ()) -> Path:
    """Chooses a free name for the mask of a probability layer at a threshold, beside the layer's file if possible."""
    folder, stem = _place(layer)
    named = stem.replace("_probability", "_mask")
    return free_name(folder, f"{named if named != stem else stem + '_mask'}_at_{round(1000 * threshold):03d}", reserved)


def another_name(mask: Path, reserved: Collection[Path] = ()) -> Path:
    """Chooses a free name for the mask of a repeated run, beside the first mask if that folder can be written."""
    folder = mask.parent if os.access(mask.parent, os.W_OK) else Path(QgsProcessingUtils.tempFolder())
    return free_name(folder, re.sub(r"_\d+$", "", mask.stem), reserved)


def free_name(folder: Path, stem: str, reserved: Collection[Path] = ()) -> Path:
    """Chooses the first of STEM.tif, STEM_2.tif and so on for which neither the mask nor its other results exist.

    The middle of a stem that is too long for a file name is cut out.
    """
    stem, number = _fitting(stem), 1
    while True:
        path = folder / (f"{stem}.tif" if number == 1 else f"{stem}_{number}.tif")
        forms = (beside(path, "polygons", ending) for ending in VECTOR_ENDINGS)
        whole = [path, *forms, *(beside(path, kind) for kind in RESULTS if kind != "mask")]
        if not any(file.exists() or file in reserved for file in whole):
            return path
        number += 1


def free_path(path: Path) -> Path:
    """Appends a number to the name of a file that exists: NAME_2.gpkg and so on."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}_{number}{path.suffix}")
    return free


def beside(mask: Path, kind: str, like: str = "") -> Path:
    """Builds the path of another result beside a mask, for example ``beside(mask, "polygons")``.

    Args:
        mask: The mask.
        kind: One of `RESULTS`, except "mask".
        like: A file name or an ending, whose format is used for polygons if it is one of vector files.
    """
    named = mask.stem.replace("_mask", f"_{kind}")
    suffix = mask.suffix if kind == "probability" else RESULTS[kind]
    form = Path(f"x{like}").suffix.lower()
    if kind == "polygons" and form in VECTOR_ENDINGS:
        suffix = form
    return mask.with_name((named if named != mask.stem else f"{mask.stem}_{kind}") + suffix)


def is_temporary(path: str) -> bool:
    """Tells whether a file is in the folder that QGIS deletes when it is closed."""
    return Path(QgsProcessingUtils.tempFolder()) in Path(path).parents


def suggested_folder(layer: QgsRasterLayer) -> Path:
    """Finds the folder for results of a layer: that of its file if it can be written, see `suggested_mask`."""
    return _place(layer)[0]


def _fitting(stem: str) -> str:
    """Cuts out the middle of a text that is too long for a file name, in bytes of UTF-8."""
    whole = stem.encode()
    if len(whole) <= _MOST_BYTES:
        return stem
    head, tail = whole[: _MOST_BYTES - _BYTES_OF_THE_END - 1], whole[-_BYTES_OF_THE_END:]
    return "_".join(part.decode(errors="ignore") for part in (head, tail))


def _place(layer: QgsRasterLayer) -> tuple[Path, str]:
    """Finds the folder for results of a layer, and the stem of their names.

    The folder is that of the layer's file, or of the archive or database that contains it, else that of the project,
    else the temporary one.
    """
    local = layer.providerType() == "gdal"
    file = file_of_source(layer.source()) if local else None
    path = path_of_source(layer.source()) if local else None
    folders = (os.path.dirname(path) if path and os.path.exists(path) else "", QgsProject.instance().homePath())
    writable = (folder for folder in folders if folder and os.access(folder, os.W_OK))
    stem = Path(file).stem if file and os.path.exists(file) else re.sub(r"[^\w.-]", "_", layer.name())
    return Path(next(writable, QgsProcessingUtils.tempFolder())), stem
