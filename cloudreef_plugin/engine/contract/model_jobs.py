"""Jobs on models, a dataclass for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional

from .classes import ModelClass, numbered
from .errors import JobError
from .mask_jobs import Task
from .model import ACTIVATIONS, KINDS
from .network_input import VALUES
from .protocol import Paths
from .reading import check_threshold
from .sentences import Sentence

__all__ = [
    "AUTO",
    "FORMS",
    "ExportModel",
    "FileOutputs",
    "Foreign",
    "ForeignChannel",
    "ImportModel",
    "ModelOutputs",
]

AUTO = "auto"
FORMS = ("onnx", "deepness")
# Larger means and deviations cannot be those of reflectance.
BRIGHTEST = 1.5
WIDEST = 10.0
# The tiles of a network that sees the whole tile.
TILE_STEP, LARGEST_TILE = 32, 4096
# With this factor or more, statistics up to 1 are those of reflectance without the factor.
LEAST_WHOLE = 100


@dataclass(frozen=True)
class ForeignChannel:
    """One input channel of an ONNX file.

    Attributes:
        name: Its display name: "red".
        common_name: STAC's common band name, by which a scene's bands are found.
        center_wavelength: Micrometres, or None.
    """

    name: str
    common_name: str
    center_wavelength: Optional[float] = None


@dataclass(frozen=True)
class Foreign:
    """The description of a network in an ONNX file.

    Attributes:
        id: Short name.
        name: Display name.
        description: One line.
        channels: Input channels, in order.
        classes: Names: (background, target); for several classes one for each output channel, for independent labels
            one for each output channel and, if there is one, that of the background.
        resolution_m: Pixel sizes (smallest, largest) that the network was made for.
        threshold: Default threshold of the probability.
        factor: Reflectance is multiplied by this: 1, 255 or 10000.
        measures: Kind of values that the network takes, one of `network_input.VALUES`.
        mean: Then subtracted, per channel; empty for none.
        std: Divisor after that, per channel; empty for none.
        output_channel: The target's output channel; -1 for the last.
        activation: Activation that turns the output into a probability; "auto" finds it by trying.
        halo_px: Radius of the receptive field; None if unknown, then tiles are blended.
        version: Version of the weights.
        license: Licence of the weights.
        kind: Kind of output, one of `model.KINDS`; "auto" takes "argmax" for whole numbers, else "classes" for
            more than two classes and "target" for two.
        output: Name of the output; empty for the first.
        values: Values of the classes in masks; empty for 0, 1, 2, ...
        colors: Six hexadecimal digits for each class; empty for colours of a palette.
        background: Name of the background; None finds it by its name, an empty text takes none.
        tile_px: Side of the tiles of a network that sees the whole tile; None for 512.
    """

    id: str
    name: str
    description: str
    channels: tuple[ForeignChannel, ...]
    classes: tuple[str, ...]
    resolution_m: tuple[float, ...]
    threshold: float = 0.5
    factor: float = 1.0
    measures: str = VALUES[0]
    mean: tuple[float, ...] = ()
    std: tuple[float, ...] = ()
    output_channel: int = -1
    activation: str = "auto"
    halo_px: Optional[int] = None
    version: str = "1"
    license: str = ""
    kind: str = "auto"
    output: str = ""
    values: tuple[int, ...] = ()
    colors: tuple[str, ...] = ()
    background: Optional[str] = None
    tile_px: Optional[int] = None

    def check_values(self) -> None:
        """Checks that mean and deviation are possible for the values that the network takes.

        Raises:
            JobError: If they are not.
        """
        if self.measures not in VALUES:
            raise JobError(f'The values "{self.measures}" are not known.', f"Known: {', '.join(VALUES)}.")
        if self.measures != VALUES[0]:
            if self.factor != 1:
                raise JobError(Sentence("Only reflectance has a factor; other values are used as they are."))
            return
        hint = Sentence(
            "Choose which values the network takes: reflectance, reflectance times 255 or 10000, or other numbers."
        )
        most = BRIGHTEST * self.factor
        if any(not -self.factor <= number <= most for number in self.mean):
            raise JobError(
                Sentence(
                    "A mean of {:g} is not possible for reflectance times {:g}.", max(self.mean, key=abs), self.factor
                ),
                hint,
            )
        if self.std and min(map(abs, self.std)) > WIDEST * self.factor:
            raise JobError(
                Sentence("A deviation of {:g} is not possible for reflectance times {:g}.", self.std[0], self.factor),
                hint,
            )
        if self.factor >= LEAST_WHOLE and self.mean and max(self.mean) <= 1 and max(self.std, default=2.0) <= 1:
            raise JobError(
                Sentence(
                    "A mean of {:g} is that of reflectance itself, not of reflectance times {:g}.",
                    max(self.mean),
                    self.factor,
                ),
                hint,
            )

    def model_classes(self, kind: str) -> tuple[ModelClass, ...]:
        """Builds the classes as in model.json.

        Raises:
            JobError: If they are invalid.
        """
        if kind == "target" and len(self.classes) != 2:
            raise JobError(Sentence("A network for a single target needs two classes: the background and the target."))
        background = self.classes[0] if kind == "target" else self.background
        try:
            return numbered(self.classes, self.values or None, background, self.colors or None)
        except ValueError as error:
            raise JobError(Sentence("The classes are invalid: {}.", error.args[0])) from error


@dataclass(frozen=True)
class ModelOutputs(Paths):
    """Result of `ImportModel`.

    Attributes:
        model: A folder that is empty or does not exist.
        picture: PNG: a tile of the scene `ImportModel.trial`, and the model's result on it.
    """

    model: str
    picture: Optional[str] = None


@dataclass(frozen=True)
class ImportModel(Task):
    """Copies a model into a folder after checking and trying it; a bare ONNX file gets a description.

    Attributes:
        source: The folder of a model, or an ONNX file.
        outputs: Paths of the results.
        foreign: The description of an ONNX file; None for the folder of a model, or a file that `ExportModel` wrote.
        trial: A scene on which the model is tried, see `ModelOutputs.picture`. If it cannot be run there, that is
            reported, but the model is not refused.
        replace: Whether existing results may be replaced; a folder with content never is.
    """

    TASK: ClassVar[str] = "importmodel"

    source: str
    outputs: ModelOutputs
    foreign: Optional[Foreign] = None
    trial: Optional[str] = None
    replace: bool = False

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all inputs."""
        return (self.source, *([self.trial] if self.trial else []))

    def check(self) -> None:
        """Checks the values.

        Raises:
            JobError: If one is invalid.
        """
        about = self.foreign
        if about is None:
            return
        if not about.channels or len(about.classes) < 2 or len(about.resolution_m) != 2:
            raise JobError(Sentence("A network needs channels, two classes, and a smallest and a largest resolution."))
        if about.kind not in (AUTO, *KINDS):
            raise JobError(f'The kind of output "{about.kind}" is not known.', f"Known: {', '.join((AUTO, *KINDS))}.")
        for each, what in ((about.values, Sentence("numbers")), (about.colors, Sentence("colours"))):
            if each and len(each) != len(about.classes):
                raise JobError(
                    Sentence("There are {} classes, but {} {} for them.", len(about.classes), len(each), what)
                )
        about.model_classes("target" if about.kind == AUTO and len(about.classes) == 2 else about.kind)
        if not 0 < about.resolution_m[0] <= about.resolution_m[1]:
            raise JobError(Sentence("The smallest resolution must be above 0 and not above the largest."))
        check_threshold(about.threshold)
        for numbers in (about.mean, about.std):
            if numbers and len(numbers) != len(about.channels):
                raise JobError(Sentence("Mean and standard deviation need one number for each channel."))
        if any(number == 0 for number in about.std) or about.factor <= 0:
            raise JobError(Sentence("Standard deviations must not be 0, and the factor must be above 0."))
        about.check_values()
        if about.activation not in (AUTO, *ACTIVATIONS):
            known = ", ".join((AUTO, *ACTIVATIONS))
            raise JobError(f'The activation "{about.activation}" is not known.', f"Known: {known}.")
        if about.tile_px is not None and (about.tile_px % TILE_STEP or not 0 < about.tile_px <= LARGEST_TILE):
            raise JobError(Sentence("The size of a tile must be a multiple of {} up to {}.", TILE_STEP, LARGEST_TILE))
        if about.halo_px is not None and about.halo_px < 0:
            raise JobError(Sentence("The halo must not be negative."))


@dataclass(frozen=True)
class FileOutputs(Paths):
    """Result of `ExportModel`.

    Attributes:
        file: ONNX.
    """

    file: str


@dataclass(frozen=True)
class ExportModel(Task):
    """Writes a model as one ONNX file.

    Attributes:
        model: Folder of the model.
        outputs: Where to write.
        form: One of `FORMS`: the network with its model.json in the metadata, or a network for the plugin Deepness with
            preprocessing and activation as a part of it.
        replace: Whether an existing file may be replaced.
    """

    TASK: ClassVar[str] = "exportmodel"

    model: str
    outputs: FileOutputs
    form: str = "onnx"
    replace: bool = False

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all inputs."""
        return (self.model,)

    def check(self) -> None:
        """Checks the values.

        Raises:
            JobError: If one is invalid.
        """
        if self.form not in FORMS:
            raise JobError(f'The form "{self.form}" is not known.', f"Known: {', '.join(FORMS)}.")
