"""What the engine does with models: one dataclass a task, as in `tasks`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional

from .classes import ModelClass, numbered
from .errors import JobError
from .mask_jobs import Paths, Task
from .model import KINDS
from .sentences import Sentence

__all__ = [
    "ACTIVATIONS",
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
ACTIVATIONS = ("auto", "none", "sigmoid", "softmax")


@dataclass(frozen=True)
class ForeignChannel:
    """One input channel of a network from elsewhere.

    Attributes:
        name: As people say it: "red".
        common_name: STAC's common band name, by which a scene's bands are found.
        center_wavelength: Micrometres, or None.
    """

    name: str
    common_name: str
    center_wavelength: Optional[float] = None


@dataclass(frozen=True)
class Foreign:
    """What an ONNX file does not say of itself.

    Attributes:
        id: Short name, as the user types it.
        name: As shown.
        description: One line.
        channels: What the network sees, in order.
        classes: Names: (background, target); of several classes one for each output channel, of independent labels
            one for each output channel and, if there is one, that of the background.
        resolution_m: Pixel sizes (smallest, largest) that the network was made for.
        threshold: Probability from which a pixel is target, if the user does not choose.
        factor: The network sees reflectance times this: 1, 255 or 10000.
        mean: Taken from the result, per channel; empty for none.
        std: Then divided by, per channel; empty for none.
        output_channel: Which of the network's outputs is the target's; -1 for the last.
        activation: What turns the output into a probability; "auto" finds out by trying.
        halo_px: How far the network looks beyond a pixel; None where nobody knows, then tiles are blended.
        version: Of the weights.
        license: Of the weights.
        kind: What the answer is, one of `model.KINDS`; "auto" takes "argmax" for whole numbers, else "classes" where
            there are more than two and "target" for two.
        output: Name of the network's output that is taken; empty for the first.
        values: What a mask stores for each class; empty for 0, 1, 2, ...
        colors: Six hexadecimal digits for each class; empty for colours of a palette.
        background: Which of the classes remains; None decides by its name, an empty text takes none.
    """

    id: str
    name: str
    description: str
    channels: tuple[ForeignChannel, ...]
    classes: tuple[str, ...]
    resolution_m: tuple[float, ...]
    threshold: float = 0.5
    factor: float = 1.0
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

    def model_classes(self, kind: str) -> tuple[ModelClass, ...]:
        """Returns the classes as model.json names them.

        Raises:
            JobError: If they make no sense.
        """
        if kind == "target" and len(self.classes) != 2:
            raise JobError(Sentence("A network that looks for one target needs two classes: the rest and the target."))
        background = self.classes[0] if kind == "target" else self.background
        try:
            return numbered(self.classes, self.values or None, background, self.colors or None)
        except ValueError as error:
            raise JobError(Sentence("The classes make no sense: {}.", error.args[0])) from error


@dataclass(frozen=True)
class ModelOutputs(Paths):
    """Result of `ImportModel`.

    Attributes:
        model: A folder that is empty or not there yet.
        picture: PNG: a tile of the scene that `ImportModel.trial` names, and what the model says of it.
    """

    model: str
    picture: Optional[str] = None


@dataclass(frozen=True)
class ImportModel(Task):
    """Copies a model into a folder after checking and trying it; describes it where it is a bare ONNX file.

    Attributes:
        source: The folder of a model, or an ONNX file.
        outputs: Where to write.
        foreign: What an ONNX file does not say of itself; None for the folder of a model, or a file that
            `ExportModel` wrote.
        trial: A scene on which the model is tried before a person's eyes, see `ModelOutputs.picture`. That it cannot
            be run there is told, and no reason to refuse it.
        replace: Whether existing results may be replaced: a folder that holds anything never is.
    """

    TASK: ClassVar[str] = "importmodel"

    source: str
    outputs: ModelOutputs
    foreign: Optional[Foreign] = None
    trial: Optional[str] = None
    replace: bool = False

    def inputs(self) -> tuple[str, ...]:
        """Returns the paths of all that is read."""
        return (self.source, *([self.trial] if self.trial else []))

    def check(self) -> None:
        """Checks what types cannot say.

        Raises:
            JobError: If a value makes no sense.
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
        if not 0 < about.threshold < 1:
            raise JobError(Sentence("The threshold is {}; it must lie between 0 and 1.", about.threshold))
        for numbers in (about.mean, about.std):
            if numbers and len(numbers) != len(about.channels):
                raise JobError(Sentence("Mean and standard deviation need one number for each channel."))
        if any(number == 0 for number in about.std) or about.factor <= 0:
            raise JobError(Sentence("Standard deviations must not be 0, and the factor must be above 0."))
        if about.activation not in ACTIVATIONS:
            raise JobError(f'The activation "{about.activation}" is not known.', f"Known: {', '.join(ACTIVATIONS)}.")
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
        form: One of `FORMS`: the network as it is, with all that CloudReef knows of it, or as the plugin Deepness
            runs it, with what comes before and after the network as a part of it.
        replace: Whether an existing file may be replaced.
    """

    TASK: ClassVar[str] = "exportmodel"

    model: str
    outputs: FileOutputs
    form: str = "onnx"
    replace: bool = False

    def inputs(self) -> tuple[str, ...]:
        """Lists the paths of all that is read."""
        return (self.model,)

    def check(self) -> None:
        """Checks what types cannot say.

        Raises:
            JobError: If a value makes no sense.
        """
        if self.form not in FORMS:
            raise JobError(f'The form "{self.form}" is not known.', f"Known: {', '.join(FORMS)}.")
