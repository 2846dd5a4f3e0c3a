"""Products of other providers open as they are: PlanetScope, MAJA, FORCE."""

from __future__ import annotations

import numpy as np
import pytest
import scenes
from engine.contract.errors import SceneError
from engine.segmenting.findscenes import Search
from rasterio.windows import Window
from scenes import opened, reflectance_of

REFLECTANCE, _ = scenes.cloudy(60, 72)
NAMES = ("red", "green", "blue", "nir")

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
    with pytest.raises(SceneError, match="which band is red"):
        opened(mosaic(tmp_path, (), ()))


def test_a_virtual_mosaic_has_the_bands_in_which_its_stacks_agree(tmp_path):
    with opened(mosaic(tmp_path, NAMES, NAMES)) as scene:
        assert [band.band for band in scene.bands] == [1, 2, 3, 4]
    (tmp_path / "other").mkdir()
    with pytest.raises(SceneError, match="which band is red"):
        opened(mosaic(tmp_path / "other", NAMES, ("blue", "green", "red", "nir")))


def mosaic(folder, *names):
    """Writes a virtual raster of two stacks side by side, with names for the bands of each."""
    halves = np.split(scenes.digital(REFLECTANCE, 1e-4, 0), 2, axis=2)
    for half, values, descriptions in zip("ab", halves, names):
        scenes.write(folder / f"B04_{half}.tif", values, descriptions=descriptions)
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
    (folder / "mosaic.vrt").write_text(text, encoding="utf-8")
    return folder / "mosaic.vrt"
