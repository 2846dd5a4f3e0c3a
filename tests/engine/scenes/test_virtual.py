"""Virtual rasters and places of odd kinds: nothing is fetched, read from elsewhere or waited for without a word."""

from __future__ import annotations

import os

import numpy as np
import pytest
import scenes
from engine.contract.errors import SceneError
from engine.scenes.opening import open_raster


def vrt(path, source, *, raw=False, relative=0):
    kind = ' subClass="VRTRawRasterBand"' if raw else ""
    inner = "<SourceBand>{0}</SourceBand>" if not raw else "<ImageOffset>0</ImageOffset>"
    opened, closed = ("", "") if raw else ("<SimpleSource>", "</SimpleSource>")
    bands = "".join(
        f'<VRTRasterBand dataType="Byte" band="{band}"{kind}>{opened}<SourceFilename relativeToVRT="{relative}">'
        f"{source}</SourceFilename>{inner.format(band)}{closed}</VRTRasterBand>"
        for band in range(1, 5)
    )
    path.write_text(f'<VRTDataset rasterXSize="20" rasterYSize="20">{bands}</VRTDataset>', encoding="utf-8")
    return path


@pytest.mark.parametrize("source", ["/vsicurl/http://127.0.0.1:9/x.tif", "http://127.0.0.1:9/x.tif", "/vsis3/b/x.tif"])
def test_a_virtual_raster_asks_no_network_without_consent(tmp_path, source):
    inner = vrt(tmp_path / "inner.vrt", source)
    for path in (inner, vrt(tmp_path / "outer.vrt", inner)):
        with pytest.raises(SceneError, match="takes pixels from a network"):
            open_raster(str(path))


def test_a_virtual_raster_takes_no_raw_bytes_from_another_folder(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "secret").write_bytes(bytes(400))
    (tmp_path / "deep" / "bytes").write_bytes(bytes(400))
    for source in (tmp_path / "secret", "../secret"):
        with pytest.raises(SceneError, match="raw bytes from a file of another folder|refers to"):
            open_raster(str(vrt(tmp_path / "deep" / "x.vrt", source, raw=True, relative=int(source == "../secret"))))
    open_raster(str(vrt(tmp_path / "deep" / "y.vrt", "bytes", raw=True, relative=1))).close()


def test_virtual_rasters_nest_within_limits(tmp_path):
    values = np.ones((4, 20, 20), np.uint8)
    path = scenes.write(tmp_path / "scene.tif", values)
    for depth in range(5):
        path = vrt(tmp_path / f"{depth}.vrt", path)
    open_raster(str(path)).close()
    with pytest.raises(SceneError, match="nested deeper than 5"):
        open_raster(str(vrt(tmp_path / "too deep.vrt", vrt(tmp_path / "6.vrt", path))))
    itself = tmp_path / "itself.vrt"
    with pytest.raises(SceneError, match="nested deeper"):
        open_raster(str(vrt(itself, itself)))


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX systems")
@pytest.mark.parametrize("share", [0.3, 0.6, 0.98])
def test_a_pcidsk_file_cut_short_is_refused(tmp_path, share):
    values = np.random.default_rng(0).integers(1, 9000, (4, 300, 400)).astype("uint16")
    path = scenes.write(tmp_path / "scene.pix", values, driver="PCIDSK")
    open_raster(str(path)).close()
    data = path.read_bytes()
    path.write_bytes(data[: int(share * len(data))])
    with pytest.raises(SceneError, match="cut short"):
        open_raster(str(path))


def test_a_pipe_is_no_scene(tmp_path):
    os.mkfifo(tmp_path / "scene.tif")
    with pytest.raises(SceneError, match="a pipe or a device"):
        open_raster(str(tmp_path / "scene.tif"))


def test_a_virtual_raster_in_latin_1_is_one_sentence(tmp_path):
    path = vrt(tmp_path / "x.vrt", "d\xe9j\xe0.tif")
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1"))
    with pytest.raises(SceneError, match=r"no text in UTF-8|refers to|damaged|no raster"):
        open_raster(str(path))


def test_a_file_whose_nodata_was_set_in_qgis_is_opened_and_what_is_in_it_is_checked(tmp_path):
    scene = scenes.write(tmp_path / "scene.tif", np.ones((4, 8, 8), np.uint8))
    with open_raster(f"vrt://{scene}?a_nodata=7") as dataset:
        assert dataset.nodata == 7
    hidden = vrt(tmp_path / "hidden.vrt", "/vsicurl/http://127.0.0.1:1/x.tif")
    with pytest.raises(SceneError, match="hidden.vrt takes pixels from a network"):
        open_raster(f"vrt://{hidden}?a_nodata=7")
