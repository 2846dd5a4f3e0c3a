"""Jobs on existing masks and probabilities, a dataclass for each.

A job file (see `jobs`) names its task with the key ``task``; without it the task is ``segment``
(see `protocol.Job`). The module that does the work, and its function, have the task's name.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any, ClassVar, Optional

from .classes import NODATA, Decision
from .errors import JobError
from .listing.result_names import check_endings
from .protocol import JOB_VERSION, MOST_BUFFER_PX, Paths, Postprocess
from .reading import at_most, check_threshold, check_vector_name, not_negative
from .sentences import Sentence

__all__ = [
    "DATE_FIELDS",
    "MOST_SMOOTHING",
    "ClassPair",
    "CoverStatistics",
    "Evaluate",
    "MaskOutputs",
    "Pair",
    "PolygonOutputs",
    "Polygonize",
    "ScoreOutputs",
    "Shaping",
    "Task",
    "Threshold",
    "ZoneOutputs",
]


MOST_SMOOTHING = 5
# A member of GeoJSON that CoverStatistics reads: names of properties that are a "date" or a "datetime", for which JSON
# has no type.
DATE_FIELDS = "date_fields"


@dataclass(frozen=True)
class MaskOutputs(Paths):
    """Results of a task that makes a mask.

    Attributes:
        mask: COG, uint8: 0 background, 1 target, 255 nodata.
        polygons: The target's areas: GeoPackage, GeoJSON, FlatGeobuf or Shapefile by the ending of the name.
        statistics: JSON.
    """

    mask: str
    polygons: Optional[str] = None
    statistics: Optional[str] = None


class Task:
    """Base of all jobs except segmenting."""

    TASK: ClassVar[str]
    replace: bool

    def to_json(self) -> str:
        """Formats the job file."""
        values: dict[str, Any] = asdict(self)  # type: ignore[call-overload]
        return json.dumps({"version": JOB_VERSION, "task": self.TASK, **values}, indent=2)

    def results(self) -> tuple[str, ...]:
        """Lists the paths of all results."""
        return tuple(self.outputs.wanted().values())  # type: ignore[attr-defined]

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all inputs."""
        raise NotImplementedError

    def check_names(self) -> None:
        """Checks the names of the results.

        Raises:
            OutputError: If the ending of one is not that of its format.
        """
        outputs = getattr(self, "outputs", None)
        if isinstance(outputs, Paths):
            outputs.check()

    def check(self) -> None:
        """Checks the values.

        Raises:
            JobError: If one is invalid.
        """


@dataclass(frozen=True)
class Threshold(Task):
    """Makes the mask of a threshold from a probability raster, without the network.

    Attributes:
        probability: Probability raster of cloudreef:segment, or any other with values 0..1.
        threshold: Smallest probability of the target; of independent labels, for those without a threshold in
            `decision`. Not used where the most probable class decides.
        outputs: Paths of the results.
        postprocess: Cleaning of the mask.
        replace: Whether existing results may be replaced.
        decision: How the probabilities of several classes become a mask.
    """

    TASK: ClassVar[str] = "threshold"

    probability: str
    threshold: float
    outputs: MaskOutputs
    postprocess: Postprocess = field(default_factory=Postprocess)
    replace: bool = False
    decision: Decision = field(default_factory=Decision)

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all inputs."""
        return (self.probability,)

    def check(self) -> None:
        """Checks the values.

        Raises:
            JobError: If one is invalid.
        """
        check_threshold(self.threshold)
        check_vector_name(self.outputs.polygons)
        self.decision.check()
        not_negative(sieve_px=self.postprocess.sieve_px, fill_holes_px=self.postprocess.fill_holes_px)
        at_most(buffer_px=(self.postprocess.buffer_px, MOST_BUFFER_PX))


@dataclass(frozen=True)
class Shaping:
    """Which polygons are kept, and how they are drawn.

    Attributes:
        minimum_px: Areas of fewer pixels are left out.
        minimum_area_m2: Areas smaller than this are left out.
        simplify_px: How far the outline may move when corners are left out, in pixels; 0 keeps all.
        smooth: How many times corners are rounded off; 0 keeps the edges of pixels.
    """

    minimum_px: int = 0
    minimum_area_m2: float = 0.0
    simplify_px: float = 0.0
    smooth: int = 0


@dataclass(frozen=True)
class PolygonOutputs(Paths):
    """Results of `Polygonize`.

    Attributes:
        polygons: GeoPackage, GeoJSON, FlatGeobuf or Shapefile by the ending of the name.
        statistics: JSON.
    """

    polygons: str
    statistics: Optional[str] = None


@dataclass(frozen=True)
class Polygonize(Task):
    """Makes polygons of a mask, one for each connected area of the target.

    Attributes:
        mask: 0 background, 1 target, 255 nodata.
        outputs: Paths of the results.
        probability: On the mask's grid, for the mean of each area; or None.
        shaping: Which polygons are kept, and how they are drawn.
        layer: Name of the layer; None takes the mask's description.
        replace: Whether existing results may be replaced.
        classes: Numbers of the classes that become polygons; None: the target, or all classes of the mask except
            the background.
    """

    TASK: ClassVar[str] = "polygonize"

    mask: str
    outputs: PolygonOutputs
    probability: Optional[str] = None
    shaping: Shaping = field(default_factory=Shaping)
    layer: Optional[str] = None
    replace: bool = False
    classes: Optional[tuple[float, ...]] = None

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all inputs."""
        return tuple(path for path in (self.mask, self.probability) if path)

    def check(self) -> None:
        """Checks the values.

        Raises:
            JobError: If one is invalid.
        """
        check_vector_name(self.outputs.polygons)
        not_negative(**vars(self.shaping))
        if self.shaping.smooth > MOST_SMOOTHING:
            raise JobError(f'"smooth" is {self.shaping.smooth}; it can be {MOST_SMOOTHING} at most.')


@dataclass(frozen=True)
class Pair:
    """A mask and the reference that it is compared with: a raster, or polygons.

    Attributes:
        mask: 0 background, 1 target, 255 nodata.
        reference: Reference raster; resampled to the mask's grid if it has another.
        polygons: GeoJSON file of the target's true polygons, in place of a raster.
        polygons_crs: CRS of `polygons` as WKT or code; None means the one it states, else WGS 84 or the mask's own.
        name: Its name in tables; None takes the mask's file name.
        error_map: COG: 0 true background, 1 true target, 2 false target, 3 missed target, 255 nodata.
    """

    mask: str
    reference: Optional[str] = None
    polygons: Optional[str] = None
    polygons_crs: Optional[str] = None
    name: Optional[str] = None
    error_map: Optional[str] = None


@dataclass(frozen=True)
class ScoreOutputs(Paths):
    """Results of `Evaluate` besides the error maps.

    Attributes:
        statistics: JSON.
        table: CSV: a row for each scene, their mean, and all pixels pooled.
        report: HTML in one file, with pictures.
    """

    statistics: Optional[str] = None
    table: Optional[str] = None
    report: Optional[str] = None


@dataclass(frozen=True)
class ClassPair:
    """A number of a reference and the class of the mask that it stands for.

    Attributes:
        reference: Number in the reference, 0 to 254.
        mask: Number of the class in the mask; 255 leaves such pixels out.
    """

    reference: int
    mask: int


@dataclass(frozen=True)
class Evaluate(Task):
    """Compares masks with references.

    Attributes:
        pairs: Masks and references.
        outputs: Paths of the results.
        targets: Values of the reference rasters that are target; None: every value but 0 and nodata.
        replace: Whether existing results may be replaced.
        mapping: For masks of several classes, the class of each number of the references; empty: the same numbers.
    """

    TASK: ClassVar[str] = "evaluate"

    pairs: tuple[Pair, ...]
    outputs: ScoreOutputs = field(default_factory=ScoreOutputs)
    targets: Optional[tuple[float, ...]] = None
    replace: bool = False
    mapping: tuple[ClassPair, ...] = ()

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all inputs."""
        paths = (path for pair in self.pairs for path in (pair.mask, pair.reference, pair.polygons))
        return tuple(path for path in paths if path)

    def results(self) -> tuple[str, ...]:
        """Lists the paths of all results."""
        return tuple(pair.error_map for pair in self.pairs if pair.error_map) + super().results()

    def check_names(self) -> None:
        """Checks the names of the results; see `Task`."""
        super().check_names()
        for pair in self.pairs:
            check_endings({"error_map": pair.error_map} if pair.error_map else {})

    def check(self) -> None:
        """Checks the values.

        Raises:
            JobError: If one is invalid.
        """
        if not self.pairs:
            raise JobError('The job needs "pairs": a list of at least one mask with its reference.')
        for one in self.mapping:
            if not (0 <= one.reference < NODATA and 0 <= one.mask <= NODATA):
                raise JobError(
                    Sentence("The table maps {} to {}; class numbers lie between 0 and 254.", one.reference, one.mask)
                )
        for pair in self.pairs:
            if bool(pair.reference) == bool(pair.polygons):
                raise JobError(
                    f"The mask {pair.mask} needs one reference to be compared with.",
                    'Give either "reference", a raster, or "polygons".',
                )


@dataclass(frozen=True)
class ZoneOutputs(Paths):
    """Results of `CoverStatistics`.

    Attributes:
        zones: The zones with their statistics: GeoPackage, GeoJSON, FlatGeobuf or Shapefile by the ending of the name.
        table: CSV of the same, without geometry.
        statistics: JSON: statistics of all zones together.
    """

    zones: Optional[str] = None
    table: Optional[str] = None
    statistics: Optional[str] = None


@dataclass(frozen=True)
class CoverStatistics(Task):
    """Measures the cover of the target, or of each of several classes, in zones.

    Attributes:
        mask: 0 background, 1 target, 255 nodata, or class numbers.
        zones: GeoJSON file of polygons; their properties are kept, dates as such where `DATE_FIELDS` names them.
        outputs: Paths of the results.
        zones_crs: CRS of `zones` as WKT or code; None means the one it states, else WGS 84 or the mask's own.
        replace: Whether existing results may be replaced.
    """

    TASK: ClassVar[str] = "coverstatistics"

    mask: str
    zones: str
    outputs: ZoneOutputs
    zones_crs: Optional[str] = None
    replace: bool = False

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all inputs."""
        return (self.mask, self.zones)

    def check(self) -> None:
        """Checks the values.

        Raises:
            JobError: If one is invalid.
        """
        if not self.results():
            raise JobError("The job names no result.", 'Name "zones", "table" or "statistics" in "outputs".')
        check_vector_name(self.outputs.zones)
