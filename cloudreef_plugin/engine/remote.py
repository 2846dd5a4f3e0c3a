"""Scenes and results that lie elsewhere: at an address, or in object storage.

They are named as people name them (``https://...``, ``s3://bucket/name.tif``, ``gs://...``, ``az://...``) or as GDAL
does (``/vsicurl/...``, ``/vsis3/...``, ``/vsigs/...``, ``/vsiaz/...``); keys and endpoints come from the variables that
GDAL knows (https://gdal.org/user/virtual_file_systems.html). Scenes are read window by window. A result is finished
on this machine and then sent: what lies at its place is whole, or what lay there before.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import rasterio
import rasterio.shutil
from rasterio.errors import RasterioError

from .errors import OutputError
from .parts import GDAL_ERRORS
from .protocol import Outputs
from .sentences import Sentence

__all__ = ["OPTIONS", "gdal_path", "is_remote", "staged"]

_STORES = {"s3": "/vsis3/", "gs": "/vsigs/", "az": "/vsiaz/", "swift": "/vsiswift/", "oss": "/vsioss/"}
_PREFIXES = {"http": "/vsicurl/http://", "https": "/vsicurl/https://", **_STORES}
_REMOTE = tuple({*_STORES.values(), "/vsicurl/", "/vsiadls/", "/vsihdfs/", "/vsiwebhdfs/"})
_RASTERS = ("mask", "probability", "probability_float")

# For opening: what lies beside a remote file is not looked for, which would list its whole folder. Several threads of
# GDAL would pass its cache by, and fetch anew what neighbouring windows share.
OPTIONS = {"GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR", "GDAL_NUM_THREADS": "1"}


def gdal_path(path: str) -> str:
    """Returns a path as GDAL takes it; one of this machine as it is."""
    found = re.match(r"([a-z0-9]+)://(.*)", path, re.IGNORECASE | re.DOTALL)
    if not found:
        return path
    prefix = _PREFIXES.get(found[1].lower())
    return path if prefix is None else prefix + found[2]


def is_remote(path: str) -> bool:
    """Tells whether a path lies elsewhere."""
    return gdal_path(path).startswith(_REMOTE)


@contextmanager
def staged(outputs: Outputs, *, replacing: bool) -> Iterator[Outputs]:
    """Gives results that go elsewhere a place on this machine, and sends them when the body is done.

    Args:
        outputs: Where the results go.
        replacing: Whether what is there may be replaced.

    Yields:
        The same results with places on this machine.

    Raises:
        OutputError: If they cannot go there, or something is there that may not be replaced.
    """
    elsewhere = {name: path for name, path in outputs.wanted().items() if is_remote(path)}
    if not elsewhere:
        yield outputs
        return
    for name, path in elsewhere.items():
        _check(name, path, replacing)
    with tempfile.TemporaryDirectory(prefix="cloudreef-") as folder:
        places = {name: str(Path(folder, f"{name} {Path(path).name}")) for name, path in elsewhere.items()}
        yield replace(outputs, **places)
        for name, path in reversed(elsewhere.items()):  # the mask comes last: where it is, all is
            try:
                rasterio.shutil.copyfiles(places[name], gdal_path(path))
            except GDAL_ERRORS as error:
                raise OutputError(
                    Sentence("{} could not be written: {}.", path, str(error).rstrip(".")),
                    Sentence("Check the address, the connection and the keys that the engine's environment holds."),
                ) from error


def _check(name: str, path: str, replacing: bool) -> None:
    if name not in _RASTERS:
        raise OutputError(
            Sentence("{} lies elsewhere, where only mask and probability can be written.", path),
            Sentence("Choose a file of this machine for the other results."),
        )
    if gdal_path(path).startswith("/vsicurl/"):
        raise OutputError(
            Sentence("{} can be read but not written to.", path),
            Sentence("Choose a file, or a place in object storage such as s3://."),
        )
    if not replacing and _exists(path):
        raise OutputError(
            Sentence("{} exists.", path), Sentence("Choose another name, or allow existing results to be replaced.")
        )


def _exists(path: str) -> bool:
    try:
        with rasterio.Env(**OPTIONS), rasterio.open(gdal_path(path)):
            return True
    except RasterioError:
        return False
