"""Makes the mask of another threshold from a stored probability, without running the network again."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.windows import Window

from ..contract.classes import ModelClass, channel_values
from ..contract.errors import SceneError
from ..contract.mask_jobs import Threshold
from ..contract.progress import FINISHING, Reporter
from ..contract.protocol import Event, Finished
from ..contract.sentences import Sentence
from ..contract.version import version
from ..rasters.aligned import valid_pixels
from ..rasters.areas import strips
from ..rasters.class_table import (
    PROBABILITY_SUFFIX,
    class_counts,
    classes_of,
    describe_classes,
    kind_of,
    target_name,
)
from ..rasters.deciding import HIGHEST, ManyClasses, unused_threshold
from ..rasters.polygons import write_polygons
from ..rasters.postprocess import clean_mask
from ..rasters.statistics import mask_statistics
from ..rasters.tags import BACKGROUND_TAG, own_tags, without_record
from ..rasters.writer import MASK, NODATA, PROBABILITY_SCALE, CogWriter
from ..scenes.georeference import Grid
from ..scenes.opening import open_raster, reading, title
from .delivery import delivery, with_statistics

__all__ = ["threshold"]

_USUAL = 0.5  # the default in QGIS: no choice of the user


def threshold(job: Threshold, emit: Callable[[Event], None]) -> Finished:
    """Makes the mask and its other results as a run with this threshold would.

    Raises:
        CloudReefError: If the job fails; then nothing is written.
    """
    started = time.monotonic()
    report = Reporter(emit)
    with delivery(job), open_raster(job.probability) as probability:
        classes = classes_of(probability)
        read = _Classes(probability, classes, job) if classes else _Probability(probability, job.threshold)
        kind = replace(read.kind, description=read.title)
        with CogWriter(job.outputs.mask, Grid.of(probability), kind, _tags(probability, job, bool(classes))) as mask:
            for window in strips(*probability.shape):
                mask.write(window, read.mask(window))
                report.progress(window.row_off + window.height, probability.height, Sentence("Applying the threshold"))
            read.report(report)
            report.progress(0, 2, FINISHING)
            blocks = mask.flush()
            clean_mask(blocks, job.postprocess)
            found = mask_statistics(blocks)
            if not found["valid_px"]:
                raise SceneError(
                    Sentence("The probability raster holds no valid pixel."), Sentence("Choose another one.")
                )
            report.progress(1, 2, FINISHING)
            if job.outputs.polygons:
                found["polygons_count"] = write_polygons(
                    job.outputs.polygons, blocks, job.probability, layer=read.title
                )
            mask.build()
            if classes:
                describe_classes(job.outputs.mask, classes, class_counts(found))
        found.update(
            {
                "class": read.title,
                "background": probability.tags().get(BACKGROUND_TAG),
                "threshold": None if classes and kind_of(probability) != "labels" else job.threshold,
                **({"decision": asdict(job.decision)} if classes else {}),
                "source": title(job.probability),
            }
        )
        report.progress(2, 2, FINISHING)
        return with_statistics(job.outputs, found, started)


class _Probability:
    """The probability of one target, read as a mask.

    Args:
        raster: Open raster.
        threshold: Probability from which a pixel is target.

    Attributes:
        title: Name of the target.
        kind: Kind of the mask's values.

    Raises:
        SceneError: If the scale of the values is neither stated nor clear.
    """

    kind = MASK

    def __init__(self, raster: Any, threshold: float) -> None:
        self._raster = raster
        self.title = target_name(raster)
        self._scale, self._offset = float(raster.scales[0]), float(raster.offsets[0])
        is_byte, is_float = raster.dtypes[0] == "uint8", raster.dtypes[0].startswith("float")
        # Some programs drop the scale when they copy such a raster.
        self._lacks_scale = is_byte and self._scale == 1
        self._is_percent = self._lacks_scale and not _is_of_cloudreef(raster) and _is_percent(raster)
        if self._lacks_scale:
            self._scale = 0.01 if self._is_percent else PROBABILITY_SCALE
        self._has_nodata_255 = is_byte and (self._is_percent or math.isclose(self._scale, PROBABILITY_SCALE))
        steps = (threshold - self._offset) / self._scale
        # 0.58 / 0.004 is a little more than 145 in floating point.
        self._lowest = float(np.float32(steps)) if is_float else float(math.ceil(round(steps, 6)))
        self._is_between_steps = not is_float and abs(self._lowest - steps) >= 1e-6
        self._highest_read = 0.0

    def mask(self, window: Window) -> npt.NDArray[np.uint8]:
        with reading(self._raster.name):
            values = self._raster.read(1, window=window)
            valid = valid_pixels(self._raster, window, values)
        if self._has_nodata_255:
            valid &= values != NODATA
        self._check(values[valid])
        self._highest_read = max(self._highest_read, float(values[valid].max(initial=0)))
        mask: npt.NDArray[np.uint8] = np.where(valid, values >= self._lowest, NODATA).astype(np.uint8)
        return mask

    def report(self, report: Reporter) -> None:
        """Reports what the user may not expect of the mask, after all of it was read."""
        name = title(self._raster.name)
        if self._is_between_steps:
            report.message(
                Sentence(
                    "The probability is stored in steps of {:g}: the mask contains pixels of at least {:g}.",
                    self._scale,
                    self._lowest * self._scale + self._offset,
                )
            )
        if self._is_percent:
            report.warning(Sentence("{} states no scale: its values are read as percent.", name))
        if self._lacks_scale and self._highest_read == 1:
            report.warning(Sentence("{} holds only 0 and 1: it looks like a mask, not a probability.", name))

    def _check(self, values: npt.NDArray[Any]) -> None:
        if not values.size:
            return
        low = float(values.min()) * self._scale + self._offset
        high = float(values.max()) * self._scale + self._offset
        if low < -0.001 or high > 1.001:
            raise SceneError(
                Sentence(
                    "{} holds values from {:g} to {:g}; probabilities lie between 0 and 1.",
                    title(self._raster.name),
                    low,
                    high,
                ),
                Sentence("Choose the probability raster that a run of CloudReef made."),
            )


def _is_of_cloudreef(raster: Any) -> bool:
    """Tells whether a raster was made by a run, by its tags or by the description of its band."""
    return bool(own_tags(raster.tags())) or (raster.descriptions[0] or "").endswith(PROBABILITY_SUFFIX)


def _is_percent(raster: Any) -> bool:
    """Tells whether an 8-bit raster of another program, without a scale, holds percent.

    Raises:
        SceneError: If it holds more than 100, so that the value of a probability of 1 is unknown.
    """
    highest = 0
    for window in strips(*raster.shape):
        with reading(raster.name):
            values = raster.read(1, window=window)
            valid = valid_pixels(raster, window, values) & (values != NODATA)
        highest = max(highest, int(values[valid].max(initial=0)))
    if highest > 100:
        raise SceneError(
            Sentence(
                "{} holds values up to {} and states no scale: which value is a probability of 1 is unknown.",
                title(raster.name),
                highest,
            ),
            Sentence("Set the scale of its band: 0.004 if a run of CloudReef made it."),
        )
    return highest > 1  # not a mask of 0 and 1


class _Classes:
    """The probabilities of several classes, read as a mask; see `_Probability`.

    Args:
        raster: Open raster, with a band for each class.
        classes: The classes that it states.
        job: The job, with the decision.

    Raises:
        SceneError: If it does not have a band for each class.
        JobError: If the job's decision names another class.
    """

    def __init__(self, raster: Any, classes: Sequence[ModelClass], job: Threshold) -> None:
        kind = kind_of(raster)
        values = channel_values(classes, kind)
        if raster.count != len(values):
            raise SceneError(
                Sentence(
                    "{} has {} bands; it needs one for each of its {} classes.",
                    title(raster.name),
                    raster.count,
                    len(values),
                ),
                Sentence("Choose the probability raster that a run of CloudReef made."),
            )
        self._raster, self._threshold, self._is_labels = raster, job.threshold, kind == "labels"
        self._deciding = ManyClasses(classes, kind, job.decision, [(value, job.threshold) for value in values])
        self.title, self.kind = self._deciding.title, self._deciding.mask_kind
        # 145 steps become exactly the float32 number of the threshold 0.58.
        self._levels = (np.arange(256) / HIGHEST).astype(np.float32)

    def mask(self, window: Window) -> npt.NDArray[np.uint8]:
        with reading(self._raster.name):
            stored = self._raster.read(window=window)
            valid = valid_pixels(self._raster, window, stored[0])
        planes = self._levels[stored] if stored.dtype == np.uint8 else np.nan_to_num(stored.astype(np.float32))
        mask = self._deciding.mask(planes)
        mask[~valid] = NODATA
        return mask

    def report(self, report: Reporter) -> None:
        """Reports a threshold that is not used."""
        if not self._is_labels and self._threshold != _USUAL:
            report.warning(unused_threshold(title(self._raster.name), self._threshold))


def _tags(raster: Any, job: Threshold, several: bool) -> dict[str, str]:
    kept = {name: text for name, text in raster.tags().items() if name.startswith(("CLOUDREEF_", "TIFFTAG_SOFTWARE"))}
    if several:
        decided = {"CLOUDREEF_MINIMUM_CONFIDENCE": f"{job.decision.minimum_confidence:g}"}
    else:
        decided = {"CLOUDREEF_THRESHOLD": f"{job.threshold:g}"}
    return {
        **without_record(kept),  # the record describes the run that made the probability
        "CLOUDREEF_TASK": "threshold",
        "CLOUDREEF_SOURCE": title(raster.name),
        **decided,
        "CLOUDREEF_FILL_HOLES_PX": str(job.postprocess.fill_holes_px),
        "CLOUDREEF_SIEVE_PX": str(job.postprocess.sieve_px),
        "CLOUDREEF_BUFFER_PX": str(job.postprocess.buffer_px),
        "CLOUDREEF_VERSION": version(),
    }
