"""Downloads one file over HTTP, with resuming and a checksum."""

from __future__ import annotations

import base64
import binascii
import hashlib
import http.client
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from engine.contract.errors import CloudReefError
from engine.contract.files.held import replace_file

from ..progress import Progress

__all__ = ["FetchError", "File", "check_space", "download", "open_address"]

USER_AGENT = "CloudReef (python urllib)"
CHUNK = 1 << 20
ATTEMPTS = 5
PAUSE_S = 2.0
TIMEOUT_S = 60
BUSY = (408, 429, 500, 502, 503, 504)


class FetchError(CloudReefError):
    """A file cannot be downloaded, or differs from the published one."""


@dataclass(frozen=True)
class File:
    """A published file.

    Attributes:
        url: Its address.
        name: Its file name.
        size: Its size in bytes, if known.
        digest: "md5:..." or "sha256:..." in hexadecimal, if known.
    """

    url: str
    name: str
    size: int | None = None
    digest: str = ""


@dataclass
class _Headers:
    """A server's statements about a file."""

    etag: str = ""
    size: int | None = None
    digest: str = ""


class _Interrupted(Exception):
    """The transfer ended early and may be resumed."""


def download(file: File, folder: Path, *, token: str = "", pause_s: float = PAUSE_S) -> Path:
    """Downloads a file; resumes a partial one, and only checks a complete one.

    Args:
        file: The file.
        folder: Folder to save it in.
        token: Sent to the first server only, not to redirections.
        pause_s: Seconds between tries.

    Raises:
        FetchError: If it is not available, fails repeatedly, or its checksum is wrong.
    """
    target = folder / file.name
    if target.is_file():
        _check(target, file.digest, file.size)
        return target
    folder.mkdir(parents=True, exist_ok=True)
    part, failures = target.with_name(f"{target.name}.part"), 0
    while True:
        before = _length(part)
        try:
            headers = _transfer(file, part, token)
            break
        except _Interrupted as error:
            failures = failures + 1 if _length(part) <= before else 0
            if failures == ATTEMPTS:
                raise FetchError(
                    f"The download of {file.name} stopped at {_length(part) / 1e6:.1f} MB: {error}.",
                    "Run the same command again to resume it.",
                ) from error
            time.sleep(pause_s * (failures + 1))
    _check(part, file.digest or headers.digest, file.size if file.size is not None else headers.size)
    _etag_path(part).unlink(missing_ok=True)
    replace_file(part, target)
    return target


def open_address(url: str, headers: dict[str, str] | None = None, token: str = "") -> Any:  # nosec B107 - none
    """Opens a web address, as `urllib.request.urlopen` does.

    Raises:
        FetchError: If it is not a web address.
    """
    if urlsplit(url).scheme not in ("http", "https"):
        raise FetchError(f"{url} is not a web address (http or https).", "Give a local file by its path.")
    request = Request(url, headers={"User-Agent": USER_AGENT, "Accept": "*/*", **(headers or {})})  # noqa: S310
    if token:
        request.add_unredirected_header("Authorization", f"Bearer {token}")
    return urlopen(request, timeout=TIMEOUT_S)  # nosec B310  # noqa: S310 - checked


def _transfer(file: File, part: Path, token: str) -> _Headers:
    start = _length(part)
    requested = {}
    if start:
        requested["Range"] = f"bytes={start}-"
        if etag := _read(_etag_path(part)):
            requested["If-Range"] = etag
    try:
        with open_address(file.url, requested, token) as response:
            if response.status == 200:
                start = 0
            headers = _headers(response, start)
            _etag_path(part).write_text(headers.etag, encoding="utf-8")
            check_space(f"The rest of {file.name}", (headers.size or 0) - start, part.parent)
            _save(response, file, part, start, headers.size)
            return headers
    except HTTPError as error:
        return _refused(error, file, part)
    except (URLError, http.client.HTTPException, OSError) as error:
        reason = getattr(error, "reason", None) or error
        if isinstance(error, URLError) and not isinstance(error.reason, (TimeoutError, ConnectionError)):
            raise FetchError(f"{urlsplit(file.url).netloc} cannot be reached: {reason}.") from error
        raise _Interrupted(str(reason)) from error


def _save(response: Any, file: File, part: Path, start: int, size: int | None) -> None:
    done = start
    with Progress(file.name, size, "MB") as progress, part.open("ab" if start else "wb") as target:
        while chunk := response.read(CHUNK):
            target.write(chunk)
            done += len(chunk)
            progress.at(done)
    if size is not None and done < size:
        raise _Interrupted(f"{done} of {size} bytes were received")


def _headers(response: Any, start: int) -> _Headers:
    headers = response.headers
    found = _Headers(headers.get("ETag", ""))
    if found.etag.startswith("W/"):
        found.etag = ""
    if response.status == 206:
        # "bytes 100-199/200"
        span, _, size = headers.get("Content-Range", "").partition("/")
        if not span.startswith(f"bytes {start}-"):
            raise FetchError(f"The server sent another part of the file than requested: {span or 'unknown'}.")
        found.size = int(size) if size.isdigit() else None
    elif headers.get("Content-Length", "").isdigit():
        found.size = int(headers["Content-Length"])
    if "html" in headers.get("Content-Type", ""):
        raise FetchError(f"{urlsplit(response.url).netloc} sent a web page instead of the file.")
    # Google's storage, which Kaggle uses, sends "md5=BASE64" among others.
    for entry in ",".join(headers.get_all("x-goog-hash", [])).split(","):
        kind, _, value = entry.strip().partition("=")
        if kind == "md5":
            found.digest = f"md5:{_hexadecimal(value)}"
    return found


def _refused(error: HTTPError, file: File, part: Path) -> _Headers:
    host = urlsplit(file.url).netloc
    if error.code == 416:
        size = error.headers.get("Content-Range", "").rpartition("/")[2]
        if size == str(_length(part)):
            return _Headers(size=int(size))
        part.unlink()
        raise _Interrupted("the file on disk was not a part of this one") from error
    if error.code in BUSY:
        raise _Interrupted(f"{host} answers {error.code} {error.reason}") from error
    if error.code in (401, 403):
        raise FetchError(f"{host} gives {file.name} only to registered users ({error.code} {error.reason}).") from error
    if error.code in (404, 410):
        raise FetchError(f"{file.url} no longer exists ({error.code} {error.reason}).") from error
    raise FetchError(f"{host} answers {error.code} {error.reason}.") from error


def _check(path: Path, digest: str, size: int | None) -> None:
    if size is not None and _length(path) != size:
        held = _length(path)
        path.unlink()
        raise FetchError(
            f"{path.name} has {held} bytes; {size} were published. It was deleted.", "Run the same command again."
        )
    kind, _, expected = digest.partition(":")
    if not expected:
        return
    hasher = hashlib.new(kind, usedforsecurity=False)
    with Progress(f"checking {path.name}", _length(path), "MB") as progress, path.open("rb") as file:
        while chunk := file.read(CHUNK):
            hasher.update(chunk)
            progress.at(file.tell())
    if hasher.hexdigest() != expected.lower():
        path.unlink()
        raise FetchError(
            f"The {kind} checksum of {path.name} is not the published one: the file is damaged or was changed. It was "
            "deleted.",
            "Run the same command again.",
        )


def check_space(what: str, size: int, folder: Path) -> None:
    """Refuses to write more bytes into a folder than are free.

    Raises:
        FetchError: If there are too few.
    """
    free = shutil.disk_usage(folder).free
    if size > free:
        raise FetchError(
            f"{what} needs {size / 1e6:.0f} MB, but {folder} has room for {free / 1e6:.0f} MB.",
            "Choose another folder.",
        )


def _hexadecimal(value: str) -> str:
    try:
        return base64.b64decode(value, validate=True).hex()
    except binascii.Error:
        return ""


def _etag_path(part: Path) -> Path:
    return part.with_name(f"{part.name}.etag")


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _length(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0
