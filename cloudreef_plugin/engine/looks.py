"""What may be asked before a scene is segmented: one dataclass a task, as in `tasks`. No result is delivered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .errors import JobError
from .protocol import Job
from .tasks import Task

__all__ = ["Describe", "Look", "Preview"]


@dataclass(frozen=True)
class Look(Task):
    """A question about a job of segmenting.

    Attributes:
        job: What would be done to its one scene; its outputs are not written.
    """

    job: Job

    def inputs(self) -> tuple[str, ...]:
        """Returns the paths of all that is read."""
        return self.job.scenes[0].input

    def results(self) -> tuple[str, ...]:
        """Returns the paths of all results."""
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
        """Returns the paths of all results."""
        return (self.probability,)
