"""The files that metadata of DIMAP name: the tiles of an image, or the metadata of the images of a delivery.

https://gdal.org/en/stable/drivers/raster/dimap.html
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator

from ..archives import existing_path

__all__ = ["files_of_dimap", "is_dimap"]

_DOCUMENT = re.compile(rb"<\s*(PHR_)?Dimap_Document\b")
_TILES, _COMPONENTS = (
    re.compile(rf"<\s*{element}\b[^>]*?\bhref\s*=\s*[\"']([^\"']*)", re.IGNORECASE)
    for element in ("DATA_FILE_PATH", "COMPONENT_PATH")
)


def is_dimap(head: bytes) -> bool:
    """Whether a file is such metadata, by its first bytes."""
    return _DOCUMENT.search(head) is not None


def files_of_dimap(text: bytes, path: str) -> Iterator[str]:
    """Yields the existing files that metadata name; GDAL ignores the case of their names.

    Args:
        text: The metadata.
        path: Its path, as GDAL takes it.
    """
    names = text.decode("utf-8", "surrogateescape")
    home = posixpath.dirname(path.replace("\\", "/"))
    for href in dict.fromkeys(_TILES.findall(names) or _COMPONENTS.findall(names)):
        place, _, name = html.unescape(href).rpartition("/")
        folder = existing_path(posixpath.join(home, place) or ".")
        if folder is not None and folder.is_dir():
            yield from (str(each) for each in folder.iterdir() if each.name.casefold() == name.casefold())
