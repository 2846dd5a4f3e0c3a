"""Downloads published data sets: resumed after an interruption, checked, and unpacked safely.

38-Cloud is at Kaggle as one zip archive and at Simon Fraser University as a zip archive of two RAR archives; the
authors' page https://github.com/SorourMo/38-Cloud-A-Cloud-Segmentation-Dataset links to both. OysterNet's paper cites
Dryad, doi 10.5061/dryad.p8cz8w9k7, its code the repository of Duke University, doi 10.7924/r4cv4gx0h. Dryad's API
lists files, sizes and checksums publicly, but needs an account for the files (https://datadryad.org/api): its token is
read from the environment variable ``DRYAD_API_TOKEN``. Files saved by a browser are used with ``--archive``.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, unquote, urljoin, urlsplit

from engine.contract.errors import CloudReefError

from .archive import unpack
from .download import FetchError, File, download, open_address

__all__ = ["DATA_SETS", "DataSet", "fetch", "published"]

DRYAD = "https://datadryad.org"
DRYAD_TOKEN = "DRYAD_API_TOKEN"  # nosec B105  # noqa: S105 - the name of a variable
KAGGLE_TOKEN = "KAGGLE_API_TOKEN"  # nosec B105  # noqa: S105 - the name of a variable


@dataclass(frozen=True)
class DataSet:
    """A published data set.

    Attributes:
        name: Its name on the command line.
        title: Its title.
        page: Its web page, with a download for browsers.
        licence: Its licence according to that page.
        size: Approximate size, as text.
        url: Address of its archive, or "" if an API lists the files.
        doi: DOI at Dryad, or "".
        by_hand: How to download it by hand.
        token: Environment variable of an access token.
        layout: Its layout, one of `training.datasets.NAMES`.
        prepared: Options to pack its chips for its recipe.
    """

    name: str
    title: str
    page: str
    licence: str
    size: str
    layout: str
    url: str = ""
    doi: str = ""
    by_hand: str = ""
    token: str = ""
    prepared: dict[str, Any] = field(default_factory=dict)


def _of_kaggle(name: str, title: str, path: str, papers: str, size: str) -> DataSet:
    """Describes a data set in the layout of 38-Cloud, given its path at Kaggle."""
    return DataSet(
        name,
        title,
        f"https://www.kaggle.com/datasets/{path}",
        f"see the page; the authors ask to cite {papers}",
        size,
        "thirty_eight_cloud",
        url=f"https://www.kaggle.com/api/v1/datasets/download/{path}",
        by_hand="Kaggle may ask for an account: sign in, download the archive with a browser",
        token=KAGGLE_TOKEN,
        prepared={"nonempty": True},
    )


DATA_SETS = {
    "38-cloud": _of_kaggle(
        "38-cloud",
        "38-Cloud: Landsat-8 cloud patches (S. Mohajerani and P. Saeedi, IGARSS 2019)",
        "sorour/38cloud-cloud-segmentation-in-satellite-images",
        "arXiv:1901.10077 and doi 10.1109/MMSP.2018.8547095",
        "about 12 GB, unpacked as much again, packed for a fit 11 GB more",
    ),
    "95-cloud": _of_kaggle(
        "95-cloud",
        "95-Cloud's additions to 38-Cloud: cloud patches of 57 more scenes (S. Mohajerani and P. Saeedi)",
        "sorour/95cloud-cloud-segmentation-on-satellite-images",
        "arXiv:2001.08768, arXiv:1901.10077 and doi 10.1109/MMSP.2018.8547095",
        "of unknown size",
    ),
    "oysternet": DataSet(
        "oysternet",
        "OysterNet: drone photographs of oyster reefs (P. C. Gray et al., 2019)",
        "https://doi.org/10.5061/dryad.p8cz8w9k7 or https://doi.org/10.7924/r4cv4gx0h",
        "see the page; data at Dryad are CC0",
        "of unknown size",
        "oysternet",
        doi="10.5061/dryad.p8cz8w9k7",
        by_hand="Dryad gives files to programs only with a token (free account), Duke's repository only to browsers: "
        "download 1kx1k_dataset with a browser",
        token=DRYAD_TOKEN,
        prepared={"shrink": 4},
    ),
}


def fetch(data_set: DataSet, to: Path, *, archive: str = "", only: str = "*", base: str = DRYAD) -> list[Path]:
    """Downloads and unpacks a data set.

    Args:
        data_set: The data set.
        to: Folder to unpack into; downloads are kept in ``to/download``.
        archive: A local file, or another address, instead of the published one.
        only: Pattern of the file names to download, for data sets of several files.
        base: Address of Dryad's API.

    Returns:
        The archives that were unpacked.

    Raises:
        CloudReefError: If a download fails, differs from the published file, or has an unknown layout.
    """
    if archive and "://" not in archive:
        path = Path(archive)
        if not path.is_file():
            raise FetchError(f"There is no file {path}.")
        _unpack_all([path], to)
        return [path]
    try:
        token = os.environ.get(data_set.token, "")
        files = [File(archive, _name_of(archive))] if archive else published(data_set, only=only, base=base)
        known = sum(file.size or 0 for file in files)
        size = f"{known / 1e6:.0f} MB in {len(files)} files" if known else data_set.size
        about = f"{data_set.title}\n  {data_set.page}\n  licence: {data_set.licence}\n  {size} from {files[0].url}"
        print(about, flush=True)
        paths = [download(file, to / "download", token="" if archive else token) for file in files]
    except FetchError as error:
        raise _with_advice(error, data_set) from error
    _unpack_all([path for path in paths if path.suffix.lower() == ".zip"], to)
    return paths


def published(data_set: DataSet, *, only: str = "*", base: str = DRYAD) -> list[File]:
    """Lists the files of a data set, with sizes and checksums where known.

    Raises:
        FetchError: If its server does not answer, or has no such files.
    """
    if data_set.url:
        return [File(data_set.url, f"{data_set.name}.zip")]
    files = [file for file in _dryad_files(data_set.doi, base) if fnmatch(file.name.lower(), only.lower())]
    if not files:
        raise FetchError(f'{data_set.title} has no published file whose name matches "{only}".')
    return files


def _dryad_files(doi: str, base: str) -> Iterator[File]:
    """Lists the files of the newest version: https://datadryad.org/api, with paths of its OpenAPI description."""
    dataset = _json(f"{base}/api/v2/datasets/{quote(f'doi:{doi}', safe='')}")
    version = dataset.get("_links", {}).get("stash:version", {}).get("href")
    if not version:
        raise FetchError(f"Dryad names no version of doi {doi}.")
    address = f"{urljoin(base, version)}/files"
    while address:
        page = _json(address)
        for entry in page.get("_embedded", {}).get("stash:files", []):
            link = entry.get("_links", {}).get("stash:download", {}).get("href")
            if link and entry.get("status") != "deleted":
                kind = str(entry.get("digestType", "")).lower().replace("-", "")
                digest = f"{kind}:{entry['digest']}" if kind in ("md5", "sha256") and entry.get("digest") else ""
                yield File(urljoin(base, link), Path(entry["path"]).name, entry.get("size"), digest)
        following = page.get("_links", {}).get("next", {}).get("href")
        address = urljoin(base, following) if following else ""


def _json(address: str) -> dict[str, Any]:
    try:
        with open_address(address, {"Accept": "application/json"}) as response:
            return json.load(response)
    except HTTPError as error:
        raise FetchError(f"{address} answers {error.code} {error.reason}.") from error
    except (URLError, OSError, ValueError) as error:
        raise FetchError(f"{address} cannot be read: {getattr(error, 'reason', error)}.") from error


def _unpack_all(archives: list[Path], to: Path) -> None:
    for path in archives:
        unpack(path, to)
    if inner := sorted(path.relative_to(to) for path in to.rglob("*.rar")):
        raise CloudReefError(
            f"The archive holds {', '.join(str(path) for path in inner)}, which this program cannot unpack.",
            f"Unpack them in {to} with unrar, unar or bsdtar.",
        )
    for path in sorted(to.rglob("*.zip")):
        if path not in archives and "download" not in path.relative_to(to).parts:
            unpack(path, path.parent)


def _name_of(address: str) -> str:
    name = Path(unquote(urlsplit(address).path)).name or "archive"
    return name if name.lower().endswith(".zip") else f"{name}.zip"


def _with_advice(error: FetchError, data_set: DataSet) -> FetchError:
    if error.hint:
        return error
    how = f"{data_set.by_hand} from {data_set.page}"
    return FetchError(error.message, f"{how}, then give it with --archive FILE.")
