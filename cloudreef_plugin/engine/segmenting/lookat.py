"""The network's input at a point: stored numbers, reflectance, prepared input, and a picture of the bands around it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Optional

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from ..contract.model import Bundle
from ..contract.protocol import Event, Finished
from ..contract.scene_jobs import LookAt
from ..network.outlook import warnings_about
from ..network.preprocess import network_input, to_reflectance
from ..pages.page import encoded
from ..rasters.parts import reserved
from ..scenes.area import AreaOfInterest
from ..scenes.bands import channel_label
from ..scenes.scene import Scene
from .segment import gdal_environment

__all__ = ["lookat", "picture_of"]

_PICTURE_EDGE_PX = 96
_GAP_PX = 4
_PAPER, _NO_DATA = 255, 208


def lookat(task: LookAt, emit: Callable[[Event], None]) -> Finished:
    """Reads the area of a job's scene as for the network, and describes one pixel in it.

    Args:
        task: The scene and the point.
        emit: Called with each event.

    Returns:
        The terminal event; its statistics hold `channels` (for each channel of the model `label`, `fed_by`, `stored`,
        `reflectance` and `seen`; None where there is nothing), `valid`, `scaling` and `warnings`.

    Raises:
        CloudReefError: If the scene cannot be read there.
    """
    bundle = Bundle.load(task.job.model)
    with reserved(task.results(), replace=True, inputs=task.inputs()), gdal_environment():
        with Scene.open(task.job.scenes[0], bundle) as scene:
            window = AreaOfInterest.from_job(task.job.scenes[0].area, scene).window
            values, valid = scene.read(window)
            present = [band is not None for band in scene.bands]
            reflectance = to_reflectance(values, scene.scaling.scale, scene.scaling.offset)
            seen = network_input(reflectance.copy(), valid, present, bundle.inputs)
            row, column = _pixel(scene, window, task.x, task.y)
            facts = {
                "channels": _channels(scene, bundle, (values, reflectance, seen), (row, column)),
                "valid": bool(valid[row, column]),
                "scaling": scene.scaling.describe(),
                "warnings": warnings_about(scene),
            }
        Path(task.picture).write_bytes(encoded(picture_of(seen, valid), "PNG"))
    return Finished({"picture": task.picture}, facts)


def picture_of(seen: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Draws the channels beside each other in grey, with the same stretch.

    Args:
        seen: (channels, rows, cols), the input of the network.
        valid: (rows, cols), True where there is data.
    """
    known = seen[:, valid] if valid.any() else seen.reshape(len(seen), -1)
    low, high = (float(value) for value in np.percentile(known, (1, 99)))
    grey = np.clip((seen - low) / max(high - low, 1e-6), 0, 1) * 254
    panels = np.where(valid, grey, _NO_DATA).astype(np.uint8)
    times = max(1, _PICTURE_EDGE_PX // max(panels.shape[1:]))
    panels = panels.repeat(times, axis=1).repeat(times, axis=2)
    gap = np.full((panels.shape[1], _GAP_PX), _PAPER, np.uint8)
    parts = [part for panel in panels for part in (panel, gap)][:-1]
    picture: NDArray[np.uint8] = np.concatenate(parts, axis=1)
    return picture


def _pixel(scene: Scene, window: Window, x: float, y: float) -> tuple[int, int]:
    """Finds row and column in a window of the pixel at a point in the scene's CRS; the window's middle if outside."""
    column, row = (int(np.floor(value)) for value in ~scene.transform * (x, y))
    row, column = row - int(window.row_off), column - int(window.col_off)
    inside = 0 <= row < window.height and 0 <= column < window.width
    return (row, column) if inside else (int(window.height) // 2, int(window.width) // 2)


def _channels(
    scene: Scene, bundle: Bundle, numbers: tuple[NDArray[Any], ...], pixel: tuple[int, int]
) -> list[dict[str, Any]]:
    stored, reflectance, seen = numbers
    row, column = pixel
    found: list[dict[str, Any]] = []
    place = 0
    for number, (channel, band) in enumerate(zip(bundle.channels, scene.bands)):
        fed: Optional[str] = None if band is None else band.description or str(band.band)
        found.append(
            {
                "label": channel_label(channel),
                "fed_by": fed,
                "stored": None if band is None else _number(stored[place, row, column]),
                "reflectance": None if band is None else _number(reflectance[place, row, column]),
                "seen": _number(seen[number, row, column]),
            }
        )
        place += band is not None
    return found


def _number(value: Any) -> Optional[float]:
    return float(value) if np.isfinite(value) else None
