"""Stored values become the right reflectance, decided once per scene, with a warning if that is uncertain."""

from __future__ import annotations

import json

import bundles
import numpy as np
import pytest
import scenes
from engine.contract.errors import BundleError, JobError, SceneError
from engine.contract.model import Bundle
from engine.contract.network_input import InputSpec
from engine.contract.protocol import SCALINGS, Job
from engine.network.preprocess import network_input, to_reflectance
from engine.scenes.scaling.decision import decide
from engine.scenes.scaling.evidence import Evidence
from engine.scenes.scaling.kinds import KINDS
from engine.scenes.scene import Scene
from rasterio.windows import Window
from scenes import opened, reflectance_of, whole

REFLECTANCE, CLOUD = scenes.cloudy(120, 160)


def test_every_scaling_of_a_job_is_known():
    assert set(KINDS) == set(SCALINGS) - {"auto"}


@pytest.mark.parametrize(
    "name, scale, offset, dtype, kind, warned",
    [
        ("scene.tif", 2e-5, -0.1, "uint16", "landsat_c1", True),
        ("scene.tif", 1e-4, 0, "uint16", "reflectance_10000", True),
        ("scene.tif", 1e-4, 0, "int16", "reflectance_10000", True),
        ("scene.tif", 1e-4, 0, "float32", "reflectance_10000", True),
        ("scene.tif", 1e-4, 0, "float64", "reflectance_10000", True),
        ("scene.tif", 1, 0, "float32", "reflectance", False),
        ("scene.tif", 1, 0, "float64", "reflectance", False),
        ("scene.tif", 1 / 255, 0, "uint8", "uint8", False),
        ("scene.tif", 1 / 255, 0, "uint16", "uint8", True),
        ("scene.tif", 1 / 255, 0, "float32", "uint8", True),
        ("scene.tif", 1 / 65535, 0, "uint16", "uint16", True),
        ("LC08_L1TP_020039_20150804_20170226_01_T1_stack.tif", 2e-5, -0.1, "uint16", "landsat_c1", False),
        ("LC80200392015216LGN00_stack.tif", 2e-5, -0.1, "uint16", "landsat_c1", False),
        ("LC09_L2SP_020039_20220804_20220808_02_T1_stack.tif", 2.75e-5, -0.2, "uint16", "landsat_c2_sr", False),
        ("LC08_L1TP_020039_20150804_20170226_01_T1_stack.tif", 1, 0, "float32", "reflectance", False),
        ("T16RDV_20200804T162841_stack.tif", 1e-4, 0, "uint16", "reflectance_10000", False),
        ("T16RDV_20230804T162841_stack.tif", 1e-4, -0.1, "uint16", "sentinel2_offset", False),
        ("HLS.S30.T16RDV.2023216T162841.v2.0.tif", 1e-4, 0, "int16", "reflectance_10000", False),
    ],
)
def test_auto_finds_what_the_numbers_mean(tmp_path, name, scale, offset, dtype, kind, warned):
    numbers = scenes.digital(REFLECTANCE, scale, offset, dtype)
    path = scenes.write(tmp_path / name, numbers, descriptions=scenes.NAMES)
    with opened(path) as scene:
        assert scene.scaling.kind == kind
        assert any("SCALING" in warning for warning in scene.warnings) == warned
        assert scene.dtype == numbers.dtype
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=0.0021)


def test_surface_reflectance_is_told_from_top_of_atmosphere_by_its_dark_blue(tmp_path):
    clear = REFLECTANCE.copy()
    clear[2] *= 0.3  # without the air's blue light
    path = scenes.write(tmp_path / "scene.tif", scenes.digital(clear, 2.75e-5, -0.2), descriptions=scenes.NAMES)
    with opened(path) as scene:
        assert scene.scaling.kind == "landsat_c2_sr"
        assert any("SCALING" in warning for warning in scene.warnings)


def test_scale_and_offset_tags_of_each_band_are_followed(tmp_path):
    pairs = [(1e-4, 0.0), (2e-4, -0.05), (1e-4, 0.01), (5e-5, 0.0)]
    numbers = np.stack([scenes.digital(r, s, o) for r, (s, o) in zip(REFLECTANCE, pairs)])
    scales, offsets = zip(*pairs)
    path = scenes.write(tmp_path / "s.tif", numbers, descriptions=scenes.NAMES, scales=scales, offsets=offsets)
    with opened(path) as scene:
        assert scene.scaling.kind == "tags"
        assert scene.scaling.scale == scales and scene.scaling.offset == offsets
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=2e-4)
        assert not scene.warnings


def test_factors_follow_the_bands_when_these_are_reordered(tmp_path):
    scales = (1e-4, 2e-4, 3e-4, 4e-4)
    path = scenes.write(tmp_path / "s.tif", scenes.digital(REFLECTANCE, 1e-4, 0), scales=scales)
    with opened(path, bands=(3, 2, 1, 4)) as scene:
        assert scene.scaling.scale == (3e-4, 2e-4, 1e-4, 4e-4)


@pytest.mark.parametrize("choice", sorted(KINDS))
def test_the_users_choice_goes_before_tags_and_names(tmp_path, choice):
    name = "LC08_L1TP_020039_20150804_20170226_01_T1_stack.tif"
    path = scenes.write(tmp_path / name, scenes.digital(REFLECTANCE), descriptions=scenes.NAMES, scales=(0.5,) * 4)
    with opened(path, scaling=choice) as scene:
        assert (scene.scaling.kind, scene.scaling.reason) == (choice, "as chosen")
        assert (scene.scaling.scale[0], scene.scaling.offset[0]) == KINDS[choice].factors


@pytest.mark.parametrize("choice, doubted", [("landsat_c1", False), ("reflectance", True), ("uint8", True)])
def test_reflectance_that_cannot_be_is_said(tmp_path, choice, doubted):
    path, _, _ = scenes.stack(tmp_path / "scene.tif")
    with opened(path, scaling=choice) as scene:
        assert any("do not look like reflectance" in warning for warning in scene.warnings) == doubted


def test_a_scene_without_any_valid_pixel_still_opens(tmp_path):
    path = scenes.write(tmp_path / "empty.tif", np.zeros((4, 9, 9), np.uint16), nodata=0, descriptions=scenes.NAMES)
    with opened(path) as scene:
        assert "no valid pixel" in scene.scaling.reason
        assert not scene.read(Window(0, 0, 9, 9))[1].any()


def test_one_decision_holds_for_a_scene_of_dark_and_bright_halves(tmp_path):
    """The decision rests on the whole scene, not on the corner read first."""
    numbers = np.full((4, 2000, 1500), 300, np.uint16)
    numbers[:, :, 900:] = 9000
    path = scenes.write(tmp_path / "wide.tif", numbers, descriptions=scenes.NAMES, compress="deflate", tiled=True)
    with opened(path) as scene:
        assert scene.scaling.kind == "reflectance_10000"
        assert "300 to 9000" in scene.scaling.reason


def test_fill_does_not_make_landsat_numbers_look_like_reflectance(tmp_path):
    numbers = scenes.digital(REFLECTANCE)
    numbers[:, :, :60] = 0
    path = scenes.write(tmp_path / "scene.tif", numbers, descriptions=scenes.NAMES)
    with opened(path) as scene:
        assert scene.scaling.kind == "landsat_c1"
        assert "fill" in scene.describe()
        _, valid = scene.read(Window(0, 0, 160, 120))
        assert not valid[:, :60].any() and valid[:, 60:].all()


def test_numbers_named_like_sentinel_2_are_never_taken_for_landsat():
    bright = tuple(np.linspace(7000, 13000, 500) for _ in range(3))
    evidence = Evidence(
        (np.dtype("uint16"),) * 3, ((1.0, 0.0),) * 3, ("red", "green", "blue"), bright, sensor="sentinel2"
    )
    scaling, warnings = decide("auto", evidence)
    assert scaling.kind == "reflectance_10000" and len(warnings) == 1


def with_offset(reflectance=REFLECTANCE):
    return scenes.digital(reflectance, 1e-4, -0.1)


def test_an_old_scene_that_was_processed_anew_loses_its_offset(tmp_path):
    path = scenes.write(tmp_path / "T16RDV_20180804T162841_stack.tif", with_offset(), descriptions=scenes.NAMES)
    with opened(path) as scene:
        assert scene.scaling.kind == "sentinel2_offset"
        assert any("reprocessed" in warning and "SCALING" in warning for warning in scene.warnings)
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=1e-4)


def test_an_old_scene_of_bright_ground_is_left_as_its_name_says_and_told(tmp_path):
    numbers = scenes.digital(REFLECTANCE + 0.2, 1e-4, 0)
    path = scenes.write(tmp_path / "T16RDV_20180804T162841_stack.tif", numbers, descriptions=scenes.NAMES)
    with opened(path) as scene:
        assert scene.scaling.kind == "reflectance_10000"
        assert any("sentinel2_offset" in warning for warning in scene.warnings)


@pytest.mark.parametrize("brighter", [0, 0.055])
def test_a_new_scene_whose_offset_was_taken_off_keeps_its_numbers(tmp_path, brighter):
    reflectance = REFLECTANCE + np.float32(brighter)
    numbers = scenes.digital(reflectance, 1e-4, 0)
    path = scenes.write(tmp_path / "T16RDV_20230804T162841_stack.tif", numbers, descriptions=scenes.NAMES)
    with opened(path) as scene:
        assert scene.scaling.kind == "reflectance_10000"
        assert any("subtracted already" in warning for warning in scene.warnings)
        np.testing.assert_allclose(reflectance_of(scene), reflectance, atol=1e-4)


@pytest.mark.parametrize(
    ("name", "kind", "other"),
    [
        ("T16RDV_20230804T162841_stack.tif", "sentinel2_offset", "reflectance_10000"),
        ("T16RDV_20180804T162841_stack.tif", "reflectance_10000", "sentinel2_offset"),
        ("stack.tif", "reflectance_10000", "sentinel2_offset"),
    ],
)
def test_numbers_that_start_a_little_below_the_offset_are_told(tmp_path, name, kind, other):
    """They are of dark water with the offset, or of bright ground without it."""
    numbers = np.maximum(scenes.digital(REFLECTANCE, 1e-4, 0), 800)
    with opened(scenes.write(tmp_path / name, numbers, descriptions=("B04", "B03", "B02", "B08"))) as scene:
        assert scene.scaling.kind == kind
        assert sum(other in warning for warning in scene.warnings) == 1


@pytest.mark.parametrize("offset", [0.1, 0.0])
def test_an_offset_that_was_left_in_reflectance_is_told(tmp_path, offset):
    path = scenes.write(tmp_path / "s.tif", REFLECTANCE + np.float32(offset), descriptions=scenes.NAMES)
    with opened(path) as scene:
        assert scene.scaling.kind == "reflectance"
        assert any("SCALING 1,-0.1" in warning for warning in scene.warnings) == bool(offset)
    with opened(path, scaling="1,-0.1") as scene:
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE + offset - 0.1, atol=1e-6)


def test_an_offset_tag_on_numbers_without_offset_is_refused(tmp_path):
    numbers = scenes.digital(REFLECTANCE, 1e-4, 0)
    tags = {"scales": (1e-4,) * 4, "offsets": (-0.1,) * 4}
    path = scenes.write(tmp_path / "scene.tif", numbers, descriptions=scenes.NAMES, **tags)
    with pytest.raises(SceneError, match="impossible: the offset seems to have been subtracted already") as refused:
        opened(path)
    assert "reflectance_10000" in refused.value.hint
    with opened(path, scaling="reflectance_10000") as scene:
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=1e-4)


@pytest.mark.parametrize("offset, kind", [(-0.1, "metadata"), (0.0, "tags")])
def test_of_two_sources_that_contradict_each_other_the_possible_one_is_followed(tmp_path, offset, kind):
    # The metadata states an offset of 1000, tags say that there is none.
    reflectance = REFLECTANCE if offset else REFLECTANCE * 0.8
    folder = scenes.sentinel2_safe(
        tmp_path / "S2A_MSIL1C_2023.SAFE", reflectance, offset=int(offset * 1e4), driver="GTiff"
    )
    text = (folder / "MTD_MSIL1C.xml").read_text()
    offsets = "".join(f'<RADIO_ADD_OFFSET band_id="{band}">-1000</RADIO_ADD_OFFSET>' for band in range(13))
    (folder / "MTD_MSIL1C.xml").write_text(text.replace("<Offsets></Offsets>", f"<Offsets>{offsets}</Offsets>"))
    for path in folder.glob("GRANULE/*/IMG_DATA/*.tif"):
        with scenes.rasterio.open(path, "r+") as file:
            file.scales = (1e-4,)
    if offset:
        with pytest.raises(SceneError, match="contradicts"):
            opened(folder)
        return
    with opened(folder) as scene:
        assert scene.scaling.kind == kind
        assert any("contradicts" in warning for warning in scene.warnings)
        np.testing.assert_allclose(reflectance_of(scene), reflectance, atol=1e-4)


@pytest.mark.parametrize("level, offset", [("1C", 0), ("2A", -1000)])
def test_a_part_of_a_product_as_gdal_names_it(tmp_path, level, offset):
    tags = {"PROCESSING_BASELINE": "05.00" if offset else "02.09", "QUANTIFICATION_VALUE": "10000"}
    numbers = scenes.digital(REFLECTANCE, 1e-4, offset * 1e-4)
    path = scenes.write(tmp_path / "part.tif", numbers, descriptions=scenes.NAMES, tags=tags)
    with opened(path) as scene:
        assert scene.scaling.kind == "metadata" and "tags" in scene.scaling.reason
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=1e-4)
    bands = [{"BOA_ADD_OFFSET" if level == "2A" else "RADIO_ADD_OFFSET": str(offset)}] * 4
    tags = {"BOA_QUANTIFICATION_VALUE": "10000"}
    path = scenes.write(tmp_path / "bands.tif", numbers, descriptions=scenes.NAMES, tags=tags, band_tags=bands)
    with opened(path) as scene:
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=1e-4)


@pytest.mark.parametrize("scale, offset", [(1 / 32768, 0), (1 / 65535, 0), (3e-5, -0.05)])
def test_a_scale_and_an_offset_of_the_users_own(tmp_path, scale, offset):
    numbers = scenes.digital(REFLECTANCE, scale, offset)
    path = scenes.write(tmp_path / "scene.tif", numbers, descriptions=scenes.NAMES)
    with opened(path, scaling=f"{scale!r},{offset!r}") as scene:
        assert scene.scaling.kind == "chosen" and not scene.warnings
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=1e-4)


@pytest.mark.parametrize("scaling", ["", "guess", "0,1", "nan,0", "1,inf", "1", "1,2,3"])
def test_a_scaling_that_makes_no_sense_is_refused(scaling):
    job = Job("clouds", (scenes.job("scene.tif", scaling=scaling),))
    with pytest.raises(JobError, match="is not known"):
        job.check()


@pytest.mark.parametrize(
    "fill, dtype", [(-9999, "int16"), (-10000, "float32"), (-32768, "int16"), (3.4028234663852886e38, "float32")]
)
@pytest.mark.parametrize("stated", [None, -1])
def test_fill_that_nothing_states_is_found_and_told(tmp_path, fill, dtype, stated):
    numbers = scenes.digital(REFLECTANCE, 1e-4 if dtype == "int16" else 1, 0, dtype)
    numbers[:, :, :9] = fill
    path = scenes.write(tmp_path / "scene.tif", numbers, descriptions=scenes.NAMES, nodata=stated)
    with opened(path) as scene:
        _, valid = scene.read(whole(scene))
        assert not valid[:, :9].any() and valid[:, 9:].all()
        assert (scene.validity(whole(scene)) == valid).all()
        assert any("NODATA" in warning and f"{fill:g}" in warning for warning in scene.warnings)
        assert scene.scaling.kind == ("reflectance_10000" if dtype == "int16" else "reflectance")
        assert not any("do not look like reflectance" in warning for warning in scene.warnings)
    with opened(path, nodata=7) as scene:
        assert scene.read(whole(scene))[1].all()


@pytest.mark.parametrize(
    "fill, dtype",
    [(65535, "uint16"), (32767, "int16"), (-1, "int16"), (9999, "float32"), (-1, "float32"), (-999.25, "float32")],
)
@pytest.mark.parametrize("stated", [None, 0])
def test_a_number_far_from_all_others_is_fill_too(tmp_path, fill, dtype, stated):
    numbers = scenes.digital(REFLECTANCE, 1 if dtype == "float32" else 1e-4, 0, dtype)
    numbers[:, :, :9] = fill
    path = scenes.write(tmp_path / "scene.tif", numbers, descriptions=scenes.NAMES, nodata=stated)
    with opened(path) as scene:
        assert scene.scaling.kind == ("reflectance" if dtype == "float32" else "reflectance_10000")
        assert any("NODATA" in warning and f"{fill:g}" in warning for warning in scene.warnings)
        _, valid = scene.read(whole(scene))
        assert not valid[:, :9].any() and valid[:, 9:].all()


@pytest.mark.parametrize("bright", [20_000, 40_000])
def test_saturated_pixels_among_bright_ones_are_data(tmp_path, bright):
    numbers = scenes.digital(REFLECTANCE, 1e-4, 0)
    numbers[:, :3] = bright
    numbers[:, 0, : 10 if bright < 32768 else 80] = 65535
    path = scenes.write(tmp_path / "scene.tif", numbers, descriptions=scenes.NAMES, nodata=0)
    with opened(path) as scene:
        assert scene.read(whole(scene))[1].all()


@pytest.mark.parametrize("number", [0, 255])
@pytest.mark.parametrize("stated", [None, "nodata", "inside"])
def test_a_frame_of_zeros_or_255_is_told(tmp_path, number, stated):
    numbers = scenes.digital(REFLECTANCE * 0.9 + 0.05, 1 / 255, 0, "uint8")
    place = (slice(None), slice(5, 15), slice(5, 15)) if stated == "inside" else (slice(None), slice(None), slice(0, 9))
    numbers[place] = number
    nodata = number if stated == "nodata" else None
    path = scenes.write(tmp_path / "scene.tif", numbers, descriptions=scenes.NAMES, nodata=nodata)
    with opened(path) as scene:
        warned = [warning for warning in scene.warnings if f"NODATA {number} if" in warning]
        assert len(warned) == (1 if stated is None else 0)


@pytest.mark.parametrize("baseline", ["05.00", "N0500", "0510", "5.11", "n05.00"])
def test_a_baseline_is_read_in_all_its_forms(tmp_path, baseline):
    numbers = scenes.digital(REFLECTANCE, 1e-4, -0.1)
    tags = {"PROCESSING_BASELINE": baseline}
    path = scenes.write(tmp_path / "part.tif", numbers, descriptions=scenes.NAMES, tags=tags)
    with opened(path) as scene:
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=1e-4)


@pytest.mark.parametrize("scale, offset", [(np.nan, 0), (0, 0), (np.inf, 0), (1e-4, np.nan), (1e-4, np.inf)])
def test_factors_that_are_none_are_refused_unless_the_user_knows_better(tmp_path, scale, offset):
    numbers = scenes.digital(REFLECTANCE, 1e-4, 0)
    tags = {"scales": (scale,) * 4, "offsets": (offset,) * 4}
    path = scenes.write(tmp_path / "scene.tif", numbers, descriptions=scenes.NAMES, **tags)
    with pytest.raises(SceneError, match="cannot be right"):
        opened(path)
    with opened(path, scaling="reflectance_10000") as scene:
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=1e-4)


def test_a_model_of_numbers_sees_them_as_they_are(tmp_path):
    inputs = InputSpec(clip=(-np.inf, np.inf), values="numbers")
    heights = (scenes.digital(REFLECTANCE, 1, 0, "float32") * 4000 - 200).astype("float32")
    heights[:, :5, :5] = -9999
    path = scenes.write(tmp_path / "dem.tif", heights, descriptions=scenes.NAMES)
    with Scene.open(scenes.job(path), scenes.bundle(inputs=inputs)) as scene:
        assert scene.scaling.kind == "numbers" and scene.scaling.scale == (1.0,) * 4
        assert all("NODATA" in warning for warning in scene.warnings)
        values, valid = scene.read(whole(scene))
    assert valid.sum() == valid.size - 25
    seen = network_input(to_reflectance(values, (1,) * 4, (0,) * 4), valid, (True,) * 4, inputs)
    np.testing.assert_array_equal(seen[:, valid], heights[:, valid])


def test_a_bundle_says_what_kind_of_values_it_sees(tmp_path):
    bundle = Bundle.load(bundles.copy_of_first_channel(tmp_path / "dem", values="numbers"))
    assert bundle.inputs.values == "numbers"
    data = json.loads((bundle.folder / "model.json").read_text())
    del data["mlm:input"][0]["value_scaling"]
    (bundle.folder / "model.json").write_text(json.dumps(data))
    assert Bundle.load(bundle.folder).inputs.clip == (-np.inf, np.inf)
    data["cloudreef"]["values"] = "radar"
    (bundle.folder / "model.json").write_text(json.dumps(data))
    with pytest.raises(BundleError, match="radar"):
        Bundle.load(bundle.folder)


@pytest.mark.parametrize("key", ["bytes_per_px", "flops_per_px"])
@pytest.mark.parametrize("amount", [1e308, -1, 1e11])
def test_what_a_bundle_says_of_its_work_has_limits(tmp_path, key, amount):
    folder = bundles.copy_of_first_channel(tmp_path / "model", **{key: amount})
    with pytest.raises(BundleError, match="bytes_per_px lie between 0"):
        Bundle.load(folder)
