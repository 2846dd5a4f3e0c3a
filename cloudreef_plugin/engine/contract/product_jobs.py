"""What the engine does with product folders: one dataclass a task, as in `tasks`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .mask_jobs import Paths, Task

__all__ = ["StackOutputs", "StackProduct"]


@dataclass(frozen=True)
class StackOutputs(Paths):
    """Result of `StackProduct`.

    Attributes:
        raster: VRT.
    """

    raster: str


@dataclass(frozen=True)
class StackProduct(Task):
    """Makes one raster of a product's bands, to look at and to segment: a VRT that refers to the product's files.

    Attributes:
        product: A Landsat or Sentinel-2 product folder, or its metadata file.
        outputs: Where to write.
        replace: Whether existing results may be replaced.
    """

    TASK: ClassVar[str] = "stackproduct"

    product: str
    outputs: StackOutputs
    replace: bool = False

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all that is read."""
        return (self.product,)
