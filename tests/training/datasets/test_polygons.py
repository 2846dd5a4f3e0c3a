"""Polygons of two classes, of several layers, beside points and lines, and with or without a CRS."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import chip_folders as folders
import numpy as np
import pyogrio
import pytest
import rasterio
from affine import Affine

from training import datasets
from training.chips import UNKNOWN
from training.datasets import DatasetError, polygons

UTM = "EPSG:32632"
TRANSFORM = Affine(10, 0, 500_000, 0, -10, 5_000_000)
CLASSES = ["sea", "reef", "sand"]


def scene(folder: Path, crs: str | None = UTM) -> Path:
    """A scene of 40 x 60 pixels of 10 m."""
    folders.write(folder / "bay.tif", np.full((3, 40, 60), 90, np.uint8), crs=crs, transform=TRANSFORM)
    return folder


def feature(kind: str, pixels: list[tuple[float, float]], **properties: Any) -> dict[str, Any]:
    """A feature at places (col, row) of the scene."""
    places: Any = [list(TRANSFORM * pixel) for pixel in pixels]
    places = {"Point": places[0], "LineString": places, "Polygon": [[*places, places[0]]]}[kind]
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": places}}


def square(col: int, row: int, size: int, what: Any = "reef") -> dict[str, Any]:
    corners = [(col, row), (col + size, row), (col + size, row + size), (col, row + size)]
    return feature("Polygon", corners, **{"class": what})


def write(path: Path, features: list[dict[str, Any]], crs: str | None = "urn:ogc:def:crs:EPSG::32632") -> Path:
    named = {"crs": {"type": "name", "properties": {"name": crs}}} if crs else {}
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features, **named}), encoding="utf-8")
    return path


def copied(path: Path, to: Path, layer: str, crs: str | None = UTM) -> None:
    """Adds the features of a GeoJSON to a file of another format as a layer."""
    meta, _, geometries, fields = pyogrio.raw.read(path)
    how = {"geometry_type": meta["geometry_type"], "crs": crs, "layer": layer, "append": to.exists()}
    pyogrio.raw.write(to, geometries, fields, meta["fields"], **how)
    path.unlink()


def label(folder: Path, **options: Any) -> np.ndarray:
    (chip,) = datasets.load("polygons", folder, **options)
    return chip.label


def test_of_two_classes_the_target_is_named(tmp_path: Path) -> None:
    write(scene(tmp_path) / "p.geojson", [square(2, 2, 8), square(20, 2, 8, "sand"), square(40, 2, 8, None)])
    with pytest.raises(
        DatasetError, match='of p.geojson are of several classes by the field "class": reef, sand'
    ) as caught:
        label(tmp_path)
    assert "target_classes" in caught.value.hint
    found = label(tmp_path, target_classes=["Reef"])
    assert found[2:10, 2:10].all() and found.sum() == 64
    assert label(tmp_path, target_classes=["reef", "sand"]).sum() == 128
    with pytest.raises(DatasetError, match='of the class "kelp"; there are: reef, sand'):
        label(tmp_path, target_classes=["kelp"])


def test_of_two_classes_the_field_must_be_there_if_it_is_named(tmp_path: Path) -> None:
    write(scene(tmp_path) / "p.geojson", [square(2, 2, 8), square(20, 2, 8)])
    assert label(tmp_path).sum() == 128
    with pytest.raises(DatasetError, match='p.geojson has no field "klass"; it has: class'):
        label(tmp_path, field="klass")
    write(tmp_path / "p.geojson", [feature("Polygon", [(2, 2), (10, 2), (10, 10), (2, 10)])])
    assert label(tmp_path).sum() == 64
    with pytest.raises(DatasetError, match='has no field "class"'):
        label(tmp_path, target_classes=["reef"])


def test_a_table_of_values_for_two_classes_names_the_option_that_polygons_have(tmp_path: Path) -> None:
    write(scene(tmp_path) / "p.geojson", [square(2, 2, 8)])
    with pytest.raises(DatasetError, match="go with the classes of a recipe") as caught:
        label(tmp_path, values={"reef": "reef"})
    assert "target_classes" in caught.value.hint and "target_values" not in caught.value.hint


@pytest.mark.parametrize("options", [{}, {"classes": CLASSES, "outside": "sea"}])
def test_only_one_with_a_crs_does_not_say_where_the_polygons_lie(tmp_path: Path, options: dict[str, Any]) -> None:
    write(scene(tmp_path / "a", None) / "p.geojson", [square(2, 2, 8)])
    with pytest.raises(DatasetError, match=r"bay.tif has no CRS, but p.geojson has one"):
        label(tmp_path / "a", **options)
    copied(write(scene(tmp_path / "b") / "p.json", [square(2, 2, 8)]), tmp_path / "b" / "p.shp", "p", None)
    with pytest.raises(DatasetError, match=r"p.shp has no CRS, but bay.tif has one"):
        label(tmp_path / "b", **options)
    (tmp_path / "b" / "bay.tif").unlink()
    scene(tmp_path / "b", None)
    assert (label(tmp_path / "b", **options) == 1).sum() == 64


def test_points_and_lines_are_no_labels(tmp_path: Path) -> None:
    lines = [feature("Point", [(30.5, 30.5)], **{"class": "sand"})]
    lines.append(feature("LineString", [(0, 20.5), (60, 20.5)], **{"class": "sand"}))
    write(scene(tmp_path) / "p.geojson", [square(2, 2, 8), *lines])
    read = datasets.reading("polygons", tmp_path, classes=CLASSES)
    (chip,) = read
    assert (chip.label == 1).sum() == 64 and set(np.unique(chip.label)) == {1, UNKNOWN}
    assert read.left_out == {"points, lines and empty polygons, which enclose nothing": 2}
    write(tmp_path / "p.geojson", lines)
    with pytest.raises(DatasetError, match="p.geojson holds points, lines or empty polygons, but no areas"):
        label(tmp_path)


def test_an_empty_polygon_is_no_label(tmp_path: Path) -> None:
    """QGIS leaves such features where a part was cut away."""
    empty = [{**square(0, 0, 1), "geometry": {"type": kind, "coordinates": []}} for kind in ("Polygon", "MultiPolygon")]
    parts = {"type": "MultiPolygon", "coordinates": [[], square(20, 2, 8)["geometry"]["coordinates"]]}
    write(scene(tmp_path) / "p.geojson", [square(2, 2, 8), *empty, {**square(0, 0, 1), "geometry": parts}])
    read = datasets.reading("polygons", tmp_path)
    assert read.left_out == {"points, lines and empty polygons, which enclose nothing": 2}
    assert [int(chip.label.sum()) for chip in read] == [128]


def test_a_field_of_yes_and_no_names_the_target(tmp_path: Path) -> None:
    write(scene(tmp_path) / "p.geojson", [square(2, 2, 8, True), square(20, 2, 4, False)])
    assert [label(tmp_path, target_classes=[name]).sum() for name in ("True", "false", "1")] == [64, 16, 64]


def test_of_several_layers_one_is_named(tmp_path: Path) -> None:
    for layer, col in (("draft", 2), ("final", 20)):
        copied(write(scene(tmp_path) / "p.json", [square(col, 2, 8)]), tmp_path / "p.gpkg", layer)
    with pytest.raises(DatasetError, match="p.gpkg holds several layers: draft, final") as caught:
        label(tmp_path)
    assert '"layer"' in caught.value.hint
    assert label(tmp_path, layer="final")[2:10, 20:28].all() and label(tmp_path, layer="final").sum() == 64
    with pytest.raises(DatasetError, match='p.gpkg has no layer "finale"; it has: draft, final'):
        label(tmp_path, layer="finale")


def test_a_table_of_styles_is_no_layer_of_polygons(tmp_path: Path) -> None:
    copied(write(scene(tmp_path) / "p.json", [square(2, 2, 8)]), tmp_path / "p.gpkg", "reefs")
    style = np.array(["red"], object)
    pyogrio.raw.write(tmp_path / "p.gpkg", None, [style], ["style"], layer="layer_styles", append=True)
    assert len(pyogrio.list_layers(tmp_path / "p.gpkg")) == 2
    assert label(tmp_path).sum() == 64


def test_masks_and_results_beside_a_scene_are_no_scenes(tmp_path: Path) -> None:
    write(scene(tmp_path) / "p.geojson", [square(2, 2, 8)])
    for name in ("bay_mask", "bay_clouds_probability", "cliff_mask"):
        folders.write(tmp_path / f"{name}.tif", np.zeros((3, 40, 60), np.uint8), crs=UTM, transform=TRANSFORM)
    with rasterio.open(tmp_path / "bay_clouds_probability.tif", "r+") as file:
        file.update_tags(CLOUDREEF_MODEL="clouds 1.0.0")
    found = polygons.load(tmp_path)
    assert sorted(chip.scene for chip in found) == ["bay", "cliff_mask"]
    assert found.left_out == {"masks and results beside scenes": 2}


@pytest.mark.parametrize("name", ["north;south/p;1.gpkg", "north!/p!1.shp", "Küste 1/p 1.geojson"])
def test_folder_and_file_may_have_any_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    scene(path.parent)
    made = write(tmp_path / "p.geojson", [square(2, 2, 8)])
    if path.suffix != made.suffix:
        copied(made, tmp_path / f"p{path.suffix}", "p")
    for file in tmp_path.glob("p.*"):
        file.rename(path.with_suffix(file.suffix))
    assert label(path.parent).sum() == 64
