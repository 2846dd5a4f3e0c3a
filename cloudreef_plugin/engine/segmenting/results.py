"""The results of one scene: written tile by tile, and renamed to their final names together at the end."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Mapping, Optional

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from ..contract.progress import FINISHING, OUTLINING, Reporter
from ..contract.protocol import Outputs, Postprocess
from ..contract.sentences import Sentence, percent
from ..network.focus import Focus
from ..network.holes import REACH_PX
from ..network.predict import Prediction
from ..network.tiling import clip
from ..rasters.class_table import PROBABILITY_SUFFIX, class_counts, describe_classes
from ..rasters.deciding import Decider, quantised
from ..rasters.parts import beside, commit, part_path, refuse_full_disk, remove_leftovers
from ..rasters.postprocess import clean_mask
from ..rasters.statistics import mask_statistics, write_statistics
from ..rasters.vectors import check_form
from ..rasters.writer import LABEL_MASKS, NODATA, PROBABILITY, PROBABILITY_FLOAT, CogWriter
from ..scenes.georeference import Grid

__all__ = ["Results"]

# Smallest percentage of filled pixels that is reported.
REPORTED_PERCENT = 0.1


class Results:
    """Writes mask, probability, polygons and statistics; leaves nothing behind unless `commit` was reached.

    Args:
        outputs: Paths of the results.
        focus: The area, and the grid of the results.
        deciding: Makes masks of probabilities.
        tags: Provenance, written into each result.

    Attributes:
        filled_px: Number of pixels without data that were filled for the network, so far.
        partial_px: Number of valid pixels that lack data in some band, so far.
    """

    def __init__(self, outputs: Outputs, focus: Focus, deciding: Decider, tags: Mapping[str, str]) -> None:
        self._frame = focus.frame
        self.filled_px = self.partial_px = 0
        self._outputs = outputs
        self._deciding = deciding
        self._writers: dict[str, CogWriter] = {}
        count, described = len(deciding.names), [f"{name}{PROBABILITY_SUFFIX}" for name in deciding.names]
        labels = deciding.label_names
        kinds = {
            "mask": replace(deciding.mask_kind, description=deciding.title),
            "probability": replace(PROBABILITY, count=count, description=described),
            "probability_float": replace(PROBABILITY_FLOAT, count=count, description=described),
            "confidence": replace(PROBABILITY, description="confidence"),
            "label_masks": replace(LABEL_MASKS, count=len(labels), description=labels),
        }
        paths, grid = outputs.wanted(), Grid.of(focus.framed)
        if "polygons" in paths:
            check_form(paths["polygons"], grid.georeference.map_crs)
        if "polygons" in paths and "probability" not in paths:
            # The polygons contain their mean probability, which is kept in a temporary file.
            paths["probability"] = str(beside(part_path(outputs.mask), ".probability"))
        try:
            for name, kind in kinds.items():
                if name in paths:
                    self._writers[name] = CogWriter(paths[name], grid, kind, {**tags, **deciding.tags})
        except BaseException:
            self.abort()
            raise

    def write(self, prediction: Prediction) -> None:
        """Writes the prediction of one window.

        Raises:
            OutputError: If it cannot be written.
        """
        self.filled_px += prediction.filled_px
        self.partial_px += prediction.partial_px
        window, part = clip(prediction.window, self._frame)
        if not window.width or not window.height:
            return
        probability, valid = prediction.probability[(..., *part)], prediction.valid[part]
        invalid, deciding = ~valid, self._deciding
        called = deciding.mask(probability)
        mask = called.copy() if "confidence" in self._writers or "label_masks" in self._writers else called
        mask[invalid] = NODATA
        self._writers["mask"].write(window, mask)
        if "probability" in self._writers:
            self._write("probability", window, deciding.stored(probability, called), invalid)
        if "confidence" in self._writers:
            confidence = quantised(deciding.confidence(probability, called))
            self._write("confidence", window, confidence[None], invalid)
        if "label_masks" in self._writers:
            self._write("label_masks", window, deciding.label_masks(probability, called), invalid)
        if "probability_float" in self._writers:
            planes = probability if probability.ndim == 3 else probability[None]
            for band, plane in enumerate(planes, 1):
                values = np.where(valid, plane, np.float32(np.nan))
                self._writers["probability_float"].write(window, values, band)

    def _write(self, kind: str, window: Window, bands: NDArray[np.uint8], invalid: NDArray[np.bool_]) -> None:
        for band, values in enumerate(bands, 1):
            values[invalid] = NODATA
            self._writers[kind].write(window, values, band)

    def flush(self) -> dict[str, Path]:
        """Finishes writing and returns the files of blocks by kind, for a strip of a scene."""
        return {name: writer.flush() for name, writer in self._writers.items()}

    def write_stored(self, kind: str, window: Window, values: NDArray[Any], band: int = 1) -> None:
        """Writes stored values, such as those of a strip."""
        place, part = clip(window, self._frame)
        if place.width and place.height:
            self._writers[kind].write(place, values[part], band)

    def finish(self, postprocess: Postprocess, report: Reporter) -> dict[str, Any]:
        """Completes all files except for their names; returns the statistics of the finished mask.

        Raises:
            OutputError: If they cannot be written.
        """
        report.progress(0, 2, FINISHING)
        blocks = self.flush()
        clean_mask(blocks["mask"], postprocess)
        wanted = [self._writers[name] for name in blocks if getattr(self._outputs, name)]
        with ThreadPoolExecutor(len(wanted), "builder") as builders:
            # GDAL encodes while the blocks are counted and traced here.
            building = [builders.submit(writer.build, keep_blocks=True) for writer in wanted]
            statistics = mask_statistics(blocks["mask"])
            if "classes" in statistics:
                describe_classes(self._outputs.mask, self._deciding.classes, class_counts(statistics))
            report.progress(1, 2, FINISHING)
            if self._outputs.polygons or self._outputs.report:
                from ..rasters.sizes import size_distribution

                statistics["sizes"] = size_distribution(blocks["mask"])
            if self._outputs.polygons:
                from ..rasters.polygons import (
                    write_polygons,  # comes with a GDAL of its own: imported only where it is needed
                )

                statistics["polygons_count"] = write_polygons(
                    self._outputs.polygons,
                    blocks["mask"],
                    blocks["probability"],
                    layer=self._deciding.title,
                    progress=lambda part: report.progress(part, 1, OUTLINING),
                )
            for built in building:
                built.result()
        report.progress(2, 2, FINISHING)
        statistics.update(filled_px=self.filled_px, partial_px=self.partial_px)
        for warning in _holes_in_words(self.filled_px, self.partial_px, statistics["valid_px"]):
            report.warning(warning)
        return statistics

    def commit(self, statistics: Mapping[str, Any]) -> None:
        """Writes the statistics and renames all results to their final names together.

        Raises:
            OutputError: If a file cannot be written or replaced.
        """
        path = self._outputs.statistics
        if path:
            write_statistics(path, statistics)
        commit(self._outputs.wanted().values())

    def abort(self) -> None:
        """Removes all files of this run."""
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
        try:
            if error is not None:
                refuse_full_disk(self._outputs.mask, error)
        finally:
            self.abort()


def _holes_in_words(filled_px: int, partial_px: int, valid_px: int) -> Iterator[str]:
    """Yields sentences about pixels that were filled from their neighbours for the network.

    Args:
        filled_px: Pixels without data, in gaps.
        partial_px: Pixels with data in some bands only.
        valid_px: Pixels with data.
    """
    filled, partial = 100 * filled_px / max(1, filled_px + valid_px), 100 * partial_px / max(1, valid_px)
    if filled >= REPORTED_PERCENT:
        yield Sentence(
            "At least {:.2g} % of the scene lie in gaps without data, such as stripes. They were filled from their "
            "neighbours for the network, but have no data in the results.",
            filled,
        )
    if partial >= REPORTED_PERCENT:
        yield Sentence(
            "{:g} % of the pixels have data in some bands only. They count as data; missing values were filled from "
            "neighbours up to {} pixels away, if there are any.",
            percent(partial / 100),
            REACH_PX,
        )
