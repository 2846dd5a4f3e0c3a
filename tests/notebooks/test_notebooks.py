"""In Python a scene, an array in memory, an array of xarray and one of Dask give the same mask as a file."""

from __future__ import annotations

import json
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import bundles
import class_models
import numpy as np
import pytest
import rasterio
import scenes

import cloudreef_plugin as cloudreef
from cloudreef_plugin.engine.contract.classes import Decision
from cloudreef_plugin.engine.contract.errors import BundleError, JobError, OutputError, RuntimeUnavailable, SceneError
from cloudreef_plugin.notebooks import arrays

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def copying(tmp_path_factory):
    """Its probability is the red channel."""
    return bundles.copy_of_first_channel(tmp_path_factory.mktemp("model") / "tiny")


@pytest.fixture(scope="module")
def seen():
    """Reflectance (red, green, blue, near infrared) with a corner of no data, and where the cloud is."""
    reflectance, cloud = scenes.cloudy()
    reflectance[:, :5, :7] = np.nan
    return reflectance, cloud


def segment(scene, model, **options):
    return cloudreef.segment(scene, model=model, threshold=0.4, runtime="onnxruntime", **options)


def check(result, cloud):
    assert np.array_equal(result.mask == 1, cloud)
    assert (result.mask[:5, :7] == 255).all()
    assert result.transform == scenes.TRANSFORM
    assert result.crs == rasterio.CRS.from_user_input(scenes.CRS)


def test_a_file_and_an_array_give_the_same(tmp_path, copying, seen):
    reflectance, cloud = seen
    path = scenes.write(tmp_path / "a.tif", reflectance, descriptions=scenes.NAMES)
    check(segment(path, copying), cloud)
    check(segment(reflectance, copying, bands="R,G,B,NIR", transform=scenes.TRANSFORM, crs=scenes.CRS), cloud)


def test_probability_classes_and_statistics(copying, seen):
    reflectance, cloud = seen
    result = segment(reflectance, copying, bands="R,G,B,NIR", probability=True)
    inside = np.isfinite(reflectance[0])
    assert result.probability[inside] == pytest.approx(reflectance[0][inside], abs=0.0041)
    assert np.isnan(result.probability[~inside]).all()
    assert result.classes == {0: "clear", 1: "cloud"}
    assert result.statistics["cover_percent"] == pytest.approx(result.cover_percent)
    assert result.cover_percent == pytest.approx(100 * cloud.sum() / inside.sum())


def test_bands_in_another_order_are_found(copying, seen):
    reflectance, cloud = seen
    place = {"transform": scenes.TRANSFORM, "crs": scenes.CRS}
    check(segment(reflectance[[2, 1, 0, 3]], copying, bands="B,G,R,NIR", **place), cloud)


def test_dask_is_computed_block_by_block(copying, seen):
    dask_array = pytest.importorskip("dask.array")
    reflectance, cloud = seen
    lazy = dask_array.from_array(reflectance, chunks=(4, 16, 24))
    check(segment(lazy, copying, bands="R,G,B,NIR", transform=scenes.TRANSFORM, crs=scenes.CRS), cloud)
    blocks = [values.shape for _, values in arrays.ArrayScene.of(lazy).blocks()]
    assert blocks[:3] == [(4, 16, 24), (4, 16, 24), (4, 16, 16)]
    assert len(blocks) == 9


def test_xarray_brings_names_crs_and_nodata_and_gets_them_back(copying, seen):
    xarray = pytest.importorskip("xarray")
    pytest.importorskip("rioxarray")
    from cloudreef_plugin.notebooks.labelled import labelled

    reflectance, cloud = seen
    array = labelled(reflectance, scenes.TRANSFORM, scenes.CRS, name="r", bands=scenes.NAMES)
    result = segment(array.transpose("y", "x", "band"), copying, probability=True)
    check(result, cloud)
    data = result.to_xarray()
    assert isinstance(data, xarray.Dataset)
    assert data.rio.crs == rasterio.CRS.from_user_input(scenes.CRS)
    assert data.mask.rio.transform() == scenes.TRANSFORM
    assert data.mask.attrs["flag_meanings"] == "clear cloud"
    left = data.mask.sel(x=scenes.TRANSFORM.c + 15 * 2 + 15 * 30, y=scenes.TRANSFORM.f - 24.5 * 30, method="nearest")
    assert int(left) == int(cloud[24, 15])


@pytest.mark.parametrize("form", ["floats", "integers", "big-endian floats", "Dask", "Dask of integers"])
def test_masked_values_are_no_data_whatever_number_is_below_the_mask(copying, seen, form):
    reflectance, cloud = seen
    hidden = np.isnan(reflectance)
    values = np.where(hidden, 0.9, reflectance).astype(">f4" if "big" in form else "f4")
    if "integers" in form:
        values = np.rint(values * 10000).astype(np.uint16)
        values[:, 20, 40] = 1  # so near zero that nodata must not be guessed
    array = np.ma.MaskedArray(values, hidden)
    if "Dask" in form:
        array = pytest.importorskip("dask.array").from_array(array, chunks=(4, 16, 24))
    scaling = "reflectance_10000" if "integers" in form else "reflectance"
    place = {"bands": "R,G,B,NIR", "transform": scenes.TRANSFORM, "crs": scenes.CRS}
    result = segment(array, copying, scaling=scaling, **place)
    check(result, cloud)
    assert result.mask[20, 40] == 0


def test_masked_integers_of_which_none_is_free_need_a_nodata_value():
    every = np.ma.MaskedArray(np.arange(256, dtype=np.uint8).reshape(1, 16, 16), np.zeros((1, 16, 16), bool))
    with pytest.raises(SceneError, match="none of them can mean nodata"):
        arrays.ArrayScene.of(every)
    assert arrays.ArrayScene.of(every, nodata=7).nodata == 7
    assert arrays.ArrayScene.of(every[:, 1:], nodata=-9999).nodata == 0


@pytest.mark.parametrize("states", ["one for all", "one for each"])
def test_scale_and_offset_of_xarray_count_as_those_of_a_file(tmp_path, copying, states):
    rioxarray = pytest.importorskip("rioxarray")
    reflectance, _ = scenes.cloudy()
    scales = (5e-5,) * 4 if states == "one for all" else (5e-5, 6e-5, 7e-5, 8e-5)
    numbers = scenes.digital(reflectance, np.array(scales)[:, None, None], -0.05)
    path = scenes.write(
        tmp_path / "a.tif", numbers, descriptions=scenes.NAMES, scales=scales, offsets=(-0.05,) * 4, nodata=0
    )
    with rioxarray.open_rasterio(path) as array:
        ours, of_file = segment(array, copying), segment(path, copying)
    assert ours.statistics["scaling_reason"] == of_file.statistics["scaling_reason"]
    assert np.array_equal(ours.mask, of_file.mask) and ours.cover_percent > 5


@pytest.mark.parametrize(
    ("part", "left", "top", "size"),
    [
        ((slice(10, 40), slice(7, 60)), 7, 10, (30, -30)),
        ((slice(None, None, 2), slice(None, None, 3)), -1, -0.5, (90, -60)),
        ((slice(None, None, -1), slice(None)), 0, 48, (30, 30)),
        ((slice(None), slice(None, None, -1)), 64, 0, (-30, -30)),
        ((slice(10, 11), slice(None)), 0, 10, (30, -30)),
    ],
    ids=["part", "steps", "south up", "east left", "one row"],
)
def test_parts_of_an_array_of_xarray_lie_where_they_lay(tmp_path, part, left, top, size):
    rioxarray = pytest.importorskip("rioxarray")
    path, _, _ = scenes.stack(tmp_path / "a.tif")
    with rioxarray.open_rasterio(path) as array:
        transform = arrays.ArrayScene.of(array[(slice(None), *part)]).transform
    assert (transform.a, transform.e) == size
    assert (transform.c, transform.f) == pytest.approx(scenes.TRANSFORM * (left, top))


@pytest.mark.parametrize("taken", [[3, 2, 1, 0], [2, 0, 1], [0, 1, 2, 3]])
def test_bands_of_xarray_keep_their_names_and_factors_in_any_order(tmp_path, taken):
    rioxarray = pytest.importorskip("rioxarray")
    scales = (1e-4, 2e-4, 3e-4, 4e-4)
    path, _, _ = scenes.stack(tmp_path / "a.tif", scales=scales)
    with rioxarray.open_rasterio(path) as array:
        part = arrays.ArrayScene.of(array[taken])  # its attributes are still those of all bands in their order
        assert list(part.names) == [scenes.NAMES[number] for number in taken]
        assert [scale for scale, _ in part.factors] == [scales[number] for number in taken]
        unknown = arrays.ArrayScene.of(array[taken].assign_coords(band=[*taken]))  # counted from 0, as none should be
        assert list(unknown.names) == ([*scenes.NAMES] if taken == [0, 1, 2, 3] else [])


def test_numbers_may_be_those_of_numpy(tmp_path, copying):
    path, _, cloud = scenes.stack(tmp_path / "a.tif")
    left, top = scenes.TRANSFORM.c, scenes.TRANSFORM.f
    bounds = np.array([left, top - 48 * 30, left + 64 * 30, top])
    options = {"threshold": np.float32(0.4), "nodata": np.uint16(0), "bounds": bounds}
    result = cloudreef.segment(path, model=copying, runtime="onnxruntime", **options)
    assert np.array_equal(result.mask == 1, cloud)


def test_arrays_of_xarray_without_a_place_are_given_none(tmp_path):
    rioxarray = pytest.importorskip("rioxarray")
    path, _, _ = scenes.stack(tmp_path / "a.tif")
    with rioxarray.open_rasterio(path) as array:
        bare = array.drop_vars(["x", "y", "spatial_ref"]).rio.write_crs(scenes.CRS)
        assert arrays.ArrayScene.of(bare).transform is None
        with pytest.raises(SceneError, match="not evenly spaced"):
            arrays.ArrayScene.of(array[:, [0, 1, 5, 20]])
        with pytest.raises(SceneError, match="dimensions band, row, col, and none is known as x or y"):
            arrays.ArrayScene.of(array.rename(x="col", y="row"))


def _segmented(path, model):
    return segment(path, model, probability=True)


def test_a_result_of_a_worker_process_arrives_whole(tmp_path, copying):
    path, _, cloud = scenes.stack(tmp_path / "a.tif")
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as workers:
        result = workers.submit(_segmented, path, copying).result()
    assert not result.path.exists()
    assert np.array_equal(result.mask == 1, cloud)
    assert result.probability.shape == cloud.shape and result.probability_bands == ("cloud",)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_process_forked_after_a_run_says_so_instead_of_waiting_forever(tmp_path, copying):
    path, _, _ = scenes.stack(tmp_path / "a.tif")
    kept = segment(path, copying)
    if os.fork() == 0:
        try:
            segment(path, copying)
        except RuntimeUnavailable as error:
            del kept  # its files are those of the process that made it
            os._exit(7 if "spawn" in error.hint else 1)
        os._exit(2)
    assert os.waitstatus_to_exitcode(os.wait()[1]) == 7
    assert kept.mask.shape == (48, 64)


def test_an_opened_scene_tells_its_bands_and_reads_reflectance(tmp_path, copying):
    path, reflectance, _ = scenes.stack(tmp_path / "a.tif")
    with cloudreef.open_scene(path, model=copying) as scene:
        assert scene.bands == ("red", "green", "blue", "nir")
        assert scene.shape == (48, 64)
        assert scene.resolution_m == pytest.approx(30, rel=0.01)
        assert scene.read() == pytest.approx(reflectance, abs=2e-5)
        part = scene.read(rasterio.windows.Window(3, 5, 10, 7))
        assert part == pytest.approx(reflectance[:, 5:12, 3:13], abs=2e-5)
        assert "red = band 1" in scene.description


def test_a_result_is_read_again_with_what_lies_beside_it(tmp_path, copying, seen, monkeypatch):
    reflectance, cloud = seen
    place = {"bands": "R,G,B,NIR", "transform": scenes.TRANSFORM, "crs": scenes.CRS}
    monkeypatch.chdir(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    for name in ("north_mask.tif", "south.tif"):
        result = segment(reflectance, copying, output=name, probability=True, **place)
        again = cloudreef.read_result(name)
        monkeypatch.chdir(tmp_path / "elsewhere")  # before the arrays are read
        for each in (result, again):
            check(each, cloud)
            assert each.classes[1] == "cloud"
            assert each.statistics["model"] == "tiny"
            assert each.probability.shape == cloud.shape
        monkeypatch.chdir(tmp_path)
    renamed = (tmp_path / "north_statistics.json").rename(tmp_path / "facts.json")
    assert cloudreef.read_result("north_mask.tif").statistics == {}
    assert cloudreef.read_result("north_mask.tif", statistics=renamed).statistics["model"] == "tiny"


def test_of_several_classes_each_has_its_probability_and_the_undecided_is_no_cover(tmp_path, seen):
    model = class_models.bundle(tmp_path / "three", class_models.first_channels(3, "Softmax", scale=6.0))
    reflectance = seen[0].copy()
    reflectance[:3, 10:, :20] = np.array([0.9, 0.1, 0.1])[:, None, None]
    reflectance[:3, 10:, 20:30] = np.array([0.1, 0.9, 0.1])[:, None, None]
    reflectance[:3, 10:, 30:] = np.array([0.5, 0.5, 0.5])[:, None, None]
    path, unsure = tmp_path / "a_mask.tif", Decision(minimum_confidence=0.6)
    place = {"bands": "R,G,B,NIR", "transform": scenes.TRANSFORM, "crs": scenes.CRS}
    result = cloudreef.segment(reflectance, model=model, probability=True, output=path, decision=unsure, **place)
    assert result.probability_bands == ("land", "cloud", "shadow")
    assert result.probability.shape == (3, 48, 64)
    assert result.probability[:, 20, 25] == pytest.approx(np.array([0.008, 0.984, 0.008]), abs=0.005)
    assert set(np.unique(result.mask[10:])) == {0, 1, 254}
    assert result.cover_percent == pytest.approx(result.statistics["cover_percent"])
    (tmp_path / "a_statistics.json").unlink()
    again = cloudreef.read_result(path)
    assert again.classes == {0: "land", 1: "cloud", 2: "shadow"}
    assert again.cover_percent == pytest.approx(result.cover_percent)
    pytest.importorskip("rioxarray")
    data = result.to_xarray()
    assert float(data.probability.sel(band="cloud")[20, 25]) == pytest.approx(0.984, abs=0.005)


def test_only_inside_bounds(copying, seen):
    reflectance, _ = seen
    left, top = scenes.TRANSFORM.c, scenes.TRANSFORM.f
    bounds = (left, top - 48 * 30, left + 32 * 30, top)
    result = segment(reflectance, copying, bands="R,G,B,NIR", transform=scenes.TRANSFORM, crs=scenes.CRS, bounds=bounds)
    assert (result.mask[:, 32:] == 255).all()
    assert (result.mask[10:, :32] != 255).all()


def test_how_far_it_is_and_doubts_are_told(copying, seen):
    told = []
    segment(seen[0], copying, bands="R,G,B,NIR", progress=lambda part, stage: told.append((part, stage)))
    assert told[-1][0] == 1
    coarse = rasterio.Affine(5000, 0, 4e5, 0, -5000, 4e6)
    with pytest.warns(UserWarning, match="expect worse results"):
        segment(seen[0], copying, bands="R,G,B,NIR", crs=scenes.CRS, transform=coarse)


@pytest.mark.parametrize(
    ("what", "options", "error", "sentence"),
    [
        (np.zeros((2, 3, 4, 5)), {}, SceneError, "4 dimensions"),
        (np.zeros((4, 30, 30)), {"bands": "R,G,B"}, SceneError, "3 bands are named, but the array has 4"),
        (np.zeros((4, 30, 30), complex), {"bands": "R,G,B,NIR"}, SceneError, "data type complex128"),
        (np.zeros((4, 30, 30)), {"bands": "R,G,B,Q"}, JobError, "is not the name of a band"),
        (np.zeros((4, 30, 0)), {"bands": "R,G,B,NIR"}, SceneError, "The array is empty"),
        (np.zeros((4, 30, 30)), {"transform": scenes.TRANSFORM, "crs": "EPSG:0"}, SceneError, "EPSG:0 is not a CRS"),
        ("nowhere.tif", {}, SceneError, "There is no file"),
        ([np.zeros((30, 30))], {}, SceneError, "neither a path nor several"),
        (None, {}, SceneError, "of the type NoneType, is neither"),
        ([], {}, SceneError, "neither a path nor several"),
        ({"red": np.zeros((30, 30))}, {}, SceneError, "holds several arrays"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(copying, what, options, error, sentence):
    with pytest.raises(error, match=sentence):
        segment(what, copying, **options)


def test_models_and_results_that_are_not_there(tmp_path, copying, seen):
    with pytest.raises(BundleError, match="There is no model"):
        cloudreef.segment(seen[0], model="nothing")
    with pytest.raises(SceneError, match="cannot be read"):
        cloudreef.read_result(tmp_path / "mask.tif")
    kept = tmp_path / "mask.tif"
    segment(seen[0], copying, bands="R,G,B,NIR", output=kept)
    with pytest.raises(OutputError):
        segment(seen[0], copying, bands="R,G,B,NIR", output=kept)
    with pytest.raises(AttributeError):
        cloudreef.nothing  # noqa: B018


def test_the_notebook_of_the_documentation_runs(tmp_path, monkeypatch):
    pytest.importorskip("rioxarray")
    notebook = json.loads((CHECKOUT / "resources" / "docs" / "notebook.ipynb").read_text(encoding="utf-8"))
    monkeypatch.chdir(CHECKOUT)
    monkeypatch.setattr("sys.modules", {**__import__("sys").modules, "cloudreef": cloudreef})
    names: dict = {}
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            exec("".join(cell["source"]), names)
    assert 0 < names["result"].cover_percent < 60
    assert np.array_equal(names["result"].mask, names["from_array"].mask)
