"""A scene seen from further away: each n-th pixel of it."""

from __future__ import annotations

from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from .scene import Scene
from .spare import Scratch

__all__ = ["CoarseScene"]


class CoarseScene(Scene):
    """Reads each `factor`-th row and column of a scene, by nearest pixels; the scene keeps its files.

    Args:
        scene: An opened scene; it must stay open, and closes the files.
        factor: How many of its pixels make one, along each edge.
    """

    def __init__(self, scene: Scene, factor: int) -> None:
        vars(self).update(vars(scene))
        self._factor = factor
        self.height, self.width = max(1, scene.height // factor), max(1, scene.width // factor)
        whole = Window(0, 0, scene.width, scene.height)
        self.georeference = scene.georeference.of_window(whole, factor)

    def read(self, window: Window, scratch: Optional[Scratch] = None) -> tuple[NDArray[Any], NDArray[np.bool_]]:
        """Reads a window of coarse pixels: see `Scene.read`."""
        return self._read(self._fine(window), (int(window.height), int(window.width)), scratch)

    def validity(self, window: Window, out_shape: Optional[tuple[int, int]] = None) -> NDArray[np.bool_]:
        """Tells where a window of coarse pixels holds data: see `Scene.validity`."""
        return super().validity(self._fine(window), out_shape or (int(window.height), int(window.width)))

    @property
    def block_shape(self) -> tuple[int, int]:
        """(rows, cols) in coarse pixels: see `Scene.block_shape`."""
        rows, cols = super().block_shape
        return max(1, rows // self._factor), max(1, cols // self._factor)

    def close(self) -> None:
        """Leaves the files to the scene."""

    def _fine(self, window: Window) -> Window:
        return Window(*(self._factor * number for number in window.flatten()))
