"""What a run is about to do, reported before it starts: pixels, memory, pixel size, warnings."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Optional

from ..contract.model import Bundle
from ..contract.protocol import Job
from ..contract.sentences import Sentence, pixel_count, rounded
from ..scenes.area import AreaOfInterest
from ..scenes.scene import Scene
from .budget import budget_for, expected_mb
from .hardware import available_mb, available_threads
from .predict import TURNS
from .runtime import Runtime

__all__ = ["Outlook", "describe_ground", "warnings_about"]

# A smaller share of valid pixels is reported.
FEW_VALID = 0.05


@dataclass(frozen=True)
class Outlook:
    """The work of a run.

    Attributes:
        pixels: Approximate number of pixels to segment.
        passes: How many times the network predicts each of them.
        flops: Operations for all of them.
        memory_mb: Upper limit of the engine's memory; None on a GPU.
        model: Id and version of the model.
        runtime: Name of the runtime.
        precision: "f32" or "bf16".
        device: What it computes on, as shown to the user.
        on_gpu: Whether that is a GPU.
        threads: Number of processor threads.
    """

    pixels: int
    passes: int
    flops: float
    memory_mb: Optional[int]
    model: str
    runtime: str
    precision: str
    device: str
    on_gpu: bool
    threads: int

    @classmethod
    def of(cls, job: Job, bundle: Bundle, runtime: Runtime, area: AreaOfInterest, pixels: int) -> Outlook:
        """Estimates the work of a job on some pixels of an area."""
        budget = budget_for(job, bundle, runtime)
        halo, window = 2 * (bundle.halo_px or 0), area.window
        largest = (int(window.height) + halo) * (int(window.width) + halo)
        passes = TURNS if job.tta else 1
        return cls(
            pixels=pixels,
            passes=passes,
            flops=float(pixels) * passes * bundle.flops_per_px,
            memory_mb=expected_mb(bundle, runtime, budget, largest),
            model=f"{bundle.id} {bundle.version}",
            runtime=runtime.name,
            precision=runtime.precision,
            device=runtime.device,
            on_gpu=runtime.on_gpu,
            threads=job.threads or available_threads(),
        )

    def sentence(self) -> str:
        """Describes pixels and memory."""
        text = pixel_count(self.pixels)
        if self.passes > 1:
            text = Sentence("{}, each {} times", text, self.passes)
        if self.memory_mb is not None:
            text = Sentence("{}, with up to {} MB of memory", text, self.memory_mb)
        return Sentence("{}.", text)

    def shortage(self) -> str:
        """A warning if less memory is free than the run may take; else an empty text."""
        free = available_mb()
        if self.memory_mb is None or free is None or self.memory_mb <= free:
            return ""
        return Sentence(
            "Only {} MB of memory are free, and the run may take {} MB: close other programs, or choose a smaller "
            "memory budget.",
            free,
            self.memory_mb,
        )

    def facts(self) -> dict[str, Any]:
        """Converts it to a dictionary."""
        return asdict(self)


def describe_ground(scene: Scene) -> str:
    """Describes the size of the scene and its pixels, and what a CRS in degrees means for areas."""
    size = Sentence("{} x {} pixels", scene.width, scene.height)
    edges = scene.georeference.pixel_edges_m(scene.height, scene.width)
    crs = scene.georeference.map_crs
    if edges is None or crs is None:
        return Sentence("{}, without a location on Earth.", size)
    across, down = edges
    square = abs(across - down) < 0.005 * down
    pixel = f"{rounded(down):g} m" if square else f"{rounded(across):g} x {rounded(down):g} m"
    if not crs.is_geographic:
        return Sentence("{} of {}.", size, pixel)
    return Sentence(
        "{} of {} in the scene's centre. Its CRS is in degrees, so the size of a pixel varies with latitude: areas are "
        "measured on the ellipsoid and are correct, but distances in pixels differ on the ground.",
        size,
        pixel,
    )


def warnings_about(scene: Scene) -> list[str]:
    """Lists the scene's warnings, and one if it has few valid pixels."""
    found = list(scene.warnings)
    if scene.valid_share < FEW_VALID:
        found.append(
            Sentence(
                "According to a sample, only {:.2g} % of the scene's pixels have data. "
                "Check the scene's nodata value if there should be more.",
                100 * scene.valid_share,
            )
        )
    return found
