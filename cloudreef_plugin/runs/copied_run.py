"""A run as text that can be pasted elsewhere: a command for qgis_process, or Python for QGIS's console."""

from __future__ import annotations

import math
import os
import pprint
import re
import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Mapping, Optional, Sequence

__all__ = ["Profile", "command", "find_program", "python_code", "quoted_for_windows"]

PROVIDER = "cloudreef"
DEFAULT_PROFILE = "default"
# Debian's qgis_process of QGIS 3.22 is a script that passes an option which the program beside it does not know.
_PROGRAMS = ("qgis_process.bin", "qgis_process", "qgis_process.exe")
# What cmd.exe reads as its own outside of quotes.
_CMD_SPECIAL = re.compile(r'[\s&|<>^()%!"]')


@dataclass(frozen=True)
class Profile:
    """The profile of QGIS that holds plugin and engine.

    Attributes:
        folder: Holds a folder "profiles" with all of them; None where QGIS looks by itself.
        name: Of the profile.
        can_be_named: Whether qgis_process has options for both, as it has since QGIS 4.3
            (https://github.com/qgis/QGIS/pull/66851). Before, it takes the profile "default" of the folder that
            the variable QGIS_CUSTOM_CONFIG_PATH names.
    """

    folder: Optional[Path] = None
    name: str = DEFAULT_PROFILE
    can_be_named: bool = False

    @property
    def reachable(self) -> bool:
        """Tells whether qgis_process can be led to it."""
        return self.can_be_named or self.name == DEFAULT_PROFILE

    def options(self) -> list[str]:
        """Lists the options of qgis_process that lead it here."""
        if not self.can_be_named:
            return []
        named = ["--profile", self.name] if self.name != DEFAULT_PROFILE else []
        return [*named, *(["--profiles-path", str(self.folder)] if self.folder else [])]

    def variables(self) -> dict[str, str]:
        """Finds the variables of the environment that lead it here."""
        return {} if self.can_be_named or self.folder is None else {"QGIS_CUSTOM_CONFIG_PATH": str(self.folder)}


def command(
    algorithm: str,
    parameters: Mapping[str, Any],
    program: str = "qgis_process",
    windows: bool = False,
    profile: Profile = Profile(),
) -> str:
    """Quotes a command for a shell: POSIX, or cmd.exe of Windows.

    Args:
        algorithm: Its id, without that of the provider.
        parameters: As JSON can hold them.
        program: qgis_process, or where it lies.
        windows: For which shell.
        profile: Of QGIS, in which the command runs.
    """
    words = [program, *profile.options(), "run", f"{PROVIDER}:{algorithm}"]
    for name, value in parameters.items():
        # A list is given item by item.
        words += [f"--{name}={_text(item)}" for item in (value if isinstance(value, (list, tuple)) else [value])]
    line = " ".join(quoted_for_windows(word) if windows else shlex.quote(word) for word in words)
    for name, value in profile.variables().items():
        # Between the quotes cmd.exe takes all for the value, spaces before && too if they stood outside of them.
        line = f'set "{name}={value}"&& {line}' if windows else f"{name}={shlex.quote(value)} {line}"
    return line


def python_code(algorithm: str, parameters: Mapping[str, Any]) -> str:
    """Writes lines for QGIS's Python console."""
    lines = [f"    {name!r}: {_literal(value)}," for name, value in parameters.items()]
    return "\n".join(["import processing", "", f"processing.run({f'{PROVIDER}:{algorithm}'!r}, {{", *lines, "})", ""])


def find_program(folders: Sequence[Path], windows: bool = False) -> str:
    """Tells where qgis_process lies; its name alone if it is in none of the folders."""
    for folder in folders:
        scripts = sorted(str(path.name) for path in folder.glob("qgis_process-*.bat")) if windows else []
        for name in (*scripts, *_PROGRAMS):
            if (folder / name).is_file():
                return os.path.normpath(folder / name)
    return "qgis_process"


def quoted_for_windows(word: str) -> str:
    r"""Quotes a word so that cmd.exe, and the program that it starts, read it as it is.

    A program splits its command line by the rules of Microsoft's C runtime: backslashes count only before a quote
    (https://learn.microsoft.com/en-us/cpp/c-language/parsing-c-command-line-arguments). cmd.exe leaves alone what is
    within quotes, but for the names of variables between percent signs, and does not know that a backslash keeps
    a quote from ending them: where a word holds either, every character of its own gets a caret.
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
