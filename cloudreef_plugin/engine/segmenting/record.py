"""A record of what a result was made of, and how, written into it so that a later run can tell if it is up to date."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Optional

import rasterio
from rasterio.windows import Window

from ..contract.addresses import name_of, without_keys
from ..contract.errors import CloudReefError
from ..contract.files.leftovers import files_of
from ..contract.files.times import utc_time
from ..contract.model import Bundle
from ..contract.protocol import RASTERS, Job, Outputs, SceneJob
from ..contract.sentences import Sentence
from ..pages.kept_record import record_of
from ..rasters.parts import writing
from ..rasters.tags import PARAMETERS
from ..rasters.writer import check_complete
from ..scenes import products
from ..scenes.archives import ArchivePath, existing_path
from ..scenes.opening import GDAL_ERRORS, gdal_path, is_remote, open_raster
from ..scenes.product import Product

__all__ = ["Record", "State", "existing_state", "is_result"]

FILES = "CLOUDREEF_SCENE_FILES"
FINGERPRINT = "CLOUDREEF_SCENE_FINGERPRINT"
MODEL = "CLOUDREEF_MODEL"
MODEL_SHA256 = "CLOUDREEF_MODEL_SHA256"
TASK = "CLOUDREEF_TASK"
# Tasks whose rasters are not images.
_NO_IMAGE = ("comparemodels", "encodemask", "evaluate", "preview", "threshold")

# Files that QGIS writes beside a scene that it shows; GDAL's metadata contain what matters of them.
_SHOWN_SIDECARS = (".aux.xml", ".ovr")


@dataclass(frozen=True)
class Record:
    """What a result is made of, and how.

    Attributes:
        fingerprint: Hash of the scene's files: paths, sizes, times, and GDAL's metadata; for a remote one its
            address without credentials, GDAL's metadata, and a sample of its pixels. None where changes
            cannot be detected.
        files: Names, sizes and times of the scene's files, for display.
        model: Id and version of the model.
        model_sha256: SHA-256 of its description, which identifies its weights.
        parameters: Further options that the result depends on, each as JSON.
        missing: A file of the scene that does not exist; empty if all do.
    """

    fingerprint: Optional[str]
    files: str
    model: str
    model_sha256: str
    parameters: Mapping[str, str]
    missing: str = ""

    @classmethod
    def of(cls, job: Job, scene: SceneJob, bundle: Bundle) -> Record:
        """Creates the record of a job on the scene's files as they are now."""
        stamps: list[tuple[str, int, int, str]] = []
        with suppress(CloudReefError, OSError):
            stamps = _stamps(products.find(scene.input, complete=scene.bands is None))
        return cls(
            fingerprint=hashlib.sha256(json.dumps(stamps).encode()).hexdigest() if stamps else None,
            files="; ".join(_described(path, size, modified) for path, size, modified, _ in stamps),
            model=f"{bundle.id} {bundle.version}",
            model_sha256=bundle.sha256,
            parameters={name: json.dumps(value) for name, value in _parameters(job, scene, bundle).items()},
            missing=next((path for path in scene.input if _is_missing(path)), ""),
        )

    def tags(self) -> dict[str, str]:
        """Formats the record as tags of a result."""
        tags = {
            MODEL: self.model,
            MODEL_SHA256: self.model_sha256,
            PARAMETERS: json.dumps(self.parameters, sort_keys=True),
        }
        if self.fingerprint:
            tags |= {FILES: self.files, FINGERPRINT: self.fingerprint}
        return tags

    def difference(self, tags: Mapping[str, str]) -> str:
        """Describes how a result's record differs from this one; empty if it is the same."""
        try:
            parameters = dict(json.loads(tags[PARAMETERS]))
            model, model_sha256 = tags[MODEL], tags[MODEL_SHA256]
        except (KeyError, TypeError, ValueError):
            return Sentence("it has no record of how it was made")
        if model_sha256 != self.model_sha256:
            return Sentence("it was made with another model ({})", model)
        if self.missing:
            return Sentence("there is no file {} any more", self.missing)
        if self.fingerprint is None or FINGERPRINT not in tags:
            return Sentence("it is not known whether the scene has changed since")
        if tags[FINGERPRINT] != self.fingerprint:
            return Sentence("the scene has changed or moved since")
        for name in sorted(parameters.keys() | self.parameters.keys()):
            if parameters.get(name) != self.parameters.get(name):
                then = parameters.get(name, Sentence("not known"))
                return Sentence("{} was {} and is {}", name, then, self.parameters.get(name, Sentence("left out")))
        return ""


@dataclass(frozen=True)
class State:
    """The state of a scene's existing results.

    Attributes:
        unchanged: Whether all exist, are complete, and are those that would be made now.
        stale: A sentence that says how existing results differ from those that would be made now. Empty if
            there are none, or only a part of them.
    """

    unchanged: bool = False
    stale: str = ""


def existing_state(record: Record, outputs: Outputs) -> State:
    """Checks whether the results of a scene are up to date.

    Raises:
        OutputError: If a path cannot be that of a result.
    """
    wanted = outputs.wanted()
    found: dict[str, Optional[Path]] = {}
    for name, path in wanted.items():
        with writing(path):  # whose name may be too long
            found[name] = next(filter(Path.exists, files_of(path)), None)
    there = {name: str(file) for name, file in found.items() if file is not None}
    whole = len(there) == len(wanted)
    for name, path in there.items():
        difference = record.difference(record_of(name, path))
        if difference:
            return State(
                stale=Sentence("{} exists, but is not what this job would make: {}.", name_of(path), difference)
            )
        whole = whole and (name not in RASTERS or _is_complete(path))
    return State(unchanged=whole and bool(there))


def is_result(files: Sequence[str]) -> bool:
    """Tells whether a scene of a batch is a result: a mask, a probability, a quality layer, or a comparison.

    Masked rasters and composites are images, and can be segmented.
    """
    if len(files) != 1 or is_remote(files[0]) or not files[0].lower().endswith((".tif", ".tiff")):
        return False
    try:
        # The tags are in the file itself; listing its folder for each of thousands would take long.
        with rasterio.Env(GDAL_DISABLE_READDIR_ON_OPEN="EMPTY_DIR"), open_raster(files[0]) as raster:
            tags = raster.tags()
            return MODEL in tags or tags.get(TASK) in _NO_IMAGE
    except (CloudReefError, *GDAL_ERRORS):
        return False


def _parameters(job: Job, scene: SceneJob, bundle: Bundle) -> dict[str, Any]:
    area: dict[str, Any] = {name: value for name, value in asdict(scene.area).items() if value not in (None, False)}
    if scene.area.polygons:
        # The file may have another path the next time: its content counts.
        with suppress(OSError):
            area["polygons"] = hashlib.sha256(Path(scene.area.polygons).read_bytes()).hexdigest()
    parameters = {
        "threshold": bundle.threshold if job.threshold is None else job.threshold,
        "tta": job.tta,
        **asdict(job.postprocess),
        "bands": scene.bands,
        "scaling": scene.scaling,
        "nodata": scene.nodata,
        "crs": scene.crs,
        "area": area or None,
        "runtime": job.runtime,
        "precision": job.precision,
        "device": job.device,
    }
    if not bundle.is_binary:
        parameters["decision"] = asdict(job.decision)
    if bundle.halo_px is None:  # only then does the result depend on the tiles
        parameters |= {"tile_px": job.tile_px, "memory_mb": job.memory_mb}
    return parameters


def _is_missing(path: str) -> bool:
    """Tells whether a path leads to no file here; a name of GDAL's for a part of one is not looked into."""
    return not is_remote(path) and os.path.isabs(path) and not path.startswith("/vsi") and not os.path.exists(path)


def _stamps(product: Product) -> list[tuple[str, int, int, str]]:
    """Lists (path, bytes, time of change in ns, hash of GDAL's metadata) of all files of a scene."""
    metadata: dict[str, str] = {}
    for file in product.files:
        metadata[file.path], others = _gdal_metadata(file.path)
        for other in others:
            metadata.setdefault(other, "")
    if product.metadata:
        metadata.setdefault(product.metadata, "")
    stamps = []
    for path in sorted(metadata):
        if is_remote(path) and metadata[path]:
            stamps.append((without_keys(path), 0, 0, metadata[path]))
            continue
        there = existing_path(path)
        stored = there.archive if isinstance(there, ArchivePath) else there
        if stored is not None and stored.is_file():
            found = stored.stat()
            stamps.append((str(there.resolve() if there else stored), found.st_size, found.st_mtime_ns, metadata[path]))
    return stamps


def _gdal_metadata(path: str) -> tuple[str, list[str]]:
    """Hashes GDAL's metadata of a file, including sidecars, and lists the other files that it consists of."""
    try:
        with open_raster(path) as raster:
            own = [
                raster.crs.to_string() if raster.crs else None,
                tuple(raster.transform),
                raster.shape,
                raster.dtypes,
                raster.nodatavals,
                raster.descriptions,
                raster.scales,
                raster.offsets,
            ]
            if is_remote(path):
                own.append(raster.checksum(1, window=_middle_block(raster)))
            ours = (path, gdal_path(path))
            files = [file for file in raster.files if file not in ours and not file.lower().endswith(_SHOWN_SIDECARS)]
    except (CloudReefError, *GDAL_ERRORS):
        return "", []
    return hashlib.sha256(repr(own).encode()).hexdigest(), files


def _middle_block(raster: Any) -> Window:
    """Finds the block in the middle of a raster, the sample that detects changes."""
    rows, cols = raster.block_shapes[0]
    row, col = raster.height // 2 // rows * rows, raster.width // 2 // cols * cols
    return Window(col, row, min(cols, raster.width - col), min(rows, raster.height - row))


def _described(path: str, size: int, modified_ns: int) -> str:
    if is_remote(path):
        return path
    return f"{Path(path).name} ({size} bytes, {utc_time(modified_ns):%Y-%m-%d %H:%M:%S} UTC)"


def _is_complete(path: str) -> bool:
    try:
        check_complete(Path(path))
    except (*GDAL_ERRORS, OSError):
        return False
    return True
