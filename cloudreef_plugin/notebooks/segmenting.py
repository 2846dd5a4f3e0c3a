"""Segments scenes and arrays in this process, with the same job as QGIS and the command line."""

from __future__ import annotations

import os
import shutil
import tempfile
import warnings as python_warnings
import weakref
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Callable, Optional

from ..band_order import band_numbers
from ..engine.contract.errors import RuntimeUnavailable
from ..engine.contract.events import Event, Message, Progress
from ..engine.contract.listing.result_names import name_of_kind
from ..engine.contract.model import Bundle
from ..engine.contract.protocol import Area, Job, Outputs, SceneJob
from ..engine.segmenting.segment import segment as run
from ..own_models import model_named
from .arrays import ArrayScene, is_array, written
from .opened import Pathlike, files_of
from .results import Result, load

__all__ = ["segment"]

# Ids of this process and of those that it was forked from, once they have segmented.
_segmented_in: set[int] = set()


def segment(
    scene: Any,
    *,
    model: Pathlike = "clouds",
    threshold: Optional[float] = None,
    bands: str = "",
    scaling: str = "auto",
    nodata: Optional[float] = None,
    transform: Any = None,
    crs: Any = None,
    bounds: Optional[tuple[float, float, float, float]] = None,
    output: Optional[Pathlike] = None,
    probability: bool = False,
    replace: bool = False,
    progress: Optional[Callable[[float, str], None]] = None,
    **options: Any,
) -> Result:
    """Segments a scene or an array.

    Args:
        scene: A raster, the folder or archive of a product, a URL, a list of single-band files; or an array
            (bands, rows, cols) of NumPy, of Dask, which is computed block by block, or of xarray, whose CRS, transform,
            nodata value, scale, offset and band names are used. Masked values are nodata.
        model: Short name of a model, or its folder.
        threshold: Probability from which a pixel is target; None: the model's.
        bands: The order of the bands, such as ``B,G,R,NIR`` (x: ignored); empty: as stated in the file or array.
        scaling: How stored numbers become reflectance; see `cloudreef segment --help`.
        nodata: The nodata value; replaces the scene's.
        transform: Affine transform of an array.
        crs: CRS of an array; replaces the scene's.
        bounds: Area to segment: (left, bottom, right, top) in the scene's CRS.
        output: File of the mask, beside which `read_result` finds the other results; None: a temporary folder that is
            deleted with the result.
        probability: Whether the probability is written, too.
        replace: Whether an existing result may be replaced.
        progress: Called with the part that is done, 0 to 1, and the current stage.
        **options: Further fields of `engine.contract.protocol.Job`: runtime, device, tta, memory_mb, threads ...

    Returns:
        Mask and probability, read on first access.

    Raises:
        CloudReefError: If segmenting fails; the message says why.
    """
    _check_not_forked()
    bundle = Bundle.load(model_named(model))
    folder = Path(tempfile.mkdtemp(prefix="cloudreef-"))
    try:
        mask = Path(output).absolute() if output else folder / "mask.tif"
        probability_path = mask.with_name(name_of_kind(mask.name, "probability")) if probability else None
        statistics_path = mask.with_name(name_of_kind(mask.name, "statistics"))
        outputs = Outputs(
            mask=str(mask),
            probability=str(probability_path) if probability_path else None,
            statistics=str(statistics_path),
        )
        if is_array(scene):
            array = ArrayScene.of(scene, transform=transform, crs=crs, bands=bands, nodata=nodata)
            scene, crs = written(array, folder / "array.tif"), None
        scene_job = SceneJob(
            input=files_of(scene),
            outputs=outputs,
            bands=band_numbers(bands, [channel.common_name for channel in bundle.channels]),
            scaling=scaling,
            nodata=None if nodata is None else float(nodata),  # it may be a number of NumPy
            crs=None if crs is None else str(crs),
            area=Area(bounds=_box(bounds)),
        )
        chosen = None if threshold is None else float(threshold)
        job = Job(str(bundle.folder), (scene_job,), threshold=chosen, replace=replace, **options)
        job.check()
        run(job, _listener(progress))
        result = load(mask, statistics_path, probability_path, is_temporary=not output)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    if output:
        shutil.rmtree(folder, ignore_errors=True)
    else:
        weakref.finalize(result, _remove, folder, os.getpid())
    return result


def _remove(folder: Path, owner: int) -> None:
    """Removes the folder of a result, unless this is a forked process that only has a copy of it."""
    if os.getpid() == owner:
        shutil.rmtree(folder, ignore_errors=True)


def _box(bounds: Optional[Iterable[float]]) -> Optional[tuple[float, float, float, float]]:
    """Converts bounds, which may be an array, to plain numbers."""
    if bounds is None:
        return None
    left, bottom, right, top = map(float, bounds)
    return left, bottom, right, top


def _check_not_forked() -> None:
    """Checks that this process was not forked from one that had segmented.

    GDAL decodes in a pool of threads that it keeps; they do not exist in a forked process, which would wait for them
    forever.

    Raises:
        RuntimeUnavailable: If it was.
    """
    if _segmented_in and os.getpid() not in _segmented_in:
        raise RuntimeUnavailable(
            "This process was forked from one that had already segmented a scene, and lacks its threads.",
            'Start workers with multiprocessing.get_context("spawn"), or before the first scene.',
        )
    _segmented_in.add(os.getpid())


def _listener(progress: Optional[Callable[[float, str], None]]) -> Callable[[Event], None]:
    def listen(event: Event) -> None:
        if isinstance(event, Message) and event.level == "warning":
            python_warnings.warn(str(event.text), stacklevel=2)
        elif isinstance(event, Progress) and progress:
            progress(event.done / event.total if event.total else 0.0, str(event.stage))

    return listen
