"""A map service on this computer: tiles (XYZ), WMTS and WMS draw red, green and blue, a WCS gives numbers."""

from __future__ import annotations

import math
import re
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Optional
from urllib.parse import parse_qs, urlsplit

from osgeo import gdal

TERMS = "Imagery of nobody, CC-BY 4.0"
TILE_PX = 256
WORLD_M = 2 * math.pi * 6378137  # side of Web Mercator's square
_CAPABILITIES = """<?xml version="1.0"?>
<WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms" xmlns:xlink="http://www.w3.org/1999/xlink">
<Service><Name>WMS</Name><Title>Maps</Title><Fees>none</Fees><AccessConstraints>{terms}</AccessConstraints></Service>
<Capability><Request>
<GetCapabilities><Format>text/xml</Format></GetCapabilities>
<GetMap><Format>image/png</Format><DCPType><HTTP><Get>
<OnlineResource xlink:href="{address}/wms?"/></Get></HTTP></DCPType></GetMap>
</Request>
<Layer><Title>All</Title><CRS>{crs}</CRS>
<EX_GeographicBoundingBox><westBoundLongitude>-180</westBoundLongitude><eastBoundLongitude>180</eastBoundLongitude>
<southBoundLatitude>-80</southBoundLatitude><northBoundLatitude>80</northBoundLatitude></EX_GeographicBoundingBox>
<Layer><Name>scene</Name><Title>Scene</Title></Layer></Layer></Capability></WMS_Capabilities>
"""
_OGC = 'xmlns="http://www.opengis.net/wcs" xmlns:gml="http://www.opengis.net/gml" xmlns:xlink="http://www.w3.org/1999/xlink"'
_COVERAGES = """<?xml version="1.0"?>
<WCS_Capabilities version="1.0.0" {ogc}><Service><name>WCS</name><label>Rasters</label><fees>NONE</fees>
<accessConstraints>{terms}</accessConstraints></Service>
<Capability><Request>
<GetCapabilities>{way}</GetCapabilities>
<DescribeCoverage>{way}</DescribeCoverage>
<GetCoverage>{way}</GetCoverage>
</Request></Capability>
<ContentMetadata><CoverageOfferingBrief><name>numbers</name><label>Numbers</label>{place}</CoverageOfferingBrief>
</ContentMetadata></WCS_Capabilities>
"""
_WAY = '<DCPType><HTTP><Get><OnlineResource xlink:href="{address}/wcs?"/></Get></HTTP></DCPType>'
_COVERAGE = """<?xml version="1.0"?>
<CoverageDescription version="1.0.0" {ogc}><CoverageOffering><name>numbers</name><label>Numbers</label>{place}
<domainSet><spatialDomain>
<gml:Envelope srsName="{crs}"><gml:pos>{left} {bottom}</gml:pos><gml:pos>{right} {top}</gml:pos></gml:Envelope>
<gml:RectifiedGrid dimension="2" srsName="{crs}"><gml:limits><gml:GridEnvelope><gml:low>0 0</gml:low>
<gml:high>{last_column} {last_row}</gml:high></gml:GridEnvelope></gml:limits>
<gml:axisName>x</gml:axisName><gml:axisName>y</gml:axisName><gml:origin><gml:pos>{left} {top}</gml:pos></gml:origin>
<gml:offsetVector>{size} 0</gml:offsetVector><gml:offsetVector>0 -{size}</gml:offsetVector></gml:RectifiedGrid>
</spatialDomain></domainSet>
<rangeSet><RangeSet><name>bands</name><label>Bands</label></RangeSet></rangeSet>
<supportedCRSs><requestResponseCRSs>{crs}</requestResponseCRSs><nativeCRSs>{crs}</nativeCRSs></supportedCRSs>
<supportedFormats nativeFormat="GeoTIFF"><formats>GeoTIFF</formats></supportedFormats>
</CoverageOffering></CoverageDescription>
"""
_PLACE = """<lonLatEnvelope srsName="urn:ogc:def:crs:OGC:1.3:CRS84"><gml:pos>{west} {south}</gml:pos>
<gml:pos>{east} {north}</gml:pos></lonLatEnvelope>"""
_TILED = """<?xml version="1.0"?>
<Capabilities version="1.0.0" xmlns="http://www.opengis.net/wmts/1.0" xmlns:ows="http://www.opengis.net/ows/1.1"
xmlns:xlink="http://www.w3.org/1999/xlink">
<ows:ServiceIdentification><ows:Title>Tiles</ows:Title><ows:ServiceType>OGC WMTS</ows:ServiceType>
<ows:ServiceTypeVersion>1.0.0</ows:ServiceTypeVersion><ows:Fees>none</ows:Fees>
<ows:AccessConstraints>{terms}</ows:AccessConstraints></ows:ServiceIdentification>
<Contents><Layer><ows:Title>Scene</ows:Title>
<ows:WGS84BoundingBox><ows:LowerCorner>-180 -85</ows:LowerCorner><ows:UpperCorner>180 85</ows:UpperCorner>
</ows:WGS84BoundingBox><ows:Identifier>scene</ows:Identifier>
<Style isDefault="true"><ows:Identifier>default</ows:Identifier></Style><Format>image/png</Format>
<TileMatrixSetLink><TileMatrixSet>squares</TileMatrixSet></TileMatrixSetLink>
<ResourceURL format="image/png" resourceType="tile" template="{address}/{{TileMatrix}}/{{TileCol}}/{{TileRow}}.png"/>
</Layer>
<TileMatrixSet><ows:Identifier>squares</ows:Identifier><ows:SupportedCRS>urn:ogc:def:crs:EPSG::3857</ows:SupportedCRS>
{levels}</TileMatrixSet></Contents></Capabilities>
"""
_LEVEL = """<TileMatrix><ows:Identifier>{level}</ows:Identifier><ScaleDenominator>{denominator}</ScaleDenominator>
<TopLeftCorner>-20037508.342789244 20037508.342789244</TopLeftCorner><TileWidth>256</TileWidth>
<TileHeight>256</TileHeight><MatrixWidth>{count}</MatrixWidth><MatrixHeight>{count}</MatrixHeight></TileMatrix>"""
DEEPEST = 12
_METRES_OF_A_PIXEL = 0.00028  # of OGC's scale denominators


class Maps:
    """What the service does.

    Attributes:
        address: Of its root.
        asked: What was asked of it: paths.
        silent: Whether it answers nothing but 404 for pictures.
    """

    def __init__(self) -> None:
        self.address = ""
        self.asked: list[str] = []
        self.silent = False

    def tiles(self, deepest: int = DEEPEST) -> str:
        """The source of a layer of tiles, for the provider "wms"."""
        return f"type=xyz&url={self.address}/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmin=0&zmax={deepest}"

    def wms(self, crs: str) -> str:
        """The source of a layer of the WMS, for the provider "wms"."""
        return f"crs={crs}&format=image/png&layers=scene&styles&url={self.address}/wms"

    def wmts(self) -> str:
        """The source of a layer of the WMTS, for the provider "wms"."""
        about = f"{self.address}/wmts?SERVICE%3DWMTS%26REQUEST%3DGetCapabilities"
        return f"crs=EPSG:3857&format=image/png&layers=scene&styles=default&tileMatrixSet=squares&url={about}"

    def wcs(self, crs: str) -> str:
        """The source of a layer of the WCS, for the provider "wcs"."""
        return f"crs={crs}&format=GeoTIFF&identifier=numbers&version=1.0.0&url={self.address}/wcs"


@contextmanager
def serving(raster: Path, crs: str, numbers: Optional[Path] = None):
    """Draws a raster of three bands of bytes in a CRS, and gives the numbers of another one; yields the `Maps`."""
    maps = Maps()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            maps.asked.append(self.path)
            asked = urlsplit(self.path)
            words = {name.upper(): values[0] for name, values in parse_qs(asked.query).items()}
            tile = re.fullmatch(r"/(\d+)/(\d+)/(\d+)\.png", asked.path)
            if asked.path == "/wcs":
                self._coverage(words)
            elif asked.path == "/wmts":
                levels = "".join(
                    _LEVEL.format(
                        level=level, count=2**level, denominator=WORLD_M / TILE_PX / 2**level / _METRES_OF_A_PIXEL
                    )
                    for level in range(DEEPEST + 1)
                )
                self._answer(200, "text/xml", _TILED.format(terms=TERMS, address=maps.address, levels=levels).encode())
            elif words.get("REQUEST") == "GetCapabilities":
                text = _CAPABILITIES.format(terms=TERMS, address=maps.address, crs=crs)
                self._answer(200, "text/xml", text.encode())
            elif maps.silent:
                self._answer(404, "text/plain", b"")
            elif tile:
                level, column, row = map(int, tile.groups())
                side = WORLD_M / 2**level
                left, top = column * side - WORLD_M / 2, WORLD_M / 2 - row * side
                self._draw((left, top - side, left + side, top), "EPSG:3857", TILE_PX, TILE_PX)
            else:
                box = tuple(map(float, words["BBOX"].split(",")))
                self._draw(box, words["CRS"], int(words["WIDTH"]), int(words["HEIGHT"]))

        def _coverage(self, words: dict) -> None:
            facts = _facts(numbers)
            if words["REQUEST"] == "GetCoverage":
                left, bottom, right, top = map(float, words["BBOX"].split(","))
                size = {"width": int(words["WIDTH"]), "height": int(words["HEIGHT"])}
                cut = gdal.Translate("", str(numbers), format="MEM", projWin=[left, top, right, bottom], **size)
                self._send(cut, "GTiff", "image/tiff")
                return
            place = _PLACE.format(**facts)
            form = _COVERAGES if words["REQUEST"] == "GetCapabilities" else _COVERAGE
            way = _WAY.format(address=maps.address)
            text = form.format(ogc=_OGC, terms=TERMS, way=way, place=place, crs=crs, **facts)
            self._answer(200, "text/xml", text.encode())

        def _draw(self, box: tuple, crs: str, columns: int, rows: int) -> None:
            drawn = gdal.Warp(
                "", str(raster), format="MEM", outputBounds=box, dstSRS=crs, width=columns, height=rows, dstAlpha=True
            )
            self._send(drawn, "PNG", "image/png")

        def _send(self, drawn: gdal.Dataset, form: str, kind: str) -> None:
            place = f"/vsimem/{threading.get_ident()}"
            gdal.Translate(place, drawn, format=form)
            file = gdal.VSIFOpenL(place, "rb")
            body = bytes(gdal.VSIFReadL(1, gdal.VSIStatL(place).size, file))
            gdal.VSIFCloseL(file)
            for name in (place, f"{place}.aux.xml"):
                if gdal.VSIStatL(name) is not None:  # with GDAL's exceptions, a missing file is one
                    gdal.Unlink(name)
            self._answer(200, kind, body)

        def _answer(self, status: int, kind: str, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments: object) -> None:
            """Keeps quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    maps.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield maps
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _facts(numbers: Path) -> dict:
    """Bounds of a raster in its CRS and on the Earth, and its size."""
    raster = gdal.Open(str(numbers))
    left, size, _, top, _, _ = raster.GetGeoTransform()
    right, bottom = left + raster.RasterXSize * size, top - raster.RasterYSize * size
    lying = gdal.Warp("", raster, format="MEM", dstSRS="EPSG:4326")
    west, step, _, north, _, down = lying.GetGeoTransform()
    return {
        "left": left,
        "bottom": bottom,
        "right": right,
        "top": top,
        "size": size,
        "last_column": raster.RasterXSize - 1,
        "last_row": raster.RasterYSize - 1,
        "west": west,
        "south": north + lying.RasterYSize * down,
        "east": west + lying.RasterXSize * step,
        "north": north,
    }
