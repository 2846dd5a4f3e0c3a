"""Jobs for training, a dataclass for each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import ClassVar, Optional

from .classes import check_class_names
from .errors import JobError
from .mask_jobs import Task
from .network_input import VALUES, Channel, check_new_bands
from .protocol import Paths, parse_scaling
from .reading import one_of
from .sentences import Sentence

__all__ = [
    "FORMATS",
    "SMALLEST_CHIP_PX",
    "SPLITS",
    "STAGING",
    "ChipLabels",
    "ChipOptions",
    "ChipOutputs",
    "ExportTraining",
    "Fill",
    "LabelledScene",
    "PolygonsFile",
    "Suggest",
    "Train",
    "TrainOutputs",
]

FORMATS = ("geotiff", "via")
SPLITS = ("blocks", "scenes", "train", "validation")
# Temporary folder inside a data set for the chips of a scene.
STAGING = ".unfinished"
SMALLEST_CHIP_PX, LARGEST_CHIP_PX = 32, 4096


@dataclass(frozen=True)
class ChipLabels:
    """Labels of the target, or of several classes, as polygons or a mask, and the areas that were checked.

    With a model of several classes `class_field` must hold their names or numbers, and a mask their numbers; pixels
    without a polygon are the model's background, or unknown if it has none.

    Attributes:
        polygons: GeoJSON file of the target's polygons; a file without any means that there is no target.
        polygons_crs: CRS of `polygons` as WKT or code; None means the one it states, else WGS 84 or the scene's own.
        class_field: Property of the polygons with their class; None: every polygon is target.
        target_values: Values of that property that are target.
        unknown_values: Values of it whose polygons are unknown; every other value is background.
        mask: Raster instead of polygons, resampled to the scene's grid if it has another.
        mask_targets: Its values that are target; None: 1 is target, 0 background, 255 and nodata are unknown.
        checked: GeoJSON file of the checked areas: all pixels outside of them are unknown.
        checked_crs: CRS of `checked`, like `polygons_crs`.
    """

    polygons: Optional[str] = None
    polygons_crs: Optional[str] = None
    class_field: Optional[str] = None
    target_values: tuple[str, ...] = ()
    unknown_values: tuple[str, ...] = ()
    mask: Optional[str] = None
    mask_targets: Optional[tuple[float, ...]] = None
    checked: Optional[str] = None
    checked_crs: Optional[str] = None


@dataclass(frozen=True)
class ChipOptions:
    """How a scene is cut into chips, and which of them are kept.

    Attributes:
        chip_px: Rows and columns of a chip.
        stride_px: Pixels from one chip to the next; None: as many as a chip has, so that none overlap.
        minimum_valid: Chips with a smaller part of known pixels are left out, 0..1.
        empty_share: Part of the chips without any target that is kept, evenly spread, 0..1.
        split: "blocks": `validation_share` of the scene's squares are for validation; "scenes": the whole scene is
            for validation if that share of the data set's scenes asks for it; "train" or "validation": all of it.
        validation_share: Part for validation, 0..1.
    """

    chip_px: int = 256
    stride_px: Optional[int] = None
    minimum_valid: float = 0.2
    empty_share: float = 0.5
    split: str = "blocks"
    validation_share: float = 0.2

    @property
    def step_px(self) -> int:
        """Pixels from one chip to the next."""
        return self.stride_px or self.chip_px


@dataclass(frozen=True)
class ChipOutputs(Paths):
    """Results of `ExportTraining` besides the data set.

    Attributes:
        statistics: JSON.
    """

    statistics: Optional[str] = None


@dataclass(frozen=True)
class ExportTraining(Task):
    """Cuts a scene into chips with labels and adds them to a data set that ``python -m training`` reads.

    Attributes:
        model: Folder of the bundle to be trained; it defines the bands and their scaling.
        input: The scene: one path, or several band files.
        labels: The labels.
        folder: Folder of the data set, which is created or extended.
        outputs: Paths of the results.
        options: How chips are cut.
        format: One of `FORMATS`.
        bands: For each channel of the model the band of the scene, 0 where an optional one is missing; None: by name.
        scaling: One of `protocol.SCALINGS`, or a scale and an offset.
        nodata: Overrides the scene's nodata value.
        crs: Overrides the scene's CRS.
        name: The scene's name in the data set; None takes its file's name.
        replace: Whether chips of a scene with that name, and `outputs`, may be replaced.
        classes: Names of the labelled classes in place of the model's, background first; empty: those of the model.
        new_bands: Bands of the scene, from 1, that a new model takes as its channels; empty: `channels`.
        channels: The channels of a new model; empty: those of `model`.
        values: What the values of `channels` are, see `network_input.InputSpec`.
    """

    TASK: ClassVar[str] = "exporttraining"

    model: str
    input: tuple[str, ...]
    labels: ChipLabels
    folder: str
    outputs: ChipOutputs = field(default_factory=ChipOutputs)
    options: ChipOptions = field(default_factory=ChipOptions)
    format: str = "geotiff"
    bands: Optional[tuple[int, ...]] = None
    scaling: str = "auto"
    nodata: Optional[float] = None
    crs: Optional[str] = None
    name: Optional[str] = None
    replace: bool = False
    classes: tuple[str, ...] = ()
    new_bands: tuple[int, ...] = ()
    channels: tuple[Channel, ...] = ()
    values: str = VALUES[0]

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all inputs."""
        labels = self.labels
        return (*self.input, *(path for path in (labels.polygons, labels.mask, labels.checked) if path))

    def check(self) -> None:
        """Checks the values.

        Raises:
            JobError: If one is invalid.
        """
        if not self.input:
            raise JobError('The job needs an "input": the paths of a scene.')
        if bool(self.labels.polygons) == bool(self.labels.mask):
            raise JobError(
                "The job must say in one way where the target is.", 'Give either "polygons" or "mask" in "labels".'
            )
        one_of("format", self.format, FORMATS)
        one_of("split", self.options.split, SPLITS)
        one_of("values", self.values, VALUES)
        parse_scaling(self.scaling)
        check_class_names(self.classes)
        check_new_bands(self.new_bands)
        options = self.options
        if not SMALLEST_CHIP_PX <= options.chip_px <= LARGEST_CHIP_PX:
            sizes = (options.chip_px, SMALLEST_CHIP_PX, LARGEST_CHIP_PX)
            raise JobError(
                Sentence("A chip of {} pixels is too small; it can have {} to {} rows and columns.", *sizes)
                if options.chip_px < SMALLEST_CHIP_PX
                else Sentence("A chip of {} pixels is too large; it can have {} to {} rows and columns.", *sizes)
            )
        if not 1 <= options.step_px <= options.chip_px:
            raise JobError(
                Sentence(
                    "The stride is {} pixels; it must lie between 1 and the chip's {}, or pixels would be skipped.",
                    options.step_px,
                    options.chip_px,
                )
            )
        for name in ("minimum_valid", "empty_share", "validation_share"):
            if not 0 <= getattr(options, name) <= 1:
                raise JobError(f'"{name}" is {getattr(options, name)}; it must be at least 0 and at most 1.')
        if self.name is not None and not re.fullmatch(r"[^<>:\"/\\|?*\x00-\x1f]+", self.name):
            raise JobError(
                Sentence('"{}" cannot be part of a file\'s name.', self.name),
                Sentence("Choose another name for the scene."),
            )


@dataclass(frozen=True)
class LabelledScene:
    """A scene with labels.

    Attributes:
        input: One path, or several band files.
        labels: Its labels.
        split: "blocks": parts of the scene are for validation; "train" or "validation": all of it.
        name: Its name; None takes its file's name.
        bands: As in `ExportTraining`.
        scaling: Likewise.
        nodata: Likewise.
        crs: Likewise.
    """

    input: tuple[str, ...]
    labels: ChipLabels
    split: str = "blocks"
    name: Optional[str] = None
    bands: Optional[tuple[int, ...]] = None
    scaling: str = "auto"
    nodata: Optional[float] = None
    crs: Optional[str] = None


@dataclass(frozen=True)
class TrainOutputs(Paths):
    """Results of `Train`.

    Attributes:
        model: Folder of the new bundle.
        scores: JSON: before and after, scene by scene.
    """

    model: str
    scores: Optional[str] = None


@dataclass(frozen=True)
class Train(Task):
    """Trains a model on labels of a few scenes, by ``python -m training teach JOB.json``.

    Attributes:
        scenes: Scenes for training and validation.
        model: Folder of the bundle to start from, or with `fresh` of one whose bands the new model takes.
        folder: Folder of the lesson: chips, curves, pictures, checkpoints.
        outputs: Paths of the results.
        fresh: Whether to start with random weights.
        name: Name of the new model; empty: that of `model`, improved.
        classes: Names of the new model's classes, background first; empty: those of `model`.
        new_bands: With `fresh`, bands of the first scene, from 1, for the new model; of other scenes the same by name.
        minutes: Time for training; cutting, scoring and exporting are extra.
        epochs: Largest number of epochs; None: no limit.
        rehearse: Whether to train on predictions of the old model, too, where there are no labels, to forget less.
        seed: Seed of the random numbers.
        replace: Whether `outputs` may be replaced.
    """

    TASK: ClassVar[str] = "train"

    scenes: tuple[LabelledScene, ...]
    model: str
    folder: str
    outputs: TrainOutputs
    fresh: bool = False
    name: str = ""
    classes: tuple[str, ...] = ()
    new_bands: tuple[int, ...] = ()
    minutes: float = 10.0
    epochs: Optional[int] = None
    rehearse: bool = True
    seed: int = 1
    replace: bool = False

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all inputs."""
        files = (file for scene in self.scenes for file in scene.input)
        labels = (scene.labels for scene in self.scenes)
        return (*files, *(path for one in labels for path in (one.polygons, one.mask, one.checked) if path))

    def check(self) -> None:
        """Checks the values.

        Raises:
            JobError: If one is invalid.
        """
        if not self.scenes:
            raise JobError(
                Sentence("There is no scene for training."), Sentence("Label a scene, and choose it for training.")
            )
        if not self.minutes > 0:
            raise JobError(Sentence("The time is {} minutes; it must be more than 0.", self.minutes))
        check_class_names(self.classes)
        check_new_bands(self.new_bands)
        if self.new_bands and not self.fresh:
            raise JobError(
                Sentence("Other bands need a new model, as the weights of a model depend on its bands."),
                Sentence("Train a new model from scratch, or keep the bands."),
            )
        if all(scene.split == "validation" for scene in self.scenes):
            raise JobError(
                Sentence("All scenes are kept for validation, so none is left for training."),
                Sentence("Choose at least one scene for training."),
            )
        for scene in self.scenes:
            one_of("split", scene.split, ("blocks", "train", "validation"))
        if all(scene.split == "train" for scene in self.scenes):
            raise JobError(
                Sentence("No scene is kept for validation, so it would not be known whether the model improves."),
                Sentence("Keep a scene, or parts of one, for validation."),
            )


@dataclass(frozen=True)
class PolygonsFile(Paths):
    """A result of `Fill` and `Suggest`.

    Attributes:
        polygons: GeoJSON in the raster's CRS.
    """

    polygons: str


@dataclass(frozen=True)
class Fill(Task):
    """Finds the connected pixels around a point whose probability is close to that of the point.

    Attributes:
        probability: COG, as `Job` writes it.
        x: Coordinate of the point in the raster's CRS.
        y: Likewise.
        outputs: Path of its outline.
        tolerance: Largest difference in probability from the point, 0..1.
        reach_px: Largest distance from the point.
        band: Band of the raster, 1-based: of several classes the one to fill in.
    """

    TASK: ClassVar[str] = "fill"

    probability: str
    x: float
    y: float
    outputs: PolygonsFile
    tolerance: float = 0.2
    reach_px: int = 1000
    band: int = 1
    replace: bool = False

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all inputs."""
        return (self.probability,)


@dataclass(frozen=True)
class Suggest(Task):
    """Suggests squares to label: where a model is least certain, or two models disagree.

    Attributes:
        probability: COG, as `Job` writes it.
        outputs: The squares, best first, with "rank" and "doubt", 0..1.
        other: Probability of another model on the same grid; None takes the uncertainty of the one.
        labelled: GeoJSON of existing labels: squares that they touch are left out.
        cell_px: Side of a square.
        count: Largest number of squares.
    """

    TASK: ClassVar[str] = "suggest"

    probability: str
    outputs: PolygonsFile
    other: Optional[str] = None
    labelled: Optional[str] = None
    cell_px: int = 64
    count: int = 10
    replace: bool = False

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all inputs."""
        return tuple(path for path in (self.probability, self.other, self.labelled) if path)
