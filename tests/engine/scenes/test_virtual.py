"""Virtual rasters and unusual paths: nothing is downloaded, read from elsewhere or waited for unnoticed."""

from __future__ import annotations

import os
import tarfile
import zipfile
from html import escape

import numpy as np
import pytest
import scenes
from engine.contract.errors import SceneError
from engine.scenes.input_files import InputFiles
from engine.scenes.opening import open_raster
from object_store import ObjectStore

POSIX = pytest.mark.skipif(os.name != "posix", reason="makes a pipe of POSIX systems")


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


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A raster, and an archive with it, on a server of this machine."""
    folder = tmp_path_factory.mktemp("there")
    scene = scenes.write(folder / "x.tif", np.full((4, 20, 20), 7, np.uint8))
    with zipfile.ZipFile(folder / "x.zip", "w") as archive:
        archive.write(scene, "x.tif")
    with ObjectStore() as store:
        for name in ("x.tif", "x.zip"):
            store.files[f"/{name}"] = (folder / name).read_bytes()
        yield store


@pytest.fixture
def there(server):
    server.asked.clear()
    return server


WMS = (
    "<GDAL_WMS><Service name='TMS'><ServerUrl>http://HOST/x.tif</ServerUrl></Service><DataWindow><UpperLeftX>0"
    "</UpperLeftX><UpperLeftY>0</UpperLeftY><LowerRightX>20</LowerRightX><LowerRightY>20</LowerRightY><SizeX>20</SizeX>"
    "<SizeY>20</SizeY></DataWindow><BandsCount>4</BandsCount></GDAL_WMS>"
)


@pytest.mark.parametrize(
    "source",
    [
        "/vsicurl/http://HOST/x.tif",
        "http://HOST/x.tif",
        "/vsicurl_streaming/http://HOST/x.tif",
        "/vsicurl?url=http%3A%2F%2FHOST%2Fx.tif",
        "/vsizip//vsicurl/http://HOST/x.zip/x.tif",
        "/vsizip/vsicurl/http://HOST/x.zip/x.tif",
        "/vsizip/{/vsicurl/http://HOST/x.zip}/x.tif",
        "/vsicached?file=/vsicurl/http://HOST/x.tif",
        "/vsisubfile/0,/vsicurl/http://HOST/x.tif",
        "vrt:///vsicurl/http://HOST/x.tif",
        "vrt://http://HOST/x.tif?bands=1,2,3,4",
        "GTIFF_DIR:1:/vsicurl/http://HOST/x.tif",
        "GTIFF_DIR:1:http://HOST/x.tif",
        "DERIVED_SUBDATASET:LOGAMPLITUDE:/vsicurl/http://HOST/x.tif",
        "WMS:http://HOST/x.tif?SERVICE=WMS&amp;VERSION=1.1.1&amp;REQUEST=GetMap&amp;LAYERS=x",
        WMS.replace("<", "&lt;"),
        "<![CDATA[/vsicurl/http://HOST/x.tif]]>",
        "&#47;vsicurl/http://HOST/x.tif",
    ],
)
def test_no_form_of_a_source_reaches_a_network_without_consent(tmp_path, there, source):
    text = source.replace("HOST", there.address)
    inner = vrt(tmp_path / "inner.vrt", text)
    hidden = escape(inner.read_text(encoding="utf-8"))
    cases = (
        inner,
        vrt(tmp_path / "outer.vrt", inner),
        vrt(tmp_path / "relative.vrt", text, relative=1),
        vrt(tmp_path / "inline.vrt", hidden),
    )
    for path in cases:
        with pytest.raises(SceneError, match="pixels from a network"):
            open_raster(str(path))
    assert there.asked == []


def test_with_consent_a_source_on_a_network_is_read(tmp_path, there, monkeypatch):
    monkeypatch.setenv("CLOUDREEF_REMOTE_SOURCES", "1")
    for number, source in enumerate(("/vsicurl/http://HOST/x.tif", "/vsizip//vsicurl/http://HOST/x.zip/x.tif")):
        path = vrt(tmp_path / f"{number}.vrt", source.replace("HOST", there.address))
        with open_raster(str(path)) as dataset:
            assert dataset.read(1).min() == 7
    assert there.asked


def dataset_of(content):
    return f'<VRTDataset rasterXSize="20" rasterYSize="20"{content}</VRTDataset>'


WARPED = (
    ' subClass="VRTWarpedDataset"><VRTRasterBand dataType="Byte" band="1" subClass="VRTWarpedRasterBand"/>'
    "<BlockXSize>20</BlockXSize><BlockYSize>20</BlockYSize><GDALWarpOptions>{}<Transformer><GenImgProjTransformer>"
    "<SrcGeoTransform>0,1,0,0,0,1</SrcGeoTransform><SrcInvGeoTransform>0,1,0,0,0,1</SrcInvGeoTransform>"
    "<DstGeoTransform>0,1,0,0,0,1</DstGeoTransform><DstInvGeoTransform>0,1,0,0,0,1</DstInvGeoTransform>{}"
    '</GenImgProjTransformer></Transformer><BandList><BandMapping src="1" dst="1"/></BandList></GDALWarpOptions>'
)


@pytest.mark.parametrize(
    "content",
    [
        WARPED.format('<SourceDataset relativeToVRT="0">PLACE</SourceDataset>', ""),
        WARPED.format(
            "<SourceDataset>HERE</SourceDataset>", "<RPCTransformer><DEMPath>PLACE</DEMPath></RPCTransformer>"
        ),
        '><VRTRasterBand dataType="Byte" band="1"><simplesource><sourcefilename>PLACE</sourcefilename></simplesource>'
        "</VRTRasterBand>",
        '><VRTRasterBand dataType="Byte" band="1"><SimpleSource SourceFilename="PLACE"/></VRTRasterBand>',
        '><VRTRasterBand dataType="Byte" band="1"><Overview><SourceFilename>PLACE</SourceFilename></Overview>'
        "<SimpleSource><SourceFilename>HERE</SourceFilename></SimpleSource></VRTRasterBand>",
        '><VRTRasterBand dataType="Byte" band="1"><SimpleSource><SourceFilename>HERE</SourceFilename></SimpleSource>'
        '</VRTRasterBand><Metadata domain="OVERVIEWS"><MDI key="OVERVIEW_FILE">http://HOST/x.tif</MDI></Metadata>',
        "><Group name='/'><Array name='a'><Source><SourceFilename>PLACE</SourceFilename></Source></Array></Group>",
    ],
    ids=["warped", "height", "case", "attribute", "overview", "metadata", "array"],
)
def test_wherever_a_virtual_raster_names_a_network_it_is_refused(tmp_path, there, content):
    here = scenes.write(tmp_path / "here.tif", np.ones((1, 20, 20), np.uint8))
    text = dataset_of(content).replace("PLACE", "/vsicurl/http://HOST/x.tif").replace("HERE", str(here))
    (tmp_path / "x.vrt").write_text(text.replace("HOST", there.address), encoding="utf-8")
    with pytest.raises(SceneError, match="takes pixels from a network"):
        open_raster(str(tmp_path / "x.vrt"))
    assert there.asked == []


def test_the_list_of_what_a_job_reads_asks_no_network(tmp_path, there):
    source = vrt(tmp_path / "x.vrt", f"/vsicurl/http://{there.address}/x.tif")
    (tmp_path / "mask.tif").touch()
    assert InputFiles([source]).holding(tmp_path / "mask.tif") is None
    assert InputFiles([source]).holding(source) == source
    assert there.asked == []


def test_an_address_in_a_description_is_no_source(tmp_path):
    scene = scenes.write(tmp_path / "scene.tif", np.ones((4, 20, 20), np.uint8))
    path = vrt(tmp_path / "x.vrt", scene)
    told = '<Metadata><MDI key="doi">https://doi.org/10.5</MDI><MDI key="DATASET">S2: of May</MDI></Metadata>'
    path.write_text(path.read_text().replace("</VRTDataset>", f"{told}</VRTDataset>"))
    open_raster(str(path)).close()


@pytest.mark.parametrize(
    "text",
    [
        WMS,
        "<WMT_MS_Capabilities/>",
        "<GDALTileIndexDataset><IndexDataset>x.gpkg</IndexDataset></GDALTileIndexDataset>",
        "<MRF_META><CachedSource><Source>/vsicurl/http://HOST/x.tif</Source></CachedSource></MRF_META>",
        '{"stac_version": "1.0.0", "type": "FeatureCollection", "features": []}',
    ],
)
def test_a_file_that_stands_for_a_service_is_none_of_this_computer(tmp_path, there, text):
    (tmp_path / "service.xml").write_text(text.replace("HOST", there.address))
    for path in (tmp_path / "service.xml", vrt(tmp_path / "x.vrt", tmp_path / "service.xml")):
        with pytest.raises(SceneError, match="take pixels from a network"):
            open_raster(str(path))
    assert there.asked == []


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_sources_in_archives_are_read_and_virtual_rasters_in_them_are_checked(tmp_path, there, kind):
    scene = scenes.write(tmp_path / "scene.tif", np.full((4, 20, 20), 5, np.uint8))
    packed = {
        "scene.tif": scene,
        "deep/beside.vrt": vrt(tmp_path / "beside.vrt", "../scene.tif", relative=1),
        "sly.tif": vrt(tmp_path / "sly.vrt", f"http://{there.address}/x.tif"),
    }
    archive = tmp_path / f"x.{kind}"
    if kind == "zip":
        with zipfile.ZipFile(archive, "w") as file:
            for name, path in packed.items():
                file.write(path, name)
    else:
        with tarfile.open(archive, "w") as file:
            for name, path in packed.items():
                file.add(path, name)
    inside = f"/vsi{kind}/{archive}"
    for number, source in enumerate((f"{inside}/scene.tif", f"{inside}/deep/beside.vrt", f"vrt://{inside}/scene.tif")):
        with open_raster(str(vrt(tmp_path / f"{number}.vrt", source))) as dataset:
            assert dataset.read(1).min() == 5
    for path in (f"{inside}/sly.tif", vrt(tmp_path / "outer.vrt", f"{inside}/sly.tif")):
        with pytest.raises(SceneError, match="takes pixels from a network"):
            open_raster(str(path))
    with pytest.raises(SceneError, match="refers to .*none.tif, which is missing"):
        open_raster(str(vrt(tmp_path / "none.vrt", f"{inside}/none.tif")))
    assert there.asked == []


def test_parts_of_a_file_of_this_computer_are_sources(tmp_path):
    scene = scenes.write(tmp_path / "scene.tif", np.full((4, 20, 20), 5, np.uint8))
    for number, source in enumerate((f"GTIFF_DIR:1:{scene}", f"vrt://{scene}?bands=1,2,3,4")):
        with open_raster(str(vrt(tmp_path / f"{number}.vrt", source))) as dataset:
            assert dataset.read(1).min() == 5
    timed = scenes.write(tmp_path / "at12:30:00.tif", np.ones((4, 20, 20), np.uint8))
    open_raster(str(vrt(tmp_path / "timed.vrt", timed.name, relative=1))).close()


@pytest.mark.parametrize("declared", ["", "<!DOCTYPE VRTDataset [<!ENTITY x 'y'>]>"])
def test_what_is_no_plain_xml_is_one_sentence(tmp_path, declared):
    scene = scenes.write(tmp_path / "scene.tif", np.ones((4, 20, 20), np.uint8))
    path = vrt(tmp_path / "x.vrt", scene)
    text = path.read_text()
    path.write_text(declared + text if declared else text.replace("</VRTDataset>", ""))
    with pytest.raises(SceneError, match="x.vrt is not XML that can be read"):
        open_raster(str(path))


@POSIX
def test_a_pipe_is_no_source(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(SceneError, match="a pipe or a device"):
        open_raster(str(vrt(tmp_path / "x.vrt", tmp_path / "pipe")))


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


@POSIX
def test_a_pipe_is_no_scene(tmp_path):
    os.mkfifo(tmp_path / "scene.tif")
    with pytest.raises(SceneError, match="a pipe or a device"):
        open_raster(str(tmp_path / "scene.tif"))


def test_a_virtual_raster_in_latin_1_is_one_sentence(tmp_path):
    path = vrt(tmp_path / "x.vrt", "d\xe9j\xe0.tif")
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1"))
    with pytest.raises(SceneError, match=r"not text in UTF-8|refers to|damaged|not a raster"):
        open_raster(str(path))


def test_a_file_whose_nodata_was_set_in_qgis_is_opened_and_what_is_in_it_is_checked(tmp_path):
    scene = scenes.write(tmp_path / "scene.tif", np.ones((4, 8, 8), np.uint8))
    with open_raster(f"vrt://{scene}?a_nodata=7") as dataset:
        assert dataset.nodata == 7
    hidden = vrt(tmp_path / "hidden.vrt", "/vsicurl/http://127.0.0.1:1/x.tif")
    with pytest.raises(SceneError, match="hidden.vrt takes pixels from a network"):
        open_raster(f"vrt://{hidden}?a_nodata=7")
