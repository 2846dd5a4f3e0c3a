"""Scenes are read as the file stores them, with its validity and its georeference."""

from __future__ import annotations

import logging

import numpy as np
import pytest
import scenes
from affine import Affine
from engine.contract.errors import SceneError
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.shutil import copy as copy_raster
from rasterio.windows import Window
from scenes import opened, whole

NAN = float("nan")


@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint16", "float32", "float64"])
@pytest.mark.parametrize("window", [(0, 0, 64, 48), (0, 0, 1, 1), (63, 47, 1, 1), (5, 7, 20, 30), (60, 0, 4, 48)])
def test_windows_hold_the_stored_numbers_in_the_channels_order(tmp_path, dtype, window):
    numbers = np.arange(4 * 48 * 64).reshape(4, 48, 64) % 200
    path = scenes.write(tmp_path / "s.tif", numbers.astype(dtype), descriptions=("nir", "blue", "green", "red"))
    col, row, width, height = window
    with opened(path, scaling="reflectance") as scene:
        values, valid = scene.read(Window(*window))
        assert values.dtype == np.dtype(dtype) and valid.dtype == bool
        np.testing.assert_array_equal(values, numbers[[3, 2, 1, 0], row : row + height, col : col + width])
        assert valid.shape == (height, width) and valid.all()


@pytest.mark.parametrize("rows, cols", [(1, 1), (1, 40), (40, 1), (17, 23)])
def test_scenes_of_any_size(tmp_path, rows, cols):
    path = scenes.write(tmp_path / "s.tif", np.full((4, rows, cols), 900, np.uint16), descriptions=scenes.NAMES)
    with opened(path) as scene:
        assert scene.read(whole(scene))[0].shape == (4, rows, cols)
        assert scene.validity(whole(scene)).shape == (rows, cols)


def holes():
    """Draws numbers (4, 6, 8) and where all bands, and where the first only, are to hold no data."""
    numbers = np.full((4, 6, 8), 900.0)
    all_bands, first_only = np.zeros((2, 6, 8), bool)
    all_bands[:, :3] = True
    first_only[0, 5] = True
    return numbers, all_bands, first_only


@pytest.mark.parametrize(
    "dtype, nodata, stored",
    [
        ("uint8", 0, 0),
        ("uint16", 0, 0),
        ("uint16", 65535, 65535),
        ("int16", -9999, -9999),
        ("float32", -9999, -9999),
        ("float32", -3.3999999521443642e38, -3.3999999521443642e38),
        ("float32", NAN, NAN),
        ("float32", None, NAN),
        ("float32", -9999, NAN),
        ("float32", None, np.inf),
        ("float64", 1e20, 1e20),
        ("float64", NAN, NAN),
    ],
)
def test_a_pixel_is_invalid_only_where_every_used_band_is(tmp_path, dtype, nodata, stored):
    numbers, all_bands, first_only = holes()
    numbers[:] = 90
    numbers[:, all_bands] = stored
    numbers[0, first_only] = stored
    path = scenes.write(tmp_path / "s.tif", numbers.astype(dtype), nodata=nodata, descriptions=scenes.NAMES)
    with opened(path, scaling="reflectance_10000") as scene:
        values, valid = scene.read(whole(scene))
        np.testing.assert_array_equal(valid, ~all_bands)
        np.testing.assert_array_equal(scene.validity(whole(scene)), ~all_bands)
        # The band without data reads as the model's missing value, 0, not as nodata's number.
        assert values[0, 0, 5] == 0 and values[1, 0, 5] == 90


def test_missing_bands_read_as_the_models_missing_reflectance(tmp_path):
    numbers = np.full((4, 6, 8), 9000, np.uint16)
    numbers[3, 2, 2] = 0
    path = scenes.write(tmp_path / "s.tif", numbers, nodata=0, descriptions=scenes.NAMES)
    with opened(path, scaling="landsat_c1") as scene:
        assert scene.read(whole(scene))[0][3, 2, 2] == 5000  # 5000 x 2e-5 - 0.1 = 0
    with opened(path, scaling="landsat_c1", model=scenes.bundle(missing_value=0.2)) as scene:
        assert scene.read(whole(scene))[0][3, 2, 2] == 15000


def test_the_users_nodata_goes_before_the_files(tmp_path):
    numbers = np.full((4, 6, 8), 900, np.uint16)
    numbers[:, 0] = 0
    numbers[:, 1] = 7
    path = scenes.write(tmp_path / "s.tif", numbers, nodata=0, descriptions=scenes.NAMES)
    with opened(path, nodata=7.0) as scene:
        _, valid = scene.read(whole(scene))
        assert not valid[1].any() and valid[0].all() and valid[2:].all()
        assert "nodata is 7, as chosen" in scene.describe()


@pytest.mark.parametrize("nodata", [-9999, 0.5, 1e9, NAN, np.inf])
def test_a_nodata_value_that_the_dtype_cannot_hold_marks_nothing(tmp_path, nodata):
    path = scenes.write(tmp_path / "s.tif", np.full((4, 6, 8), 900, np.uint16), descriptions=scenes.NAMES)
    with opened(path, nodata=nodata) as scene:
        assert scene.read(whole(scene))[1].all()


def test_nodata_that_differs_between_bands(tmp_path):
    numbers, all_bands, first_only = holes()
    paths = []
    for name, values, nodata in zip(scenes.NAMES, numbers.astype("uint16"), (0, 1, 2, 3)):
        values[all_bands] = nodata
        if name == "red":
            values[first_only] = nodata
            values[5, 7] = 3  # another band's nodata value is a value here
        paths.append(scenes.write(tmp_path / f"s_{name}.tif", values, nodata=nodata))
    with opened(*paths) as scene:
        _, valid = scene.read(whole(scene))
        np.testing.assert_array_equal(valid, ~all_bands)
        np.testing.assert_array_equal(scene.validity(whole(scene)), ~all_bands)


@pytest.mark.parametrize("kind", ["internal mask", "mask file", "alpha", "alpha beside nodata"])
def test_masks_and_alpha(tmp_path, kind):
    _, hole, _ = holes()
    numbers = np.full((3, 6, 8), 90, np.uint8)
    if kind.startswith("alpha"):
        alpha = np.where(hole, 0, 255).astype(np.uint8)
        colours = ("red", "green", "blue", "alpha")
        stated = {"nodata": 0} if kind == "alpha beside nodata" else {}
        path = scenes.write(tmp_path / "s.tif", np.concatenate([numbers, alpha[None]]), colours=colours, **stated)
    else:
        path = scenes.write(tmp_path / "s.tif", numbers, descriptions=scenes.NAMES[:3],
                            mask=~hole if kind == "internal mask" else None)  # fmt: skip
    if kind == "mask file":
        with scenes.rasterio.Env(GDAL_TIFF_INTERNAL_MASK=False), scenes.rasterio.open(path, "r+") as file:
            file.write_mask(~hole)
        assert (tmp_path / "s.tif.msk").exists()
    with opened(path) as scene:
        assert scene.present == (True, True, True, False)
        np.testing.assert_array_equal(scene.read(whole(scene))[1], ~hole)
        np.testing.assert_array_equal(scene.validity(whole(scene)), ~hole)
        window = Window(2, 1, 3, 4)
        np.testing.assert_array_equal(scene.validity(window), ~hole[1:5, 2:5])


def test_an_alpha_band_that_the_user_chose_as_channel_masks_nothing(tmp_path):
    numbers = np.full((4, 6, 8), 90, np.uint8)
    numbers[3, :, :4] = 0
    path = scenes.write(tmp_path / "s.tif", numbers, colours=("red", "green", "blue", "alpha"))
    with opened(path, bands=(1, 2, 3, 4)) as scene:
        assert scene.read(whole(scene))[1].all()


def test_a_coarse_look_at_validity(tmp_path):
    numbers = np.full((4, 64, 64), 900, np.uint16)
    numbers[:, :, :32] = 0
    path = scenes.write(tmp_path / "s.tif", numbers, nodata=0, descriptions=scenes.NAMES)
    with opened(path) as scene:
        found = scene.validity(whole(scene), (4, 4))
        np.testing.assert_array_equal(found, np.tile([False, False, True, True], (4, 1)))


ROTATED = Affine(20, 5, 500000, 5, -20, 4000000)
SOUTH_UP = Affine(30, 0, 500000, 0, 30, 4000000)


@pytest.mark.parametrize(
    "transform, crs, metres",
    [
        (scenes.TRANSFORM, scenes.CRS, 30),
        (ROTATED, scenes.CRS, (20 * 20 + 5 * 5) ** 0.5),
        (SOUTH_UP, scenes.CRS, 30),
        (Affine(0.001, 0, 10, 0, -0.001, 60.024), "EPSG:4326", 111.195 * 0.5**0.5),
        (Affine(100, 0, 0, 0, -100, 0), "EPSG:2263", 100 * 0.3048),  # US survey feet
        (Affine(60, 0, 0, 0, -60, 8399738), "EPSG:3857", 30),  # at 60 degrees north
        (Affine(30, 0, 5000, 0, -30, 3000), None, None),
    ],
)
def test_place_and_pixel_size(tmp_path, transform, crs, metres):
    path = scenes.write(tmp_path / "s.tif", np.full((3, 48, 64), 90, np.uint8), transform=transform, crs=crs,
                        descriptions=scenes.NAMES[:3])  # fmt: skip
    with opened(path) as scene:
        assert scene.transform == transform
        assert scene.crs == (CRS.from_user_input(crs) if crs else None)
        assert scene.resolution_m == (pytest.approx(metres, rel=2e-3) if metres else None)
        xs, ys = scene.georeference.to_map([3, 60], [5, 40])
        assert (xs[0], ys[0]) == pytest.approx(transform @ (3, 5))
        cols, rows = scene.georeference.to_pixels(xs, ys)
        np.testing.assert_allclose([cols, rows], [[3, 60], [5, 40]], atol=1e-6)


def gcps_of(transform, height=48, width=64):
    corners = [(0, 0), (0, width), (height, 0), (height, width), (height / 2, width / 2)]
    return [GroundControlPoint(row, col, *(transform @ (col, row)), 0) for row, col in corners]


def test_ground_control_points_place_a_scene(tmp_path):
    path = scenes.write(tmp_path / "s.tif", np.full((3, 48, 64), 90, np.uint8), gcps=gcps_of(ROTATED),
                        descriptions=scenes.NAMES[:3])  # fmt: skip
    with opened(path) as scene:
        assert scene.georeference.placed_by == "gcps" and scene.transform.is_identity
        assert scene.crs == CRS.from_user_input(scenes.CRS) and len(scene.gcps) == 5
        assert scene.resolution_m == pytest.approx(425**0.5, rel=1e-3)
        xs, ys = scene.georeference.to_map([10, 30], [20, 40])
        np.testing.assert_allclose([xs, ys], np.transpose([ROTATED @ (10, 20), ROTATED @ (30, 40)]), atol=0.01)
        cols, rows = scene.georeference.to_pixels(xs, ys)
        np.testing.assert_allclose([cols, rows], [[10, 30], [20, 40]], atol=0.01)


def test_a_crs_assigned_by_the_user_takes_the_files_place(tmp_path):
    path, _, _ = scenes.stack(tmp_path / "s.tif", crs=None)
    with opened(path) as scene:
        assert any("no CRS" in warning for warning in scene.warnings)
    with opened(path, crs="EPSG:32617") as scene:
        assert scene.crs == CRS.from_epsg(32617) and scene.transform == scenes.TRANSFORM
    with pytest.raises(SceneError, match='The CRS of the scene, "EPSG:none", is not understood'):
        opened(path, crs="EPSG:none")


@pytest.mark.parametrize("metres, warned", [(10, False), (30, False), (60, False), (0.5, True), (9, True), (300, True)])
def test_pixels_of_another_size_than_the_model_was_made_for(tmp_path, metres, warned):
    path, _, _ = scenes.stack(tmp_path / "s.tif", transform=Affine(metres, 0, 5e5, 0, -metres, 4e6))
    with opened(path) as scene:
        assert any("the model was made for 10 to 60 m" in warning for warning in scene.warnings) == warned


def test_a_sentence_says_what_was_decided(tmp_path):
    path, _, _ = scenes.stack(tmp_path / "lagoon.tif")
    with opened(path, scaling="landsat_c1") as scene:
        assert scene.describe() == (
            "lagoon.tif: red = band 1 (red), green = band 2 (green), blue = band 3 (blue), "
            "near infrared = band 4 (nir); values: Landsat Level-1 digital numbers (x 0.00002 - 0.1), as chosen; "
            "nodata is 0."
        )
        assert str(scene.bands[0]) == "lagoon.tif, band 1 (red)"


@pytest.mark.parametrize("driver, options", [("VRT", {}), ("COG", {}), ("JP2OpenJPEG", {"QUALITY": "100"})])
def test_formats(tmp_path, driver, options):
    path, _, _ = scenes.stack(tmp_path / "s.tif")
    target = tmp_path / f"copy.{'vrt' if driver == 'VRT' else 'jp2' if driver.startswith('JP2') else 'tif'}"
    copy_raster(path, target, driver=driver, **options)
    with opened(target, bands=(1, 2, 3, 4)) as scene, opened(path) as original:
        assert scene.transform == original.transform and scene.crs == original.crs
        if driver != "JP2OpenJPEG":
            np.testing.assert_array_equal(scene.read(whole(scene))[0], original.read(whole(original))[0])


def broken(tmp_path, kind):
    path = tmp_path / "x.tif"
    if kind == "text":
        path.write_text("no raster")
    elif kind == "empty":
        path.write_bytes(b"")
    elif kind == "cut":
        good, _, _ = scenes.stack(tmp_path / "good.tif", rows=300, cols=300)
        path.write_bytes(good.read_bytes()[:200_000])
    elif kind == "folder":
        path.mkdir()
    elif kind == "archive":
        path = tmp_path / "x.zip"
        path.write_bytes(b"PK")
    elif kind == "vrt":
        good, _, _ = scenes.stack(tmp_path / "good.tif")
        path = tmp_path / "x.vrt"
        copy_raster(good, path, driver="VRT")
        good.unlink()
    elif kind == "mtl":
        path = tmp_path / "X_MTL.txt"
        path.write_text("hello")
    elif kind == "complex":
        scenes.write(path, np.zeros((3, 4, 4), np.complex64))
    return path


@pytest.mark.parametrize(
    "kind, words",
    [
        ("missing", "There is no file"),
        ("text", "x.tif is not a raster that can be read"),
        ("empty", "x.tif is not a raster"),
        ("cut", "x.tif is damaged or cut short"),
        ("folder", "The folder x.tif holds no raster"),
        ("archive", "x.zip is damaged or cut short"),
        ("vrt", "x.vrt refers to good.tif, which is missing"),
        ("mtl", "X_MTL.txt is named like the metadata file of a Landsat product, but is not one"),
        ("complex", "complex numbers"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(tmp_path, kind, words):
    with pytest.raises(SceneError, match=words) as caught, opened(broken(tmp_path, kind), bands=(1, 2, 3)) as scene:
        scene.read(whole(scene))
    assert caught.value.hint
    assert "\n" not in str(caught.value)


def test_no_input_is_not_the_current_folder():
    with pytest.raises(SceneError, match="No input"):
        opened(" ")


def test_several_inputs_must_be_files(tmp_path):
    path, _, _ = scenes.stack(tmp_path / "s.tif")
    with pytest.raises(SceneError, match="is a folder"):
        opened(path, tmp_path)


def raw(folder, values):
    """Writes bare numbers in three ways: ENVI, ESRI's .bil, and a VRT of a file without header."""
    for name, driver in (("x.dat", "ENVI"), ("x.bil", "EHdr")):
        if driver == "EHdr" and len(values) > 1:
            continue
        scenes.write(folder / driver / name, values, driver=driver)
        yield folder / driver / name, folder / driver / name
    (folder / "x.raw").write_bytes(values.tobytes())
    bands, rows, cols = values.shape
    text = "".join(
        f'<VRTRasterBand dataType="UInt16" band="{band + 1}" subClass="VRTRawRasterBand"><SourceFilename '
        f'relativetoVRT="1">x.raw</SourceFilename><ImageOffset>{2 * band * rows * cols}</ImageOffset><PixelOffset>2'
        f"</PixelOffset><LineOffset>{2 * cols}</LineOffset><ByteOrder>LSB</ByteOrder></VRTRasterBand>"
        for band in range(bands)
    )
    (folder / "x.vrt").write_text(f'<VRTDataset rasterXSize="{cols}" rasterYSize="{rows}">{text}</VRTDataset>')
    yield folder / "x.vrt", folder / "x.raw"


@pytest.mark.parametrize("bands", [1, 4])
@pytest.mark.parametrize("left", [1, 0.999, 0.5, 0.01])
def test_bare_numbers_that_are_cut_short_are_refused(tmp_path, bands, left):
    values = scenes.digital(scenes.cloudy(90, 110)[0])[:bands]
    chosen = (1, 1, 1, 0) if bands == 1 else (1, 2, 3, 4)
    for path, data in raw(tmp_path, values):
        content = data.read_bytes()
        data.write_bytes(content[: int(len(content) * left)])
        if left == 1:
            with opened(path, bands=chosen) as scene:
                np.testing.assert_array_equal(scene.read(whole(scene))[0][0], values[0])
        else:
            with pytest.raises(SceneError, match="fewer bytes than its header states"):
                opened(path, bands=chosen)


@pytest.mark.parametrize("suffix, driver", [("png", "PNG"), ("jpg", "JPEG"), ("tif", "GTiff")])
@pytest.mark.parametrize("harm", ["cut", "altered"])
@pytest.mark.parametrize("level", [logging.NOTSET, logging.CRITICAL])
def test_a_damaged_picture_is_never_read_as_if_it_were_whole(tmp_path, caplog, suffix, driver, harm, level):
    caplog.set_level(level, "rasterio")  # as programs do that want silence
    values = np.random.default_rng(0).integers(0, 255, (3, 300, 400), dtype=np.uint8)
    options = {"compress": "jpeg", "tiled": True, "blockxsize": 128, "blockysize": 128} if driver == "GTiff" else {}
    path = scenes.write(tmp_path / f"x.{suffix}", values, driver=driver, **options)
    with opened(path, bands=(1, 2, 3)) as scene:
        scene.read(whole(scene))
    content = bytearray(path.read_bytes())
    if harm == "cut":
        content = content[: 2 * len(content) // 3]
    for place in range(len(content) // 3, len(content) // 2, 997):
        content[place] = (content[place] + 77) % 256
    path.write_bytes(content)
    with pytest.raises(SceneError, match="damaged or cut short"), opened(path, bands=(1, 2, 3)) as scene:
        scene.read(whole(scene))
    assert level == logging.NOTSET or not caplog.records


@pytest.mark.parametrize(
    ("dtype", "placed", "resolution_m", "told"),
    [
        ("uint8", False, (10, 60), True),
        ("uint8", True, (10, 60), False),  # its pixels' size is known, and told if it does not fit
        ("uint16", False, (10, 60), False),
        ("uint8", False, (0.05, 1), False),  # a model made for photographs
    ],
)
def test_a_photograph_is_no_scene_for_a_model_of_satellites(tmp_path, dtype, placed, resolution_m, told):
    where = {} if placed else {"crs": None, "transform": None}
    path = scenes.write(
        tmp_path / "s.tif",
        np.full((4, 40, 40), 90 if dtype == "uint8" else 900, dtype),
        descriptions=scenes.NAMES,
        **where,
    )
    with opened(path, model=scenes.bundle(resolution_m=resolution_m)) as scene:
        assert any("photograph" in warning for warning in scene.warnings) == told
