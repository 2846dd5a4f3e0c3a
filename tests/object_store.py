"""A server for tests that keeps files in memory: byte ranges over HTTP, and as much of S3 as GDAL asks for."""

from __future__ import annotations

import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

__all__ = ["ObjectStore"]


class ObjectStore:
    """Serves on this machine while its context lasts.

    Attributes:
        files: Path ("/bucket/name") to bytes.
        asked: (method, path, bytes sent) of every request.
    """

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.asked: list[tuple[str, str, int]] = []

    def __enter__(self) -> ObjectStore:
        store = self

        class Handler(_Handler):
            files, asked = store.files, store.asked

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"127.0.0.1:{self._server.server_port}"
        Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def environment(self) -> dict[str, str]:
        """Variables by which GDAL takes this server for S3."""
        return {
            "AWS_S3_ENDPOINT": self.address,
            "AWS_HTTPS": "NO",
            "AWS_VIRTUAL_HOSTING": "FALSE",
            "AWS_ACCESS_KEY_ID": "key",
            "AWS_SECRET_ACCESS_KEY": "secret",
        }


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    files: dict[str, bytes]
    asked: list[tuple[str, str, int]]

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        whole = self.files.get(self.path.split("?")[0])
        if whole is None:
            return self._answer(404, b"")
        wanted = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        if not wanted:
            return self._answer(200, whole)
        first, last = int(wanted[1]), min(int(wanted[2] or len(whole)), len(whole) - 1)
        if first >= len(whole):
            return self._answer(416, b"")
        return self._answer(206, whole[first : last + 1], {"Content-Range": f"bytes {first}-{last}/{len(whole)}"})

    def do_PUT(self) -> None:
        if "chunked" in self.headers.get("Transfer-Encoding", ""):
            body = b""
            while size := int(self.rfile.readline(), 16):
                body += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
        else:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.files[self.path] = body
        self._answer(200, b"")

    def do_DELETE(self) -> None:
        self.files.pop(self.path, None)
        self._answer(204, b"")

    def _answer(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.asked.append((self.command, self.path, len(body)))
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("ETag", '"1"')
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *words: object) -> None:
        """Says nothing."""
