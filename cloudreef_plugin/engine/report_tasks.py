"""Of a run that is over: the task that draws its page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional

from .errors import JobError
from .protocol import SCALINGS
from .tasks import Paths, Task

__all__ = ["DrawReport", "ReportOutputs"]


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
        """Returns the paths of all that is read."""
        return (*self.input, self.mask, self.statistics)

    def check(self) -> None:
        """Checks what types cannot say.

        Raises:
            JobError: If a value makes no sense.
        """
        if not self.input:
            raise JobError('"input" names no file.')
        if self.scaling not in SCALINGS:
            raise JobError(f'"scaling" is "{self.scaling}"; it must be one of: {", ".join(SCALINGS)}.')
