"""An ONNX file that carries its model.json, so that the model can be taken in again without a question."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Optional

from ...contract.errors import BundleError
from ...contract.model import Bundle
from ...contract.sentences import Sentence
from .messages import METADATA, fields, metadata_entry, name_of

__all__ = ["KEY", "carried", "carrying", "onnx_of", "unpack"]

KEY = "cloudreef_model"


def onnx_of(bundle: Bundle) -> bytes:
    """Reads the ONNX file of a bundle.

    Raises:
        BundleError: If it has none, or keeps weights in several files.
    """
    file = bundle.weights("onnx")
    if file.external:
        raise BundleError(
            Sentence('The model "{}" keeps its weights in several files, so it cannot become one.', bundle.id),
            Sentence("Copy its folder instead."),
        )
    return file.path.read_bytes()


def carrying(bundle: Bundle) -> bytes:
    """Writes a bundle as one ONNX file.

    Raises:
        BundleError: If it has no ONNX file, or several.
    """
    weights = onnx_of(bundle)
    own = bundle.data["cloudreef"]
    data = {**bundle.data, "cloudreef": {**own, "files": {"onnx": own["files"]["onnx"]}}}
    return weights + metadata_entry(KEY, json.dumps(data, ensure_ascii=False))


def carried(metadata: dict[str, str]) -> Optional[dict[str, Any]]:
    """Finds the model.json in the metadata of an ONNX file; None where there is none that can be read."""
    try:
        data = json.loads(metadata[KEY])
    except (KeyError, ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def unpack(source: Path, data: dict[str, Any], folder: Path) -> None:
    """Writes the bundle that an ONNX file carries; its weights have the bytes that they had in the exported model.

    Args:
        source: The file.
        data: As `carried` finds it.
        folder: Of the bundle.

    Raises:
        BundleError: If the description names no ONNX file.
    """
    weights = source.read_bytes()
    start = next(field.start for field in fields(weights) if field.number == METADATA and name_of(field.chunk) == KEY)
    try:
        name = Path(str(data["cloudreef"]["files"]["onnx"]["path"])).name
    except (KeyError, TypeError) as error:
        raise BundleError(
            Sentence("The model description in {} is incomplete or malformed: {}.", source.name, repr(error)),
            Sentence("Export the model again."),
        ) from error
    (folder / name).write_bytes(weights[:start])
    (folder / "model.json").write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
