"""Paths and addresses: for GDAL, for display without credentials, and names of files."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

__all__ = ["gdal_path", "is_plain_name", "is_remote", "is_reserved", "local_path", "name_of", "without_keys"]

_STORES = {"s3": "/vsis3/", "gs": "/vsigs/", "az": "/vsiaz/", "swift": "/vsiswift/", "oss": "/vsioss/"}
_PREFIXES = {"http": "/vsicurl/http://", "https": "/vsicurl/https://", **_STORES}
# GDAL's file systems of other computers, also below those of archives:
# https://gdal.org/en/stable/user/virtual_file_systems.html
_REMOTE = re.compile(
    r"(/vsi(zip|tar|gzip|7z|rar|cached))*/+vsi(curl|s3|gs|az|adls|oss|swift|hdfs|webhdfs)(_streaming)?[/?]"
)
# User information and query, which may contain passwords, tokens, signatures.
_KEYS = re.compile(r"(?<=://)[^/@\s]*@|\?[^\s'\"]*")

# Windows gives these names to devices, with any suffix:
# https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
_RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9¹²³]|con(in|out)\$) *(\.|$)", re.IGNORECASE)


def gdal_path(path: str) -> str:
    """Converts an address to a path of GDAL; local paths are returned unchanged."""
    found = re.match(r"([a-z0-9]+)://(.*)", path, re.IGNORECASE | re.DOTALL)
    if not found:
        return path
    prefix = _PREFIXES.get(found[1].lower())
    return path if prefix is None else prefix + found[2]


def is_remote(path: str) -> bool:
    """Tells whether a path is remote."""
    return _REMOTE.match(gdal_path(path)) is not None


def without_keys(path: str) -> str:
    """Removes user, password and query from an address, or from a text that contains one."""
    named = path.startswith("/vsi") or "://" in path or _REMOTE.search(path)
    return _KEYS.sub("", path) if named else path


def name_of(path: str) -> str:
    """The file name of an address or path, without credentials."""
    shown = without_keys(path)
    return Path(shown).name or shown


def local_path(address: str) -> str:
    """Converts a ``file://`` URL to a path; anything else is returned unchanged (RFC 8089)."""
    if not address.lower().startswith("file://"):
        return address
    path = re.sub("^localhost/", "/", unquote(address[len("file://") :]))
    if re.match("/[A-Za-z]:", path):  # a drive of Windows
        return path[1:]
    return path if path.startswith("/") else f"//{path}"


def is_plain_name(name: str) -> bool:
    """Tells whether a name is that of a file in the same folder on every system; Windows has drives (``D:name``)."""
    plain = bool(name) and name not in (".", "..") and not set(name) & set('/\\:\0*?"<>|')
    return plain and not is_reserved(name)


def is_reserved(name: str) -> bool:
    """Tells whether Windows has a device of a file's name, such as NUL or aux.tif."""
    return _RESERVED.match(name) is not None
