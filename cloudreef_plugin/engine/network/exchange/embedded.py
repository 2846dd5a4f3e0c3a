"""An ONNX file with its model.json in its metadata, so that it can be imported again without a question."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Optional

from ...contract.errors import BundleError
from ...contract.files.messages import fields, name_of
from ...contract.model import Bundle
from ...contract.sentences import Sentence
from ..protobuf import METADATA, metadata_field

__all__ = ["KEY", "embed", "embedded", "extract", "onnx_bytes"]

KEY = "cloudreef_model"


def onnx_bytes(bundle: Bundle) -> bytes:
    """Reads the ONNX file of a bundle.

    Raises:
        BundleError: If it has none, or keeps weights in several files.
    """
    file = bundle.weights("onnx")
    if file.external:
        raise BundleError(
            Sentence('The model "{}" keeps its weights in several files, so it cannot be written as one.', bundle.id),
            Sentence("Copy its folder instead."),
        )
    return file.path.read_bytes()


def embed(bundle: Bundle) -> bytes:
    """Writes a bundle as one ONNX file.

    Raises:
        BundleError: If it has no ONNX file, or keeps weights in several files.
    """
    weights = onnx_bytes(bundle)
    own = bundle.data["cloudreef"]
    data = {**bundle.data, "cloudreef": {**own, "files": {"onnx": own["files"]["onnx"]}}}
    return weights + metadata_field(KEY, json.dumps(data, ensure_ascii=False))


def embedded(metadata: dict[str, str]) -> Optional[dict[str, Any]]:
    """Reads the model.json in the metadata of an ONNX file; None if there is none that can be read."""
    try:
        data = json.loads(metadata[KEY])
    except (KeyError, ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def extract(source: Path, data: dict[str, Any], folder: Path) -> None:
    """Writes the bundle that `embed` put into an ONNX file; the weights are those of the exported model, byte by byte.

    Args:
        source: The file.
        data: Its model.json, from `embedded`.
        folder: The bundle's folder.

    Raises:
        BundleError: If the description names no ONNX file.
    """
    weights = source.read_bytes()
    entry = next(field for field in fields(weights) if field.number == METADATA and name_of(field.chunk) == KEY)
    try:
        name = Path(str(data["cloudreef"]["files"]["onnx"]["path"])).name
    except (KeyError, TypeError) as error:
        raise BundleError(
            Sentence("The model description in {} is incomplete or malformed: {}.", source.name, repr(error)),
            Sentence("Export the model again."),
        ) from error
    (folder / name).write_bytes(weights[: entry.start])
    (folder / "model.json").write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
