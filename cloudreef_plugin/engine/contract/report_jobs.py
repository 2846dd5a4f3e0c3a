"""Of runs that are over: the tasks that draw a page, and that make a catalogue of masks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional

from .errors import JobError
from .mask_jobs import Paths, Task
from .protocol import check_scaling

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
    """From the results of a run to its page, as the run itself would have drawn it.

    Attributes:
        model: Folder of the model bundle.
        input: The scene, as in the run.
        mask: What the run wrote.
        statistics: What the run wrote, too.
        outputs: Where to write.
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
        """Lists the paths of all that is read."""
        return (*self.input, self.mask, self.statistics)

    def check(self) -> None:
        """Checks what types cannot say.

        Raises:
            JobError: If a value makes no sense.
        """
        if not self.input:
            raise JobError('"input" names no file.')
        check_scaling(self.scaling)


@dataclass(frozen=True)
class CatalogueOutputs(Paths):
    """Result of `Catalogue` beside the items.

    Attributes:
        catalog: JSON: a STAC catalog that links the items.
    """

    catalog: str


@dataclass(frozen=True)
class Catalogue(Task):
    """A STAC item beside each mask, and a catalog of them: a folder of masks that other programs can search.

    Attributes:
        masks: As CloudReef wrote them; what lies beside them under the usual names becomes further assets.
        outputs: Where to write.
        title: Of the catalog.
        replace: Whether existing items and catalog may be replaced.
    """

    TASK: ClassVar[str] = "catalogue"

    masks: tuple[str, ...]
    outputs: CatalogueOutputs
    title: str = "Masks"
    replace: bool = False

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all that is read."""
        return self.masks

    def items(self) -> tuple[str, ...]:
        """Lists the path of each mask's item."""
        return tuple(f"{mask.rsplit('.', 1)[0]}.stac.json" for mask in self.masks)

    def results(self) -> tuple[str, ...]:
        """Lists the paths of all results."""
        return (*super().results(), *self.items())

    def check(self) -> None:
        """Checks what types cannot say.

        Raises:
            JobError: If a value makes no sense.
        """
        if not self.masks:
            raise JobError('The job needs "masks": a list of at least one mask.')
