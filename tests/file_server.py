"""A local file server that behaves like real ones: with ranges, redirections, and errors."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Optional


class Files:
    """The files of a server.

    Attributes:
        files: Path to bytes.
        moved: Path to another address.
        ranges: Whether parts of files are served.
        status: Path to a status that is sent instead of the file.
        replies: Path to a function of the first requested byte that returns status, headers and body.
        asked: The header "Range" of each request.
        etag: ETag of all files.
        address: Address of the server.
    """

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.moved: dict[str, str] = {}
        self.status: dict[str, int] = {}
        self.replies: dict[str, Callable[[int], tuple[int, dict[str, str], bytes]]] = {}
        self.ranges = True
        self.asked: list[str] = []
        self.etag = '"one"'
        self.address = ""


@contextmanager
def serving():
    """Yields the files of a server."""
    files = Files()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            wanted = self.headers.get("Range", "")
            files.asked.append(wanted)
            if self.path in files.moved:
                self._answer(302, {"Location": files.moved[self.path]})
            elif self.path in files.replies:
                self._answer(*files.replies[self.path](int((re.findall(r"\d+", wanted) or ["0"])[0])))
            elif self.path in files.status or self.path not in files.files:
                self._answer(files.status.get(self.path, 404))
            else:
                self._give(files.files[self.path], re.match(r"bytes=(\d+)-(\d+)", wanted))

        def _give(self, body: bytes, part: Optional[re.Match[str]]) -> None:
            """Answers with a file, or with a part of it."""
            headers = {"ETag": files.etag}
            if not files.ranges or not part or self.headers.get("If-Range", files.etag) != files.etag:
                self._answer(200, headers, body)
                return
            first, last = int(part.group(1)), min(int(part.group(2)), len(body) - 1)
            if first >= len(body):
                self._answer(416)
                return
            headers["Content-Range"] = f"bytes {first}-{last}/{len(body)}"
            self._answer(206, headers, body[first : last + 1])

        def _answer(self, status: int, headers: Optional[dict[str, str]] = None, body: bytes = b"") -> None:
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **(headers or {})}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Keeps silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    files.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield files
    finally:
        server.shutdown()
        server.server_close()
