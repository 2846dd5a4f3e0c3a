"""Models as folders and archives: listed, found in what the user chose, unpacked, and removed.

In the folder of imported models, ``.coming`` holds those that are not complete or not accepted yet, ``.downloads`` what
is being fetched.
"""

from __future__ import annotations

import shutil
import time
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Iterable

from .engine.contract.addresses import is_plain_name
from .engine.contract.errors import BundleError, CloudReefError
from .engine.contract.model import Bundle
from .engine.contract.sentences import Sentence
from .engine.contract.thresholds import NamedThreshold
from .paths import resource

__all__ = [
    "COMING",
    "DOWNLOADS",
    "ModelEntry",
    "ModelInUse",
    "check_removable",
    "is_of_model",
    "model_entry",
    "models",
    "refuse_frameworks",
    "remove_model",
    "sweep_unfinished",
    "unpacked",
    "unreadable",
]

COMING, DOWNLOADS = ".coming", ".downloads"
DAYS_UNFINISHED = 7
LARGEST_BYTES = 4_000_000_000


class ModelInUse(CloudReefError):
    """A model cannot be removed."""


@dataclass(frozen=True)
class ModelEntry:
    """A model bundle as lists show it; its weights are checked when it runs.

    Attributes:
        id: Short name, as the parameter MODEL takes it.
        name: Name for people.
        description: One line.
        folder: Where model.json lies.
        threshold: Probability from which a pixel is target, as the model states it.
        channels: Names of the input channels in order.
        optional: Names of those channels that a scene may lack.
        version: Of the weights.
        resolution_m: Pixel sizes (smallest, largest) that the network was made for.
        wavelengths_um: Of each channel's centre, None where the model does not state it.
        bundle: All that its description says.
    """

    id: str
    name: str
    description: str
    folder: Path
    threshold: float
    channels: tuple[str, ...]
    optional: tuple[str, ...]
    version: str = ""
    resolution_m: tuple[float, float] = (0.0, 0.0)
    wavelengths_um: tuple[float | None, ...] = ()
    bundle: Bundle | None = None

    @property
    def named_thresholds(self) -> tuple[NamedThreshold, ...]:
        """Further thresholds, by what they are good for; none without a description."""
        return self.bundle.named_thresholds if self.bundle else ()

    @property
    def wavelength_of(self) -> dict[str, float | None]:
        """Centre wavelength of each channel in um, None where the model does not state it."""
        return dict(zip(self.channels, self.wavelengths_um))


def models(more_folders: Iterable[Path] = ()) -> list[ModelEntry]:
    """Lists the model bundles that came with the plugin and those in further folders, sorted by name.

    A folder whose model.json cannot be read is left out, see `unreadable`.
    """
    entries: dict[str, ModelEntry] = {}
    for parent in (resource("models"), *more_folders):
        for description in sorted(parent.glob("*/model.json")):
            entry = model_entry(description)
            if entry:
                entries[entry.id] = entry
    return sorted(entries.values(), key=lambda entry: entry.name.lower())


def unreadable(more_folders: Iterable[Path] = ()) -> list[tuple[Path, CloudReefError]]:
    """Lists the folders whose model.json cannot be read, so that they are no entries, and why."""
    found: list[tuple[Path, CloudReefError]] = []
    for parent in more_folders:
        for description in sorted(parent.glob("*/model.json")):
            try:
                Bundle.load(description)
            except BundleError as error:
                found.append((description.parent, error))
    return found


def model_entry(path: Path) -> ModelEntry | None:
    """Reads a model.json for lists; None where it cannot be read."""
    try:
        bundle = Bundle.load(path)
    except BundleError:
        return None
    return ModelEntry(
        id=bundle.id,
        name=bundle.name,
        description=bundle.description,
        folder=bundle.folder,
        threshold=bundle.threshold,
        channels=tuple(channel.name for channel in bundle.channels),
        optional=tuple(channel.name for channel in bundle.channels if channel.optional),
        version=bundle.version,
        resolution_m=bundle.resolution_m,
        wavelengths_um=tuple(channel.center_wavelength for channel in bundle.channels),
        bundle=bundle,
    )


def is_of_model(weights: Path) -> bool:
    """Tells whether a file of weights lies in the folder of a model, whose model.json describes it."""
    entry = model_entry(weights.with_name("model.json"))
    files = entry.bundle.files.values() if entry and entry.bundle else ()
    return weights.name in {file.path.name for file in files}


def refuse_frameworks(source: Path) -> None:
    """Refuses a network in a framework's own form: it runs only as ONNX, or where a model.json describes it.

    Raises:
        BundleError: If it is one: a file of Keras, PyTorch, TensorFlow Lite or Hugging Face, or a SavedModel.
    """
    suffix, in_folder = source.suffix.lower(), not (source / "model.json").is_file()
    if suffix in (".keras", ".h5", ".hdf5"):
        way = 'keras.saving.load_model("{}").export("network.onnx", format="onnx")'
    elif in_folder and ((source / "saved_model.pb").is_file() or source.name == "saved_model.pb"):
        source = source if source.is_dir() else source.parent
        way = "python -m tf2onnx.convert --saved-model {} --output network.onnx"
    elif suffix == ".tflite":
        way = "python -m tf2onnx.convert --tflite {} --output network.onnx"
    elif suffix in (".pt", ".pth", ".ckpt", ".safetensors") or _is_hugging_face(source):
        raise BundleError(
            Sentence("{} holds weights for PyTorch, which CloudReef does not run.", source.name),
            Sentence(
                "Write the network as ONNX where it was made, with {}. You are asked what that file does not say.",
                'torch.onnx.export(network.eval(), torch.zeros(1, bands, 512, 512), "network.onnx")',
            ),
        )
    else:
        return
    raise BundleError(
        Sentence(
            "{} is a network of Keras or TensorFlow that does not say of which bands and classes it is.", source.name
        ),
        Sentence(
            "Convert it where it was made, with the package tf2onnx: {}. Import that file: you are asked what it does "
            "not say.",
            way.format(source.name),
        ),
    )


def _is_hugging_face(source: Path) -> bool:
    """Tells whether it is a folder of Hugging Face without a network that runs."""
    names = {path.name for path in source.iterdir()} if source.is_dir() else set()
    return "config.json" in names and "model.json" not in names and not any(source.rglob("*.onnx"))


def unpacked(source: Path, scratch: Path) -> Path:
    """Finds the folder that holds the model.json of what the user chose.

    Args:
        source: The folder of a model, its model.json, or a zip archive with one model in it.
        scratch: An empty folder, into which an archive is unpacked.

    Raises:
        BundleError: If there is no model, or the archive is damaged or too large.
    """
    refuse_frameworks(source)
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
    """Unpacks the files that lie beside the one model.json; names that lead elsewhere are ignored."""
    files = {PurePosixPath(info.filename): info for info in archive.infolist() if not info.is_dir()}
    folders = {path.parent for path in files if path.name == "model.json"}
    if len(folders) != 1:
        found = "no model.json" if not folders else f"{len(folders)} of them"
        raise BundleError(
            Sentence("{} must hold one model with its model.json; it holds {}.", source, found),
            Sentence("Pack one model."),
        )
    wanted = {path.name: info for path, info in files.items() if path.parent in folders and is_plain_name(path.name)}
    if sum(info.file_size for info in wanted.values()) > LARGEST_BYTES:
        raise BundleError(
            Sentence("{} holds more than {} GB.", source, LARGEST_BYTES // 10**9), Sentence("Pack the model alone.")
        )
    for name, info in wanted.items():
        with archive.open(info) as packed, open(scratch / name, "wb") as plain:
            shutil.copyfileobj(packed, plain)


def check_removable(folder: Path, models_folder: Path) -> None:
    """Checks that a folder is that of an imported model.

    Raises:
        ModelInUse: If it is not.
    """
    if folder.parent != models_folder or folder.is_symlink() or not (folder / "model.json").is_file():
        raise ModelInUse(f"{folder} is no imported model, so it is left alone.")


def remove_model(folder: Path, models_folder: Path) -> None:
    """Deletes an imported model.

    Args:
        folder: Its folder.
        models_folder: Where imported models lie; nothing outside is ever deleted.

    Raises:
        ModelInUse: If it is no imported model, or a file of it is in use.
    """
    check_removable(folder, models_folder)
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise ModelInUse(
            f"{error.filename or folder} cannot be removed ({error.strerror}).",
            "Close other QGIS windows and try again.",
        ) from error


def sweep_unfinished(models_folder: Path) -> None:
    """Removes what imports and downloads left that were ended from outside.

    What was written to in the last week stays: another process may be at it, or a download goes on with it.
    """
    oldest = time.time() - DAYS_UNFINISHED * 86_400
    for name in (COMING, DOWNLOADS):
        folder = models_folder / name
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            with suppress(OSError):  # another process removes it too, or has it open
                if max(each.lstat().st_mtime for each in (path, *path.rglob("*"))) < oldest:
                    _remove(path)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
