"""Install profiles in words: titles and sizes."""

from __future__ import annotations

from ..environment.install_profiles import Profile
from ..messages import tr

__all__ = ["profile_title", "size_in_words"]


def profile_title(name: str) -> str:
    """The title of a profile."""
    titles = {
        "compact": tr("Compact: OpenVINO and ONNX Runtime"),
        "tensorflow": tr("With TensorFlow beside them"),
        "tensorflow-cuda": tr("With TensorFlow and CUDA, for NVIDIA cards"),
        "training": tr("For teaching models: TensorFlow and what training needs"),
    }
    return titles.get(name, name)


def size_in_words(profile: Profile) -> str:
    """Tells the size of an installation on disk, and of its download where that was measured."""
    if profile.download_mb is None:
        return tr("It takes up to {} MB of disk space.").format(profile.disk_mb)
    return tr("It downloads about {} MB and takes up to {} MB of disk space.").format(
        profile.download_mb, profile.disk_mb
    )
