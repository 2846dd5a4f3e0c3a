"""The list of many scenes after a batch that was cancelled or whose QGIS was closed."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from test_batch import folder, part
from waiting import wait

from cloudreef_plugin.dock.scenes.batch import Batch
from cloudreef_plugin.dock.scenes.model import PICTURE, ScenesModel
from cloudreef_plugin.dock.scenes.summary import SceneRow

__all__ = ["folder"]

pytestmark = pytest.mark.usefixtures("qgis", "project")


def states(rows):
    return {row.state for row in rows}


def test_nothing_is_called_running_after_a_batch_was_cancelled(engine, sample, folder, tmp_path):
    for number in range(10):
        part(sample, folder / f"more{number}.tif", 1)
    batch, told, ended = Batch(), [[]], []
    batch.told.connect(told.append)
    batch.ended.connect(ended.append)
    batch.start({"MODEL": "clouds", "FOLDER": str(folder), "OUTPUT_FOLDER": str(tmp_path / "out")}, "clouds")
    wait(lambda: "running" in states(told[-1]))
    batch.cancel()
    wait(lambda: ended)
    assert ended == ["Cancelled: Retry continues."]
    assert "interrupted" in states(told[-1]) and "running" not in states(told[-1])
    assert states(Batch().open(batch.summary)) == states(told[-1])
    assert batch.again()
    wait(lambda: len(ended) == 2)
    assert ended[-1] == "" and states(told[-1]) <= {"done", "unchanged", "failed"}


def test_pictures_of_scenes_are_not_cut_where_the_first_scene_has_none():
    model = ScenesModel()
    model.show([SceneRow("broken", "failed")])
    assert model.data(model.index(0, 0), Qt.ItemDataRole.SizeHintRole).height() == PICTURE.height()


def test_a_batch_that_cannot_begin_does_not_list_the_scenes_of_another(engine, tmp_path):
    earlier = tmp_path / "clouds_summary.csv"
    columns = "scene,status,cover_percent,cover_km2,valid_km2,seconds,message,input,mask\n"
    earlier.write_text(f"{columns}a,done,12.5,1,8,2.25,,/data/a.tif,/masks/a.tif\n", encoding="utf-8")
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    batch, told, ended = Batch(), [], []
    batch.told.connect(told.append)
    batch.ended.connect(ended.append)
    assert len(batch.open(earlier)) == 1
    results = str(tmp_path / "file" / "out")
    batch.start({"MODEL": "clouds", "TABLE": str(earlier), "COLUMN": "input", "OUTPUT_FOLDER": results}, "clouds")
    wait(lambda: ended)
    assert results in ended[0] and told[-1] == []
