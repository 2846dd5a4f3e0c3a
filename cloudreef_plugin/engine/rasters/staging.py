"""Results in object storage: completed on this computer, then uploaded.

A remote result is therefore either complete or still the previous one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import rasterio
import rasterio.shutil
from rasterio.errors import RasterioError

from ..contract.addresses import gdal_path, is_remote, name_of, without_keys
from ..contract.errors import OutputError
from ..contract.files.held import scratch_folder
from ..contract.protocol import RASTERS, Outputs
from ..contract.sentences import Sentence
from ..scenes.opening import GDAL_ERRORS, OPTIONS

__all__ = ["staged"]

# GDAL's file systems to which whole files can be uploaded.
_WRITABLE = re.compile(r"/vsi(s3|gs|az|adls|oss|swift|hdfs|webhdfs)/")


@contextmanager
def staged(outputs: Outputs, *, replacing: bool) -> Iterator[Outputs]:
    """Gives remote results local paths, and uploads them at the end.

    Args:
        outputs: Paths of the results.
        replacing: Whether existing results may be replaced.

    Yields:
        The results with local paths.

    Raises:
        OutputError: If a result cannot be uploaded, or exists and may not be replaced.
    """
    remote = {name: path for name, path in outputs.wanted().items() if is_remote(path)}
    if not remote:
        yield outputs
        return
    for name, path in remote.items():
        _check(name, path, replacing)
    with scratch_folder() as folder:
        local = {name: str(folder / f"{name} {name_of(path)}") for name, path in remote.items()}
        yield replace(outputs, **local)
        for name, path in reversed(remote.items()):  # the mask last: where it exists, the others do
            try:
                rasterio.shutil.copyfiles(local[name], gdal_path(path))
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
