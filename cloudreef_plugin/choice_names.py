"""Names of a run's choices and of a model's channels, for the user."""

from __future__ import annotations

from .messages import named, tr
from .model_folders import ModelEntry

__all__ = ["channel_names", "colour_names", "runtime_names", "scaling_names"]


def channel_names(entry: ModelEntry) -> str:
    """Lists the channels of a model, and which of them are optional."""
    without = tr("{} (if there is one)")
    return ", ".join(without.format(named(name)) if name in entry.optional else named(name) for name in entry.channels)


def scaling_names() -> dict[str, str]:
    """Names the ways to convert stored numbers to reflectance."""
    return {
        "auto": tr("Automatic"),
        "reflectance": tr("Reflectance, 0 to 1"),
        "reflectance_10000": tr("Reflectance × 10 000"),
        "sentinel2_offset": tr("Sentinel-2 since 2022 (offset 1000)"),
        "landsat_c1": tr("Landsat 8 and 9, Level 1"),
        "landsat_c2_sr": tr("Landsat Collection 2, surface"),
        "uint8": tr("8 bits, 0 to 255"),
        "reflectance_32768": tr("Reflectance × 32 768"),
        "uint16": tr("16 bits, 0 to 65 535"),
        "reflectance_1000": tr("Reflectance × 1000"),
        "percent": tr("Reflectance in percent"),
    }


def runtime_names() -> dict[str, str]:
    """Names the runtimes."""
    return {
        "auto": tr("Automatic"),
        "tensorflow": "TensorFlow",
        "onnxruntime": "ONNX Runtime",
        "openvino": "OpenVINO",
    }


def colour_names() -> dict[str, str]:
    """Names colours for masks, as "#rrggbb", that also colour-blind users can tell apart, and from the preview's blue.

    The first four are from IBM's palette, the yellow is from Okabe and Ito's: https://jfly.uni-koeln.de/color
    """
    return {
        "#dc267f": tr("magenta"),
        "#fe6100": tr("orange"),
        "#ffb000": tr("amber"),
        "#785ef0": tr("violet"),
        "#00d6c0": tr("turquoise"),
        "#f0e442": tr("yellow"),
    }
