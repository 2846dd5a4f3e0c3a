"""Downloads the wheels of an install profile, for machines without a network."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Callable, Optional, Sequence

from .. import paths
from ..engine.contract.errors import CloudReefError
from ..engine.contract.files.held import scratch_folder
from ..engine.contract.sentences import Sentence
from .child_process import Cancelled
from .install_profiles import PROFILES, base_python_for, lock_for
from .installer import EnvironmentCancelled
from .pip_output import explain_failure
from .virtual_environment import ProgressCallback, VirtualEnvironment

__all__ = ["fill_wheels_folder"]


def fill_wheels_folder(
    folder: Path,
    profile: str = "compact",
    *,
    base_python: Optional[Path] = None,
    plugin_folder: Path = paths.PLUGIN_FOLDER,
    progress: ProgressCallback = lambda done, total, text: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Downloads the wheels for `Environment.install(wheels=folder)`.

    They fit machines with the same operating system, processor architecture and version of Python as this one.

    Args:
        folder: Folder for the wheels; created if necessary.
        profile: A name in `PROFILES`.
        base_python: The Python that the wheels are for; None finds one.
        plugin_folder: The folder that holds `engine`.
        progress: Called with (done, total, text), in this thread.
        cancelled: Called about 20 times a second.

    Raises:
        EnvironmentFailed: Says what went wrong and what to do.
        EnvironmentCancelled: If `cancelled` returns True; what has been downloaded stays.
    """
    lock = paths.lock_file(lock_for(profile), plugin_folder)
    progress(0, 1, Sentence("Looking for a Python"))
    base = base_python_for(PROFILES[profile], base_python)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with scratch_folder() as scratch:
            python = scratch / "python"
            python.mkdir()
            environment = VirtualEnvironment(python, base, progress, cancelled)
            environment.create()
            environment.download(lock, folder, scratch / "download.log")
    except Cancelled:
        raise EnvironmentCancelled(Sentence("The download was cancelled.")) from None
    except OSError as error:
        raise explain_failure([str(error)], base.describe(), False) from error
    progress(1, 1, Sentence("The folder is complete"))


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Fills a folder from a shell; returns the exit code."""
    parser = argparse.ArgumentParser(prog="wheels", description="Fills a folder for an installation without a network.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--profile", default="compact", choices=sorted(PROFILES))
    parser.add_argument("--base-python", type=Path, help="the Python that the wheels are for")
    options = parser.parse_args(arguments)
    try:
        fill_wheels_folder(options.folder, options.profile, base_python=options.base_python)
    except CloudReefError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
