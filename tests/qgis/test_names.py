"""Where results go, and what they are called."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingUtils, QgsRasterLayer

from cloudreef_plugin.dock.choices.form import RunForm
from cloudreef_plugin.dock.request import Request
from cloudreef_plugin.layers.names import beside, suggested_mask

pytestmark = pytest.mark.usefixtures("qgis")


@pytest.mark.parametrize("stem", ["y" * 251, "云" * 83, "z" * 181])
def test_results_of_a_scene_with_a_long_name_have_names_that_fit(sample, tmp_path, stem):
    scene = tmp_path / f"{stem}.tif"
    shutil.copy(sample, scene)
    layer = QgsRasterLayer(str(scene), "long")
    mask = suggested_mask(layer, "clouds-shadows")
    assert mask.stem.startswith(stem[:30]) and mask.stem.endswith("_clouds-shadows_mask")
    mask.touch()
    second = suggested_mask(layer, "clouds-shadows")
    for path in (second, *(beside(second, kind) for kind in ("probability", "polygons", "statistics", "report"))):
        path.with_name(path.name + ".part.0123456789ab.aux.xml").touch()


def test_results_of_a_raster_in_an_archive_or_a_database_lie_beside_that(sample, tmp_path):
    with zipfile.ZipFile(tmp_path / "scenes.zip", "w") as archive:
        archive.write(sample, "inside/scene.tif")
    gdal.Translate(str(tmp_path / "a.gpkg"), str(sample), format="GPKG", bandList=[3, 2, 1], outputType=gdal.GDT_Byte)
    sources = [f"/vsizip/{tmp_path}/scenes.zip/inside/scene.tif", f"GPKG:{tmp_path}/a.gpkg:a"]
    for source in sources:
        layer = QgsRasterLayer(source, "my scene")
        assert layer.isValid()
        assert suggested_mask(layer, "clouds") == tmp_path / "my_scene_clouds_mask.tif"


def test_a_name_without_a_folder_goes_where_one_is_suggested(layer, canvas, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    request = Request()
    form = RunForm(canvas, request)
    form.layer_box.setLayer(layer)
    form.suggest_mask()
    suggested = Path(form.mask_file.filePath())
    form.mask_file.setFilePath("mine.tif")
    assert request.now.mask == str(suggested.parent / "mine.tif")
    form.mask_file.setFilePath(str(tmp_path / "mine.tif"))
    assert request.now.mask == str(tmp_path / "mine.tif")
    form.shut_down()


def test_a_name_belongs_to_the_layer_it_was_given_for(layer, project, canvas, sample, tmp_path):
    second = tmp_path / "second.tif"
    shutil.copy(sample, second)
    other = QgsRasterLayer(str(second), "second")
    project.addMapLayer(other)
    request = Request()
    form = RunForm(canvas, request)
    form.layer_box.setLayer(layer)
    form.show_model()
    form.mask_file.setFilePath(str(tmp_path / "mine.tif"))
    form.layer_box.setLayer(other)
    assert request.now.mask == str(suggested_mask(other, request.now.model))
    form.layer_box.setLayer(layer)
    assert request.now.mask == str(tmp_path / "mine.tif")
    form.shut_down()


def test_a_mask_that_qgis_would_delete_is_marked(layer, canvas, tmp_path):
    form = RunForm(canvas, Request())
    form.layer_box.setLayer(layer)
    form.mask_file.setFilePath(str(tmp_path / "kept.tif"))
    assert not form.temporary_text.isVisibleTo(form)
    form.mask_file.setFilePath(QgsProcessingUtils.generateTempFilename("lost.tif"))
    assert form.temporary_text.isVisibleTo(form)
    form.shut_down()
