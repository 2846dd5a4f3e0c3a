"""What of a scene a run works on: work, memory and results follow the area, not the scene around it."""

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

# How far a network whose context is not known shall see beyond an area.
FOREIGN_CONTEXT_PX = 256
# One byte each is held for the cells of what is worked on.
MOST_CELLS = 10**9


@dataclass(frozen=True)
class Focus:
    """A part of a scene, and the grid of the results.

    Attributes:
        scene: What is read: the scene, or the part of it that the network looks at for the area.
        area: In pixels of `scene`.
        framed: The scene as results show it: the area's window, or all of it.
        frame: Window of `framed` in pixels of `scene`; may reach beyond it.
    """

    scene: Scene
    area: AreaOfInterest
    framed: Scene
    frame: Window

    @classmethod
    def of_job(cls, scene_job: SceneJob, scene: Scene, bundle: Bundle) -> Focus:
        """Finds the part of a scene that a job needs; raises `SceneError` as `on` does, and if the area is no area."""
        area = AreaOfInterest.from_job(scene_job.area, scene)
        return cls.on(scene, area, bundle, whole_grid=scene_job.area.whole_grid)

    @classmethod
    def on(cls, scene: Scene, area: AreaOfInterest, bundle: Bundle, *, whole_grid: bool = False) -> Focus:
        """Finds the part of a scene that an area needs.

        Args:
            scene: All of it.
            area: In its pixels.
            bundle: The model, which looks beyond the area.
            whole_grid: Whether results have the scene's grid; else they have the area's, where a transform places it.

        Raises:
            SceneError: If even that is more than can be worked on in one go.
        """
        stride = bundle.stride_multiple
        beyond = round_up((FOREIGN_CONTEXT_PX if bundle.halo_px is None else bundle.halo_px) + REACH_PX, stride)
        (top, bottom), (left, right) = area.window.toranges()
        top, left = (max(0, start // stride * stride - beyond) for start in (top, left))
        bottom = min(scene.height, round_up(bottom, stride) + beyond)
        right = min(scene.width, round_up(right, stride) + beyond)
        if -(-(bottom - top) // stride) * -(-(right - left) // stride) > MOST_CELLS:
            raise SceneError(
                Sentence("{} x {} pixels are more than can be segmented in one go.", right - left, bottom - top),
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
        """Widens the results to all that is read."""
        return replace(self, framed=self.scene, frame=Window(0, 0, self.scene.width, self.scene.height))
