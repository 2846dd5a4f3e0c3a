"""Parses pip's output: progress, and why it failed in the user's words."""

from __future__ import annotations

import re
from typing import Iterable

from ..engine.contract.sentences import Sentence
from .base_python import EnvironmentFailed

__all__ = ["PipProgress", "explain_failure", "requirement_count"]

_FETCHED = 0.9
"""Progress when all packages have been fetched."""

_REASONS: tuple[tuple[str, str, str], ...] = (
    (
        r"Windows Long Path support",
        Sentence("A file's name would be longer than Windows allows here."),
        Sentence("Turn on long paths in Windows (https://pip.pypa.io/warnings/enable-long-paths) and install again."),
    ),
    (
        r"DO NOT MATCH THE HASHES",
        Sentence("A downloaded package is not the one that was tested (its hash differs), so nothing was installed."),
        Sentence("Try again; if it stays, a proxy or a package mirror alters or replaces packages."),
    ),
    (
        r"No space left on device|Errno 28|not enough space|WinError 112",
        Sentence("The disk is full."),
        Sentence("Free some space and set the engine up again."),
    ),
    (
        r"407 Proxy|Cannot connect to proxy|ProxyError",
        Sentence("The proxy refused the connection."),
        Sentence("Set HTTPS_PROXY with your user name and password, or install from a folder of wheels."),
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLError|SSLCertVerificationError",
        Sentence("The secure connection to the package index was not trusted."),
        Sentence("Where a company's proxy inspects connections, set PIP_CERT to its certificate."),
    ),
    (
        r"NewConnectionError|NameResolutionError|Temporary failure in name resolution|getaddrinfo failed"
        r"|Network is unreachable|ConnectTimeoutError|Connection refused|Read timed out|ConnectionResetError"
        r"|No route to host",
        Sentence("The package index cannot be reached."),
        Sentence("Check the network, or install from a folder of wheels."),
    ),
    (
        r"Permission denied|Access is denied|WinError (5|32)\b|Errno 13",
        Sentence("A file could not be written: it is in use or protected."),
        Sentence("Close other QGIS windows, pause the virus scanner for this folder, and set the engine up again."),
    ),
)
_NO_WHEEL = re.compile(r"No matching distribution found for ([A-Za-z0-9_.\-]+)(==\S+)?")
_WHEEL = re.compile(r"([^/\\\\]+?)-[^/\\\\]*\.whl")
_MISSING_HASH = re.compile(r"Hashes are required in --require-hashes mode")


class PipProgress:
    """Estimates progress from the lines that pip prints.

    Args:
        total: Number of requirements in the lock file.
    """

    def __init__(self, total: int) -> None:
        self._total = max(1, total)
        self._collected = 0
        self.text: str = Sentence("Looking for packages")

    @property
    def fraction(self) -> float:
        """Estimated progress, 0 to 1, as pip does not say how much is left."""
        return _FETCHED * min(1.0, self._collected / self._total)

    def read(self, line: str) -> bool:
        """Reads a line; tells whether it changed `fraction` or `text`."""
        line = line.strip()
        if line.startswith("Ignoring "):  # a requirement for another system
            self._total = max(1, self._total - 1)
            return False
        if line.startswith("Collecting "):
            self._collected += 1
            self.text = Sentence("Fetching {}", line.split()[1].split("=")[0])
        elif line.startswith("Processing "):  # a wheel in a local folder
            self._collected += 1
            wheel = _WHEEL.search(line)
            self.text = Sentence("Reading {}", wheel.group(1)) if wheel else Sentence("Reading packages")
        elif line.startswith("Downloading ") and " (" in line:
            package = line.split()[1].rsplit("/", 1)[-1].split("-")[0]
            self.text = Sentence("Fetching {} {}", package, line[line.rindex("(") :])
        elif line.startswith("Installing collected packages"):
            self._collected = self._total
            self.text = Sentence("Installing packages")
        else:
            return False
        return True


def requirement_count(lock_text: str) -> int:
    """Counts the requirements in a lock file."""
    return sum(1 for line in lock_text.splitlines() if re.match(r"[A-Za-z0-9]", line))


def explain_failure(lines: Iterable[str], python: str, offline: bool) -> EnvironmentFailed:
    """Explains pip's output as an error that says what to do.

    Args:
        lines: What pip printed.
        python: The Python of the environment, as messages name it.
        offline: Whether pip installed from a folder of wheels.
    """
    text = "\n".join(lines)
    for pattern, message, hint in _REASONS:
        if re.search(pattern, text, re.IGNORECASE):
            return EnvironmentFailed(message, hint)
    no_wheel = _NO_WHEEL.search(text)
    if no_wheel:
        package = no_wheel.group(1) + (no_wheel.group(2) or "")
        if offline:
            return EnvironmentFailed(
                Sentence("The folder of wheels has no {} that fits {}.", package, python),
                Sentence("Fill it on a machine of the same kind with `pip download` from the same lock."),
            )
        return EnvironmentFailed(
            Sentence("There is no {} for {} on this system.", package, python),
            Sentence("Point CloudReef to another version of Python."),
        )
    if _MISSING_HASH.search(text):
        return EnvironmentFailed(
            Sentence("The list of packages is damaged: a hash is missing."), Sentence("Install the plugin again.")
        )
    return EnvironmentFailed(
        Sentence("The packages could not be installed: {}", _last_error(text)), Sentence("See install.log for details.")
    )


def _last_error(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    errors = [line for line in lines if line.lstrip().startswith("ERROR:")]
    return (errors or lines or ["pip said nothing"])[-1].replace("ERROR:", "").strip()
