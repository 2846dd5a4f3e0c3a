"""Builds a VRT of a product for QGIS, with names, colours, scale and offset of its bands.

https://gdal.org/drivers/raster/vrt.html
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any, Callable, Optional

from ..contract.errors import SceneError
from ..contract.events import Event, Finished
from ..contract.progress import Reporter
from ..contract.raster_jobs import StackProduct
from ..contract.sentences import Sentence
from ..rasters.parts import write_text
from ..scenes.bands import Band
from ..scenes.inventory import list_bands
from ..scenes.opening import open_raster
from ..scenes.product import Product
from ..scenes.products import find
from .delivery import delivery

__all__ = ["stackproduct"]

_COLOURS = {"red": "Red", "green": "Green", "blue": "Blue"}
_TYPES = {"uint8": "Byte", "uint16": "UInt16", "int16": "Int16", "float32": "Float32"}


def stackproduct(job: StackProduct, emit: Callable[[Event], None]) -> Finished:
    """Writes a VRT of the bands that share the grid of the product's red band.

    Raises:
        SceneError: If it is not a product or has no red band.
        OutputError: If the VRT cannot be written.
    """
    report = Reporter(emit)
    product = find([job.product])
    bands, opened = list_bands(product)
    for dataset in opened.values():
        dataset.close()
    red = next((band for band in bands if band.identity == "red"), None)
    if red is None:
        raise SceneError(
            Sentence("{} has no red band.", product.title),
            Sentence("Choose the folder of a Landsat or Sentinel-2 product."),
        )
    report.progress(0, 1, Sentence("Reading the product"))
    with delivery(job):
        text, names = _vrt(product, bands, red)
        write_text(job.outputs.raster, text)
    report.progress(1, 1, Sentence("Reading the product"))
    return Finished(job.outputs.wanted(), {"title": product.title, "bands": names})


def _vrt(product: Product, bands: Sequence[Band], red: Band) -> tuple[str, list[str]]:
    """Formats the VRT; also lists the names of its bands."""
    with open_raster(red.file) as grid:
        width, height = grid.width, grid.height
        place = grid.transform
        crs = grid.crs.to_wkt() if grid.crs else ""
    files = {file.path: (file.scale, file.offset) for file in product.files}
    texts, names = [], []
    for band in bands:
        with open_raster(band.file) as dataset:
            if (dataset.width, dataset.height, dataset.transform) == (width, height, place):
                names.append(f"{band.name} {band.identity or ''}".strip())
                factors = product.factors.get(band.identity or "", files[band.file])
                texts.append(_band(len(names), names[-1], band, dataset, factors, product.fill))
    geo = ", ".join(repr(number) for number in place.to_gdal())
    head = f'<VRTDataset rasterXSize="{width}" rasterYSize="{height}">\n  <SRS>{escape(crs)}</SRS>\n'
    return f"{head}  <GeoTransform>{geo}</GeoTransform>\n{''.join(texts)}</VRTDataset>\n", names


def _band(
    number: int,
    name: str,
    band: Band,
    dataset: Any,
    factors: tuple[Optional[float], Optional[float]],
    fill: Optional[float],
) -> str:
    kind = _TYPES.get(dataset.dtypes[band.index - 1], "Float32")
    stated = dataset.nodatavals[band.index - 1]
    nodata = stated if stated is not None else fill
    lines = [
        f'  <VRTRasterBand dataType="{kind}" band="{number}">',
        f"    <Description>{escape(name)}</Description>",
        f"    <ColorInterp>{_COLOURS.get(band.identity or '', 'Undefined')}</ColorInterp>",
    ]
    if nodata is not None:
        lines.append(f"    <NoDataValue>{nodata:g}</NoDataValue>")
    scale, offset = factors
    if scale is not None and offset is not None:
        lines += [f"    <Offset>{offset!r}</Offset>", f"    <Scale>{scale!r}</Scale>"]
    source = [
        f'      <SourceFilename relativeToVRT="0">{escape(band.file)}</SourceFilename>',
        f"      <SourceBand>{band.index}</SourceBand>",
    ]
    return "\n".join([*lines, "    <SimpleSource>", *source, "    </SimpleSource>", "  </VRTRasterBand>", ""])
