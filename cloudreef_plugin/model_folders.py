"""Lists, unpacks and removes models, which are folders with a model.json.

In the folder of imported models, ``.coming`` has models that are not complete or not accepted yet, and ``.downloads``
unfinished downloads.
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
from .engine.contract.files.onnx_content import ONNX_FOLDER, describing_folders
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
    "network_in",
    "network_name",
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
    """A model in lists; its weights are checked when it runs.

    Attributes:
        id: Short name, a value of the parameter MODEL.
        name: Display name.
        description: One line.
        folder: Folder with model.json.
        threshold: Probability from which a pixel is target.
        channels: Names of the input channels in order.
        optional: Names of the channels that a scene may lack.
        version: Version of the weights.
        resolution_m: Pixel sizes (smallest, largest) that the network was made for.
        wavelengths_um: Centre wavelength of each channel; None if the model does not state it.
        bundle: The whole description.
    """

    id: str
    name: str
    description: str
    folder: Path
    threshold: float
    channels: tuple[str, ...]
    optional: tuple[str, ...]
    version: str
    resolution_m: tuple[float, float]
    wavelengths_um: tuple[float | None, ...]
    bundle: Bundle

    @property
    def named_thresholds(self) -> tuple[NamedThreshold, ...]:
        """Further thresholds for certain purposes, with names."""
        return self.bundle.named_thresholds

    @property
    def wavelength_of(self) -> dict[str, float | None]:
        """Centre wavelength of each channel in um; None if the model does not state it."""
        return dict(zip(self.channels, self.wavelengths_um))


def models(more_folders: Iterable[Path] = ()) -> list[ModelEntry]:
    """Lists the models of the plugin and those in further folders, sorted by name.

    Models whose model.json cannot be read are skipped, see `unreadable`.
    """
    entries: dict[str, ModelEntry] = {}
    for parent in (resource("models"), *more_folders):
        for description in _descriptions(parent):
            entry = model_entry(description)
            if entry:
                entries[entry.id] = entry
    return sorted(entries.values(), key=lambda entry: entry.name.lower())


def unreadable(more_folders: Iterable[Path] = ()) -> list[tuple[Path, CloudReefError]]:
    """Lists the folders whose model.json cannot be read, and why."""
    found: list[tuple[Path, CloudReefError]] = []
    for parent in more_folders:
        for description in _descriptions(parent):
            try:
                Bundle.load(description)
            except BundleError as error:
                found.append((description.parent, error))
    return found


def _descriptions(parent: Path) -> list[Path]:
    """Lists the model.json of a folder of models; none if it cannot be read, such as in the home of another user."""
    try:
        return sorted(parent.glob("*/model.json"))
    except OSError:
        return []


def model_entry(path: Path) -> ModelEntry | None:
    """Reads a model.json for lists; returns None if it cannot be read."""
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
    """Tells whether a file is listed as weights in the model.json beside it."""
    entry = model_entry(weights.with_name("model.json"))
    return entry is not None and weights.name in {file.path.name for file in entry.bundle.files.values()}


def refuse_frameworks(source: Path) -> None:
    """Checks that a file or folder is not a network in a framework's own format, which only runs with a model.json.

    Raises:
        BundleError: If it is a file of Keras, PyTorch, TensorFlow Lite or Hugging Face, or a SavedModel.
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
                "Export the network to ONNX where it was made, with {}. You are asked what that file does not say.",
                'torch.onnx.export(network.eval(), torch.zeros(1, bands, 512, 512), "network.onnx")',
            ),
        )
    else:
        return
    raise BundleError(
        Sentence("{} is a network of Keras or TensorFlow, which does not say its bands and classes.", source.name),
        Sentence(
            "Convert it where it was made, with the package tf2onnx: {}. Import that file: you are asked what it does "
            "not say.",
            way.format(source.name),
        ),
    )


def _is_hugging_face(source: Path) -> bool:
    """Tells whether it is a folder of Hugging Face without a network in a format that runs."""
    names = {path.name for path in source.iterdir()} if source.is_dir() else set()
    return "config.json" in names and "model.json" not in names and not any(source.rglob("*.onnx"))


def network_in(folder: Path) -> Path | None:
    """Finds the ONNX file in a folder without model.json, such as one of Hugging Face; None if it has none.

    Raises:
        BundleError: If there are several, and none has the usual name.
    """
    if not folder.is_dir() or (folder / "model.json").is_file():
        return None
    found = sorted(folder.glob("*.onnx")) or sorted(folder.glob(f"{ONNX_FOLDER}/*.onnx"))
    usual = [path for path in found if path.name == "model.onnx"]
    if len(usual or found) > 1:
        raise BundleError(
            Sentence("{} has several ONNX files: {}.", folder, [path.name for path in found]),
            Sentence("Choose one of them."),
        )
    return next(iter(usual or found), None)


def network_name(file: Path) -> str:
    """A name for an ONNX file: its own, or that of its folder if Hugging Face's tools wrote it."""
    folder = describing_folders(file)[-1]
    of_folder = file.stem.startswith("model") and (folder / "config.json").is_file()
    return folder.name if of_folder else file.stem


def unpacked(source: Path, scratch: Path) -> Path:
    """Finds the folder of a model that the user chose, and unpacks an archive.

    Args:
        source: The folder of a model, its model.json, or a zip archive with one model in it.
        scratch: An empty folder to unpack an archive into.

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
            Sentence("{} is not a model: it has no model.json.", source),
            Sentence("Choose the folder with model.json, or the one with an ONNX file."),
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
    """Unpacks the files in the folder of the only model.json; ignores names that lead out of it."""
    files = {PurePosixPath(info.filename): info for info in archive.infolist() if not info.is_dir()}
    folders = {path.parent for path in files if path.name == "model.json"}
    if not folders and any(path.suffix.lower() == ".onnx" for path in files):
        raise BundleError(
            Sentence("{} contains an ONNX file, but no model.json.", source),
            Sentence("Unpack it, and import the folder with the ONNX file."),
        )
    if len(folders) != 1:
        raise BundleError(
            Sentence("{} must contain one model.json; it contains {}.", source, len(folders)),
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
        raise ModelInUse(Sentence("{} is not an imported model, so it is not removed.", folder))


def remove_model(folder: Path, models_folder: Path) -> None:
    """Deletes an imported model.

    Args:
        folder: Its folder.
        models_folder: The folder of imported models; nothing outside of it is ever deleted.

    Raises:
        ModelInUse: If it is not an imported model, or a file of it is in use.
    """
    check_removable(folder, models_folder)
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise ModelInUse(
            Sentence("{} cannot be removed ({}).", error.filename or folder, error.strerror),
            Sentence("Close other QGIS windows and try again."),
        ) from error


def sweep_unfinished(models_folder: Path) -> None:
    """Removes what killed imports and downloads have left.

    Files of the last week stay: another process may use them, or a download may be continued.
    """
    oldest = time.time() - DAYS_UNFINISHED * 86_400
    for name in (COMING, DOWNLOADS):
        folder = models_folder / name
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            with suppress(OSError):  # another process may remove it, too, or have it open
                if max(each.lstat().st_mtime for each in (path, *path.rglob("*"))) < oldest:
                    _remove(path)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
