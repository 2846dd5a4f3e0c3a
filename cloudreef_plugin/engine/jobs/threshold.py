"""Makes the mask of any threshold from a stored probability, without running the network again."""

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
from ..contract.progress import Reporter
from ..contract.protocol import Event, Finished
from ..contract.sentences import Sentence
from ..contract.version import version
from ..rasters.aligned import valid_pixels
from ..rasters.areas import strips
from ..rasters.class_table import class_counts, classes_of, describe_classes, kind_of
from ..rasters.deciding import HIGHEST, ManyClasses
from ..rasters.polygons import write_polygons
from ..rasters.postprocess import apply
from ..rasters.statistics import statistics as measure
from ..rasters.statistics import write_statistics
from ..rasters.tags import without_record
from ..rasters.writer import BACKGROUND_TAG, MASK, NODATA, PROBABILITY_SCALE, CogWriter
from ..scenes.georeference import Grid
from ..scenes.opening import open_raster, reading, title
from .delivery import delivery

__all__ = ["threshold"]

_SUFFIX = " probability"


def threshold(job: Threshold, emit: Callable[[Event], None]) -> Finished:
    """Makes the mask and its other results, the same as a run with this threshold.

    Raises:
        CloudReefError: If it cannot be done; nothing is written then.
    """
    started = time.monotonic()
    report = Reporter(emit)
    with delivery(job), open_raster(job.probability) as probability:
        classes = classes_of(probability)
        read = _Classes(probability, classes, job) if classes else _Probability(probability, job.threshold)
        kind = replace(read.kind, description=read.title)
        tags = _tags(probability, job, bool(classes))
        with CogWriter(job.outputs.mask, Grid.of(probability), kind, tags) as mask:
            for window in strips(*probability.shape):
                mask.write(window, read.mask(window))
                report.progress(window.row_off + window.height, probability.height, "thresholding")
            if read.rounded_up:
                report.message(
                    Sentence(
                        "The probability is stored in steps of {:g}: the mask holds pixels from {:g} up.",
                        read.step,
                        read.rounded_up,
                    )
                )
            if read.is_percent:
                report.warning(Sentence("{} names no scale: its values are taken for percent.", title(job.probability)))
            if read.is_like_a_mask:
                report.warning(
                    Sentence("{} holds 0 and 1 only: it is a mask rather than a probability.", title(job.probability))
                )
            report.progress(0, 2, "finishing")
            blocks = mask.flush()
            apply(blocks, job.postprocess)
            found = measure(blocks)
            if not found["valid_px"]:
                raise SceneError(
                    Sentence("The probability raster holds no valid pixel."), Sentence("Choose another one.")
                )
            report.progress(1, 2, "finishing")
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
                "seconds": round(time.monotonic() - started, 3),
                "version": version(),
            }
        )
        if job.outputs.statistics:
            write_statistics(job.outputs.statistics, found)
        report.progress(2, 2, "finishing")
    return Finished(job.outputs.wanted(), found)


def target_name(raster: Any) -> str:
    """Reads the name of the target from the description of a result; "target" where there is none."""
    name = raster.descriptions[0] or ""
    return name[: -len(_SUFFIX)] if name.endswith(_SUFFIX) else name or "target"


class _Probability:
    """A probability raster read as a mask.

    Args:
        raster: Open raster.
        threshold: Probability from which a pixel is target.

    Attributes:
        step: Difference of two stored values; 0 for floating point.
        rounded_up: The upper step where the threshold lies between two; else 0.
        title: Name of the target.
        kind: Kind of the mask's values.
        is_percent: Whether 100 is taken for a probability of 1, which nothing says.
    """

    kind = MASK

    def __init__(self, raster: Any, threshold: float) -> None:
        self._raster = raster
        self.title = target_name(raster)
        self._scale, self._offset = float(raster.scales[0]), float(raster.offsets[0])
        is_float = raster.dtypes[0].startswith("float")
        self.is_percent = False
        if raster.dtypes[0] == "uint8" and self._scale == 1:
            # Some programs drop the scale when they copy such a raster.
            self.is_percent = not _is_of_cloudreef(raster) and _is_percent(raster)
            self._scale = 0.01 if self.is_percent else PROBABILITY_SCALE
        self._is_ours = raster.dtypes[0] == "uint8" and (
            self.is_percent or math.isclose(self._scale, PROBABILITY_SCALE)
        )
        steps = (threshold - self._offset) / self._scale
        self.step = 0.0 if is_float else self._scale
        # 0.58 / 0.004 is a little more than 145 in floating point.
        self._least = float(np.float32(steps)) if is_float else float(math.ceil(round(steps, 6)))
        exact = is_float or abs(self._least - steps) < 1e-6
        self._scale_is_guessed = raster.dtypes[0] == "uint8" and raster.scales[0] == 1
        self._highest = 0.0
        self.rounded_up = 0.0 if exact else self._least * self._scale + self._offset

    def mask(self, window: Window) -> npt.NDArray[np.uint8]:
        with reading(self._raster.name):
            values = self._raster.read(1, window=window)
            valid = valid_pixels(self._raster, window, values)
        if self._is_ours:
            valid &= values != NODATA
        self._check(values[valid])
        self._highest = max(self._highest, float(values[valid].max(initial=0)))
        mask: npt.NDArray[np.uint8] = np.where(valid, values >= self._least, NODATA).astype(np.uint8)
        return mask

    @property
    def is_like_a_mask(self) -> bool:
        """Whether all that was read is 0 or 1, though stored in 8 bits."""
        return self._scale_is_guessed and self._highest == 1

    def _check(self, values: npt.NDArray[Any]) -> None:
        if not values.size:
            return
        low = float(values.min()) * self._scale + self._offset
        high = float(values.max()) * self._scale + self._offset
        if low < -0.001 or high > 1.001:
            raise SceneError(
                Sentence(
                    "{} holds values from {:g} to {:g}; probability lies between 0 and 1.",
                    title(self._raster.name),
                    low,
                    high,
                ),
                Sentence("Choose the probability raster that a run of CloudReef made."),
            )


def _is_of_cloudreef(raster: Any) -> bool:
    """Tells whether a raster says that a run made it, by its tags or by the description of its band."""
    return any(name.startswith("CLOUDREEF_") for name in raster.tags()) or (raster.descriptions[0] or "").endswith(
        _SUFFIX
    )


def _is_percent(raster: Any) -> bool:
    """Tells whether a raster of 8 bits from elsewhere, without a scale, holds percent.

    Raises:
        SceneError: If it holds more than 100, so that nothing says which number is a probability of 1.
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
                "{} holds values up to {} and names no scale: nothing says what a probability of 1 is.",
                title(raster.name),
                highest,
            ),
            Sentence("Give its band a scale: 0.004 if a run of CloudReef made it."),
        )
    return highest > 1  # a mask of 0 and 1 is told as one


class _Classes:
    """Probabilities of several classes read as a mask, see `_Probability`.

    Args:
        raster: Open raster, with a band for each class.
        classes: The classes that it names.
        job: The job, with the decision.

    Raises:
        SceneError: If it does not have a band for each class.
        JobError: If the job names a class that it does not have.
    """

    rounded_up = step = 0.0
    is_like_a_mask = is_percent = False

    def __init__(self, raster: Any, classes: Sequence[ModelClass], job: Threshold) -> None:
        kind = kind_of(raster)
        values = channel_values(classes, kind)
        if raster.count != len(values):
            raise SceneError(
                Sentence(
                    "{} has {} bands; of {} classes each needs one.", title(raster.name), raster.count, len(values)
                ),
                Sentence("Choose the probability raster that a run of CloudReef made."),
            )
        self._raster = raster
        self._deciding = ManyClasses(classes, kind, job.decision, [(value, job.threshold) for value in values])
        self.title, self.kind = self._deciding.title, self._deciding.mask_kind
        # Steps become exactly the numbers of thresholds: 145 steps are 0.58.
        self._levels = (np.arange(256) / HIGHEST).astype(np.float32)

    def mask(self, window: Window) -> npt.NDArray[np.uint8]:
        with reading(self._raster.name):
            stored = self._raster.read(window=window)
            valid = valid_pixels(self._raster, window, stored[0])
        planes = self._levels[stored] if stored.dtype == np.uint8 else np.nan_to_num(stored.astype(np.float32))
        mask = self._deciding.mask(planes)
        mask[~valid] = NODATA
        return mask


def _tags(raster: Any, job: Threshold, several: bool) -> dict[str, str]:
    value, postprocess = job.threshold, job.postprocess
    decided = {"CLOUDREEF_THRESHOLD": f"{value:g}"}
    if several:
        decided = {"CLOUDREEF_MINIMUM_CONFIDENCE": f"{job.decision.minimum_confidence:g}"}
    kept = {name: text for name, text in raster.tags().items() if name.startswith(("CLOUDREEF_", "TIFFTAG_SOFTWARE"))}
    return {
        **without_record(kept),  # it describes the run that made the probability
        "CLOUDREEF_TASK": "threshold",
        "CLOUDREEF_SOURCE": title(raster.name),
        **decided,
        "CLOUDREEF_FILL_HOLES_PX": str(postprocess.fill_holes_px),
        "CLOUDREEF_SIEVE_PX": str(postprocess.sieve_px),
        "CLOUDREEF_BUFFER_PX": str(postprocess.buffer_px),
        "CLOUDREEF_VERSION": version(),
    }
