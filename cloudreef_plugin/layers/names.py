"""Names of results: after scene and model, beside the scene, and never one that is taken."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Collection, Optional

from qgis.core import QgsProcessingUtils, QgsProject, QgsRasterLayer

from .. import settings
from ..engine.contract.reading import VECTOR_ENDINGS
from .files import file_of_source, path_of_source

__all__ = ["SUFFIXES", "another_name", "beside", "free_name", "mask_at", "suggested_folder", "suggested_mask"]

# What file systems allow for a name, less what is added for further results and while they are written.
_MOST_BYTES, _BYTES_OF_THE_END = 255 - 75, 60
# Suffixes of the results that belong to a mask.
SUFFIXES = {"probability": ".tif", "polygons": ".gpkg", "statistics": ".json", "report": ".html"}


def suggested_mask(layer: QgsRasterLayer, model_id: str, taken: Collection[Path] = ()) -> Path:
    """Chooses a free name for a mask: in the folder that the user chose for results, else beside the scene.

    Where that folder cannot be written, or the scene is remote, the project's folder is used, or the temporary one
    where the project is not saved.

    Args:
        layer: The scene.
        model_id: Of the model.
        taken: Files that do not exist yet, but will.
    """
    folder, stem = _place(layer)
    chosen = settings.defaults().results_folder
    if chosen and os.access(chosen, os.W_OK):
        folder = Path(chosen)
    return free_name(folder, f"{stem}_{model_id}_mask", taken)


def mask_at(layer: QgsRasterLayer, threshold: float, taken: Collection[Path] = ()) -> Path:
    """Chooses a free name for the mask of a probability layer at a threshold, beside its file if possible."""
    folder, stem = _place(layer)
    named = stem.replace("_probability", "_mask")
    return free_name(folder, f"{named if named != stem else stem + '_mask'}_at_{round(1000 * threshold):03d}", taken)


def another_name(mask: Path, taken: Collection[Path] = ()) -> Path:
    """Chooses a free name for the mask of the same run again: beside the first if that folder can be written."""
    folder = mask.parent if os.access(mask.parent, os.W_OK) else Path(QgsProcessingUtils.tempFolder())
    return free_name(folder, re.sub(r"_\d+$", "", mask.stem), taken)


def free_name(folder: Path, stem: str, taken: Collection[Path] = ()) -> Path:
    """Chooses a free name: STEM.tif, else STEM_2.tif and so on, free for all results that belong to the mask too.

    A stem that is too long for a file's name loses its middle.
    """
    stem, number = _fitting(stem), 1
    while True:
        path = folder / (f"{stem}.tif" if number == 1 else f"{stem}_{number}.tif")
        forms = (beside(path, "polygons", ending) for ending in VECTOR_ENDINGS)
        whole = [path, *forms, *(beside(path, kind) for kind in SUFFIXES)]
        if not any(file.exists() or file in taken for file in whole):
            return path
        number += 1


def beside(mask: Path, kind: str, like: str = "") -> Path:
    """Names a result that belongs to a mask, for example ``beside(mask, "polygons")``.

    Args:
        mask: The mask.
        kind: One of `SUFFIXES`.
        like: A name or an ending whose form polygons take as well; any other is passed over.
    """
    named = mask.stem.replace("_mask", f"_{kind}")
    suffix = mask.suffix if kind == "probability" else SUFFIXES[kind]
    form = Path(f"x{like}").suffix.lower()
    if kind == "polygons" and form in VECTOR_ENDINGS:
        suffix = form
    return mask.with_name((named if named != mask.stem else f"{mask.stem}_{kind}") + suffix)


def suggested_folder(layer: QgsRasterLayer) -> Path:
    """Finds the folder for results of a layer: that of its file if it can be written."""
    return _place(layer)[0]


def _fitting(stem: str) -> str:
    """Cuts the middle out of a text that would be too long for a file's name, in bytes of UTF-8."""
    whole = stem.encode()
    if len(whole) <= _MOST_BYTES:
        return stem
    head, tail = whole[: _MOST_BYTES - _BYTES_OF_THE_END - 1], whole[-_BYTES_OF_THE_END:]
    return "_".join(part.decode(errors="ignore") for part in (head, tail))


def _place(layer: QgsRasterLayer) -> tuple[Path, str]:
    """Finds the folder and the stem of results' names.

    The folder is that of the layer's file, or of the archive or database that holds it, else that of the project, else
    the temporary one.
    """
    local = layer.providerType() == "gdal"
    file = file_of_source(layer.source()) if local else None
    path = path_of_source(layer.source()) if local else None
    scene = Path(file) if file and os.path.exists(file) else None
    beside_scene = (
        Path(path).parent if path and os.path.exists(path) and os.access(Path(path).parent, os.W_OK) else None
    )
    folder = beside_scene or _folder_of_project() or Path(QgsProcessingUtils.tempFolder())
    return folder, scene.stem if scene else "".join(c if c.isalnum() or c in "-_." else "_" for c in layer.name())


def _folder_of_project() -> Optional[Path]:
    """Finds the project's folder, None if it is not saved or cannot be written."""
    home = QgsProject.instance().homePath()
    return Path(home) if home and os.access(home, os.W_OK) else None
