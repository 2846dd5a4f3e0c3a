"""The sources of virtual rasters: what GDAL would open for one, and whether it may.

A VRT (https://gdal.org/en/stable/drivers/raster/vrt.html) may come from a stranger. Its sources must be files of this
computer, also in archives, unless the user allows others by `_REMOTE_SOURCES`. They are checked before GDAL opens
anything.
"""

from __future__ import annotations

import os
import posixpath
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional
from xml.etree import ElementTree  # nosec B405 - a text with a document type, and so with entities, is refused

from ...contract.addresses import is_remote, without_keys
from ...contract.errors import SceneError
from ...contract.sentences import Sentence
from ..archives import ArchivePath, existing_path, is_inside
from .tiles import files_of_dimap, is_dimap

__all__ = ["check_kind", "check_opened", "check_raster", "is_virtual", "without_options"]

# Environment variable that allows sources elsewhere.
_REMOTE_SOURCES = "CLOUDREEF_REMOTE_SOURCES"
_DEEPEST = 5
_LARGEST = 20_000_000
# Bytes by which GDAL recognises a file.
_HEAD = 1024
_VRT = b"<VRTDataset"
_RAW_BAND = "vrtrawrasterband"
# Elements, or attributes, that name a raster. GDAL ignores the case of their names.
_SOURCE_TAGS = {"sourcefilename", "sourcedataset"}
# The same, of rasters that may be missing.
_OPTIONAL_TAGS = {"dempath"}
# Elements that name a raster if their attribute "key" or "name" is such.
_SOURCE_KEYS = {
    "mdi": re.compile(r"[xy]_dataset|overview_file", re.IGNORECASE),
    "ooi": re.compile(r"root_path", re.IGNORECASE),
    "argument": re.compile(r".*(filename|dataset).*", re.IGNORECASE),
}
# GDAL's drivers that read from a network, or rasters that a file names in turn.
_DRIVERS_ELSEWHERE = {"DAAS", "EEDAI", "GTI", "HTTP", "OGCAPI", "PLMOSAIC", "STACIT", "STACTA", "WCS", "WMS", "WMTS"}
# Names of subdatasets, as GDAL lists them.
# https://gdal.org/en/stable/user/raster_data_model.html#subdatasets-domain
_SUBDATASET = re.compile(
    r"(GTIFF_DIR:(off:)?\d+|NETCDF|HDF5|DIMAP|HDF4_(SDS|EOS):\w+|SENTINEL2_L(1B|1C|2A)|NITF_IM:\d+|GPKG):(?P<file>.+)",
    re.IGNORECASE | re.DOTALL,
)
_ELSEWHERE = re.compile(r"://|(^|[:,\"])[/\\]vsi", re.IGNORECASE)
_IN_ARCHIVE = re.compile(r"/vsi(zip|tar)/(?P<archive>.+?\.(zip|tar\.gz|tgz|tar))(/|$)", re.IGNORECASE)
_OF_A_DRIVER = re.compile(r"[a-z][\w+.-]+:", re.IGNORECASE)
_ADDRESS = re.compile(r"(https?|ftp)://", re.IGNORECASE)
# Small texts from which GDAL reads a service, or rasters that are named in turn.
_SERVICE = re.compile(
    rb"<\s*(GDAL_WMS|GDAL_WMTS|WCS_GDAL|WMS_Tile_Service|WMS_Capabilities|WMT_MS_Capabilities|TileMapService"
    rb"|(?:\w+:)?Capabilities|GDALTileIndexDataset)\b|(\"stac_version\")",
    re.IGNORECASE,
)
_MRF = re.compile(rb"<\s*MRF_META\b", re.IGNORECASE)
_MRF_OF_ANOTHER = re.compile(rb"<\s*(Cached)?Source\b|/vsi|://", re.IGNORECASE)
_TILE_INDEX = re.compile(r"\.gti\.\w+$", re.IGNORECASE)


@dataclass(frozen=True)
class _Source:
    """What a virtual raster names.

    Attributes:
        name: The name.
        relative: Whether it is relative to the folder of the VRT.
        raw: Whether its bytes are read as pixels, whatever they are.
        needed: Whether it must exist.
    """

    name: str
    relative: bool = False
    raw: bool = False
    needed: bool = True


def without_options(path: str) -> str:
    """Strips GDAL's ``vrt://`` and its options, such as a CRS or a nodata value, from a path."""
    return path[len("vrt://") :].split("?", 1)[0] if path.startswith("vrt://") else path


def check_raster(path: str, name: str) -> None:
    """Checks what GDAL would read for a raster of this computer, before opening it.

    Args:
        path: Its path, as GDAL takes it.
        name: Its name in sentences.

    Raises:
        SceneError: See `_check_sources`.
    """
    path = without_options(path)
    # A compressed archive would be read from its start for each of its rasters; see `check_opened`.
    slow = path.startswith("/vsitar/") and not path.lower().endswith(".vrt")
    if not is_remote(path) and not slow:
        _check_file(path, name, 0)


def check_opened(dataset: Any, path: str, name: str) -> None:
    """Checks how GDAL has opened a raster, before reading pixels.

    Args:
        dataset: The raster.
        path: Its path, as GDAL takes it.
        name: Its name in sentences.

    Raises:
        SceneError: See `_check_sources`.
    """
    path = without_options(path)
    if is_remote(path):
        return
    if dataset.driver in _DRIVERS_ELSEWHERE and _exists(path):
        _refuse_elsewhere(name, dataset.driver)
    if dataset.driver == "VRT" and is_inside(path):
        try:
            text = str(dataset.tags(ns="xml:VRT").get("xml:VRT", ""))
        except UnicodeDecodeError as error:
            raise _not_utf8(name) from error
        _check_sources(text.encode("utf-8"), path, name)


def _check_sources(text: bytes, path: str, name: str, depth: int = 0) -> None:
    """Checks the sources of a virtual raster, and those of virtual rasters in it.

    Args:
        text: Its XML.
        path: Its path.
        name: Its name in sentences.
        depth: Depth of nesting.

    Raises:
        SceneError: If a source may lie elsewhere without permission, or is missing, if raw bytes are read from another
            folder, or virtual rasters are nested too deeply or in a circle.
    """
    _check_depth(name, depth)
    for source in dict.fromkeys(_sources(text, name)):
        if source.name.startswith("<") and _VRT.decode() in source.name:
            _check_sources(source.name.encode("utf-8"), "inline.vrt", name, depth + 1)
            continue
        file = _local(source, path)
        if file is None:
            if not is_remote(path):
                _refuse_elsewhere(name, source.name)
        elif not (is_remote(path) and source.relative):
            _check_local(source, file, path, name, depth)


def _check_depth(name: str, depth: int) -> None:
    if depth > _DEEPEST:
        raise SceneError(
            Sentence("{} takes its pixels from virtual rasters nested deeper than {}.", name, _DEEPEST),
            Sentence("Make one VRT directly from the rasters."),
        )


def _virtual_text(path: str) -> bytes:
    """Reads the text of a virtual raster of this computer, in an archive or not; empty for other files."""
    if path.startswith("<"):
        return path.encode("utf-8") if _VRT.decode() in path else b""
    return _read_start(path, _LARGEST + 1) if is_virtual(path) else b""


def is_virtual(path: str) -> bool:
    """Whether a file of this computer, in an archive or not, is a virtual raster."""
    return _VRT in _read_start(path, _HEAD)


def check_kind(path: str, name: str) -> None:
    """Refuses files that GDAL would wait for forever.

    Raises:
        SceneError: If a path is a pipe, a device or a socket.
    """
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise SceneError(Sentence("{} is a pipe or a device, not a file.", name), Sentence("Save the scene as a file."))


def _check_local(source: _Source, file: str, path: str, name: str, depth: int) -> None:
    """Checks a source that is a file of this computer."""
    home = Path(os.path.realpath(path)).parent
    if source.raw and home not in Path(os.path.realpath(file)).parents:
        raise SceneError(
            Sentence("{} takes raw bytes from a file of another folder: {}.", name, source.name),
            Sentence("Put that file beside the VRT, or convert it."),
        )
    if not _exists(file):
        if source.needed:
            raise SceneError(
                Sentence("{} refers to {}, which is missing.", name, source.name),
                Sentence("Put the file there, or make the VRT again."),
            )
        return
    check_kind(file, name)
    if not source.raw:
        _check_file(file, name, depth + 1)


def _check_file(path: str, name: str, depth: int) -> None:
    """Checks what a file itself refers to."""
    text = _virtual_text(path)
    if text:
        _check_sources(text, path, name, depth)
        return
    head = _read_start(path, _HEAD)
    if is_dimap(head):
        _check_depth(name, depth)
        for file in files_of_dimap(_read_start(path, _LARGEST), path):
            _check_file(file, name, depth + 1)
    service = _SERVICE.search(head)
    if service:
        _refuse_elsewhere(name, (service[1] or service[2]).decode("ascii").strip('"'))
    elif _TILE_INDEX.search(path) or (_MRF.search(head) and _MRF_OF_ANOTHER.search(_read_start(path, _LARGEST))):
        _refuse_elsewhere(name, path)


def _refuse_elsewhere(name: str, where: str) -> None:
    """Refuses what is not a file of this computer, unless the user has allowed it.

    Raises:
        SceneError: If they have not.
    """
    if os.environ.get(_REMOTE_SOURCES) == "1":
        return
    shown = without_keys(where)
    surely = is_remote(where) or _ADDRESS.match(where)
    raise SceneError(
        Sentence("{} takes pixels from a network: {}.", name, shown)
        if surely
        else Sentence("{} may take pixels from a network: {}.", name, shown),
        Sentence("If you trust it, set the environment variable {} to 1.", _REMOTE_SOURCES),
    )


def _sources(text: bytes, name: str) -> Iterator[_Source]:
    """Yields everything that a virtual raster names.

    Raises:
        SceneError: If it is not XML, or not unambiguous.
    """
    try:
        text.decode("utf-8")
        # GDAL reads the bytes as UTF-8, whatever encoding they declare.
        parser = ElementTree.XMLParser(target=_Tree(), encoding="utf-8")  # nosec B314  # noqa: S314 - see above
        root = ElementTree.fromstring(text, parser)  # nosec B314  # noqa: S314
    except UnicodeDecodeError as error:
        raise _not_utf8(name) from error
    except (ElementTree.ParseError, ValueError) as error:
        raise SceneError(
            Sentence("{} is not XML that can be read: {}.", name, str(error)), Sentence("Make the VRT again.")
        ) from error
    waiting = [(root, False)]
    while waiting:
        element, raw = waiting.pop()
        if _local_name(element.tag) == "vrtrasterband":
            raw = any(value.strip().lower() == _RAW_BAND for value in _values(element, "subclass"))
        yield from _sources_of(element, raw)
        waiting.extend((child, raw) for child in element)


def _not_utf8(name: str) -> SceneError:
    return SceneError(Sentence("{} is not text in UTF-8.", name), Sentence("Save it as UTF-8, or make the VRT again."))


def _sources_of(element: ElementTree.Element, raw: bool) -> Iterator[_Source]:
    """Yields what one element names, in its text or in its attributes."""
    tag = _local_name(element.tag)
    own = "".join([element.text or "", *(child.tail or "" for child in element)]).strip()
    attributes = {_local_name(key): value.strip() for key, value in element.attrib.items()}
    if own and tag in _SOURCE_TAGS:
        for relative in {_is_nonzero(value) for value in _values(element, "relativetovrt")} or {False}:
            yield _Source(own, relative, raw)
    elif own and (_may_name(tag, attributes) or (own.startswith("/") and is_remote(own))):
        yield _Source(own, needed=False)
    for key, value in attributes.items():
        if value and key in _SOURCE_TAGS | _OPTIONAL_TAGS:
            yield _Source(value, raw=raw, needed=key in _SOURCE_TAGS)


def _may_name(tag: str, attributes: Mapping[str, str]) -> bool:
    """Tells whether an element is one of the less usual ones that name a raster."""
    keys = _SOURCE_KEYS.get(tag)
    return tag in _OPTIONAL_TAGS or (
        keys is not None and any(keys.fullmatch(attributes.get(key, "")) for key in ("key", "name"))
    )


class _Tree(ElementTree.TreeBuilder):
    """Builds the tree of a text that declares no entities."""

    def doctype(self, name: str, public: Optional[str], system: Optional[str]) -> None:
        """Refuses the declaration of a document type.

        Raises:
            ValueError: Always.
        """
        raise ValueError("it declares a document type")


def _local_name(name: object) -> str:
    """Strips the namespace of an XML name, and lowers its case."""
    return str(name).rpartition("}")[2].lower()


def _is_nonzero(value: str) -> bool:
    """Tells whether C parses a text as an integer other than 0."""
    number = re.match(r"\s*[+-]?\d+", value)
    return number is not None and number[0].strip().strip("+-0") != ""


def _values(element: ElementTree.Element, name: str) -> list[str]:
    """Lists the values that GDAL may find under a name: it takes attributes and elements alike."""
    attributes = [value for key, value in element.attrib.items() if _local_name(key) == name]
    return attributes + [child.text or "" for child in element if _local_name(child.tag) == name]


def _local(source: _Source, path: str) -> Optional[str]:
    """Finds the file of this computer that GDAL opens for a source; None if it may look elsewhere."""
    name, relative = source.name, source.relative
    if name.startswith("vrt://"):
        name, relative = without_options(name), False
    subdataset = _SUBDATASET.fullmatch(name)
    if subdataset:
        return next(filter(_exists, _files_of_subdataset(subdataset["file"], relative, path)), None)
    return _resolve(name, relative, path)


def _files_of_subdataset(rest: str, relative: bool, path: str) -> Iterator[str]:
    """Yields the files that a subdataset may be part of: "FILE":GROUP or FILE:GROUP."""
    quoted = re.match(r'"([^"]+)"(:|$)', rest)
    pieces = rest.split(":")
    names = [quoted[1]] if quoted else [":".join(pieces[:count]) for count in range(1, len(pieces) + 1)]
    if not quoted and _ELSEWHERE.search(rest):
        return
    for name in names:
        found = _resolve(name, relative, path)
        if found is not None:
            yield found


def _resolve(name: str, relative: bool, path: str) -> Optional[str]:
    """Resolves the name of a file; None if it may be something else."""
    if relative and not _ELSEWHERE.search(name) and not os.path.isabs(name):
        if _OF_A_DRIVER.match(name) and not os.path.isabs(path):
            return None
        home = _IN_ARCHIVE.match(path)
        if home:
            name = home[0].rstrip("/") + posixpath.normpath("/" + posixpath.dirname(path[home.end() :]) + "/" + name)
        else:
            name = str(Path(path).parent / name)
    elif _OF_A_DRIVER.match(name) or name.startswith("<"):
        return None
    archive = _IN_ARCHIVE.match(name)
    if archive:
        return None if re.match(r"[/\\]*vsi", archive["archive"]) or "://" in archive["archive"] else name
    return None if _ELSEWHERE.search(name) else name


def _exists(path: str) -> bool:
    try:
        return existing_path(path) is not None if is_inside(path) else os.path.exists(path)
    except ValueError:
        return False


def _read_start(path: str, size: int) -> bytes:
    """Reads the first bytes of a file, in an archive or not; empty if it is not a file."""
    try:
        if is_inside(path):
            found = existing_path(path)
            return found.read_start(size) if isinstance(found, ArchivePath) and found.is_file() else b""
        if not os.path.isfile(path):
            return b""
        with open(path, "rb") as file:
            return file.read(size)
    except (OSError, ValueError):
        return b""
