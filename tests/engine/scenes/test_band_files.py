"""Band files are identified by what their names, together, say for certain."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import scenes
from engine.contract.errors import BANDS_UNKNOWN, SceneError
from engine.contract.network_input import Channel
from engine.scenes.scene import Scene

SIX = scenes.bundle(
    channels=(
        *scenes.CHANNELS,
        Channel("swir16", "swir16", 1.61, 0.09, optional=True),
        Channel("swir22", "swir22", 2.2, 0.19, optional=True),
    )
)
WORDS = ("blue", "green", "red", "nir", "swir16", "swir22")
NUMBERS = np.full((8, 9), 2000, np.uint16)


def written(folder, names, suffix=".tif", **options):
    return [scenes.write(folder / f"{name}{suffix}", NUMBERS, **options) for name in names]


def opened(*paths, **options):
    return Scene.open(scenes.job(*paths, **options), SIX)


def names_of(scene):
    return tuple(Path(band.file).name.partition(".")[0] if band else "" for band in scene.bands)


@pytest.mark.parametrize("form", ["swir16 swir22", "swir1 swir2", "swir_1 swir_2", "SWIR-16 SWIR-22"])
@pytest.mark.parametrize("start", ["", "lagoon_"])
def test_files_called_by_words_are_the_bands_also_of_short_wave_infrared(tmp_path, form, start):
    names = [start + word for word in ("blue", "green", "red", "nir", *form.split())]
    paths = written(tmp_path, names)
    blue, green, red, *others = names
    for given in ([tmp_path], paths[2:3], paths):
        with opened(*given) as scene:
            assert names_of(scene) == (red, green, blue, *others)


@pytest.mark.parametrize("cut", ["_clip", "_clipped", " cropped", "_reprojected_cut"])
@pytest.mark.parametrize("stem", ["T32TQM_20200601T101559_B{}_10m", "x_B{}"])
def test_files_that_were_cut_out_of_bands_are_bands(tmp_path, stem, cut):
    names = [stem.format(code) + cut for code in ("02", "03", "04", "08")]
    paths = written(tmp_path, names)
    blue, green, red, nir = names
    for given in ([tmp_path], paths[2:3], paths):
        with opened(*given) as scene:
            assert names_of(scene) == (red, green, blue, nir, "", "")


def test_what_was_cut_out_does_not_mix_with_the_whole(tmp_path):
    codes = ("02", "03", "04", "08")
    whole, cut = ([f"x_B{code}{end}" for code in codes] for end in ("", "_clip"))
    written(tmp_path, whole)
    paths = [scenes.write(tmp_path / f"{cut[0]}.tif", NUMBERS[:4, :4])]
    with opened(tmp_path) as scene:
        assert names_of(scene)[:4] == (whole[2], whole[1], whole[0], whole[3])
    paths += [scenes.write(tmp_path / f"{name}.tif", NUMBERS[:4, :4]) for name in cut[1:]]
    with opened(paths[1]) as scene:
        assert names_of(scene)[:4] == (cut[2], cut[1], cut[0], cut[3])
    with opened(tmp_path / f"{whole[1]}.tif") as scene:
        assert names_of(scene)[:4] == (whole[2], whole[1], whole[0], whole[3])
    with pytest.raises(SceneError, match="holds 2 scenes: x, x_clip"):
        opened(tmp_path)


def test_rasters_of_the_folder_that_are_not_recognised_are_told_where_a_channel_is_missing(tmp_path):
    paths = written(tmp_path, ("blue", "green", "red", "nir", "kortegolf_een", "scl", "cloud_mask"))
    for given in (tmp_path, paths[2]):
        with opened(given) as scene:
            assert "um. The names of these files do not say which band they hold: kortegolf_een.tif." in " ".join(
                scene.warnings
            )
    with Scene.open(scenes.job(tmp_path), scenes.bundle()) as scene:  # which takes no short-wave infrared
        assert "kortegolf" not in " ".join(scene.warnings)


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (("B02", "B03", "B04", "B08"), ("B04", "B03", "B02", "B08", "", "")),
        (("B02", "B03", "B04"), ("B04", "B03", "B02", "", "", "")),
        (("B02", "B03", "B04", "B08", "B11", "B12"), ("B04", "B03", "B02", "B08", "B11", "B12")),
        (("B02", "B03", "B04", "B8A", "B11"), ("B04", "B03", "B02", "B8A", "B11", "")),
        (("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B09", "B10", "B11"),
         ("B04", "B03", "B02", "B05", "B06", "B07")),
        # Landsat 8, as nothing else but the names of the other bands of Sentinel-2 could tell.
        (("B02", "B03", "B04", "B05", "B06", "B07"), ("B04", "B03", "B02", "", "", "")),
        (("B02", "B03", "B04", "B11"), ("B04", "B03", "B02", "", "", "")),
        # Of Landsat 5 these are blue, green and red.
        (("B01", "B02", "B03", "B04", "B05", "B07"), None),
        (("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08"), None),
    ],
)  # fmt: skip
def test_numbers_with_two_digits_are_those_of_sentinel_2_only_where_others_have_not_all(tmp_path, codes, expected):
    paths = written(tmp_path, [f"scene_{code}" for code in codes])
    for given in ([tmp_path], paths[1:2], paths):
        if expected is None:
            with pytest.raises(SceneError) as caught:
                opened(*given)
            assert caught.value.kind == BANDS_UNKNOWN
            continue
        with opened(*given) as scene:
            assert names_of(scene) == tuple(f"scene_{code}" if code else "" for code in expected)
            lost = set(codes) - {*expected}
            assert ("could be" in " ".join(scene.warnings)) == bool(lost and "" in expected)


def test_a_pixel_size_in_the_name_is_that_of_sentinel_2(tmp_path):
    names = ("x_B02_20m", "x_B03_20m", "x_B04_20m", "x_B11_20m")
    with opened(*written(tmp_path, names)) as scene:
        assert names_of(scene) == ("x_B04_20m", "x_B03_20m", "x_B02_20m", "", "x_B11_20m", "")


def test_metadata_beside_the_files_tell_the_sensor(tmp_path):
    """Of a folder that is named like a product of Sentinel-2, colours with two digits alone are also its bands."""
    folder = tmp_path / "S2A_MSIL2A_20230601T100031_N0509_R122_T32TQM_20230601T160000"
    with opened(*written(folder, ("B02", "B03", "B04", "B05"))) as scene:
        assert names_of(scene) == ("B04", "B03", "B02", "", "", "")
        assert scene.scaling.offset == (-0.1,) * 3
        assert not any("could be" in warning for warning in scene.warnings)


def test_files_with_counting_descriptions_are_called_by_their_own_names(tmp_path):
    """GDAL's ENVI driver calls the band of each "Band 1"."""
    written(tmp_path, ("a_B2", "a_B3", "a_B4", "a_B8"), descriptions=("Band 1",))
    with opened(tmp_path) as scene:
        assert names_of(scene) == ("a_B4", "a_B3", "a_B2", "a_B8", "", "")


@pytest.mark.parametrize("first", [0, 4])
def test_of_several_files_of_a_band_the_finest_is_taken_and_told(tmp_path, first):
    paths = written(tmp_path, [f"x_{code}_10m" for code in ("B02", "B03", "B04", "B08")])
    coarse = written(tmp_path, ["x_B02_20m"], transform=scenes.resized(2))
    with opened(*paths[:first], *coarse, *paths[first:]) as scene:
        assert names_of(scene)[2] == "x_B02_10m"
        assert "hold the same band; x_B02_10m.tif is used." in " ".join(scene.warnings)


def test_where_names_tell_no_pixel_size_the_files_do(tmp_path):
    paths = written(tmp_path, ("red", "green", "blue"))
    coarse = written(tmp_path / "60m", ("Red",), transform=scenes.resized(2))
    with opened(*coarse, *paths) as scene:
        assert names_of(scene)[0] == "red"


def test_the_users_choice_among_files_of_a_band_holds(tmp_path):
    paths = written(tmp_path, ("x_B02_20m", "x_B02_10m", "x_B03_10m", "x_B04_10m"))
    with opened(*paths, bands=(4, 3, 1)) as scene:
        assert names_of(scene)[2] == "x_B02_20m"
        assert not any("the same band" in warning for warning in scene.warnings)


def test_a_band_of_two_scenes_is_refused(tmp_path):
    names = ("x_B02", "x_B03", "x_B04", "x_B08", "y_B11", "x_B11")
    with pytest.raises(SceneError, match="The files belong to 2 scenes: x, y"):
        opened(*written(tmp_path, names))
    with pytest.raises(SceneError, match="The files belong to 2 scenes: one, two"):
        opened(*written(tmp_path / "one", WORDS[:3]), *written(tmp_path / "two", ("blue",)))


@pytest.mark.parametrize("platform", ["sentinel-2a", "Sentinel-2B", None])
@pytest.mark.parametrize("keys", [("B11", "B12"), ("swir_1", "swir_2"), ("SWIR1", "SWIR2")])
def test_assets_of_a_stac_item_without_stated_bands_are_found_by_their_keys(tmp_path, platform, keys):
    written(tmp_path, WORDS)
    asset = {"type": "image/tiff; application=geotiff", "raster:bands": [{"nodata": 0, "scale": 1e-4, "offset": 0}]}
    assets = {word: {**asset, "href": f"{word}.tif", "eo:bands": [{"common_name": word}]} for word in WORDS[:4]}
    for key, word in zip(keys, WORDS[4:]):
        assets[key] = {**asset, "href": f"{word}.tif"}
    item = {"type": "Feature", "stac_version": "1.0.0", "id": "S", "properties": {"platform": platform}}
    (tmp_path / "item.json").write_text(json.dumps({**item, "links": [], "assets": assets}))
    with opened(tmp_path / "item.json") as scene:
        assert names_of(scene) == ("red", "green", "blue", "nir", "swir16", "swir22")


def test_an_asset_called_by_a_number_is_read_as_its_platform_has_it(tmp_path):
    files = written(tmp_path, ("a", "b", "c"))
    asset = {"type": "image/tiff; application=geotiff"}
    assets = {f"B{number}": {**asset, "href": file.name} for number, file in zip((2, 3, 4), files)}
    item = {"type": "Feature", "stac_version": "1.0.0", "id": "S", "properties": {"platform": "landsat-8"}}
    (tmp_path / "item.json").write_text(json.dumps({**item, "links": [], "assets": assets}))
    with opened(tmp_path / "item.json") as scene:
        assert names_of(scene) == ("c", "b", "a", "", "", "")
