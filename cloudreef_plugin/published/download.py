"""Fetches a file piece by piece: goes on where it was stopped, checks what came, never takes half a file for a whole.

What speaks HTTP is handed in, so that QGIS's own network settings hold there, and the system's elsewhere.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Mapping, Protocol

from ..engine.contract.errors import CloudReefError
from ..engine.contract.sentences import Sentence

__all__ = ["DownloadCancelled", "DownloadFailed", "Reply", "Transport", "checked", "download"]

PIECE_BYTES = 4 * 2**20
TRIES = 3


class DownloadFailed(CloudReefError):
    """A file could not be fetched, or is not the one that was announced."""


class DownloadCancelled(CloudReefError):
    """The user stopped it; what has come stays, and is gone on with the next time."""


@dataclass(frozen=True)
class Reply:
    """What a server answered.

    Attributes:
        status: HTTP status; 0 without an answer.
        body: Of the answer.
        headers: By name in small letters.
        trouble: What went wrong on the way, in words.
    """

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    trouble: str = ""


class Transport(Protocol):
    """Speaks HTTP."""

    def __call__(self, address: str, headers: Mapping[str, str]) -> Reply:
        """Asks for an address; follows redirections to safe addresses only."""


@dataclass
class _State:
    """What is there of a file, and which file it is a part of; `total` is 0 until it is known."""

    part: Path
    etag: str = ""
    total: int = 0

    @property
    def note(self) -> Path:
        return self.part.with_name(self.part.name + ".json")

    def begin(self, address: str) -> None:
        try:
            told = json.loads(self.note.read_text(encoding="utf-8"))
            if told["address"] == address:
                self.etag, self.total = str(told["etag"]), int(told["total"])
                return
        except (OSError, ValueError, KeyError, TypeError):
            pass  # nosec B110 - nothing to go on with
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
    """Fetches a file.

    Args:
        address: Of the file.
        target: Where it goes; a file that is there and has the right sha256 is not fetched again.
        transport: Speaks HTTP.
        sha256: What its bytes must hash to; empty takes what comes.
        progress: Called with the bytes that are there, and those of the whole, 0 if unknown.
        cancelled: Asked between pieces.

    Raises:
        DownloadFailed: If it cannot be fetched or is another file.
        DownloadCancelled: If `cancelled` said so.
    """
    if sha256 and target.is_file() and _hash(target) == sha256:
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
        if _take(reply, state):
            state.keep(address)
            progress(state.size(), state.total)
            most = max(most, state.size())
        # Only more than ever before is progress: a server may also give the same pieces again and again.
        failures = 0 if most > before else failures + 1
        if failures >= TRIES or (400 <= reply.status < 500 and reply.status not in (408, 416, 429)):
            raise _failure(address, reply)
    checked(state.part, sha256)
    os.replace(state.part, target)
    state.note.unlink(missing_ok=True)
    return target


def checked(path: Path, sha256: str) -> Path:
    """Checks that a file is the one that was announced.

    Raises:
        DownloadFailed: If it is another; it is deleted then.
    """
    if sha256 and _hash(path) != sha256:
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


def _take(reply: Reply, state: _State) -> bool:
    """Adds what came to the file; returns whether it was any part of it.

    Status 200 brings the whole file, where the server gives no parts or the file is another than before; QGIS gives it
    too where the connection broke on the way. A piece whose place in the file is not told, or is another than was asked
    for, makes all begin anew, and so does status 416: what is kept is no part of the file any more.
    """
    if reply.status == 200 and reply.body and not reply.trouble:
        state.part.write_bytes(reply.body)
        state.total = len(reply.body)
        return True
    if reply.status == 416 or (reply.status == 206 and reply.body and not _goes_on(reply, state)):
        state.forget()
        return False
    if reply.status != 206 or not reply.body:
        return False
    with open(state.part, "ab") as stream:
        stream.write(reply.body)
    etag = reply.headers.get("etag", "")
    state.etag = "" if etag.startswith("W/") else etag
    return True


def _goes_on(reply: Reply, state: _State) -> bool:
    """Tells whether a piece follows on what is there; notes the size of the whole file.

    A server that does not know it writes ``*`` (RFC 9110, 14.4). A piece that is shorter than was asked for is no sign
    of the end then: only status 416 is.
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
    """Tells whether status 416 says that a file ends where the next piece would begin."""
    found = re.match(r"bytes \*/(\d+)$", reply.headers.get("content-range", "").strip())
    return found is None or int(found.group(1)) == size


def _failure(address: str, reply: Reply) -> DownloadFailed:
    host = re.sub(r"^\w+://(?:[^@/]*@)?([^/]+).*", r"\1", address)
    if reply.status in (401, 403):
        return DownloadFailed(
            Sentence("{} does not let everybody download this file (HTTP {}).", host, reply.status),
            Sentence("Download it in a browser and import the file."),
        )
    if reply.status in (404, 410):
        return DownloadFailed(
            Sentence("{} no longer has this file (HTTP {}).", host, reply.status),
            Sentence("Update the list of models, or ask its publisher."),
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


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    with open(path, "rb") as stream:
        for block in iter(lambda: stream.read(2**20), b""):
            digest.update(block)
    return digest.hexdigest()
