"""Without a GPU the fastest runtime is measured once and reported; small jobs are not delayed by it."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from engine.contract.model import Bundle
from engine.contract.protocol import Job, Message, Outputs, SceneJob
from engine.contract.scene_jobs import Describe, Preview
from engine.network import calibration, choice, measured, trial
from engine.network.measured import Candidate, Measured
from engine.segmenting.segment import segment

ENGINE_HOME = Path(__file__).resolve().parents[3] / "cloudreef_plugin"
CLOUDS = ENGINE_HOME.parent / "resources" / "models" / "clouds"
SAMPLE = ENGINE_HOME.parent / "resources" / "sample" / "scene.tif"

pytest.importorskip("openvino")
pytest.importorskip("onnxruntime")


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("CLOUDREEF_CACHE", str(tmp_path / "cache"))
    # TensorFlow takes seconds to start: one test tries it. And these tests share their computer with much else.
    monkeypatch.setattr(calibration, "installed", lambda: ("openvino", "onnxruntime"))
    monkeypatch.setattr(calibration, "PATIENCE_S", 600.0)
    monkeypatch.setattr(calibration, "TILES_COUNT", 1)
    monkeypatch.setattr(calibration, "STEADY", 1e9)
    return tmp_path / "cache" / "measured.json"


@pytest.fixture
def large(monkeypatch):
    """The small scene of these tests counts as a large one."""
    monkeypatch.setattr(calibration, "WORTH_IT_S", 0.0)
    monkeypatch.setattr(calibration, "SMALL_PX", 0)


def job_of(folder, scenes=1, **options):
    made = (SceneJob(input=(str(SAMPLE),), outputs=Outputs(mask=str(folder / f"{n}.tif"))) for n in range(scenes))
    return Job(model=str(CLOUDS), scenes=tuple(made), replace=True, **options)


def run(folder, **options):
    """Runs a job; returns its statistics and whether runtimes were tried."""
    events = []
    found = segment(job_of(folder, **options), events.append)
    return found.statistics, sum("Measuring once" in event.text for event in events if isinstance(event, Message))


def key_of(folder, **options):
    return calibration._key(job_of(folder, **options), Bundle.load(CLOUDS))


def faster(folder, name, **options):
    """Has it remembered that one runtime is the fastest."""
    found = Measured(name, "f32", "2026-01-02", (Candidate(name, "f32", 10.0), *others(name)))
    measured.remember(key_of(folder, **options), found)


def others(runtime):
    return [Candidate(name, "f32", 20.0) for name in ("openvino", "onnxruntime") if name != runtime]


def test_the_first_large_run_measures_the_runtimes_and_the_next_remembers(tmp_path, cache, large):
    statistics, tries = run(tmp_path)
    assert tries == 1 and statistics["runtime_reason"].startswith("measured on this computer on ")
    assert "ONNX Runtime 32-bit" in statistics["runtime_reason"]
    entry = next(iter(json.loads(cache.read_text())["measured"].values()))
    assert (statistics["runtime"], statistics["precision"]) == (entry["runtime"], entry["precision"])
    assert {item["runtime"] for item in entry["tried"]} == {"openvino", "onnxruntime"}
    assert all(item["ns_per_px"] > 0 for item in entry["tried"])
    again, tries = run(tmp_path)
    assert tries == 0 and again["runtime_reason"] == statistics["runtime_reason"]


def test_a_small_run_measures_nothing(tmp_path, cache):
    statistics, tries = run(tmp_path)
    assert tries == 0 and "fastest installed" in statistics["runtime_reason"] and not cache.exists()


def test_many_small_scenes_are_a_large_run_and_are_measured_once(tmp_path, cache, monkeypatch):
    job = job_of(tmp_path)
    one = calibration._expected_s(job, Bundle.load(CLOUDS), 903 * 811)
    monkeypatch.setattr(calibration, "WORTH_IT_S", 2 * one)
    assert run(tmp_path)[1] == 0
    assert run(tmp_path, scenes=3)[1] == 1 and cache.exists()


@pytest.mark.parametrize(
    "options",
    [{"calibration": "off"}, {"runtime": "onnxruntime"}, {"runtime": "openvino"}, {"precision": "bf16"}],
)
def test_nothing_is_measured_if_the_job_states_the_runtime(tmp_path, cache, large, options):
    faster(tmp_path, "onnxruntime", **options)
    before = cache.read_text()
    if options.get("precision") == "bf16" and "BF16" not in _capabilities():
        pytest.skip("this processor does not compute in bfloat16")
    statistics, tries = run(tmp_path, **options)
    assert tries == 0 and "measured" not in statistics["runtime_reason"] and cache.read_text() == before


def _capabilities():
    import openvino

    return openvino.Core().get_property("CPU", "OPTIMIZATION_CAPABILITIES")


def test_small_runs_previews_and_descriptions_use_measurements(tmp_path):
    faster(tmp_path, "onnxruntime")
    statistics, tries = run(tmp_path)
    assert (statistics["runtime"], tries) == ("onnxruntime", 0)
    assert statistics["runtime_reason"].startswith(
        "measured on this computer on 2026-01-02: ONNX Runtime 32-bit 100 mil"
    )
    from engine.segmenting.describe import describe
    from engine.segmenting.preview import preview

    said = describe(Describe(job_of(tmp_path)), lambda event: None).statistics
    assert said["outlook"]["runtime"] == "onnxruntime" and said["runtime_reason"] == statistics["runtime_reason"]
    seen = preview(Preview(job_of(tmp_path), probability=str(tmp_path / "p.tif")), lambda event: None).statistics
    assert seen["runtime"].startswith("ONNX Runtime")


def test_again_measures_again_even_for_a_small_scene(tmp_path, cache):
    faster(tmp_path, "onnxruntime", calibration="again")
    statistics, tries = run(tmp_path, calibration="again")
    assert tries == 1 and "2026-01-02" not in cache.read_text() and "2026-01-02" not in statistics["runtime_reason"]


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"format": 1, "measured": 5}', "\0" * 100, "[" * 100_000, "x" * 2**21]
)
def test_a_damaged_file_counts_as_empty_and_is_replaced(tmp_path, cache, text):
    cache.parent.mkdir()
    cache.write_text(text)
    assert measured.recall("key") is None
    faster(tmp_path, "onnxruntime")
    assert measured.recall(key_of(tmp_path)).runtime == "onnxruntime"


@pytest.mark.parametrize("entry", [5, {}, {"runtime": "openvino", "precision": "f32", "date": "", "tried": [{"x": 1}]},
                                   {"runtime": "other", "precision": "f32", "date": "", "tried": []}])  # fmt: skip
def test_a_damaged_entry_is_ignored(tmp_path, cache, entry):
    cache.parent.mkdir()
    cache.write_text(json.dumps({"format": 1, "measured": {key_of(tmp_path): entry}}))
    statistics, _ = run(tmp_path)
    assert "fastest installed" in statistics["runtime_reason"]


def test_the_file_keeps_the_newest_entries_only(cache):
    for number in range(measured.MOST_ENTRIES + 20):
        measured.remember(str(number), Measured("openvino", "f32", "2026-01-02", (Candidate("openvino", "f32", 1.0),)))
    assert len(json.loads(cache.read_text())["measured"]) == measured.MOST_ENTRIES
    assert measured.recall("0") is None and measured.recall(str(measured.MOST_ENTRIES + 19))
    assert [path.name for path in cache.parent.iterdir()] == [cache.name]


def test_a_folder_that_cannot_be_written_does_not_stop_a_run(tmp_path, cache, large):
    cache.parent.write_text("a file where the folder should be")
    statistics, tries = run(tmp_path)
    assert tries == 1 and statistics["runtime_reason"].startswith("measured")


@pytest.mark.parametrize("change", ["processor", "available_threads", "nvidia_gpus", "version_of"])
def test_measurements_depend_on_computer_options_and_versions(tmp_path, monkeypatch, change):
    before = key_of(tmp_path)
    monkeypatch.setattr(calibration, change, lambda *given: "another")
    assert key_of(tmp_path) != before
    assert key_of(tmp_path, threads=1) != before and key_of(tmp_path, precision="f32") != before


def test_bfloat16_is_not_used_if_it_changes_the_mask():
    exact = np.zeros((4, 512, 512), bool)
    exact[:, :100] = True
    near, far = exact.copy(), exact.copy()
    near[0, 100] = True
    far[:, 100:105] = True
    assert calibration.disagreement(exact, near) is None
    assert calibration.disagreement(exact, far) == 0.9524
    few = np.zeros_like(exact)
    few[0, 0, :100] = True
    assert calibration.disagreement(np.zeros_like(exact), few) is None
    refused = Candidate("openvino", "bf16", 5.0, calibration.disagreement(exact, far))
    assert calibration._speed(refused).endswith("(not used: an IoU of 0.952 with the 32-bit mask)")
    assert calibration._best([refused, Candidate("openvino", "f32", 10.0)]).precision == "f32"


def test_a_slightly_faster_runtime_does_not_displace_the_usual_one():
    usual = Candidate("openvino", "f32", 10.0)
    assert calibration._best([Candidate("onnxruntime", "f32", 9.5), usual]) == usual
    assert calibration._best([usual, Candidate("onnxruntime", "f32", 8.0)]).runtime == "onnxruntime"
    assert calibration._best([Candidate("openvino", "f32", None)]) is None


def test_on_a_busy_computer_nothing_is_remembered(tmp_path, cache, large, monkeypatch):
    monkeypatch.setattr(calibration, "STEADY", 0.0)  # no two runs are as alike as that
    statistics, tries = run(tmp_path, scenes=2)
    assert (tries, statistics["scenes_done"]) == (1, 2) and not cache.exists()  # not for every scene anew
    assert trial.steady([1, 1.05, 1.1, 9], 1.12) and not trial.steady([1, 1.05, 1.5], 1.12)
    assert not trial.steady([1, 1], 1.12)


def test_a_runtime_that_cannot_be_measured_is_not_used(tmp_path, cache, large, monkeypatch):
    monkeypatch.setattr(calibration, "PATIENCE_S", 0.01)
    statistics, tries = run(tmp_path)
    assert tries == 1 and "fastest installed" in statistics["runtime_reason"] and not cache.exists()


def test_a_runtime_that_starts_slowly_is_used_for_much_work_only(tmp_path, monkeypatch):
    pytest.importorskip("tensorflow")
    monkeypatch.setattr(calibration, "installed", lambda: ("onnxruntime", "tensorflow"))
    monkeypatch.setattr(calibration, "SLOW_PATIENCE_S", 600.0)
    bundle = Bundle.load(CLOUDS)
    for expected_s, names in ((5, ()), (30, ()), (100, ("onnxruntime", "tensorflow"))):
        assert calibration._candidates(job_of(tmp_path), bundle, expected_s) == names
    statistics, tries = run(tmp_path, calibration="again")
    assert tries == 1 and "TensorFlow 32-bit" in statistics["runtime_reason"]
    faster(tmp_path, "tensorflow")
    assert run(tmp_path)[0]["runtime"] == "openvino"


def test_forget_deletes_all_measurements(tmp_path, cache):
    faster(tmp_path, "onnxruntime")
    command = [sys.executable, "-m", "engine", "--forget"]
    done = subprocess.run(command, cwd=ENGINE_HOME, capture_output=True, text=True, timeout=300)
    assert json.loads(done.stdout) == {"forgotten": str(cache)} and not cache.exists()
    assert subprocess.run(command, cwd=ENGINE_HOME, capture_output=True, timeout=300).returncode == 0


def test_a_scene_smaller_than_a_tile_can_be_measured(tmp_path, large, monkeypatch):
    monkeypatch.setattr(calibration, "installed", lambda: ("openvino",))
    with rasterio.open(SAMPLE) as sample:
        values, profile = sample.read()[:, 300:340], sample.profile
        tags = sample.descriptions, sample.scales, sample.offsets
    profile.update(height=40)
    with rasterio.open(tmp_path / "thin.tif", "w", **profile) as thin:
        thin.write(values)
        thin.descriptions, thin.scales, thin.offsets = tags
    job = job_of(tmp_path)
    events = []
    job = replace(job, scenes=(replace(job.scenes[0], input=(str(tmp_path / "thin.tif"),)),))
    assert segment(job, events.append).statistics["runtime_reason"].startswith("measured")


def test_small_scenes_are_computed_in_32_bit_whatever_was_fastest_on_others():
    """Stands in for a processor that computes in bfloat16: the choice before it is one that does."""

    class Half:
        name, precision, on_gpu = "openvino", "bf16", False

    job = Job(str(CLOUDS), (), calibration="off")
    chooser = calibration.RuntimeChooser(job, Bundle.load(CLOUDS), lambda: choice.Choice(Half(), "as remembered"))

    def chosen(pixels):
        return chooser._exact(choice.Choice(Half(), "as remembered"), calibration.PlannedWork(None, None, None, pixels))

    assert chosen(512 * 512).runtime.precision == "f32"
    assert chosen(calibration.SMALL_PX).runtime.precision == "bf16"


def test_auto_does_not_mean_bfloat16(tmp_path):
    loaded = choice.choose(Bundle.load(CLOUDS), runtime="openvino", precision="auto", device="cpu", threads=1)
    assert loaded.runtime.precision == "f32"
