"""A composite shows of each pixel what was seen there clearly, and how often."""

from __future__ import annotations

import json

import numpy as np
import pytest
import rasterio
import scenes
from affine import Affine
from engine.contract.errors import JobError, OutputError, SceneError
from engine.contract.jobs import read_job
from engine.contract.raster_jobs import Composite, CompositeOutputs, MaskedScene
from engine.jobs import composite as module
from engine.jobs.composite import composite

ROWS, COLS = 12, 16
CLOUDS = [np.zeros((ROWS, COLS), np.uint8) for _ in range(3)]
CLOUDS[0][:, :8] = 1  # half clear
CLOUDS[1][:, 2:6] = 1  # clearest
CLOUDS[2][:, 5:] = 1
CLOUDS[1][0, 0] = 255
for _cloud in CLOUDS:
    _cloud[5, 5] = 1
VALUES = [np.full((2, ROWS, COLS), value, np.uint16) for value in (100, 200, 401)]
for _values in VALUES:
    _values[1] += 5


def silent(event):
    pass


def run(tmp_path, values=VALUES, masks=CLOUDS, places=None, options=None, emit=silent, **job):
    """Runs the job; returns the composite's bands, the count, the open composite and the statistics."""
    given = []
    for number, (of_scene, mask) in enumerate(zip(values, masks)):
        place = (places or {}).get(number, {})
        raster = scenes.write(
            tmp_path / f"s{number}.tif",
            of_scene,
            **{"nodata": 0, "descriptions": ["red", "nir"], **(options or {})},
            **place,
        )
        given.append(
            MaskedScene(str(raster), str(scenes.write(tmp_path / f"m{number}.tif", mask, nodata=255, **place)))
        )
    outputs = CompositeOutputs(*(str(tmp_path / name) for name in ("c.tif", "n.tif", "s.json")))
    done = composite(read_job(Composite(tuple(given), outputs, replace=True, **job).to_json()), emit)
    result = rasterio.open(outputs.raster)
    with rasterio.open(outputs.count) as count:
        assert (count.crs, count.transform, count.shape) == (result.crs, result.transform, result.shape)
        counts = count.read(1)
    assert json.loads((tmp_path / "s.json").read_text(encoding="utf-8")) == done.statistics
    return result.read(), counts, result, done.statistics


def expected_first(order):
    shown = np.zeros((ROWS, COLS), np.uint16)
    for index in reversed(order):
        shown[CLOUDS[index] == 0] = VALUES[index][0, 0, 0]
    return shown


@pytest.mark.parametrize("order, indexes", [("clearest", [1, 0, 2]), ("given", [0, 1, 2])])
def test_first_shows_the_first_scene_that_is_clear(tmp_path, order, indexes):
    bands, counts, result, statistics = run(tmp_path, order=order)
    assert (bands[0] == expected_first(indexes)).all()
    assert (bands[1][bands[0] > 0] == bands[0][bands[0] > 0] + 5).all()
    assert bands[:, 5, 5].tolist() == [0, 0] and counts[5, 5] == 0
    assert (counts == sum(cloud == 0 for cloud in CLOUDS)).all()
    assert (result.nodata, result.dtypes[0], result.descriptions) == (0, "uint16", ("red", "nir"))
    assert statistics["empty_px"] == (counts == 0).sum()
    assert [scene["clear_px"] for scene in statistics["scenes"]] == [(cloud == 0).sum() for cloud in CLOUDS]
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"c.tif", "n.tif", "s.json", *(f"{kind}{number}.tif" for kind in "sm" for number in range(3))}


@pytest.mark.parametrize("dtype", ["uint16", "float32", "int32"])
@pytest.mark.parametrize("working_bytes", [10_000, 2**28])
def test_median_of_all_that_is_clear(tmp_path, monkeypatch, dtype, working_bytes):
    monkeypatch.setattr(module, "_WORKING_BYTES", working_bytes)
    monkeypatch.setattr(module, "_SMALLEST_PX", 4)
    monkeypatch.setattr(module, "_LARGEST_PX", 8)
    values = np.random.default_rng(0).integers(1, 1000, (3, 2, ROWS, COLS)).astype(dtype)
    bands, _, _, _ = run(tmp_path, values, method="median")
    clear = np.stack(CLOUDS)[:, None] == 0
    with np.errstate(all="ignore"):
        median = np.nanmedian(np.where(clear, values, np.nan), axis=0)
    median = np.nan_to_num(median if dtype == "float32" else np.rint(median))
    assert bands == pytest.approx(median)


def test_pixels_without_data_are_not_clear(tmp_path):
    values = [one.copy() for one in VALUES]
    values[1][:, 3:7, 8:] = 0
    bands, counts, _, _ = run(tmp_path, values)
    assert (bands[0, 3:7, 8:] == 100).all() and (counts[3:7, 8:] == 1).all()


def test_a_scene_is_as_clear_as_its_pixels_with_data_are(tmp_path):
    """A mask by another program says 0, clear, also where the scene has no data."""
    values = [one.copy() for one in VALUES[:2]]
    values[0][:, :, 1:] = 0
    clear, half = np.zeros((ROWS, COLS), np.uint8), CLOUDS[0]
    bands, counts, _, statistics = run(tmp_path, values, [clear, half])
    assert (bands[0, :, 8:] == 200).all() and (bands[0, :, 0] == 100).all() and (counts[:, 1:8] == 0).all()
    assert [scene["clear_px"] for scene in statistics["scenes"]] == [ROWS, ROWS * 8]
    assert statistics["scenes"][0]["clear_percent"] == 100 * ROWS / (ROWS * COLS)
    assert statistics["mean_observations"] == 9 / COLS


def test_the_clearest_scene_is_the_one_with_most_clear_data(tmp_path):
    values = [one.copy() for one in VALUES[:2]]
    values[0][:, :, 1:] = 0
    bands, _, result, _ = run(tmp_path, values, [np.zeros((ROWS, COLS), np.uint8), CLOUDS[1]])
    assert result.tags()["CLOUDREEF_SCENES"] == "s1.tif; s0.tif" and (bands[0, 1:, 0] == 200).all()


@pytest.mark.parametrize("method", ["first", "median"])
def test_a_band_without_data_does_not_take_the_others_with_it(tmp_path, method):
    values = [one.copy() for one in VALUES]
    values[1][1, 3:7, 8:] = 0  # where scene 0 is clear too
    values[2][0, 8:, :2] = values[1][0, 8:, :2] = 0  # where scene 0 is not
    bands, counts, _, _ = run(tmp_path, values, method=method)
    if method == "first":
        assert (bands[0, 3:7, 8:] == 100).all() and (bands[1, 3:7, 8:] == 105).all(), "all bands of one day"
    else:
        assert (bands[0, 3:7, 8:] == 150).all() and (bands[1, 3:7, 8:] == 105).all()
    assert (bands[0, 8:, :2] == 0).all() and (bands[1, 8:, :2] > 0).all() and (counts[8:, :2] == 2).all()


def test_bands_are_matched_by_name_and_what_not_all_have_is_left_out(tmp_path):
    said = []
    values = [VALUES[0], np.stack([VALUES[1][1], VALUES[1][0], VALUES[1][0] * 0 + 7])]
    names = {0: {"descriptions": ["red", "nir"]}, 1: {"descriptions": ["NIR", "red", "swir"]}}
    clear = np.zeros((ROWS, COLS), np.uint8)
    masks = [CLOUDS[0], clear]

    def run_named(tmp_path, **more):
        given = [
            MaskedScene(
                str(scenes.write(tmp_path / f"s{n}.tif", values[n], nodata=0, **names[n])),
                str(scenes.write(tmp_path / f"m{n}.tif", masks[n], nodata=255)),
            )
            for n in (0, 1)
        ]
        task = Composite(tuple(given), CompositeOutputs(str(tmp_path / "c.tif")), order="given", **more)
        composite(task, lambda event: said.append(getattr(event, "text", "")))
        with rasterio.open(tmp_path / "c.tif") as result:
            return result.read(), result.descriptions

    bands, described = run_named(tmp_path)
    assert described == ("red", "nir")
    assert (bands[0, :, 8:] == 100).all() and (bands[0, :, :8] == 200).all() and (bands[1, :, :8] == 205).all()
    names[0]["descriptions"], names[1]["descriptions"] = ["nir", "swir"], ["nir", "red", "swir"]
    (tmp_path / "c.tif").unlink()
    bands, described = run_named(tmp_path)
    assert described == ("nir", "swir") and (bands[1, :, :8] == 7).all()
    assert any("only the bands that all scenes have" in sentence for sentence in said)


@pytest.mark.parametrize("grid", ["union", "first"])
def test_scenes_that_overlap_in_part(tmp_path, grid):
    beside = {1: {"transform": scenes.TRANSFORM * Affine.translation(10, -4)}}
    clear = np.zeros((ROWS, COLS), np.uint8)
    bands, counts, result, _ = run(tmp_path, VALUES[:2], [clear, clear], beside, order="given", grid=grid)
    if grid == "first":
        assert result.shape == (ROWS, COLS) and result.transform == scenes.TRANSFORM
        assert (bands[0] == 100).all() and (counts == 2).sum() == 8 * 6
        return
    assert result.shape == (ROWS + 4, COLS + 10)
    assert result.transform == scenes.TRANSFORM * Affine.translation(0, -4)
    expected = np.zeros(result.shape)
    expected[:ROWS, 10:] = 200
    expected[4:, :COLS] = 100
    assert (bands[0] == expected).all()
    assert (counts == 2).sum() == 8 * 6 and (counts == 0).sum() == result.width * result.height - 2 * 192 + 48


def test_masks_of_scenes_without_nodata_do_not_reach_beyond_them(tmp_path):
    beside = {1: {"transform": scenes.TRANSFORM * Affine.translation(20, 0)}}
    clear = np.zeros((ROWS, COLS), np.uint8)
    bands, counts, result, _ = run(tmp_path, VALUES[:2], [clear, clear], beside, options={"nodata": None})
    assert result.shape == (ROWS, 36) and (counts[:, 16:20] == 0).all() and (bands[:, :, 16:20] == result.nodata).all()
    assert (bands[0, :, :16] == 100).all() and (bands[0, :, 20:] == 200).all()


def test_scenes_without_a_place_lie_pixel_on_pixel(tmp_path):
    nowhere = {number: {"crs": None, "transform": None} for number in range(3)}
    bands, _, result, _ = run(tmp_path, places=nowhere, order="given")
    assert (bands[0] == expected_first([0, 1, 2])).all() and result.crs is None


@pytest.mark.parametrize(
    "values, masks, places, sentence",
    [
        ([VALUES[0], VALUES[1][:1]], CLOUDS[:2], {}, "have 2 and 1 bands"),
        ([VALUES[0], VALUES[1].astype("int16")], CLOUDS[:2], {}, "differ in their data type: uint16 and int16"),
        (VALUES[:1], [np.ones((ROWS, COLS), np.uint8)], {}, "No scene has a clear pixel"),
        ([VALUES[0] * 0], CLOUDS[:1], {}, "No scene has a clear pixel"),
        (VALUES[:1], [np.full((ROWS, COLS), 9, np.uint8)], {}, "holds the value 9"),
    ],
)
def test_what_cannot_be_combined_is_refused_and_leaves_nothing(tmp_path, values, masks, places, sentence):
    with pytest.raises(SceneError, match=sentence):
        run(tmp_path, values, masks, places, {"descriptions": None})
    assert not [path.name for path in tmp_path.iterdir() if path.name[0] not in "sm" or path.name == "s.json"]


def test_a_scene_off_the_first_grid_is_told(tmp_path):
    away = {1: {"transform": scenes.TRANSFORM * Affine.translation(1000, 0)}}
    with pytest.raises(SceneError, match="do not overlap"):
        run(tmp_path, places=away, grid="first")


def test_a_scene_is_not_replaced(tmp_path):
    raster = scenes.write(tmp_path / "s.tif", VALUES[0])
    mask = scenes.write(tmp_path / "m.tif", CLOUDS[0])
    with pytest.raises(OutputError):
        composite(
            Composite((MaskedScene(str(raster), str(mask)),), CompositeOutputs(str(raster)), replace=True), silent
        )


@pytest.mark.parametrize("wrong", [{"method": "mean"}, {"order": "last"}, {"grid": "none"}, {"scenes": ()}])
def test_invalid_values_are_refused(wrong):
    with pytest.raises(JobError):
        read_job(Composite(**{"scenes": (MaskedScene("s", "m"),), "outputs": CompositeOutputs("c"), **wrong}).to_json())


def test_scenes_of_two_worlds_are_refused(tmp_path):
    away = {1: {"transform": Affine.translation(4e6, 4e6) @ scenes.TRANSFORM}}
    with pytest.raises(SceneError, match="so far apart"):
        run(tmp_path, VALUES[:2], CLOUDS[:2], away)


def one_band(path, values, dtype="uint16", **options):
    return str(scenes.write(path, np.asarray(values, dtype)[None], **options))


def of_two(tmp_path, values, fills, masks=None, mask_nodata=255, dtype="uint16", **job):
    """Combines two rows of pixels; returns the composite, its nodata value, the count and what was told."""
    masks = masks or [np.zeros_like(values[0])] * 2
    given = [
        MaskedScene(
            one_band(tmp_path / f"s{n}.tif", [values[n]], dtype, nodata=fills[n]),
            one_band(tmp_path / f"m{n}.tif", [masks[n]], "uint8", nodata=mask_nodata),
        )
        for n in (0, 1)
    ]
    outputs, told = CompositeOutputs(str(tmp_path / "c.tif"), str(tmp_path / "n.tif")), []
    composite(Composite(tuple(given), outputs, order="given", **job), lambda event: told.append(event))
    with rasterio.open(outputs.raster) as result, rasterio.open(outputs.count) as count:
        return result.read(1)[0], result.nodata, count.read(1)[0], [str(getattr(event, "text", "")) for event in told]


def test_a_value_of_one_scene_is_not_lost_to_the_nodata_value_of_another(tmp_path):
    shown, nodata, count, told = of_two(tmp_path, [[0, 0, 5, 0], [0, 7, 9, 65535]], (0, 65535))
    assert count.tolist() == [1, 1, 2, 0]
    assert shown.tolist() == [0, 7, 5, nodata] and nodata == 65535
    assert not any("nodata" in text for text in told)


@pytest.mark.parametrize("dtype, expected", [("uint8", 254), ("float32", np.nan)])
def test_where_each_nodata_value_is_data_elsewhere_another_is_taken(tmp_path, dtype, expected):
    shown, nodata, count, told = of_two(tmp_path, [[0, 255, 5, 0], [0, 7, 9, 255]], (0, 255), dtype=dtype)
    assert count.tolist() == [1, 2, 2, 0]
    assert shown[:3].tolist() == [0, 255, 5] and nodata == pytest.approx(expected, nan_ok=True)
    assert any(" marks the pixels that are clear in no scene" in text for text in told)


@pytest.mark.parametrize("method, values", [("first", [[3, 5], [4, 6]]), ("median", [[2, 5], [4, 6]])])
def test_values_that_are_the_chosen_nodata_value_are_told(tmp_path, method, values):
    *_, told = of_two(tmp_path, values, (0, 0), method=method, nodata=3.0)
    assert "1 values of valid pixels equal 3, the chosen nodata value: they now count as nodata." in told


@pytest.mark.parametrize("avoid, expected", [((1.0,), [1, 2, 1]), ((255.0,), [2, 2, 1]), ((2.0,), [2, 2, 1])])
def test_255_is_no_clear_pixel_though_the_mask_does_not_say_so(tmp_path, avoid, expected):
    masks = [[0, 0, 0], [1, 0, 255]]
    *_, count, _ = of_two(tmp_path, [[1, 2, 3], [4, 5, 6]], (0, 0), masks, mask_nodata=None, avoid=avoid)
    assert count.tolist() == expected
