"""QGIS is closed while CloudReef works, in a real window: it ends without a crash, and leaves nothing unfinished."""

from __future__ import annotations

from installed import install
from playing import play
from scenes_of_windows import make_scenes

SECONDS = 300


def test_qgis_closes_in_the_midst_of_a_run_and_a_batch(tmp_path, sample):
    scenes = tmp_path / "scenes"
    scenes.mkdir()
    make_scenes(scenes, sample)
    report = play("closing_script.py", tmp_path, install(tmp_path / "profiles"), SECONDS)  # fails if QGIS crashes
    assert report["at_the_end"] == [True, True]
    assert [path.name for path in tmp_path.glob("*mask*") if path.is_file()] == []
    assert not list((tmp_path / "masks").glob("big*"))
