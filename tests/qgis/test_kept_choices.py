"""A batch keeps its choices beside its summary, and is done again with them."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsRasterLayer, QgsReferencedRectangle, QgsVectorLayer
from test_batch import counts, folder, run

from cloudreef_plugin.algorithms.frame.kept_choices import kept_choices
from cloudreef_plugin.engine.contract.listing.older_batches import beside_summary, model_of_summary

__all__ = ["folder"]

pytestmark = pytest.mark.usefixtures("qgis", "engine")


def test_a_batch_is_done_again_from_its_summary_with_its_own_choices(folder, tmp_path):
    given = {"THRESHOLD": 0.25, "SIEVE_PX": 4, "WRITE_STATISTICS": True, "NAMES": "{scene}-{model}-mask.tif"}
    given["EXTENT"] = QgsReferencedRectangle(QgsRasterLayer(str(folder / "part0.tif")).extent(), crs_of(folder))
    found = run(FOLDER=str(folder), PATTERN="part0*", OUTPUT_FOLDER=str(tmp_path / "out"), **given)
    summary = Path(found["SUMMARY"])
    kept = kept_choices(summary)
    assert (kept["MODEL"], kept["THRESHOLD"], kept["SIEVE_PX"]) == ("clouds", 0.25, 4)
    assert not {"FOLDER", "PATTERN", "OUTPUT_FOLDER", "SCHEDULER", "FOOTPRINTS"} & set(kept)
    again = {**kept, "TABLE": str(summary), "COLUMN": "input", "OUTPUT_FOLDER": str(summary.parent)}
    assert counts(run(**again, EXISTING_RESULTS="update")) == (0, 1, 0)


def test_the_polygons_of_a_batch_are_kept_as_they_were(folder, tmp_path, project):
    layer = QgsVectorLayer(f"Polygon?crs={crs_of(folder).authid()}", "area", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRasterLayer(str(folder / "part0.tif")).extent()))
    layer.dataProvider().addFeatures([feature])
    project.addMapLayer(layer)
    found = run(FOLDER=str(folder), PATTERN="part0*", OUTPUT_FOLDER=str(tmp_path / "out"), AREA=layer.id())
    summary = Path(found["SUMMARY"])
    project.removeMapLayer(layer.id())
    kept = kept_choices(summary)
    again = {**kept, "TABLE": str(summary), "COLUMN": "input", "OUTPUT_FOLDER": str(summary.parent)}
    assert Path(kept["AREA"]).parent == summary.parent
    copied = Path(kept["AREA"]).stat().st_ino
    assert counts(run(**again, EXISTING_RESULTS="update"))[2] == 0
    assert Path(kept["AREA"]).stat().st_ino == copied  # what is read is not written, either
    assert QgsVectorLayer(kept["AREA"], "area", "ogr").featureCount() == 1


def test_the_summary_of_a_batch_of_before_stays_with_its_choices(folder, tmp_path):
    out = {"OUTPUT_FOLDER": str(tmp_path / "out")}
    run(FOLDER=str(folder), PATTERN="part0*", THRESHOLD=0.25, **out)
    found = run(FOLDER=str(folder), PATTERN="part1*", THRESHOLD=0.75, **out)
    [older] = (tmp_path / "out").glob("clouds_summary_*.csv")
    assert kept_choices(older)["THRESHOLD"] == 0.25 and kept_choices(Path(found["SUMMARY"]))["THRESHOLD"] == 0.75
    again = {**kept_choices(older), "TABLE": str(older), "COLUMN": "input", **out}
    assert counts(run(**again, EXISTING_RESULTS="update")) == (0, 1, 0)
    assert len(list((tmp_path / "out").glob("clouds_summary*.csv"))) == 3


@pytest.mark.parametrize(
    ("summary", "model", "outlines"),
    [
        ("clouds-fast_summary.csv", "clouds-fast", "clouds-fast_scenes.gpkg"),
        ("clouds_summary_2026-11-30_120000.csv", "clouds", "clouds_scenes_2026-11-30_120000.gpkg"),
        ("summary.csv", "", "scenes.gpkg"),
    ],
)
def test_what_belongs_to_a_batch_never_has_the_name_of_its_summary(tmp_path, summary, model, outlines):
    assert model_of_summary(tmp_path / summary) == model
    assert beside_summary(tmp_path / summary, "_scenes.gpkg") == tmp_path / outlines


def test_a_strangers_folder_chooses_no_scheduler_no_place_and_no_other_file(tmp_path):
    text = '{"THRESHOLD": 0.3, "SCHEDULER": "tcp://far:8786", "OUTPUT_FOLDER": "/elsewhere", "AREA": "/vsicurl/http://far"}'
    (tmp_path / "clouds_choices.json").write_text(text, encoding="utf-8")
    assert kept_choices(tmp_path / "clouds_summary.csv") == {
        "THRESHOLD": 0.3,
        "AREA": str(tmp_path / "clouds_area.gpkg"),
    }


@pytest.mark.parametrize("text", ["", "[1]", "{", '{"MODEL": '])
def test_choices_that_cannot_be_read_are_not_known(tmp_path, text):
    (tmp_path / "clouds_choices.json").write_text(text, encoding="utf-8")
    assert kept_choices(tmp_path / "clouds_summary.csv") == {}
    assert kept_choices(tmp_path / "other_summary.csv") == {}


def crs_of(folder):
    return QgsRasterLayer(str(folder / "part0.tif")).crs()
