"""Reads from the numbers in band names what the bands show, where the sensor is known or can be inferred."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Optional

from ...contract.band_names.words import plain, shows_no_reflectance
from .sensors import SENSORS

__all__ = ["band_code", "count_only", "infer_sensor", "meanings"]

Meaning = Optional[tuple[str, float]]

# What exports and composites append to a number: "B02_10m", "B4_median", "SR_B4_p50", "B04_(Raw)".
_SUFFIX = r"(?:[ _](?:\d\dm|median|mean|first|mosaic|p\d{1,2}|\(raw\)))?"
_CODE = re.compile(rf"^(?:sr|toa)?[ _]?b(?:and)?[ _]?0*(\d{{1,2}}a?){_SUFFIX}$", re.IGNORECASE)
# A name that may only count bands. One with a prefix such as "SR_" comes from a product.
_COUNT = re.compile(r"^b(?:and)?[ _]?0*(\d+)$", re.IGNORECASE)
_TWO_DIGITS = re.compile(rf"^B0\d{_SUFFIX}$", re.IGNORECASE)
# Statistics that are not reflectance, though they are named after a band.
_STATISTICS = re.compile(
    r"\b(sd|stdev|stddev|dev|var|count|n|num|diff|delta|anomaly|change|range|err|error|unc|uncertainty|skew|kurtosis"
    r"|trend)\d*\b"
)
# A band beside which numbers do not count bands: they are those of Landsat's Collection 2.
_LANDSAT_QUALITY = "QA_PIXEL"
_OLI = set(SENSORS["landsat8"])
_MSI = set(SENSORS["sentinel2"])
_TM_SURFACE = {"1", "2", "3", "4", "5", "7"}
# Bands of whole products by their count; "" where products differ.
_LEVEL_1C = ("1", "2", "3", "4", "5", "6", "7", "8", "8A", "9", "10", "11", "12")
_LEVEL_2A = ("1", "2", "3", "4", "5", "6", "7", "8", "8A", "9", "11", "12")
_SEVEN = ("1", "2", "3", "4", "5", "6", "7")
_WHOLE_PRODUCTS: dict[str, dict[int, tuple[str, ...]]] = {
    **{
        each: {7: _SEVEN, 9: (*_SEVEN, "", ""), 11: (*_SEVEN, "8", "9", "10", "11")}
        for each in ("landsat8", "landsat9")
    },
    **{each: {7: _SEVEN} for each in ("landsat4", "landsat5", "landsat7")},
    "mss": {4: _SEVEN[:4]},
    "mss_early": {4: _SEVEN[3:]},
}


def band_code(description: str) -> Optional[str]:
    """Finds the band number in "B04", "SR_B4", "sr_band4" or "B4_median" as in the sensor tables ("4", "8A")."""
    found = _CODE.match(description.strip())
    return found.group(1).upper() if found else None


def count_only(names: Sequence[str]) -> int:
    """Counts the names that only number the bands from 1 on, as GDAL's ENVI driver writes them: "Band 1", "Band 2".

    Returns:
        Their number; 0 if a name has another number than that of its position, or if one is a product's.
    """
    if _LANDSAT_QUALITY in names:
        return 0
    coded = [place for place, name in enumerate(names, 1) if band_code(name)]
    counts = [place for place in coded if (found := _COUNT.match(names[place - 1].strip())) and int(found[1]) == place]
    return len(coded) if coded == counts == list(range(1, len(coded) + 1)) else 0


def infer_sensor(descriptions: Iterable[str]) -> Optional[str]:
    """Infers the sensor if a set of band codes exists on one only, else None.

    "B8A" or "B12" occur on Sentinel-2 only, as "B08" with two digits; 2, 3, 4, 8 are its bands of 10 m. Files of
    Landsat 4 to 8 and stacks of HLS have "B02" as well. Landsat 4 to 7 call band 6 ST_B6; Landsat 7 has it twice.
    """
    texts = [text.strip().upper() for text in descriptions]
    codes = {code for code in map(band_code, texts) if code}
    surface = {band_code(text) for text in texts if text.startswith("SR_B")}
    if "6" in surface or _fits_landsat(codes):
        return "landsat8"
    if "B6_VCID_1" in texts:
        return "landsat7"
    if surface and ("ST_B6" in texts or surface == _TM_SURFACE):
        return "landsat5"
    if not codes or not codes <= _MSI or _counts_to(codes):
        return None
    two_digits = any(_TWO_DIGITS.match(text) for text in texts)
    if codes & {"8A", "12"} or ("8" in codes and two_digits):
        return "sentinel2"
    is_bare = all(re.match(r"^B\d", text) for text in texts if band_code(text))
    return "sentinel2" if is_bare and codes == {"2", "3", "4", "8"} else None


def meanings(
    names: Sequence[str], sensor: Optional[str] = None, *, surface: bool = False, stacked: bool = True
) -> tuple[Optional[str], tuple[Meaning, ...]]:
    """Finds common name and wavelength in um of bands by their numbers.

    Numbers that only count the bands of a stack mean those of the sensor only if the stack is a whole product of it.

    Args:
        names: Of all bands of a stack, or of all files of a scene.
        sensor: Key of `SENSORS`, where known.
        surface: Whether it is known to be surface reflectance, which Sentinel-2 has not for band 10.
        stacked: Whether the bands are those of a single raster.

    Returns:
        The sensor, also where it is inferred, and the meaning of each band, None where that is not certain.
    """
    names = _without_affixes(names)
    counted = count_only(names) if stacked else 0
    if counted:
        order = _whole_products(sensor, surface).get(counted, ())
        table = SENSORS.get(sensor or "", {})
        return sensor, (*(table.get(code) for code in order), *(None,) * (len(names) - len(order)))
    sensor = sensor or infer_sensor(names)
    tables = [SENSORS[sensor]] if sensor else [SENSORS[each] for each in _possible(names)]
    return sensor, tuple(_agreed(tables, band_code(name)) for name in names)


def _without_affixes(names: Sequence[str]) -> Sequence[str]:
    """Strips what all names start or end with if band numbers remain: "0_SR_B2", "B02_2020-06-01"."""
    if any(map(band_code, names)):
        return names
    for cut in re.finditer(r"[_:. ]", names[0] if names else ""):
        start = names[0][: cut.end()]
        rest = [name[len(start) :] for name in names if name.startswith(start)]
        coded = len(rest) == len(names) and sum(band_code(each) is not None for each in rest) > 2
        if coded and not _is_not_reflectance(start):
            return rest
    for cut in re.finditer(r"[_ ]", names[0] if names else ""):
        end = names[0][cut.start() :]
        rest = [name[: -len(end)] for name in names if name.endswith(end)]
        if len(rest) == len(names) > 2 and all(map(band_code, rest)) and not _is_not_reflectance(end):
            return rest
    return names


def _is_not_reflectance(words: str) -> bool:
    """Whether words beside a number say that the band is not reflectance: "stdDev", "diff", "NDVI"."""
    return shows_no_reflectance(words) or _STATISTICS.search(plain(words.replace("stdDev", "stddev"))) is not None


def _counts_to(codes: set[str]) -> int:
    """Tells up to which number the codes count from 1 without a gap; 0 if they do not, or there is only one."""
    return len(codes) if len(codes) > 1 and codes == {str(number) for number in range(1, len(codes) + 1)} else 0


def _fits_landsat(codes: set[str]) -> bool:
    """Whether codes with both thermal bands fit Landsat 8: its panchromatic band 8 is not among bands of 30 m."""
    return {"10", "11"} <= codes <= _OLI and ("8" not in codes or codes == _OLI)


def _whole_products(sensor: Optional[str], surface: bool) -> dict[int, tuple[str, ...]]:
    if sensor == "sentinel2":
        return {13: _LEVEL_1C, 12: _LEVEL_2A} if surface else {13: _LEVEL_1C}
    return _WHOLE_PRODUCTS.get(sensor or "", {})


def _possible(names: Sequence[str]) -> tuple[str, ...]:
    """Lists the sensors that have all codes of a set of names with two digits; such names are used for several."""
    codes = {code for code in map(band_code, names) if code}
    if not any(_TWO_DIGITS.match(name.strip()) for name in names) or (_counts_to(codes) > 7):
        return ()
    tm = ("landsat5",) if "1" in codes else ()  # it is never stacked without its blue band
    return tuple(sensor for sensor in ("sentinel2", "landsat8", *tm) if codes <= set(SENSORS[sensor]))


def _agreed(tables: Sequence[dict[str, tuple[str, float]]], code: Optional[str]) -> Meaning:
    """Looks up a code, if it means the same in all tables; wavelengths differ little, that of the first is used."""
    found = [table.get(code) if code else None for table in tables]
    names = {meaning[0] if meaning else None for meaning in found}
    return found[0] if len(names) == 1 else None
