"""All files that a job reads, through links, folders, products and virtual rasters: no result may replace one."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Optional, Union

import rasterio

from ..contract.errors import CloudReefError
from ..contract.files.identity import identifiers
from . import naming
from .opening import GDAL_ERRORS, is_remote, without_options
from .products import find
from .virtual.sources import check_raster, is_virtual

__all__ = ["InputFiles"]

# Virtual rasters may refer to virtual rasters, even to themselves.
_DEEPEST = 8
_METADATA = (".xml", ".txt", ".safe")


class InputFiles:
    """The files that a job reads; looked up only if a result exists that could be one of them.

    Args:
        inputs: Rasters, folders of products or models, metadata files, polygon files; remote ones are ignored.
    """

    def __init__(self, inputs: Iterable[Union[str, os.PathLike[str]]]) -> None:
        self._inputs = [str(path) for path in inputs]
        self._read: Optional[dict[object, Path]] = None

    def holding(self, result: Path) -> Optional[Path]:
        """Finds the input file that a result would replace; None if there is none."""
        if not os.path.lexists(result):
            return None
        if self._read is None:
            self._read = {}
            for text in self._inputs:
                for path in _files_of(text):
                    for key in identifiers(path):
                        self._read.setdefault(key, path)
        return next((self._read[key] for key in identifiers(result) if key in self._read), None)


def _files_of(text: str) -> Iterator[Path]:
    if is_remote(text):
        return
    path = _local(without_options(text))
    if path is None:
        return
    yield path
    if path.name == "model.json":
        path = path.parent
    if (path / "model.json").is_file():
        yield from (file for file in path.iterdir() if file.is_file())
        return
    with suppress(CloudReefError, OSError, ValueError, *GDAL_ERRORS):
        product = find([str(path)])
        metadata = _local(product.metadata) if product.metadata else None
        if metadata is not None:
            yield metadata
        for file in product.files:
            found = _local(str(file.path))
            if found is not None:
                yield from _raster_files(found, 0)
    folder = path if path.is_dir() else path.parent
    if path.is_dir() or naming.parse(path.name) is not None or path.suffix.lower() in _METADATA:
        with suppress(OSError):
            yield from (file for file in folder.rglob("*") if _is_product_file(file))
    if path.is_file():
        yield from _raster_files(path, 0)


def _is_product_file(file: Path) -> bool:
    name = naming.parse(file.name)
    return file.suffix.lower() in _METADATA or (name is not None and bool(name.scene))


def _raster_files(path: Path, depth: int) -> Iterator[Path]:
    """Yields a raster and all files that GDAL reads for it, through virtual rasters."""
    yield path
    with suppress(CloudReefError, *GDAL_ERRORS, OSError, ValueError):
        check_raster(str(path), path.name)
        with rasterio.open(path) as dataset:
            files = [Path(name) for name in dataset.files]
        for file in files:
            if file != path:
                yield file
                if depth < _DEEPEST and is_virtual(str(file)):
                    yield from _raster_files(file, depth + 1)


def _local(text: str) -> Optional[Path]:
    """Finds the local file or folder of a path, or of GDAL's name of a subdataset."""
    inner = ["".join(groups) for groups in re.findall(r'"([^"]+)"|\{([^{}]+)\}', text)]
    names = [text] if os.path.lexists(text) or not inner else [*inner, text]
    for part in (*names, text.split(":", 1)[-1]):
        unprefixed = Path(re.sub(r"^(/vsi(zip|tar|gzip|7z|rar|subfile)/)+\{?", "/", part).replace("//", "/"))
        for candidate in (Path(part), unprefixed, *unprefixed.parents):
            with suppress(OSError, ValueError):
                if candidate.exists() and candidate != Path(candidate.anchor or "."):
                    return candidate
                if not part.startswith("/vsi"):
                    break
    return None
