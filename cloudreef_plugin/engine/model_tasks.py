"""What the engine does with models: one dataclass a task, as in `tasks`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional

from .errors import JobError
from .sentences import Sentence
from .tasks import Paths, Task

__all__ = ["ACTIVATIONS", "Foreign", "ForeignChannel", "ImportModel", "ModelOutputs"]

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
        classes: (background, target).
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


@dataclass(frozen=True)
class ModelOutputs(Paths):
    """Result of `ImportModel`.

    Attributes:
        model: A folder that is empty or not there yet.
    """

    model: str


@dataclass(frozen=True)
class ImportModel(Task):
    """Copies a model into a folder after checking and trying it; describes it where it is a bare ONNX file.

    Attributes:
        source: The folder of a model, or an ONNX file.
        outputs: Where to write.
        foreign: What an ONNX file does not say of itself; None for the folder of a model.
        replace: Whether existing results may be replaced: a folder that holds anything never is.
    """

    TASK: ClassVar[str] = "importmodel"

    source: str
    outputs: ModelOutputs
    foreign: Optional[Foreign] = None
    replace: bool = False

    def inputs(self) -> tuple[str, ...]:
        """Returns the paths of all that is read."""
        return (self.source,)

    def check(self) -> None:
        """Checks what types cannot say.

        Raises:
            JobError: If a value makes no sense.
        """
        about = self.foreign
        if about is None:
            return
        if not about.channels or len(about.classes) != 2 or len(about.resolution_m) != 2:
            raise JobError(Sentence("A network needs channels, two classes, and a smallest and a largest resolution."))
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
