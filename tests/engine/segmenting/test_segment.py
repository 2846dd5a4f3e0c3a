"""Segmenting a scene from a job to its results: what is promised of every mask."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import bundles
import numpy as np
import pytest
import rasterio
from engine.contract.errors import BundleError, CloudReefError, OutputError, SceneError
from engine.contract.events import Message, event_line
from engine.contract.protocol import Area, Failed, Finished, Job, Outputs, Postprocess, Progress, SceneJob, parse_event
from engine.segmenting.segment import segment
from rasterio.transform import from_origin

ENGINE_HOME = Path(__file__).resolve().parents[3] / "cloudreef_plugin"
DESCRIPTIONS = ("red", "green", "blue", "nir")


@pytest.fixture(scope="module")
def unet(tmp_path_factory):
    return bundles.small_unet(tmp_path_factory.mktemp("unet"))


@pytest.fixture(scope="module")
def copying(tmp_path_factory):
    return bundles.copy_of_first_channel(tmp_path_factory.mktemp("copying"))


def write_scene(path, values, *, nodata=None, descriptions=DESCRIPTIONS, crs="EPSG:32616", pixel=30.0):
    profile = {
        "driver": "GTiff",
        "count": len(values),
        "height": values.shape[1],
        "width": values.shape[2],
        "dtype": values.dtype,
        "crs": crs,
        "transform": from_origin(400_000, 3_400_000, pixel, pixel),
        "nodata": nodata,
    }
    with rasterio.open(path, "w", **profile) as file:
        file.write(values)
        file.descriptions = descriptions
    return path


def noise(rows, cols, seed=0, bands=4):
    return np.random.default_rng(seed).random((bands, rows, cols), np.float32)


def run(folder, scene, bundle, *, outputs=(), scene_options=None, events=None, **options):
    """Segments one scene into `folder`; returns (mask, probability as float32, finished)."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = {"mask": str(folder / "mask.tif"), "probability_float": str(folder / "p.tif")}
    paths.update({name: str(folder / (f"{name}.gpkg" if name == "polygons" else name)) for name in outputs})
    job = Job(
        model=str(bundle),
        scenes=(SceneJob(input=(str(scene),), outputs=Outputs(**paths), **(scene_options or {})),),
        **{"runtime": "onnxruntime", **options},
    )
    finished = segment(Job.from_json(job.to_json()), (events if events is not None else []).append)
    with rasterio.open(paths["mask"]) as file:
        mask = file.read(1)
    with rasterio.open(paths["probability_float"]) as file:
        probability = file.read(1)
    return mask, probability, finished


@pytest.mark.parametrize("shape", [(137, 211), (1, 90), (90, 1), (1, 1), (64, 64), (3, 400), (600, 70)])
def test_tiles_give_the_answer_of_one_pass(tmp_path, unet, shape):
    values = noise(*shape)
    if min(shape) > 60:
        values[:, 20:50, 30:99] = np.nan
    scene = write_scene(tmp_path / "scene.tif", values)
    whole, probability, _ = run(tmp_path / "whole", scene, unet, tile_px=4096)
    assert np.isnan(probability).sum() == np.isnan(values[0]).sum()
    for tile_px, batch_size in [(1, 1), (48, 3), (100, 2)]:
        mask, other, _ = run(tmp_path / f"{tile_px}", scene, unet, tile_px=tile_px, batch_size=batch_size)
        np.testing.assert_array_equal(mask, whole)
        np.testing.assert_allclose(other, probability, atol=1e-4)


def test_turned_tiles_give_the_answer_of_one_pass(tmp_path, unet):
    scene = write_scene(tmp_path / "scene.tif", noise(101, 150))
    _, once, _ = run(tmp_path / "plain", scene, unet)
    _, whole, _ = run(tmp_path / "whole", scene, unet, tta=True, tile_px=4096)
    _, tiled, _ = run(tmp_path / "tiled", scene, unet, tta=True, tile_px=64, batch_size=2)
    np.testing.assert_allclose(tiled, whole, atol=1e-4)
    assert abs(once - whole).max() > 0.01, "turning makes a difference"


def test_turning_a_scene_turns_the_averaged_answer(tmp_path, unet):
    values = noise(64, 96)
    _, upright, _ = run(tmp_path / "a", write_scene(tmp_path / "a.tif", values), unet, tta=True)
    turned = np.ascontiguousarray(np.rot90(values, axes=(1, 2)))
    _, other, _ = run(tmp_path / "b", write_scene(tmp_path / "b.tif", turned), unet, tta=True)
    np.testing.assert_allclose(other, np.rot90(upright), atol=1e-5)


def test_a_model_without_a_halo_is_blended_without_gaps(tmp_path):
    bundle = bundles.copy_of_first_channel(tmp_path / "copying", halo_px=None, stride_multiple=8)
    values = noise(203, 301)
    values[:, 50:60, 70:80] = np.nan
    scene = write_scene(tmp_path / "scene.tif", values)
    _, probability, _ = run(tmp_path / "out", scene, bundle, tile_px=64)
    np.testing.assert_allclose(probability, values[0], atol=1e-5)


def test_tensorflow_that_another_program_uses_keeps_its_threads(tmp_path):
    tensorflow = pytest.importorskip("tensorflow")
    assert int(tensorflow.constant(1) + 1) == 2
    shipped = ENGINE_HOME.parent / "resources" / "models" / "clouds"
    scene = write_scene(tmp_path / "scene.tif", noise(33, 16))
    assert run(tmp_path / "a", scene, shipped, runtime="tensorflow", threads=1)[0].shape == (33, 16)


@pytest.mark.parametrize("runtime", ["openvino", "tensorflow"])
@pytest.mark.parametrize("shape", [(97, 130), (33, 16)])
def test_every_runtime_gives_the_same_answer(tmp_path, runtime, shape):
    pytest.importorskip(runtime)
    shipped = ENGINE_HOME.parent / "resources" / "models" / "clouds"
    scene = write_scene(tmp_path / "scene.tif", noise(*shape))
    mask, reference, _ = run(tmp_path / "a", scene, shipped, precision="f32")
    other_mask, other, finished = run(tmp_path / "b", scene, shipped, runtime=runtime, precision="f32")
    assert finished.statistics["runtime"] == runtime
    np.testing.assert_allclose(other, reference, atol=1e-4)
    assert (mask != other_mask).sum() <= (abs(reference - finished.statistics["threshold"]) < 1e-4).sum()


@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint16", "float32", "float64"])
def test_every_dtype_means_the_same_reflectance(tmp_path, copying, dtype):
    reflectance = noise(40, 50).astype("float64") * 0.9
    scale = {"uint8": 1 / 255, "int16": 1e-4, "uint16": 1e-4}.get(dtype)
    scaling = {"uint8": "uint8", "int16": "reflectance_10000", "uint16": "reflectance_10000"}.get(dtype, "reflectance")
    stored = (np.round(reflectance / scale) if scale else reflectance).astype(dtype)
    scene = write_scene(tmp_path / "scene.tif", stored)
    _, probability, _ = run(tmp_path / "out", scene, copying, scene_options={"scaling": scaling})
    np.testing.assert_allclose(probability, reflectance[0], atol=(scale or 1e-6) + 1e-6)


def test_mask_lies_on_the_scenes_grid_and_explains_itself(tmp_path, copying):
    values = noise(60, 70)
    values[:, :9, :] = -9999
    scene = write_scene(tmp_path / "scene.tif", values, nodata=-9999)
    events = []
    mask, _, finished = run(
        tmp_path / "out", scene, copying, outputs=("probability", "polygons", "statistics"), events=events
    )
    with rasterio.open(scene) as given, rasterio.open(tmp_path / "out" / "mask.tif") as result:
        assert (result.crs, result.transform, result.shape) == (given.crs, given.transform, given.shape)
        assert result.nodata == 255 and result.is_tiled
        assert result.colormap(1)[1][3] == 255
        tags = result.tags()
    assert (mask[:9] == 255).all() and set(np.unique(mask[9:])) == {0, 1}
    np.testing.assert_array_equal(mask[9:], values[0, 9:] >= 0.5)
    for tag in ("MODEL", "MODEL_SHA256", "VERSION", "THRESHOLD", "SCALING", "RUNTIME"):
        assert tags[f"CLOUDREEF_{tag}"]
    statistics = json.loads((tmp_path / "out" / "statistics").read_text())
    assert statistics["nodata_px"] == 9 * 70 and statistics["valid_px"] == 51 * 70
    assert statistics["cover_percent"] == pytest.approx(100 * (values[0, 9:] >= 0.5).mean(), abs=1e-6)
    assert statistics["cover_area_m2"] == pytest.approx(900 * statistics["target_px"], rel=2e-3)
    assert finished.statistics == statistics
    stages = {event.stage for event in events if isinstance(event, Progress)}
    assert stages == {"Segmenting", "Writing the results", "Tracing polygons"}


def test_messages_tell_a_program_what_they_are_about(tmp_path, copying):
    scene = write_scene(tmp_path / "scene.tif", noise(64, 64))
    events = []
    run(tmp_path / "out", scene, copying, events=events)
    messages = [event for event in events if isinstance(event, Message)]
    kinds = [event.kind for event in messages if event.level == "info"]
    assert kinds == ["model", "scene", "ground", "runtime", "outlook"]
    assert [parse_event(event_line(event)) for event in messages] == messages


def test_any_stored_threshold_gives_the_mask_of_a_run_with_it(tmp_path, copying):
    scene = write_scene(tmp_path / "scene.tif", noise(50, 50))
    run(tmp_path / "out", scene, copying, outputs=("probability",))
    with rasterio.open(tmp_path / "out" / "probability") as file:
        stored, scale = file.read(1), file.scales[0]
    for threshold in (0.004, 0.252, 0.5, 0.7, 0.996):
        mask, _, _ = run(tmp_path / f"t{threshold}", scene, copying, threshold=threshold)
        np.testing.assert_array_equal(mask, stored >= round(threshold / scale))


def test_outside_the_area_is_nodata_and_inside_is_the_same(tmp_path, unet):
    scene = write_scene(tmp_path / "scene.tif", noise(150, 200))
    whole, _, _ = run(tmp_path / "whole", scene, unet)
    left, top = 400_000 + 30 * 40, 3_400_000 - 30 * 20
    bounds = (left, top - 30 * 60, left + 30 * 90, top)
    area = Area(bounds=bounds, whole_grid=True)
    part, _, _ = run(tmp_path / "part", scene, unet, scene_options={"area": area}, tile_px=64)
    inside = np.zeros(whole.shape, bool)
    inside[20:80, 40:130] = True
    np.testing.assert_array_equal(part, np.where(inside, whole, 255))


def test_sieve_and_buffer_reach_the_statistics(tmp_path, copying):
    values = np.zeros((4, 40, 40), np.float32)
    values[0, 5, 5] = values[0, 20:25, 20:25] = 1
    scene = write_scene(tmp_path / "scene.tif", values)
    options = {"scene_options": {"scaling": "reflectance"}}
    mask, _, finished = run(tmp_path / "a", scene, copying, postprocess=Postprocess(sieve_px=5), **options)
    assert mask.sum() == 25 == finished.statistics["target_px"]
    mask, _, _ = run(tmp_path / "b", scene, copying, postprocess=Postprocess(buffer_px=1), **options)
    assert mask.sum() == 5 + 25 + 20


def test_an_existing_result_stays_unless_replacing_is_asked_for(tmp_path, copying):
    scene = write_scene(tmp_path / "scene.tif", noise(20, 20))
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mask.tif").write_text("precious")
    with pytest.raises(OutputError, match="exists"):
        run(tmp_path / "out", scene, copying)
    assert (tmp_path / "out" / "mask.tif").read_text() == "precious"
    run(tmp_path / "out", scene, copying, replace=True)


def test_a_result_never_replaces_its_scene(tmp_path, copying):
    scene = write_scene(tmp_path / "scene.tif", noise(20, 20))
    before = scene.read_bytes()
    job = Job(str(copying), (SceneJob((str(scene),), Outputs(str(scene))),), replace=True)
    with pytest.raises(OutputError, match="which is one of its inputs"):
        segment(job, lambda event: None)
    assert scene.read_bytes() == before


def test_a_scene_of_nodata_only_is_refused_and_nothing_is_left(tmp_path, copying):
    scene = write_scene(tmp_path / "scene.tif", np.full((4, 30, 30), -1, np.float32), nodata=-1)
    with pytest.raises(SceneError, match="no valid pixel"):
        run(tmp_path / "out", scene, copying)
    assert list((tmp_path / "out").iterdir()) == []


def test_altered_weights_are_refused(tmp_path):
    bundle = bundles.copy_of_first_channel(tmp_path / "model")
    (bundle / "model.onnx").write_bytes((bundle / "model.onnx").read_bytes() + b"x")
    scene = write_scene(tmp_path / "scene.tif", noise(20, 20))
    with pytest.raises(BundleError, match="altered"):
        run(tmp_path / "out", scene, bundle)
    assert list((tmp_path / "out").iterdir()) == []


def test_one_bad_scene_does_not_end_a_batch(tmp_path, copying):
    good = write_scene(tmp_path / "good.tif", noise(20, 20))
    (tmp_path / "bad.tif").write_text("no raster")
    names = ["good", "bad", "other"]
    scenes = tuple(
        SceneJob(
            (str(tmp_path / ("bad.tif" if name == "bad" else good.name)),), Outputs(str(tmp_path / f"{name}_m.tif"))
        )
        for name in names
    )
    events = []
    finished = segment(Job(str(copying), scenes, runtime="onnxruntime"), events.append)
    done = sorted((event for event in events if type(event).__name__ == "SceneDone"), key=lambda event: event.index)
    assert [bool(event.failed) for event in done] == [False, True, False]
    assert "bad.tif" in done[1].failed["message"]
    assert finished.statistics["scenes_done"] == 2 and finished.statistics["scenes_failed"] == 1
    assert sorted(p.name for p in tmp_path.glob("*_m.tif*")) == ["good_m.tif", "other_m.tif"]


def command(job_file, **options):
    return subprocess.Popen(
        [sys.executable, "-E", "-s", "-X", "utf8", "-m", "engine", str(job_file)],
        cwd=ENGINE_HOME,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )


def job_file(tmp_path, scene, bundle, **options):
    options = {"runtime": "onnxruntime", **options}
    job = Job(str(bundle), (SceneJob((str(scene),), Outputs(str(tmp_path / "mask.tif"))),), **options)
    (tmp_path / "job.json").write_text(job.to_json())
    return tmp_path / "job.json"


def told(out):
    """Lists the lines of an engine; on Windows an empty one a second finds out whether somebody listens."""
    return [line for line in out.splitlines() if line or sys.platform != "win32"]


def test_command_line_prints_events_only_and_ends_with_one_that_decides(tmp_path, unet):
    scene = write_scene(tmp_path / "scene.tif", noise(90, 90))
    process = command(job_file(tmp_path, scene, unet))
    out, log = process.communicate(timeout=300)
    events = [parse_event(line) for line in told(out)]
    assert process.returncode == 0 and None not in events
    assert isinstance(events[-1], Finished) and sum(isinstance(e, (Finished, Failed)) for e in events) == 1
    assert "tiles of" in log


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("{", 2, "not valid JSON"),
        ('{"scenes": [{"input": "a.tif", "outputs": {"mask": "m.tif"}}]}', 2, "incomplete"),
        ('{"model": "nowhere", "scenes": [{"input": "a.tif", "outputs": {"mask": "m.tif"}}]}', 4, "no model"),
        ('{"model": "m", "scenes": []}', 2, "at least one scene"),
        ('{"model": "m", "scenes": [{"input": "a", "outputs": {"mask": "m"}}], "colour": 1}', 2, "colour"),
        ('{"model": "m", "scenes": [{"input": "a", "outputs": {"mask": "m"}}], "threshold": "high"}', 2, "threshold"),
        ('{"model": "m", "scenes": [{"input": 5, "outputs": {"mask": "m"}}]}', 2, "input"),
        ('{"model": "m", "scenes": [{"input": "a", "bands": "x", "outputs": {"mask": "m"}}]}', 2, "bands"),
    ],
)
def test_a_bad_job_gets_one_sentence(tmp_path, text, code, words):
    (tmp_path / "job.json").write_text(text)
    process = command(tmp_path / "job.json")
    out, _ = process.communicate(timeout=300)
    (event,) = [parse_event(line) for line in told(out)]
    assert isinstance(event, Failed) and words in event.message and process.returncode == code


def test_a_killed_run_leaves_no_file_that_looks_finished(tmp_path, unet):
    scene = write_scene(tmp_path / "scene.tif", noise(600, 600))
    process = command(job_file(tmp_path, scene, unet, tile_px=1, tta=True))
    for line in process.stdout:
        if isinstance(parse_event(line), Progress):
            break
    process.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    process.wait(timeout=300)
    process.stdout.close()
    process.stderr.close()
    assert not (tmp_path / "mask.tif").exists()
    leftovers = {p.name for p in tmp_path.iterdir()} - {"scene.tif", "job.json"}
    assert leftovers and all(".part" in name for name in leftovers)


def test_an_engine_that_nobody_listens_to_ends(tmp_path, unet):
    scene = write_scene(tmp_path / "scene.tif", noise(1200, 1200))
    process = command(job_file(tmp_path, scene, unet, tile_px=1, tta=True))
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(timeout=300) == 7
    process.stderr.close()
    assert not (tmp_path / "mask.tif").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="limits its own address space")
def test_out_of_memory_goes_on_with_smaller_tiles(tmp_path, unet):
    import resource

    scene = write_scene(tmp_path / "scene.tif", noise(1500, 1500))
    expected, _, _ = run(tmp_path / "free", scene, unet)

    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (1400 * 2**20,) * 2)

    process = command(job_file(tmp_path, scene, unet, tile_px=1500, threads=1, batch_size=4), preexec_fn=limit)
    out, log = process.communicate(timeout=300)
    events = [parse_event(line) for line in out.splitlines()]
    assert isinstance(events[-1], Finished), log[-2000:]
    assert any("Memory ran out" in getattr(event, "text", "") for event in events)
    with rasterio.open(tmp_path / "mask.tif") as file:
        np.testing.assert_array_equal(file.read(1), expected)


def test_missing_runtime_is_said(tmp_path, copying):
    scene = write_scene(tmp_path / "scene.tif", noise(20, 20))
    with pytest.raises(CloudReefError, match="tensorflow weights|keras weights|not installed"):
        run(tmp_path / "out", scene, copying, runtime="tensorflow")


def test_the_rim_of_a_scene_is_no_black_edge(tmp_path, unet):
    """A scene of one colour has one answer, also where its size is no multiple of the network's stride."""
    values = np.full((4, 61, 83), 0.3, np.float32)
    _, odd, _ = run(tmp_path / "odd", write_scene(tmp_path / "odd.tif", values), unet)
    even = np.full((4, 64, 84), 0.3, np.float32)
    _, whole, _ = run(tmp_path / "even", write_scene(tmp_path / "even.tif", even), unet)
    np.testing.assert_array_equal(odd, whole[:61, :83])
