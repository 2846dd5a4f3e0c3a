"""Results in the formats of other programs: cloud-optimised rasters, polygons in several formats, a catalogue."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import bundles
import numpy as np
import pyogrio
import pytest
import rasterio
import scenes
from engine.contract.errors import SceneError
from engine.contract.mask_jobs import Polygonize, PolygonOutputs
from engine.contract.protocol import Job, Outputs, SceneJob
from engine.contract.raster_jobs import EncodeMask, RasterOutputs
from engine.contract.report_jobs import Catalogue, CatalogueOutputs
from engine.jobs.catalogue import _relative as relative
from engine.jobs.catalogue import catalogue
from engine.jobs.encodemask import encodemask
from engine.jobs.polygonize import polygonize
from engine.rasters.vectors import read_in_place
from engine.segmenting.segment import segment
from rasterio.transform import from_origin


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A folder with a scene, its mask, probability, polygons and statistics, and where the cloud is."""
    folder = tmp_path_factory.mktemp("made")
    scene, _, cloud = scenes.stack(folder / "scene_20240823.tif", 700, 1100)
    names = {"mask": "mask.tif", "probability": "probability.tif", "polygons": "polygons.geojson",
             "statistics": "statistics.json"}  # fmt: skip
    outputs = Outputs(**{kind: str(folder / f"scene_20240823_tiny_{name}") for kind, name in names.items()})
    model = bundles.copy_of_first_channel(folder / "tiny")
    segment(Job(str(model), (SceneJob((str(scene),), outputs),), threshold=0.4, runtime="onnxruntime"), print)
    return folder, outputs, cloud


def test_rasters_are_valid_cloud_optimised_geotiffs(made):
    validate = pytest.importorskip("rio_cogeo").cog_validate
    for path in (made[1].mask, made[1].probability):
        valid, errors, warnings = validate(path, strict=True, quiet=True)
        assert (valid, errors, warnings) == (True, [], [])


def test_polygons_of_a_run_follow_the_ending_of_their_name(made):
    about = pyogrio.read_info(made[1].polygons)
    assert about["driver"] == "GeoJSON"
    assert about["crs"] == "EPSG:4326"
    assert about["features"] == 1


@pytest.mark.parametrize(
    ("ending", "driver"), [(".gpkg", "GPKG"), (".geojson", "GeoJSON"), (".fgb", "FlatGeobuf"), (".json", "GeoJSON")]
)
def test_each_form_holds_the_same_polygons(made, tmp_path, ending, driver):
    path = tmp_path / f"clouds{ending}"
    done = polygonize(Polygonize(made[1].mask, PolygonOutputs(str(path))), print)
    about = pyogrio.read_info(path)
    assert about["driver"] == driver
    assert list(about["fields"])[:3] == ["id", "area_m2", "perimeter_m"]
    _, _, _, (pixels,) = pyogrio.raw.read(path, columns=["pixels"], read_geometry=False)
    assert pixels.sum() == made[2].sum() == done.statistics["pixels"]
    assert [path.name for path in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("ending", [".gpkg", ".geojson", ".fgb", ".shp"])
@pytest.mark.parametrize("name", ["north;south", "north!", "100% #1, 'a' & b"])
def test_polygons_may_have_any_name(made, tmp_path, monkeypatch, name, ending):
    (tmp_path / "north").write_text("mine")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    path = tmp_path / name / f"{name}{ending}"
    path.parent.mkdir()
    done = polygonize(Polygonize(made[1].mask, PolygonOutputs(str(path))), print)
    assert done.statistics["pixels"] == made[2].sum()
    assert path.is_file() and all(file.stem.startswith(name) for file in path.parent.iterdir())
    assert (tmp_path / "north").read_text() == "mine" and list((tmp_path / "elsewhere").iterdir()) == []
    with read_in_place(path) as file:
        assert pyogrio.read_info(file)["features"] == 1


def test_the_record_of_polygons_of_any_name_is_found(made, tmp_path):
    outputs = replace(made[1], **{kind: str(tmp_path / f"a;b! {kind}{ending}") for kind, ending in
                                  (("mask", ".tif"), ("probability", ".tif"), ("polygons", ".gpkg"),
                                   ("statistics", ".json"))})  # fmt: skip
    scene = SceneJob((str(made[0] / "scene_20240823.tif"),), outputs)
    job = Job(str(made[0] / "tiny"), (scene,), runtime="onnxruntime", skip_unchanged=True)
    assert segment(job, print).statistics["scenes_done"] == 1
    assert segment(job, print).statistics["scenes_unchanged"] == 1


def test_geojson_lies_where_the_mask_lies(made, tmp_path):
    path = tmp_path / "clouds.geojson"
    polygonize(Polygonize(made[1].mask, PolygonOutputs(str(path))), print)
    with rasterio.open(made[1].mask) as mask:
        rows, cols = np.nonzero(mask.read(1) == 1)
        x, y = mask.xy(rows.mean(), cols.mean())
        lon, lat = (values[0] for values in rasterio.warp.transform(mask.crs, "EPSG:4326", [x], [y]))
    west, south, east, north = pyogrio.read_info(path, force_total_bounds=True)["total_bounds"]
    assert west < lon < east and south < lat < north


def test_a_folder_of_masks_is_a_valid_stac_catalogue(made):
    pystac = pytest.importorskip("pystac")
    from pystac.extensions.classification import ClassificationExtension
    from pystac.extensions.file import FileExtension
    from pystac.extensions.projection import ProjectionExtension

    folder, outputs, _ = made
    catalogue(Catalogue((outputs.mask,), CatalogueOutputs(str(folder / "catalog.json")), "Clouds"), print)
    catalog = pystac.Catalog.from_file(str(folder / "catalog.json"))
    assert catalog.title == "Clouds"
    (item,) = catalog.get_items()
    core = {**item.to_dict(), "stac_extensions": []}  # their schemas lie on the net
    assert pystac.Item.from_dict(core).validate()
    assert item.datetime.isoformat() == "2024-08-23T00:00:00+00:00"
    assert set(item.assets) == {"mask", "probability", "polygons", "statistics"}
    mask = item.assets["mask"]
    assert Path(mask.get_absolute_href()) == Path(outputs.mask)
    projected = ProjectionExtension.ext(item)
    assert projected.shape == [700, 1100]
    assert projected.code == scenes.CRS
    assert [one.name for one in ClassificationExtension.ext(mask).classes] == ["clear", "cloud", "nodata"]
    assert FileExtension.ext(mask).size == (folder / outputs.mask).stat().st_size
    with rasterio.open(outputs.mask) as raster:
        bounds = rasterio.warp.transform_bounds(raster.crs, "EPSG:4326", *raster.bounds)
    assert item.bbox == pytest.approx(bounds, abs=1e-4)
    ring = item.geometry["coordinates"][0]
    assert ring[0] == ring[-1]
    assert sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) > 0
    assert item.properties["label:classes"] == [{"name": None, "classes": ["clear", "cloud"]}]


@pytest.mark.skipif(sys.platform != "win32", reason="other systems have no drives")
def test_a_mask_on_another_drive_is_linked_by_its_whole_path():
    assert relative(Path("D:/masks/ä.tif"), Path("C:/catalogue")) == "file:///D:/masks/%C3%A4.tif"


def test_a_mask_with_a_time_of_before_1970_is_dated_so(tmp_path):
    """As network drives have them; Windows converts no such time."""
    mask = scenes.write(tmp_path / "a.tif", np.zeros((10, 10), np.uint8))
    os.utime(mask, (-86_400, -86_400))
    catalogue(Catalogue((str(mask),), CatalogueOutputs(str(tmp_path / "catalog.json"))), print)
    assert json.loads((tmp_path / "a.stac.json").read_text())["properties"]["datetime"] == "1969-12-31T00:00:00Z"


def items_of(tmp_path, **places):
    """Catalogues masks, each given as (CRS, west, north, pixel size, columns); returns items and events."""
    masks, said = [], []
    for name, (crs, west, north, size, cols) in places.items():
        mask = tmp_path / f"{name}.tif"
        scenes.write(mask, np.zeros((10, cols), np.uint8), crs=crs, transform=from_origin(west, north, size, size))
        masks.append(str(mask))
    catalogue(Catalogue(tuple(masks), CatalogueOutputs(str(tmp_path / "catalog.json"))), said.append)
    return [json.loads((tmp_path / f"{name}.stac.json").read_text()) for name in places], said


@pytest.mark.parametrize(
    ("place", "box"),
    [
        (("EPSG:4326", 179.9, 5.0, 0.02, 10), [179.9, 4.8, -179.9, 5.0]),
        (("EPSG:4326", 200.0, 5.0, 0.02, 10), [-160.0, 4.8, -159.8, 5.0]),
        (("EPSG:4326", -180.1, 5.0, 0.02, 10), [179.9, 4.8, -179.9, 5.0]),
        (("EPSG:4326", -180.0, 5.0, 1, 360), [-180.0, -5.0, 180.0, 5.0]),
        (("EPSG:4326", 0.0, 5.0, 1, 360), [-180.0, -5.0, 180.0, 5.0]),
        (("EPSG:32660", 800000, 1100000, 10000, 10), [179.7286927, 9.0, -179.3533, 9.94]),
        (("EPSG:32633", 500000, 5000000, 30, 10), [15.0, 45.15, 15.0038, 45.1535]),
    ],
)
def test_items_lie_within_180_degrees_in_two_parts_across_it(tmp_path, place, box):
    ((item,), _) = items_of(tmp_path, a=place)
    assert item["bbox"] == pytest.approx(box, abs=0.03)
    crosses = box[0] > box[2]
    assert item["geometry"]["type"] == ("MultiPolygon" if crosses else "Polygon")
    polygons = item["geometry"]["coordinates"] if crosses else [item["geometry"]["coordinates"]]
    for (ring,) in polygons:
        assert ring[0] == ring[-1] and all(-180 <= lon <= 180 for lon, _ in ring)
        assert sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) > 0


def test_items_know_the_day_in_each_form_of_name_and_say_where_there_is_none(tmp_path):
    place = ("EPSG:32633", 500000, 5000000, 30, 10)
    names = ("LC81930242016130LGN00_mask", "S2A_MSIL1C_20200717T221941_N0209_mask", "site_2024-08-23_mask", "bay_mask")
    items, said = items_of(tmp_path, **dict.fromkeys(names, place))
    days = [item["properties"]["datetime"] for item in items]
    assert days[:3] == ["2016-05-09T00:00:00Z", "2020-07-17T22:19:41Z", "2024-08-23T00:00:00Z"]
    assert days[3] == items[3]["properties"]["created"]
    (warned,) = [event.text for event in said if getattr(event, "level", "") == "warning"]
    assert warned.endswith("have the time when the mask was made: bay_mask.")


def test_what_was_made_another_way_than_the_mask_is_no_asset_of_it(made, tmp_path):
    names = {"mask": ".tif", "probability": ".tif", "polygons": ".gpkg", "statistics": ".json"}
    outputs = Outputs(**{kind: str(tmp_path / f"a_{kind}{ending}") for kind, ending in names.items()})
    scene = SceneJob((str(made[0] / "scene_20240823.tif"),), outputs)
    job = Job(str(made[0] / "tiny"), (scene,), threshold=0.4, runtime="onnxruntime")
    segment(job, print)
    assert len(assets_of(outputs.mask)[0]) == 4
    mask_alone = replace(scene, outputs=Outputs(outputs.mask))
    segment(replace(job, scenes=(mask_alone,), threshold=0.9, replace=True), print)
    assets, said = assets_of(outputs.mask)
    assert assets == {"mask", "probability"}  # of which any mask can be made
    assert [text.split()[0] for text in said] == ["a_polygons.gpkg", "a_statistics.json"]
    segment(replace(job, scenes=(mask_alone,), tta=True, replace=True), print)
    assert assets_of(outputs.mask)[0] == {"mask"}


def assets_of(mask):
    """Catalogues a mask; the assets of its item, and what was warned of."""
    job = Catalogue((mask,), CatalogueOutputs(f"{mask[:-4]}.catalog.json"), replace=True)
    said = []
    catalogue(job, said.append)
    with open(job.items()[0], encoding="utf-8") as file:
        assets = set(json.load(file)["assets"])
    warned = [event.text for event in said if getattr(event, "level", "") == "warning"]
    return assets, [text for text in warned if "left out" in text]


def test_items_of_masks_of_one_name_have_identifiers_of_their_own(tmp_path):
    masks = []
    for folder in ("north", "south"):
        scenes.write(tmp_path / folder / "mask.tif", np.zeros((9, 9), np.uint8))
        masks.append(str(tmp_path / folder / "mask.tif"))
    catalogue(Catalogue(tuple(masks), CatalogueOutputs(str(tmp_path / "catalog.json"))), print)
    links = json.loads((tmp_path / "catalog.json").read_text())["links"]
    assert [link["title"] for link in links if link["rel"] == "item"] == ["north_mask", "south_mask"]


def test_a_mask_that_lies_nowhere_is_no_item(tmp_path):
    scenes.write(tmp_path / "mask.tif", np.zeros((9, 9), np.uint8), crs=None, transform=None)
    job = Catalogue((str(tmp_path / "mask.tif"),), CatalogueOutputs(str(tmp_path / "catalog.json")))
    with pytest.raises(SceneError, match="is not georeferenced"):
        catalogue(job, print)
    assert [path.name for path in tmp_path.iterdir()] == ["mask.tif"]


@pytest.mark.parametrize(
    "place", [{"crs": None, "transform": None}, {"crs": 'LOCAL_CS["mine",UNIT["metre",1]]'}], ids=["none", "local"]
)
def test_masks_that_lie_nowhere_do_not_keep_the_others_out_of_a_catalogue(tmp_path, place):
    scenes.write(tmp_path / "a_mask.tif", np.zeros((9, 9), np.uint8))
    scenes.write(tmp_path / "b_mask.tif", np.zeros((9, 9), np.uint8), **place)
    masks = tuple(str(tmp_path / f"{name}_mask.tif") for name in "ab")
    said = []
    finished = catalogue(Catalogue(masks, CatalogueOutputs(str(tmp_path / "catalog.json"))), said.append)
    assert finished.statistics["items"] == 1
    assert sorted(path.name for path in tmp_path.glob("*.json*")) == ["a_mask.stac.json", "catalog.json"]
    assert "Masks that are not georeferenced are left out: b_mask." in [getattr(event, "text", "") for event in said]
    links = json.loads((tmp_path / "catalog.json").read_text())["links"]
    assert [link["title"] for link in links if link["rel"] == "item"] == ["a_mask"]


def coded(tmp_path, code, classes=("background", "cloud", "cloud shadow")):
    """The code of a mask with a row of each class, one that is undecided and one without data."""
    values = np.array([[0] * 5, [1] * 5, [2] * 5, [254] * 5, [255] * 5], np.uint8)
    listed = [{"value": value, "name": name, "background": not value} for value, name in enumerate(classes)]
    tags = {"CLOUDREEF_CLASSES": json.dumps(listed)}
    scenes.write(tmp_path / "mask.tif", values, nodata=255, tags=tags)
    encodemask(EncodeMask(str(tmp_path / "mask.tif"), RasterOutputs(str(tmp_path / f"{code}.tif")), code), print)
    with rasterio.open(tmp_path / f"{code}.tif") as file:
        assert file.transform == scenes.TRANSFORM
        return file.read()[:, :, 0], (file.descriptions, file.dtypes)


def test_bits_of_landsats_quality_band(tmp_path):
    # 21824 clear, 22280 cloud and 23888 shadow with high confidence, 1 fill: the values of Collection 2 products.
    values, (_, dtypes) = coded(tmp_path, "qa_pixel")
    assert values[0].tolist() == [21824, 22280, 23888, 1, 1]
    assert dtypes == ("uint16",)


def test_bits_of_forces_quality_layer(tmp_path):
    values, _ = coded(tmp_path, "force")
    assert values[0].tolist() == [0, 0b100, 0b1000, 1, 1]


def test_bands_of_planets_mask(tmp_path):
    values, (names, _) = coded(tmp_path, "udm2")
    assert names == ("clear", "snow", "shadow", "light_haze", "heavy_haze", "cloud", "confidence", "unusable")
    assert values[:, 0].tolist() == [1, 0, 0, 0, 0, 0, 100, 0]
    assert values[:, 1].tolist() == [0, 0, 0, 0, 0, 1, 100, 0]
    assert values[:, 2].tolist() == [0, 0, 1, 0, 0, 0, 100, 0]
    assert values[:, 4].tolist() == [0, 0, 0, 0, 0, 0, 0, 1]


def test_a_probability_is_no_mask_to_encode(made, tmp_path):
    job = EncodeMask(made[1].probability, RasterOutputs(str(tmp_path / "qa.tif")), "qa_pixel")
    with pytest.raises(SceneError, match=r"holds the value \d+; a mask holds 0 .background., 1"):
        encodemask(job, print)
    assert list(tmp_path.iterdir()) == []


def test_a_mask_of_other_classes_has_no_such_code(tmp_path):
    with pytest.raises(SceneError, match="None of the classes"):
        coded(tmp_path, "qa_pixel", ("background", "road", "house"))


@pytest.mark.parametrize(
    ("crs", "left", "top", "pixel"),
    [
        ("EPSG:32760", 815_000, 8_200_000, 100),
        ("EPSG:3857", 20_030_000, -1_800_000, 100),
        ("EPSG:4326", 179.9, -16, 0.001),
    ],
)
def test_a_mask_across_the_date_line_has_a_part_on_either_side(tmp_path, crs, left, top, pixel):
    path, grid = tmp_path / "south_20240823_mask.tif", rasterio.transform.from_origin(left, top, pixel, pixel)
    scenes.write(path, np.zeros((200, 300), np.uint8), crs=crs, transform=grid)
    catalogue(Catalogue((str(path),), CatalogueOutputs(str(tmp_path / "catalog.json"))), print)
    item = json.loads((tmp_path / "south_20240823_mask.stac.json").read_text(encoding="utf-8"))
    west, south, east, north = item["bbox"]
    assert 179.8 < west < 180 and -180 < east < -179.7 and -17 < south < north < -15.9
    assert item["geometry"]["type"] == "MultiPolygon"
    parts = [np.array(rings[0]) for rings in item["geometry"]["coordinates"]]
    assert [(part[:, 0].min(), part[:, 0].max()) for part in parts] == [(west, 180), (-180, east)]
    assert sum(np.ptp(part[:, 0]) for part in parts) == pytest.approx(east + 360 - west)


def test_what_is_no_mask_is_no_item(tmp_path):
    scenes.write(tmp_path / "mask.tif", np.zeros((3, 9, 9), np.uint16))
    job = Catalogue((str(tmp_path / "mask.tif"),), CatalogueOutputs(str(tmp_path / "catalog.json")))
    with pytest.raises(SceneError, match="is not a mask: it has 3 bands of type uint16"):
        catalogue(job, print)


def encoded(tmp_path, values, description="cloud", **how):
    """The code of a mask of one target from elsewhere, and what was told."""
    told = []
    scenes.write(tmp_path / "mask.tif", values, descriptions=(description,), **how)
    job = EncodeMask(str(tmp_path / "mask.tif"), RasterOutputs(str(tmp_path / "qa.tif")), "qa_pixel", replace=True)
    encodemask(job, told.append)
    with rasterio.open(tmp_path / "qa.tif") as file:
        return file.read(1).tolist(), [str(event.text) for event in told if getattr(event, "level", "") == "warning"]


def test_masks_of_any_type_have_the_code_of_their_numbers(tmp_path):
    clear, cloud, fill = 21824, 22280, 1
    for values, nodata in (
        (np.array([[0, 1, 255]], np.float32), 255),
        (np.array([[0, 1, np.nan]], np.float32), None),
        (np.array([[0, 1, -9999]], np.int16), -9999),
        (np.array([[0, 1, 65535]], np.uint16), 65535),
    ):
        assert encoded(tmp_path, values, nodata=nodata) == ([[clear, cloud, fill]], [])
    assert encoded(tmp_path, np.array([[0, 255]], np.uint8), nodata=None) == ([[clear, cloud]], [])
    values, told = encoded(tmp_path, np.array([[0, 1]], np.uint8), nodata=0)
    assert values == [[fill, cloud]] and "declares 0 as nodata" in told[0]


def test_numbers_that_are_no_class_and_words_within_others_have_no_code(tmp_path):
    with pytest.raises(SceneError, match="holds the value 7"):
        encoded(tmp_path, np.array([[0, 7]], np.uint8))
    with pytest.raises(SceneError, match="None of the classes background, rice field"):
        encoded(tmp_path, np.array([[0, 1]], np.uint8), "rice field")
    with pytest.raises(SceneError, match="None of the classes"):
        coded(tmp_path, "qa_pixel", ("background", "seaweed", "within"))
    assert coded(tmp_path, "force", ("background", "sea_ice", "lake"))[0][0].tolist() == [0, 1 << 4, 1 << 5, 1, 1]
