"""Small disks to fill: tmpfs of many sizes, where this system lets us mount them."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from inputs import Seeds

SMALLEST_KB, LARGEST_KB = 20, 2000


class NoDisks(Exception):
    """This system mounts no tmpfs for us; says why."""


def disks(folder: Path, count: int) -> Iterator[tuple[int, Path]]:
    """Yields disks of growing size, one after the other: (kB, folder).

    Raises:
        NoDisks: If none can be mounted.
    """
    mount, umount = shutil.which("mount"), shutil.which("umount")
    if not mount or not umount:
        raise NoDisks("there is no program mount")
    folder.mkdir(exist_ok=True)
    for size_kb in np.geomspace(SMALLEST_KB, LARGEST_KB, count).astype(int).tolist():
        options = [mount, "-t", "tmpfs", "-o", f"size={size_kb}k", "tmpfs", str(folder)]
        done = subprocess.run(options, capture_output=True, text=True)
        if done.returncode:
            raise NoDisks(done.stderr.strip() or "mounting is not allowed")
        try:
            yield size_kb, folder
        finally:
            subprocess.run([umount, str(folder)], check=True)


def writing_jobs(seeds: Seeds, disk: Path) -> dict[str, dict]:
    """Lists jobs that write onto a disk: name to job."""
    results = {
        "mask": "m.tif",
        "probability": "p.tif",
        "probability_float": "f.tif",
        "polygons": "a.gpkg",
        "statistics": "s.json",
        "report": "r.html",
    }
    scene = {
        "input": str(seeds.raster),
        "scaling": "reflectance",
        "outputs": {name: str(disk / file) for name, file in results.items()},
    }
    segmenting = {"model": str(seeds.model), "scenes": [scene], "threads": 1, "runtime": "onnxruntime"}
    mask, raster = str(seeds.mask), str(seeds.raster)
    return {
        "segment": segmenting,
        "maskraster": {
            "task": "maskraster",
            "raster": raster,
            "mask": mask,
            "outputs": {"raster": str(disk / "o.tif"), "statistics": str(disk / "o.json")},
        },
        "polygonize": {"task": "polygonize", "mask": mask, "outputs": {"polygons": str(disk / "o.gpkg")}},
    }
