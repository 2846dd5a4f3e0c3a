"""``cloudreef cover``, ``mask`` and ``composite``: uses of masks."""

from __future__ import annotations

from typing import Annotated, Literal, Optional

from cyclopts import Parameter

from ..engine.contract.errors import JobError
from ..engine.contract.files.held import scratch_folder
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
    """Measure how much of each zone a mask covers, in percent of its valid pixels and in square metres.

    What lies outside the mask does not count; in zones that overlap a pixel counts in each.

    Args:
        mask: 0 background, 1 target, 255 nodata; or class numbers.
        zones: Polygons (GeoPackage, GeoJSON, FlatGeobuf, Shapefile), in any CRS; their attributes are kept.
        output: The zones with their cover as GeoPackage, GeoJSON, FlatGeobuf, Shapefile or CSV, by suffix. Default:
            MASK_cover.gpkg beside the mask, unless a table or statistics are requested.
        table: The cover of each zone as CSV, without geometry.
        statistics: The cover of all zones together and of each zone, as JSON.
        zones_crs: CRS that replaces that of the zones, such as EPSG:32633.
        replace: Replace existing results.
    """
    refuse_other_vectors(zones)
    if output and not table and output.lower().endswith(".csv"):
        output, table = None, output
    path = full_path(output)
    if not (path or table or statistics):
        path = beside(mask, f"{stem_of(mask)}_cover.gpkg")
    with scratch_folder() as scratch:
        path_of_zones, own_crs = as_geojson(zones, scratch, fields=True)
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
        raster: Any raster. Data type, band names and scales are kept.
        mask: A mask or a raster of classes; it may have another grid than the raster.
        output: The masked raster. Default: RASTER_masked.tif beside the raster.
        classes: Values of the mask that are set to nodata. Default: 1, or all classes except the background.
        mask_nodata: Also set pixels to nodata where the mask has no data.
        buffer_px: Also set pixels to nodata up to this distance from a masked pixel.
        nodata: The nodata value. Default: that of the raster, or a value that no valid pixel has.
        statistics: The number of masked pixels, as JSON.
        replace: Replace existing results.
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
    """Combine the clear pixels of several scenes into a cloud-free composite.

    Args:
        rasters: Scenes with the same data type and scale.
        masks: The mask of each scene, in the same order: 0 clear, 1 not clear, 255 nodata; or class numbers.
        output: The composite.
        method: Take the first clear scene, or the median of all clear scenes.
        order: Order of the scenes for the method "first": most clear pixels first, or as given.
        grid: Extent of the composite: that of all scenes, or of the first.
        avoid: Classes of the masks that are not clear. Default: all except the background.
        nodata: Value of pixels that are clear in no scene. Default: that of a scene, or a value that no pixel has.
        count: The number of clear observations of each pixel, as a raster.
        statistics: The pixels of each scene that are clear and hold data, and the filled pixels, also in percent of
            all pixels of the composite, as JSON.
        replace: Replace existing results.
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
