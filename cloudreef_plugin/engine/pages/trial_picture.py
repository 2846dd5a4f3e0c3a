"""A picture of a model's result on the middle of a scene, to look at before an imported model is added."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from ..contract.classes import UNDECIDED, Decision
from ..contract.model import Bundle
from ..contract.progress import Reporter
from ..contract.protocol import Job, Outputs, SceneJob
from ..network.budget import budget_for
from ..network.focus import Focus
from ..network.occupied import find_occupied
from ..network.predict import Prediction, Task, predict_scene
from ..network.runtime import Runtime
from ..network.tiling import clip
from ..rasters.deciding import decider
from ..rasters.parts import commit
from ..rasters.writer import NODATA, UNDECIDED_COLOUR
from ..scenes.area import AreaOfInterest
from ..scenes.scene import Scene
from .picture import NODATA_GREY, side_by_side, true_colour, write_png

__all__ = ["draw_trial"]

_EDGE_PX = 384
_GAP_PX = 8
_BACKGROUND_GREY = (40, 40, 40)


def draw_trial(bundle: Bundle, runtime: Runtime, scene: str, picture: str, report: Reporter) -> list[dict[str, Any]]:
    """Draws the middle of a scene beside the model's mask, in the colours of its classes.

    Args:
        bundle: The model.
        runtime: A runtime that has loaded its weights.
        scene: Path of the scene; its bands are found by their names.
        picture: PNG to write; an older one is replaced.
        report: Receives the progress.

    Returns:
        For each class ``value``, ``name``, ``color`` (red, green, blue) and ``percent`` of the tile's valid pixels.

    Raises:
        CloudReefError: If the model cannot be run on the scene.
    """
    scene_job = SceneJob((scene,), Outputs(""))
    with Scene.open(scene_job, bundle) as opened:
        rows, cols = min(opened.height, _EDGE_PX), min(opened.width, _EDGE_PX)
        window = Window((opened.width - cols) // 2, (opened.height - rows) // 2, cols, rows)
        focus = Focus.on(opened, AreaOfInterest(window, ()), bundle)
        tile = _Tile(focus.area.window, bundle)
        occupied = find_occupied(focus.scene, focus.area, bundle.stride_multiple)
        task = Task(focus.scene, focus.area, bundle, runtime, False)
        budget = budget_for(Job(str(bundle.folder), (scene_job,)), bundle, runtime)
        predict_scene(task, occupied, budget, tile.take, report)
        shown = true_colour(opened.part(window), bundle)
    colours = np.array([NODATA_GREY] * (NODATA + 1), np.uint8)
    colours[UNDECIDED] = UNDECIDED_COLOUR
    for item in tile.classes:
        colours[item["value"]] = item["color"]
    write_png(picture, side_by_side([shown, colours[tile.mask]], _GAP_PX))
    commit([picture])
    counts = np.bincount(tile.mask.ravel(), minlength=NODATA + 1)
    total = max(int(counts[:NODATA].sum()), 1)
    return [{**item, "percent": 100 * int(counts[item["value"]]) / total} for item in tile.classes]


class _Tile:
    """Collects the mask of one window."""

    def __init__(self, window: Window, bundle: Bundle) -> None:
        self._window = window
        self._decider = decider(bundle, None, Decision())
        self.mask: NDArray[np.uint8] = np.full((int(window.height), int(window.width)), NODATA, np.uint8)
        self.classes: list[dict[str, Any]] = [
            {
                "value": (number if bundle.is_binary else item.value),
                "name": str(item.name),
                "color": list(_BACKGROUND_GREY if item.background else item.color),
            }
            for number, item in enumerate(bundle.classes)
        ]

    def take(self, prediction: Prediction) -> None:
        """Copies the part that lies within the window."""
        mask = self._decider.mask(prediction.probability)
        mask[~prediction.valid] = NODATA
        place, part = clip(prediction.window, self._window)
        self.mask[place.toslices()] = mask[part]
