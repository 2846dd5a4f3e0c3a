"""Describes a run without running it: reads a sample of the scene, and loads the network."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any, Callable, Optional

from ..contract.model import Bundle
from ..contract.protocol import Event, Finished
from ..contract.scene_jobs import Describe
from ..network.calibration import load
from ..network.outlook import Outlook, describe_ground, warnings_about
from ..scenes.area import AreaOfInterest
from ..scenes.bands import channel_label
from ..scenes.scene import Scene
from .segment import gdal_environment

__all__ = ["describe"]


def describe(task: Describe, emit: Callable[[Event], None]) -> Finished:
    """Describes what a job of segmenting would do to its scene.

    Args:
        task: The job.
        emit: Called with each event.

    Returns:
        The terminal event; its statistics hold `scene`, `ground`, `bands`, `scaling`, `nodata`, `warnings`,
        `valid_share`, `runtime` (in words), why it was chosen, and the `outlook`.

    Raises:
        CloudReefError: If the job could not be done.
    """
    job = task.job
    bundle = Bundle.load(job.model)
    with ThreadPoolExecutor(1, "loader") as loader, gdal_environment():
        loading = loader.submit(load, job, bundle)
        with Scene.open(job.scenes[0], bundle) as scene:
            area = AreaOfInterest.from_job(job.scenes[0].area, scene)
            # Assumes that the share of data in the area is that of the scene's sample.
            pixels = round(area.size_px() * scene.valid_share)
            choice = loading.result()
            outlook = Outlook.of(job, bundle, choice.runtime, area, pixels)
            facts = {
                "scene": scene.title,
                "ground": describe_ground(scene),
                "bands": _bands(scene, bundle),
                "scaling": scene.scaling.describe(),
                "nodata": scene.nodata_note,
                "warnings": warnings_about(scene),
                "valid_share": scene.valid_share,
                "runtime": choice.runtime.describe(),
                "runtime_reason": choice.reason,
                "outlook": outlook.facts(),
            }
    return Finished({}, facts)


def _bands(scene: Scene, bundle: Bundle) -> list[dict[str, Any]]:
    """Lists the band that feeds each channel of the model: `file`, `band`, `description`; None if missing."""
    found: list[dict[str, Any]] = []
    for channel, band in zip(bundle.channels, scene.bands):
        fed: Optional[dict[str, Any]] = None
        if band is not None:
            fed = {"file": band.file, "band": band.band, "description": band.description}
        found.append({"channel": channel.name, "label": channel_label(channel), "fed_by": fed})
    return found
