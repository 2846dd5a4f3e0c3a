"""Pléiades, Pléiades Neo and SPOT 6 and 7: bands and reflectance by their metadata, DIM_*.XML of DIMAP 2."""

from __future__ import annotations

import math
import shutil
from pathlib import Path

import numpy as np
import pytest
import rasterio.shutil
import scenes
from affine import Affine
from engine.contract.errors import SceneError
from engine.contract.raster_jobs import StackOutputs, StackProduct
from engine.jobs.stackproduct import stackproduct
from engine.segmenting.findscenes import Search
from scenes import opened

REFLECTANCE, _ = scenes.cloudy(60, 72)
NEO, _ = scenes.cloudy(60, 72, seed=1)
STEM = "PHR1A_MS_202108201553330_ORT_5888578101-2"
NEO_STEM = "PNEO4_202111151358313_MS-FS_ORT_PWOI_000071864_1_1_F_1"
# Figures of products; on 20 August the sun is 1.0119 astronomical units away.
CALIBRATION = {"B0": (8.85, 1915.0), "B1": (8.89, 1831.0), "B2": (9.95, 1594.0), "B3": (15.24, 1060.0)}
NEO_CALIBRATION = {
    "R": (7.97, 1551.7),
    "G": (7.151, 1815.4),
    "B": (6.529, 1972),
    "NIR": (11.798, 1060.1),
    "RE": (9.886, 1349),
    "DB": (8.57, 1797.1),
}
LIGHT = math.pi * 1.0119**2 / math.sin(math.radians(72.91))
# Where the files hold them: red, green, blue, near infrared.
IN_FILES = ("B2", "B1", "B0", "B3")
CHANNELS = "".join(
    f"<{channel}_CHANNEL>{band}</{channel}_CHANNEL>"
    for channel, band in zip(("RED", "GREEN", "BLUE", "ALPHA"), IN_FILES)
)
MEASURE = "<MEASURE_DESC>Raw radiometric count (DN) to TOA Radiance (L). Formulae L=DN/GAIN+BIAS</MEASURE_DESC>"


def place(location, elevation, date="2021-08-20"):
    return (
        f"<Located_Geometric_Values><LOCATION_TYPE>{location}</LOCATION_TYPE><TIME>{date}T15:53:34.031Z</TIME>"
        f'<Solar_Incidences><SUN_ELEVATION unit="deg">{elevation}</SUN_ELEVATION></Solar_Incidences>'
        "</Located_Geometric_Values>"
    )


PLACES = place("Top Center", 60) + place("Center", 72.91)


def metadata(
    path,
    files,
    *,
    size=(60, 72),
    tiling="",
    processing="BASIC",
    adjustment="NONE",
    bits=16,
    calibration=CALIBRATION,
    bias=0,
    places=PLACES,
    spectral="MS",
    measured="",
    display=CHANNELS,
):
    """Writes metadata in the layout of real ones.

    Args:
        path: Its path.
        files: What the element Raster_Data lists.
    """
    bands = measured or "".join(
        f"<Band_Radiance><BAND_ID>{band}</BAND_ID>{MEASURE}<GAIN>{gain}</GAIN><BIAS>{bias}</BIAS></Band_Radiance>"
        f"<Band_Solar_Irradiance><BAND_ID>{band}</BAND_ID><VALUE>{sun}</VALUE></Band_Solar_Irradiance>"
        for band, (gain, sun) in calibration.items()
    )
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?><Dimap_Document>'
        '<Metadata_Identification><METADATA_FORMAT version="2.15">DIMAP</METADATA_FORMAT></Metadata_Identification>'
        "<Coordinate_Reference_System><Projected_CRS><PROJECTED_CRS_CODE>urn:ogc:def:crs:EPSG::32616"
        "</PROJECTED_CRS_CODE></Projected_CRS></Coordinate_Reference_System>"
        "<Geoposition><Geoposition_Insert><ULXMAP>452475</ULXMAP><ULYMAP>3408645</ULYMAP><XDIM>30</XDIM>"
        "<YDIM>30</YDIM></Geoposition_Insert></Geoposition>"
        f"<Processing_Information><Product_Settings><SPECTRAL_PROCESSING>{spectral}</SPECTRAL_PROCESSING>"
        f"<Radiometric_Settings><RADIOMETRIC_PROCESSING>{processing}</RADIOMETRIC_PROCESSING>"
        "</Radiometric_Settings></Product_Settings></Processing_Information>"
        f"<Raster_Data><Data_Access>{files}</Data_Access><Raster_Dimensions><NROWS>{size[0]}</NROWS>"
        f"<NCOLS>{size[1]}</NCOLS><NBANDS>{6 if spectral == 'MS-FS' else 1 if spectral == 'P' else 4}</NBANDS>"
        f"{tiling}</Raster_Dimensions><Raster_Encoding><NBITS>{bits}</NBITS></Raster_Encoding>"
        f"<Raster_Display><Band_Display_Order>{display}</Band_Display_Order></Raster_Display></Raster_Data>"
        f"<Radiometric_Data><Dynamic_Adjustment><ADJUSTMENT_TYPE>{adjustment}</ADJUSTMENT_TYPE></Dynamic_Adjustment>"
        "<Radiometric_Calibration><Instrument_Calibration><Band_Measurement_List>"
        f"{bands}</Band_Measurement_List></Instrument_Calibration></Radiometric_Calibration></Radiometric_Data>"
        f"<Geometric_Data><Use_Area>{places}</Use_Area></Geometric_Data>"
        "<Dataset_Sources><Source_Identification><Strip_Source><MISSION>PHR</MISSION>"
        "<IMAGING_DATE>2021-08-20</IMAGING_DATE></Strip_Source></Source_Identification></Dataset_Sources>"
        "</Dimap_Document>"
    )
    return path


def files_of(*names, index=""):
    listed = "".join(
        f'<Data_File tile_R="1" tile_C="{column}"><DATA_FILE_PATH href="{name}"/></Data_File>'
        for column, name in enumerate(names, 1)
    )
    return f"<Data_Files>{listed}{index}</Data_Files>"


def index_list(*bands):
    entries = "".join(
        f"<Raster_Index><BAND_ID>{band}</BAND_ID><BAND_INDEX>{number}</BAND_INDEX></Raster_Index>"
        for number, band in enumerate(bands, 1)
    )
    return f"<Raster_Display><Raster_Index_List>{entries}</Raster_Index_List></Raster_Display>"


def counts(reflectance, bands, calibration, bias=0.0):
    """Numbers of instruments, for each band of a file."""
    numbers = []
    for values, band in zip(reflectance, bands):
        gain, sun = calibration[band]
        numbers.append(scenes.digital(values, LIGHT / sun / gain, bias * LIGHT / sun))
    return np.stack(numbers)


def image(folder, numbers=None, *, suffix="TIF", **changes):
    """Writes an image of Pléiades with its metadata, and what lies beside it; returns its metadata."""
    numbers = counts(REFLECTANCE, IN_FILES, CALIBRATION) if numbers is None else numbers
    name = f"IMG_{STEM}_R1C1.{suffix}"
    options = {"driver": "JP2OpenJPEG", "QUALITY": "100", "REVERSIBLE": "YES"} if suffix == "JP2" else {}
    scenes.write(folder / name, numbers, **options)
    scenes.write(folder / f"PREVIEW_{STEM}.JPG", np.full((3, 9, 9), 80, "uint8"), driver="JPEG")
    (folder / "LINEAGE").mkdir()
    (folder / "LINEAGE" / f"PROCESSING_{STEM}_DIM.XML").write_text("<Dimap_Document></Dimap_Document>")
    return metadata(folder / f"DIM_{STEM}.XML", files_of(name), **changes)


def panchromatic(folder):
    """Writes the panchromatic image of a bundle."""
    name = f"IMG_{STEM.replace('_MS_', '_P_')}_R1C1.TIF"
    scenes.write(folder / name, counts(REFLECTANCE[:1], ("B2",), CALIBRATION))
    display = "<RED_CHANNEL>P</RED_CHANNEL><GREEN_CHANNEL>P</GREEN_CHANNEL><BLUE_CHANNEL>P</BLUE_CHANNEL>"
    return metadata(folder / f"DIM_{STEM.replace('_MS_', '_P_')}.XML", files_of(name), spectral="P", display=display)


def delivery(folder):
    """Writes a bundle as it is delivered, in several levels of folders."""
    volume = folder / "5888578101"
    colour, grey = image(volume / "IMG_PHR1A_MS_002"), panchromatic(volume / "IMG_PHR1A_P_001")
    (volume / "LIBRARY").mkdir()
    components = "".join(
        f"<Component><COMPONENT_TITLE>{title} Product</COMPONENT_TITLE><COMPONENT_TYPE>DIMAP</COMPONENT_TYPE>"
        f'<COMPONENT_PATH href="{path.relative_to(volume).as_posix()}"/></Component>'
        for title, path in (("P", grey), ("MS", colour))
    )
    (volume / "VOL_PHR.XML").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><Dimap_Document><Metadata_Identification>'
        '<METADATA_FORMAT version="2.15">DIMAP</METADATA_FORMAT></Metadata_Identification><Dataset_Content>'
        f"<Dataset_Components>{components}</Dataset_Components></Dataset_Content></Dimap_Document>"
    )
    return volume


def assert_reads(scene, reflectance=REFLECTANCE):
    assert scene.warnings == ()
    assert scene.scaling.kind == "metadata" and "DIM_" in scene.scaling.reason
    np.testing.assert_allclose(scenes.reflectance_of(scene), reflectance, atol=1e-3)
    assert scene.crs.to_epsg() == 32616
    assert scene.transform.almost_equals(scenes.TRANSFORM)


@pytest.mark.parametrize("suffix", ["TIF", "JP2"])
@pytest.mark.parametrize("given", ["metadata", "folder", "tile", "part of a tile"])
def test_counts_of_pleiades_become_reflectance(tmp_path, suffix, given):
    path = image(tmp_path / "IMG_PHR1A_MS_002", suffix=suffix)
    tile = path.parent / f"IMG_{STEM}_R1C1.{suffix}"
    part = tile.with_name(f"IMG_{STEM}_R1C1_clip.tif")
    rasterio.shutil.copy(tile, part, driver="GTiff")
    with opened({"metadata": path, "folder": path.parent, "tile": tile, "part of a tile": part}[given]) as scene:
        assert_reads(scene)


def test_a_count_of_1000_in_red_is_a_reflectance_of_0_212(tmp_path):
    """1000 / 9.95 = 100.5 W / (m2 sr um); x pi x 1.0119^2 / (1594 x sin 72.91) = 0.2122."""
    with opened(image(tmp_path / "scene")) as scene:
        assert scene.scaling.scale[0] * 1000 == pytest.approx(0.2122, abs=2e-4)


def test_the_bias_is_added_to_the_radiance(tmp_path):
    numbers = counts(REFLECTANCE, IN_FILES, CALIBRATION, bias=-3.0)
    with opened(image(tmp_path / "scene", numbers, bias=-3.0)) as scene:
        assert_reads(scene)


@pytest.mark.parametrize("given", [".", "VOL_PHR.XML", "..", "zip", "part"])
def test_of_a_delivery_the_image_in_colour_is_read(tmp_path, given):
    volume = delivery(tmp_path / "order")
    path = volume / given
    if given == "zip":
        path = shutil.make_archive(str(tmp_path / "order"), "zip", tmp_path / "order")
    with opened(f'DIMAP:"{volume / "VOL_PHR.XML"}":MS_Product' if given == "part" else path) as scene:
        assert_reads(scene)


def test_the_tiles_of_an_image_are_joined(tmp_path):
    numbers = counts(REFLECTANCE, IN_FILES, CALIBRATION)
    names = [f"IMG_{STEM}_R1C{column}.TIF" for column in (1, 2)]
    for name, left in zip(names, (0, 40)):
        part = scenes.TRANSFORM @ Affine.translation(left, 0) if left else scenes.TRANSFORM
        scenes.write(tmp_path / name, numbers[:, :, left : left + 40], transform=part)
    tiling = '<Tile_Set><Regular_Tiling><NTILES_SIZE nrows="60" ncols="40"/></Regular_Tiling></Tile_Set>'
    metadata(tmp_path / f"DIM_{STEM}.XML", files_of(*names), tiling=tiling)
    with opened(tmp_path) as scene:
        assert_reads(scene)
    with opened(tmp_path / names[1]) as scene:
        assert scene.width == 32
        np.testing.assert_allclose(scenes.reflectance_of(scene), REFLECTANCE[:, :, 40:], atol=1e-3)
    (tmp_path / names[1]).unlink()
    with pytest.raises(SceneError, match="a file it refers to is missing"):
        opened(tmp_path)


@pytest.mark.parametrize("given", ["folder", "tile"])
def test_both_files_of_a_tile_of_pleiades_neo_are_read(tmp_path, given):
    red, green, blue, nir = NEO
    parts = {"RGB": ((red, green, blue), ("R", "G", "B")), "NED": ((nir, nir / 2, blue), ("NIR", "RE", "DB"))}
    listed = ""
    for part, (reflectance, bands) in parts.items():
        name = f"IMG_{NEO_STEM}_{part}_R1C1.TIF"
        scenes.write(tmp_path / name, counts(reflectance, bands, NEO_CALIBRATION))
        listed += files_of(name, index=index_list(*bands))
    metadata(tmp_path / f"DIM_{NEO_STEM}.XML", listed, calibration=NEO_CALIBRATION, spectral="MS-FS", display="")
    with opened(tmp_path if given == "folder" else tmp_path / f"IMG_{NEO_STEM}_RGB_R1C1.TIF") as scene:
        assert_reads(scene, NEO if given == "folder" else NEO[:3])


def test_reflectance_is_read_by_its_stated_scale(tmp_path):
    numbers = scenes.digital(REFLECTANCE, 1e-4, 0)
    with opened(image(tmp_path / "a", numbers, processing="REFLECTANCE")) as scene:
        assert_reads(scene)
    stated = "".join(
        f"<Band_Reflectance><BAND_ID>{band}</BAND_ID><GAIN>5000</GAIN><BIAS>-0.05</BIAS></Band_Reflectance>"
        for band in IN_FILES
    )
    numbers = scenes.digital(REFLECTANCE, 2e-4, -0.05)
    with opened(image(tmp_path / "b", numbers, processing="REFLECTANCE", measured=stated)) as scene:
        assert_reads(scene)


@pytest.mark.parametrize(
    "changes",
    [
        {"processing": "DISPLAY"},
        {"processing": "SEAMLESS"},
        {"processing": "LINEAR_STRETCH"},
        {"adjustment": "LINEAR"},
        {"bits": 8},
        {"processing": "REFLECTANCE", "bits": 8},
    ],
)
def test_values_for_viewing_are_told(tmp_path, changes):
    numbers = scenes.digital(REFLECTANCE, 1 / 255, 0, "uint8")
    with opened(image(tmp_path / "scene", numbers, **changes)) as scene:
        assert [band.band for band in scene.bands] == [1, 2, 3, 4]
        assert scene.scaling.kind == "uint8"
        assert any("adjusted for viewing" in text and "BASIC or REFLECTANCE" in text for text in scene.warnings)


@pytest.mark.parametrize(
    "changes",
    [
        {"places": place("Center", -3)},
        {"places": ""},
        {"calibration": {band: CALIBRATION[band] for band in ("B0", "B1", "B2")}},
    ],
)
def test_what_is_missing_is_told(tmp_path, changes):
    with opened(image(tmp_path / "scene", **changes)) as scene:
        assert [band.band for band in scene.bands] == [1, 2, 3, 4]
        assert any("lacks something that reflectance is computed from" in text for text in scene.warnings)


def test_an_irradiance_that_early_metadata_leave_open_is_known(tmp_path):
    calibration = {band: (gain, 999) for band, (gain, _) in CALIBRATION.items()}
    with opened(image(tmp_path / "scene", calibration=calibration)) as scene:
        assert_reads(scene)


def test_metadata_of_another_satellite_do_not_order_the_bands(tmp_path):
    path = image(tmp_path / "scene")
    path.rename(path.with_name(path.name.replace("PHR1A", "PER1")))
    with pytest.raises(SceneError, match="which band is red"):
        opened(path.parent / f"IMG_{STEM}_R1C1.TIF")


def test_two_images_in_a_folder_are_named(tmp_path):
    path = image(tmp_path / "scene")
    shutil.copy(path, path.with_name("DIM_PHR1A_MS_202108201555000_ORT_2.XML"))
    with pytest.raises(SceneError, match="holds 2 scenes: DIM_PHR1A"):
        opened(path.parent)


def test_a_tile_that_would_read_from_a_network_is_refused(tmp_path):
    volume = delivery(tmp_path)
    tile = next(volume.glob("*/IMG_*_MS_*.TIF"))
    vrt = (
        '<VRTDataset rasterXSize="72" rasterYSize="60">'
        + '<VRTRasterBand dataType="UInt16"><SimpleSource><SourceFilename>/vsicurl/http://localhost:9/a.tif'
        "</SourceFilename><SourceBand>1</SourceBand></SimpleSource></VRTRasterBand>" * 4 + "</VRTDataset>"
    )
    tile.write_text(vrt)
    tile.rename(tile.with_name(tile.name.lower()))
    path, listed = next(volume.glob("*/DIM_*_MS_*.XML")), volume / "VOL_PHR.XML"
    for given in (path, volume, listed, f'DIMAP:"{listed}":MS_Product', f"vrt://{path}"):
        with pytest.raises(SceneError, match="from a network"):
            opened(given)


def test_a_batch_lists_images_by_their_metadata(tmp_path):
    delivery(tmp_path / "order")
    scenes.stack(tmp_path / "other.tif")
    told = []
    found = Search(tell=lambda sentence: told.append(str(sentence))).in_folder(tmp_path)
    assert sorted(Path(scene.files[0]).name for scene in found) == [f"DIM_{STEM}.XML", "other.tif"]
    assert told == [f"Panchromatic images are skipped: DIM_{STEM.replace('_MS_', '_P_')}.XML."]


def test_qgis_shows_an_image_as_it_is_read(tmp_path):
    vrt = tmp_path / "image.vrt"
    stackproduct(StackProduct(str(delivery(tmp_path)), StackOutputs(str(vrt))), lambda event: None)
    with opened(vrt) as scene:
        np.testing.assert_allclose(scenes.reflectance_of(scene), REFLECTANCE, atol=1e-3)
