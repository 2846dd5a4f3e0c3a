"""The part of a scene that a run reads, so that work, memory and results depend on the area alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rasterio.windows import Window

from ..contract.errors import SceneError
from ..contract.model import Bundle
from ..contract.protocol import SceneJob
from ..contract.sentences import Sentence
from ..scenes.area import AreaOfInterest
from ..scenes.scene import Scene
from .holes import REACH_PX
from .tiling import round_up

__all__ = ["Focus"]

# Context around an area for a network with an unknown receptive field.
UNKNOWN_HALO_PX = 256
# Each cell takes a byte of memory.
MOST_CELLS = 10**9


@dataclass(frozen=True)
class Focus:
    """A part of a scene, and the grid of the results.

    Attributes:
        scene: The part to read: the area with the network's context, or the whole scene.
        area: The area in pixels of `scene`.
        framed: The part with the grid of the results: the area's window, or the whole scene.
        frame: Window of `framed` in pixels of `scene`; may extend beyond it.
    """

    scene: Scene
    area: AreaOfInterest
    framed: Scene
    frame: Window

    @classmethod
    def of_job(cls, scene_job: SceneJob, scene: Scene, bundle: Bundle) -> Focus:
        """Finds the part of a scene that a job needs; see `on`.

        Raises:
            SceneError: If the area cannot be used, or is too large.
        """
        area = AreaOfInterest.from_job(scene_job.area, scene)
        return cls.on(scene, area, bundle, whole_grid=scene_job.area.whole_grid)

    @classmethod
    def on(cls, scene: Scene, area: AreaOfInterest, bundle: Bundle, *, whole_grid: bool = False) -> Focus:
        """Finds the part of a scene that an area needs.

        Args:
            scene: The whole scene.
            area: The area in its pixels.
            bundle: The model, whose halo is read around the area.
            whole_grid: Whether results have the scene's grid; else they have the area's, if the scene has a transform.

        Raises:
            SceneError: If the part is too large.
        """
        stride = bundle.stride_multiple
        beyond = round_up((UNKNOWN_HALO_PX if bundle.halo_px is None else bundle.halo_px) + REACH_PX, stride)
        (top, bottom), (left, right) = area.window.toranges()
        top, left = (max(0, start // stride * stride - beyond) for start in (top, left))
        bottom = min(scene.height, round_up(bottom, stride) + beyond)
        right = min(scene.width, round_up(right, stride) + beyond)
        if -(-(bottom - top) // stride) * -(-(right - left) // stride) > MOST_CELLS:
            raise SceneError(
                Sentence("{} x {} pixels are too many to segment at once.", right - left, bottom - top),
                Sentence("Choose an area."),
            )
        whole = Window(0, 0, scene.width, scene.height)
        clipped = not whole_grid and scene.georeference.placed_by == "transform" and area.window != whole
        framed = scene.part(area.window) if clipped else scene
        frame = area.window if clipped else whole
        if (bottom - top, right - left) == (scene.height, scene.width):
            return cls(scene, area, framed, frame)
        part = scene.part(Window(left, top, right - left, bottom - top))
        moved = Window(frame.col_off - left, frame.row_off - top, frame.width, frame.height)
        return cls(part, area.moved(top, left), framed, moved)

    def unframed(self) -> Focus:
        """Extends the grid of the results to all that is read."""
        return replace(self, framed=self.scene, frame=Window(0, 0, self.scene.width, self.scene.height))
