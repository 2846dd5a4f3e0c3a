"""The two photographs of the help's first lesson: U.S. Geological Survey, 9 February 2020, Outer Banks."""

from __future__ import annotations

import shutil
from pathlib import Path

PHOTOGRAPH, OTHER = "2020-0209-170546-DSC09866-N7251F", "2020-0209-175225-DSC08931-N7251F"


def place(coast: Path, folder: Path, minutes: float) -> dict[str, str]:
    """Copies them to a folder, and tells coast_script.py where they are.

    Args:
        coast: Folder of the photographs, ``img``, and of their labels, ``gt``.
        folder: Where they go.
        minutes: How long the lesson takes.
    """
    files = {
        "PHOTOGRAPH": coast / "img" / f"{PHOTOGRAPH}.jpg",
        "OTHER": coast / "img" / f"{OTHER}.jpg",
        "TRUTH": coast / "gt" / f"{PHOTOGRAPH}.jpg",
    }
    found = {"CLOUDREEF_WALK_MINUTES": str(minutes)}
    for name, file in files.items():
        found[f"CLOUDREEF_WALK_{name}"] = str(shutil.copy(file, folder / f"{name.lower()}.jpg"))
    return found
