"""Formats a run as a command for qgis_process, or as Python for QGIS's console."""

from __future__ import annotations

import math
import os
import pprint
import re
import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Mapping, Optional, Sequence

__all__ = ["QgisProfile", "command", "find_program", "python_code", "quoted_for_windows"]

PROVIDER = "cloudreef"
DEFAULT_PROFILE = "default"
# qgis_process.bin first: Debian's qgis_process 3.22 is a script that passes it an option that it does not know.
_PROGRAMS = ("qgis_process.bin", "qgis_process", "qgis_process.exe")
# Characters that have a meaning for cmd.exe outside of quotes.
_CMD_SPECIAL = re.compile(r'[\s&|<>^()%!"]')


@dataclass(frozen=True)
class QgisProfile:
    """The QGIS profile with the plugin and the engine.

    Attributes:
        folder: The folder with the folder "profiles"; None for QGIS's standard one.
        name: Name of the profile.
        can_be_named: Whether qgis_process has options for both, as since QGIS 4.3
            (https://github.com/qgis/QGIS/pull/66851). Before, it always uses the profile "default" in the folder that
            the variable QGIS_CUSTOM_CONFIG_PATH names.
    """

    folder: Optional[Path] = None
    name: str = DEFAULT_PROFILE
    can_be_named: bool = False

    @property
    def reachable(self) -> bool:
        """Tells whether qgis_process can use this profile."""
        return self.can_be_named or self.name == DEFAULT_PROFILE

    def options(self) -> list[str]:
        """Lists the options with which qgis_process uses this profile."""
        if not self.can_be_named:
            return []
        named = ["--profile", self.name] if self.name != DEFAULT_PROFILE else []
        return [*named, *(["--profiles-path", str(self.folder)] if self.folder else [])]

    def variables(self) -> dict[str, str]:
        """Lists the environment variables with which qgis_process uses this profile."""
        return {} if self.can_be_named or self.folder is None else {"QGIS_CUSTOM_CONFIG_PATH": str(self.folder)}


def command(
    algorithm: str,
    parameters: Mapping[str, Any],
    program: str = "qgis_process",
    windows: bool = False,
    profile: QgisProfile = QgisProfile(),
) -> str:
    """Builds a command for a POSIX shell, or for cmd.exe of Windows.

    Args:
        algorithm: Id of the algorithm, without the provider's.
        parameters: Parameters of values that JSON can hold.
        program: Name or path of qgis_process.
        windows: Whether the command is for cmd.exe.
        profile: The QGIS profile to use.
    """
    words = [program, *profile.options(), "run", f"{PROVIDER}:{algorithm}"]
    for name, value in parameters.items():
        # The items of a list are separate options.
        words += [f"--{name}={_text(item)}" for item in (value if isinstance(value, (list, tuple)) else [value])]
    line = " ".join(quoted_for_windows(word) if windows else shlex.quote(word) for word in words)
    for name, value in profile.variables().items():
        # cmd.exe takes everything up to && for the value, spaces too, unless there are quotes around the assignment.
        line = f'set "{name}={value}"&& {line}' if windows else f"{name}={shlex.quote(value)} {line}"
    return line


def python_code(algorithm: str, parameters: Mapping[str, Any]) -> str:
    """Builds lines for QGIS's Python console."""
    lines = [f"    {name!r}: {_literal(value)}," for name, value in parameters.items()]
    return "\n".join(["import processing", "", f"processing.run({f'{PROVIDER}:{algorithm}'!r}, {{", *lines, "})", ""])


def find_program(folders: Sequence[Path], windows: bool = False) -> str:
    """Finds the path of qgis_process; only its name if it is in none of the folders."""
    for folder in folders:
        scripts = sorted(str(path.name) for path in folder.glob("qgis_process-*.bat")) if windows else []
        for name in (*scripts, *_PROGRAMS):
            if (folder / name).is_file():
                return os.path.normpath(folder / name)
    return "qgis_process"


def quoted_for_windows(word: str) -> str:
    r"""Quotes a word so that cmd.exe, and the program that it starts, read it as it is.

    A program splits its command line by the rules of Microsoft's C runtime: backslashes have a meaning only before a
    quote (https://learn.microsoft.com/en-us/cpp/c-language/parsing-c-command-line-arguments). cmd.exe leaves text in
    quotes alone, except the names of variables between percent signs, and does not know that a backslash escapes a
    quote: in a word with either, every special character gets a caret.
    """
    if word and not _CMD_SPECIAL.search(word):
        return word
    escaped = re.sub(r'(\\*)"', r'\1\1\\"', word)
    quoted = '"' + re.sub(r"(\\+)$", r"\1\1", escaped) + '"'
    return re.sub(r'([()%!^"<>&|])', r"^\1", quoted) if re.search('["%]', word) else quoted


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _literal(value: Any) -> str:
    if isinstance(value, float) and not math.isfinite(value):
        return f"float({str(value)!r})"
    return pprint.pformat(value, width=100, compact=True)
