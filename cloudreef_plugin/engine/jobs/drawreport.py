"""Draws the report of a finished run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Optional

from rasterio.windows import Window

from ..contract.errors import SceneError
from ..contract.events import Event, Finished
from ..contract.model import Bundle
from ..contract.progress import REPORTING, Reporter
from ..contract.protocol import Outputs, SceneJob
from ..contract.report_jobs import DrawReport
from ..contract.sentences import Sentence
from ..pages.scene_page import write_report
from ..rasters.sizes import size_distribution
from ..rasters.statistics import read_statistics
from ..scenes.opening import open_raster
from ..scenes.scene import Scene
from .delivery import delivery

__all__ = ["drawreport"]


def drawreport(job: DrawReport, emit: Callable[[Event], None]) -> Finished:
    """Draws the report.

    Raises:
        CloudReefError: If the scene or the results are missing, or do not match.
    """
    report = Reporter(emit)
    bundle = Bundle.load(job.model)
    statistics = read_statistics(job.statistics)
    if statistics is None:
        raise SceneError(
            Sentence("The statistics {} cannot be read.", job.statistics),
            Sentence("Run the segmentation again, with a report."),
        )
    scene_job = SceneJob(job.input, Outputs(job.mask), job.bands, job.scaling, job.nodata, job.crs)
    with delivery(job), Scene.open(scene_job, bundle) as scene:
        with open_raster(job.mask) as mask:
            framed = _framed(scene, mask)
            if framed is None:
                raise SceneError(
                    Sentence("{} is not a mask of this scene: its size differs.", job.mask),
                    Sentence("Run it again."),
                )
        report.progress(0, 1, REPORTING)
        if "sizes" not in statistics:
            statistics["sizes"] = size_distribution(job.mask)
        write_report(job.outputs.report, framed, bundle, job.mask, statistics)
        report.progress(1, 1, REPORTING)
    return Finished(job.outputs.wanted(), statistics)


def _framed(scene: Scene, mask: Any) -> Optional[Scene]:
    """Finds the part of a scene that a mask covers; None if the mask does not fit into the scene."""
    if mask.shape == (scene.height, scene.width):
        return scene
    if scene.georeference.placed_by != "transform" or mask.transform[:2] != scene.transform[:2]:
        return None
    cols, rows = scene.georeference.to_pixels([mask.transform.c], [mask.transform.f])
    left, top = round(float(cols[0])), round(float(rows[0]))
    if left < 0 or top < 0 or left + mask.width > scene.width or top + mask.height > scene.height:
        return None
    return scene.part(Window(left, top, mask.width, mask.height))
