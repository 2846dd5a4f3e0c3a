"""Which scenes cloudreef:segmentbatch takes: those of folders in folders, and those of tables."""

from __future__ import annotations

from pathlib import Path

import pytest
from asking import Listener
from qgis.core import QgsProcessingException
from test_batch import counts, folder, part, run, statuses

__all__ = ["folder"]

pytestmark = pytest.mark.usefixtures("qgis", "engine")


def test_folders_in_folders_are_searched_as_by_the_command_line(sample, folder, tmp_path):
    for place in ("2020/08/a.tif", "2020/09/a.tif", "2020/09/b.tif"):
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        part(sample, folder / place, 1)
    (folder / "old" / "one").mkdir(parents=True)
    wanted = {"FOLDER": str(folder), "OUTPUT_FOLDER": str(tmp_path / "out")}
    for run_of_before in ("one", "two"):
        shown = run(FOLDER=str(folder), PATTERN="part*.tif", OUTPUT_FOLDER=str(folder / "old" / run_of_before))
        assert counts(shown) == (3, 0, 0)
    scenes = ["08", "a", "b", "part0", "part1", "part2"]
    found = run(listener := Listener(), **wanted)
    assert counts(found) == (6, 0, 0) and sorted(statuses(found)) == scenes
    assert "6 scenes." in listener.sentences
    found = run(**{**wanted, "OUTPUT_FOLDER": str(tmp_path / "again")}, PATTERN="**/*.tif")
    assert sorted(statuses(found)) == ["08_a", "09_a", "b", "part0", "part1", "part2"]


def test_a_table_says_what_is_special_about_a_scene(folder, tmp_path):
    table = folder / "scenes.csv"
    table.write_text("name;path;bands\nfirst;part0.tif;1 1 1 0\n;part1.tif;\n;missing.tif;\n", encoding="utf-8")
    listener = Listener()
    found = run(listener, TABLE=str(table), OUTPUT_FOLDER=str(tmp_path / "out"), NAMES="{folder}-{scene}-mask.tif")
    assert statuses(found) == {"first": "done", "part1": "done", "missing": "failed"}
    assert [Path(mask).name for mask in found["MASKS"]] == ["scenes-first-mask.tif", "scenes-part1-mask.tif"]
    assert any("red = band 1" in text for text in listener.sentences)
    table.write_text("path;bands\npart2.tif;B,G,R,NIR\n", encoding="utf-8")
    run(listener, TABLE=str(table), OUTPUT_FOLDER=str(tmp_path / "named"))
    assert any("red = band 3" in text and "blue = band 1" in text for text in listener.sentences)
    table.write_text('path,bands\npart2.tif,"B,G,Q,NIR"\n', encoding="utf-8")
    with pytest.raises(QgsProcessingException, match='The scene part2: "Q" is not the name of a band'):
        run(TABLE=str(table), OUTPUT_FOLDER=str(tmp_path / "named"))
    table.write_text("path;bands\npart0.tif;1 2\n", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="The scene part0: 2 bands were given"):
        run(TABLE=str(table), OUTPUT_FOLDER=str(tmp_path / "out"))
