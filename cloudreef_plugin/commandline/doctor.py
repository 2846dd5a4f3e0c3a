"""``cloudreef doctor``: checks whether this Python can run models."""

from __future__ import annotations

import json
import shutil
import subprocess  # nosec B404 - only this Python is started, from an argument list, never through a shell
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rich.table import Table

from ..engine.contract.errors import CloudReefError, RuntimeUnavailable
from ..engine.contract.model import Bundle
from ..environment.child_process import clean_environment
from ..environment.engine_process import why_unanswered
from ..model_folders import unreadable
from ..own_models import all_models, model_folders, own_models_folder
from ..paths import PLUGIN_FOLDER, version
from .running import Show, console, print_json

__all__ = ["doctor"]

LEAST_FREE_GB = 1


def doctor(*, show: Show = Show()) -> int:
    """Check packages, runtimes, devices, models and disk space, and how to fix problems."""
    found = list(_findings())
    if show.json:
        print_json([{"what": what, "ok": ok, "found": text} for what, ok, text in found])
    else:
        table = Table(box=None, show_header=False)
        for what, ok, text in found:
            table.add_row("[green]ok[/]" if ok else "[red]no[/]", what, text)
        console(stderr=False).print(table)
    return 0 if all(ok for _, ok, _ in found) else 5


def _findings() -> Iterator[tuple[str, bool, str]]:
    yield "CloudReef", True, version()
    try:
        facts = _facts()
    except CloudReefError as error:
        yield "packages", False, str(error)
    else:
        yield "Python", True, str(facts["python"])
        yield "packages", True, ", ".join(f"{name} {number}" for name, number in facts["packages"].items())
        yield "runtimes", True, ", ".join(f"{name} {number}" for name, number in facts["runtimes"].items())
        yield "processor", True, str(facts["processor"])
        yield "NVIDIA GPUs", True, str(facts["nvidia_gpus"])
    for entry in all_models():
        yield f"model {entry.id}", *_model(entry.folder)
    for folder, why in unreadable(model_folders()):
        yield f"model {folder.name}", False, str(why)
    yield "folder of added models", True, str(own_models_folder())
    free = shutil.disk_usage(tempfile.gettempdir()).free / 1e9
    yield "free space for scratch files", free >= LEAST_FREE_GB, f"{free:.0f} GB in {tempfile.gettempdir()}"


def _facts() -> dict[str, Any]:
    # In a separate process, because a package may crash.
    command = [sys.executable, "-X", "utf8", "-m", "engine", "--check"]
    answer = subprocess.run(  # nosec B603 - argument list, no shell
        command,
        cwd=PLUGIN_FOLDER,
        env=clean_environment(isolated=False),
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if answer.returncode:
        raise RuntimeUnavailable(why_unanswered(answer.returncode, answer.stdout or answer.stderr))
    facts: dict[str, Any] = json.loads(answer.stdout)
    return facts


def _model(folder: Path) -> tuple[bool, str]:
    try:
        bundle = Bundle.load(folder)
        for kind in bundle.files:
            bundle.weights(kind)
    except CloudReefError as error:
        return False, str(error)
    return True, f"version {bundle.version}, weights whole ({', '.join(bundle.files)})"
