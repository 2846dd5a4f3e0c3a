"""A full disk is one sentence whatever a library says of it, at whatever moment it is full."""

from __future__ import annotations

import errno
import os

import numpy as np
import pytest
from engine.contract.errors import OutputError, SceneError
from engine.rasters import parts
from engine.rasters.geopackage import GeoPackage
from engine.rasters.writer import MASK, CogWriter
from engine.scenes.georeference import Georeference, Grid
from rasterio.errors import RasterioIOError


@pytest.fixture
def full(monkeypatch):
    monkeypatch.setattr(parts, "_is_full", lambda folder: True)


@pytest.mark.parametrize(
    "error", [RasterioIOError("Read failed"), SystemError("Unknown GDAL Error"), SceneError("p.tif cannot be read.")]
)
def test_a_failed_read_of_what_was_just_written(tmp_path, full, error):
    with pytest.raises(OutputError, match="The disk of .*mask.tif is full"):  # noqa: SIM117
        with CogWriter(tmp_path / "mask.tif", Grid(10, 10, Georeference()), MASK):
            raise error
    assert not list(tmp_path.iterdir())


def test_another_failure_stays_what_it_is(tmp_path):
    with pytest.raises(SceneError), CogWriter(tmp_path / "mask.tif", Grid(10, 10, Georeference()), MASK):
        raise SceneError("damaged")
    assert not list(tmp_path.iterdir())


def test_polygons_tell_of_no_sql(tmp_path, full, monkeypatch):
    package = GeoPackage(tmp_path / "a.gpkg", "areas", None, "Polygon", {"value": "int64"})
    monkeypatch.setattr("pyogrio.raw.write", _no_space)
    with pytest.raises(OutputError, match="The disk of .* is full"):
        package.add([], [np.zeros(0, np.int64)])


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES])
def test_a_folder_that_cannot_be_written_to_is_no_full_disk(tmp_path, full, code):
    with pytest.raises(OutputError, match="The folder .* cannot be written to"), parts.writing(tmp_path / "a.csv"):
        raise OSError(code, os.strerror(code))


def _no_space(*arguments, **options):
    raise RuntimeError("sqlite3_exec(CREATE TABLE gpkg_spatial_ref_sys) failed")
