"""Install profiles of the engine, and their lock files for each system."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from ..engine.contract.sentences import Sentence
from .base_python import BasePython, EnvironmentFailed, check_complete, find_base_python, probe
from .existing_environment import executable_in

__all__ = ["PROFILES", "Profile", "base_python_for", "lock_for", "offered"]


@dataclass(frozen=True)
class Profile:
    """What can be installed.

    Attributes:
        name: As the user chooses it.
        description: One line.
        pythons: First and last (major, minor) that its packages exist for.
        disk_mb: Space that an install needs, measured on Linux and rounded up.
        download_mb: What an install downloads, measured on Linux; None if that was not measured.
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
"""Profiles with another lock for Linux with an NVIDIA card."""


def lock_for(profile: str, platform: str = sys.platform, has_nvidia: Optional[bool] = None) -> str:
    """Names the lock that serves a profile on this system.

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
        profile: What shall be installed.
        chosen: A Python, or the folder of an environment; None finds one.

    Raises:
        EnvironmentFailed: If there is none that serves; says what to do.
    """
    if chosen is None:
        base = find_base_python(profile.pythons)
    else:
        answer = probe(executable_in(Path(chosen).absolute()))
        if answer is None:
            raise EnvironmentFailed(
                Sentence("{} does not answer as a Python does.", chosen), Sentence("Choose another Python.")
            )
        base = answer
        first, last = profile.pythons
        if not first <= base.version <= last:
            raise EnvironmentFailed(
                Sentence("{} does not serve {}.", base.describe(), profile.name),
                Sentence("Choose a Python from {}.{} to {}.{}.", first[0], first[1], last[0], last[1]),
            )
    check_complete(base)
    if profile.name != "compact" and sys.platform == "darwin" and base.machine == "x86_64":
        raise EnvironmentFailed(
            Sentence("There is no TensorFlow any more for Macs with Intel processors."),
            Sentence('Choose the install profile "compact".'),
        )
    return base


def offered(platform: str = sys.platform) -> list[Profile]:
    """Lists the profiles that a user of the plugin can choose on this system."""
    names = ["compact", "tensorflow", *(["tensorflow-cuda"] if platform.startswith("linux") else []), "training"]
    return [PROFILES[name] for name in names]
