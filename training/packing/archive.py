"""Unpacks zip archives safely: no file can be written outside of the target folder."""

from __future__ import annotations

import shutil
import stat
import zipfile
import zlib
from pathlib import Path, PureWindowsPath

from engine.contract.files.held import replace_file

from ..progress import Progress
from .download import FetchError, check_space

__all__ = ["unpack"]


def unpack(archive: Path, to: Path) -> None:
    """Unpacks a zip archive; existing files of the full size are kept.

    Args:
        archive: A zip file.
        to: Folder to unpack into, which is created if it does not exist.

    Raises:
        FetchError: If it is not a zip archive, is damaged, would write outside the folder, or does not fit on the disk.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            members = [member for member in opened.infolist() if not member.is_dir()]
            for member in members:
                _refuse_escape(archive, member)
            to.mkdir(parents=True, exist_ok=True)
            missing = sum(member.file_size for member in members if not _is_unpacked(member, to))
            check_space(f"Unpacked, {archive.name}", missing, to)
            with Progress(f"unpacking {archive.name}", sum(one.file_size for one in members), "MB") as progress:
                done = 0
                for member in members:
                    _extract(opened, member, to)
                    done += member.file_size
                    progress.at(done)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise FetchError(
            f"{archive} is not a complete zip archive: {error}.", "Download it again, or unpack it by hand."
        ) from error


def _refuse_escape(archive: Path, member: zipfile.ZipInfo) -> None:
    # Parsed as on Windows, so that drives and backslashes are recognised on every system.
    path = PureWindowsPath(member.filename)
    is_link = stat.S_ISLNK(member.external_attr >> 16)
    if path.drive or path.root or ".." in path.parts or is_link:
        raise FetchError(
            f'{archive.name} would write outside its folder ("{member.filename}"); nothing was unpacked.',
            "Do not use this archive.",
        )


def _extract(opened: zipfile.ZipFile, member: zipfile.ZipInfo, to: Path) -> None:
    if _is_unpacked(member, to):
        return
    target = to / member.filename
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.part")
    with opened.open(member) as source, part.open("wb") as file:
        shutil.copyfileobj(source, file, 1 << 20)
    replace_file(part, target)


def _is_unpacked(member: zipfile.ZipInfo, to: Path) -> bool:
    target = to / member.filename
    return target.is_file() and target.stat().st_size == member.file_size
