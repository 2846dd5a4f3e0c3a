"""Downloads a file in pieces: resumes interrupted downloads, checks the file, and never keeps a partial one.

The caller passes an HTTP client, so that QGIS's network settings apply in QGIS and the system's elsewhere.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Mapping, Protocol

from ..engine.contract.errors import CloudReefError
from ..engine.contract.files.hashes import file_sha256
from ..engine.contract.files.held import replace_file
from ..engine.contract.sentences import Sentence
from ..model_folders import LARGEST_BYTES

__all__ = ["DownloadCancelled", "DownloadFailed", "Reply", "Transport", "checked", "download", "failure"]

PIECE_BYTES = 4 * 2**20
TRIES = 3


class DownloadFailed(CloudReefError):
    """A file could not be downloaded, or is not the expected one."""


class DownloadCancelled(CloudReefError):
    """The user cancelled the download; the next one resumes it."""


@dataclass(frozen=True)
class Reply:
    """The reply of a server.

    Attributes:
        status: HTTP status; 0 without a reply.
        body: Its body.
        headers: Its headers, by lower-case name.
        trouble: Description of a network error.
    """

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    trouble: str = ""


class Transport(Protocol):
    """An HTTP client."""

    def __call__(self, address: str, headers: Mapping[str, str]) -> Reply:
        """Requests a URL; follows only redirections to safe URLs."""


@dataclass
class _State:
    """The partial file, and of which file it is a part; `total` is 0 until it is known."""

    part: Path
    etag: str = ""
    total: int = 0

    @property
    def note(self) -> Path:
        return self.part.with_name(self.part.name + ".json")

    def begin(self, address: str) -> None:
        try:
            noted = json.loads(self.note.read_text(encoding="utf-8"))
            if noted["address"] == address:
                self.etag, self.total = str(noted["etag"]), int(noted["total"])
                return
        except (OSError, ValueError, KeyError, TypeError):
            pass  # nosec B110 - nothing to resume
        self.forget()

    def keep(self, address: str) -> None:
        self.note.write_text(json.dumps({"address": address, "etag": self.etag, "total": self.total}), encoding="utf-8")

    def size(self) -> int:
        return self.part.stat().st_size if self.part.is_file() else 0

    def forget(self) -> None:
        self.etag, self.total = "", 0
        for path in (self.part, self.note):
            path.unlink(missing_ok=True)


def download(
    address: str,
    target: Path,
    transport: Transport,
    *,
    sha256: str = "",
    progress: Callable[[float, float], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Downloads a file.

    Args:
        address: URL of the file.
        target: Path of the file; if it exists with the right checksum, it is not downloaded again.
        transport: The HTTP client.
        sha256: Expected checksum; empty: any.
        progress: Called with the downloaded bytes and the total, 0 if unknown.
        cancelled: Asked between pieces.

    Raises:
        DownloadFailed: If it cannot be downloaded or is another file.
        DownloadCancelled: If `cancelled` returned True.
    """
    if sha256 and target.is_file() and file_sha256(target) == sha256:
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    state = _State(target.with_name(target.name + ".part"))
    state.begin(address)
    most = failures = 0
    while not state.total or state.size() < state.total:
        if cancelled():
            raise DownloadCancelled(Sentence("The download was cancelled; next time it continues from there."))
        reply = transport(address, _headers(state))
        if reply.status == 416 and most and not state.total and _ends_at(reply, state.size()):
            break
        before = most
        if _append(reply, state):
            if max(state.size(), state.total) > LARGEST_BYTES:
                state.forget()
                raise DownloadFailed(
                    Sentence("The file at {} is larger than {} GB.", _host(address), LARGEST_BYTES // 10**9),
                    Sentence("Check the address."),
                )
            state.keep(address)
            progress(state.size(), state.total)
            most = max(most, state.size())
        # Only a longer file than ever before is progress: a server may send the same pieces again and again.
        failures = 0 if most > before else failures + 1
        if failures >= TRIES or (400 <= reply.status < 500 and reply.status not in (408, 416, 429)):
            raise failure(address, reply)
    checked(state.part, sha256)
    replace_file(state.part, target)
    state.note.unlink(missing_ok=True)
    return target


def checked(path: Path, sha256: str) -> Path:
    """Checks the checksum of a file, if one is given; returns its path.

    Raises:
        DownloadFailed: If it differs; then the file is deleted.
    """
    if sha256 and file_sha256(path) != sha256:
        path.unlink(missing_ok=True)
        raise DownloadFailed(
            Sentence("The downloaded file is not the one in the list of models: its checksum differs."),
            Sentence(
                "Try again; if this persists, the publisher has changed the file, or something on the way alters it."
            ),
        )
    return path


def _headers(state: _State) -> dict[str, str]:
    first = state.size()
    headers = {"Range": f"bytes={first}-{first + PIECE_BYTES - 1}"}
    if first and state.etag:
        headers["If-Range"] = state.etag
    return headers


def _append(reply: Reply, state: _State) -> bool:
    """Appends a reply to the partial file; returns whether it was a part of it.

    Status 200 brings the whole file: the server does not send parts, or the file has changed; QGIS also reports it
    if the connection broke. A piece without its position in the file, or with another one than requested, restarts
    the download, and so does status 416: the partial file is no longer a part of the file.
    """
    if reply.status == 200 and reply.body and not reply.trouble:
        state.part.write_bytes(reply.body)
        state.total = len(reply.body)
        return True
    if reply.status == 416 or (reply.status == 206 and reply.body and not _continues(reply, state)):
        state.forget()
        return False
    if reply.status != 206 or not reply.body:
        return False
    with open(state.part, "ab") as stream:
        stream.write(reply.body)
    etag = reply.headers.get("etag", "")
    state.etag = "" if etag.startswith("W/") else etag
    return True


def _continues(reply: Reply, state: _State) -> bool:
    """Tells whether a piece continues the partial file; notes the size of the whole file.

    A server that does not know the size sends ``*`` (RFC 9110, 14.4). Then a piece that is shorter than requested does
    not mean the end of the file: only status 416 does.
    """
    found = re.match(r"bytes (\d+)-(\d+)/(\d+|\*)$", reply.headers.get("content-range", "").strip())
    if found is None:
        return False
    first, last = int(found.group(1)), int(found.group(2))
    total = 0 if found.group(3) == "*" else int(found.group(3))
    if first != state.size() or len(reply.body) > last - first + 1 or (total and last >= total):
        return False
    if state.total and total and total != state.total:
        return False
    state.total = state.total or total
    return True


def _ends_at(reply: Reply, size: int) -> bool:
    """Tells whether a reply with status 416 means that the file ends where the next piece would begin."""
    found = re.match(r"bytes \*/(\d+)$", reply.headers.get("content-range", "").strip())
    return found is None or int(found.group(1)) == size


def failure(address: str, reply: Reply) -> DownloadFailed:
    """Explains why a file could not be downloaded."""
    host = _host(address)
    if reply.status in (401, 403):
        return DownloadFailed(
            Sentence("{} does not let everybody download this file (HTTP {}).", host, reply.status),
            Sentence("Download it in a browser and import the file."),
        )
    if reply.status in (404, 410):
        return DownloadFailed(
            Sentence("{} no longer has this file (HTTP {}).", host, reply.status),
            Sentence("Check the address, update the list of models, or ask its publisher."),
        )
    if reply.status == 407:
        return DownloadFailed(
            Sentence("The proxy refused the connection."), Sentence("Check the proxy's user name and password.")
        )
    if reply.status in (200, 206, 416):
        return DownloadFailed(
            Sentence("{} responds, but does not send the whole file (HTTP {}).", host, reply.status),
            Sentence("Check the connection and the proxy, or download the file elsewhere and import it."),
        )
    why = ", ".join(filter(None, [f"HTTP {reply.status}" if reply.status else "", reply.trouble]))
    return DownloadFailed(
        Sentence("{} could not be reached: {}.", host, why.rstrip(".")),
        Sentence("Check the connection and the proxy, or download the file elsewhere and import it."),
    )


def _host(address: str) -> str:
    return re.sub(r"^\w+://(?:[^@/]*@)?([^/]+).*", r"\1", address)
