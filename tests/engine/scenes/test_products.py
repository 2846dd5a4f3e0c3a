"""Products and band files open by their folder, their metadata or one of their files."""

from __future__ import annotations

import json
import shutil

import numpy as np
import pytest
import scenes
from engine.contract.errors import SceneError
from engine.network.preprocess import to_reflectance
from rasterio.windows import Window
from scenes import opened, whole

REFLECTANCE, _ = scenes.cloudy(60, 72)


def assert_reads(scene, reflectance=REFLECTANCE, atol=1e-4):
    values, valid = scene.read(whole(scene))
    found = to_reflectance(values, scene.scaling.scale, scene.scaling.offset)
    np.testing.assert_allclose(found, reflectance, atol=atol)
    assert valid.all()


@pytest.mark.parametrize("collection, level", [(1, 1), (2, 1), (2, 2)])
@pytest.mark.parametrize("given", ["folder", "mtl", "one band"])
def test_landsat_products(tmp_path, collection, level, given):
    folder = scenes.landsat_folder(tmp_path / "scene", REFLECTANCE, collection=collection, level=level)
    path = {"folder": folder, "mtl": next(folder.glob("*MTL.txt")), "one band": next(folder.glob("*B4.TIF"))}[given]
    with opened(path) as scene:
        assert scene.present == (True,) * 4
        assert [band.description for band in scene.bands] == ["B4", "B3", "B2", "B5"]
        assert scene.scaling.kind == "metadata" and "MTL.txt" in scene.scaling.reason
        assert ("sun" in scene.scaling.reason) == (level == 1)
        assert not scene.warnings
        assert_reads(scene)


def test_the_band_files_of_a_landsat_product_bring_its_metadata(tmp_path):
    folder = scenes.landsat_folder(tmp_path / "scene", REFLECTANCE)
    with opened(*(next(folder.glob(f"*B{band}.TIF")) for band in (2, 3, 4))) as scene:
        assert scene.present == (True, True, True, False)
        assert scene.scaling.kind == "metadata"
        assert_reads(scene, REFLECTANCE[:3])


@pytest.mark.parametrize("collection, level", [(1, 1), (2, 2)])
def test_the_metadata_holds_for_files_that_were_cut_out_of_a_product(tmp_path, collection, level):
    folder = scenes.landsat_folder(tmp_path / "scene", REFLECTANCE, collection=collection, level=level)
    for path in sorted(folder.glob("*.TIF")):
        path.rename(path.with_name(f"{path.stem}_clip.tif"))
    for given in (folder, next(folder.glob("*B4_clip.tif")), next(folder.glob("*MTL.txt"))):
        with opened(given) as scene:
            assert scene.scaling.kind == "metadata" and all(scene.present)
            assert_reads(scene)


def test_landsat_fill_counts_as_nodata_without_a_tag(tmp_path):
    folder = scenes.landsat_folder(tmp_path / "scene", REFLECTANCE)
    for path in folder.glob("*.TIF"):
        with scenes.rasterio.open(path, "r+") as file:
            file.write(np.zeros((1, 60, 20), np.uint16), window=Window(0, 0, 20, 60))
    with opened(folder) as scene:
        _, valid = scene.read(Window(0, 0, 72, 60))
        assert not valid[:, :20].any() and valid[:, 20:].all()
        assert "nodata is 0, the fill" in scene.describe()


def test_landsat_bands_by_name_alone_where_the_mtl_is_lost(tmp_path):
    folder = scenes.landsat_folder(tmp_path / "scene", REFLECTANCE, sun=90)
    next(folder.glob("*MTL.txt")).unlink()
    with opened(folder) as scene:
        assert scene.scaling.kind == "landsat_c1" and "by the file name" in scene.scaling.reason
        assert_reads(scene)


def test_a_landsat_product_without_its_near_infrared_band_still_opens(tmp_path):
    with opened(scenes.landsat_folder(tmp_path / "scene", REFLECTANCE, skip=(5,))) as scene:
        assert scene.present == (True, True, True, False)


def test_bands_of_a_product_are_counted_in_their_order(tmp_path):
    folder = scenes.landsat_folder(tmp_path / "scene", REFLECTANCE)
    with opened(folder, bands=(4, 3, 2, 0)) as scene:
        assert [band and band.description for band in scene.bands] == ["B4", "B3", "B2", None]


@pytest.mark.parametrize("level", ["1C", "2A"])
@pytest.mark.parametrize("given", ["folder", "metadata", "one band", "parent"])
def test_sentinel2_products(tmp_path, level, given):
    folder = scenes.sentinel2_safe(tmp_path / f"S2A_MSIL{level}_20230804T162841_N0509.SAFE", REFLECTANCE, level=level)
    path = {
        "folder": folder,
        "metadata": folder / f"MTD_MSIL{level}.xml",
        "one band": next(p for p in folder.glob("GRANULE/*/IMG_DATA/**/*B04*.jp2") if "60m" not in p.name),
        "parent": tmp_path,
    }[given]
    with opened(path) as scene:
        assert (scene.height, scene.width, scene.resolution_m) == (60, 72, 10)
        assert [band.description for band in scene.bands] == ["B04", "B03", "B02", "B08"]
        assert scene.scaling.kind == "metadata" and scene.scaling.offset == pytest.approx((-0.1,) * 4)
        assert_reads(scene, atol=1e-4)


def test_a_coarse_copy_of_a_sentinel2_band_stands_for_the_coarse_bands(tmp_path):
    folder = scenes.sentinel2_safe(tmp_path / "S2A_MSIL2A_2023.SAFE", REFLECTANCE, level="2A")
    with opened(next(folder.glob("GRANULE/*/IMG_DATA/R60m/*B04*"))) as scene:
        assert scene.resolution_m == 60
        assert scene.scaling.kind == "metadata"
        assert_reads(scene, REFLECTANCE[:, ::6, ::6])


def test_sentinel2_before_the_offset(tmp_path):
    folder = scenes.sentinel2_safe(tmp_path / "S2A_MSIL1C_2019.SAFE", REFLECTANCE, offset=0, driver="GTiff")
    with opened(folder) as scene:
        assert scene.scaling.offset == (0.0,) * 4
        assert_reads(scene)


@pytest.mark.parametrize("split", [False, True])
def test_one_band_file_of_38_cloud_stands_for_its_patch(tmp_path, split):
    red = scenes.thirty_eight_cloud(tmp_path, REFLECTANCE, split=split)
    scenes.thirty_eight_cloud(tmp_path, REFLECTANCE[:, ::-1], patch="patch_2_1_by_2_LC08_L1TP_other", split=split)
    with opened(red) as scene:
        assert scene.scaling.kind == "landsat_c1" and not scene.warnings
        assert scene.georeference.placed_by == "nothing" and scene.crs is None
        assert_reads(scene)


def test_a_folder_with_one_patch_and_a_list_of_its_files(tmp_path):
    scenes.thirty_eight_cloud(tmp_path, REFLECTANCE)
    with opened(tmp_path) as scene:
        assert_reads(scene)
    with opened(*(tmp_path / f"{name}_{scenes.PATCH}.TIF" for name in ("blue", "red", "green"))) as scene:
        assert_reads(scene, REFLECTANCE[:3])


def test_a_folder_of_several_scenes_is_refused_by_their_names(tmp_path):
    scenes.thirty_eight_cloud(tmp_path, REFLECTANCE)
    scenes.thirty_eight_cloud(tmp_path, REFLECTANCE, patch="patch_2_1_by_2_LC08_L1TP_other")
    with pytest.raises(SceneError, match=f"holds 2 scenes: {scenes.PATCH}, patch_2_1_by_2_LC08_L1TP_other"):
        opened(tmp_path)


def test_band_files_of_two_scenes_are_not_mixed(tmp_path):
    other = "LC08_L1TP_020039_20150804_20170226_01_T1"
    one = scenes.write(tmp_path / f"{other}_B4.TIF", scenes.digital(REFLECTANCE[0]))
    two = scenes.write(tmp_path / f"{other.replace('0804', '0820')}_B3.TIF", scenes.digital(REFLECTANCE[1]))
    with pytest.raises(SceneError, match="belong to 2 scenes"):
        opened(one, two, two)


def test_a_plain_folder_of_band_files(tmp_path):
    folder = scenes.band_folder(tmp_path / "chip", REFLECTANCE)
    with opened(folder) as scene:
        assert [band.description for band in scene.bands] == ["B04", "B03", "B02", "B08"]
        assert scene.scaling.kind == "reflectance_10000"
        assert "label" not in scene.describe()
        assert_reads(scene)


def test_files_that_no_name_explains_are_counted_through(tmp_path):
    paths = [scenes.write(tmp_path / f"x{i}.tif", scenes.digital(r)) for i, r in enumerate(REFLECTANCE)]
    with opened(*paths, bands=(1, 2, 3, 4)) as scene:
        assert_reads(scene)
    with pytest.raises(SceneError, match="which band is red"):
        opened(*paths)


def test_a_coarser_band_is_brought_to_the_grid_of_the_required_ones(tmp_path):
    smooth = np.broadcast_to(np.linspace(0.05, 0.5, 64), (4, 48, 64))
    for name, values in zip(scenes.NAMES, scenes.digital(smooth, 1e-4, 0)):
        if name == "nir":
            coarse = values.reshape(24, 2, 32, 2).mean(axis=(1, 3)).astype("uint16")
            scenes.write(tmp_path / "s_nir.tif", coarse, transform=scenes.resized(2))
        else:
            scenes.write(tmp_path / f"s_{name}.tif", values)
    with opened(tmp_path) as scene:
        assert (scene.height, scene.width, scene.transform) == (48, 64, scenes.TRANSFORM)
        values, valid = scene.read(Window(10, 10, 40, 30))
        found = to_reflectance(values, scene.scaling.scale, scene.scaling.offset)
        np.testing.assert_allclose(found[3], smooth[3, 10:40, 10:50], atol=1e-3)
        assert valid.all()


def test_a_finer_optional_band_does_not_change_the_grid_but_is_averaged(tmp_path):
    fine = np.zeros((96, 128), np.float32)
    fine[::2] = 0.8
    for name in ("red", "green", "blue"):
        scenes.write(tmp_path / f"s_{name}.tif", np.full((48, 64), 0.3, np.float32))
    scenes.write(tmp_path / "s_nir.tif", fine, transform=scenes.resized(0.5))
    with opened(tmp_path) as scene:
        assert (scene.height, scene.width) == (48, 64)
        values, _ = scene.read(Window(0, 0, 64, 48))
        np.testing.assert_allclose(values[3], 0.4, atol=1e-5)


def test_a_band_in_another_crs_lands_at_the_same_place(tmp_path):
    from rasterio.warp import Resampling, calculate_default_transform, reproject

    smooth = scenes.digital(np.broadcast_to(np.linspace(0.1, 0.5, 64), (48, 64)))
    for name in ("red", "green", "blue"):
        scenes.write(tmp_path / f"s_{name}.tif", smooth)
    bounds = scenes.rasterio.transform.array_bounds(48, 64, scenes.TRANSFORM)
    transform, width, height = calculate_default_transform(scenes.CRS, "EPSG:4326", 64, 48, *bounds)
    moved = np.zeros((height, width), np.uint16)
    reproject(smooth, moved, src_transform=scenes.TRANSFORM, src_crs=scenes.CRS, dst_transform=transform,
              dst_crs="EPSG:4326", resampling=Resampling.bilinear)  # fmt: skip
    scenes.write(tmp_path / "s_nir.tif", moved, crs="EPSG:4326", transform=transform, nodata=0)
    with opened(*(tmp_path / f"s_{name}.tif" for name in scenes.NAMES)) as scene:
        assert scene.crs == scenes.rasterio.CRS.from_user_input(scenes.CRS)
        values, _ = scene.read(Window(8, 8, 48, 32))
        assert np.abs(values[3].astype(int) - values[0]).max() < 400  # a pixel's step is 317


def test_where_a_smaller_band_ends_the_others_go_on(tmp_path):
    for name in ("red", "green", "blue"):
        scenes.write(tmp_path / f"s_{name}.tif", np.full((48, 64), 9000, np.uint16))
    scenes.write(tmp_path / "s_nir.tif", np.full((48, 32), 9000, np.uint16))
    with opened(tmp_path) as scene:
        values, valid = scene.read(Window(0, 0, 64, 48))
        assert valid.all()
        reflectance = to_reflectance(values, scene.scaling.scale, scene.scaling.offset)
        assert (values[3, :, :32] == 9000).all()
        np.testing.assert_allclose(reflectance[3, :, 33:], 0, atol=1e-4)  # the model's missing value


@pytest.mark.parametrize("stated", ["file", "user"])
def test_nodata_is_not_mixed_into_neighbours_when_a_band_is_resampled(tmp_path, stated):
    nodata = 7 if stated == "file" else None
    for name in ("red", "green", "blue"):
        values = np.full((48, 64), 9000, np.uint16)
        values[:, :31] = 7
        scenes.write(tmp_path / f"s_{name}.tif", values, nodata=nodata)
    coarse = np.full((24, 32), 9000, np.uint16)
    coarse[:, :16] = 7
    scenes.write(tmp_path / "s_nir.tif", coarse, transform=scenes.resized(2), nodata=nodata)
    with opened(tmp_path, scaling="reflectance_10000", nodata=7.0 if stated == "user" else None) as scene:
        values, valid = scene.read(Window(0, 0, 64, 48))
        assert not valid[:, :31].any() and valid[:, 31:].all()
        assert set(np.unique(values[3][valid])) <= {0, 9000}
        np.testing.assert_array_equal(scene.validity(Window(0, 0, 64, 48)), valid)


@pytest.mark.parametrize(
    "change, words",
    [
        ({"transform": scenes.Affine(30, 0, 900000, 0, -30, 100000)}, "do not overlap"),
        ({"crs": None, "transform": None, "shape": (40, 50)}, "does not lie on the grid"),
    ],
)
def test_files_that_cannot_be_joined_are_refused(tmp_path, change, words):
    shape = change.pop("shape", (48, 64))
    for name in ("red", "green"):
        scenes.write(tmp_path / f"s_{name}.tif", np.full((48, 64), 9000, np.uint16))
    scenes.write(tmp_path / "s_blue.tif", np.full(shape, 9000, np.uint16), **change)
    with pytest.raises(SceneError, match=words):
        opened(tmp_path)


def test_a_folder_of_pictures_is_no_scene(tmp_path):
    for name in ("a", "b"):
        scenes.write(tmp_path / f"{name}.tif", np.zeros((3, 4, 4), np.uint8))
    with pytest.raises(SceneError, match="holds 2 rasters whose names do not say which bands they are: a"):
        opened(tmp_path)


def test_a_picture_called_by_a_colour_is_still_a_picture(tmp_path):
    for name in ("reef_in_red", "reef_in_blue"):
        scenes.write(tmp_path / f"{name}.tif", np.full((3, 4, 4), 90, np.uint8), photometric="RGB")
    with opened(tmp_path / "reef_in_red.tif") as scene:
        assert [band and band.band for band in scene.bands] == [1, 2, 3, None]


def test_the_image_folder_of_a_sentinel2_product(tmp_path):
    folder = scenes.sentinel2_safe(tmp_path / "S2A_MSIL1C_2023.SAFE", REFLECTANCE, driver="GTiff")
    with opened(next(folder.glob("GRANULE/*/IMG_DATA"))) as scene:
        assert scene.scaling.kind == "metadata"
        assert_reads(scene)


def test_two_products_in_a_folder_are_refused(tmp_path):
    folder = scenes.landsat_folder(tmp_path / "scene", REFLECTANCE)
    mtl = next(folder.glob("*MTL.txt"))
    shutil.copy(mtl, folder / "LC08_other_MTL.txt")
    with pytest.raises(SceneError, match="holds 2 scenes"):
        opened(folder)


def test_a_product_whose_bands_are_missing_is_refused(tmp_path):
    folder = scenes.landsat_folder(tmp_path / "scene", REFLECTANCE)
    for path in folder.glob("*.TIF"):
        path.unlink()
    with pytest.raises(SceneError, match="None of the band files"):
        opened(folder)


@pytest.mark.parametrize("line", ["", "SUN_ELEVATION = nan", None])
def test_level_1_without_the_height_of_the_sun_is_told(tmp_path, line):
    folder = scenes.landsat_folder(tmp_path / "p", REFLECTANCE)
    mtl = next(folder.glob("*_MTL.txt"))
    text = mtl.read_text().replace("SUN_ELEVATION = 50.0", line or "")
    mtl.unlink() if line is None else mtl.write_text(text)
    with opened(folder) as scene:
        assert any("the sun's elevation" in warning for warning in scene.warnings)


def test_two_forms_of_the_metadata_that_contradict_each_other_are_refused(tmp_path):
    folder = scenes.landsat_folder(tmp_path / "p", REFLECTANCE)
    mtl = next(folder.glob("*_MTL.txt"))
    said = {"RADIOMETRIC_RESCALING": {}, "IMAGE_ATTRIBUTES": {"SUN_ELEVATION": "50.0"}}
    form = mtl.with_suffix(".json")
    form.write_text(json.dumps({"L1_METADATA_FILE": said}))
    opened(folder).close()
    form.write_text(json.dumps({"L1_METADATA_FILE": {"IMAGE_ATTRIBUTES": {"SUN_ELEVATION": "75"}}}))
    with pytest.raises(SceneError, match=r"MTL\.txt contradicts .*MTL\.json"):
        opened(folder)
