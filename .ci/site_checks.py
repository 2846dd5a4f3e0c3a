"""Runs the QGIS plugin site's checks on the packed plugin; any finding fails: python .ci/site_checks.py ARCHIVE.

There, findings of Bandit and detect-secrets block a version; those of flake8, permissions and suspicious files are
reported; metadata and structure are checked at the upload. Here all of them must be clean.
https://plugins.qgis.org/docs/security-scanning and https://plugins.qgis.org/publish
"""

from __future__ import annotations

import json
import re
import stat
import subprocess  # nosec B404 - only our own Python is started, from argument lists, never through a shell
import sys
import tempfile
import zipfile
from configparser import ConfigParser
from pathlib import Path, PurePosixPath

LIMIT_BYTES = 25_000_000
REQUIRED = ("name", "qgisMinimumVersion", "description", "about", "version", "author", "email", "repository", "tracker")
BINARIES = {".pyc", ".pyo", ".so", ".dll", ".exe", ".dylib", ".bat", ".sh", ".cmd", ".com", ".jar", ".msi", ".scr"}
# The length of lines and the spaces in slices of this repository's formatter.
FLAKE8 = ("--max-line-length=120", "--extend-ignore=E203")


def main(archive: Path) -> int:
    """Prints what is found; returns the exit code."""
    findings = [*structure(archive)]
    with tempfile.TemporaryDirectory(prefix="cloudreef-") as folder:
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(folder)
        for check in (metadata, bandit, secrets, flake8):
            findings += check(Path(folder))
    for finding in findings:
        sys.stderr.write(f"{finding}\n")
    sys.stdout.write(f"{archive.name}: {len(findings)} findings of the plugin site's checks\n")
    return 1 if findings else 0


def structure(archive: Path) -> list[str]:
    """Checks names, permissions and size of what is packed."""
    found = []
    if archive.stat().st_size > LIMIT_BYTES:
        found.append(f"{archive.name} has {archive.stat().st_size / 1e6:.1f} MB; the site takes 25 MB")
    with zipfile.ZipFile(archive) as packed:
        names = [PurePosixPath(info.filename) for info in packed.infolist()]
        modes = {info.filename: info.external_attr >> 16 for info in packed.infolist()}
    tops = {name.parts[0] for name in names}
    if len(tops) != 1 or not re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", next(iter(tops))) or "plugin" in next(iter(tops)):
        found.append(f"the archive must hold one folder with a plain name, not {sorted(tops)}")
    for name in names:
        hidden = any(part.startswith((".", "__MACOSX")) or part == "__pycache__" for part in name.parts)
        if hidden or ".." in name.parts or name.is_absolute() or "\\" in str(name):
            found.append(f"{name}: hidden, or beyond the folder")
        if name.suffix.lower() in BINARIES:
            found.append(f"{name}: a binary or a script of the system")
    for name, mode in modes.items():
        if mode & 0o111 or not stat.S_ISREG(mode):
            found.append(f"{name}: executable, or not a regular file")
    present = {str(PurePosixPath(*name.parts[1:])) for name in names}
    return found + [f"{name} is missing" for name in ("__init__.py", "metadata.txt", "LICENSE") if name not in present]


def metadata(folder: Path) -> list[str]:
    """Checks metadata.txt, and the icon and entry point that QGIS looks for."""
    home = next(folder.iterdir())
    parser = ConfigParser(interpolation=None)
    parser.read(home / "metadata.txt", encoding="utf-8")
    general = parser["general"] if parser.has_section("general") else {}
    found = [f"metadata.txt: {name} is missing" for name in REQUIRED if not general.get(name, "").strip()]
    if "plugin" in general.get("name", "").lower():
        found.append('metadata.txt: the name must not hold "plugin"')
    if not re.fullmatch(r"\d+(\.\d+)*([a-z0-9.-]*)", general.get("version", "")):
        found.append("metadata.txt: the version is invalid")
    if re.search(r"<[a-z]+[ >]", general.get("about", "") + general.get("description", "")):
        found.append("metadata.txt: no HTML in description and about")
    icon = general.get("icon", "")
    if icon and not (home / icon).is_file():
        found.append(f"metadata.txt: {icon} is missing")
    if "def classFactory" not in (home / "__init__.py").read_text(encoding="utf-8"):
        found.append("__init__.py: no classFactory")
    return found


def bandit(folder: Path) -> list[str]:
    """Lists what Bandit finds, of any severity."""
    report = _run("bandit", "-q", "-f", "json", "-r", ".", folder=folder)
    results = json.loads(report[report.index("{") :])["results"]
    return [f"{item['filename']}:{item['line_number']}: {item['test_id']} {item['issue_text']}" for item in results]


def secrets(folder: Path) -> list[str]:
    """Lists what detect-secrets takes for passwords and keys."""
    report = json.loads(_run("detect_secrets", "scan", "--all-files", ".", folder=folder))["results"]
    return [f"{name}:{item['line_number']}: {item['type']}" for name, items in report.items() for item in items]


def flake8(folder: Path) -> list[str]:
    """Lists what flake8 finds."""
    return _run("flake8", *FLAKE8, ".", folder=folder).splitlines()


def _run(module: str, *arguments: str, folder: Path) -> str:
    """Runs a tool; its exit code says only whether it found something."""
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # nosec B603
    if done.returncode not in (0, 1) or "No module named" in done.stderr:
        raise SystemExit(f"{module} did not run: {done.stderr[-500:]}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
