"""The bands of known sensors: their common names and wavelengths."""

from __future__ import annotations

__all__ = ["SENSORS"]

_LANDSAT_OLI = {
    "1": ("coastal", 0.443),
    "2": ("blue", 0.482),
    "3": ("green", 0.561),
    "4": ("red", 0.655),
    "5": ("nir", 0.865),
    "6": ("swir16", 1.609),
    "7": ("swir22", 2.201),
    "8": ("pan", 0.590),
    "9": ("cirrus", 1.373),
    "10": ("lwir11", 10.895),
    "11": ("lwir12", 12.005),
}
_LANDSAT_TM = {
    "1": ("blue", 0.485),
    "2": ("green", 0.560),
    "3": ("red", 0.660),
    "4": ("nir", 0.830),
    "5": ("swir16", 1.650),
    "6": ("lwir", 11.45),
    "7": ("swir22", 2.220),
    "8": ("pan", 0.710),
}
_SENTINEL2 = {
    "1": ("coastal", 0.443),
    "2": ("blue", 0.490),
    "3": ("green", 0.560),
    "4": ("red", 0.665),
    "5": ("rededge071", 0.705),
    "6": ("rededge075", 0.740),
    "7": ("rededge078", 0.783),
    "8": ("nir", 0.842),
    "8A": ("nir08", 0.865),
    "9": ("nir09", 0.945),
    "10": ("cirrus", 1.375),
    "11": ("swir16", 1.610),
    "12": ("swir22", 2.190),
}
_VENUS = {
    "1": ("coastal", 0.420),
    "2": ("coastal", 0.443),
    "3": ("blue", 0.490),
    "4": ("green", 0.555),
    "5": ("orange", 0.620),
    "6": ("orange", 0.620),
    "7": ("red", 0.667),
    "8": ("rededge071", 0.702),
    "9": ("rededge075", 0.742),
    "10": ("rededge078", 0.782),
    "11": ("nir08", 0.865),
    "12": ("nir09", 0.910),
}
_MSS = (("green", 0.55), ("red", 0.65), ("rededge075", 0.75), ("nir", 0.95))
_MICASENSE = (("blue", 0.475), ("green", 0.560), ("red", 0.668), ("nir", 0.842), ("rededge071", 0.717))
# Band number -> (common name of the STAC electro-optical extension, centre wavelength in um).
# Sources: USGS "What are the band designations for the Landsat satellites?"; ESA Sentinel-2 MSI user guide;
# CNES VENuS spectral bands; MicaSense "RedEdge-P integration guide"; DJI "Mavic 3 Multispectral" specifications.
SENSORS: dict[str, dict[str, tuple[str, float]]] = {
    "landsat8": _LANDSAT_OLI,
    "landsat9": _LANDSAT_OLI,
    "landsat4": _LANDSAT_TM,
    "landsat5": _LANDSAT_TM,
    "landsat7": _LANDSAT_TM,
    "sentinel2": _SENTINEL2,
    "venus": _VENUS,
    "mss": {str(number): band for number, band in enumerate(_MSS, 1)},  # of Landsat 4 and 5
    "mss_early": {str(number): band for number, band in enumerate(_MSS, 4)},  # of Landsat 1 to 3
    "micasense": {str(number): band for number, band in enumerate(_MICASENSE, 1)},
    "mavic3m": {"G": ("green", 0.560), "R": ("red", 0.650), "RE": ("rededge", 0.730), "NIR": ("nir", 0.860)},
}
