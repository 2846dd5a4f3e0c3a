"""The results of one scene: written as the answers come, named all together at the end."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Any, Mapping, Optional

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from .parts import commit, remove_leftovers
from .pipeline import Answer
from .postprocess import apply
from .protocol import Outputs, Postprocess
from .raster import (
    MASK,
    NODATA,
    PROBABILITY,
    PROBABILITY_FLOAT,
    PROBABILITY_SCALE,
    CogWriter,
)
from .reporting import FINISHING, OUTLINING, Reporter
from .scene import Scene
from .statistics import statistics as measure
from .statistics import write_statistics

__all__ = ["Results", "quantised"]

HIGHEST = round(1 / PROBABILITY_SCALE)


class Results:
    """Writes mask, probability, polygons and statistics; leaves nothing behind unless `commit` was reached.

    Args:
        outputs: Where to write.
        scene: Whose grid the results take.
        threshold: Probability from which a pixel is target.
        class_name: What the target is called.
        tags: Where the results come from, written into each.
    """

    def __init__(
        self, outputs: Outputs, scene: Scene, threshold: float, class_name: str, tags: Mapping[str, str]
    ) -> None:
        self._outputs = outputs
        self._threshold = np.float32(threshold)
        self._class_name = class_name
        self._writers: dict[str, CogWriter] = {}
        kinds: dict[str, Mapping[str, Any]] = {
            "mask": {**MASK, "description": class_name},
            "probability": {**PROBABILITY, "description": f"{class_name} probability"},
            "probability_float": {**PROBABILITY_FLOAT, "description": f"{class_name} probability"},
        }
        paths = outputs.wanted()
        if "polygons" in paths and "probability" not in paths:
            # The polygons state their mean probability: a file that nobody sees keeps it until then.
            paths["probability"] = f"{outputs.mask}.part.probability"
        try:
            for name, kind in kinds.items():
                if name in paths:
                    self._writers[name] = CogWriter(
                        paths[name],
                        height=scene.height,
                        width=scene.width,
                        crs=scene.crs,
                        transform=scene.transform,
                        gcps=scene.gcps,
                        rpcs=scene.rpcs,
                        tags=tags,
                        **kind,
                    )
        except BaseException:
            self.abort()
            raise

    def write(self, answer: Answer) -> None:
        """Writes the answer for one window.

        Raises:
            OutputError: If the disk does not take it.
        """
        invalid = ~answer.valid
        mask = (answer.probability >= self._threshold).astype(np.uint8)
        mask[invalid] = NODATA
        self._writers["mask"].write(answer.window, mask)
        if "probability" in self._writers:
            stored = quantised(answer.probability)
            stored[invalid] = NODATA
            self._writers["probability"].write(answer.window, stored)
        if "probability_float" in self._writers:
            self._writers["probability_float"].write(
                answer.window, np.where(answer.valid, answer.probability, np.float32(np.nan))
            )

    def flush(self) -> dict[str, Path]:
        """Ends writing and returns the files of blocks by kind: what a strip of a scene hands on."""
        return {name: writer.flush() for name, writer in self._writers.items()}

    def take(self, kind: str, window: Window, values: NDArray[Any]) -> None:
        """Writes values as they are stored, such as another process wrote them into its strip."""
        self._writers[kind].write(window, values)

    def finish(self, postprocess: Postprocess, report: Reporter) -> dict[str, Any]:
        """Completes all files but for their names; returns the statistics of the finished mask.

        Raises:
            OutputError: If the disk does not take them.
        """
        report.progress(0, 2, FINISHING)
        blocks = self.flush()
        apply(blocks["mask"], postprocess)
        wanted = [self._writers[name] for name in blocks if getattr(self._outputs, name)]
        with ThreadPoolExecutor(len(wanted), "builder") as builders:
            # GDAL encodes while the blocks are counted and outlined here.
            building = [builders.submit(writer.build, keep_blocks=True) for writer in wanted]
            statistics = measure(blocks["mask"])
            report.progress(1, 2, FINISHING)
            if self._outputs.polygons or self._outputs.report:
                from .sizes import size_distribution

                statistics["sizes"] = size_distribution(blocks["mask"])
            if self._outputs.polygons:
                from .polygons import write_polygons  # brings a GDAL of its own: loaded only where it is needed

                statistics["polygons_count"] = write_polygons(
                    self._outputs.polygons,
                    blocks["mask"],
                    blocks["probability"],
                    layer=self._class_name,
                    progress=lambda part: report.progress(part, 1, OUTLINING),
                )
            for built in building:
                built.result()
        report.progress(2, 2, FINISHING)
        return statistics

    def commit(self, statistics: Mapping[str, Any]) -> None:
        """Writes the statistics and gives every result its name, all together.

        Raises:
            OutputError: If a file cannot be written or replaced.
        """
        path = self._outputs.statistics
        if path:
            write_statistics(path, statistics)
        commit(self._outputs.wanted().values())

    def abort(self) -> None:
        """Leaves nothing of this run behind."""
        for writer in self._writers.values():
            writer.abort()
        for path in self._outputs.wanted().values():
            remove_leftovers(path)

    def __enter__(self) -> Results:
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.abort()


def quantised(probability: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Returns probability as it is stored: 0..250 in steps of 0.004, rounded down.

    Rounded down, so that thresholding what is stored at any multiple of 0.004 gives the same mask
    as thresholding the probability itself.
    """
    # 0.5 / 0.004 is 125 in decimals, but a float32 product may fall just short of it.
    steps = np.floor(probability * np.float32(HIGHEST) + np.float32(1e-4))
    stored: NDArray[np.uint8] = np.clip(steps, 0, HIGHEST).astype(np.uint8)
    return stored
