"""Scenes in archives: a .zip or .tar is searched like a folder.

Nothing is unpacked: GDAL reads the rasters in it (https://gdal.org/user/virtual_file_systems.html), Python the small
text files. Names that lead out of an archive are ignored.
"""

from __future__ import annotations

import os
import re
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Optional, Union

from ..contract.errors import SceneError
from ..contract.sentences import Sentence

__all__ = [
    "AnyPath",
    "ArchivePath",
    "below",
    "children",
    "existing_path",
    "is_inside",
    "parents",
]

_KINDS = (
    (re.compile(r"\.zip$", re.IGNORECASE), "/vsizip/"),
    (re.compile(r"\.(tar|tgz|tar\.gz)$", re.IGNORECASE), "/vsitar/"),
)
_INSIDE = re.compile(r"^/vsi(zip|tar)/(?P<archive>.+?\.(zip|tar\.gz|tgz|tar))(/(?P<at>.*))?$", re.IGNORECASE)

# More than any product has, as a guard against malicious archives.
_MOST_FILES = 100_000
_MOST_BYTES = 2**40
_LARGEST_TEXT = 2**24
_DAMAGES = (zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError, NotImplementedError, UnicodeError)


class ArchivePath:
    """A file or folder in an archive, with the methods of `pathlib.Path` that scenes need.

    Args:
        archive: Path of the archive.
        at: Path within, empty for all of it.
    """

    def __init__(self, archive: Path, at: str = "") -> None:
        self.archive = archive
        self._at = PurePosixPath(at)
        self._members = _contents(archive).names
        # Otherwise GDAL writes a file beside a .tar.gz; the setting is read in every thread.
        os.environ.setdefault("CPL_VSIL_GZIP_WRITE_PROPERTIES", "NO")

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self._at.name or self.archive.name

    @property
    def stem(self) -> str:
        """The name without its suffix."""
        return PurePosixPath(self.name).stem

    @property
    def suffix(self) -> str:
        """The end of the name, from its last dot on."""
        return self._at.suffix

    @property
    def parent(self) -> ArchivePath:
        """The parent folder; the archive is its own parent."""
        return ArchivePath(self.archive, str(self._at.parent))

    @property
    def parents(self) -> list[ArchivePath]:
        """All parent folders, the nearest first."""
        return [ArchivePath(self.archive, str(parent)) for parent in self._at.parents]

    def is_dir(self) -> bool:
        """Whether it is a folder."""
        return not self.within or any(self._at in PurePosixPath(name).parents for name in self._members)

    def is_file(self) -> bool:
        """Whether it is a file."""
        return str(self._at) in self._members

    def exists(self) -> bool:
        """Whether it exists."""
        return self.is_file() or self.is_dir()

    def iterdir(self) -> Iterator[ArchivePath]:
        """Yields the entries of a folder."""
        depth = len(self._at.parts)
        names = [PurePosixPath(name) for name in self._members]
        inside = {
            name.parts[depth] for name in names if len(name.parts) > depth and name.parts[:depth] == self._at.parts
        }
        return (self / name for name in sorted(inside))

    def glob(self, pattern: str) -> Iterator[ArchivePath]:
        """Yields files below a folder whose path matches a pattern; a star also matches slashes."""
        start = len(self.within) + 1 if self.within else 0
        flat = pattern.replace("**/", "")
        below_it = (name for name in self._members if not self.within or self._at in PurePosixPath(name).parents)
        return (ArchivePath(self.archive, name) for name in below_it if fnmatch(name[start:], flat))

    def read_text(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        """Reads a text file.

        Raises:
            SceneError: If the archive is damaged, or the file is too large for a text file.
        """
        text = _contents(self.archive).texts.get(self.within)
        if text is None:
            text = self.read_start(_LARGEST_TEXT + 1)
        if len(text) > _LARGEST_TEXT:
            raise SceneError(Sentence("{} in {} is too large for a text file.", self.name, self.archive.name))
        return text.decode(encoding, errors)

    def read_start(self, size: int) -> bytes:
        """Reads the first bytes of a file.

        Raises:
            SceneError: If the archive is damaged.
        """
        try:
            name = self._members[self.within]
            if self.archive.name.lower().endswith(".zip"):
                with zipfile.ZipFile(self.archive) as file, file.open(name) as member:
                    return member.read(size)
            with tarfile.open(self.archive) as tar:
                content = tar.extractfile(name)
                return content.read(size) if content else b""
        except (*_DAMAGES, OSError, KeyError) as error:
            raise _damaged(self.archive) from error

    def resolve(self) -> ArchivePath:
        """Keeps the path as it is: links in archives are not followed."""
        return self

    @property
    def within(self) -> str:
        """The path within the archive, empty for all of it."""
        return str(self._at) if self._at.parts else ""

    def __truediv__(self, name: str) -> ArchivePath:
        return ArchivePath(self.archive, str(self._at / name))

    def __str__(self) -> str:
        prefix = next(prefix for pattern, prefix in _KINDS if pattern.search(self.archive.name))
        return f"{prefix}{self.archive.resolve().as_posix()}/{self.within}"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ArchivePath) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))


AnyPath = Union[Path, ArchivePath]


def children(folder: AnyPath) -> list[AnyPath]:
    """Lists the entries of a folder, by name."""
    return sorted([*folder.iterdir()], key=str)


def below(folder: AnyPath, pattern: str) -> list[AnyPath]:
    """Lists the files below a folder whose path matches a pattern, by name."""
    return sorted([*folder.glob(pattern)], key=str)


def parents(path: AnyPath, most: int) -> list[AnyPath]:
    """Lists the parent folders, the nearest first."""
    return [*path.parents][:most]


def _is_archive(path: Path) -> bool:
    """Whether a file name is that of an archive that can be opened."""
    return any(pattern.search(path.name) for pattern, _ in _KINDS)


def is_inside(path: str) -> bool:
    """Whether a path lies in an archive, as GDAL writes it."""
    return path.startswith(("/vsizip/", "/vsitar/"))


def existing_path(text: str) -> Optional[AnyPath]:
    """Finds an existing local file or folder, in an archive or not; None for what only GDAL may find.

    Raises:
        SceneError: If it lies in an archive that is damaged, encrypted or too large.
    """
    inside = _INSIDE.match(text)
    if inside:
        archive = Path(inside["archive"])
        if not archive.is_file():
            return None
        found = ArchivePath(archive, inside["at"] or "")
        return found if found.exists() else None
    path = Path(text)
    try:
        if not path.exists():
            return None
        return ArchivePath(path) if path.is_file() and _is_archive(path) else path
    except (OSError, ValueError):
        return None


@dataclass(frozen=True)
class _Contents:
    """The contents of an archive.

    Attributes:
        names: Path of each file, and its name in the archive.
        texts: Small text files of an archive that can only be read sequentially.
    """

    names: dict[str, str] = field(default_factory=dict)
    texts: dict[str, bytes] = field(default_factory=dict)


def _contents(archive: Path) -> _Contents:
    """Reads the contents of an archive.

    Raises:
        SceneError: If it is damaged, encrypted or too large.
    """
    try:
        stat = archive.stat()
        return _read_contents(str(archive), stat.st_mtime_ns, stat.st_size)
    except _DAMAGES as error:
        raise _damaged(archive) from error
    except OSError as error:
        raise SceneError(
            Sentence("The archive {} cannot be read: {}.", archive.name, error.strerror or error),
            Sentence("Download or copy it again."),
        ) from error


@lru_cache(maxsize=16)
def _read_contents(archive: str, changed: int, size: int) -> _Contents:
    del changed, size  # detect that the archive was replaced
    contents = _Contents()
    total = 0
    for name, length, text in _members(archive):
        total += length
        if len(contents.names) >= _MOST_FILES or total > _MOST_BYTES:
            raise SceneError(
                Sentence("The archive {} holds more files, or larger ones, than any product.", Path(archive).name),
                Sentence("Unpack what is needed and choose that."),
            )
        parts = PurePosixPath(name.replace("\\", "/")).parts
        if parts and parts[0] != "/" and ".." not in parts and ":" not in parts[0]:
            contents.names["/".join(parts)] = name
            if text is not None:
                contents.texts["/".join(parts)] = text
    return contents


def _members(archive: str) -> Iterator[tuple[str, int, Optional[bytes]]]:
    """Yields name and size of each file in an archive, and the content of text files that can only be read now."""
    if archive.lower().endswith(".zip"):
        with zipfile.ZipFile(archive) as file:
            for entry in file.infolist():
                if entry.flag_bits & 1:
                    raise SceneError(
                        Sentence("The archive {} is protected by a password.", Path(archive).name),
                        Sentence("Unpack it and choose the folder."),
                    )
                if not entry.is_dir():
                    yield entry.filename, entry.file_size, None
        return
    with tarfile.open(archive) as tar:
        for member in tar:
            if member.isfile():
                is_text = member.size <= _LARGEST_TEXT and member.name.lower().endswith((".txt", ".xml", ".json"))
                content = tar.extractfile(member) if is_text else None
                yield member.name, member.size, content.read(_LARGEST_TEXT) if content else None


def _damaged(archive: Path) -> SceneError:
    return SceneError(
        Sentence("The archive {} is damaged or cut short.", archive.name), Sentence("Download or copy it again.")
    )
