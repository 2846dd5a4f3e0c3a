"""A map service on this computer: tiles (XYZ) and a WMS that draw a raster of red, green and blue."""

from __future__ import annotations

import math
import re
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
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

    def tiles(self, deepest: int = 12) -> str:
        """The source of a layer of tiles, for the provider "wms"."""
        return f"type=xyz&url={self.address}/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmin=0&zmax={deepest}"

    def wms(self, crs: str) -> str:
        """The source of a layer of the WMS, for the provider "wms"."""
        return f"crs={crs}&format=image/png&layers=scene&styles&url={self.address}/wms"


@contextmanager
def serving(raster: Path, crs: str):
    """Draws a raster of three bands of bytes in a CRS; yields the `Maps`."""
    maps = Maps()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            maps.asked.append(self.path)
            asked = urlsplit(self.path)
            words = {name.upper(): values[0] for name, values in parse_qs(asked.query).items()}
            tile = re.fullmatch(r"/(\d+)/(\d+)/(\d+)\.png", asked.path)
            if words.get("REQUEST") == "GetCapabilities":
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

        def _draw(self, box: tuple, crs: str, columns: int, rows: int) -> None:
            place = f"/vsimem/{threading.get_ident()}.png"
            drawn = gdal.Warp(
                "", str(raster), format="MEM", outputBounds=box, dstSRS=crs, width=columns, height=rows, dstAlpha=True
            )
            gdal.Translate(place, drawn, format="PNG")
            file = gdal.VSIFOpenL(place, "rb")
            body = bytes(gdal.VSIFReadL(1, gdal.VSIStatL(place).size, file))
            gdal.VSIFCloseL(file)
            for name in (place, f"{place}.aux.xml"):
                gdal.Unlink(name)
            self._answer(200, "image/png", body)

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
