"""Layers that only QGIS reads among many scenes: written beside the results, once."""

from __future__ import annotations

import pytest
from asking import Listener
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsRasterLayer
from rasters import pixels
from test_batch import counts, run, statuses
from test_pictures import MODEL, extent_of, maps, numbers, photo, segmented

__all__ = ["maps", "numbers", "photo"]

pytestmark = pytest.mark.usefixtures("qgis", "engine")


@pytest.fixture
def layers(maps, photo, numbers, project, tmp_path):
    """A map service, its numbers, and a file of a form that only QGIS reads."""
    gdal.Translate(str(tmp_path / "old.hdf"), str(photo[0]), format="HDF4Image")
    found = [
        QgsRasterLayer(maps.wms(photo[2]), "map", "wms"),
        QgsRasterLayer(maps.tiles(), "tiles", "wms"),
        QgsRasterLayer(str(tmp_path / "old.hdf"), "old"),
    ]
    for layer in found:
        assert layer.isValid()
        project.addMapLayer(layer)
    return {layer.name(): layer for layer in found}


def batch(photo, folder, *layers, listener=None, **more):
    return run(
        listener,
        LAYERS=[layer.id() for layer in layers],
        OUTPUT_FOLDER=str(folder),
        **{"MODEL": MODEL, "EXTENT": extent_of(photo, 0.25), **more},
    )


def test_map_services_of_a_batch_are_fetched_once_and_give_the_masks_that_each_gives_alone(
    layers, maps, photo, tmp_path
):
    out, listener = tmp_path / "out", Listener()
    several = layers["map"], layers["tiles"]
    found = batch(photo, out, *several, listener=listener)
    assert counts(found) == (2, 0, 0)
    assert sorted(path.name for path in (out / "scenes").glob("*.tif")) == ["map.tif", "tiles.tif"]
    alone = segmented(layers["map"], photo, tmp_path, EXTENT=extent_of(photo, 0.25), RUNTIME="onnxruntime")
    assert (pixels(found["MASKS"][0]) == pixels(alone)).all()
    assert sum("map service" in sentence for sentence in listener.sentences) == 2
    maps.asked.clear()
    assert counts(batch(photo, out, *several)) == (0, 2, 0) and not any("GetMap" in path for path in maps.asked)
    assert counts(batch(photo, out, *several, EXISTING_RESULTS="remake")) == (2, 0, 0)
    assert any("GetMap" in path for path in maps.asked)
    table = {"TABLE": found["SUMMARY"], "COLUMN": "input", "MODEL": MODEL, "EXTENT": extent_of(photo, 0.25)}
    assert counts(run(**table, OUTPUT_FOLDER=str(out), EXISTING_RESULTS="update"))[2] == 0


def test_another_extent_is_fetched_anew(layers, maps, photo, tmp_path):
    assert counts(batch(photo, tmp_path / "out", layers["map"])) == (1, 0, 0)
    wider = batch(photo, tmp_path / "out", layers["map"], EXTENT=extent_of(photo, 0.5), EXISTING_RESULTS="update")
    assert counts(wider) == (1, 0, 0)
    step = gdal.Open(wider["MASKS"][0]).GetGeoTransform()[1]
    assert gdal.Open(wider["MASKS"][0]).RasterXSize * step == pytest.approx(0.5 * (photo[1][2] - photo[1][0]), rel=0.01)


def test_a_copy_that_cannot_be_replaced_does_not_end_the_others(layers, photo, tmp_path):
    """As on Windows, where a file that is open as a layer cannot be."""
    (tmp_path / "out" / "scenes" / "old.tif").mkdir(parents=True)
    listener = Listener()
    found = batch(photo, tmp_path / "out", layers["map"], layers["old"], listener=listener)
    assert counts(found) == (1, 0, 1) and statuses(found)["map"] == "done"
    assert any("old.tif cannot be replaced. Close it" in text for text in listener.errors)
    assert not list((tmp_path / "out" / "scenes").glob("*.part*"))


def test_a_service_that_is_silent_does_not_end_the_others(layers, maps, photo, tmp_path):
    maps.silent = True
    listener = Listener()
    found = batch(photo, tmp_path / "out", layers["map"], layers["old"], listener=listener, EXTENT=None)
    assert counts(found) == (1, 0, 1) and statuses(found) == {"old": "done"}
    assert any("map: The extent has" in text and "too much to ask" in text for text in listener.errors)
    with pytest.raises(QgsProcessingException, match='The map service "map" delivered no picture'):
        batch(photo, tmp_path / "none", layers["map"])
    assert list((tmp_path / "none" / "scenes").glob("map.tif")) == []
