"""Band files of two grids: undeclared nodata is found as on one grid."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
import scenes
from engine.contract.network_input import Channel
from engine.scenes.scene import Scene
from rasterio.windows import Window

CHANNELS = (
    *scenes.CHANNELS,
    Channel("short wave 1", "swir16", 1.61, 0.09, optional=True),
    Channel("short wave 2", "swir22", 2.2, 0.19, optional=True),
)
CODES = ("B04", "B03", "B02", "B08", "B11", "B12")
COLLAR = 24
SHAPE = (64, 96)


def reflectance():
    visible, _ = scenes.cloudy(*SHAPE)
    return np.concatenate([visible, 0.6 * visible[3:] + 0.05, 0.4 * visible[3:] + 0.03])


def collared(dtype="uint16", scale=1e-4, offset=0.0, fill=0):
    numbers = scenes.digital(reflectance(), scale, offset, dtype)
    numbers[:, :, :COLLAR] = fill
    return numbers


def halved(band):
    """One of two rows and columns, so that short wave keeps numbers of its own."""
    return band[::2, ::2]


def band_files(folder, numbers, stem="x_", fine=None, coarse=None):
    """Writes visible light and near infrared on a grid, short wave on one of twice its pixels."""
    paths = []
    for code, band in zip(CODES, numbers):
        is_coarse = code in CODES[4:]
        place = {"transform": scenes.resized(2)} if is_coarse else {}
        options = (coarse if is_coarse else fine) or {}
        paths.append(
            scenes.write(folder / f"{stem}{code}.tif", halved(band) if is_coarse else band, **place, **options)
        )
    return paths


def opened(*paths, **options):
    return Scene.open(scenes.job(*paths, **options), scenes.bundle(CHANNELS))


def whole(scene):
    return scene.read_bands(scenes.whole(scene))


def assert_collar(scene):
    """The collar is without data, whatever asks; nothing of it is mixed into the data beside it."""
    values, valid, known = whole(scene)
    expected = np.broadcast_to(np.arange(SHAPE[1]) >= COLLAR, SHAPE)
    np.testing.assert_array_equal(valid, expected)
    np.testing.assert_array_equal(scene.validity(scenes.whole(scene)), expected)
    assert known is None or known[:4, expected].all()
    plain = halved(collared()[4])[:, COLLAR // 2 :]
    beside = values[4][:, COLLAR : COLLAR + 2] * scene.scaling.scale[4] + scene.scaling.offset[4]
    assert beside.min() >= plain.min() * 1e-4 - 0.001


@pytest.mark.parametrize("options", [{}, {"scaling": "reflectance_10000"}, {"nodata": 0}])
@pytest.mark.parametrize("fine, coarse", [(None, None), ({"nodata": 0}, None), (None, {"nodata": 0})])
def test_zeros_that_nothing_states_are_no_data(tmp_path, options, fine, coarse):
    with opened(*band_files(tmp_path, collared(), fine=fine, coarse=coarse), **options) as scene:
        assert scene.scaling.kind == "reflectance_10000" and all(scene.present)
        assert scene.warnings == ()
        assert_collar(scene)


@pytest.mark.parametrize("collar", [4, COLLAR])
def test_a_collar_does_not_tell_that_an_offset_was_taken_off(tmp_path, collar):
    numbers = collared(offset=-0.1)
    numbers[:, :, collar:COLLAR] = numbers[:, :, COLLAR:][:, :, : COLLAR - collar]
    with opened(*band_files(tmp_path, numbers, "T32TQM_20230601T100031_")) as scene:
        assert scene.scaling.kind == "sentinel2_offset"
        assert scene.warnings == ()
        assert whole(scene)[1].sum() == SHAPE[0] * (SHAPE[1] - collar)


def test_a_collar_does_not_hide_an_offset_that_came_later(tmp_path):
    with opened(*band_files(tmp_path, collared(offset=-0.1), "T32TQM_20190601T100031_")) as scene:
        assert scene.scaling.kind == "sentinel2_offset"
        assert any("reprocessed" in warning for warning in scene.warnings)


def test_a_frame_of_zeros_is_no_data_also_with_factors_of_ones_own(tmp_path):
    tags = {"scales": (2e-4,), "offsets": (0,)}
    with opened(*band_files(tmp_path, collared(), fine=tags, coarse=tags)) as scene:
        assert any("0 is the value of about 25 %" in warning for warning in scene.warnings)
        np.testing.assert_array_equal(whole(scene)[1], np.broadcast_to(np.arange(SHAPE[1]) >= COLLAR, SHAPE))


@pytest.mark.parametrize(("scale", "offset"), [(1e-4, 0), (1e-4, -0.1), (2.75e-5, -0.2)])
def test_zeros_of_a_product_are_fill_also_where_tags_state_its_factors(tmp_path, scale, offset):
    tags = {"scales": (scale,), "offsets": (offset,)}
    with opened(*band_files(tmp_path, collared(scale=scale, offset=offset), fine=tags, coarse=tags)) as scene:
        assert scene.scaling.kind == "tags"
        assert not any("NODATA" in warning for warning in scene.warnings)
        assert_collar(scene)


def test_fill_that_is_found_is_not_mixed_into_the_data_beside_it(tmp_path):
    with opened(*band_files(tmp_path, collared("int16", fill=-9999))) as scene:
        assert any("-9999 is the value of about 25 %" in warning for warning in scene.warnings)
        assert_collar(scene)


@pytest.mark.parametrize("stating", ["visible", "short wave"])
def test_bands_of_one_file_that_state_no_nodata_get_the_usual_one(tmp_path, stating):
    """GDAL's virtual rasters state it for each band."""
    numbers = collared("int16")
    numbers[4:, :, :COLLAR] = -9999 if stating == "short wave" else 0
    path = scenes.write(tmp_path / "s.tif", numbers, descriptions=("red", "green", "blue", "nir", "swir16", "swir22"))
    with rasterio.open(path) as file:
        transform = ", ".join(map(str, file.transform.to_gdal()))
    bands = ""
    for index, name in enumerate(("red", "green", "blue", "nir", "swir16", "swir22"), 1):
        value = {"visible": 0, "short wave": -9999}[stating]
        stated = f"<NoDataValue>{value}</NoDataValue>" if (index > 4) == (stating == "short wave") else ""
        bands += (
            f'<VRTRasterBand dataType="Int16" band="{index}"><Description>{name}</Description>{stated}<SimpleSource>'
            f'<SourceFilename relativeToVRT="1">s.tif</SourceFilename><SourceBand>{index}</SourceBand></SimpleSource>'
            "</VRTRasterBand>"
        )
    size = f'rasterXSize="{SHAPE[1]}" rasterYSize="{SHAPE[0]}"'
    head = f"<VRTDataset {size}><SRS>{scenes.CRS}</SRS><GeoTransform>{transform}</GeoTransform>"
    (tmp_path / "s.vrt").write_text(f"{head}{bands}</VRTDataset>", encoding="utf-8")
    with opened(tmp_path / "s.vrt") as scene:
        _, valid, known = whole(scene)
        assert not valid[:, :COLLAR].any() and valid[:, COLLAR:].all() and known is None


def test_a_pixel_of_short_wave_alone_is_without_data(tmp_path):
    numbers = reflectance().astype(np.float32)
    numbers[:4, :, :COLLAR] = np.nan
    numbers[0, 0, COLLAR] = np.nan
    paths = band_files(tmp_path, numbers)
    with opened(*paths) as scene:
        _, valid, known = whole(scene)
        expected = np.broadcast_to(np.arange(SHAPE[1]) >= COLLAR, SHAPE)
        np.testing.assert_array_equal(valid, expected)
        np.testing.assert_array_equal(scene.validity(scenes.whole(scene)), expected)
        assert scene.valid_share == pytest.approx(expected.mean())
        left = scene.read_bands(Window(0, 0, COLLAR + 1, SHAPE[0]))[2]
        np.testing.assert_array_equal(left, known[:, :, : COLLAR + 1])
