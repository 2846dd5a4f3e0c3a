"""Scenes at an address, in QGIS: segmented as the file itself, read in parts, and named without their keys."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import processing
import pytest
from asking import Listener
from qgis.core import QgsApplication, QgsProcessingException, QgsRasterLayer
from rasters import everything
from waiting import wait

from cloudreef_plugin.layers.files import source_of_layer
from cloudreef_plugin.layers.names import suggested_mask
from cloudreef_plugin.runs.copied_job import command_of, job_of, python_of
from cloudreef_plugin.runs.history import RunHistory
from cloudreef_plugin.runs.queue import RunController
from cloudreef_plugin.runs.run import Run
from cloudreef_plugin.runs.state import State

sys.path.append(str(Path(__file__).resolve().parents[1]))
from object_store import ObjectStore

pytestmark = pytest.mark.usefixtures("qgis", "engine")


@pytest.fixture
def store(sample):
    with ObjectStore() as found:
        found.files["/data/scene.tif"] = sample.read_bytes()
        yield found


@pytest.fixture
def layer(store, project):
    """As QGIS opens an address: Data Source Manager, Raster, Protocol."""
    found = QgsRasterLayer(f"/vsicurl/http://{store.address}/data/scene.tif", "far away")
    assert found.isValid()
    project.addMapLayer(found)
    return found


@pytest.fixture
def wanted(sample, tmp_path):
    return everything(
        processing.run("cloudreef:segment", {"INPUT": str(sample), "MASK": str(tmp_path / "w.tif")})["MASK"]
    )


@pytest.mark.parametrize("address", ["http://{}/data/scene.tif?sig=SECRET", "/vsicurl/http://{}/data/scene.tif"])
def test_an_address_is_segmented_as_the_file_and_its_keys_are_kept_to_it(address, store, wanted, tmp_path):
    listener = Listener()
    folder = tmp_path / "results"
    folder.mkdir()
    names = {"MASK": "m.tif", "PROBABILITY": "p.tif", "STATISTICS": "s.json", "REPORT": "r.html", "POLYGONS": "v.gpkg"}
    results = {name: str(folder / file) for name, file in names.items()}
    processing.run("cloudreef:segment", {"INPUT": address.format(store.address), **results}, feedback=listener)
    assert everything(folder / "m.tif") == wanted
    assert any(sentence.startswith("scene.tif: red = band 3") for sentence in listener.sentences)
    assert "SECRET" not in " ".join(listener.sentences).replace(address.format(store.address), "")
    assert not [path.name for path in folder.iterdir() if b"SECRET" in path.read_bytes()]
    size = len(store.files["/data/scene.tif"])
    assert sum(sent for method, _, sent in store.asked if method == "GET") < 1.2 * size
    assert max(sent for method, _, sent in store.asked if method == "GET") < size  # in parts


@pytest.mark.parametrize("form", ["http://{}/data/none.tif?sig=SECRET", "/vsicurl/http://{}/data/none.tif"])
def test_what_is_not_there_is_said_in_a_sentence(form, store, tmp_path):
    mask = tmp_path / "m.tif"
    with pytest.raises(QgsProcessingException) as caught:
        processing.run("cloudreef:segment", {"INPUT": form.format(store.address), "MASK": str(mask)})
    assert "none.tif cannot be opened: HTTP response code: 404. Check the address" in str(caught.value)
    assert "SECRET" not in str(caught.value) and not mask.exists()


def test_a_layer_of_an_address_is_read_there_and_its_results_have_a_place_here(store, layer, project, tmp_path):
    source = source_of_layer(layer)
    assert source.files == (f"/vsicurl/http://{store.address}/data/scene.tif",) and source.export is None
    mask = suggested_mask(layer, "clouds")
    assert mask.name == "far_away_clouds_mask.tif" and os.access(mask.parent, os.W_OK)
    project.write(str(tmp_path / "project.qgs"))
    assert suggested_mask(layer, "clouds") == tmp_path / "far_away_clouds_mask.tif"
    plain = QgsRasterLayer(f"http://{store.address}/data/scene.tif", "fetched by QGIS")
    assert source_of_layer(plain).files == (f"http://{store.address}/data/scene.tif",)


def test_a_run_on_an_address_can_be_copied_and_done_elsewhere(
    store, layer, wanted, engine, profile, tmp_path, monkeypatch
):
    runs = RunController(RunHistory(tmp_path / "profile"), lambda run: "Finished.")
    mask = tmp_path / "mask.tif"
    runs.add("segment", {"INPUT": layer.id(), "MODEL": "clouds", "MASK": str(mask)})
    wait(lambda: not runs.busy)
    (entry,) = runs.history.entries()
    runs.shut_down()
    assert (entry.outcome, entry.scene, entry.obstacle) == (State.DONE, "far away", "")
    assert entry.parameters["INPUT"] == f"/vsicurl/http://{store.address}/data/scene.tif"
    assert everything(mask) == wanted

    assert f'"/vsicurl/http://{store.address}/data/scene.tif"' in job_of(entry, runs.history)
    mask.unlink()
    exec(python_of(entry), {})
    assert everything(mask) == wanted
    if not (shutil.which("qgis_process.bin") or shutil.which("qgis_process")):
        pytest.skip("qgis_process is not installed")
    mask.unlink()
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: f"{profile}/profiles/default/")
    line = ["sh", "-c", command_of(entry)]
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(line, env=environ, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert everything(mask) == wanted


def test_a_run_is_called_after_the_file_not_the_key(tmp_path):
    address = "https://host/folder/scene.tif?sig=SECRET"
    run = Run.of("segment", {"INPUT": address, "MASK": str(tmp_path / "m.tif")}, RunHistory(tmp_path))
    assert run.title == "scene.tif" and run.recorded["INPUT"] == address
