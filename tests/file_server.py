"""A server on this computer that gives files as those of the net do: in parts, with detours, or not at all."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Files:
    """What a server gives.

    Attributes:
        files: Path to bytes.
        moved: Path to another address.
        ranges: Whether parts are given.
        status: Path to a status that is answered in place of the file.
        replies: Path to a function that gets the first wanted byte, and gives status, headers and body.
        asked: The header "Range" of each request.
        etag: Of all files.
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
    """Yields what a server gives; its address is that of the folder."""
    files = Files()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            wanted = self.headers.get("Range", "")
            files.asked.append(wanted)
            if self.path in files.moved:
                self.send_response(302)
                self.send_header("Location", files.moved[self.path])
                self.end_headers()
                return
            if self.path in files.replies:
                status, headers, body = files.replies[self.path](int((re.findall(r"\d+", wanted) or ["0"])[0]))
                self.send_response(status)
                for name, value in {"Content-Length": str(len(body)), **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)
                return
            if self.path in files.status or self.path not in files.files:
                self.send_response(files.status.get(self.path, 404))
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            body = files.files[self.path]
            part = re.match(r"bytes=(\d+)-(\d+)", wanted)
            same = self.headers.get("If-Range", files.etag) == files.etag
            if files.ranges and part and same:
                first, last = int(part.group(1)), min(int(part.group(2)), len(body) - 1)
                if first >= len(body):
                    self.send_response(416)
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                    return
                self.send_response(206)
                self.send_header("Content-Range", f"bytes {first}-{last}/{len(body)}")
                body = body[first : last + 1]
            else:
                self.send_response(200)
            self.send_header("ETag", files.etag)
            self.send_header("Content-Length", str(len(body)))
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
