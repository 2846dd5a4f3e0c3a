"""What the comparisons of masks of one target and of several classes with references share."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Optional, TypeVar, Union

from ..contract.addresses import name_of
from ..contract.errors import CloudReefError, SceneError
from ..contract.mask_jobs import Evaluate, Pair
from ..contract.progress import Reporter
from ..contract.protocol import Event, Finished
from ..contract.sentences import Sentence
from ..contract.version import version
from ..rasters.statistics import write_statistics
from ..rasters.writer import CogWriter, RasterKind
from ..scenes.georeference import Grid
from .delivery import delivery

__all__ = ["check_common", "compare_pairs", "error_map", "score_in_words"]

log = logging.getLogger(__name__)
Compared = TypeVar("Compared")


def compare_pairs(
    job: Evaluate,
    emit: Callable[[Event], None],
    compare: Callable[[Pair, str, Reporter], Compared],
    in_words: Callable[[Compared], str],
    finish: Callable[[Sequence[Compared], Mapping[str, Any], Reporter], dict[str, Any]],
) -> Finished:
    """Compares the pairs of a job one by one.

    A pair that cannot be compared is reported and left out, unless it is the only one.

    Args:
        job: The job.
        emit: Called with each event.
        compare: Compares a pair, which has a name.
        in_words: Describes the result of a comparison.
        finish: Summarises the comparisons, writes table and report, and returns the statistics.

    Raises:
        CloudReefError: If no pair can be compared; then nothing is written.
    """
    started, report = time.monotonic(), Reporter(emit)
    with delivery(job) as undelivered:
        compared: list[Compared] = []
        failures: list[dict[str, str]] = []
        for number, pair in enumerate(job.pairs):
            name = pair.name or Path(name_of(pair.mask)).stem
            try:
                compared.append(compare(pair, name, report))
                report.message(Sentence("{}: {}", name, in_words(compared[-1])))
            except CloudReefError as error:
                if len(job.pairs) == 1 or (number == len(job.pairs) - 1 and not compared):
                    raise
                log.error("%s", error)
                report.warning(Sentence("{} could not be compared: {}", name, error.whole))
                failures.append({"name": name, "message": error.message, "hint": error.hint})
                if pair.error_map:
                    undelivered.append(pair.error_map)
        facts = {"failed": failures, "seconds": round(time.monotonic() - started, 3), "version": version()}
        found = finish(compared, facts, report)
        if job.outputs.statistics:
            write_statistics(job.outputs.statistics, found)
    outputs = job.outputs.wanted()
    maps = [pair.error_map for pair in job.pairs if pair.error_map and pair.error_map not in undelivered]
    if len(job.pairs) == 1 and maps:
        outputs["error_map"] = maps[0]
    return Finished(outputs, found)


@contextmanager
def error_map(pair: Pair, name: str, grid: Grid, kind: RasterKind) -> Iterator[Optional[CogWriter]]:
    """Opens the error map of a pair for writing; yields None if it is not wanted.

    Args:
        pair: The pair.
        name: Name of the pair.
        grid: Grid of the mask.
        kind: Format of the map.
    """
    if not pair.error_map:
        yield None
        return
    tags = {"CLOUDREEF_TASK": "evaluate", "CLOUDREEF_VERSION": version(), "CLOUDREEF_SOURCE": name}
    with CogWriter(pair.error_map, grid, kind, tags) as writer:
        yield writer
        writer.build()


def check_common(pixels: int) -> None:
    """Checks that mask and reference have valid pixels in common.

    Raises:
        SceneError: If they have none.
    """
    if not pixels:
        raise SceneError(
            Sentence("Mask and reference have no valid pixel in common."),
            Sentence("Check that they belong together."),
        )


def score_in_words(score: Optional[float]) -> Union[float, str]:
    """Rounds a score for a sentence; None becomes "not defined". Only a perfect score becomes 1."""
    if score is None:
        return Sentence("not defined")
    return round(score, 4) if score == 1 else min(round(score, 4), 0.9999)
