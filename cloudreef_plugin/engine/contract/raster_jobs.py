"""Jobs on scenes, their masks and products, a dataclass for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional

from .errors import JobError
from .listing.result_names import VRT, check_endings
from .mask_jobs import Task
from .protocol import MOST_BUFFER_PX, Paths
from .reading import at_most, not_negative, one_of

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
    "StackOutputs",
    "StackProduct",
]

METHODS = ("first", "median")
ORDERS = ("clearest", "given")
# Quality layers of other products: Landsat Collection 2, FORCE, PlanetScope.
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
        mask: A mask, or any raster of classes; resampled to the raster's grid if it has another.
        outputs: Paths of the results.
        classes: Values of the mask that are masked; None: the target, or all classes of the mask except the
            background.
        mask_nodata: Whether pixels without data in the mask are masked too.
        buffer_px: Pixels up to this distance are masked too, in pixels of the raster.
        nodata: Nodata value of the result; None takes the raster's own, or finds one.
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
        """Lists the paths of all inputs."""
        return (self.raster, self.mask)

    def check(self) -> None:
        """Checks the values.

        Raises:
            JobError: If one is invalid.
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
        mask: 0 clear, 1 target (to be left out), 255 nodata, or class numbers.
    """

    raster: str
    mask: str


@dataclass(frozen=True)
class CompositeOutputs(Paths):
    """Results of `Composite`.

    Attributes:
        raster: COG, with the scenes' bands and type.
        count: COG: number of clear observations of each pixel.
        statistics: JSON.
    """

    raster: str
    count: Optional[str] = None
    statistics: Optional[str] = None


@dataclass(frozen=True)
class Composite(Task):
    """Combines the clear pixels of several scenes.

    Attributes:
        scenes: At least one; type and scaling of all must agree. Bands are matched by name, else by position.
        outputs: Paths of the results.
        method: "first": the first scene that is clear there, with all bands of one day; "median": for each band the
            median of the scenes that are clear there.
        order: For "first": "clearest" begins with the scene that has most clear pixels, "given" keeps the order.
        grid: "first": the first scene's; "union": the first scene's, extended over all scenes.
        nodata: Value where no scene is clear; None takes the first one of the scenes, or finds one.
        replace: Whether existing results may be replaced.
        avoid: Numbers of the masks' classes that are left out; None: the target, or all classes of a mask except
            the background, and undecided pixels.
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
        """Lists the paths of all inputs."""
        return tuple(path for scene in self.scenes for path in (scene.raster, scene.mask))

    def check(self) -> None:
        """Checks the values.

        Raises:
            JobError: If one is invalid.
        """
        if not self.scenes:
            raise JobError('The job needs "scenes": a list of at least one raster with its mask.')
        one_of("method", self.method, METHODS)
        one_of("order", self.order, ORDERS)
        one_of("grid", self.grid, GRIDS)


@dataclass(frozen=True)
class EncodeMask(Task):
    """Encodes a mask as the quality layer of another product, by the names of its classes.

    Attributes:
        mask: A mask of CloudReef.
        outputs: Paths of the results.
        code: One of `CODES`.
        replace: Whether existing results may be replaced.
    """

    TASK: ClassVar[str] = "encodemask"

    mask: str
    outputs: RasterOutputs
    code: str = "qa_pixel"
    replace: bool = False

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all inputs."""
        return (self.mask,)

    def check(self) -> None:
        """Checks the values.

        Raises:
            JobError: If one is invalid.
        """
        one_of("code", self.code, CODES)


@dataclass(frozen=True)
class StackOutputs(Paths):
    """Result of `StackProduct`.

    Attributes:
        raster: VRT.
    """

    raster: str

    def check(self) -> None:
        """Checks that the name ends as that of a VRT.

        Raises:
            OutputError: If it does not.
        """
        check_endings(self.wanted(), raster=VRT)


@dataclass(frozen=True)
class StackProduct(Task):
    """Stacks a product's bands as one raster: a VRT that refers to the product's files.

    Attributes:
        product: A Landsat or Sentinel-2 product folder, or its metadata file.
        outputs: Paths of the results.
        replace: Whether existing results may be replaced.
    """

    TASK: ClassVar[str] = "stackproduct"

    product: str
    outputs: StackOutputs
    replace: bool = False

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all inputs."""
        return (self.product,)
