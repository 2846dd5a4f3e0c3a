"""OysterNet's outlines become masks, whichever version of the annotator wrote them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import chip_folders as folders
import numpy as np
import pytest

from training import datasets
from training.chips import UNKNOWN
from training.datasets import DatasetError, oysternet

PX = 40
SQUARE = ([10, 20, 20, 10], [5, 5, 15, 15])  # x, y: columns 10..19, rows 5..14


def polygon(x: list[float], y: list[float]) -> dict:
    return {"shape_attributes": {"name": "polygon", "all_points_x": x, "all_points_y": y}, "region_attributes": {}}


def tile(folder: Path, name: str, regions: list[dict], version: int = 2, picture: Any = None) -> None:
    """Adds a picture and its entry to a part of the set."""
    path = folder / oysternet.ANNOTATIONS
    table = json.loads(path.read_text()) if path.exists() else {}
    if picture is None:
        picture = np.random.default_rng(len(table)).integers(30, 220, (3, PX, PX), dtype=np.uint8)
    folders.write(folder / name, picture)
    written: Any = {str(n): region for n, region in enumerate(regions)} if version == 1 else regions
    table[f"{name}123"] = {"filename": name, "size": 123, "regions": written, "file_attributes": {}}
    path.write_text(json.dumps(table))


def mask(chips: list) -> np.ndarray:
    (chip,) = chips
    return chip.label == 1


@pytest.mark.parametrize("version", [1, 2])
def test_an_outline_becomes_a_mask(tmp_path: Path, version: int) -> None:
    tile(tmp_path, "bird_1.png", [polygon(*SQUARE)], version)
    expected = np.zeros((PX, PX), bool)
    expected[5:15, 10:20] = True
    np.testing.assert_array_equal(mask(datasets.load("oysternet", tmp_path)), expected)


@pytest.mark.parametrize("version", [1, 2])
def test_several_outlines_that_overlap_are_one_reef_area(tmp_path: Path, version: int) -> None:
    tile(tmp_path, "bird_1.png", [polygon(*SQUARE), polygon([15, 30, 30, 15], [10, 10, 20, 20])], version)
    reef = mask(datasets.load("oysternet", tmp_path))
    assert reef.sum() == 100 + 150 - 25 and reef[12, 17]


def test_a_tile_without_reefs_is_kept_as_a_negative(tmp_path: Path) -> None:
    tile(tmp_path, "bird_1.png", [])
    tile(tmp_path, "bird_2.png", [polygon(*SQUARE)])
    empty, other = datasets.load("oysternet", tmp_path)
    assert not empty.label.any() and empty.valid.all() and other.label.any()


def test_points_outside_the_picture_are_cut_off(tmp_path: Path) -> None:
    tile(tmp_path, "bird_1.png", [polygon([30, 55, 55, 30], [-20, -20, 8, 8])])
    expected = np.zeros((PX, PX), bool)
    expected[:8, 30:] = True
    np.testing.assert_array_equal(mask(datasets.load("oysternet", tmp_path)), expected)


@pytest.mark.parametrize(("reach", "is_told"), [(PX, False), (PX + 4, False), (2 * PX, True)])
def test_outlines_of_a_larger_picture_are_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, reach: int, is_told: bool
) -> None:
    tile(tmp_path, "bird_1.png", [polygon([5, reach, reach, 5], [5, 5, 30, 30])])
    assert mask(datasets.load("oysternet", tmp_path)).any()
    assert (f"bird_1.png has {PX} x {PX} pixels, but its outlines reach to {reach}, 30" in caplog.text) is is_told


def test_an_outline_that_crosses_itself_leaves_a_hole(tmp_path: Path) -> None:
    """Outer square clockwise, joined to an inner one: what both enclose is out."""
    x = [5, 35, 35, 5, 5, 15, 25, 25, 15, 15, 5]
    y = [5, 5, 35, 35, 5, 15, 15, 25, 25, 15, 5]
    tile(tmp_path, "bird_1.png", [polygon(x, y)])
    reef = mask(datasets.load("oysternet", tmp_path))
    assert reef[7, 30] and not reef[20, 20]


@pytest.mark.parametrize(
    ("shape", "pixels"),
    [
        ({"name": "rect", "x": 3, "y": 4, "width": 10, "height": 6}, 60),
        ({"name": "circle", "cx": 20, "cy": 20, "r": 10}, 314),
        ({"name": "ellipse", "cx": 20, "cy": 20, "rx": 10, "ry": 5}, 157),
        ({"name": "polygon", "all_points_x": [-5, 60, 60, -5], "all_points_y": [-5, -5, 8, 8]}, 8 * PX),
        ({"name": "point", "cx": 20, "cy": 20}, 0),
        ({"name": "polygon", "all_points_x": [1, 9], "all_points_y": [1, 9]}, 0),
    ],
)
def test_other_shapes_of_the_annotator(tmp_path: Path, shape: dict, pixels: int) -> None:
    tile(tmp_path, "bird_1.png", [{"shape_attributes": shape}])
    assert mask(datasets.load("oysternet", tmp_path)).sum() == pytest.approx(pixels, rel=0.02)


def test_a_shape_that_is_not_understood_is_named(tmp_path: Path) -> None:
    tile(tmp_path, "bird_1.png", [{"shape_attributes": {"name": "spiral"}}])
    with pytest.raises(DatasetError, match=r'a region of bird_1\.png is not understood: it is of the kind "spiral"'):
        datasets.load("oysternet", tmp_path)


def test_an_ellipse_lies_as_it_was_turned(tmp_path: Path) -> None:
    shape = {"name": "ellipse", "cx": 20, "cy": 20, "rx": 12, "ry": 4, "theta": np.pi / 2}
    tile(tmp_path, "bird_1.png", [{"shape_attributes": shape}])
    rows, cols = np.nonzero(mask(datasets.load("oysternet", tmp_path)))
    assert (np.ptp(rows), np.ptp(cols)) == (23, 7)


@pytest.mark.parametrize(
    ("region", "says"),
    [
        (polygon([1, 2, 30, 30], [1, 2, 20]), "it has 4 x for 3 y"),
        (polygon(["1", "20", "20"], [1, 1, 20]), "'1' is no number of pixels"),
        (polygon([1, float("nan"), 20], [1, 1, 20]), "nan is no number of pixels"),
        (polygon([1, None, 20], [1, 1, 20]), "is not whole"),
        ({"shape_attributes": {"name": "rect", "x": 1}}, "is not whole"),
        ({"shape_attributes": None}, "is not whole"),
        (None, "is not whole"),
    ],
)
def test_a_damaged_region_is_no_background(tmp_path: Path, region: Any, says: str) -> None:
    tile(tmp_path, "bird_1.png", [region])
    with pytest.raises(DatasetError, match=f"a region of bird_1.png .*{says}"):
        datasets.load("oysternet", tmp_path)


def test_regions_without_a_shape_or_outside_the_picture_are_counted_as_such(tmp_path: Path) -> None:
    tile(tmp_path, "bird_1.png", [{"shape_attributes": {}}, {}, polygon([90, 95, 95], [90, 90, 95])])
    (row,) = oysternet.statistics(tmp_path)
    assert (row.reefs, row.negatives, row.ignored, row.reef_px) == (0, 1, 3, 0)


def test_a_picture_that_is_named_twice_is_one_chip_with_all_outlines(tmp_path: Path, caplog) -> None:
    tile(tmp_path, "bird_1.png", [polygon(*SQUARE)])
    path = tmp_path / oysternet.ANNOTATIONS
    table = json.loads(path.read_text())
    path.write_text(json.dumps({**table, "bird_1.png999": {"filename": "bird_1.png", "size": 999, "regions": []}}))
    assert mask(datasets.load("oysternet", tmp_path)).sum() == 100
    assert "bird_1.png more than once" in caplog.text


def test_annotations_saved_by_a_windows_editor_are_read(tmp_path: Path) -> None:
    tile(tmp_path, "bird_1.png", [polygon(*SQUARE)])
    path = tmp_path / oysternet.ANNOTATIONS
    path.write_text(path.read_text(), encoding="utf-8-sig")
    assert mask(datasets.load("oysternet", tmp_path)).sum() == 100


@pytest.mark.parametrize(
    ("picture", "options", "says"),
    [
        (np.full((3, PX, PX), 9, np.uint16), {}, "3 bands of uint16; a tile has red, green and blue in 8 bits"),
        (None, {"shrink": PX + 1}, "nothing is left"),
        (None, {"shrink": 0}, '"shrink" is 0; it must be 1 or more'),
    ],
)
def test_a_picture_that_cannot_be_taken_is_named(tmp_path: Path, picture: Any, options: dict, says: str) -> None:
    tile(tmp_path, "bird_1.png", [polygon(*SQUARE)], picture=picture)
    with pytest.raises(DatasetError, match=says):
        datasets.load("oysternet", tmp_path, **options)


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """The published parts: 3 training tiles of two mosaics, one validation and one test tile."""
    root = tmp_path / "1kx1k_dataset"
    tile(root / "train", "bird_group1_0_1.png", [polygon(*SQUARE)], 1)
    tile(root / "train", "bird_group1_0_2.png", [], 1)
    tile(root / "train", "carrot_7.png", [polygon(*SQUARE), polygon([0, 8, 8, 0], [0, 0, 8, 8]), polygon([1], [1])], 1)
    tile(root / "val", "bird_group1_3_4.png", [polygon(*SQUARE)])
    tile(root / "test", "carrot_8.png", [])
    return tmp_path


@pytest.mark.parametrize(("split", "count"), [("train", 3), ("validation", 1), ("test", 1), ("", 5)])
def test_the_published_parts_are_the_splits(published: Path, split: str, count: int) -> None:
    assert len(datasets.load("oysternet", published, split=split)) == count
    assert datasets.splits("oysternet", published) == ["test", "train", "validation"]


def test_chips_are_red_green_blue_only(published: Path) -> None:
    chip = datasets.load("oysternet", published, split="validation")[0]
    assert chip.present == (True, True, True) and chip.reflectance.shape == (3, PX, PX)
    assert chip.reflectance.min() > 0 and chip.reflectance.max() < 1 and chip.scene == "bird_group1"


def test_reefs_are_counted_by_split_and_mosaic(published: Path) -> None:
    rows = {(row.split, row.mosaic): row for row in oysternet.statistics(published)}
    assert set(rows) == {
        ("train", "bird_group1"),
        ("train", "carrot"),
        ("validation", "bird_group1"),
        ("test", "carrot"),
    }
    bird, carrot = rows["train", "bird_group1"], rows["train", "carrot"]
    assert (bird.tiles, bird.negatives, bird.reefs, bird.reef_px) == (2, 1, 1, 100)
    assert (carrot.reefs, carrot.ignored, carrot.reef_px, carrot.median_reef_px) == (2, 1, 164, 82)
    assert "2 tiles (1 without a reef), 1 reefs" in bird.line() and "enclose nothing" in carrot.line()


@pytest.mark.parametrize(
    ("name", "mosaic"),
    [
        ("bird_12.png", "bird"),
        ("180522BirdSEO_WGS84_group1_0_1000.png", "180522BirdSEO_WGS84_group1"),
        ("mm-3x4.png", "mm"),
        ("mm_1_3x4.png", "mm"),
        ("17.png", "17"),
        ("180522BirdSEO_WGS84---12.png", "180522BirdSEO_WGS84"),
    ],
)
def test_mosaics_are_told_by_their_names(name: str, mosaic: str) -> None:
    assert oysternet.mosaic_name(name) == mosaic


def test_coarser_pixels_show_more_context(published: Path) -> None:
    fine, coarse = (datasets.load("oysternet", published, split="validation", shrink=n)[0] for n in (1, 2))
    assert coarse.label.shape == (PX // 2, PX // 2)
    np.testing.assert_array_equal(coarse.label, fine.label[1::2, 1::2])
    means = fine.reflectance.reshape(3, PX // 2, 2, PX // 2, 2).mean((2, 4))
    np.testing.assert_allclose(coarse.reflectance, means, atol=0.003)


def test_where_a_mosaic_ends_nothing_is_known(tmp_path: Path) -> None:
    picture = np.full((3, PX, PX), 90, np.uint8)
    picture[:, :, 15:] = 0
    tile(tmp_path, "bird_1.png", [polygon(*SQUARE)], picture=picture)
    (chip,) = datasets.load("oysternet", tmp_path)
    assert chip.valid[:, :15].all() and not chip.valid[:, 15:].any()
    assert (chip.label[:, 15:] == UNKNOWN).all() and (chip.label == 1).sum() == 50


def test_a_picture_that_is_not_there_is_named(published: Path) -> None:
    (published / "1kx1k_dataset/val/bird_group1_3_4.png").unlink()
    with pytest.raises(DatasetError, match=r"names bird_group1_3_4\.png, which is not beside it"):
        datasets.load("oysternet", published)


def test_a_picture_that_nobody_labelled_is_left_out_and_said(published: Path, caplog: pytest.LogCaptureFixture) -> None:
    folders.write(published / "1kx1k_dataset/val/extra.png", np.ones((3, PX, PX), np.uint8))
    assert len(datasets.load("oysternet", published)) == 5
    assert "extra.png" in caplog.text


@pytest.mark.parametrize("text", ["[1, 2]", "{broken", '{"a": {"size": 3}}', '{"a": {"filename": 3, "regions": []}}'])
def test_annotations_of_another_kind_are_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / oysternet.ANNOTATIONS).write_text(text)
    with pytest.raises(DatasetError, match=r"via_region_data\.json"):
        datasets.load("oysternet", tmp_path)


def test_a_project_of_the_annotator_is_read_as_well(tmp_path: Path) -> None:
    tile(tmp_path, "bird_1.png", [polygon(*SQUARE)])
    path = tmp_path / oysternet.ANNOTATIONS
    path.write_text(json.dumps({"_via_settings": {}, "_via_img_metadata": json.loads(path.read_text())}))
    assert mask(datasets.load("oysternet", tmp_path)).sum() == 100


def test_several_tilings_at_once_are_refused(published: Path) -> None:
    tile(published / "4kx4k_dataset" / "train", "bird_1.png", [])
    with pytest.raises(DatasetError, match="several tilings: 1kx1k_dataset, 4kx4k_dataset"):
        datasets.load("oysternet", published)


def oysternet_form(folder: Path, tiles: dict[str, Any]) -> None:
    """Writes annotations as OysterNet's authors did: bare names as keys, tiles without a reef not named."""
    folder.mkdir(parents=True)
    table = {}
    for number, (name, regions) in enumerate(tiles.items()):
        folders.write(folder / name, np.random.default_rng(number).integers(30, 220, (3, PX, PX), dtype=np.uint8))
        if regions is not None:
            table[name] = {"filename": name, "size": PX * PX * 3, "regions": regions, "file_attributes": {}}
    (folder / oysternet.ANNOTATIONS).write_text(json.dumps(table))


def ring(x: list[float], y: list[float], cover: str = "oyster") -> dict:
    """A closed ring: its first point stands at its end again."""
    shape = {"name": "polygon", "all_points_x": [*x, x[0]], "all_points_y": [*y, y[0]]}
    return {"shape_attributes": shape, "region_attributes": {"cover_type": cover}}


def test_the_form_that_was_published_is_read_whole(tmp_path: Path) -> None:
    """See the authors' code: regions as an object or a list, vertices equal to the tile's edge."""
    root = tmp_path / "1kx1k_dataset"
    edge = ring([30, PX, PX, 30], [0, 0, 10, 10])
    oysternet_form(
        root / "train",
        {
            "180522BirdSEO_WGS84---12.png": {"0": ring([10, 20, 20, 10], [5, 5, 15, 15]), "1": edge},
            "180522BirdSEO_WGS84---13.png": None,
            "180523Carrot_WGS84---1.png": [ring([10, 20, 20, 10], [5, 5, 15, 15])],
        },
    )
    oysternet_form(root / "val", {"180522BirdSEO_WGS84---3.png": {"0": edge}})
    oysternet_form(root / "test", {"180523Carrot_WGS84---2.png": None})
    chips = {chip.name: chip for chip in datasets.load("oysternet", tmp_path, split="train")}
    assert {name: int((chip.label == 1).sum()) for name, chip in chips.items()} == {
        "180522BirdSEO_WGS84---12": 200,
        "180522BirdSEO_WGS84---13": 0,
        "180523Carrot_WGS84---1": 100,
    }
    assert {chip.scene for chip in chips.values()} == {"180522BirdSEO_WGS84", "180523Carrot_WGS84"}
    (validation,) = datasets.load("oysternet", tmp_path, split="validation")
    assert validation.label[:10, 30:].all() and validation.label.sum() == 100
    (test,) = datasets.load("oysternet", tmp_path, split="test")
    assert not test.label.any() and test.valid.all()


@pytest.mark.parametrize("name", ["val", "valid", "validation", "VALID"])
def test_the_folder_for_validation_may_be_called_otherwise(tmp_path: Path, name: str) -> None:
    tile(tmp_path / "train", "bird_1.png", [polygon(*SQUARE)])
    tile(tmp_path / name, "bird_2.png", [polygon(*SQUARE)])
    assert datasets.splits("oysternet", tmp_path) == ["train", "validation"]
    assert len(datasets.load("oysternet", tmp_path, split="validation")) == 1


def test_tiles_in_a_folder_that_is_no_split_are_said(tmp_path: Path) -> None:
    tile(tmp_path / "train", "bird_1.png", [polygon(*SQUARE)])
    tile(tmp_path / "holdout", "bird_2.png", [polygon(*SQUARE)])
    read = datasets.reading("oysternet", tmp_path, split="train")
    assert read.count == 1 and read.left_out == {"tiles in the folder holdout, which is no split": 1}


def test_a_line_encloses_nothing_unless_it_is_closed(tmp_path: Path) -> None:
    def line(x: list[float], y: list[float]) -> dict:
        return {"shape_attributes": {"name": "polyline", "all_points_x": x, "all_points_y": y}, "region_attributes": {}}

    tile(tmp_path, "bird_1.png", [line(*SQUARE), line([30, 35, 35, 30, 30], [5, 5, 10, 10, 5])])
    read = datasets.reading("oysternet", tmp_path)
    assert mask(list(read)).sum() == 25
    assert read.left_out == {"regions that enclose nothing: points, open lines": 1}


def test_regions_of_other_classes_are_never_taken_for_reefs(tmp_path: Path) -> None:
    tile(tmp_path, "bird_1.png", [ring(*SQUARE), ring([0, 8, 8, 0], [20, 20, 28, 28], "grass")])
    with pytest.raises(DatasetError, match='of several classes by the attribute "cover_type": grass, oyster'):
        datasets.load("oysternet", tmp_path)
    read = datasets.reading("oysternet", tmp_path, target_classes=["oyster"])
    assert mask(list(read)).sum() == 100 and read.left_out == {"regions of other classes, background": 1}
    both = datasets.load("oysternet", tmp_path, attribute="cover_type", target_classes=["oyster", "grass"])
    assert mask(both).sum() == 164
    with pytest.raises(DatasetError, match='is of the class "reef"; there are: grass, oyster'):
        datasets.load("oysternet", tmp_path, target_classes=["reef"])
    with pytest.raises(DatasetError, match='has the attribute "kind"; they have: cover_type'):
        datasets.load("oysternet", tmp_path, attribute="kind", target_classes=["oyster"])


def test_boxes_that_are_ticked_are_classes_too(tmp_path: Path) -> None:
    ticked = [{**ring(*SQUARE), "region_attributes": {"cover": {"oyster": True, "grass": False}}}]
    ticked.append({**ring([0, 8, 8, 0], [20, 20, 28, 28]), "region_attributes": {"cover": {"grass": True}}})
    tile(tmp_path, "bird_1.png", ticked)
    assert mask(datasets.load("oysternet", tmp_path, target_classes=["oyster"])).sum() == 100
    ticked.append({**ring([20, 28, 28, 20], [20, 20, 28, 28]), "region_attributes": {"cover": {"oyster": True}}})
    ticked[-1]["region_attributes"]["cover"]["grass"] = True
    tile(tmp_path, "bird_1.png", ticked)
    assert mask(datasets.load("oysternet", tmp_path, target_classes=["oyster"])).sum() == 164, "one box is enough"
    with pytest.raises(DatasetError, match='by the attribute "cover": grass, oyster'):
        datasets.load("oysternet", tmp_path)


def test_a_region_of_another_class_on_a_reef_is_a_hole_in_it(tmp_path: Path) -> None:
    sand = ring([12, 16, 16, 12], [8, 8, 12, 12], "sand")
    tile(tmp_path, "bird_1.png", [ring(*SQUARE), sand])
    assert mask(datasets.load("oysternet", tmp_path, target_classes=["oyster"])).sum() == 100 - 16
    tile(tmp_path, "bird_1.png", [sand, ring(*SQUARE)])
    assert mask(datasets.load("oysternet", tmp_path, target_classes=["oyster"])).sum() == 100


def test_a_file_without_regions_needs_no_attribute(tmp_path: Path) -> None:
    tile(tmp_path, "bird_1.png", [])
    chips = datasets.load("oysternet", tmp_path, attribute="cover_type", target_classes=["oyster"])
    assert mask(chips).sum() == 0


def test_other_versions_of_the_annotator_are_named(tmp_path: Path) -> None:
    project = {"project": {"pid": "x"}, "file": {"1": {"fname": "a.jpg"}}, "metadata": {"1_a": {"xy": [7, 1, 1]}}}
    for name in ("third.json", oysternet.ANNOTATIONS):
        (tmp_path / name).write_text(json.dumps(project), encoding="utf-8")
        with pytest.raises(DatasetError) as refused:
            datasets.load("oysternet", tmp_path)
        assert "not those of version 3" in refused.value.hint


def test_a_project_of_any_name_is_found_by_what_is_in_it(tmp_path: Path) -> None:
    tile(tmp_path, "bird_1.png", [polygon(*SQUARE)])
    (tmp_path / oysternet.ANNOTATIONS).rename(tmp_path / "my reefs 2024.json")
    (tmp_path / "settings.json").write_text('{"colour": "red"}')
    assert mask(datasets.load("oysternet", tmp_path)).sum() == 100
