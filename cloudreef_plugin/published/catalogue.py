"""The list of published models: what each is good for, under which licence, and where its file lies."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Optional

from ..engine.contract.errors import BundleError, JobError
from ..engine.contract.model_jobs import Foreign
from ..engine.contract.reading import read
from ..engine.contract.sentences import Sentence
from ..paths import resource

__all__ = ["FORMAT", "PublishedFile", "PublishedModel", "own_address", "published_models", "read_catalogue"]

FORMAT = "cloudreef-published-models/1"
_LARGEST_LIST = 2_000_000


@dataclass(frozen=True)
class PublishedFile:
    """Where a model's file lies: at an address, or in a package of the Python package index.

    Attributes:
        address: https address of the file.
        package: Name of the package, in place of an address.
        version: Of the package.
        sha256: Of what is fetched; empty where its publisher states none.
        member: Path of the model's file in the archive or package; empty where the file is the model.
        member_sha256: Of that file.
    """

    address: str = ""
    package: str = ""
    version: str = ""
    sha256: str = ""
    member: str = ""
    member_sha256: str = ""


@dataclass(frozen=True)
class PublishedModel:
    """A model that can be fetched.

    Attributes:
        id: Short name; also of its folder.
        name: As shown.
        purpose: What it is good for, and where it is not.
        publisher: Who made it.
        license: Of the weights, as their publisher states it.
        page: Where its publisher tells of it.
        download_mb: What is fetched, about; 0 where unknown.
        classes: What it tells apart.
        bands: What it needs.
        file: Where its file lies.
        about: What its file does not say of itself; None where the file says it all, or the user is asked.
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
        BundleError: If it is no such list, or an entry is incomplete.
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
    """Reads the list that came with CloudReef, or a newer one where it was fetched and can be read."""
    if newer is not None and newer.is_file():
        try:
            return read_catalogue(newer.read_text(encoding="utf-8"))
        except (BundleError, OSError, ValueError):
            pass  # nosec B110 - the list that came along is whole
    return read_catalogue(resource("published", "models.json").read_text(encoding="utf-8"))


def own_address(address: str, about: Optional[Foreign] = None) -> PublishedModel:
    """Makes the entry of a model that the user names by its address.

    Raises:
        BundleError: If it is no https address.
    """
    entry = PublishedModel(
        id=about.id if about else "own",
        name=address.split("?")[0].rsplit("/", 1)[-1],
        purpose="",
        publisher="",
        license="",
        page="",
        file=PublishedFile(address=raw_address(address)),
    )
    _check(entry)
    return replace(entry, about=about)


def raw_address(address: str) -> str:
    """Finds the file's own address where a page of Hugging Face or GitHub that shows it was given."""
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
    """Tells whether a download from an address cannot be altered on the way: https, or this computer itself."""
    return bool(re.match(r"https://[^/]|http://(127\.0\.0\.1|localhost|\[::1\])[:/]", address))
