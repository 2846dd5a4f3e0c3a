"""What the engine does for those who go on training a model: one dataclass a task, as in `tasks`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import ClassVar, Optional

from .errors import JobError
from .protocol import SCALINGS
from .sentences import Sentence
from .tasks import Paths, Task

__all__ = [
    "FORMATS",
    "SMALLEST_CHIP_PX",
    "SPLITS",
    "STAGING",
    "ChipLabels",
    "ChipOptions",
    "ChipOutputs",
    "ExportTraining",
]

FORMATS = ("geotiff", "via")
SPLITS = ("blocks", "scenes", "train", "validation")
# Where chips grow inside a data set until all of a scene are there.
STAGING = ".unfinished"
SMALLEST_CHIP_PX, LARGEST_CHIP_PX = 32, 4096


@dataclass(frozen=True)
class ChipLabels:
    """Where the target truly is, by polygons or by a mask, and where somebody looked.

    Attributes:
        polygons: GeoJSON file of the target's polygons; a file without any says that there is no target.
        polygons_crs: CRS of `polygons` as WKT or code; None means the one it states, else the scene's own.
        class_field: Property of the polygons that names their class; None: every polygon is target.
        target_values: Values of that property that are target.
        unknown_values: Values of it whose polygons do not count; every other value is background.
        mask: Raster in place of polygons, brought to the scene's grid where it lies on another.
        mask_targets: Its values that are target; None: 1 is target, 0 background, 255 and nodata do not count.
        checked: GeoJSON file of the areas that somebody looked over: outside of them no pixel counts.
        checked_crs: CRS of `checked`, as `polygons_crs`.
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
        minimum_valid: A chip is left out if a smaller part of its pixels counts, 0..1.
        empty_share: Part of the chips without any target that is kept, evenly spread, 0..1.
        split: "blocks": squares of the scene, `validation_share` of them for validation; "scenes": this scene goes
            to validation if that part of the data set's scenes is due; "train" or "validation": where this one goes.
        validation_share: Part that is for validation, 0..1.
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
    """Results of `ExportTraining` beside the data set.

    Attributes:
        statistics: JSON.
    """

    statistics: Optional[str] = None


@dataclass(frozen=True)
class ExportTraining(Task):
    """Chips with labels, cut from a scene and added to a data set that ``python -m training`` reads.

    Attributes:
        model: Folder of the bundle that is to be trained on: it says which bands, and what their numbers mean.
        input: The scene: one path, or several band files.
        labels: Where the target is.
        folder: Of the data set; made, or added to.
        outputs: What is written beside it.
        options: How chips are cut.
        format: One of `FORMATS`.
        bands: For each channel of the model the band of the scene, 0 where an optional one is missing; None: by name.
        scaling: One of `protocol.SCALINGS`.
        nodata: Overrides the scene's nodata value.
        crs: Overrides the scene's CRS.
        name: What the scene is called in the data set; None takes its file's name.
        replace: Whether chips of a scene of that name, and `outputs`, may be replaced.
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

    def inputs(self) -> tuple[str, ...]:
        """Returns the paths of all that is read."""
        labels = self.labels
        return (*self.input, *(path for path in (labels.polygons, labels.mask, labels.checked) if path))

    def check(self) -> None:
        """Checks what types cannot say.

        Raises:
            JobError: If a value makes no sense.
        """
        if not self.input:
            raise JobError('The job needs an "input": the paths of a scene.')
        if bool(self.labels.polygons) == bool(self.labels.mask):
            raise JobError(
                "The job must say in one way where the target is.", 'Give either "polygons" or "mask" in "labels".'
            )
        if self.labels.class_field and not self.labels.target_values:
            raise JobError(
                f'Nothing says which values of "{self.labels.class_field}" are target.', 'Give "target_values".'
            )
        for name, value, known in (
            ("format", self.format, FORMATS),
            ("split", self.options.split, SPLITS),
            ("scaling", self.scaling, SCALINGS),
        ):
            if value not in known:
                raise JobError(f'"{name}" is "{value}"; it must be one of: {", ".join(known)}.')
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
                    "The stride is {} pixels; it must lie between 1 and the chip's {}, or pixels would be passed over.",
                    options.step_px,
                    options.chip_px,
                )
            )
        for name in ("minimum_valid", "empty_share", "validation_share"):
            if not 0 <= getattr(options, name) <= 1:
                raise JobError(f'"{name}" is {getattr(options, name)}; it must lie between 0 and 1.')
        if self.name is not None and not re.fullmatch(r"[^<>:\"/\\|?*\x00-\x1f]+", self.name):
            raise JobError(
                Sentence('"{}" cannot be part of a file\'s name.', self.name),
                Sentence("Choose another name for the scene."),
            )
