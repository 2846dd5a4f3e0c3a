"""Jobs on product folders, a dataclass for each."""

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
