"""Products of other providers open as they are: STAC items, PlanetScope, MAJA, FORCE."""

from __future__ import annotations

import json

import file_server
import numpy as np
import pytest
import scenes
from engine.contract.errors import SceneError
from engine.segmenting.findscenes import Search
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


EIGHT = ("coastal_blue", "blue", "green_i", "green", "yellow", "red", "rededge", "nir")


def planet(path, described):
    numbers = scenes.digital(REFLECTANCE, 1e-4, 0)
    other = np.full_like(numbers[0], 77)
    order = [other, numbers[2], other, numbers[1], other, numbers[0], other, numbers[3]]
    return scenes.write(path, np.stack(order), nodata=0, descriptions=EIGHT if described else None)


@pytest.mark.parametrize("described", [True, False])
def test_planetscope_with_eight_bands_has_two_greens_of_which_the_right_one_is_taken(tmp_path, described):
    path = planet(tmp_path / "20240101_101010_00_2468_3B_AnalyticMS_SR_8b_harmonized_clip.tif", described)
    with opened(path) as scene:
        assert [band.band for band in scene.bands] == [6, 4, 2, 8]
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=1e-4)


def test_a_planet_folder_with_its_mask_of_usable_data_is_one_scene(tmp_path):
    numbers = scenes.digital(REFLECTANCE, 1e-4, 0)
    scenes.write(tmp_path / "20240101_101010_00_2468_3B_AnalyticMS_SR_clip.tif", numbers[[2, 1, 0, 3]], nodata=0)
    usable = np.ones((8, *numbers.shape[1:]), np.uint8)
    scenes.write(tmp_path / "20240101_101010_00_2468_3B_udm2_clip.tif", usable)
    with opened(tmp_path) as scene:
        assert [band.band for band in scene.bands] == [3, 2, 1, 4]
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=1e-4)
    (listed,) = Search().in_folder(tmp_path)  # of a batch
    assert listed.files[0].endswith("_SR_clip.tif")


def test_a_force_folder_is_one_scene(tmp_path):
    names = ("BLUE", "GREEN", "RED", "REDEDGE1", "REDEDGE2", "REDEDGE3", "BROADNIR", "NIR", "SWIR1", "SWIR2")
    numbers = scenes.digital(REFLECTANCE, 1e-4, 0, "int16")
    other = np.full_like(numbers[0], 99)
    stack = np.stack([numbers[2], numbers[1], numbers[0], other, other, other, other, numbers[3], other, other])
    scenes.write(tmp_path / "20240823_LEVEL2_SEN2A_BOA.tif", stack, nodata=-9999, descriptions=names)
    scenes.write(tmp_path / "20240823_LEVEL2_SEN2A_QAI.tif", other)
    with opened(tmp_path) as scene:
        assert [band.band for band in scene.bands] == [3, 2, 1, 8]
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=1e-4)


def test_a_maja_folder_takes_the_reflectance_that_is_corrected_for_slopes(tmp_path):
    name = "SENTINEL2A_20240105-105852-463_L2A_T31TCJ_C_V3-1"
    numbers = scenes.digital(REFLECTANCE, 1e-4, 0, "int16")
    for kind, factor in (("FRE", 1), ("SRE", 2)):
        for band, values in zip(("B4", "B3", "B2", "B8"), numbers):
            scenes.write(tmp_path / f"{name}_{kind}_{band}.tif", (values * factor).astype(np.int16), nodata=-10000)
    scenes.write(tmp_path / f"{name}_ATB_R1.tif", numbers[0])
    with opened(tmp_path) as scene:
        assert all("_FRE_" in path for path in scene.paths)
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=1e-4)


def test_a_multispectral_scanner_has_no_blue_and_nothing_stands_for_it(tmp_path):
    scene = "LM05_L1TP_043033_19850615_20211104_02_T2"
    lines = [f'FILE_NAME_BAND_{code} = "{scene}_B{code}.TIF"' for code in (1, 2, 3, 4)]
    for code, values in enumerate(scenes.digital(REFLECTANCE), 1):
        scenes.write(tmp_path / f"{scene}_B{code}.TIF", values)
    group = "GROUP = {0}\n{1}\nEND_GROUP = {0}\n"
    attributes = group.format("IMAGE_ATTRIBUTES", 'SPACECRAFT_ID = "LANDSAT_5"\nSENSOR_ID = "MSS"')
    (tmp_path / f"{scene}_MTL.txt").write_text(group.format("PRODUCT_CONTENTS", "\n".join(lines)) + attributes)
    with pytest.raises(SceneError) as refused:
        opened(tmp_path)
    assert "has no band of blue: its bands are green, red, rededge075, near infrared" in str(refused.value)
    assert "needs red, green, blue" in str(refused.value)
    with opened(tmp_path, bands=(2, 1, 1, 4)) as scene:  # who knows better may say so
        assert [band.description for band in scene.bands] == ["B2", "B1", "B1", "B4"]


@pytest.mark.parametrize(
    ("names", "order"),
    [
        ([f"IMG_0042_{number}" for number in (1, 2, 3, 4, 5)], (2, 1, 0, 3, 0)),
        ([f"IMG_0042_{number}" for number in (3, 2, 1, 4, 5, 6)], (0, 1, 2, 3, 0, 0)),
    ],
)
def test_a_micasense_frame_opens_by_one_of_its_bands_and_says_that_they_lie_apart(tmp_path, names, order):
    numbers = scenes.digital(REFLECTANCE, 1 / 32768, 0)
    for name, position in zip(names, order):
        scenes.write(tmp_path / f"{name}.tif", numbers[position])
    scenes.write(tmp_path / "IMG_0043_1.tif", numbers[0])
    with opened(tmp_path / f"{names[0]}.tif", scaling="reflectance_32768") as scene:
        assert [band.description for band in scene.bands] == ["3", "2", "1", "4"]
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=1e-4)
        assert any("single frames" in warning for warning in scene.warnings)


def test_a_mavic_3m_has_no_blue(tmp_path):
    for code, values in zip(("R", "G", "RE", "NIR"), scenes.digital(REFLECTANCE, 1 / 32768, 0)):
        scenes.write(tmp_path / f"DJI_20240501123456_0001_MS_{code}.TIF", values)
    with pytest.raises(SceneError, match=r"no band of blue: its bands are green, near infrared, red, rededge"):
        opened(tmp_path / "DJI_20240501123456_0001_MS_G.TIF", scaling="reflectance_32768")


def test_parts_of_a_zipped_product_as_gdal_names_them(tmp_path):
    archive = scenes.DATA / "products/landsat_c1_c2_tiny_and_zipped_safe/SENTINEL2"
    archive /= "S2A_MSIL1C_20171207T002051_N0206_R116_T55JEJ_20171207T032513.zip"
    if not archive.is_file():
        pytest.skip("needs shared data")
    inside = f"/vsizip/{archive.resolve()}/{archive.stem}.SAFE/MTD_MSIL1C.xml"
    with opened(f"SENTINEL2_L1C:{inside}:10m:EPSG_32755") as part, opened(archive) as whole:
        assert (part.scaling.scale, part.scaling.offset) == (whole.scaling.scale, whole.scaling.offset)
        # The metadata tells of 10,980 pixels; the rasters in this product were made small.
        rows, cols = whole.height, whole.width
        np.testing.assert_array_equal(part.read(Window(0, 0, cols, rows))[0], whole.read(Window(0, 0, cols, rows))[0])


BROWSER = "2023-06-15-00_00_2023-06-15-23_59_Sentinel-2_L2A_{}_(Raw).tiff"


@pytest.mark.parametrize("dtype, scale", [("uint8", 1 / 255), ("uint16", 1 / 65535), ("float32", 1)])
@pytest.mark.parametrize("name", [BROWSER, BROWSER.replace("2023-06-15-00_00_2023-06-15-23_59_", "")])
@pytest.mark.parametrize("given", ["folder", "band"])
def test_raw_bands_of_copernicus_browser(tmp_path, dtype, scale, name, given):
    for code, values in zip(("B04", "B03", "B02", "B08"), scenes.digital(REFLECTANCE, scale, 0, dtype)):
        scenes.write(tmp_path / name.format(code), values)
    with opened(tmp_path if given == "folder" else tmp_path / name.format("B04")) as scene:
        assert [band.description for band in scene.bands] == ["B04", "B03", "B02", "B08"]
        assert scene.warnings == ()
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=0.002)


def test_raw_bands_of_landsat_from_copernicus_browser(tmp_path):
    for code, values in zip(("B04", "B03", "B02", "B05"), scenes.digital(REFLECTANCE, 1 / 65535, 0)):
        scenes.write(tmp_path / f"2023-06-15-00_00_2023-06-15-23_59_Landsat_8-9_L2_{code}_(Raw).tiff", values)
    with opened(tmp_path) as scene:
        assert [band.description for band in scene.bands] == ["B04", "B03", "B02", "B05"]
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=1e-4)


@pytest.mark.parametrize("sensor, infrared", [("S30", "B8A"), ("L30", "B05")])
def test_hls_as_appeears_delivers_it(tmp_path, sensor, infrared):
    for day in (166, 167):
        for code, values in zip(("B04", "B03", "B02", infrared), scenes.digital(REFLECTANCE, 1e-4, 0, "int16")):
            name = f"HLS{sensor}.020_{code}_doy2023{day}_aid0001_32N.tif"
            scenes.write(tmp_path / name, values * (day == 166), nodata=-9999, scales=(1e-4,), offsets=(0,))
    with opened(tmp_path / f"HLS{sensor}.020_B04_doy2023166_aid0001_32N.tif") as scene:
        assert [band.description for band in scene.bands] == ["B04", "B03", "B02", infrared]
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=1e-4)
    with pytest.raises(SceneError, match="holds 2 scenes"):
        opened(tmp_path)


STACKED = {
    "B{}.tif": (1e-4, 0),
    "T32TQM_20230615T101559_B{}_10m.tif": (1e-4, -0.1),
    "T32TQM_20200615T101559_B{}_10m.tif": (1e-4, 0),
    "2023-06-15_Sentinel-2_L2A_B{}_(Raw).tiff": (1 / 65535, 0),
}


@pytest.mark.parametrize("name", STACKED)
def test_a_virtual_stack_of_band_files_is_named_by_them(tmp_path, name):
    """As gdalbuildvrt -separate makes it, and QGIS's Build virtual raster."""
    brighter = REFLECTANCE + np.float32(0.05)  # so that the values do not tell whether there is an offset
    bands = ""
    for place, (code, values) in enumerate(zip(("04", "03", "02", "08"), scenes.digital(brighter, *STACKED[name])), 1):
        scenes.write(tmp_path / name.format(code), values)
        bands += (
            f'<VRTRasterBand dataType="UInt16" band="{place}"><ComplexSource><SourceFilename relativeToVRT="1">'
            f"{name.format(code)}</SourceFilename><SourceBand>1</SourceBand></ComplexSource></VRTRasterBand>"
        )
    size = f'rasterXSize="{REFLECTANCE.shape[2]}" rasterYSize="{REFLECTANCE.shape[1]}"'
    (tmp_path / "stack.vrt").write_text(f"<VRTDataset {size}>{bands}</VRTDataset>", encoding="utf-8")
    with opened(tmp_path / "stack.vrt") as scene:
        assert [band.band for band in scene.bands] == [1, 2, 3, 4]
        np.testing.assert_allclose(reflectance_of(scene), brighter, atol=1e-4)


def virtual_copy(path, source):
    """As gdalbuildvrt of GDAL 3.6 makes it: colours are kept, descriptions are not."""
    bands = "".join(
        f'<VRTRasterBand dataType="Byte" band="{band}"><ColorInterp>{colour}</ColorInterp><SimpleSource>'
        f'<SourceFilename relativeToVRT="1">{source}</SourceFilename><SourceBand>{band}</SourceBand></SimpleSource>'
        "</VRTRasterBand>"
        for band, colour in enumerate(("Red", "Green", "Blue", "Undefined"), 1)
    )
    size = f'rasterXSize="{REFLECTANCE.shape[2]}" rasterYSize="{REFLECTANCE.shape[1]}"'
    path.write_text(f"<VRTDataset {size}>{bands}</VRTDataset>", encoding="utf-8")
    return path


def test_a_virtual_copy_of_a_described_stack_has_its_bands(tmp_path):
    order = (3, 0, 1, 2)
    bytes_ = np.round(REFLECTANCE[list(order)] * 255).astype(np.uint8)
    scenes.write(tmp_path / "stack.tif", bytes_, descriptions=[NAMES[place] for place in order])
    virtual_copy(tmp_path / "copy.vrt", "stack.tif")
    for path in (tmp_path / "copy.vrt", virtual_copy(tmp_path / "nested.vrt", "copy.vrt")):
        with opened(path) as scene:
            assert [band and band.band for band in scene.bands] == [2, 3, 4, 1]


def test_a_virtual_mosaic_of_stacks_is_not_named_by_its_files(tmp_path):
    for half, values in zip("ab", np.split(scenes.digital(REFLECTANCE, 1e-4, 0), 2, axis=2)):
        scenes.write(tmp_path / f"B04_{half}.tif", values)
    sources = "".join(
        f'<SimpleSource><SourceFilename relativeToVRT="1">B04_{half}.tif</SourceFilename><SourceBand>{{0}}</SourceBand>'
        f'<DstRect xOff="{left}" yOff="0" xSize="36" ySize="60"/></SimpleSource>'
        for half, left in (("a", 0), ("b", 36))
    )
    bands = "".join(
        f'<VRTRasterBand dataType="UInt16" band="{place}">{sources.format(place)}</VRTRasterBand>'
        for place in (1, 2, 3, 4)
    )
    text = f'<VRTDataset rasterXSize="72" rasterYSize="60">{bands}</VRTDataset>'
    (tmp_path / "mosaic.vrt").write_text(text, encoding="utf-8")
    with pytest.raises(SceneError, match="which band is red"):
        opened(tmp_path / "mosaic.vrt")
