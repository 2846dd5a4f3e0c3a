"""Opens local, archived and remote rasters with GDAL, and reports its errors in sentences.

Remote files are named by their address (``https://...``, ``s3://bucket/name.tif``, ``gs://...``, ``az://...``) or by
GDAL's path (``/vsicurl/...``, ``/vsis3/...``, ``/vsigs/...``, ``/vsiaz/...``); credentials and endpoints come from
GDAL's environment variables (https://gdal.org/user/virtual_file_systems.html).
"""

from __future__ import annotations

import html
import logging
import os
import re
import threading
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Optional, Union

import numpy as np
import rasterio
from rasterio._err import CPLE_BaseError
from rasterio.errors import NotGeoreferencedWarning, RasterioError
from rasterio.windows import Window

from ..contract.addresses import gdal_path, is_remote, name_of, without_keys
from ..contract.errors import UNREAD, SceneError
from ..contract.sentences import Sentence
from .archives import is_inside
from .naming import listed
from .virtual.sources import check_kind, check_opened, check_raster, without_options

__all__ = [
    "GDAL_ERRORS",
    "closed_on_error",
    "gdal_path",
    "is_remote",
    "open_raster",
    "reading",
    "reprojecting",
    "source_descriptions",
    "source_names",
    "subdatasets_of",
    "title",
    "without_options",
]

_VRT_SOURCE = re.compile(r"<SourceFilename([^>]*)>([^<]*)<")
_VRT_SOURCE_BAND = re.compile(r"<SourceBand>\s*(\d{1,9})\s*<")
# So many sources of a band are asked what it shows.
_MOST_DESCRIBED = 50
_VRT_OFFSET = re.compile(r"<(ImageOffset|PixelOffset|LineOffset)>\s*(-?\d{1,18})\s*<")
# GDAL's drivers of raw binary files.
_RAW_DRIVERS = ("ENVI", "EHdr", "ISCE", "ROI_PAC", "GenBin", "PAux", "LAN", "MFF")
# Messages of GDAL's drivers about damaged data. "Extraneous bytes" are in many intact JPEGs; in the tiles of a TIFF
# (JPEGLib) they mean damage.
_DAMAGE = re.compile(
    r"JPEGLib:\s*Corrupt|premature end|bad huffman|truncated|unexpected end|\bcrc\b|checksum|not enough data"
    r"|invalid (code|tile|block)|(read|decod\w+) (error|failed)|unsupported marker",
    re.IGNORECASE,
)

# rasterio raises some of GDAL's own errors, which have no public name:
# https://github.com/rasterio/rasterio/blob/main/rasterio/_err.pyx
GDAL_ERRORS = (RasterioError, CPLE_BaseError)

# For opening remote files: looking for sidecars would list the whole folder; with several threads GDAL would bypass its
# cache, and download again what neighbouring windows share.
OPTIONS = {"GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR", "GDAL_NUM_THREADS": "1"}

# Settings of GDAL for every thread; those of the user take precedence. Without the first, GDAL reads whole PNGs and
# ignores damage; without limits, it would wait forever for a server that sends nothing any more.
SETTINGS = {
    "GDAL_PNG_WHOLE_IMAGE_OPTIM": "NO",
    "GDAL_HTTP_MAX_RETRY": "4",
    "GDAL_HTTP_RETRY_DELAY": "0.5",
    "GDAL_HTTP_CONNECTTIMEOUT": "60",
    "GDAL_HTTP_LOW_SPEED_LIMIT": "1",
    "GDAL_HTTP_LOW_SPEED_TIME": "120",
}


def title(path: Union[str, os.PathLike[str]]) -> str:
    """Names a raster for messages, without GDAL's prefixes and options.

    A CRS or a nodata value that was set in QGIS comes as ``vrt://FILE?a_srs=...&a_nodata=...``, see
    https://gdal.org/en/stable/drivers/raster/vrt.html#vrt-connection-string.
    """
    return name_of(without_options(str(path)))


def open_raster(path: Union[str, os.PathLike[str]]) -> Any:
    """Opens a raster with GDAL.

    Raises:
        SceneError: If it is missing, not a raster, or has no bands of its own.
    """
    path, name = str(path), title(path)
    dataset = _opened(path, name)
    if dataset.count == 0:
        subdatasets = dataset.subdatasets
        dataset.close()
        if subdatasets:
            raise SceneError(
                Sentence("{} holds {} rasters: {}.", name, len(subdatasets), listed(subdatasets)),
                Sentence("Choose one of them by that name, or several that hold a band each."),
            )
        raise SceneError(Sentence("{} holds no raster bands.", name), Sentence("Choose another file."))
    if any(dtype.startswith("complex") for dtype in dataset.dtypes):
        dataset.close()
        raise SceneError(
            Sentence("{} holds complex numbers, as radar does.", name), Sentence("Choose an optical scene.")
        )
    return dataset


def subdatasets_of(path: str) -> list[str]:
    """Lists GDAL's names of a file's subdatasets; empty if it has bands of its own.

    Raises:
        SceneError: If it is missing or not a raster.
    """
    with _opened(path, title(path)) as dataset:
        return list(dataset.subdatasets) if dataset.count == 0 else []


def _opened(path: str, name: str) -> Any:
    """Opens a raster, even one without bands of its own."""
    check_kind(path, name)
    check_raster(path, name)
    for setting, value in SETTINGS.items():
        os.environ.setdefault(setting, value)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            if is_remote(path):
                with rasterio.Env(**OPTIONS):
                    dataset = rasterio.open(gdal_path(path))
            else:
                dataset = rasterio.open(path)
    except (RasterioError, OSError, ValueError) as error:
        raise _cannot_open(path, name, error) from error
    with closed_on_error([dataset]):
        check_opened(dataset, path, name)
    if _is_cut_short(dataset, Path(path)):
        dataset.close()
        raise SceneError(
            Sentence("{} is cut short: it holds fewer bytes than its header states.", name),
            Sentence("Download or copy it again."),
        )
    return dataset


@contextmanager
def closed_on_error(datasets: Iterable[Any]) -> Iterator[None]:
    """Closes datasets if an error ends the block."""
    try:
        yield
    except BaseException:
        for dataset in datasets:
            dataset.close()
        raise


@contextmanager
def reprojecting(what: str, of: str) -> Iterator[None]:
    """Reports failed transformations of coordinates in a sentence.

    Args:
        what: What is transformed.
        of: What it is transformed to.

    Raises:
        SceneError: In place of PROJ's or GDAL's error.
    """
    try:
        yield
    except GDAL_ERRORS as error:
        raise SceneError(
            Sentence("{} cannot be transformed to the CRS of {}.", what, of),
            Sentence("Give scenes of the same region."),
        ) from error


def _is_cut_short(dataset: Any, path: Path) -> bool:
    """Whether a raw binary file is shorter than its header says: GDAL then reads zeros without an error."""
    if dataset.driver == "VRT":
        return any(size < expected for size, expected in _raw_sources(dataset, path))
    if not path.is_file():
        return False
    if dataset.driver == "PCIDSK":
        return path.stat().st_size < _pcidsk_bytes(path)
    if dataset.driver not in _RAW_DRIVERS:
        return False
    header = {key.lower(): value for key, value in dataset.tags(ns="ENVI").items()}
    if header.get("file_compression", "0").strip() != "0":
        return False
    start = header.get("header_offset", "0").strip()
    bits = sum(_bits(dataset, index) for index in dataset.indexes) * dataset.width * dataset.height
    return bool(path.stat().st_size < (int(start) if start.isdigit() else 0) + bits // 8)


def _pcidsk_bytes(path: Path) -> int:
    """Reads the size in bytes of a PCIDSK file from its header, which counts blocks of 512 bytes; 0 if unstated."""
    with path.open("rb") as file:
        blocks = file.read(32)[16:32].strip()
    return 512 * int(blocks) if blocks.isdigit() else 0


def _bits(dataset: Any, index: int) -> int:
    stated = dataset.tags(index, ns="IMAGE_STRUCTURE").get("NBITS", "")
    return int(stated) if stated.isdigit() else 8 * np.dtype(dataset.dtypes[index - 1]).itemsize


def source_names(dataset: Any) -> list[str]:
    """Lists the name of the file of each band of a VRT, as `gdalbuildvrt -separate` makes it.

    Empty unless each band is made of one file of its own.
    """
    names = [[html.unescape(name).strip() for _, name in _VRT_SOURCE.findall(text)] for text in _vrt_bands(dataset)]
    files = [each[0] for each in names if len(each) == 1]
    return files if len(set(files)) == len(names) == dataset.count else []


def source_descriptions(dataset: Any) -> list[str]:
    """Lists the description of the sources of each band of a VRT: `gdalbuildvrt` of GDAL 3.6 drops them.

    Empty unless the first sources of all bands can be read, agree, and some are described.
    """
    found: list[list[tuple[str, int]]] = []
    for text in _vrt_bands(dataset):
        sources = [*_VRT_SOURCE.finditer(text)][:_MOST_DESCRIBED]
        ends = [source.start() for source in sources[1:]] + [len(text)]
        bands = [_VRT_SOURCE_BAND.search(text, source.end(), end) for source, end in zip(sources, ends)]
        paths = [str(_beside(source, Path(dataset.name))) for source in sources]
        found.append([(path, int(band[1]) if band else 1) for path, band in zip(paths, bands)])
    files: dict[str, list[str]] = {}
    try:
        for path in {path for sources in found for path, _ in sources}:
            with open_raster(path) as file:
                names = [name or "" for name in file.descriptions]
                files[path] = names if any(names) else source_descriptions(file)
    except SceneError:
        return []
    agreed = [{name for path, band in each for name in files[path][band - 1 : band] or [""]} for each in found]
    names = [next(iter(each)) for each in agreed if len(each) == 1]
    return names if len(names) == dataset.count and any(names) else []


def _vrt_bands(dataset: Any) -> list[str]:
    """Lists the text of each band of a VRT; empty for other rasters."""
    return re.split(r"<VRTRasterBand\b", dataset.tags(ns="xml:VRT").get("xml:VRT", ""))[1:]


def _raw_sources(dataset: Any, path: Path) -> Iterator[tuple[int, int]]:
    """Yields actual and expected size of each raw binary source of a VRT."""
    for index, text in enumerate(_vrt_bands(dataset)[: dataset.count], 1):
        found = _VRT_SOURCE.search(text)
        if 'subClass="VRTRawRasterBand"' not in text or found is None:
            continue
        offsets = {key: int(number) for key, number in _VRT_OFFSET.findall(text)}
        item = np.dtype(dataset.dtypes[index - 1]).itemsize
        pixel = offsets.get("PixelOffset", item)
        line = offsets.get("LineOffset", pixel * dataset.width)
        last = offsets.get("ImageOffset", 0) + max(0, line) * (dataset.height - 1) + max(0, pixel) * (dataset.width - 1)
        file = _beside(found, path)
        if file.is_file():
            yield file.stat().st_size, last + item


def _beside(source: re.Match[str], vrt: Path) -> Path:
    """Resolves the path of a VRT's source."""
    name = html.unescape(source[2]).strip()
    return vrt.parent / name if re.search(r'relativeToVRT="1"', source[1], re.IGNORECASE) else Path(name)


def _cannot_open(path: str, name: str, error: Exception) -> SceneError:
    if is_inside(path):
        return SceneError(
            Sentence("{} cannot be read: it is damaged or cut short, or not a raster.", name),
            Sentence("Download or copy the archive again, or unpack it."),
        )
    is_elsewhere = "://" in path or path.startswith("/vsi")
    exists = not is_elsewhere and Path(path).exists()
    if not is_elsewhere and not exists and ":" not in path[2:]:
        return SceneError(
            Sentence("There is no file {}.", path),
            Sentence("It may have been moved or renamed, or its drive is not mounted."),
        )
    if "not recognized as being in a supported file format" in str(error):
        message = Sentence("{} is not a raster that can be read.", name)
        return SceneError(
            message, Sentence("Choose a GeoTIFF, JPEG2000, VRT or another raster that GDAL opens."), UNREAD
        )
    if exists:
        if not os.access(path, os.R_OK):
            return SceneError(
                Sentence("You do not have permission to read {}.", name),
                Sentence("Ask for this permission, or copy the file elsewhere."),
            )
        return SceneError(Sentence("{} is damaged or cut short.", name), Sentence("Download or copy it again."))
    detail = without_keys(str(error)).rstrip(".").replace("\n", " ")
    return SceneError(
        Sentence("{} cannot be opened: {}.", name, detail), Sentence("Check the address and the connection.")
    )


class _DamageMessages(logging.Filter):
    """Notices GDAL's messages about damage while a thread reads: some drivers only warn, and invent values.

    The logger of these messages is open for all levels, as a program may have silenced rasterio's; what that program
    does not want to see goes no further.
    """

    def __init__(self, logger: logging.Logger) -> None:
        super().__init__()
        self.thread = threading.local()
        self._logger = logger
        logger.setLevel(logging.DEBUG)
        logger.addFilter(self)

    def filter(self, record: logging.LogRecord) -> bool:
        """Notices a message of the reading thread."""
        if getattr(self.thread, "reads", False) and _DAMAGE.search(record.getMessage()):
            self.thread.damaged = True
        return self._logger.parent is None or record.levelno >= self._logger.parent.getEffectiveLevel()


_damage_messages = _DamageMessages(logging.getLogger("rasterio._err"))


class reading:  # noqa: N801 - reads as a sentence: with reading(...)
    """Reports GDAL's errors about a file, including warnings of damage, in a sentence.

    Args:
        path: The file, or its name in sentences.
        window: The window that is read, to say where the file is damaged.
    """

    def __init__(self, path: Union[str, os.PathLike[str]], window: Optional[Window] = None) -> None:
        self._name = title(path)
        self._is_remote = is_remote(str(path))
        self._window = window

    def __enter__(self) -> None:
        _damage_messages.thread.reads, _damage_messages.thread.damaged = True, False

    def __exit__(self, kind: object, error: Optional[BaseException], trace: object) -> None:
        _damage_messages.thread.reads = False
        if isinstance(error, (*GDAL_ERRORS, OSError)) or (error is None and _damage_messages.thread.damaged):
            hint = Sentence("Download or copy it again, together with the files that belong to it.")
            if self._is_remote:
                hint = Sentence("Check the address and the connection.")
            raise SceneError(self._damaged(), hint) from error

    def _damaged(self) -> Sentence:
        if self._window is None:
            return Sentence("{} cannot be read: it is damaged or incomplete.", self._name)
        place = (self._name, int(self._window.row_off), int(self._window.col_off))
        if self._is_remote:
            return Sentence(
                "{} cannot be read near row {}, column {}: the connection was interrupted, or the file is damaged.",
                *place,
            )
        return Sentence(
            "{} cannot be read near row {}, column {}: it is damaged or cut short, or a file it refers to is missing.",
            *place,
        )
