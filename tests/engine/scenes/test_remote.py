"""Scenes at an address and in object storage are read window by window, and results are written there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import bundles
import numpy as np
import pytest
from engine.contract.addresses import local_path, name_of, without_keys
from engine.contract.errors import JobError, OutputError, SceneError
from engine.contract.protocol import Job, Outputs
from engine.rasters.staging import staged
from engine.scenes import opening
from engine.scenes.opening import gdal_path, is_remote
from engine.segmenting.segment import gdal_environment
from file_server import serving
from object_store import ObjectStore
from rasterio.crs import CRS
from rasterio.io import MemoryFile
from rasterio.transform import from_origin
from rasterio.windows import Window

ENGINE_HOME = Path(__file__).parents[3] / "cloudreef_plugin"


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return bundles.copy_of_first_channel(tmp_path_factory.mktemp("remote") / "model")


@pytest.fixture
def store():
    with ObjectStore() as found:
        found.files["/bucket/scene.tif"] = scene()
        yield found


def scene(px=1024):
    values = np.random.default_rng(0).integers(1, 10_000, (4, px, px)).astype(np.uint16)
    profile = {"crs": CRS.from_epsg(32616), "transform": from_origin(3e5, 4e6, 30, 30), "nodata": 0}
    with MemoryFile() as memory:
        with memory.open(
            driver="GTiff", count=4, height=px, width=px, dtype="uint16", tiled=True, blockxsize=256, blockysize=256,
            **profile,
        ) as file:  # fmt: skip
            file.descriptions = ("Red", "Green", "Blue", "NIR")
            file.write(values)
        return memory.read()


def run(folder, model, store, source, mask, **options):
    """Runs the engine as the plugin does."""
    left, top = 3e5, 4e6
    area = {"bounds": [left, top - 200 * 30, left + 200 * 30, top]} if options.pop("part", False) else {}
    job = {"model": str(model), "scenes": [{"input": [source], "outputs": {"mask": mask}, "area": area}], **options}
    (folder / "job.json").write_text(json.dumps(job), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "engine", str(folder / "job.json")],
        cwd=ENGINE_HOME,
        env={**os.environ, **store.environment},
        capture_output=True,
        text=True,
        timeout=300,
    )
    return json.loads(done.stdout.strip().splitlines()[-1])


def test_a_scene_at_an_address_gives_the_mask_of_the_file(tmp_path, model, store):
    (tmp_path / "scene.tif").write_bytes(store.files["/bucket/scene.tif"])
    assert run(tmp_path, model, store, str(tmp_path / "scene.tif"), str(tmp_path / "here.tif"))["event"] == "finished"
    address = f"http://{store.address}/bucket/scene.tif"
    found = run(tmp_path, model, store, address, str(tmp_path / "there.tif"))
    assert found["event"] == "finished", found
    assert pixels((tmp_path / "here.tif").read_bytes()) == pixels((tmp_path / "there.tif").read_bytes())


def test_of_a_large_scene_only_what_is_needed_is_read(tmp_path, model, store):
    store.files["/bucket/scene.tif"] = large = scene(3000)
    address = f"/vsicurl/http://{store.address}/bucket/scene.tif"
    assert run(tmp_path, model, store, address, str(tmp_path / "part.tif"), part=True)["event"] == "finished"
    assert 0 < sum(sent for method, _, sent in store.asked if method == "GET") < len(large) / 4
    # No folder is listed. GDAL 3.12 looks for a table of values.
    assert {path for _, path, _ in store.asked} - {"/bucket/scene.tif.vat.dbf"} == {"/bucket/scene.tif"}


def test_masks_go_to_object_storage_and_what_is_there_stays_unless_asked_for(tmp_path, model, store):
    found = run(tmp_path, model, store, "s3://bucket/scene.tif", "s3://bucket/out/mask.tif")
    assert found["event"] == "finished", found
    assert found["outputs"] == {"mask": "s3://bucket/out/mask.tif"}
    first = store.files["/bucket/out/mask.tif"]
    with MemoryFile(first) as memory, memory.open() as mask:
        assert mask.shape == (1024, 1024) and mask.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
    store.files["/bucket/out/mask.tif"] = first
    found = run(tmp_path, model, store, "/vsis3/bucket/scene.tif", "/vsis3/bucket/out/mask.tif")
    assert found["event"] == "failed" and "exists" in found["message"]
    assert store.files["/bucket/out/mask.tif"] == first
    assert run(tmp_path, model, store, "s3://bucket/scene.tif", "s3://bucket/out/mask.tif", replace=True)["outputs"]


def test_a_scene_that_is_not_there_is_said(tmp_path, model, store):
    found = run(tmp_path, model, store, f"http://{store.address}/bucket/none.tif", str(tmp_path / "mask.tif"))
    assert found["event"] == "failed" and "none.tif cannot be opened" in found["message"]


def test_a_server_that_falls_silent_or_fails_is_said(monkeypatch):
    monkeypatch.setenv("CPL_VSIL_CURL_USE_HEAD", "NO")
    monkeypatch.setenv("GDAL_HTTP_MAX_RETRY", "0")
    monkeypatch.setenv("GDAL_HTTP_LOW_SPEED_TIME", "1")  # undone at the end
    monkeypatch.delenv("GDAL_HTTP_LOW_SPEED_TIME")
    monkeypatch.setitem(opening.SETTINGS, "GDAL_HTTP_LOW_SPEED_TIME", "1")
    over = threading.Event()

    def silent(first):
        over.wait(30)
        return 404, {}, b""

    with serving() as files:
        files.files["/scene.tif"], files.replies["/silent.tif"] = scene(), silent
        try:
            with pytest.raises(SceneError, match=r"silent\.tif cannot be opened: .*(slow|time)"):
                opening.open_raster(f"{files.address}/silent.tif")
        finally:
            over.set()
        with opening.open_raster(f"{files.address}/scene.tif") as raster:
            files.status["/scene.tif"] = 500
            del files.files["/scene.tif"]
            window = Window(0, 0, 512, 512)
            with pytest.raises(SceneError, match="the connection was") as told, opening.reading(raster.name, window):
                raster.read(window=window)
    assert "connection" in told.value.hint


def test_settings_of_the_user_for_servers_are_kept(monkeypatch):
    monkeypatch.setenv("CPL_VSIL_CURL_USE_HEAD", "NO")
    monkeypatch.setenv("GDAL_HTTP_MAX_RETRY", "0")
    with serving() as files:
        files.status["/busy.tif"] = 503
        with gdal_environment(), pytest.raises(SceneError, match="503"):
            opening.open_raster(f"{files.address}/busy.tif")
        assert len(files.asked) == 1


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("https://host/a.tif", "/vsicurl/https://host/a.tif"),
        ("s3://bucket/a.tif", "/vsis3/bucket/a.tif"),
        ("gs://bucket/a.tif", "/vsigs/bucket/a.tif"),
        ("/vsiaz/box/a.tif", "/vsiaz/box/a.tif"),
    ],
)
def test_addresses_are_named_as_people_name_them(name, place):
    assert gdal_path(name) == place and is_remote(name)


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("file:///data/a%20b.tif", "/data/a b.tif"),
        ("file://localhost/data/a.tif", "/data/a.tif"),
        ("FILE:///C:/data/%C3%A4.tif", "C:/data/ä.tif"),
        ("file://server/share/a.tif", "//server/share/a.tif"),
        ("C:/data/a%20b.tif", "C:/data/a%20b.tif"),
        ("https://host/a%20b.tif", "https://host/a%20b.tif"),
    ],
)
def test_the_url_of_a_file_is_its_path(address, path):
    assert local_path(address) == path


@pytest.mark.parametrize(
    ("path", "shown", "name"),
    [
        ("https://me:pw@host/a.tif?sig=key&x=1", "https://host/a.tif", "a.tif"),
        ("/vsicurl/https://host/a.tif?X-Amz-Signature=key", "/vsicurl/https://host/a.tif", "a.tif"),
        ("/vsis3/bucket/a.tif", "/vsis3/bucket/a.tif", "a.tif"),
        ("/data/what?.tif", "/data/what?.tif", "what?.tif"),
    ],
)
def test_addresses_are_shown_without_their_keys(path, shown, name):
    assert (without_keys(path), name_of(path)) == (shown, name)


def test_keys_of_an_address_are_written_nowhere(tmp_path, model, store):
    address = f"http://{store.address}/bucket/scene.tif?sig=SECRET"
    mask = tmp_path / "mask.tif"
    names = ("statistics.json", "report.html", "polygons.gpkg")
    outputs = {name.split(".")[0]: str(tmp_path / name) for name in names}
    job = {"model": str(model), "scenes": [{"input": [address], "outputs": {"mask": str(mask), **outputs}}]}
    job["summary"] = {"table": str(tmp_path / "t.csv"), "report": str(tmp_path / "t.html")}
    (tmp_path / "job.json").write_text(json.dumps(job), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "engine", str(tmp_path / "job.json")], cwd=ENGINE_HOME, capture_output=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    (tmp_path / "job.json").unlink()
    assert b"SECRET" not in done.stdout
    assert not [path.name for path in tmp_path.iterdir() if b"SECRET" in path.read_bytes()]
    found = run(tmp_path, model, store, address.replace("scene", "none"), str(tmp_path / "none.tif"))
    assert found["event"] == "failed" and "SECRET" not in json.dumps(found)


def test_a_batch_of_remote_scenes_goes_on_where_it_was_also_with_a_new_key(tmp_path, model, store):
    store.files["/bucket/b.tif"] = scene(512)

    def again(key):
        names = ("scene", "b")
        scenes = [
            {
                "input": [f"http://{store.address}/bucket/{name}.tif?sig={key}"],
                "outputs": {"mask": str(tmp_path / f"{name}.tif")},
            }
            for name in names
        ]
        job = {"model": str(model), "scenes": scenes, "skip_unchanged": True, "runtime": "onnxruntime"}
        (tmp_path / "job.json").write_text(json.dumps(job), encoding="utf-8")
        command = [sys.executable, "-m", "engine", str(tmp_path / "job.json")]
        done = subprocess.run(command, cwd=ENGINE_HOME, capture_output=True, text=True, timeout=300)
        found = json.loads(done.stdout.splitlines()[-1])["statistics"]
        return found["scenes_done"], found["scenes_unchanged"], found["scenes_failed"]

    assert again("first") == (2, 0, 0)
    assert again("second") == (0, 2, 0)
    values = bytearray(store.files["/bucket/b.tif"])
    values[len(values) // 2 :] = bytes(len(values) - len(values) // 2)
    store.files["/bucket/b.tif"] = bytes(values)
    assert again("third") == (0, 1, 1)  # another scene lies at the address


def test_nothing_of_a_remote_scene_is_fetched_twice(tmp_path, model, store):
    store.files["/bucket/scene.tif"] = large = scene(2048)
    address = f"http://{store.address}/bucket/scene.tif"
    assert run(tmp_path, model, store, address, str(tmp_path / "whole.tif"))["event"] == "finished"
    assert sum(sent for method, _, sent in store.asked if method == "GET") < 1.1 * len(large)


def test_files_of_this_machine_are_none(tmp_path):
    for path in (str(tmp_path / "a.tif"), "C:\\a.tif", "/vsizip/a.zip/a.tif"):
        assert gdal_path(path) == path and not is_remote(path)


@pytest.mark.parametrize(
    ("outputs", "words"),
    [
        (Outputs("https://host/mask.tif"), "not written to"),
        (Outputs("s3://bucket/mask.tif", statistics="s3://bucket/s.json"), "only mask and probability"),
    ],
)
def test_what_cannot_go_there_is_said_before_any_work(outputs, words):
    with pytest.raises(OutputError, match=words), staged(outputs, replacing=True):
        raise AssertionError("no work is done")


@pytest.mark.parametrize(
    "outputs",
    [
        Outputs("https://u:SECRET@host/mask.tif?sig=SECRET"),
        Outputs("/vsicurl?url=https%3A%2F%2Fu%3ASECRET%40host%2Fmask.tif"),
        Outputs("/vsicurl_streaming/https://host/mask.tif?sig=SECRET"),
        Outputs("s3://bucket/mask.tif?sig=SECRET", report="https://u:SECRET@host/a.html?sig=SECRET"),
    ],
)
def test_what_cannot_go_there_is_said_without_keys(outputs):
    words = "can be read but not|only mask and probability"
    with pytest.raises(OutputError, match=words) as caught, staged(outputs, replacing=True):
        raise AssertionError("no work is done")
    assert "SECRET" not in str(caught.value)


def test_what_is_there_or_cannot_be_sent_is_said_without_keys(store, monkeypatch):
    for name, value in store.environment.items():
        monkeypatch.setenv(name, value)
    place = "s3://bucket/scene.tif?sig=SECRET"
    store.files["/bucket/scene.tif%3Fsig%3DSECRET"] = store.files["/bucket/scene.tif"]
    with pytest.raises(OutputError, match="scene.tif exists") as caught, staged(Outputs(place), replacing=False):
        raise AssertionError("no work is done")
    assert "SECRET" not in str(caught.value)
    with pytest.raises(OutputError, match="could not be written") as caught, staged(Outputs(place), replacing=True):
        pass  # nothing was made, so that nothing can be sent
    assert "SECRET" not in str(caught.value)


def test_two_results_at_one_address_are_told_without_keys():
    one = {"input": "a.tif", "outputs": {"mask": "s3://bucket/m.tif?sig=SECRET"}}
    with pytest.raises(JobError, match="would write s3://bucket/m.tif") as caught:
        Job.from_json(json.dumps({"model": "m", "scenes": [one, one]}))
    assert "SECRET" not in str(caught.value)


def pixels(file):
    with MemoryFile(file) as memory, memory.open() as mask:
        return mask.read().tobytes()
