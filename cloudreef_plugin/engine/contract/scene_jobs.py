"""Jobs that find scenes, and describe, preview or compare their segmentation, a dataclass for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional

from .errors import JobError
from .listing.result_names import check_endings
from .mask_jobs import Task
from .protocol import Job, Paths
from .sentences import Sentence

__all__ = ["MOST_MODELS", "CompareModels", "CompareOutputs", "Describe", "FindScenes", "LookAt", "Preview", "SceneTask"]


@dataclass(frozen=True)
class FindScenes(Task):
    """Finds the scenes in a folder and its subfolders.

    Attributes:
        folder: The folder.
        pattern: One such as ``*.tif`` or ``**/*_MTL.txt``, or several separated by semicolons; ``*`` finds all
            rasters, products and archives, including those in subfolders.
        leave_out: Folders that are not searched, such as that of the results.
        replace: Not used, as nothing is written.
    """

    TASK: ClassVar[str] = "findscenes"

    folder: str
    pattern: str = "*"
    leave_out: tuple[str, ...] = ()
    replace: bool = True

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all inputs."""
        return (self.folder,)

    def results(self) -> tuple[str, ...]:
        """Lists the paths of all results."""
        return ()


@dataclass(frozen=True)
class SceneTask(Task):
    """Base of the jobs on a job of segmenting.

    Attributes:
        job: The job, of one scene; its outputs are not written.
    """

    job: Job

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all inputs."""
        return self.job.inputs()

    def results(self) -> tuple[str, ...]:
        """Lists the paths of all results."""
        return ()

    def check(self) -> None:
        """Checks the values.

        Raises:
            JobError: If one is invalid.
        """
        if len(self.job.scenes) != 1:
            raise JobError(f"The job has {len(self.job.scenes)} scenes; it must have one.")
        self.job.check()


@dataclass(frozen=True)
class Describe(SceneTask):
    """Describes a run: bands, values, warnings, pixels, device and memory; reads a sample of the scene.

    Attributes:
        replace: Not used, as nothing is written.
    """

    TASK: ClassVar[str] = "describe"

    replace: bool = True


@dataclass(frozen=True)
class Preview(SceneTask):
    """Computes a quick probability of the job's area: of all its pixels, of fewer, or of its middle.

    Attributes:
        probability: Path of the result: as the probability of a run, but of the area's window only.
        replace: Whether it may be replaced.
    """

    TASK: ClassVar[str] = "preview"

    probability: str
    replace: bool = True

    def check_names(self) -> None:
        """Checks the name of the result; see `Task`."""
        check_endings({"probability": self.probability})

    def results(self) -> tuple[str, ...]:
        """Lists the paths of all results."""
        return (self.probability,)


@dataclass(frozen=True)
class LookAt(SceneTask):
    """Reads the network's input at a point, and draws the bands in the job's area around it.

    Attributes:
        picture: PNG: the channels beside each other.
        x: Coordinate of the point in the scene's CRS.
        y: Likewise.
        replace: Whether the picture may be replaced.
    """

    TASK: ClassVar[str] = "lookat"

    picture: str
    x: float
    y: float
    replace: bool = True

    def check_names(self) -> None:
        """Checks the name of the picture; see `Task`."""
        check_endings({"picture": self.picture})

    def results(self) -> tuple[str, ...]:
        """Lists the paths of all results."""
        return (self.picture,)


MOST_MODELS = 7
"""Each model has one bit of a byte, in which 255 means no data."""


@dataclass(frozen=True)
class CompareOutputs(Paths):
    """Results of `CompareModels`.

    Attributes:
        raster: COG, uint8: the sum of 1 for the first model, 2 for the second, 4 for the third ... that say
            target; 255 no data.
        table: CSV: each model's cover, and each pair's agreement.
        picture: PNG: agreement and disagreement.
        statistics: JSON.
        mean: COG: the mean of the models' probabilities of the first class that all have by its name, stored as a run
            stores a probability.
    """

    raster: str
    table: Optional[str] = None
    picture: Optional[str] = None
    statistics: Optional[str] = None
    mean: Optional[str] = None


@dataclass(frozen=True)
class CompareModels(SceneTask):
    """Compares the masks of several models on one scene.

    Attributes:
        models: Folders of at least two.
        outputs: Paths of the results.
        bands: For each model its bands, as `SceneJob.bands`; empty where all are found by name, or the models take the
            same channels.
        replace: Whether existing results may be replaced.
    """

    TASK: ClassVar[str] = "comparemodels"

    models: tuple[str, ...]
    outputs: CompareOutputs
    bands: tuple[tuple[int, ...], ...] = ()
    replace: bool = False

    def results(self) -> tuple[str, ...]:
        """Lists the paths of all results."""
        return tuple(self.outputs.wanted().values())

    def check(self) -> None:
        """Checks the values.

        Raises:
            JobError: If one is invalid.
        """
        super().check()
        if not 2 <= len(self.models) <= MOST_MODELS:
            raise JobError(Sentence("{} models were given; 2 to {} can be compared.", len(self.models), MOST_MODELS))
        if self.bands and len(self.bands) != len(self.models):
            raise JobError(f"There are {len(self.models)} models, but bands for {len(self.bands)}.")
