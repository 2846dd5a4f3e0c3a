"""On a Dask cluster the results are those of one machine, bit for bit, even if a worker dies."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import replace
from pathlib import Path

import bundles
import numpy as np
import pytest
import rasterio
from engine.contract.errors import RuntimeUnavailable
from engine.contract.protocol import Job, Message, Outputs, Progress, SceneDone, SceneJob
from engine.segmenting.segment import segment
from rasterio.crs import CRS
from rasterio.transform import from_origin

distributed = pytest.importorskip("distributed", reason="Dask is optional")


@pytest.fixture(scope="module")
def cluster():
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, memory_limit=0
    ) as found:
        yield found


@pytest.fixture(scope="module")
def unet(tmp_path_factory):
    return bundles.small_unet(tmp_path_factory.mktemp("cluster") / "unet")


def write_scene(path, rows, cols, seed=0):
    values = np.random.default_rng(seed).integers(1, 10_000, (4, rows, cols)).astype(np.uint16)
    values[:, : rows // 3, : cols // 4] = 0
    profile = {"crs": CRS.from_epsg(32616), "transform": from_origin(3e5, 4e6, 30, 30), "nodata": 0}
    with rasterio.open(path, "w", driver="GTiff", count=4, height=rows, width=cols, dtype="uint16", **profile) as file:
        file.descriptions = ("Red", "Green", "Blue", "NIR")
        file.write(values)
    return str(path)


def scene_job(folder, source, name, **outputs):
    folder.mkdir(exist_ok=True)
    return SceneJob(
        (source,), Outputs(str(folder / f"{name}.tif"), **{k: str(folder / f"{name}.{v}") for k, v in outputs.items()})
    )


def test_strips_give_the_very_results_of_one_pass(tmp_path, unet, cluster):
    source = write_scene(tmp_path / "scene.tif", 300, 200)
    kinds = {"probability_float": "p.tif", "statistics": "json", "polygons": "gpkg"}
    here = Job(
        str(unet), (scene_job(tmp_path / "here", source, "m", **kinds),), runtime="onnxruntime", threads=1, tile_px=4096
    )
    there = replace(
        here,
        scenes=(scene_job(tmp_path / "there", source, "m", **kinds),),
        scheduler=cluster.scheduler_address,
        strip_rows=96,
    )
    events = []
    one, other = segment(here, lambda event: None), segment(there, events.append)
    for name in ("m.tif", "m.p.tif"):
        with rasterio.open(tmp_path / "here" / name) as a, rasterio.open(tmp_path / "there" / name) as b:
            np.testing.assert_array_equal(a.read(), b.read())
            assert a.tags(ns="IMAGE_STRUCTURE") == b.tags(ns="IMAGE_STRUCTURE")
    same = ("valid_px", "target_px", "nodata_px", "cover_area_m2", "polygons_count", "record")
    assert {key: one.statistics[key] for key in same} == {key: other.statistics[key] for key in same}
    assert other.outputs == there.scenes[0].outputs.wanted()
    assert any("cut into 4 strips" in event.text for event in events if isinstance(event, Message))
    shares = [event.done / event.total for event in events if isinstance(event, Progress)]
    assert shares == sorted(shares) and shares[-1] == 1
    assert sorted(path.name for path in (tmp_path / "there").iterdir()) == ["m.gpkg", "m.json", "m.p.tif", "m.tif"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_worker_that_is_killed_costs_no_scene(tmp_path, unet, cluster):
    (tmp_path / "bad.tif").write_text("no raster")
    sources = [write_scene(tmp_path / f"s{number}.tif", 400, 400, number) for number in range(6)]
    scenes = tuple(scene_job(tmp_path / "out", source, Path(source).stem) for source in sources)
    bad = scene_job(tmp_path / "out", str(tmp_path / "bad.tif"), "bad")
    job = Job(str(unet), (*scenes, bad), runtime="onnxruntime", threads=1, scheduler=cluster.scheduler_address)
    pids = [worker.pid for worker in cluster.workers.values()]
    done = []

    def hear(event):
        if isinstance(event, SceneDone):
            done.append(event)
            if len(done) == 2:
                os.kill(pids[0], signal.SIGKILL)

    finished = segment(job, hear)
    assert finished.statistics["scenes_done"] == 6 and finished.statistics["scenes_failed"] == 1
    assert next(event for event in done if event.failed).failed["message"].startswith("bad.tif is not a raster")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [f"s{number}.tif" for number in range(6)]
    alone = scene_job(tmp_path / "alone", sources[5], "s5")
    segment(replace(job, scenes=(alone,), scheduler=None), lambda event: None)
    with rasterio.open(tmp_path / "alone" / "s5.tif") as a, rasterio.open(tmp_path / "out" / "s5.tif") as b:
        np.testing.assert_array_equal(a.read(), b.read())


def test_a_result_that_is_there_stays_unless_asked_for(tmp_path, unet, cluster):
    source = write_scene(tmp_path / "scene.tif", 40, 40)
    job = Job(str(unet), (scene_job(tmp_path / "out", source, "m"),), scheduler=cluster.scheduler_address)
    (tmp_path / "out" / "m.tif").write_text("mine")
    with pytest.raises(Exception, match=r"m\.tif exists"):
        segment(job, lambda event: None)
    assert (tmp_path / "out" / "m.tif").read_text() == "mine"


def test_a_scheduler_that_does_not_answer_is_said(tmp_path, unet, monkeypatch):
    monkeypatch.setattr("engine.segmenting.cluster.CONNECTING_S", 1)
    job = Job(str(unet), (scene_job(tmp_path / "out", "scene.tif", "m"),), scheduler="tcp://127.0.0.1:9")
    with pytest.raises(RuntimeUnavailable, match="cannot be reached"):
        segment(job, lambda event: None)
