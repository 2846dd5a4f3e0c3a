"""Install profiles of the engine and their lock files."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from ..engine.contract.sentences import Sentence
from .base_python import BasePython, EnvironmentFailed, check_complete, find_base_python, probe
from .existing_environment import python_of

__all__ = ["PROFILES", "Profile", "base_python_for", "lock_for", "offered"]


@dataclass(frozen=True)
class Profile:
    """A set of packages that can be installed.

    Attributes:
        name: Name on the command line and in settings.
        description: What it contains, in one line.
        pythons: First and last (major, minor) version of Python that its packages exist for.
        disk_mb: Disk space that an install needs, measured on Linux and rounded up.
        download_mb: Size of the download, measured on Linux; None if not measured.
    """

    name: str
    description: str
    pythons: tuple[tuple[int, int], tuple[int, int]]
    disk_mb: int
    download_mb: Optional[int] = None


PROFILES: dict[str, Profile] = {
    profile.name: profile
    for profile in (
        Profile("compact", "ONNX Runtime and OpenVINO", ((3, 9), (3, 14)), 700, 180),
        Profile(
            "tensorflow", "TensorFlow beside them, with CUDA for NVIDIA cards on Linux", ((3, 10), (3, 13)), 2600, 800
        ),
        Profile("tensorflow-cuda", "TensorFlow with CUDA, for Linux", ((3, 10), (3, 13)), 8000),
        Profile("training", "TensorFlow and what training needs", ((3, 11), (3, 13)), 3000, 830),
        Profile("dev", "training and what the tests need", ((3, 11), (3, 13)), 3200),
        Profile("docs", "what the documentation site is made with", ((3, 10), (3, 14)), 200),
    )
}

WITH_CUDA = ("tensorflow", "training")
"""Profiles that have another lock file for Linux with an NVIDIA GPU."""


def lock_for(profile: str, platform: str = sys.platform, has_nvidia: Optional[bool] = None) -> str:
    """Chooses the lock file of a profile on this system.

    Raises:
        EnvironmentFailed: If there is no such profile.
    """
    if profile not in PROFILES:
        raise EnvironmentFailed(
            Sentence('There is no install profile "{}".', profile), Sentence("Known: {}.", [*PROFILES])
        )
    if profile in WITH_CUDA and platform.startswith("linux"):
        nvidia = Path("/proc/driver/nvidia/version").exists() if has_nvidia is None else has_nvidia
        return f"{profile}-cuda" if nvidia else profile
    return profile


def base_python_for(profile: Profile, chosen: Optional[Path]) -> BasePython:
    """Finds the Python that an environment of a profile is made from.

    Args:
        profile: The profile to install.
        chosen: A Python, or the folder of an environment; None finds one.

    Raises:
        EnvironmentFailed: If no Python is suitable; says what to do.
    """
    if chosen is None:
        base = find_base_python(profile.pythons)
    else:
        answer = probe(python_of(chosen))
        if answer is None:
            raise EnvironmentFailed(Sentence("{} is not a working Python.", chosen), Sentence("Choose another Python."))
        base = answer
        first, last = profile.pythons
        if not first <= base.version <= last:
            raise EnvironmentFailed(
                Sentence("{} cannot be used for {}.", base.describe(), profile.name),
                Sentence("Choose a Python from {}.{} to {}.{}.", first[0], first[1], last[0], last[1]),
            )
    check_complete(base)
    if profile.name != "compact" and sys.platform == "darwin" and base.machine == "x86_64":
        raise EnvironmentFailed(
            Sentence("TensorFlow is no longer available for Macs with Intel processors."),
            Sentence('Choose the install profile "compact".'),
        )
    return base


def offered(platform: str = sys.platform) -> list[Profile]:
    """Lists the profiles that a user of the plugin can choose on this system."""
    cuda = ["tensorflow-cuda"] if platform.startswith("linux") else []
    return [PROFILES[name] for name in ("compact", "tensorflow", *cuda, "training")]
