"""Real product trees of many makers and years give the right reflectance, or are refused with a message."""

from __future__ import annotations

import math
import shutil

import numpy as np
import pytest
import rasterio
import scenes
from engine.contract.errors import SceneError
from engine.network.preprocess import to_reflectance
from engine.scenes.landsat_metadata import LandsatMetadata
from engine.scenes.scene import Scene
from scenes import whole

PRODUCTS = scenes.DATA / "products"
pytestmark = pytest.mark.skipif(not PRODUCTS.is_dir(), reason="the product trees are not here: shared data is missing")

TINY, L2A = "landsat_c1_c2_tiny_and_zipped_safe", "sentinel2_l2a_tiny"
ARCHIVE7 = f"{TINY}/LANDSAT7/LE07_L1TP_092084"
CHECKS = "toa_checks/satellite_data"

# Path -> (scale and offset of red, CRS, (rows, cols)).
READ = {
    "landsat5_c1_amazon/landsat": (None, 32622, (310, 287)),
    "landsat_c2_l2": ((2.75e-5, -0.2), 32617, (512, 512)),
    "landsat_c2_l2/LC08_L2SP_017036_20130419_20200913_02_T2_MTL.json": ((2.75e-5, -0.2), 32617, (512, 512)),
    "landsat_c2_l2/LC08_L2SP_017036_20130419_20200913_02_T2_MTL.xml": ((2.75e-5, -0.2), 32617, (512, 512)),
    "landsat_c2_l2/LC08_L2SP_017036_20130419_20200913_02_T2_SR_B4.TIF": ((2.75e-5, -0.2), 32617, (512, 512)),
    "landsat_c2_l2_polar": ((2.75e-5, -0.2), 3031, (512, 512)),
    f"{TINY}/LANDSAT5/LS5_TM_OTH_P51_GALPGS01-002_090_081_20090407": (None, 28356, (65, 74)),
    f"{TINY}/LANDSAT7/LS7_ETM_OTH_P51_GALPGS01-002_090_081_20090415": (None, 28356, (65, 75)),
    f"{TINY}/LANDSAT7/LE71140812021051EDC00__C2_RT": (None, 28356, (65, 75)),
    f"{TINY}/LANDSAT8/LS8_OLITIRS_OTH_P51_GALPGS01-032_090_084_20131011": ((2e-5, -0.1), 28355, (75, 74)),
    f"{TINY}/LANDSAT8/unpacked-C2": ((2e-5, -0.1), 28355, (75, 74)),
    f"{TINY}/LANDSAT8/unpacked-C2/LC08_L1TP_092084_20201029_20201106_02_T1_MTL.xml": ((2e-5, -0.1), 28355, (75, 74)),
    f"{TINY}/LANDSAT8/LC81060632021051LGN00__C2_RT": ((2e-5, -0.1), 28355, (75, 74)),
    f"{ARCHIVE7}_20110809_20161206_01_T1_RR.tar": (None, 32655, (354, 407)),
    f"{ARCHIVE7}_19990925_20170217_01_T1_RR.tar": (None, 32655, (355, 397)),
    f"{TINY}/SENTINEL2/S2B_MSIL1C_20170719T000219_N0205_R030_T56JKT_20170719T000218.zip": (
        (1e-4, 0),
        32756,
        (172,) * 2,
    ),
    f"{TINY}/SENTINEL2/S2A_MSIL1C_20171207T002051_N0206_R116_T55JEJ_20171207T032513.zip": (
        (1e-4, 0),
        32755,
        (172,) * 2,
    ),
    f"{L2A}/S2A_MSIL2A_20190212T192651_N0212_R013_T07HFE_20201007T160857.SAFE": ((1e-4, 0), 32707, (100, 100)),
    f"{L2A}/S2B_MSIL2A_20191228T210519_N0212_R071_T01CCV_20201003T104658.SAFE": ((1e-4, 0), 32701, (100, 100)),
    f"{L2A}/S2B_MSIL2A_20230122T231849_N0400_R087_T01UBT_20230124T042703.SAFE": ((1e-4, -0.1), 32601, (100, 100)),
    f"{L2A}/esa_S2B_MSIL2A_20210122T133229_N0214_R081_T22HBD_20210122T155500.SAFE": ((1e-4, 0), 32722, (100, 100)),
}
# Path -> words of the sentence.
REFUSED = {
    CHECKS: "holds 3 scenes",
    f"{CHECKS}/LC08_L1TP_193024_20200509_20200509_01_RT_MTL.txt": "None of the band files",
    f"{CHECKS}/LC08_L1TP_193024_20200509_20200509_01_RT.tif": "Nothing in .* says for certain which band is red",
    TINY: "holds no raster",
    f"{TINY}/LANDSAT5": "holds 2 scenes",
    f"{TINY}/LANDSAT7": "holds 2 scenes",
    f"{TINY}/LANDSAT8": "holds 3 scenes",
    f"{TINY}/LANDSAT8/TLE": "holds no raster",
    f"{TINY}/LANDSAT5/L5090081_08120090407_MTL.txt": "None of the band files",
    f"{TINY}/LANDSAT7/L71090081_08120090415_MTL.txt": "None of the band files",
    f"{TINY}/SENTINEL2": "holds no raster",
}


def opened(path, **options):
    return Scene.open(scenes.job(path, **options), scenes.bundle(resolution_m=(5, 5000)))


@pytest.mark.parametrize("path", READ)
def test_is_read(path):
    factors, epsg, shape = READ[path]
    with opened(PRODUCTS / path) as scene:
        assert scene.scaling.kind == "metadata" and all(scene.present)
        assert scene.crs.to_epsg() == epsg and (scene.height, scene.width) == shape
        sun = [float(part.split(" degrees")[0].split()[-1]) for part in [scene.scaling.reason] if " degrees" in part]
        sine = math.sin(math.radians(sun[0])) if sun else 1.0
        if factors:
            assert scene.scaling.scale[0] * sine == pytest.approx(factors[0], rel=1e-3)
            assert scene.scaling.offset[0] * sine == pytest.approx(factors[1], rel=1e-3)
        values, valid = scene.read(whole(scene))
        reflectance = to_reflectance(values, scene.scaling.scale, scene.scaling.offset)[:, valid]
        assert -0.06 < np.percentile(reflectance, 1) and np.percentile(reflectance, 99) < 1.6
        assert not [warning for warning in scene.warnings if "SCALING" in warning]


@pytest.mark.parametrize("path", REFUSED)
def test_is_refused(path):
    with pytest.raises(SceneError, match=REFUSED[path]) as refused:
        opened(PRODUCTS / path)
    assert refused.value.hint


def test_every_tree_that_is_metadata_only_is_refused():
    trees = sorted(path for path in (PRODUCTS / "sentinel2_metadata_only").iterdir() if path.is_dir())
    assert len(trees) == 20
    for tree in trees:
        with pytest.raises(SceneError, match="no raster|no band files") as refused:
            opened(tree)
        assert refused.value.hint, tree


@pytest.mark.parametrize(
    "name, bands",
    [
        ("LC08_L1TP_193024_20200509_20200509_01_RT", (4, 3, 2, 5)),
        ("LE07_L1TP_193024_20100420_20161215_01_T1", (3, 2, 1, 4)),
        ("LT05_L1TP_193024_20050516_20161127_01_T1", (3, 2, 1, 4)),
        ("S2B_MSIL1C_20200406T101559_N0209_R065_T32UPC_20200406T130159", (4, 3, 2, 8)),
        ("S2B_MSIL1C_20220615T101559_N0400_R065_T32UPC_20220615T122549", (4, 3, 2, 8)),
    ],
)
def test_numbers_become_the_reflectance_that_others_computed(name, bands):
    with opened(PRODUCTS / CHECKS / f"{name}.tif", bands=bands) as scene:
        values, valid = scene.read(whole(scene))
        found = to_reflectance(values, scene.scaling.scale, scene.scaling.offset)
        assert not [warning for warning in scene.warnings if "SCALING" in warning]
    with rasterio.open(PRODUCTS / CHECKS / f"{name}_toa.tif") as file:
        expected = file.read(list(bands))
    np.testing.assert_allclose(found[:, valid], expected[:, valid], atol=2e-6)


def test_all_three_forms_of_metadata_say_the_same():
    folder, name = PRODUCTS / "landsat_c2_l2", "LC08_L2SP_017036_20130419_20200913_02_T2_MTL"
    text, *others = (LandsatMetadata.read(folder / f"{name}.{form}") for form in ("txt", "xml", "json"))
    for other in others:
        assert list(other.files()) == list(text.files()) and list(text.files())
        assert (
            (other.sensor, other.sun_elevation) == (text.sensor, text.sun_elevation) == ("landsat8", text.sun_elevation)
        )
        assert [other.surface_factors(str(code)) for code in range(1, 8)] == [(2.75e-5, -0.2)] * 7


@pytest.mark.parametrize("form", ["xml", "json"])
def test_a_landsat_folder_with_one_form_of_metadata(tmp_path, form):
    source = PRODUCTS / "landsat_c2_l2"
    for path in source.glob("*SR_B?.TIF"):
        shutil.copy(path, tmp_path)
    shutil.copy(next(source.glob(f"*MTL.{form}")), tmp_path)
    with opened(tmp_path) as scene:
        assert scene.scaling.kind == "metadata" and f"MTL.{form}" in scene.scaling.reason


@pytest.mark.parametrize(
    "sensor", ["LT05_L1TP_193024_20050516_20161127_01_T1", "LE07_L1TP_193024_20100420_20161215_01_T1"]
)
def test_radiance_and_the_suns_irradiance_give_the_same_reflectance(sensor):
    about = LandsatMetadata.read(PRODUCTS / CHECKS / f"{sensor}_MTL.txt")
    stated = [about.top_factors(code) for code in "1234"]
    for group in about.groups.values():
        for key in [key for key in group if key.startswith("REFLECTANCE_")]:
            del group[key]
    for (scale, offset), pair in zip(stated, (about.top_factors(code) for code in "1234")):
        assert pair == pytest.approx((scale, offset), rel=0.06, abs=2e-3)


@pytest.mark.parametrize("baseline, offset", [("N02.09", 0.0), ("N04.00", -0.1), ("N05.10", -0.1)])
@pytest.mark.parametrize("layout", ["flat", "sizes"])
def test_band_files_beside_the_metadata_of_a_tile(tmp_path, baseline, offset, layout):
    source = next((PRODUCTS / L2A).glob("*N0400*"))
    for path in source.glob("GRANULE/*/IMG_DATA/R10m/*_B0[2348]_10m.*"):
        target = tmp_path / ("R10m" if layout == "sizes" else "") / f"{path.stem.split('_')[2]}{path.suffix}"
        target.parent.mkdir(exist_ok=True)
        shutil.copy(path, target)
    text = next((PRODUCTS / "sentinel2_metadata_only").glob("S2A_T60CWS*/metadata.xml")).read_text()
    assert "N05.10" in text
    (tmp_path / "metadata.xml").write_text(text.replace("N05.10", baseline))
    with opened(tmp_path) as scene:
        assert scene.scaling.offset == pytest.approx((offset,) * 4) and "metadata.xml" in scene.scaling.reason


def test_a_folder_that_names_the_baseline_speaks_for_its_band_files(tmp_path):
    folder = tmp_path / "S2B_MSIL2A_20180914T231559_N0500_R087_T01VCG_20230315T224658"
    scenes.band_folder(folder, scenes.cloudy()[0] + 0.1, nodata=None)
    with opened(folder) as scene:
        assert scene.scaling.offset == pytest.approx((-0.1,) * 4) and "N0500" in scene.scaling.reason
