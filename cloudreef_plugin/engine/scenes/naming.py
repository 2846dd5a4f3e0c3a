"""Parses file names of satellite products: scene, band, sensor, kind of values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Optional, Union

from ..contract.band_names.words import common_name, named_um, of_wavelength, shows_no_reflectance
from ..contract.sentences import Sentence
from .identities.codes import meanings
from .identities.sensors import SENSORS

__all__ = [
    "BandFile",
    "code_of",
    "is_colour_infrared",
    "is_dated",
    "is_frame",
    "is_naip",
    "is_quality_layer",
    "listed",
    "may_be_band",
    "parse",
    "planet_bands",
    "planet_radiance",
    "scaling_of",
    "sensor_of",
    "shared_by_bands",
    "stem_of",
    "subdataset_of",
    "uncut",
    "without_doubles",
]

_COLOUR = r"(?P<word>red|green|blue|nir|nir08|near[ _\-]?infra[ _\-]?red|swir[ _\-]?(?:16|22|[12]))"
_TWO_DIGITS = r"(?P<code>B0[1-9]|B1[0-2]|B8A)"
# How files of single bands are named, and the sensor where the name does not tell it. The first one that matches is
# used.
_BAND_FILES = tuple(
    (re.compile(rf"^{pattern}$", re.IGNORECASE), sensor)
    for pattern, sensor in (
        (r"(?P<word>red|green|blue|nir)_(?P<scene>patch_\d+_.+)", None),  # 38-Cloud
        (
            r"(?P<scene>L[COTEM]0[1-9]_L[12]\w\w_\d{6}_\d{8}_\d{8}_\d\d_\w\w|L[COTEM][1-9]\d{13}[A-Z]{3}\d\d)"
            r"_(?P<code>(?:SR_B|B|sr_band|toa_band)\d{1,2})",
            None,
        ),
        (r"(?P<scene>HLS\.[LS]30\..+)\.(?P<code>B\d[\dA])", None),
        (r"(?P<scene>HLS[LS]30\.\d+)_(?P<code>B\d[\dA])(?P<rest>_doy\d+_.+)", None),  # AppEEARS
        (r"(?P<scene>.+)_(?P<code>B\d[\dA])_\(Raw\)", None),  # Copernicus Browser
        (r"(?P<scene>(?:.*[ _.\-])?)(?P<rho>rho[stw])_(?P<nm>\d{3,4})", None),  # ACOLITE
        # Single frames of drones: MicaSense numbers its bands, DJI's Mavic 3M and Phantom 4 name them by letters.
        (r"(?P<scene>IMG_\d{4})_(?P<code>\d{1,2})", "micasense"),
        (r"(?P<scene>DJI_\w+?_MS)_(?P<code>G|R|RE|NIR)", "mavic3m"),
        (
            r"(?P<scene>(?:L[12][AC]_)?T\d{2}[A-Z]{3}_\d{8}T\d{6}|S2[ABCD]_.+)_(?P<code>B\d[\dA])(?:_(?P<size>\d\d)m)?",
            "sentinel2",
        ),
        # Others number with two digits as well, but without a pixel size.
        (rf"(?P<scene>.*?)[ _.\-]?{_TWO_DIGITS}_(?P<size>\d\d)m", "sentinel2"),
        (rf"(?P<scene>.*?)[ _.\-]?{_TWO_DIGITS}", None),
        (rf"(?P<scene>.*?)(?:^|[ _.\-]){_COLOUR}", None),
        (rf"{_COLOUR}[ _.\-](?P<scene>.+)", None),
        (r"(?P<scene>.*?)(?:^|[ _.\-])(?P<code>(?:SR_)?B(?:and)?_?\d{1,2})", None),
    )
)
_FRAME_SENSORS = ("micasense", "mavic3m")

_LANDSAT = r"LANDSAT[ _\-]?0?"
_SENSOR_HINTS = tuple(
    (re.compile(rf"(?:^|[^A-Z0-9])(?:{words})", re.IGNORECASE), sensor)
    for words, sensor in (
        (rf"{_LANDSAT}[45](?!\d).*[^A-Z]MSS", "mss"),
        (rf"{_LANDSAT}[123](?!\d)", "mss_early"),
        *((rf"{_LANDSAT}{number}(?!\d)", f"landsat{number}") for number in (4, 5, 7, 8, 9)),
        (r"VENUS[ _\-]", "venus"),
        (r"HLS\.?L30\.|L[CO]0?8[_\d]", "landsat8"),
        (r"L[CO]0?9[_\d]", "landsat9"),
        (r"LE0?7[_\d]", "landsat7"),
        (r"LM0?[45][_\d]", "mss"),
        (r"LM0?[1-3][_\d]", "mss_early"),
        (r"LT0?5[_\d]", "landsat5"),
        (r"LT0?4[_\d]", "landsat4"),
        (r"S2[ABCD]_|SENTINEL-?2|HLS\.?S30\.|T\d{2}[A-Z]{3}_\d{8}T\d{6}", "sentinel2"),
        (r".*OLI[_\-]?TIRS", "landsat8"),
    )
)
_SCALING_HINTS = tuple(
    (re.compile(pattern, re.IGNORECASE), kind)
    for pattern, kind in (
        (r"L[COTE]0[4-9]_L\d\w\w_.*_(sr|toa)_band\d", "reflectance_10000"),
        (r"HLS\.?[LS]30\.", "reflectance_10000"),
        (r"_\(Raw\)\.", "uint16"),  # Copernicus Browser
        (r"_LEVEL2_\w+_(BOA|TOA)\.", "reflectance_10000"),  # FORCE
        (r"^(SENTINEL2|LANDSAT)[^_]*_.*_(FRE|SRE|FRC)_B", "reflectance_10000"),  # MAJA, WASP
        (r"^VENUS[ _\-]", "reflectance_1000"),
        (r"_(3B|RE\d_3A|s(sc)?\d+d?\d*)_\w*Analytic\w*_SR", "reflectance_10000"),  # Planet
        (r"L[COTE]0[4-9]_L2\w\w_", "landsat_c2_sr"),
        (r"L[CO]0[89]_L1\w\w_", "landsat_c1"),
        (r"(?:^|_)L[CO]8\d{13}[A-Z]{3}\d\d(?:_|$)", "landsat_c1"),
    )
)
# Two kinds of reflectance that a product has side by side, the better one first: MAJA recommends "flat", corrected for
# slopes; of ACOLITE's at the top of the atmosphere, at the surface and of water, models need the first.
_DOUBLES = (("_FRE_B", "_SRE_B"), ("rhot_", "rhos_"), ("rhot_", "rhow_"), ("rhos_", "rhow_"))
_CUT = re.compile(r"([ _\-](clip(ped)?|cut|crop(ped)?|masked|subset|reproject(ed)?|warped|resampled))+$", re.IGNORECASE)
_CLIPPED = re.compile(r"(_clip|_harmonized|_file_format|_reproject)+$", re.IGNORECASE)
# Of Planet's satellites RapidEye has level 3A in its names, and SkySat its own numbers.
_PLANET = re.compile(
    r"_3B_(Analytic\w*|ortho_analytic\w*)$|_RE\d_3A_Analytic(_SR)?$|_s(sc)?\d+d?\d*_\w*analytic(_SR)?$",
    re.IGNORECASE,
)
_RADIANCE = re.compile(r"_3B_(ortho_)?Analytic(MS)?(_[48]b)?$|_RE\d_3A_Analytic$", re.IGNORECASE)
_PLANET_PICTURE = re.compile(r"_3B_(ortho_)?Visual$", re.IGNORECASE)
_PLANET_BANDS = {
    4: ("blue", "green", "red", "nir"),
    5: ("blue", "green", "red", "rededge", "nir"),
    8: ("coastal", "blue", "green05", "green", "yellow", "red", "rededge", "nir"),
}
# Of Planet, FORCE and MAJA; previews of WorldView and Pléiades.
_QUALITY_LAYER = re.compile(
    r"_udm2?([_.]|$)|_LEVEL2_\w+_(QAI|CLD|DST|HOT|VZN)\."
    r"|_(ATB|IAB|CLM|MG2|EDG|SAT|DFP|PVD|QKL)_(R\d|XS|ALL)(?![A-Z0-9])"
    r"|-BROWSE\.jpe?g$|^(PREVIEW|ICON)_.+\.jpe?g$",
    re.IGNORECASE,
)
# Layers and pictures of products that are not bands.
_NO_BAND = re.compile(
    r"(?:^|[^a-z])(b?qa|scl|aot|wvp|tci|cld|snw|visual|thumbnail|preview|overview|rgb|true_?colou?r|angle|view|sun)"
    r"(?:[^a-z]|$)",
    re.IGNORECASE,
)
_COLOUR_INFRARED = re.compile(r"(?:^|[^a-z])(cir|irrg|colou?r[ _\-]?infra[ _\-]?red)(?:[^a-z]|$)", re.IGNORECASE)
_SUBDATASET = re.compile(r'^(?:netcdf|hdf5):"?(?P<file>(?:[a-z]:)?.+?)"?:(?:.*/)?(?P<name>[^:/"]+)$', re.IGNORECASE)
_SENTINEL2_DATE = re.compile(r"(?:^|_)(20\d{6})T\d{6}(?:_|$)")
_OFFSET_SINCE = "20220125"  # processing baseline 04.00


@dataclass(frozen=True)
class BandFile:
    """The parts of the name of a single-band file.

    Attributes:
        scene: The part that it shares with the other bands of its scene; may be empty.
        band: The band as named: "B4", "red".
        identity: Common name, or None if the number's sensor is unknown.
        sensor: Key of `SENSORS`, or None where it follows only from the other files of the scene, if at all.
        wavelength_um: Centre wavelength, where known.
        size_m: Pixel size in the name, or 0.
        cut: What a tool that cut it out appended to the name: "_clip"; may be empty.
    """

    scene: str
    band: str
    identity: Optional[str] = None
    sensor: Optional[str] = None
    wavelength_um: Optional[float] = None
    size_m: int = 0
    cut: str = ""

    @property
    def group(self) -> str:
        """The part of the name that aligned files share: those of one scene that were cut out alike."""
        return self.scene + self.cut


def parse(path: str) -> Optional[BandFile]:
    """Parses the name of a band file, also of one that was cut out of another: "B4_clip"; None if it names no band."""
    stem = stem_of(path)
    bare = uncut(stem)
    found = _parsed(stem, path) or _parsed(bare, path)
    return replace(found, cut=stem[len(bare) :]) if found else None


def uncut(stem: str) -> str:
    """Strips what a tool that cut a part out of a raster appends to its name: "_clip"."""
    return _CUT.sub("", stem)


def shared_by_bands(path: str) -> Optional[tuple[str, str]]:
    """Finds what the band files of one scene have in common: folder, and name without the band; None for other files.

    38-Cloud has a folder for each band: ``train_red/red_patch_1.TIF``.
    """
    place, name = PurePath(path), parse(path)
    if name is None:
        return None
    folder = place.parent
    if folder.name.lower().endswith(f"_{name.band}".lower()):
        folder = folder.with_name(folder.name[: -len(name.band)])
    return str(folder), name.group + place.suffix.lower()


def _parsed(stem: str, path: str) -> Optional[BandFile]:
    for pattern, default in _BAND_FILES:
        found = pattern.match(stem)
        if not found:
            continue
        parts = found.groupdict()
        if "word" in parts:
            return _band_file(parts["scene"], parts["word"].lower(), None)
        if "nm" in parts:
            return _band_file(parts["scene"] + parts["rho"], f"{parts['rho']}_{parts['nm']}", None)
        code = parts["code"].upper()
        if re.fullmatch(_TWO_DIGITS, code) and PurePath(path).suffix.lower() == ".jp2":
            default = default or "sentinel2"  # nobody else writes JPEG 2000
        scene = parts["scene"] + parts.get("rest", "")
        return _band_file(scene, code, sensor_of(stem) or default, int(parts.get("size") or 0))
    return None


def _band_file(scene: str, band: str, sensor: Optional[str], size_m: int = 0) -> BandFile:
    code = code_of(band)
    if sensor and code in SENSORS[sensor]:
        name, wavelength = SENSORS[sensor][code]
        return BandFile(scene, band, name, sensor, wavelength, size_m)
    by_number = meanings([band], stacked=False)[1][0] if not sensor else None
    named = named_um(band)
    identity, wavelength_um = by_number or (common_name(band) or (of_wavelength(named) if named else None), named)
    return BandFile(scene, band, identity, sensor, wavelength_um, size_m)


def code_of(band: str) -> str:
    """Converts a band's name to its key in the tables of `SENSORS`: "B08A" to "8A"."""
    return re.sub(r"^\D*0*(?=\d)", "", band)


def is_frame(path: str) -> bool:
    """Whether a file name is that of one band of a drone's single frame, as written by the camera."""
    stem = PurePath(path).stem
    return any(pattern.match(stem) for pattern, sensor in _BAND_FILES if sensor in _FRAME_SENSORS)


def listed(names: Sequence[str], shown: int = 4) -> Union[str, Sequence[str]]:
    """Shortens a list of names for a sentence: "a, b and 3 more"."""
    if len(names) <= shown:
        return names
    return Sentence("{} and {} more", names[:shown], len(names) - shown)


def sensor_of(text: str) -> Optional[str]:
    """Finds the sensor by a file name or a tag, or None."""
    for pattern, sensor in _SENSOR_HINTS:
        if pattern.search(text):
            return sensor
    return None


def scaling_of(path: str) -> Optional[str]:
    """Finds the kind of values by a file name (see `KINDS`), or None."""
    name = PurePath(path).name
    for pattern, kind in _SCALING_HINTS:
        if pattern.search(name):
            return kind
    if sensor_of(name) == "sentinel2":
        dates = _SENTINEL2_DATE.findall(PurePath(path).stem)
        return "sentinel2_offset" if dates and max(dates) >= _OFFSET_SINCE else "reflectance_10000"
    return None


def is_dated(path: str) -> bool:
    """Whether the kind of values follows from the date in the file name alone, as for Sentinel-2."""
    name = PurePath(path).name
    return sensor_of(name) == "sentinel2" and not any(pattern.search(name) for pattern, _ in _SCALING_HINTS)


def stem_of(path: str) -> str:
    """The file's name without its suffix; of a subdataset its variable."""
    subdataset = subdataset_of(path)
    return subdataset[1] if subdataset else PurePath(path).stem


def subdataset_of(path: str) -> Optional[tuple[str, str]]:
    """Splits GDAL's name of a subdataset of a netCDF or HDF5 file: path and variable; None for other paths."""
    found = _SUBDATASET.match(path)
    return (found["file"], found["name"]) if found else None


def without_doubles(paths: Sequence[str]) -> list[str]:
    """Leaves out the bands of a kind of reflectance if others are of a better kind."""
    kept = list(paths)
    for better, other in _DOUBLES:
        if any(better in stem_of(path) for path in kept):
            kept = [path for path in kept if other not in stem_of(path)]
    return kept


def may_be_band(path: str) -> bool:
    """Whether a raster whose name does not say a band could be one: it is not called a mask, an index or a picture."""
    return not (shows_no_reflectance(stem_of(path)) or _NO_BAND.search(stem_of(path)))


def is_quality_layer(name: str) -> bool:
    """Whether a raster is a quality layer or a preview and not a scene."""
    return _QUALITY_LAYER.search(name) is not None


def planet_bands(path: str, count: int) -> tuple[Optional[str], ...]:
    """Finds the order of the bands of a PlanetScope, RapidEye or SkySat image by its name; empty for other files.

    https://docs.planet.com/data/imagery/planetscope/
    """
    stem = _CLIPPED.sub("", PurePath(path).stem)
    if _PLANET_PICTURE.search(stem):
        return ("red", "green", "blue", None)[:count] if count in (3, 4) else ()  # the last is alpha
    if not _PLANET.search(stem):
        return ()
    return _PLANET_BANDS.get(count, ())


def planet_radiance(path: str) -> str:
    """The name of a PlanetScope or RapidEye image of radiance, without what clipping appends; empty for others."""
    stem = _CLIPPED.sub("", PurePath(path).stem)
    return stem if _RADIANCE.search(stem) else ""


def is_colour_infrared(path: str) -> bool:
    """Whether a file name is that of a colour infrared picture: near infrared, red, green as red, green, blue."""
    return _COLOUR_INFRARED.search(stem_of(path)) is not None


def is_naip(path: str) -> bool:
    """Whether a file name is that of a NAIP quarter quadrangle, with bands red, green, blue, nir."""
    return re.match(r"^m_\d{7}_(ne|nw|se|sw)_\d{1,2}_\w+$", PurePath(path).stem, re.IGNORECASE) is not None
