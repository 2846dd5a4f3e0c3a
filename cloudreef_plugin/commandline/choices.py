"""Options shared by several commands."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, Optional

from cyclopts import Group, Parameter

from ..engine.contract.addresses import name_of
from ..engine.contract.errors import JobError
from ..engine.contract.protocol import Area, Postprocess
from ..paths import is_address

__all__ = ["Also", "Clean", "How", "Options", "Reading", "Where", "beside", "full_path", "stem_of"]

READING = Group("The scene", sort_key=1)
ALSO = Group("Results", sort_key=2)
CLEAN = Group("The mask", sort_key=3)
HOW = Group("How it runs", sort_key=4)

# Help of more than one line: in an attribute's docstring its lines would be indented on the screen.
_BANDS = (
    "The order of the file's bands, such as B,G,R,NIR (x: ignored), or for each channel of the model its band, counted "
    "from 1, or 0 if it is missing: 3,2,1,4. Empty: as stated in the file or product."
)
_SCALING = (
    "How stored numbers become reflectance: auto, reflectance, reflectance_10000, sentinel2_offset, landsat_c1, "
    "landsat_c2_sr, uint8, reflectance_32768, uint16, reflectance_1000, percent, or a scale and an offset such as "
    "0.0001,-0.1."
)


@Parameter(name="*")
@dataclass(frozen=True)
class Reading:
    """How scenes are read."""

    bands: Annotated[str, Parameter(group=READING, alias="-b", help=_BANDS)] = ""
    scaling: Annotated[str, Parameter(group=READING, help=_SCALING)] = "auto"
    nodata: Annotated[Optional[float], Parameter(group=READING)] = None
    """The nodata value; replaces the file's."""
    crs: Annotated[Optional[str], Parameter(group=READING)] = None
    """Coordinate reference system, such as EPSG:32633; replaces the file's."""


@Parameter(name="*")
@dataclass(frozen=True)
class Where:
    """Which part of a scene is segmented."""

    area: Annotated[str, Parameter(group=READING)] = ""
    """Area to segment: left,bottom,right,top in the scene's CRS, or a GeoJSON file with polygons."""
    area_crs: Annotated[Optional[str], Parameter(group=READING)] = None
    """CRS of the area, such as EPSG:4326; not needed for GeoJSON."""
    whole_grid: Annotated[bool, Parameter(group=READING, negative="")] = False
    """Results on the whole grid of the scene, with nodata around the area, instead of cropped to the area."""

    def chosen(self) -> Area:
        """Creates the area of a job.

        Raises:
            JobError: If it is neither four numbers nor a file.
        """
        if not self.area:
            return Area()
        path = Path(self.area)
        if path.is_file():
            crs = self.area_crs or _crs_of_geojson(path)
            return Area(polygons=str(path.absolute()), polygons_crs=crs, whole_grid=self.whole_grid)
        try:
            left, bottom, right, top = (float(number) for number in self.area.split(","))
        except ValueError as error:
            raise JobError(
                f'The area "{self.area}" is neither a file nor four numbers.', "Give left,bottom,right,top."
            ) from error
        return Area(bounds=(left, bottom, right, top), bounds_crs=self.area_crs, whole_grid=self.whole_grid)


@Parameter(name="*")
@dataclass(frozen=True)
class Also:
    """Results besides the mask."""

    probability: Annotated[bool, Parameter(group=ALSO, negative=())] = False
    """Write the probability, from which `cloudreef threshold` makes other masks."""
    polygons: Annotated[bool, Parameter(group=ALSO, negative=())] = False
    """Write polygons."""
    polygons_as: Annotated[Literal["gpkg", "geojson", "fgb", "shp"], Parameter(group=ALSO)] = "gpkg"
    """Format of the polygons: GeoPackage, GeoJSON, FlatGeobuf or Shapefile."""
    statistics: Annotated[bool, Parameter(group=ALSO, negative=())] = False
    """Write statistics (JSON)."""
    report: Annotated[bool, Parameter(group=ALSO, negative=())] = False
    """Write a report (HTML)."""
    replace: Annotated[bool, Parameter(group=ALSO, negative=())] = False
    """Replace existing results. A batch also recreates polygons and other results beside a replaced mask."""

    def kinds(self) -> list[str]:
        """Lists the wanted results, the mask first."""
        names = ("probability", "polygons", "statistics", "report")
        return ["mask", *(name for name in names if getattr(self, name))]


@Parameter(name="*")
@dataclass(frozen=True)
class Clean:
    """Post-processing of the mask."""

    fill_holes_px: Annotated[int, Parameter(group=CLEAN)] = 0
    """Fill holes of fewer pixels."""
    sieve_px: Annotated[int, Parameter(group=CLEAN)] = 0
    """Remove areas of fewer pixels."""
    buffer_px: Annotated[int, Parameter(group=CLEAN)] = 0
    """Grow the target by this many pixels; negative numbers shrink it."""

    def chosen(self) -> Postprocess:
        """Builds the job's options."""
        return Postprocess(self.fill_holes_px, self.sieve_px, self.buffer_px)


@Parameter(name="*")
@dataclass(frozen=True)
class How:
    """How the network runs."""

    model: Annotated[str, Parameter(group=HOW, alias="-m")] = "clouds"
    """Short name or folder of the model; `cloudreef models` lists them."""
    tta: Annotated[bool, Parameter(group=HOW, negative=())] = False
    """Average over flips and quarter turns: eight times the work."""
    device: Annotated[Literal["auto", "cpu", "gpu"], Parameter(group=HOW)] = "auto"
    """Device that runs the network."""
    runtime: Annotated[Literal["auto", "tensorflow", "onnxruntime", "openvino"], Parameter(group=HOW)] = "auto"
    """Runtime that runs the network."""
    memory_mb: Annotated[Optional[int], Parameter(group=HOW)] = None
    """Limit of the working memory in MB; chosen by the computer's memory if not given."""
    threads: Annotated[Optional[int], Parameter(group=HOW)] = None
    """Number of processor threads; all if not given."""


@Parameter(name="*")
@dataclass(frozen=True)
class Options:
    """Options of segmenting one scene or many."""

    threshold: Annotated[Optional[str], Parameter(alias="-t")] = None
    """Smallest probability of the target, or the name of a threshold of the model, such as 'few false alarms'."""
    reading: Reading = Reading()
    where: Where = Where()
    also: Also = Also()
    clean: Clean = Clean()
    how: How = How()


def full_path(text: Optional[str]) -> Optional[str]:
    """Makes a path absolute for the engine's process; an address stays as it is."""
    return None if text is None else text if is_address(text) else str(Path(text).absolute())


def stem_of(text: str) -> str:
    """Finds the name of a file or address without its ending."""
    return Path(name_of(text)).stem


def beside(text: str, name: str) -> str:
    """Finds the path of another file in the same folder; for an address in the working folder."""
    return str(Path.cwd() / name if is_address(text) else Path(text).absolute().with_name(name))


def _crs_of_geojson(path: Path) -> str:
    """Reads the CRS of a GeoJSON file; without one longitude and latitude, as in RFC 7946."""
    try:
        stated = json.loads(path.read_text(encoding="utf-8"))["crs"]["properties"]["name"]
    except (OSError, ValueError, KeyError, TypeError):
        return "OGC:CRS84"
    return str(stated)
