"""What the files of a Hugging Face repository beside an ONNX file say of it.

``config.json`` names the classes, ``preprocessor_config.json`` how an image of 8 bits becomes the input, and the first
lines of ``README.md`` the licence:
https://huggingface.co/docs/transformers/main_classes/configuration,
https://huggingface.co/docs/transformers/main_classes/image_processor,
https://huggingface.co/docs/hub/model-cards
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from pathlib import Path
from typing import Any, Optional

from ...contract.errors import BundleError
from ...contract.files.onnx_content import describing_folders
from ...contract.model_jobs import TILE_STEP
from ...contract.sentences import Sentence
from .scales import BYTE, STORED, factor_of

__all__ = ["of_hugging_face"]

PROCESSOR = "preprocessor_config.json"
# Smaller factors scale 16 bits: those of reflectance x 10000, or even smaller ones, all of which give reflectance.
_LEAST_OF_BYTES, _LEAST_OF_STORED = 1e-3, 0.99 / STORED
# Names that are written where nobody named the classes.
_UNNAMED = re.compile(r"LABEL_\d+")
_LARGEST_BYTES = 2_000_000
# Sides of tiles that a description may ask for.
_TILES_PX = range(64, 2049)


def of_hugging_face(path: Path, channels: int) -> dict[str, Any]:
    """Suggests a description of an ONNX file; see `metadata.suggestions`.

    Args:
        path: The ONNX file; the others lie in its `describing_folders`.
        channels: Number of input channels.
    """
    folders = describing_folders(path)
    config, processor = (_read(folders, name) for name in ("config.json", PROCESSOR))
    found: dict[str, Any] = {}
    with suppress(AttributeError, TypeError, ValueError):
        labels = config.get("id2label") or {}
        names = [str(name) for _, name in sorted(labels.items(), key=lambda item: int(item[0]))]
        if names and not all(map(_UNNAMED.fullmatch, names)):
            found["classes"] = names
    if processor:
        with suppress(AttributeError, KeyError, TypeError, ValueError, ZeroDivisionError):
            found.update(_values(processor, channels))
    license_of = _license(folders) if config else ""
    return {**found, "license": license_of} if license_of else found


def _values(processor: dict[str, Any], channels: int) -> dict[str, Any]:
    """Reads the factor of reflectance, mean and deviation, the order of the bands, and the size of a tile."""
    found: dict[str, Any] = {}
    if channels == 3:
        found["bands"] = ["red", "green", "blue"]
        if processor.get("do_flip_channel_order"):
            found["bands"].reverse()
    mean, std = [0.0] * channels, [1.0] * channels
    normalized = processor.get("do_normalize", "image_mean" in processor)
    if normalized:
        mean, std = (_per_channel(processor[f"image_{name}"], channels) for name in ("mean", "std"))
    full = BYTE
    if processor.get("do_rescale", True):
        full = _rescaled(float(processor.get("rescale_factor", 1 / BYTE)))
        if processor.get("rescale_offset"):
            mean = [number + 1 for number in mean]
    elif normalized:
        full = factor_of(mean, std) or 1.0
    stated = full in (1.0, BYTE, STORED)
    found["factor"] = full if stated else 1.0
    if any(mean) or set(std) != {1.0} or not stated:
        found["mean"], found["std"] = ([number / (1 if stated else full) for number in each] for each in (mean, std))
    size = _size(processor.get("size")) if processor.get("do_resize", True) else None
    if processor.get("do_center_crop"):
        size = _size(processor.get("crop_size"))
    if size is not None and size in _TILES_PX:
        found["tile_px"] = round(size / TILE_STEP) * TILE_STEP
    return found


def _rescaled(factor: float) -> float:
    """Finds what reflectance is multiplied by if the numbers of an image are rescaled by a factor."""
    if factor < _LEAST_OF_STORED:
        return 1.0
    return round((BYTE if factor > _LEAST_OF_BYTES else STORED) * factor, 6)


def _per_channel(numbers: Any, channels: int) -> list[float]:
    stated = [float(number) for number in (numbers if isinstance(numbers, list) else [numbers])]
    if len(stated) not in (1, channels):
        raise BundleError(
            Sentence(
                "{} states mean and deviation of {} bands; the network takes {}.", PROCESSOR, len(stated), channels
            ),
            Sentence("Write a number for each band into image_mean and image_std, or remove that file."),
        )
    return stated if len(stated) == channels else stated * channels


def _size(size: Any) -> Optional[int]:
    """Reads the side of the square that images are resized to; None if they are not."""
    if isinstance(size, dict):
        size = size.get("height") if size.get("height") == size.get("width") else None
    return size if isinstance(size, int) else None


def _read(folders: tuple[Path, ...], name: str) -> dict[str, Any]:
    text = _text(folders, name)
    try:
        data = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def _license(folders: tuple[Path, ...]) -> str:
    """Reads the licences from the header of a model card: YAML, with one licence or a list."""
    header = re.match(r"---[ \t]*\n(.*?)\n---", _text(folders, "README.md").replace("\r", ""), re.DOTALL)
    lines = re.sub(r"(?m)\s+#.*$", "", header.group(1)) if header else ""
    stated = _listed(lines, "license")
    return ", ".join(_listed(lines, "license_name") or stated if stated == ["other"] else stated)


def _listed(lines: str, key: str) -> list[str]:
    """Reads the values of a key: ``key: value``, ``key: [value, value]``, or a line ``- value`` for each."""
    found = re.search(rf"^{key}:(.*(?:\n[ \t]*-[ \t].*)*)", lines, re.MULTILINE)
    values = re.split(r",|\n[ \t]*-[ \t]", found.group(1).strip(" []")) if found else []
    return [plain for value in values if (plain := value.strip(" \t'\""))]


def _text(folders: tuple[Path, ...], name: str) -> str:
    for folder in folders:
        try:
            with (folder / name).open(encoding="utf-8-sig") as file:
                return file.read(_LARGEST_BYTES)
        except (OSError, ValueError):
            continue
    return ""
