"""A map service in teaching: what the map shows is fetched as a picture, which is the scene that is labelled."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsRasterLayer, QgsRectangle
from test_pictures import MODEL, maps, numbers, photo
from test_teach import box
from test_teach_jobs import job_of
from waiting import wait

__all__ = ["maps", "numbers", "photo"]

pytestmark = pytest.mark.usefixtures("qgis")


@pytest.fixture
def fetch(canvas, photo):
    """Fetches a tenth of the map service's side; what it told is a list."""
    from cloudreef_plugin.teach.fetched import SceneFetch

    left, _, right, top = photo[1]
    side = (right - left) / 10
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(photo[2]))
    canvas.setExtent(QgsRectangle(left, top - side, left + side, top))
    made = SceneFetch(canvas)
    made.told = []
    made.fetched.connect(made.told.append)
    made.failed.connect(made.told.append)
    return made


def test_the_picture_is_labelled_and_trained_on(fetch, maps, photo, book, tmp_path):
    path = tmp_path / "picture.tif"
    fetch.begin(QgsRasterLayer(maps.wms(photo[2]), "map", "wms"), path, MODEL)
    wait(lambda: fetch.told)
    (picture,) = fetch.told
    assert picture.source() == str(path) and picture.isValid() and picture.bandCount() == 4
    assert picture.rasterUnitsPerPixelX() == pytest.approx(10, rel=0.01)  # the finest that the model knows
    book.add_scene(picture)
    book.paint("cloud", box(picture, 0, 0, 10))
    book.paint("clear", box(picture, 30, 30, 10))
    assert book.pixel_counts()["picture"]["cloud"] > 0
    scene = next(one for one in job_of(book, tmp_path, START=MODEL).scenes if one.name == "picture")
    assert scene.input == (str(path),)


def test_a_silent_service_is_told_and_another_try_is_possible(fetch, maps, photo, tmp_path):
    layer = QgsRasterLayer(maps.wms(photo[2]), "map", "wms")
    maps.silent = True
    fetch.begin(layer, tmp_path / "picture.tif", MODEL)
    wait(lambda: fetch.told)
    assert "delivered no picture" in fetch.told.pop()
    assert list(tmp_path.glob("picture*")) == [], "no empty picture is left"
    maps.silent = False
    fetch.begin(layer, tmp_path / "again.tif", MODEL)
    wait(lambda: fetch.told)
    assert QgsGeometry.fromRect(fetch.told[0].extent()).area() > 0
