"""The contract between a caller (QGIS, a script) and the engine: a job in, events out.

The job is a JSON file with paths, not pixels, and can be run by hand::

    python -m engine JOB.json

The engine answers with events (see `events`).
"""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, field
from typing import Any, ClassVar, Optional

from .addresses import name_of, without_keys
from .classes import Decision
from .errors import JobError
from .events import Event, Failed, Finished, Message, Progress, SceneDone, event_line, parse_event
from .listing.result_names import check_endings
from .reading import at_most, check_threshold, check_vector_name, not_negative, one_of, parse_json, read
from .sentences import Sentence

__all__ = [
    "CALIBRATIONS",
    "JOB_VERSION",
    "PRECISIONS",
    "RASTERS",
    "RUNTIMES",
    "RUNTIME_NAMES",
    "SCALINGS",
    "Area",
    "Event",
    "Failed",
    "Finished",
    "Job",
    "Message",
    "Outputs",
    "Paths",
    "Postprocess",
    "Progress",
    "SceneDone",
    "SceneJob",
    "Summary",
    "check_version",
    "event_line",
    "parse_event",
    "parse_scaling",
]

JOB_VERSION = 1
# Names of the runtimes, in job files and for users.
RUNTIME_NAMES = {"tensorflow": "TensorFlow", "onnxruntime": "ONNX Runtime", "openvino": "OpenVINO"}
RUNTIMES = ("auto", *RUNTIME_NAMES)
PRECISIONS = ("auto", "f32", "bf16")
# Whether the fastest runtime is measured and remembered: if it pays, never, or again.
CALIBRATIONS = ("auto", "off", "again")

# Larger numbers are mistakes, or malicious.
MOST = {"memory_mb": 100_000_000, "tile_px": 1_000_000, "batch_size": 100_000, "threads": 4096, "strip_rows": 10**9}
MOST_BUFFER_PX = 10_000

# How stored numbers become reflectance. "auto" decides from tags, product metadata, naming and dtype.
SCALINGS = (
    "auto",
    "reflectance",  # 0..1, used as it is
    "reflectance_10000",  # x 1e-4: Sentinel-2 before baseline 04.00, many analysis-ready products
    "sentinel2_offset",  # x 1e-4 - 0.1: Sentinel-2 from baseline 04.00 on
    "landsat_c1",  # x 2e-5 - 0.1: Landsat-8/9 Level-1 top-of-atmosphere digital numbers
    "landsat_c2_sr",  # x 2.75e-5 - 0.2: Landsat Collection 2 surface reflectance
    "uint8",  # / 255
    "reflectance_32768",  # / 32768
    "uint16",  # / 65535
    "reflectance_1000",  # x 1e-3
    "percent",  # x 1e-2
)


# Results of a scene that have its grid.
RASTERS = ("mask", "probability", "probability_float", "confidence", "label_masks")


def parse_scaling(scaling: str) -> Optional[tuple[float, float]]:
    """Parses a scale and an offset, such as "0.0001,-0.1"; None for one of `SCALINGS`.

    Raises:
        JobError: If it is neither.
    """
    if scaling in SCALINGS:
        return None
    try:
        scale, offset = (float(part) for part in scaling.split(","))
    except (AttributeError, ValueError):
        scale, offset = 0.0, 0.0
    if not scale or not math.isfinite(scale) or not math.isfinite(offset):
        raise JobError(
            Sentence('The scaling "{}" is not known.', scaling),
            Sentence("It is one of {}, or a scale and an offset such as 0.0001,-0.1.", [*SCALINGS]),
        )
    return scale, offset


@dataclass(frozen=True)
class Area:
    """Where to segment; the results cover the area's window, and are nodata outside of the area.

    Attributes:
        bounds: (left, bottom, right, top) in `bounds_crs`, or None for the whole scene.
        bounds_crs: CRS of `bounds` as WKT or an authority code; None means the scene's own.
        polygons: Path of a GeoJSON file of (multi)polygons, or None.
        polygons_crs: CRS of `polygons` as WKT or code; None means the one it states, else WGS 84 or the scene's own.
        whole_grid: Whether the results cover the whole scene.
    """

    bounds: Optional[tuple[float, float, float, float]] = None
    bounds_crs: Optional[str] = None
    polygons: Optional[str] = None
    polygons_crs: Optional[str] = None
    whole_grid: bool = False


class Paths:
    """Base of results by name; None for a result that is not wanted."""

    def wanted(self) -> dict[str, str]:
        """Lists the wanted results only: name to path."""
        return {name: path for name, path in vars(self).items() if path}

    def check(self) -> None:
        """Checks that the suffix of each name is that of its format.

        Raises:
            OutputError: If one is not.
        """
        check_endings(self.wanted())


@dataclass(frozen=True)
class Outputs(Paths):
    """Paths of the results of a scene.

    Attributes:
        mask: COG, uint8: 0 background, 1 target, 255 nodata; for several classes the number of the class, and 254
            for undecided pixels.
        probability: COG, uint8: 0..250 with scale 0.004, 255 nodata; for several classes a band for each.
        probability_float: COG, float32 probability 0..1, nodata NaN; for several classes a band for each.
        polygons: The target's areas: GeoPackage, GeoJSON, FlatGeobuf or Shapefile by the ending of the name.
        statistics: JSON.
        report: HTML page: picture, statistics, warnings, settings.
        confidence: COG, as `probability`: the probability of the mask's class before cleaning.
        label_masks: COG, uint8: for each class a band of 0, 1 and 255 nodata.
    """

    mask: str
    probability: Optional[str] = None
    probability_float: Optional[str] = None
    polygons: Optional[str] = None
    statistics: Optional[str] = None
    report: Optional[str] = None
    confidence: Optional[str] = None
    label_masks: Optional[str] = None


@dataclass(frozen=True)
class Postprocess:
    """Cleaning of the mask after thresholding, in this order.

    Attributes:
        fill_holes_px: Background areas of fewer pixels, wholly inside the target, become target.
        sieve_px: Target areas of fewer pixels become background.
        buffer_px: Target grows by this many pixels (Euclidean); negative shrinks it.
    """

    fill_holes_px: int = 0
    sieve_px: int = 0
    buffer_px: int = 0


@dataclass(frozen=True)
class SceneJob:
    """One scene and its results.

    Attributes:
        input: One path (raster, product folder or archive, MTL, SAFE) or several single-band files.
        outputs: Paths of the results.
        bands: For each model channel in order the 1-based band of the input (counted through
            all files), or 0 if this optional channel is missing; None lets the engine match them.
        scaling: One of `SCALINGS`, or a scale and an offset: "0.0001,-0.1".
        nodata: Overrides the file's nodata value.
        crs: Overrides the file's CRS (WKT or authority code).
        area: Where to segment.
        name: Its name in reports; None takes the input's file name.
        given_up: Why it fails without being tried, such as that the engine crashed at it; empty tries it.
    """

    input: tuple[str, ...]
    outputs: Outputs
    bands: Optional[tuple[int, ...]] = None
    scaling: str = "auto"
    nodata: Optional[float] = None
    crs: Optional[str] = None
    area: Area = field(default_factory=Area)
    name: Optional[str] = None
    given_up: str = ""

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of the scene's files and its area's."""
        return (*self.input, *([self.area.polygons] if self.area.polygons else []))

    @property
    def title(self) -> str:
        """The scene's name in reports."""
        return self.name or name_of(self.input[0])


@dataclass(frozen=True)
class Summary(Paths):
    """Summary of a job of many scenes, updated after each scene.

    Attributes:
        table: CSV: a row for each scene.
        report: The same as an HTML page.
    """

    table: Optional[str] = None
    report: Optional[str] = None


@dataclass(frozen=True)
class Job:
    """A job of segmenting: all that `JOB.json` may hold.

    Attributes:
        model: Folder of the model bundle, or its model.json.
        scenes: The scenes; the model is loaded once for all of them.
        threshold: Smallest probability of the target; None takes the model's threshold.
        tta: Whether to average over flips and quarter turns (eight times the work).
        postprocess: Cleaning of the mask.
        runtime: One of `RUNTIMES`.
        precision: One of `PRECISIONS`; "auto" uses bf16 only for large scenes, if it gives the same mask in a trial.
        device: "auto", "cpu" or "gpu".
        calibration: One of `CALIBRATIONS`: "auto" times the installed runtimes before much work and uses the fastest
            one, "off" neither measures nor remembers, "again" measures again.
        memory_mb: Budget for the engine's working memory; None decides from the machine.
        tile_px: Largest side of a tile; None decides from the budget.
        batch_size: Tiles at once; None decides from device and budget.
        threads: Processor threads; None takes all.
        replace: Whether existing results may be replaced.
        skip_unchanged: Whether complete results that the same model made of the same files with the same
            options are kept. Other existing results are replaced if `replace` allows it, and reported
            as failures if not.
        summary: Summary of all scenes.
        scheduler: Address of a Dask scheduler whose workers do the work, such as ``tcp://host:8786``;
            None runs the job in this process.
        strip_rows: Rows of a scene that one task of a cluster takes; None cuts only very large scenes.
        decision: How the probabilities of several classes become a mask.
    """

    model: str
    scenes: tuple[SceneJob, ...]
    threshold: Optional[float] = None
    tta: bool = False
    postprocess: Postprocess = field(default_factory=Postprocess)
    runtime: str = "auto"
    precision: str = "auto"
    device: str = "auto"
    calibration: str = "auto"
    memory_mb: Optional[int] = None
    tile_px: Optional[int] = None
    batch_size: Optional[int] = None
    threads: Optional[int] = None
    replace: bool = False
    skip_unchanged: bool = False
    summary: Summary = field(default_factory=Summary)
    scheduler: Optional[str] = None
    strip_rows: Optional[int] = None
    decision: Decision = field(default_factory=Decision)

    TASK: ClassVar[str] = "segment"

    def to_json(self) -> str:
        """Formats the job file."""
        return json.dumps({"version": JOB_VERSION, "task": self.TASK, **asdict(self)}, indent=2)

    def results(self) -> tuple[str, ...]:
        """Lists the paths of all results."""
        of_scenes = (path for scene in self.scenes for path in scene.outputs.wanted().values())
        return (*of_scenes, *self.summary.wanted().values())

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all inputs."""
        return (*(path for scene in self.scenes for path in scene.inputs()), self.model)

    @classmethod
    def from_json(cls, text: str) -> Job:
        """Reads the text of a job file.

        Raises:
            JobError: If it is not JSON, or has missing or unknown keys or invalid values.
        """
        data = parse_json(text)
        if not isinstance(data, dict):
            raise JobError("The job file must hold one JSON object.", "See `python -m engine --help`.")
        check_version(data)
        if data.pop("task", cls.TASK) != cls.TASK:
            raise JobError("The job file is not one of segmenting.", 'Its "task" must be "segment", or left out.')
        scenes = data.get("scenes")
        if not isinstance(scenes, list) or not scenes:
            raise JobError('The job file needs "scenes": a list of at least one scene.')
        data["scenes"] = tuple(_scene_job(scene) for scene in scenes)
        for name in ("postprocess", "summary", "decision"):
            data[name] = {} if data.get(name) is None else data[name]
        job: Job = read(cls, data, "job")
        job.check()
        return job

    def check(self) -> None:
        """Checks the values.

        Raises:
            JobError: If one is invalid.
            OutputError: If the name of a result does not fit its format.
        """
        one_of("runtime", self.runtime, RUNTIMES)
        one_of("precision", self.precision, PRECISIONS)
        one_of("device", self.device, ("auto", "cpu", "gpu"))
        one_of("calibration", self.calibration, CALIBRATIONS)
        if self.threshold is not None:
            check_threshold(self.threshold)
        for name in MOST:
            value = getattr(self, name)
            if value is not None and value < 1:
                raise JobError(f'"{name}" is {value}; it must be at least 1, or null to let the engine decide.')
        self.decision.check()
        not_negative(sieve_px=self.postprocess.sieve_px, fill_holes_px=self.postprocess.fill_holes_px)
        at_most(**{name: (getattr(self, name), largest) for name, largest in MOST.items()})
        at_most(buffer_px=(self.postprocess.buffer_px, MOST_BUFFER_PX))
        self.summary.check()
        paths = set(self.summary.wanted().values())
        for scene in self.scenes:
            parse_scaling(scene.scaling)
            check_vector_name(scene.outputs.polygons)
            scene.outputs.check()
            twice = paths.intersection(scene.outputs.wanted().values())
            if twice:
                raise JobError(
                    Sentence("Two scenes of the job would write {}.", without_keys(twice.pop())),
                    Sentence("Give each result its own name."),
                )
            paths.update(scene.outputs.wanted().values())


def check_version(data: dict[str, Any]) -> None:
    """Removes the version from a job's JSON and checks it.

    Raises:
        JobError: If this engine does not read that version.
    """
    version = data.pop("version", JOB_VERSION)
    if version != JOB_VERSION:
        raise JobError(
            f"The job file has version {version}; this engine reads version {JOB_VERSION}.",
            "Use the plugin and the engine of the same release.",
        )


def _scene_job(data: object) -> SceneJob:
    if not isinstance(data, dict):
        raise JobError("Each of the job's scenes must be a JSON object.")
    data = dict(data)
    files = data.get("input")
    data["input"] = (files,) if isinstance(files, str) else tuple(files) if isinstance(files, list) else ()
    if not data["input"] or not all(isinstance(file, str) for file in data["input"]):
        raise JobError('A scene of the job needs an "input": a path, or a list of paths.')
    outputs = data.get("outputs")
    if not isinstance(outputs, dict) or not outputs.get("mask"):
        raise JobError('A scene of the job names no "outputs" with a "mask".')
    data["area"] = {} if data.get("area") is None else data["area"]
    scene: SceneJob = read(SceneJob, data, "scene")
    return scene
