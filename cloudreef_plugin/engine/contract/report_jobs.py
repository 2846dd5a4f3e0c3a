"""Jobs on the results of finished runs, a dataclass for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional

from .errors import JobError
from .mask_jobs import Task
from .protocol import Paths, parse_scaling

__all__ = ["Catalogue", "CatalogueOutputs", "DrawReport", "ReportOutputs"]


@dataclass(frozen=True)
class ReportOutputs(Paths):
    """Results of `DrawReport`.

    Attributes:
        report: HTML.
    """

    report: str


@dataclass(frozen=True)
class DrawReport(Task):
    """Draws the page of a run from its results, as the run itself would have drawn it.

    Attributes:
        model: Folder of the model bundle.
        input: The scene, as in the run.
        mask: The run's mask.
        statistics: The run's statistics.
        outputs: Paths of the results.
        bands: As in the run; so are the next three.
        scaling: See `bands`.
        nodata: See `bands`.
        crs: See `bands`.
        replace: Whether an existing page may be replaced.
    """

    TASK: ClassVar[str] = "drawreport"

    model: str
    input: tuple[str, ...]
    mask: str
    statistics: str
    outputs: ReportOutputs
    bands: Optional[tuple[int, ...]] = None
    scaling: str = "auto"
    nodata: Optional[float] = None
    crs: Optional[str] = None
    replace: bool = False

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all inputs."""
        return (*self.input, self.mask, self.statistics)

    def check(self) -> None:
        """Checks the values.

        Raises:
            JobError: If one is invalid.
        """
        if not self.input:
            raise JobError('"input" names no file.')
        parse_scaling(self.scaling)


@dataclass(frozen=True)
class CatalogueOutputs(Paths):
    """Result of `Catalogue` besides the items.

    Attributes:
        catalog: JSON: a STAC catalog that links the items.
    """

    catalog: str


@dataclass(frozen=True)
class Catalogue(Task):
    """Writes a STAC item beside each mask, and a catalog of them.

    Attributes:
        masks: Masks of CloudReef; other results beside them, with the usual names, become further assets.
        outputs: Paths of the results.
        title: Title of the catalog.
        replace: Whether existing items and catalog may be replaced.
    """

    TASK: ClassVar[str] = "catalogue"

    masks: tuple[str, ...]
    outputs: CatalogueOutputs
    title: str = "Masks"
    replace: bool = False

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all inputs."""
        return self.masks

    def items(self) -> tuple[str, ...]:
        """Lists the path of each mask's item."""
        return tuple(f"{mask.rsplit('.', 1)[0]}.stac.json" for mask in self.masks)

    def results(self) -> tuple[str, ...]:
        """Lists the paths of all results."""
        return (*super().results(), *self.items())

    def check(self) -> None:
        """Checks the values.

        Raises:
            JobError: If one is invalid.
        """
        if not self.masks:
            raise JobError('The job needs "masks": a list of at least one mask.')
