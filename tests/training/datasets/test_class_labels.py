"""Labels of several classes: by a table of values, by a field of polygons, by an attribute of outlines, packed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import chip_folders as folders
import numpy as np
import pytest
from affine import Affine
from rasterio.warp import transform_geom

from training import datasets
from training.chips import UNKNOWN, Chip
from training.datasets import DatasetError, store

CLASSES = ["sea", "reef", "sand"]


def _write(folder: Path, label: np.ndarray, **profile: Any) -> None:
    folders.write(folder / "a.tif", np.full((3, *label.shape), 90, np.uint8))
    folders.write(folder / "a_mask.tif", label, **profile)


def _label(name: str, folder: Path, **options: Any) -> list[list[int]]:
    (chip,) = datasets.load(name, folder, classes=CLASSES, **options)
    return chip.label.tolist()


def test_a_label_raster_holds_numbers_of_classes(tmp_path: Path) -> None:
    _write(tmp_path, np.array([[0, 1, 2], [255, 9, 1]], np.uint8), nodata=9)
    assert _label("folder", tmp_path) == [[0, 1, 2], [UNKNOWN, UNKNOWN, 1]]


def test_a_table_says_which_value_is_which_class(tmp_path: Path) -> None:
    _write(tmp_path, np.array([[10, 20, 20], [30, 40, 255]], np.int16))
    table = {"10": "sand", "20": "sea", "30": "reef"}
    with pytest.raises(DatasetError, match="a_mask.tif holds 40 in 1 pixels, which is the value of no class"):
        _label("folder", tmp_path, values=table)
    assert _label("folder", tmp_path, values=table, ignore_other_values=True) == [[2, 0, 0], [1, UNKNOWN, UNKNOWN]]
    assert _label("folder", tmp_path, values={**table, "40": "sand", "255": "reef"}) == [[2, 0, 0], [1, 2, 1]]


def test_long_numbers_and_fractions_are_told_apart(tmp_path: Path) -> None:
    _write(tmp_path, np.array([[1000001, 1000002, 1000002]], np.int32))
    with pytest.raises(DatasetError, match="holds 1000002 in 2 pixels"):
        _label("folder", tmp_path, values={"1000001": "sea"})
    assert _label("folder", tmp_path, values={"1000001": "sea", "1000002.0": "reef"}) == [[0, 1, 1]]
    _write(tmp_path, np.array([[0.1, 2.0, 1e6]], np.float32))
    assert _label("folder", tmp_path, values={"0.1": "sand", "2": "reef", "1000000": "sea"}) == [[2, 1, 0]]


def test_a_table_of_pairs_reads_classes_likewise(tmp_path: Path) -> None:
    _write(tmp_path, np.array([[10, 20]], np.uint8))
    (tmp_path / "pairs.csv").write_text("image,label\na.tif,a_mask.tif\n", encoding="utf-8")
    assert _label("pairs", tmp_path, values={"10": "sand", "20": "reef"}) == [[2, 1]]


def _scene(folder: Path, name: str = "bay") -> dict[str, Any]:
    """A scene of 40 x 60 pixels of 10 m in UTM; returns its place."""
    place = {"crs": "EPSG:32632", "transform": Affine(10, 0, 500_000, 0, -10, 5_000_000)}
    folders.write(folder / f"{name}.tif", np.full((3, 40, 60), 90, np.uint8), **place)
    return place


def _square(col: int, row: int, size: int) -> dict[str, Any]:
    left, top = 500_000 + 10 * col, 5_000_000 - 10 * row
    right, bottom = left + 10 * size, top - 10 * size
    ring = [[left, top], [right, top], [right, bottom], [left, bottom], [left, top]]
    return {"type": "Polygon", "coordinates": [ring]}


def _polygons(folder: Path, squares: list[tuple[dict[str, Any], dict[str, Any]]]) -> None:
    """GeoJSON on WGS 84, as it is by the standard: another CRS than the scene's."""
    features = [
        {"type": "Feature", "properties": fields, "geometry": transform_geom("EPSG:32632", "EPSG:4326", geometry)}
        for geometry, fields in squares
    ]
    text = json.dumps({"type": "FeatureCollection", "features": features})
    (folder / "labels.geojson").write_text(text, encoding="utf-8")


def test_polygons_say_their_class_by_a_field(tmp_path: Path) -> None:
    _scene(tmp_path)
    _polygons(tmp_path, [(_square(5, 5, 10), {"what": "Reef"}), (_square(10, 10, 20), {"what": "sand"})])
    (chip,) = datasets.load("polygons", tmp_path, field="what", classes=CLASSES)
    assert chip.label[5:10, 5:15].tolist() == [[1] * 10] * 5, "names are compared without their case"
    assert (chip.label[11:29, 11:29] == 2).all(), "where two overlap the later one counts"
    assert (chip.label[31:] == UNKNOWN).all() and (chip.label[:4] == UNKNOWN).all()
    (outside,) = datasets.load("polygons", tmp_path, field="what", classes=CLASSES, outside="sea")
    assert (outside.label[31:] == 0).all()


def test_large_scenes_with_polygons_are_cut_into_squares_that_show_any(tmp_path: Path) -> None:
    _scene(tmp_path)
    _polygons(tmp_path, [(_square(2, 2, 8), {"class": 1})])
    chips = list(datasets.load("polygons", tmp_path, classes=CLASSES, chip_px=32))
    assert [chip.label.shape for chip in chips] == [(32, 32)] and np.count_nonzero(chips[0].label == 1) == 64
    assert len(list(datasets.load("polygons", tmp_path, classes=CLASSES, chip_px=32, outside="sea"))) == 4


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"field": "kind"}, 'has no field "kind"; it has: class'),
        ({}, 'holds "kelp", which is none of the classes: sea, reef, sand'),
        ({"values": {"kelp": "weed"}}, '"weed", which is none of the classes'),
        ({"outside": "land"}, '"outside" is "land"'),
        ({"polygons": "other.gpkg"}, "There is no file"),
    ],
)
def test_polygons_without_a_class_are_refused(tmp_path: Path, options: dict[str, Any], words: str) -> None:
    _scene(tmp_path)
    _polygons(tmp_path, [(_square(2, 2, 8), {"class": "kelp"})])
    with pytest.raises(DatasetError, match=words):
        datasets.load("polygons", tmp_path, classes=CLASSES, **options)


def test_outlines_say_their_class_by_an_attribute(tmp_path: Path) -> None:
    folders.write(tmp_path / "tile.png", np.full((3, 20, 20), 90, np.uint8))

    def region(x: int, cover: str) -> dict[str, Any]:
        shape = {"name": "rect", "x": x, "y": 2, "width": 4, "height": 4}
        return {"shape_attributes": shape, "region_attributes": {"cover": cover}}

    entry = {"filename": "tile.png", "regions": [region(2, "reef"), region(8, "sand"), region(14, "shade")]}
    (tmp_path / "via_region_data.json").write_text(json.dumps({"tile.png1": entry}), encoding="utf-8")
    with pytest.raises(DatasetError, match='holds "shade", which is none of the classes'):
        datasets.load("oysternet", tmp_path, classes=CLASSES)
    (chip,) = datasets.load(
        "oysternet", tmp_path, classes=CLASSES, values={"shade": "sand", "reef": "reef", "sand": "sand"}
    )
    assert [int(chip.label[3, col]) for col in (3, 9, 15, 0)] == [1, 2, 2, UNKNOWN]
    (chip,) = datasets.load("oysternet", tmp_path, classes=CLASSES, ignore_other_values=True, outside="sea")
    assert [int(chip.label[3, col]) for col in (3, 9, 15, 0)] == [1, 2, UNKNOWN, 0]


def test_a_store_remembers_its_classes(tmp_path: Path) -> None:
    label = np.array([[0, 1], [2, UNKNOWN]], np.uint8)
    chip = Chip("made", "one", np.zeros((3, 2, 2), np.float32), label, label < 255, (True,) * 3)
    with store.StoreWriter(tmp_path / "packed", classes=CLASSES) as writer:
        writer.add(chip)
    (read,) = datasets.load("store", tmp_path / "packed", classes=CLASSES)
    np.testing.assert_array_equal(read.label, label)
    for other in (["sea", "sand", "reef"], None):
        with pytest.raises(DatasetError, match="packed with the classes sea, reef, sand"):
            datasets.load("store", tmp_path / "packed", **({"classes": other} if other else {}))


def test_the_table_of_classes_goes_with_several_classes(tmp_path: Path) -> None:
    _write(tmp_path, np.array([[0, 1]], np.uint8))
    with pytest.raises(DatasetError, match="go with the classes of a recipe"):
        datasets.load("folder", tmp_path, values={"1": "reef"})


def test_shadows_of_ukis_are_a_class_of_their_own(tmp_path: Path) -> None:
    numbers = np.array([[0, 1], [3, 4]], np.uint8)
    image = np.full((2, 2, 6), 0.3, np.float32)
    image[1, 0] = 0  # no data
    np.savez(tmp_path / "landsat5.npz", img=image, msk=numbers[..., None])
    how = {"sensors": ["landsat5"], "classes": ["clear", "cloud", "shadow"]}
    values = {"0": "shadow", "1": "clear", "3": "clear", "4": "cloud"}
    (chip,) = datasets.load("ukis", tmp_path, **how, values=values)
    assert chip.label.tolist() == [[2, 0], [UNKNOWN, 1]]
    with pytest.raises(DatasetError, match="holds 0 in 1 pixels, which is the value of no class"):
        list(datasets.load("ukis", tmp_path, **how, values={"1": "clear", "4": "cloud"}))
