"""A report for support: versions, devices and settings, without the names of the user's folders."""

from __future__ import annotations

import getpass
import locale
import os
import platform
import re
import sys
from pathlib import Path
from typing import Optional

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import PYQT_VERSION_STR, QT_VERSION_STR

from .. import installed_models, paths, settings
from ..messages import TITLE, recent
from .engine_facts import EngineFacts

__all__ = ["diagnostics", "redacted"]

LOG_LINES = 40
INSTALL_LINES = 15


def diagnostics(facts: Optional[EngineFacts]) -> str:
    """Writes the report; it holds no path of the user's home folder.

    Args:
        facts: The engine's state; None if it was not checked.
    """
    lines = [
        f"{TITLE} {paths.version()}",
        f"QGIS {Qgis.QGIS_VERSION}, Qt {QT_VERSION_STR}, PyQt {PYQT_VERSION_STR}",
        f"System: {platform.platform()}, {platform.machine()}",
        f"Python of QGIS: {platform.python_version()} ({sys.executable})",
        f"Encoding: {sys.getfilesystemencoding()}, {locale.getpreferredencoding(False)}",
        f"QGIS profile: {QgsApplication.qgisSettingsDirPath()}",
        f"Plugin: {paths.PLUGIN_FOLDER}",
        *_engine_lines(facts),
        f"Models: {', '.join(f'{entry.id} ({entry.folder})' for entry in installed_models.models()) or 'none'}",
        *_tail("Installation log", _install_log(), INSTALL_LINES),
        *_tail("Log", recent(), LOG_LINES),
    ]
    return redacted("\n".join(lines)) + "\n"


def redacted(text: str, home: Optional[Path] = None, user: Optional[str] = None) -> str:
    """Replaces the home folder by ~, however it is written, and the user's name in other paths.

    Args:
        text: Any text.
        home: The home folder; None for this user's.
        user: The user's name; None for this user's.
    """
    folder = str(home or Path.home()).rstrip("/\\")
    name = _user() if user is None else user
    if len(folder) > 1:
        pattern = "[/\\\\]+".join(re.escape(part) for part in re.split(r"[/\\]+", folder))
        text = re.sub(rf"{pattern}(?![\w.-])", "~", text, flags=re.IGNORECASE if os.name == "nt" else 0)
    if len(name) > 1:
        text = re.sub(rf"(?<=[/\\]){re.escape(name)}(?=[/\\]|$)", "USER", text, flags=re.MULTILINE)
    return text


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


def _engine_lines(facts: Optional[EngineFacts]) -> list[str]:
    if facts is None:
        return [f"Engine: not asked ({settings.engine_python() or settings.engine_root()})"]
    size = "" if facts.size_mb is None else f", {facts.size_mb} MB"
    lines = [f"Engine: {facts.sentence}", f"Engine at: {facts.place} ({facts.kind}{size})"]
    return [*lines, *(facts.report.lines() if facts.report else [])]


def _install_log() -> list[str]:
    try:
        return (settings.engine_root() / "install.log").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []


def _tail(title: str, lines: list[str], count: int) -> list[str]:
    return [f"{title}, last lines:", *(f"  {line}" for line in lines[-count:])] if lines else []
