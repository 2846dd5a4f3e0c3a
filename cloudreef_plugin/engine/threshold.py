"""From a stored probability to the mask of any threshold, without running the network again."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.windows import Window

from .aligned import Grid, opened, reading, title, valid_pixels
from .areas import strips
from .delivery import delivery
from .errors import SceneError
from .polygons import write_polygons
from .postprocess import apply
from .protocol import Event, Finished, Postprocess
from .raster import BACKGROUND_TAG, MASK, NODATA, PROBABILITY_SCALE, CogWriter
from .record import without_record
from .reporting import Reporter
from .sentences import Sentence
from .statistics import statistics as measure
from .statistics import write_statistics
from .tasks import Threshold
from .version import version

__all__ = ["threshold"]

_SUFFIX = " probability"


def threshold(job: Threshold, emit: Callable[[Event], None]) -> Finished:
    """Makes the mask, and what else is wanted of it; the same that a run with this threshold makes.

    Raises:
        CloudReefError: If it cannot be done; nothing is left of it then.
    """
    started = time.monotonic()
    report = Reporter(emit)
    with delivery(job), opened(job.probability, "probability raster") as probability:
        class_name = target_name(probability)
        with CogWriter(
            job.outputs.mask,
            **Grid.of(probability).place,
            **MASK,
            description=class_name,
            tags=_tags(probability, job.threshold, job.postprocess),
        ) as mask:
            read = _Probability(probability, job.threshold)
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
                    job.outputs.polygons, blocks, job.probability, layer=class_name
                )
            mask.build()
        found.update(
            {
                "class": class_name,
                "background": probability.tags().get(BACKGROUND_TAG),
                "threshold": job.threshold,
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
    """Returns what the target is called, by the description that results carry; "target" where there is none."""
    name = raster.descriptions[0] or ""
    return name[: -len(_SUFFIX)] if name.endswith(_SUFFIX) else name or "target"


class _Probability:
    """A probability raster read as a mask.

    Args:
        raster: Open raster.
        threshold: Probability from which a pixel is target.

    Attributes:
        step: Between two stored values; 0 for floating point.
        rounded_up: Where the threshold lies between two steps, the upper one; else 0.
    """

    def __init__(self, raster: Any, threshold: float) -> None:
        self._raster = raster
        self._scale, self._offset = float(raster.scales[0]), float(raster.offsets[0])
        is_float = raster.dtypes[0].startswith("float")
        if raster.dtypes[0] == "uint8" and self._scale == 1:
            # Some programs drop scales when they copy a raster of ours.
            self._scale = PROBABILITY_SCALE
        self._is_ours = raster.dtypes[0] == "uint8" and math.isclose(self._scale, PROBABILITY_SCALE)
        steps = (threshold - self._offset) / self._scale
        self.step = 0.0 if is_float else self._scale
        # 0.58 / 0.004 is a little more than 145 in floating point.
        self._least = float(np.float32(steps)) if is_float else float(math.ceil(round(steps, 6)))
        exact = is_float or abs(self._least - steps) < 1e-6
        self.rounded_up = 0.0 if exact else self._least * self._scale + self._offset

    def mask(self, window: Window) -> npt.NDArray[np.uint8]:
        with reading(self._raster.name):
            values = self._raster.read(1, window=window)
            valid = valid_pixels(self._raster, window, values)
        if self._is_ours:
            valid &= values != NODATA
        self._check(values[valid])
        mask: npt.NDArray[np.uint8] = np.where(valid, values >= self._least, NODATA).astype(np.uint8)
        return mask

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


def _tags(raster: Any, value: float, postprocess: Postprocess) -> dict[str, str]:
    kept = {name: text for name, text in raster.tags().items() if name.startswith(("CLOUDREEF_", "TIFFTAG_SOFTWARE"))}
    return {
        **without_record(kept),  # it tells of the run that made the probability
        "CLOUDREEF_TASK": "threshold",
        "CLOUDREEF_SOURCE": title(raster.name),
        "CLOUDREEF_THRESHOLD": f"{value:g}",
        "CLOUDREEF_FILL_HOLES_PX": str(postprocess.fill_holes_px),
        "CLOUDREEF_SIEVE_PX": str(postprocess.sieve_px),
        "CLOUDREEF_BUFFER_PX": str(postprocess.buffer_px),
        "CLOUDREEF_VERSION": version(),
    }
