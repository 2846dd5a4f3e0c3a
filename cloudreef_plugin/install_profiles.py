"""What can be installed for the engine, and the lock that serves it on a system."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from .base_python import EnvironmentFailed

__all__ = ["PROFILES", "Profile", "lock_for"]


@dataclass(frozen=True)
class Profile:
    """What can be installed.

    Attributes:
        name: As the user chooses it.
        description: One line.
        pythons: First and last (major, minor) that its packages exist for.
        disk_mb: Space that an install takes, measured on Linux.
    """

    name: str
    description: str
    pythons: tuple[tuple[int, int], tuple[int, int]]
    disk_mb: int


PROFILES: dict[str, Profile] = {
    profile.name: profile
    for profile in (
        Profile("compact", "ONNX Runtime and OpenVINO", ((3, 9), (3, 14)), 700),
        Profile("tensorflow", "TensorFlow beside them, with CUDA for NVIDIA cards on Linux", ((3, 10), (3, 13)), 2600),
        Profile("tensorflow-cuda", "TensorFlow with CUDA, for Linux", ((3, 10), (3, 13)), 8000),
        Profile("training", "TensorFlow and what training needs", ((3, 11), (3, 13)), 3000),
        Profile("dev", "training and what the tests need", ((3, 11), (3, 13)), 3200),
    )
}


def lock_for(profile: str, platform: str = sys.platform, has_nvidia: Optional[bool] = None) -> str:
    """Returns the name of the lock that serves a profile on this system.

    Raises:
        EnvironmentFailed: If there is no such profile.
    """
    if profile not in PROFILES:
        raise EnvironmentFailed(f'There is no install profile "{profile}".', f"Known: {', '.join(PROFILES)}.")
    if profile == "tensorflow" and platform.startswith("linux"):
        nvidia = Path("/proc/driver/nvidia/version").exists() if has_nvidia is None else has_nvidia
        return "tensorflow-cuda" if nvidia else "tensorflow"
    return profile
