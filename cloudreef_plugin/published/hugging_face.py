"""Public repositories of Hugging Face: finds a model's ONNX file in them, and the files that describe it.

No token is sent: QGIS follows redirections to other hosts by itself, and would pass it on to them. The list of a
repository's files, with their checksums and the commit that they are of: https://huggingface.co/docs/hub/api. As for
`huggingface_hub`, HF_ENDPOINT may name a mirror.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Collection, Mapping, Optional
from urllib.parse import quote, unquote

from ..engine.contract.addresses import is_plain_name
from ..engine.contract.errors import BundleError
from ..engine.contract.sentences import Sentence
from .download import DownloadFailed, Transport, failure

__all__ = ["Place", "Repository", "RepositoryFile", "place_of", "repository_of"]

DESCRIBING = ("config.json", "preprocessor_config.json", "README.md")
USUAL = ("onnx/model.onnx", "model.onnx")
# First parts of addresses that are no names of owners.
_OTHERS = {"api", "datasets", "docs", "spaces"}
_MOST_NAMED = 12


@dataclass(frozen=True)
class Place:
    """What an address names.

    Attributes:
        repository: Owner and name of the repository, such as "Xenova/segformer-b0-finetuned-ade-512-512".
        revision: Branch, tag or commit.
        path: Path of an ONNX file or a folder in it; empty for the whole repository.
    """

    repository: str
    revision: str = "main"
    path: str = ""

    @property
    def name(self) -> str:
        """A name for the model: that of the repository, unless its file has one of its own."""
        file = PurePosixPath(self.path)
        of_its_own = file.suffix == ".onnx" and not file.stem.startswith("model")
        return file.stem if of_its_own else self.repository.split("/")[1]


@dataclass(frozen=True)
class RepositoryFile:
    """A file to download.

    Attributes:
        name: Its name without folders.
        address: Its address at a fixed commit.
        sha256: Its checksum; empty for small files, which have none in the list.
    """

    name: str
    address: str
    sha256: str


def place_of(address: str) -> Optional[Place]:
    """Reads the address of a repository of Hugging Face, or of a folder or ONNX file in it; None for all others."""
    hosts = "|".join(map(re.escape, ("https://huggingface.co", "https://hf.co", _endpoint())))
    found = re.match(
        rf"(?:{hosts})/([\w.-]+)/([\w.-]+)/?(?:/(tree|blob|resolve|raw)/([^/?#]+)/?([^?#]*))?(?:[?#].*)?$", address
    )
    if found is None or found.group(1) in _OTHERS:
        return None
    owner, name, kind, revision, path = found.groups()
    path = unquote(path or "").rstrip("/")
    if kind not in (None, "tree") and not path.endswith(".onnx"):
        return None  # another file, such as a zipped model
    return Place(f"{owner}/{name}", revision or "main", path)


@dataclass(frozen=True)
class Repository:
    """The files of a model.

    Attributes:
        network: The ONNX file.
        beside: All files in its folder by name, which may hold its weights.
        describing: The files that describe it.
    """

    network: RepositoryFile
    beside: Mapping[str, RepositoryFile]
    describing: tuple[RepositoryFile, ...]


def repository_of(place: Place, transport: Transport) -> Repository:
    """Lists the files of a model.

    Raises:
        DownloadFailed: If there is no such repository, or it requires a login.
        BundleError: If it has no ONNX file, or several.
    """
    address = f"{_endpoint()}/api/models/{place.repository}/revision/{place.revision}?blobs=true"
    reply = transport(address, {})
    if reply.status in (401, 403, 404):
        raise DownloadFailed(
            Sentence(
                'There is no public repository "{}" with the revision "{}" (HTTP {}).',
                place.repository,
                place.revision,
                reply.status,
            ),
            Sentence("Check the address. If it requires a login: {}", _by_hand(place)),
        )
    if reply.status != 200:
        raise failure(address, reply)
    try:
        data = json.loads(reply.body)
        commit = str(data["sha"])
        checksums = {str(item["rfilename"]): _sha256(item) for item in data["siblings"]}
        gated = bool(data.get("gated"))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DownloadFailed(
            Sentence('The list of files of "{}" cannot be read: {}.', place.repository, repr(error))
        ) from error
    if gated:
        raise DownloadFailed(
            Sentence('The files of "{}" are only for users who have accepted its conditions.', place.repository),
            Sentence("Accept them in a browser. Then: {}", _by_hand(place)),
        )
    base = f"{_endpoint()}/{place.repository}/resolve/{commit}"
    files = {
        path: RepositoryFile(PurePosixPath(path).name, f"{base}/{quote(path)}", checksum)
        for path, checksum in checksums.items()
        if is_plain_name(PurePosixPath(path).name)
    }
    network = _network(place, [path for path in files if path.endswith(".onnx")])
    folder = PurePosixPath(network).parent
    return Repository(
        files[network],
        {file.name: file for path, file in files.items() if PurePosixPath(path).parent == folder},
        tuple(files[path] for path in _describing(network, files)),
    )


def _by_hand(place: Place) -> Sentence:
    return Sentence(
        "Run hf auth login and hf download {} --local-dir FOLDER, and import that folder.", place.repository
    )


def _network(place: Place, networks: list[str]) -> str:
    """Chooses the ONNX file."""
    inside = [path for path in networks if path == place.path or path.startswith(f"{place.path}/") or not place.path]
    usual = [path for path in USUAL if path in inside]
    if usual or len(inside) == 1:
        return (usual or inside)[0]
    if networks:
        raise BundleError(
            Sentence('"{}" has several ONNX files: {}.', place.repository, inside[:_MOST_NAMED])
            if inside
            else Sentence(
                '"{}" has no ONNX file {}; it has: {}.', place.repository, place.path, networks[:_MOST_NAMED]
            ),
            Sentence("Give the address of one of them."),
        )
    raise BundleError(
        Sentence('"{}" has no ONNX file.', place.repository),
        Sentence(
            "Export it with the package optimum: optimum-cli export onnx --model {} FOLDER. Then import that folder.",
            place.repository,
        ),
    )


def _describing(network: str, paths: Collection[str]) -> list[str]:
    """Lists the files that describe an ONNX file: beside it, or else further up."""
    folders = [str(folder) for folder in PurePosixPath(network).parents]
    found = []
    for name in DESCRIBING:
        usual = (path for folder in folders if (path := name if folder == "." else f"{folder}/{name}") in paths)
        found += [path for path in (next(usual, ""),) if path]
    return found


def _sha256(item: dict[str, Any]) -> str:
    large = item.get("lfs") or {}
    return str(large.get("sha256") or large.get("oid") or "")


def _endpoint() -> str:
    return os.environ.get("HF_ENDPOINT", "").rstrip("/") or "https://huggingface.co"
