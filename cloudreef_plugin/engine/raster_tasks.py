"""What the engine does with scenes by their masks: one dataclass a task, as in `tasks`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional

from .errors import JobError
from .tasks import Paths, Task, not_negative

__all__ = [
    "GRIDS",
    "METHODS",
    "ORDERS",
    "Composite",
    "CompositeOutputs",
    "MaskRaster",
    "MaskedScene",
    "RasterOutputs",
]

METHODS = ("first", "median")
ORDERS = ("clearest", "given")
GRIDS = ("union", "first")


@dataclass(frozen=True)
class RasterOutputs(Paths):
    """Results of `MaskRaster`.

    Attributes:
        raster: COG.
        statistics: JSON.
    """

    raster: str
    statistics: Optional[str] = None


@dataclass(frozen=True)
class MaskRaster(Task):
    """Sets the masked pixels of a raster to nodata, in all bands.

    Attributes:
        raster: Any raster.
        mask: A mask, or any raster of classes; brought to the raster's grid where it lies on another.
        outputs: Where to write.
        classes: Values of the mask that are taken out.
        mask_nodata: Whether pixels of which the mask knows nothing are taken out too.
        buffer_px: Pixels up to this far from those are taken out too, in pixels of the raster.
        nodata: Value that stands for "no data" in the result; None takes the raster's own, or finds one.
        replace: Whether existing results may be replaced.
    """

    TASK: ClassVar[str] = "maskraster"

    raster: str
    mask: str
    outputs: RasterOutputs
    classes: tuple[float, ...] = (1.0,)
    mask_nodata: bool = False
    buffer_px: int = 0
    nodata: Optional[float] = None
    replace: bool = False

    def inputs(self) -> tuple[str, ...]:
        """Returns the paths of all that is read."""
        return (self.raster, self.mask)

    def check(self) -> None:
        """Checks what types cannot say.

        Raises:
            JobError: If a value makes no sense.
        """
        not_negative(buffer_px=self.buffer_px)
        if not self.classes and not self.mask_nodata:
            raise JobError("The job names no class of the mask to take out.", 'Give "classes", such as [1].')


@dataclass(frozen=True)
class MaskedScene:
    """A scene and its mask.

    Attributes:
        raster: Any raster.
        mask: 0 clear, 1 target (what shall not be seen), 255 nodata.
    """

    raster: str
    mask: str


@dataclass(frozen=True)
class CompositeOutputs(Paths):
    """Results of `Composite`.

    Attributes:
        raster: COG, of the scenes' bands and type.
        count: COG: how many clear observations each pixel has.
        statistics: JSON.
    """

    raster: str
    count: Optional[str] = None
    statistics: Optional[str] = None


@dataclass(frozen=True)
class Composite(Task):
    """One picture of the clear pixels of several scenes.

    Attributes:
        scenes: At least one; type and scaling of all must agree. Bands are matched by name, else by position.
        outputs: Where to write.
        method: "first": the first scene that is clear there, all bands of one day; "median": for each band the
            median of all that are clear there.
        order: For "first": "clearest" begins with the scene that has most clear pixels, "given" keeps the order.
        grid: "first": that of the first scene given; "union": its pixels, continued over all scenes.
        nodata: Value where no scene is clear; None takes the first that a scene names, or finds one.
        replace: Whether existing results may be replaced.
    """

    TASK: ClassVar[str] = "composite"

    scenes: tuple[MaskedScene, ...]
    outputs: CompositeOutputs
    method: str = "first"
    order: str = "clearest"
    grid: str = "union"
    nodata: Optional[float] = None
    replace: bool = False

    def inputs(self) -> tuple[str, ...]:
        """Returns the paths of all that is read."""
        return tuple(path for scene in self.scenes for path in (scene.raster, scene.mask))

    def check(self) -> None:
        """Checks what types cannot say.

        Raises:
            JobError: If a value makes no sense.
        """
        if not self.scenes:
            raise JobError('The job needs "scenes": a list of at least one raster with its mask.')
        for name, known in (("method", METHODS), ("order", ORDERS), ("grid", GRIDS)):
            if getattr(self, name) not in known:
                raise JobError(f'"{name}" is "{getattr(self, name)}"; it must be one of: {", ".join(known)}.')
