"""Models in archives and folders: nothing is written elsewhere, and what was left half done goes in time."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from cloudreef_plugin.engine.contract.errors import BundleError
from cloudreef_plugin.model_folders import COMING, DOWNLOADS, network_name, sweep_unfinished, unpacked


@pytest.mark.parametrize(
    "name",
    ["D:evil.txt", "C:/tmp/D:evil.txt", "..", "a\\..\\..\\evil.txt", "\\\\server\\share\\evil.txt", "nul*", "x?"],
)
def test_a_name_that_leads_elsewhere_on_any_system_is_not_unpacked(tmp_path, name):
    with zipfile.ZipFile(tmp_path / "model.zip", "w") as archive:
        folder = "C:/tmp/" if name.startswith("C:/") else "m/"
        archive.writestr(f"{folder}model.json", "{}")
        archive.writestr(f"{folder}model.onnx", "network")
        archive.writestr(name if name.startswith("C:/") else f"m/{name}", "evil")
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    unpacked(tmp_path / "model.zip", scratch)
    assert sorted(path.name for path in scratch.iterdir()) == ["model.json", "model.onnx"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["model.zip", "scratch"]


def test_an_archive_without_a_model_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "model.zip", "w") as archive:
        archive.writestr("m/D:model.json", "{}")
    with pytest.raises(BundleError, match=r"one model\.json; it contains 0"):
        unpacked(tmp_path / "model.zip", tmp_path)


def test_a_zipped_network_without_a_description_is_to_be_unpacked(tmp_path):
    with zipfile.ZipFile(tmp_path / "roads.zip", "w") as archive:
        archive.writestr("roads/onnx/model.onnx", "network")
    with pytest.raises(BundleError, match="contains an ONNX file, but no model.json. Unpack it"):
        unpacked(tmp_path / "roads.zip", tmp_path)


@pytest.mark.parametrize(
    ("file", "name"),
    [("roads/model.onnx", "roads"), ("roads/onnx/model.onnx", "roads"), ("roads/onnx/road_v2.onnx", "road_v2")],
)
def test_a_network_of_hugging_face_has_the_name_of_its_folder(tmp_path, monkeypatch, file, name):
    (tmp_path / "roads" / "onnx").mkdir(parents=True)
    (tmp_path / "roads" / "config.json").write_text("{}")
    (tmp_path / file).write_text("network")
    assert network_name(tmp_path / file) == name
    monkeypatch.chdir((tmp_path / file).parent)
    assert network_name(Path(Path(file).name)) == name


def test_what_nobody_goes_on_with_is_swept_and_what_may_be_in_use_stays(tmp_path):
    sweep_unfinished(tmp_path)
    assert not list(tmp_path.iterdir())
    for name in ("old", "new"):
        for part in (COMING, DOWNLOADS):
            (tmp_path / part / name).mkdir(parents=True)
            (tmp_path / part / name / "model.onnx").write_text("half")
            (tmp_path / part / f"{name}.onnx.part").write_text("half")
            for path in (*(tmp_path / part).glob("old*/*"), *(tmp_path / part).glob("old*")):
                os.utime(path, (0, 0))
    (tmp_path / "model" / "old").mkdir(parents=True)
    os.utime(tmp_path / "model" / "old", (0, 0))
    still = tmp_path / COMING / "old" / "weights"  # into which another QGIS writes just now
    still.write_text("half")
    os.utime(still.parent, (0, 0))
    sweep_unfinished(tmp_path)
    assert sorted(path.name for path in (tmp_path / COMING).iterdir()) == ["new", "new.onnx.part", "old"]
    assert sorted(path.name for path in (tmp_path / DOWNLOADS).iterdir()) == ["new", "new.onnx.part"]
    assert (tmp_path / "model" / "old").is_dir()
