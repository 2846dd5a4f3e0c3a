"""Builds a VRT of a product for QGIS, with names, colours, scale and offset of its bands.

https://gdal.org/drivers/raster/vrt.html
"""

from __future__ import annotations

from html import escape
from typing import Any, Callable, Optional

from ..contract.errors import SceneError
from ..contract.events import Event, Finished
from ..contract.progress import Reporter
from ..contract.raster_jobs import StackProduct
from ..contract.sentences import Sentence
from ..rasters.parts import write_text
from ..scenes.opening import open_raster
from ..scenes.product import Product, ProductFile
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
    red = next((file for file in product.files if file.identity == "red"), None)
    if red is None:
        raise SceneError(
            Sentence("{} has no red band.", product.title),
            Sentence("Choose the folder of a Landsat or Sentinel-2 product."),
        )
    report.progress(0, 1, Sentence("Reading the product"))
    with delivery(job):
        text, names = _vrt(product, red)
        write_text(job.outputs.raster, text)
    report.progress(1, 1, Sentence("Reading the product"))
    return Finished(job.outputs.wanted(), {"title": product.title, "bands": names})


def _vrt(product: Product, red: ProductFile) -> tuple[str, list[str]]:
    """Formats the VRT; also lists the names of its bands."""
    with open_raster(red.path) as grid:
        width, height = grid.width, grid.height
        place = grid.transform
        crs = grid.crs.to_wkt() if grid.crs else ""
    bands, names = [], []
    for file in product.files:
        with open_raster(file.path) as dataset:
            if dataset.count == 1 and (dataset.width, dataset.height, dataset.transform) == (width, height, place):
                names.append(f"{file.band} {file.identity or ''}".strip())
                bands.append(_band(len(names), names[-1], file, dataset, product.fill))
    geo = ", ".join(repr(number) for number in place.to_gdal())
    head = f'<VRTDataset rasterXSize="{width}" rasterYSize="{height}">\n  <SRS>{escape(crs)}</SRS>\n'
    return f"{head}  <GeoTransform>{geo}</GeoTransform>\n{''.join(bands)}</VRTDataset>\n", names


def _band(number: int, name: str, file: ProductFile, dataset: Any, fill: Optional[float]) -> str:
    kind = _TYPES.get(dataset.dtypes[0], "Float32")
    nodata = dataset.nodata if dataset.nodata is not None else fill
    lines = [
        f'  <VRTRasterBand dataType="{kind}" band="{number}">',
        f"    <Description>{escape(name)}</Description>",
        f"    <ColorInterp>{_COLOURS.get(file.identity or '', 'Undefined')}</ColorInterp>",
    ]
    if nodata is not None:
        lines.append(f"    <NoDataValue>{nodata:g}</NoDataValue>")
    if file.scale is not None and file.offset is not None:
        lines += [f"    <Offset>{file.offset!r}</Offset>", f"    <Scale>{file.scale!r}</Scale>"]
    source = [
        f'      <SourceFilename relativeToVRT="0">{escape(file.path)}</SourceFilename>',
        "      <SourceBand>1</SourceBand>",
    ]
    return "\n".join([*lines, "    <SimpleSource>", *source, "    </SimpleSource>", "  </VRTRasterBand>", ""])
