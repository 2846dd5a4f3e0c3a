"""What the engine does with scenes by their masks: one dataclass a task, as in `tasks`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional

from .errors import JobError
from .mask_jobs import Paths, Task, not_negative
from .protocol import MOST_BUFFER_PX
from .reading import at_most

__all__ = [
    "CODES",
    "GRIDS",
    "METHODS",
    "ORDERS",
    "Composite",
    "CompositeOutputs",
    "EncodeMask",
    "MaskRaster",
    "MaskedScene",
    "RasterOutputs",
]

METHODS = ("first", "median")
ORDERS = ("clearest", "given")
# How others write quality: Landsat Collection 2, FORCE, PlanetScope.
CODES = ("qa_pixel", "force", "udm2")
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
        classes: Values of the mask that are taken out; None: the target, or all classes that the mask names but the
            background.
        mask_nodata: Whether pixels of which the mask knows nothing are taken out too.
        buffer_px: Pixels up to this far from those are taken out too, in pixels of the raster.
        nodata: Value that stands for "no data" in the result; None takes the raster's own, or finds one.
        replace: Whether existing results may be replaced.
    """

    TASK: ClassVar[str] = "maskraster"

    raster: str
    mask: str
    outputs: RasterOutputs
    classes: Optional[tuple[float, ...]] = None
    mask_nodata: bool = False
    buffer_px: int = 0
    nodata: Optional[float] = None
    replace: bool = False

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all that is read."""
        return (self.raster, self.mask)

    def check(self) -> None:
        """Checks what types cannot say.

        Raises:
            JobError: If a value makes no sense.
        """
        not_negative(buffer_px=self.buffer_px)
        at_most(buffer_px=(self.buffer_px, MOST_BUFFER_PX))
        if self.classes == () and not self.mask_nodata:
            raise JobError("The job names no class of the mask to take out.", 'Give "classes", such as [1].')


@dataclass(frozen=True)
class MaskedScene:
    """A scene and its mask.

    Attributes:
        raster: Any raster.
        mask: 0 clear, 1 target (what shall not be seen), 255 nodata, or class numbers.
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
        avoid: Numbers of the masks' classes that shall not be seen; None: the target, or all classes that a mask names
            but the background, and what is undecided.
    """

    TASK: ClassVar[str] = "composite"

    scenes: tuple[MaskedScene, ...]
    outputs: CompositeOutputs
    method: str = "first"
    order: str = "clearest"
    grid: str = "union"
    nodata: Optional[float] = None
    replace: bool = False
    avoid: Optional[tuple[float, ...]] = None

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all that is read."""
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


@dataclass(frozen=True)
class EncodeMask(Task):
    """From a mask to the quality layer of another product, by the names of its classes.

    Attributes:
        mask: As CloudReef writes it.
        outputs: Where to write.
        code: One of `CODES`.
        replace: Whether existing results may be replaced.
    """

    TASK: ClassVar[str] = "encodemask"

    mask: str
    outputs: RasterOutputs
    code: str = "qa_pixel"
    replace: bool = False

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all that is read."""
        return (self.mask,)

    def check(self) -> None:
        """Checks what types cannot say.

        Raises:
            JobError: If a value makes no sense.
        """
        if self.code not in CODES:
            raise JobError(f'"code" is "{self.code}"; it must be one of: {", ".join(CODES)}.')
