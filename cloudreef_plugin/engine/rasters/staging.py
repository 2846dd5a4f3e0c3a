"""Results that go to object storage: finished on this machine, then sent.

What lies at a result's place is whole, or what lay there before.
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

from ..contract.addresses import gdal_path, is_remote, name_of, without_keys
from ..contract.errors import OutputError
from ..contract.protocol import RASTERS, Outputs
from ..contract.sentences import Sentence
from ..scenes.opening import GDAL_ERRORS, OPTIONS

__all__ = ["staged"]

# File systems of GDAL that are written to as a whole file at a time, and not below an archive's.
_WRITABLE = re.compile(r"/vsi(s3|gs|az|adls|oss|swift|hdfs|webhdfs)/")


@contextmanager
def staged(outputs: Outputs, *, replacing: bool) -> Iterator[Outputs]:
    """Gives remote results a local path, and uploads them when the body is done.

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
        places = {name: str(Path(folder, f"{name} {name_of(path)}")) for name, path in elsewhere.items()}
        yield replace(outputs, **places)
        for name, path in reversed(elsewhere.items()):  # the mask comes last: where it is, all is
            try:
                rasterio.shutil.copyfiles(places[name], gdal_path(path))
            except GDAL_ERRORS as error:
                raise OutputError(
                    Sentence("{} could not be written: {}.", without_keys(path), without_keys(str(error)).rstrip(".")),
                    Sentence("Check the address, the connection and the credentials in the engine's environment."),
                ) from error


def _check(name: str, path: str, replacing: bool) -> None:
    shown = without_keys(path)
    if name not in RASTERS:
        raise OutputError(
            Sentence("{} is a remote place, where only mask and probability can be written.", shown),
            Sentence("Choose files on this computer for the other results."),
        )
    if not _WRITABLE.match(gdal_path(path)):
        raise OutputError(
            Sentence("{} can be read but not written to.", shown),
            Sentence("Choose a file, or a place in object storage such as s3://."),
        )
    if not replacing and _exists(path):
        raise OutputError(
            Sentence("{} exists.", shown), Sentence("Choose another name, or allow existing results to be replaced.")
        )


def _exists(path: str) -> bool:
    try:
        with rasterio.Env(**OPTIONS), rasterio.open(gdal_path(path)):
            return True
    except RasterioError:
        return False
