"""Models as folders and archives: found in what the user chose, unpacked, and removed."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path, PurePosixPath

from .engine.errors import BundleError, CloudReefError
from .engine.sentences import Sentence

__all__ = ["ModelInUse", "remove_model", "unpacked"]

LARGEST_BYTES = 4_000_000_000


class ModelInUse(CloudReefError):
    """A model cannot be removed."""


def unpacked(source: Path, scratch: Path) -> Path:
    """Returns the folder that holds the model.json of what the user chose.

    Args:
        source: The folder of a model, its model.json, or a zip archive with one model in it.
        scratch: An empty folder, into which an archive is unpacked.

    Raises:
        BundleError: If there is no model, or the archive is damaged or too large.
    """
    if source.name == "model.json":
        return source.parent
    if source.is_dir():
        if (source / "model.json").is_file():
            return source
        raise BundleError(
            Sentence("{} is no model: it holds no model.json.", source),
            Sentence("Choose the folder that holds model.json."),
        )
    try:
        with zipfile.ZipFile(source) as archive:
            _unpack(archive, source, scratch)
    except (zipfile.BadZipFile, OSError, RuntimeError) as error:
        raise BundleError(
            Sentence("{} cannot be unpacked: {}.", source, error), Sentence("Download or pack it again.")
        ) from error
    return scratch


def _unpack(archive: zipfile.ZipFile, source: Path, scratch: Path) -> None:
    """Unpacks the files that lie beside the one model.json, by their plain names."""
    files = {PurePosixPath(info.filename): info for info in archive.infolist() if not info.is_dir()}
    folders = {path.parent for path in files if path.name == "model.json"}
    if len(folders) != 1:
        found = "no model.json" if not folders else f"{len(folders)} of them"
        raise BundleError(
            Sentence("{} must hold one model with its model.json; it holds {}.", source, found),
            Sentence("Pack one model."),
        )
    wanted = {path.name: info for path, info in files.items() if path.parent in folders}
    if sum(info.file_size for info in wanted.values()) > LARGEST_BYTES:
        raise BundleError(
            Sentence("{} holds more than {} GB.", source, LARGEST_BYTES // 10**9), Sentence("Pack the model alone.")
        )
    for name, info in wanted.items():
        with archive.open(info) as packed, open(scratch / name, "wb") as plain:
            shutil.copyfileobj(packed, plain)


def remove_model(folder: Path, models_folder: Path) -> None:
    """Deletes an imported model.

    Args:
        folder: Its folder.
        models_folder: Where imported models lie; nothing outside is ever deleted.

    Raises:
        ModelInUse: If it is no imported model, or a file of it is in use.
    """
    if folder.parent != models_folder or folder.is_symlink() or not (folder / "model.json").is_file():
        raise ModelInUse(f"{folder} is no imported model, so it is left alone.")
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise ModelInUse(
            f"{error.filename or folder} cannot be removed ({error.strerror}).",
            "Close other QGIS windows and try again.",
        ) from error
