"""What may be asked before a scene is segmented: one dataclass a task, as in `tasks`. No result is delivered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional

from .errors import JobError
from .mask_jobs import Paths, Task
from .protocol import Job
from .sentences import Sentence

__all__ = ["MOST_MODELS", "CompareModels", "CompareOutputs", "Describe", "Look", "LookAt", "Preview"]


@dataclass(frozen=True)
class Look(Task):
    """A question about a job of segmenting.

    Attributes:
        job: What would be done to its one scene; its outputs are not written.
    """

    job: Job

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all that is read."""
        return self.job.inputs()

    def results(self) -> tuple[str, ...]:
        """Lists the paths of all results."""
        return ()

    def check(self) -> None:
        """Checks what types cannot say.

        Raises:
            JobError: If a value makes no sense.
        """
        if len(self.job.scenes) != 1:
            raise JobError(f"The job has {len(self.job.scenes)} scenes; one is looked at a time.")
        self.job.check()


@dataclass(frozen=True)
class Describe(Look):
    """What a run would do: bands, values, warnings, pixels, device and memory; reads a sample of the scene.

    Attributes:
        replace: Nothing is written.
    """

    TASK: ClassVar[str] = "describe"

    replace: bool = True


@dataclass(frozen=True)
class Preview(Look):
    """The probability of the job's area alone, as soon as can be: of all its pixels, of fewer, or of its middle.

    Attributes:
        probability: Where it is written: as the probability of a run, but of the area's window only.
        replace: Whether it may be replaced.
    """

    TASK: ClassVar[str] = "preview"

    probability: str
    replace: bool = True

    def results(self) -> tuple[str, ...]:
        """Lists the paths of all results."""
        return (self.probability,)


@dataclass(frozen=True)
class LookAt(Look):
    """What the network sees at a place, and a picture of the bands in the job's area around it.

    Attributes:
        picture: PNG: the channels beside each other.
        x: Of the place, in the scene's CRS.
        y: The same.
        replace: Whether the picture may be replaced.
    """

    TASK: ClassVar[str] = "lookat"

    picture: str
    x: float
    y: float
    replace: bool = True

    def results(self) -> tuple[str, ...]:
        """Lists the paths of all results."""
        return (self.picture,)


MOST_MODELS = 7
"""Which models say target is written as bits of one byte, of which 255 is no data."""


@dataclass(frozen=True)
class CompareOutputs(Paths):
    """Results of `CompareModels`.

    Attributes:
        raster: COG, uint8: the sum of 1 for the first model, 2 for the second, 4 for the third ... that say target;
            255 no data.
        table: CSV: each model's cover, and each pair's agreement.
        picture: PNG: where they agree and where not.
        statistics: JSON.
    """

    raster: str
    table: Optional[str] = None
    picture: Optional[str] = None
    statistics: Optional[str] = None


@dataclass(frozen=True)
class CompareModels(Look):
    """Several models on one scene, and where they disagree.

    Attributes:
        models: Folders of at least two.
        outputs: Where to write.
        replace: Whether existing results may be replaced.
    """

    TASK: ClassVar[str] = "comparemodels"

    models: tuple[str, ...]
    outputs: CompareOutputs
    replace: bool = False

    def results(self) -> tuple[str, ...]:
        """Lists the paths of all results."""
        return tuple(self.outputs.wanted().values())

    def check(self) -> None:
        """Checks what types cannot say.

        Raises:
            JobError: If a value makes no sense.
        """
        super().check()
        if not 2 <= len(self.models) <= MOST_MODELS:
            raise JobError(
                Sentence("{} models were given; from 2 to {} can be compared.", len(self.models), MOST_MODELS)
            )
