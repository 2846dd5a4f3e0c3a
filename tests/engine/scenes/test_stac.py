"""STAC items open as scenes, with what they state of their bands."""

from __future__ import annotations

import json

import file_server
import numpy as np
import pytest
import scenes
from engine.contract.errors import SceneError
from rasterio.windows import Window
from scenes import opened, reflectance_of

REFLECTANCE, _ = scenes.cloudy(60, 72)
NAMES = ("red", "green", "blue", "nir")


def files(folder, scale=1e-4, offset=-0.1):
    for name, values in zip(NAMES, scenes.digital(REFLECTANCE, scale, offset)):
        scenes.write(folder / f"{name}.tif", values)


def item(style, **changes):
    """A STAC item over band files beside it, in the style of version 1.0 or 1.1, as catalogues hand them out."""
    assets = {
        "thumbnail": {"href": "t.png", "type": "image/png", "roles": ["thumbnail"]},
        "visual": {"href": "visual.tif", "type": "image/tiff; application=geotiff", "eo:bands": [{}, {}, {}]},
        "scl": {"href": "scl.tif", "type": "image/tiff; application=geotiff", "roles": ["data"]},
    }
    for number, name in enumerate(NAMES):
        asset = {"href": f"./{name}.tif", "type": "image/tiff; application=geotiff; profile=cloud-optimized", "gsd": 10}
        if style == "1.0":
            asset["eo:bands"] = [{"name": f"B{number}", "common_name": name, "center_wavelength": 0.5}]
            asset["raster:bands"] = [{"scale": 1e-4, "offset": -0.1, "nodata": 0}]
        else:
            asset["bands"] = [{"name": f"B{number}", "eo:common_name": name}]
            asset.update({"raster:scale": 1e-4, "raster:offset": -0.1})
        assets[f"band{number}"] = asset
        assets[f"band{number}-coarse"] = {**asset, "href": f"{name}_60m.tif", "gsd": 60}
    known = {"type": "Feature", "stac_version": f"{style}.0", "id": "S2_SCENE", "geometry": None, "bbox": None,
             "properties": {"platform": "sentinel-2a", "datetime": None}, "links": [], "assets": assets}  # fmt: skip
    return {**known, **changes}


@pytest.mark.parametrize("style", ["1.0", "1.1"])
def test_a_stac_item_is_a_scene(tmp_path, style):
    files(tmp_path)
    (tmp_path / "item.json").write_text(json.dumps(item(style)))
    with opened(tmp_path / "item.json") as scene:
        assert scene.title == "S2_SCENE"
        assert [band.description for band in scene.bands] == ["B0", "B1", "B2", "B3"]
        assert "STAC item" in scene.scaling.reason
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=1e-4)


def test_an_offset_that_was_taken_off_already_is_not_taken_off_again(tmp_path):
    files(tmp_path, offset=0)
    applied = {"platform": "sentinel-2a", "earthsearch:boa_offset_applied": True}
    (tmp_path / "item.json").write_text(json.dumps(item("1.0", properties=applied)))
    with opened(tmp_path / "item.json") as scene:
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=1e-4)


@pytest.mark.parametrize("key", ["s2:processing_baseline", "sentinel:processing_baseline"])
@pytest.mark.parametrize(
    "baseline, applied, offset", [("05.09", None, -0.1), ("04.00", False, -0.1), ("04.00", True, 0), ("02.12", None, 0)]
)
def test_an_item_that_states_no_scale_is_read_by_its_baseline(tmp_path, key, baseline, applied, offset):
    """As Planetary Computer's and those of the first version of Earth Search."""
    properties = {"platform": "sentinel-2a", key: baseline}
    if applied is not None:
        properties["sentinel:boa_offset_applied"] = applied
    scene = item("1.0", properties=properties)
    for asset in scene["assets"].values():
        asset.pop("raster:bands", None)
    brighter = REFLECTANCE + np.float32(0.05)  # so that the values do not tell that there is an offset
    for name, values in zip(NAMES, scenes.digital(brighter, 1e-4, offset)):
        scenes.write(tmp_path / f"{name}.tif", values)
    (tmp_path / "item.json").write_text(json.dumps(scene))
    with opened(tmp_path / "item.json") as found:
        assert "STAC item" in found.scaling.reason and found.warnings == ()
        np.testing.assert_allclose(reflectance_of(found), brighter, atol=1e-4)


def stack_item(style, **properties):
    """An item whose bands lie in one raster, as those of openEO."""
    described = [{"name": name} if style == "names" else {"name": name, "common_name": name} for name in NAMES]
    asset = {"href": "./stack.tif", "type": "image/tiff; application=geotiff", "roles": ["data"]}
    if style == "1.1":
        bands = [{"name": f"B{n}", "eo:common_name": name, "nodata": 0} for n, name in enumerate(NAMES)]
        asset.update({"bands": bands, "raster:scale": 1e-4, "raster:offset": -0.1})
    else:
        asset["eo:bands"] = described
    if style == "1.0":
        asset["raster:bands"] = [{"scale": 1e-4, "offset": -0.1, "nodata": 0}] * 4
    return item("1.1" if style == "1.1" else "1.0", assets={"data": asset}, properties=properties)


@pytest.mark.parametrize("style", ["1.0", "1.1", "names"])
@pytest.mark.parametrize("names", [(), NAMES])
def test_what_an_item_states_of_the_bands_of_one_raster_is_followed(tmp_path, style, names):
    stated = {"s2:processing_baseline": "05.09"} if style == "names" else {}
    scene = stack_item(style, constellation="sentinel-2", **stated)
    brighter = REFLECTANCE + np.float32(0.05)  # so that the values do not tell that there is an offset
    scenes.write(tmp_path / "stack.tif", scenes.digital(brighter, 1e-4, -0.1), descriptions=names)
    (tmp_path / "item.json").write_text(json.dumps(scene))
    with opened(tmp_path / "item.json") as found:
        assert [band.band for band in found.bands] == [1, 2, 3, 4]
        assert "STAC item" in found.scaling.reason and found.warnings == ()
        np.testing.assert_allclose(reflectance_of(found), brighter, atol=1e-4)


def test_names_in_a_raster_go_before_those_of_its_item(tmp_path):
    scenes.write(tmp_path / "stack.tif", scenes.digital(REFLECTANCE[::-1], 1e-4, -0.1), descriptions=NAMES[::-1])
    (tmp_path / "item.json").write_text(json.dumps(stack_item("1.0")))
    with opened(tmp_path / "item.json") as found:
        np.testing.assert_allclose(reflectance_of(found), REFLECTANCE, atol=1e-4)


def test_nodata_that_an_item_of_version_1_1_states_is_followed(tmp_path):
    numbers = scenes.digital(REFLECTANCE, 1e-4, -0.1, "int16")
    numbers[:, 20, 20] = 1
    scenes.write(tmp_path / "stack.tif", numbers)
    scene = stack_item("1.1")
    for band in scene["assets"]["data"]["bands"]:
        band["nodata"] = 1
    (tmp_path / "item.json").write_text(json.dumps(scene))
    with opened(tmp_path / "item.json") as found:
        assert not found.read(Window(20, 20, 1, 1))[1].any()


def test_assets_are_found_from_where_the_item_lies(tmp_path):
    from engine.scenes.catalogues.stac import product

    (tmp_path / "item.json").write_text(json.dumps(item("1.0")))
    assert product(tmp_path / "item.json").files[0].path == str(tmp_path / "red.tif")
    from engine.scenes.catalogues import stac

    assert stac._resolve("../B4.tif", "https://host/a/b/item.json?key=1") == "https://host/a/B4.tif"
    assert stac._resolve("https://other/B4.tif?sig=2", "https://host/item.json") == "https://other/B4.tif?sig=2"
    assert stac._resolve("B4.tif", "/vsizip/a.zip/in/item.json") == "/vsizip/a.zip/in/B4.tif"


def test_an_item_at_an_address_is_fetched(tmp_path, monkeypatch):
    from engine.scenes.catalogues import stac

    with file_server.serving() as server:
        server.files["/item.json"] = json.dumps(item("1.0")).encode()
        found = stac.remote_product(f"{server.address}/item.json")
        assert found.files[0].path == f"{server.address}/red.tif"
        with pytest.raises(SceneError, match="cannot be downloaded"):
            stac.remote_product(f"{server.address}/none.json")
    assert stac.is_item_address("https://host/collections/s2/items/S2A_1?key=2")
    assert stac.is_item_address("http://host/item.json")
    assert not stac.is_item_address("https://host/scene.tif")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"type": "Collection"}, "lists many scenes"),
        ({"stac_version": "0.7.0"}, "version 0.7.0"),
        ({"assets": {"x": {"href": "x.png"}}}, "says which band"),
    ],
)
def test_what_is_no_scene_is_one_sentence(tmp_path, changes, sentence):
    (tmp_path / "item.json").write_text(json.dumps(item("1.0", **changes)))
    with pytest.raises(SceneError, match=sentence):
        opened(tmp_path / "item.json")


def test_collections_catalogs_and_searches_list_their_items_once(tmp_path):
    from engine.scenes.catalogues.stac import items

    def link(rel, href):
        return {"rel": rel, "href": href}

    with file_server.serving() as server:
        feature = {**item("1.0"), "links": [link("self", f"{server.address}/c/1.json")]}
        for name, data in {
            "/catalog.json": {"type": "Catalog", "stac_version": "1.0.0", "links": [
                link("child", "./c/collection.json")]},
            "/c/collection.json": {"type": "Collection", "stac_version": "1.0.0", "links": [
                link("parent", "../catalog.json"), link("item", "1.json"), link("item", "./2.json")]},
            "/search.json": {"type": "FeatureCollection", "features": [feature], "links": [link("next", "more.json")]},
            "/more.json": {"type": "FeatureCollection", "features": [feature], "links": [link("item", "c/3.json")]},
            "/empty.json": {"type": "Collection", "stac_version": "1.0.0", "links": []},
        }.items():  # fmt: skip
            server.files[name] = json.dumps(data).encode()
        assert items(f"{server.address}/catalog.json") == [f"{server.address}/c/{n}.json" for n in (1, 2)]
        assert items(f"{server.address}/search.json") == [f"{server.address}/c/{n}.json" for n in (1, 3)]
        with pytest.raises(SceneError, match="lists no scenes"):
            items(f"{server.address}/empty.json")
    (tmp_path / "collection.json").write_text(
        json.dumps({"type": "Collection", "stac_version": "1.0.0", "links": [link("item", "in/a.json")]})
    )
    assert items(str(tmp_path / "collection.json")) == [str(tmp_path / "in" / "a.json")]
    (tmp_path / "item.json").write_text(json.dumps(item("1.0")))
    assert items(str(tmp_path / "item.json")) is None


def test_a_band_of_which_an_item_states_nothing_does_not_undo_what_it_states_of_the_others(tmp_path):
    files(tmp_path)
    scene = item("1.0")
    for name in ("band3", "band3-coarse"):
        del scene["assets"][name]["raster:bands"]
    (tmp_path / "item.json").write_text(json.dumps(scene))
    with opened(tmp_path / "item.json") as found:
        assert found.present == (True, True, True, False)
        assert "STAC item" in found.scaling.reason
        assert any("runs without nir" in warning for warning in found.warnings)
        np.testing.assert_allclose(reflectance_of(found)[:3], REFLECTANCE[:3], atol=1e-4)
