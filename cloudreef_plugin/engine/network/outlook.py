"""What a run is going to take, told before it begins; and what a scene's place means for its results."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Optional

from ..contract.model import Bundle
from ..contract.protocol import Job
from ..contract.sentences import Sentence
from ..scenes.area import AreaOfInterest
from ..scenes.scene import Scene
from .budget import expected_mb, fitting
from .hardware import available_mb, available_threads
from .runtime import Runtime

__all__ = ["TURNS", "Outlook", "doubts", "ground_in_words"]

# Flips and quarter turns of test-time augmentation.
TURNS = 8
FEW = 0.05


@dataclass(frozen=True)
class Outlook:
    """The work of a run.

    Attributes:
        pixels: That are going to be segmented, about.
        passes: How many times the network sees each.
        flops: Arithmetic of all of them.
        memory_mb: The engine's, at most; None on a GPU.
        model: The model's id and version.
        runtime: What computes it.
        precision: Of its numbers.
        device: What it computes on, as shown to the user.
        on_gpu: Whether that is a GPU.
        threads: Of the processor.
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
        """Tells what a job on some pixels of an area will take."""
        budget = fitting(job, bundle, runtime)
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
        """Says pixels and memory."""
        said = Sentence("{:.3g} million pixels", self.pixels / 1e6)
        if self.passes > 1:
            said = Sentence("{}, each {} times", said, self.passes)
        if self.memory_mb is not None:
            said = Sentence("{}, with up to {} MB of memory", said, self.memory_mb)
        return Sentence("{}.", said)

    def shortage(self) -> str:
        """Warns where less memory is free now than the work may take; else an empty text."""
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
        """Lists all of it by name."""
        return asdict(self)


def ground_in_words(scene: Scene) -> str:
    """Says how large the scene and its pixels are, and what a CRS in degrees means for areas."""
    size = Sentence("{} x {} pixels", scene.width, scene.height)
    edges = scene.georeference.pixel_edges_m(scene.height, scene.width)
    crs = scene.georeference.map_crs
    if edges is None or crs is None:
        return Sentence("{}, which lie nowhere on Earth.", size)
    across, down = edges
    square = abs(across - down) < 0.005 * down
    pixel = f"{down:.3g} m" if square else f"{across:.3g} x {down:.3g} m"
    if not crs.is_geographic:
        return Sentence("{} of {}.", size, pixel)
    return Sentence(
        "{} of {} in the scene's centre. Its CRS counts in degrees, so a pixel's size changes with the latitude: areas "
        "are measured on the ellipsoid and are right, distances in pixels differ on the ground.",
        size,
        pixel,
    )


def doubts(scene: Scene) -> list[str]:
    """Lists what the user should know before a run: the scene's own warnings, and a lack of data."""
    found = list(scene.warnings)
    if scene.valid_share < FEW:
        found.append(
            Sentence(
                "Only {:.2g} % of the scene's pixels hold data, as far as a sample tells. "
                "Check the scene's nodata value if there should be more.",
                100 * scene.valid_share,
            )
        )
    return found
