"""Titles and sizes of install profiles."""

from __future__ import annotations

from pathlib import Path

from ..environment.install_profiles import Profile
from ..messages import tr

__all__ = ["profile_title", "size_in_words", "source_in_words"]

_BYTES_PER_MB = 1_000_000


def profile_title(name: str) -> str:
    """The title of a profile."""
    titles = {
        "compact": tr("Compact: OpenVINO and ONNX Runtime"),
        "tensorflow": tr("With TensorFlow in addition"),
        "tensorflow-cuda": tr("With TensorFlow and CUDA, for NVIDIA cards"),
        "training": tr("For teaching models: TensorFlow and what training needs"),
    }
    return titles.get(name, name)


def size_in_words(profile: Profile) -> str:
    """Describes the disk space of an installation, and the size of its download if that was measured."""
    if profile.download_mb is None:
        return tr("It takes up to {} MB of disk space.").format(profile.disk_mb)
    return tr("It downloads about {} MB and takes up to {} MB of disk space.").format(
        profile.download_mb, profile.disk_mb
    )


def source_in_words(profile: Profile, wheels: str) -> str:
    """Describes the disk space of an installation, and the size of its download or its folder of wheels.

    Args:
        profile: The profile to install.
        wheels: The folder of wheels; empty for the package index.
    """
    if not wheels:
        return size_in_words(profile)
    size = sum(wheel.stat().st_size for wheel in Path(wheels).glob("*.whl"))
    return tr(
        "Nothing is downloaded: it comes from the folder of wheels {} ({} MB), and takes up to {} MB of disk space."
    ).format(wheels, round(size / _BYTES_PER_MB), profile.disk_mb)
