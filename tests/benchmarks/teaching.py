"""Measures lessons: what a fine-tuned model gains and forgets, and what a first model from nothing is worth.

    python tests/benchmarks/teaching.py further sample --data DATA --to FOLDER
    python tests/benchmarks/teaching.py further weak/accra --data DATA --to FOLDER
    python tests/benchmarks/teaching.py fresh 2020-0209-181829-DSC00244-N7251F --data DATA --to FOLDER

`further`: squares of the left half of a scene are labelled, the right half is kept from the lesson and scores the model
before and after; so do scenes of other sources. `fresh`: twenty polygons on one aerial photograph, scored on the other
photographs of that day. PYTHONPATH must hold the checkout and `cloudreef_plugin`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.features import rasterize, shapes

from training import datasets
from training.chips import UNKNOWN, Chip
from training.commands.teach_command import load_train
from training.fitting.backend import load_keras

CHECKOUT = Path(__file__).resolve().parents[2]
MODELS = CHECKOUT / "resources" / "models"
SQUARE_PX = 64
POLYGONS, POLYGON_PX = 20, 60
INTERTIDAL = 1

Labels = NDArray[np.uint8]


@dataclass(frozen=True)
class Row:
    """How a model does on a source before and after a lesson: IoU at its own threshold, and at the best one."""

    name: str
    before: float
    after: float
    best_before: float
    best_after: float


def main() -> None:
    """Teaches, scores, and prints a table."""
    options = _options()
    load_keras()
    options.to.mkdir(parents=True, exist_ok=True)
    rows = (_further if options.kind == "further" else _fresh)(options)
    for row in rows:
        print(f"{row.name:44} {row.before:.3f} -> {row.after:.3f}   best {row.best_before:.3f} -> {row.best_after:.3f}")
    (options.to / "rows.json").write_text(json.dumps([asdict(row) for row in rows], indent=1), encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=["further", "fresh"])
    parser.add_argument("scene", help="sample, a file in DATA/clouds without its ending, or a photograph's name")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--model", default="", help="of resources/models; default: clouds, or intertidal")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--epochs", type=int, help="a limit beside the time")
    parser.add_argument("--seed", type=int, default=1, help="of what is labelled, and of the fit")
    return parser.parse_args()


def _further(options: argparse.Namespace) -> list[Row]:
    path, truth = _cloud_scene(options.data, options.scene)
    rows, cols = np.indices(truth.shape)
    right = cols >= truth.shape[1] // 2
    squares = (rows // SQUARE_PX + cols // SQUARE_PX) % 2 == 0
    labels = np.where(right | ~squares, UNKNOWN, truth).astype(np.uint8)
    mask = _write_labels(options.to / "labels.tif", path, labels)
    old = MODELS / (options.model or "clouds")
    new = _taught(options, {"input": [str(path)], "labels": {"mask": str(mask)}, "name": "scene"}, old)
    own = _read(path, np.where(right, truth, UNKNOWN).astype(np.uint8))
    return _compared(old, new, [("kept apart: right half", own), *_others(options.data, options.scene)])


def _fresh(options: argparse.Namespace) -> list[Row]:
    folder = options.data / "coast" / "obx"
    photographs = _coast(folder)
    path = folder / "img" / f"{options.scene}.jpg"
    chosen = next(chip for chip in photographs if chip.scene == options.scene)
    drawn = _polygons(options.to / "labels.geojson", chosen.label, options.seed)
    labels = {
        "polygons": str(drawn),
        "class_field": "class",
        "target_values": ["intertidal"],
        "checked": str(drawn),
    }
    old = MODELS / (options.model or "intertidal")
    told = {"fresh": True, "name": "Tidal flats", "classes": ["other", "intertidal"], "seed": options.seed}
    new = _taught(options, {"input": [str(path)], "labels": labels, "name": "photograph"}, old, **told)
    day = options.scene.split("-")[:2]
    others = [chip for chip in photographs if chip.scene != options.scene and chip.scene.split("-")[:2] == day]
    _draw(options.to / "masks.png", chosen, drawn, old, new, others)
    return _compared(old, new, [(chip.scene, chip) for chip in others])


def _draw(to: Path, taught: Chip, polygons: Path, old: Path, new: Path, others: list[Chip]) -> None:
    """Draws what was labelled, and three other photographs: picture, labels, mask before and after."""
    from training.scores.bundle_scores import segmented
    from training.scores.plots import grey, save, true_colour

    first = true_colour(taught.reflectance, 1.0)
    features = json.loads(polygons.read_text(encoding="utf-8"))["features"]
    for name, colour in (("other", (255, 255, 255)), ("intertidal", (213, 94, 0))):
        shapes_of = [_as_qgis_sees(one["geometry"]) for one in features if one["properties"]["class"] == name]
        inside = rasterize(shapes_of, taught.label.shape).astype(bool)
        first[inside] = first[inside] // 2 + np.array(colour, np.uint8) // 2
    rows = [np.concatenate([first, *[np.full_like(first, 255)] * 3], axis=1)]
    telling = sorted(others, key=lambda chip: abs(float((chip.label == INTERTIDAL).mean()) - 0.4))[:3]
    for chip in telling:
        masks = [segmented(model, chip, precision="f32") for model in (old, new)]
        drawn = [grey(np.where(values > 1, 128, values * 255)) for values in (chip.label, *masks)]
        rows.append(np.concatenate([true_colour(chip.reflectance, 1.0), *drawn], axis=1))
    save(np.concatenate(rows), to, 1200)


def _taught(options: argparse.Namespace, scene: dict[str, Any], old: Path, **more: Any) -> Path:
    from training.teaching.teach import teach

    job = {
        "task": "train",
        "scenes": [scene],
        "model": str(old),
        "folder": str(options.to / "lesson"),
        "outputs": {"model": str(options.to / "model"), "scores": str(options.to / "scores.json")},
        "minutes": options.minutes,
        "epochs": options.epochs,
        **more,
    }
    file = options.to / "job.json"
    file.write_text(json.dumps(job), encoding="utf-8")
    said = teach(load_train(file), lambda event: print(getattr(event, "text", ""), end="\n" * hasattr(event, "text")))
    return Path(said.outputs["model"])


def _cloud_scene(data: Path, name: str) -> tuple[Path, Labels]:
    if name == "sample":
        scene, truth = (CHECKOUT / "resources" / "sample" / f"{part}.tif" for part in ("scene", "truth"))
    else:
        scene, truth = (data / "clouds" / f"{name}{ending}.tif" for ending in ("", ".label"))
    with rasterio.open(truth) as file:
        return scene, file.read(1)


def _write_labels(path: Path, scene: Path, labels: Labels) -> Path:
    with rasterio.open(scene) as file:
        profile = {"crs": file.crs, "transform": file.transform, "height": file.height, "width": file.width}
    with rasterio.open(path, "w", driver="GTiff", count=1, dtype="uint8", nodata=UNKNOWN, **profile) as file:
        file.write(labels, 1)
    return path


def _read(path: Path, label: Labels) -> Chip:
    with rasterio.open(path) as file:
        named = [name.lower() for name in file.descriptions]
        bands = [named.index(name) + 1 for name in ("red", "green", "blue", "nir")]
        values = file.read(bands)
        reflectance = values * np.float32(file.scales[0]) + np.float32(file.offsets[0])
    return Chip("kept apart", path.stem, reflectance, label, values.min(0) > 0)


def _others(data: Path, but: str) -> Iterator[tuple[str, Chip]]:
    """Scenes of other sources; the one patch of 38-Cloud is only looked at."""
    clouds = data / "clouds"
    found = [
        *datasets.load("on_cloud_n", clouds / "oncloudn", chips=["chip_id_3", "chip_id_4"]),
        *datasets.load("ukis", clouds / "ukis"),
        *datasets.load("folder", clouds / "oncloudn_more", source="on-cloud-n"),
        *datasets.load("thirty_eight_cloud", clouds / "38cloud" / "labelled"),
        *list(datasets.load("biome_rgb", clouds / "l8biome_rgb", exclude=["patch_8_"]))[::6],
    ]
    for chip in found:
        if chip.scene != Path(but).name and 0 < (chip.label == 1).mean() < 0.97:
            yield f"{chip.source}/{chip.title}", chip


def _coast(folder: Path) -> list[Chip]:
    from training.datasets import load

    options = {"source": "outer-banks", "target_values": [INTERTIDAL], "background_values": [0, 2]}
    return list(load("folder", folder, **options))


def _polygons(path: Path, label: Labels, seed: int) -> Path:
    """Writes ten polygons of each class: discs around places of it, as far as the class reaches."""
    rng = np.random.default_rng(seed)
    rows, cols = np.indices(label.shape)
    features, taken = [], np.zeros(label.shape, bool)
    for value, name in ((1, "intertidal"), (0, "other")):
        for _ in range(POLYGONS // 2):
            free = np.flatnonzero((label == value) & ~taken)
            if not len(free):
                break
            row, col = np.unravel_index(free[rng.integers(len(free))], label.shape)
            disc = ((rows - row) ** 2 + (cols - col) ** 2 < POLYGON_PX**2) & (label == value) & ~taken
            outlines = list(shapes(disc.astype(np.uint8), mask=disc))
            here = [one for one, _ in outlines if rasterize([one], label.shape)[row, col]]
            taken |= rasterize(here, label.shape).astype(bool)
            features += [
                {"type": "Feature", "properties": {"class": name}, "geometry": _as_qgis_sees(one)} for one in here
            ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def _as_qgis_sees(geometry: dict[str, Any]) -> dict[str, Any]:
    """Makes a polygon of a picture without a place on Earth: its rows count downwards, as negative numbers."""
    rings = [[(x, -y) for x, y in ring] for ring in geometry["coordinates"]]
    return {**geometry, "coordinates": rings}


def _compared(old: Path, new: Path, chips: list[tuple[str, Chip]]) -> list[Row]:
    from training.scores.bundle_scores import score_bundle

    named = [("test", replace(chip, source=name, scene=name, name="")) for name, chip in chips]
    sides = [{score.source: score for score in score_bundle(model, named, precision="f32")} for model in (old, new)]
    rows = []
    for name, _ in chips:
        before, after = (side[name] for side in sides)
        rows.append(Row(name, before.confusion.iou, after.confusion.iou, _best(before), _best(after)))
    return [*rows, _pooled(sides)]


def _best(score: Any) -> float:
    return score.best[1] if score.best else 0.0


def _pooled(sides: list[dict[str, Any]]) -> Row:
    from engine.rasters.metrics import Confusion

    before, after = (sum((score.confusion for score in side.values()), Confusion()).iou for side in sides)
    return Row("all pixels", before, after, before, after)


if __name__ == "__main__":
    main()
