"""Other results in the folder of a mask, which may be those of an earlier mask."""

from __future__ import annotations

from dataclasses import replace

from ..contract.addresses import is_remote
from ..contract.listing.result_names import beside_mask
from ..contract.protocol import Job, Outputs, SceneJob
from ..contract.sentences import Sentence
from ..pages.kept_record import made_together, record_of
from .record import MODEL, Record

__all__ = ["of_other_masks", "with_results_there"]


def with_results_there(job: Job) -> Job:
    """Adds existing results of the masks to those of a job, so that they are replaced together.

    Files that are not results of CloudReef are left alone.
    """
    return replace(job, scenes=tuple(map(_with_those_there, job.scenes)))


def _with_those_there(scene: SceneJob) -> SceneJob:
    wanted = scene.outputs.wanted()
    if is_remote(scene.outputs.mask):
        return scene
    there: dict[str, str] = {}
    for kind, path in beside_mask(scene.outputs.mask):
        if kind not in wanted and kind not in there and MODEL in record_of(kind, str(path)):
            there[kind] = str(path)
    return replace(scene, outputs=replace(scene.outputs, **there)) if there else scene


def of_other_masks(outputs: Outputs, record: Record) -> list[str]:
    """Lists a sentence for each result in the mask's folder that belongs to another mask."""
    if is_remote(outputs.mask):
        return []
    made = set(outputs.wanted().values())
    return [
        Sentence("{} is in the mask's folder, but was made from another mask.", path.name)
        for kind, path in beside_mask(outputs.mask)
        if str(path) not in made and not made_together(record.tags(), kind, record_of(kind, str(path)))
    ]
