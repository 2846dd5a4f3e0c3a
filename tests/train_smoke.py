"""The whole way of training, small: `make train-smoke`.

Archives in the published layouts of 38-Cloud and OysterNet, made up, are fetched from a local server, packed, fitted by
the shipped recipes with a small network and few steps, exported, scored, and used in QGIS. QGIS_CUSTOM_CONFIG_PATH
names a profile in which the plugin is enabled. What comes out lies in build/train-smoke.
"""

from __future__ import annotations

import functools
import json
import os
import shutil
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import chip_folders
import numpy as np
import rasterio
from demo import CHECKOUT, run_through_qgis

from training.commands.compare import Variant, merged
from training.packing import simulated_reefs
from training.tables import as_toml

SMALL = {
    "network": {"widths": [8, 12], "blocks": [1, 2]},
    "fit": {"batch": 4, "steps_per_epoch": 40, "epochs": 1, "ema": 0.9, "precision": "float32"},
    "schedule": {"warmup_steps": 5, "rate": 0.01},
    "augmentation": {"size_px": 96},
}
SCENES = tuple(f"LC08_L1TP_0020{n}_2016052{n}_20170324_01_T1" for n in (53, 54, 55))
PLACE = {"crs": "EPSG:32617", "transform": rasterio.Affine(30, 0, 500_000, 0, -30, 3_900_000)}


@dataclass(frozen=True)
class Course:
    """A data set and what is made of it.

    Attributes:
        data_set: As ``fetch`` calls it.
        recipe: A shipped one.
        publish: Writes the unpacked archive into a folder.
        scene: Writes a scene and returns its path.
        options: Of ``fetch``.
    """

    data_set: str
    recipe: str
    publish: Callable[[Path], None]
    scene: Callable[[Path], Path]
    options: tuple[str, ...] = ()


def main() -> int:
    """Runs both courses; returns the exit code."""
    place = CHECKOUT / "build" / "train-smoke"
    shutil.rmtree(place, ignore_errors=True)
    started = time.monotonic()
    with served(place / "published") as address:
        for course in (
            Course("38-cloud", "clouds-38cloud", publish_38_cloud, cloud_scene),
            Course("oysternet", "reefs-oysternet", publish_oysternet, reef_scene),
        ):
            take(course, place, address)
    print(f"\nall of it: {time.monotonic() - started:.0f} s")
    return 0


def take(course: Course, place: Path, address: str) -> None:
    """Publishes, fetches, packs, fits, exports, scores, and segments in QGIS."""
    data, bundle = place / "data", place / "models" / course.recipe
    archive = place / "published" / f"{course.data_set}.zip"
    course.publish(place / "unpacked" / course.data_set)
    pack(place / "unpacked" / course.data_set, archive)
    recipe = place / f"{course.recipe}.toml"
    shipped = CHECKOUT / "training" / "recipes" / recipe.name
    recipe.write_text(as_toml(merged(shipped, Variant("small", SMALL), 1)), encoding="utf-8")

    stem = data / course.data_set
    packed = ["--to", str(stem), "--prepare", f"{stem}.store", *course.options]
    training("fetch", course.data_set, "--archive", f"{address}/{archive.name}", *packed)
    training("fit", str(recipe), "--data", str(data), "--run", str(place / "runs" / course.recipe), "--to", str(bundle))
    page = place / "pages" / course.recipe
    training("evaluate", str(bundle), "--recipe", str(recipe), "--data", str(data), "--to", str(page))

    scene = course.scene(place)
    mask, statistics = place / f"{course.recipe}-mask.tif", place / f"{course.recipe}-statistics.json"
    print(f"\nin QGIS: {scene.name} with {course.recipe}", flush=True)
    parameters = {"INPUT": scene, "MODEL": bundle, "MASK": mask, "STATISTICS": statistics}
    if run_through_qgis(parameters) != 0 or not mask.is_file():
        raise SystemExit("QGIS did not make a mask; what it said stands above.")
    with rasterio.open(mask) as written, rasterio.open(scene) as source:
        assert (written.shape, written.transform, written.crs) == (source.shape, source.transform, source.crs)
        assert set(np.unique(written.read(1))) <= {0, 1}
    print(f"cover {json.loads(statistics.read_text(encoding='utf-8'))['cover_percent']:.1f} %: {mask}")


def training(*arguments: str) -> None:
    """Runs ``python -m training`` as a person would."""
    print(f"\npython -m training {' '.join(arguments)}", flush=True)
    environ = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3"}
    command = [sys.executable, "-W", "ignore", "-m", "training", *arguments]
    if code := subprocess.run(command, cwd=CHECKOUT, env=environ, check=False).returncode:
        raise SystemExit(code)


def publish_38_cloud(folder: Path) -> None:
    """Three patches of three scenes, a list of those that are not empty."""
    names = []
    for seed, scene in enumerate(SCENES):
        chip_folders.thirty_eight_cloud(folder / "38-Cloud_training", scene, seed=seed)
        names.append(f"patch_192_10_by_12_{scene}")
    text = "\n".join(["name", *names]) + "\n"
    (folder / "training_patches_38-cloud_nonempty.csv").write_text(text, encoding="utf-8")


def publish_oysternet(folder: Path) -> None:
    """Seven tiles."""
    simulated_reefs.write(folder, {"train": 4, "validation": 2, "test": 1}, side_px=640)


def cloud_scene(place: Path) -> Path:
    """Discs as bright as clouds, in Landsat's numbers."""
    reflectance, _ = chip_folders.blobs(500, 430, 11)
    path = place / "landsat.tif"
    bands = {f"B{n}": name for n, name in zip((4, 3, 2, 5), chip_folders.BANDS)}
    with rasterio.open(path, "w", count=4, height=500, width=430, dtype="float32", **PLACE) as file:
        file.write(reflectance)
        file.descriptions = tuple(bands.values())
    return path


def reef_scene(place: Path) -> Path:
    """A tile of the test part, in pixels of 3 cm, somewhere on a coast."""
    picture = next((place / "unpacked" / "oysternet").rglob("test/*.png"))
    path = place / "flat.tif"
    with rasterio.open(picture) as file:
        values = file.read((1, 2, 3))
    grid = {"crs": "EPSG:32618", "transform": rasterio.Affine(0.03, 0, 350_000, 0, -0.03, 3_840_000)}
    shape = {"count": 3, "height": values.shape[1], "width": values.shape[2], "dtype": "uint8"}
    with rasterio.open(path, "w", **shape, photometric="RGB", **grid) as file:
        file.write(values)
    return path


def pack(folder: Path, archive: Path) -> None:
    """Zips a folder."""
    archive.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(archive, "w") as file:
        for path in sorted(folder.rglob("*")):
            file.write(path, path.relative_to(folder))


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serves a folder on this machine; gives its address."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    folder.mkdir(parents=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


if __name__ == "__main__":
    sys.exit(main())
