"""``cloudreef cover``, ``mask`` and ``composite``: what masks are for."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated, Literal, Optional

from cyclopts import Parameter

from ..engine.contract.errors import JobError
from ..engine.contract.mask_jobs import CoverStatistics, ZoneOutputs
from ..engine.contract.raster_jobs import Composite, CompositeOutputs, MaskedScene, MaskRaster, RasterOutputs
from .choices import beside, full_path, stem_of
from .running import Show, run, to_stdout
from .vectors import as_geojson, refuse_other_vectors

__all__ = ["composite", "cover", "mask"]


def cover(
    mask: str,
    zones: str,
    /,
    *,
    output: Annotated[Optional[str], Parameter(alias="-o")] = None,
    table: Optional[str] = None,
    statistics: Optional[str] = None,
    zones_crs: Optional[str] = None,
    replace: Annotated[bool, Parameter(negative=())] = False,
    show: Show = Show(),
) -> int:
    """Measure how much of each zone a mask covers.

    Args:
        mask: 0 background, 1 target, 255 nodata; or class numbers.
        zones: Polygons (GeoPackage, GeoJSON, FlatGeobuf, Shapefile), in any CRS; their attributes are kept.
        output: The zones with their cover: GeoPackage, GeoJSON, FlatGeobuf or Shapefile by the ending of the name;
            beside the mask, named MASK_cover.gpkg, if neither this nor a table nor statistics are given.
        table: The same without geometry (CSV).
        statistics: All zones together, and each (JSON).
        zones_crs: CRS of the zones in place of their own, such as EPSG:32633.
        replace: Replace results that are there.
    """
    refuse_other_vectors(zones)
    path = full_path(output)
    if not (path or table or statistics):
        path = beside(mask, f"{stem_of(mask)}_cover.gpkg")
    with tempfile.TemporaryDirectory(prefix="cloudreef-") as scratch:
        path_of_zones, own_crs = as_geojson(zones, Path(scratch), fields=True)
        job = CoverStatistics(
            mask=str(full_path(mask)),
            zones=path_of_zones,
            outputs=ZoneOutputs(path, full_path(table), full_path(statistics)),
            zones_crs=zones_crs or own_crs,
            replace=replace,
        )
        job.check()
        finished, shown = run(job, show)
    found = finished.statistics
    return to_stdout(
        finished, shown, f"{found['zones_count']} zones: {found['cover_percent']:.1f} % of their valid pixels"
    )


def mask(
    raster: str,
    mask: str,
    /,
    *,
    output: Annotated[Optional[str], Parameter(alias="-o")] = None,
    classes: Annotated[Optional[list[float]], Parameter(consume_multiple=True)] = None,
    mask_nodata: Annotated[bool, Parameter(negative=())] = False,
    buffer_px: int = 0,
    nodata: Optional[float] = None,
    statistics: Optional[str] = None,
    replace: Annotated[bool, Parameter(negative=())] = False,
    show: Show = Show(),
) -> int:
    """Set the masked pixels of a raster to nodata: a scene without its clouds.

    Args:
        raster: Any raster; type, band names and scales stay.
        mask: A mask, or a raster of classes; one on another grid is laid over the raster.
        output: The masked raster; beside the raster, named RASTER_masked.tif, if not given.
        classes: Values of the mask to take out; 1, or all classes but the background, if not given.
        mask_nodata: Take out, too, what the mask does not know.
        buffer_px: Take out everything up to this far from a masked pixel, too.
        nodata: Value of what is taken out; the raster's own, or one that no valid pixel holds, if not given.
        statistics: How many pixels were taken out (JSON).
        replace: Replace results that are there.
    """
    path = full_path(output) or beside(raster, f"{stem_of(raster)}_masked.tif")
    job = MaskRaster(
        raster=str(full_path(raster)),
        mask=str(full_path(mask)),
        outputs=RasterOutputs(path, full_path(statistics)),
        classes=tuple(classes) if classes else None,
        mask_nodata=mask_nodata,
        buffer_px=buffer_px,
        nodata=nodata,
        replace=replace,
    )
    job.check()
    finished, shown = run(job, show)
    return to_stdout(finished, shown, f"{finished.statistics['masked_percent'] or 0:.1f} % of the valid pixels")


def composite(
    rasters: list[str],
    /,
    *,
    masks: Annotated[list[str], Parameter(consume_multiple=True)],
    output: Annotated[str, Parameter(alias="-o")],
    method: Literal["first", "median"] = "first",
    order: Literal["clearest", "given"] = "clearest",
    grid: Literal["union", "first"] = "union",
    avoid: Annotated[Optional[list[float]], Parameter(consume_multiple=True)] = None,
    nodata: Optional[float] = None,
    count: Optional[str] = None,
    statistics: Optional[str] = None,
    replace: Annotated[bool, Parameter(negative=())] = False,
    show: Show = Show(),
) -> int:
    """Lay the clear pixels of several scenes over each other: a least-cloudy composite.

    Args:
        rasters: Scenes of one kind (data type, scale), in the order of their masks.
        masks: One for each scene: 0 clear, 1 not, 255 nodata; or class numbers.
        output: The composite.
        method: The first clear scene, or the median of all clear ones.
        order: For the method first: the scene with most clear pixels first, or as given.
        grid: The extent of all scenes, or of the first.
        avoid: Classes of the masks that are not clear; all but the background if not given.
        nodata: Value where no scene is clear; that of a scene, or one that no valid pixel holds, if not given.
        count: Number of clear observations of each pixel, as a raster.
        statistics: How clear each scene is, and how much is filled (JSON).
        replace: Replace results that are there.
    """
    if len(rasters) != len(masks):
        raise JobError(f"{len(rasters)} scenes and {len(masks)} masks were given.", "Give a mask for each scene.")
    job = Composite(
        scenes=tuple(MaskedScene(str(full_path(raster)), str(full_path(mask))) for raster, mask in zip(rasters, masks)),
        outputs=CompositeOutputs(str(full_path(output)), full_path(count), full_path(statistics)),
        method=method,
        order=order,
        grid=grid,
        nodata=nodata,
        replace=replace,
        avoid=tuple(avoid) if avoid else None,
    )
    job.check()
    finished, shown = run(job, show)
    return to_stdout(finished, shown, f"{finished.statistics['filled_percent'] or 0:.1f} % of the pixels are filled")
