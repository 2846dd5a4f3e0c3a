"""Draws the page of a run that is over."""

from __future__ import annotations

from collections.abc import Callable

from .delivery import delivery
from .errors import SceneError
from .events import Event, Finished
from .model import Bundle
from .protocol import Outputs, SceneJob
from .raster import open_raster
from .report_tasks import DrawReport
from .reporting import REPORTING, Reporter
from .scene import Scene
from .scene_report import write_report
from .sentences import Sentence
from .sizes import size_distribution
from .statistics import read_statistics

__all__ = ["drawreport"]


def drawreport(job: DrawReport, emit: Callable[[Event], None]) -> Finished:
    """Draws the page.

    Raises:
        CloudReefError: If the scene or the results are not there any more, or do not belong together.
    """
    report = Reporter(emit)
    bundle = Bundle.load(job.model)
    statistics = read_statistics(job.statistics)
    if statistics is None:
        raise SceneError(
            Sentence("The statistics {} cannot be read.", job.statistics), Sentence("Run it again, with a report.")
        )
    scene_job = SceneJob(job.input, Outputs(job.mask), job.bands, job.scaling, job.nodata, job.crs)
    with delivery(job), Scene.open(scene_job, bundle) as scene:
        with open_raster(job.mask) as mask:
            if mask.shape != (scene.height, scene.width):
                raise SceneError(
                    Sentence("{} is no mask of this scene: its size is another one.", job.mask),
                    Sentence("Run it again."),
                )
        report.progress(0, 1, REPORTING)
        if "sizes" not in statistics:
            statistics["sizes"] = size_distribution(job.mask)
        write_report(job.outputs.report, scene, bundle, job.mask, statistics)
        report.progress(1, 1, REPORTING)
    return Finished(job.outputs.wanted(), statistics)
