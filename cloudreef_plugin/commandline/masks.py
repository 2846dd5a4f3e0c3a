"""``cloudreef threshold``, ``polygonize``, ``evaluate``, ``encode`` and ``catalogue``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, Optional

from cyclopts import Parameter

from ..algorithms.frame.batch_names import make_folder, with_unique_names
from ..engine.contract.errors import JobError
from ..engine.contract.files.held import scratch_folder
from ..engine.contract.listing.folders import ListedScene
from ..engine.contract.mask_jobs import (
    Evaluate,
    MaskOutputs,
    Pair,
    Polygonize,
    PolygonOutputs,
    ScoreOutputs,
    Shaping,
    Threshold,
)
from ..engine.contract.raster_jobs import EncodeMask, RasterOutputs
from ..engine.contract.report_jobs import Catalogue, CatalogueOutputs
from ..paths import is_address
from .choices import Clean, beside, full_path, stem_of
from .running import Show, run, to_stdout
from .vectors import VECTORS, as_geojson, refuse_other_vectors

__all__ = ["catalogue", "encode", "evaluate", "polygonize", "threshold"]


def threshold(
    probability: str,
    value: float,
    /,
    *,
    output: Annotated[Optional[str], Parameter(alias="-o")] = None,
    polygons: Optional[str] = None,
    statistics: Optional[str] = None,
    replace: Annotated[bool, Parameter(negative=())] = False,
    clean: Clean = Clean(),
    show: Show = Show(),
) -> int:
    """Make the mask of another threshold from a probability, without running the network.

    Args:
        probability: A probability that `cloudreef segment --probability` wrote.
        value: Probability from which a pixel is target, greater than 0 and less than 1.
        output: The mask; beside the probability if not given.
        polygons: Also write polygons of the target, in the format of the file name.
        statistics: Also write statistics (JSON).
        replace: Replace existing results.
    """
    stem = stem_of(probability).replace("_probability", "")
    mask = full_path(output) or beside(probability, f"{stem}_mask_{value:g}.tif")
    outputs = MaskOutputs(mask, full_path(polygons), full_path(statistics))
    job = Threshold(str(full_path(probability)), value, outputs, clean.chosen(), replace)
    job.check()
    finished, shown = run(job, show)
    return to_stdout(finished, shown, f"{finished.statistics.get('cover_percent') or 0:.1f} % of the valid pixels")


def polygonize(
    mask: str,
    /,
    *,
    output: Annotated[Optional[str], Parameter(alias="-o")] = None,
    probability: Optional[str] = None,
    minimum_px: int = 0,
    minimum_area_m2: float = 0.0,
    simplify_px: float = 0.0,
    smooth: int = 0,
    classes: Annotated[Optional[list[int]], Parameter(consume_multiple=True)] = None,
    replace: Annotated[bool, Parameter(negative=())] = False,
    show: Show = Show(),
) -> int:
    """Write the areas of a mask as polygons.

    Args:
        mask: A mask: 0 background, 1 target, 255 nodata; or class numbers.
        output: The polygons: GeoPackage, GeoJSON, FlatGeobuf or Shapefile by the suffix of the name; a GeoPackage
            beside the mask if not given.
        probability: The probability on the grid of the mask, for the mean probability of each polygon.
        minimum_px: Leave out areas of fewer pixels.
        minimum_area_m2: Leave out smaller areas.
        simplify_px: Tolerance of simplification, in pixels.
        smooth: How many times corners are smoothed.
        classes: Numbers of the classes to polygonize; all except the background if not given.
        replace: Replace an existing result.
    """
    job = Polygonize(
        mask=str(full_path(mask)),
        outputs=PolygonOutputs(full_path(output) or beside(mask, f"{stem_of(mask)}.gpkg")),
        probability=full_path(probability),
        shaping=Shaping(minimum_px, minimum_area_m2, simplify_px, smooth),
        replace=replace,
        classes=tuple(map(float, classes)) if classes else None,
    )
    job.check()
    finished, shown = run(job, show)
    return to_stdout(finished, shown)


def evaluate(
    masks: list[str],
    /,
    *,
    reference: Annotated[list[str], Parameter(alias="-r", consume_multiple=True)],
    table: Optional[str] = None,
    report: Optional[str] = None,
    statistics: Optional[str] = None,
    error_maps: Optional[Path] = None,
    targets: Annotated[Optional[list[float]], Parameter(consume_multiple=True)] = None,
    replace: Annotated[bool, Parameter(negative=())] = False,
    show: Show = Show(),
) -> int:
    """Score masks against references: per scene, mean and pooled.

    Args:
        masks: Masks, in the order of their references.
        reference: Rasters or polygons (GeoJSON, GeoPackage, FlatGeobuf, Shapefile); one for each mask.
        table: Scores as CSV.
        report: Scores as a report with pictures (HTML).
        statistics: Scores as JSON.
        error_maps: Folder for a raster of correct and wrong pixels for each mask.
        targets: Values of the references that are target; all except 0 and nodata if not given.
        replace: Replace existing results.
    """
    if len(masks) != len(reference):
        raise JobError(f"{len(masks)} masks and {len(reference)} references were given.", "Give one for each mask.")
    for truth in reference:
        refuse_other_vectors(truth)
    names = [scene.name for scene in with_unique_names([ListedScene((mask,), stem_of(mask)) for mask in masks])]
    with scratch_folder() as scratch:
        drawn = {
            truth: as_geojson(truth, scratch) for truth in dict.fromkeys(reference) if truth.lower().endswith(VECTORS)
        }
        pairs = tuple(_pair(mask, truth, name, error_maps, drawn) for mask, truth, name in zip(masks, reference, names))
        if error_maps:
            make_folder(error_maps)
        outputs = ScoreOutputs(full_path(statistics), full_path(table), full_path(report))
        job = Evaluate(pairs, outputs, tuple(targets) if targets else None, replace)
        job.check()
        finished, shown = run(job, show)
    return to_stdout(finished, shown)


def _pair(
    mask: str, truth: str, name: str, error_maps: Optional[Path], drawn: Mapping[str, tuple[str, Optional[str]]]
) -> Pair:
    polygons, crs = drawn.get(truth, (None, None))
    return Pair(
        mask=str(full_path(mask)),
        reference=None if truth in drawn else full_path(truth),
        polygons=polygons,
        polygons_crs=crs,
        error_map=str(error_maps.absolute() / f"{name}_errors.tif") if error_maps else None,
        name=name,
    )


def catalogue(
    masks: list[str],
    /,
    *,
    output: Annotated[Optional[Path], Parameter(alias="-o")] = None,
    title: str = "Masks",
    replace: Annotated[bool, Parameter(negative=())] = False,
    show: Show = Show(),
) -> int:
    """Write a STAC item beside each mask, and a catalog of the items.

    Args:
        masks: Masks, or folders in which files named *mask.tif or *mask_0.35.tif are masks.
        output: The catalog; catalog.json beside the first mask if not given.
        title: Title of the catalog.
        replace: Replace existing items and catalog.
    """
    found: list[Path] = []
    for text in masks:
        if is_address(text):
            raise JobError(f"{text} is not on this computer.", "Items are written beside masks on this computer.")
        path = Path(text).absolute()
        found += sorted(filter(_is_named_mask, path.glob("*.tif"))) if path.is_dir() else [path]
    found = list(dict.fromkeys(found))
    if not found:
        raise JobError("No mask was found.", "Masks are named ..._mask.tif; give the files if yours have other names.")
    catalog = output.absolute() if output else found[0].parent / "catalog.json"
    job = Catalogue(tuple(map(str, found)), CatalogueOutputs(str(catalog)), title, replace)
    finished, shown = run(job, show)
    return to_stdout(finished, shown, f"{finished.statistics['items']} items")


def _is_named_mask(path: Path) -> bool:
    """Tells whether a file is named as a mask, also of another threshold, and not as mask_errors.tif."""
    return bool(re.search(r"mask(_[\d.]+)?$", path.stem))


def encode(
    mask: str,
    code: Literal["qa_pixel", "force", "udm2"],
    /,
    *,
    output: Annotated[Optional[str], Parameter(alias="-o")] = None,
    replace: Annotated[bool, Parameter(negative=())] = False,
    show: Show = Show(),
) -> int:
    """Write a mask as the quality layer of another product, by the names of its classes.

    Args:
        mask: A mask that CloudReef wrote.
        code: Bits of Landsat's QA_PIXEL, bits of FORCE's QAI, or bands of PlanetScope's UDM2.
        output: The raster; if not given beside the mask, with the code in its name.
        replace: Replace an existing result.
    """
    path = full_path(output) or beside(mask, f"{stem_of(mask)}_{code}.tif")
    job = EncodeMask(str(full_path(mask)), RasterOutputs(path), code, replace)
    finished, shown = run(job, show)
    return to_stdout(finished, shown)
