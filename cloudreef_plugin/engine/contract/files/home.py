"""The user's home, which a process in a container or of a service may lack."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["home_folder"]


def home_folder() -> Path:
    """Finds the user's home; a folder that does not exist if the system does not know the user."""
    home = os.path.expanduser("~")
    return Path(home) if os.path.isabs(home) else Path(os.path.abspath(os.sep), "nonexistent")
