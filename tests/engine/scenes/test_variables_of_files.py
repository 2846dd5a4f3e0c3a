"""A netCDF or HDF5 file with a variable for each band is one scene."""

from __future__ import annotations

import h5py
import numpy as np
import pytest
import rasterio
import rasterio.shutil
import scenes
from engine.contract.errors import BANDS_UNKNOWN, SceneError
from engine.scenes import naming
from scenes import opened

REFLECTANCE, _ = scenes.cloudy(60, 72)
RED, GREEN, BLUE, NIR = scenes.digital(REFLECTANCE, 1e-4, 0, "int16")
# In the order of Landsat 8: coastal, blue, green, red, near infrared.
FIVE = (BLUE, BLUE, GREEN, RED, NIR)


def netcdf(folder, names, bands=FIVE):
    """Writes a file with a variable for each band; GDAL adds the band's number to its name."""
    tags = [{"NETCDF_VARNAME": name} for name in names]
    path = scenes.write(folder / "plain.tif", np.stack(bands), nodata=-9999, band_tags=tags)
    target = folder / "scene.nc"
    rasterio.shutil.copy(path, target, driver="netCDF")
    path.unlink()
    return target


def part(path, name):
    return f'NETCDF:"{path}":{name}'


def assert_reads(scene):
    np.testing.assert_allclose(scenes.reflectance_of(scene), REFLECTANCE, atol=1e-3)


def test_the_variables_of_a_netcdf_file_are_its_bands(tmp_path):
    path = netcdf(tmp_path, ("SR_B", "SR_B", "SR_B", "SR_B", "SR_B", "SR_B", "SCL"), (*FIVE, NIR, RED))
    parts = [part(path, f"SR_B{number}") for number in range(1, 7)]
    for given in ([path], parts[2:3], parts):
        with opened(*given) as scene:
            assert all(scene.present)
            assert_reads(scene)
            assert scene.crs == rasterio.crs.CRS.from_string(scenes.CRS)
            assert scene.transform.almost_equals(scenes.TRANSFORM)


@pytest.mark.parametrize(
    "names", [("B04", "B03", "B02", "B08"), scenes.NAMES, ("SR_red", "SR_green", "SR_blue", "SR_nir")]
)
@pytest.mark.parametrize("group", ["", "measured/"])
def test_the_variables_of_an_hdf5_file_are_its_bands(tmp_path, names, group):
    path = tmp_path / "scene.h5"
    with h5py.File(path, "w") as file:
        for name, numbers in zip(names, (RED, GREEN, BLUE, NIR)):
            file[group + name] = numbers
        file[group + "sunAzimuth"] = RED
    for given in (path, f"HDF5:{path}://{group}{names[0]}"):
        with opened(given) as scene:
            assert all(scene.present)
            assert_reads(scene)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('NETCDF:"/a b/x.nc":B02', ("/a b/x.nc", "B02")),
        ("netcdf:/a/x.nc:B02", ("/a/x.nc", "B02")),
        ("netcdf:C:/a/x.nc:B02", ("C:/a/x.nc", "B02")),
        ('NETCDF:"C:\\a\\x.nc":B02', ("C:\\a\\x.nc", "B02")),
        ("HDF5:C:/a/x.h5://in/B02", ("C:/a/x.h5", "B02")),
        ("HDF5:/a/x.h5://B02", ("/a/x.h5", "B02")),
        ("/a/x_B02.tif", None),
        ("C:/a/x.nc", None),
        ("GPKG:/a/x.gpkg:B02", None),
    ],
)
def test_names_of_parts_are_split(text, expected):
    assert naming.subdataset_of(text) == expected


def test_variables_that_only_count_are_asked_for(tmp_path):
    path = netcdf(tmp_path, ("Band",) * 5)
    with pytest.raises(SceneError) as caught:
        opened(path)
    assert caught.value.kind == BANDS_UNKNOWN
    with opened(path, bands=(4, 3, 2, 5)) as scene:
        assert_reads(scene)


def test_dates_of_a_variable_are_asked_for_by_its_name(tmp_path):
    paths = [scenes.write(tmp_path / f"s_B0{number}.tif", np.stack([RED] * 3)) for number in (2, 3, 4)]
    with pytest.raises(SceneError, match=r"9 bands: 1 \(B02, layer 1\), 2 \(B02, layer 2\)") as caught:
        opened(*paths)
    assert "BANDS=3,2,1" not in caught.value.hint
    with opened(*paths, bands=(9, 6, 3, 0)) as scene:
        assert [band.band for band in scene.bands if band] == [3, 3, 3]


def test_one_variable_is_taken_alone_where_bands_are_chosen(tmp_path):
    path = netcdf(tmp_path, ("SR_B",) * 5)
    with opened(part(path, "SR_B4"), bands=(1, 1, 1, 0)) as scene:
        assert len(scene.paths) == 1


def test_a_file_of_other_variables_is_refused_by_their_names(tmp_path):
    path = netcdf(tmp_path, ("temperature", "wind", "rain", "snow", "ice"))
    with pytest.raises(SceneError, match=r"scene\.nc holds 5 rasters: .*temperature") as caught:
        opened(path)
    assert "or several that hold a band each" in caught.value.hint


def acolite(path, names):
    """Writes a result of ACOLITE: a variable of reflectance for each wavelength, NaN where there is none."""
    by_wavelength = {"443": 2, "492": 2, "560": 1, "665": 0, "704": 0, "833": 3}
    rows, cols = REFLECTANCE.shape[1:]
    with h5py.File(path, "w") as file:
        file.attrs["acolite_file_type"] = np.bytes_("L2R")
        place = scenes.TRANSFORM
        for axis, numbers in (("y", np.arange(rows)), ("x", np.arange(cols))):
            start, step = (place.f, place.e) if axis == "y" else (place.c, place.a)
            scale = file.create_dataset(axis, data=start + step * (numbers + 0.5))
            scale.make_scale(axis)
            scale.attrs["standard_name"] = np.bytes_(f"projection_{axis}_coordinate")
        grid = file.create_dataset("transverse_mercator", data=np.int32(0))
        grid.attrs["crs_wkt"] = np.bytes_(rasterio.crs.CRS.from_string(scenes.CRS).to_wkt())
        for name in names:
            values = REFLECTANCE[by_wavelength.get(name[5:], 0)] - 0.01 * name.startswith("rhos")
            values[:4, :9] = np.nan
            variable = file.create_dataset(name, data=values)
            for number, axis in enumerate(("y", "x")):
                variable.dims[number].attach_scale(file[axis])
            variable.attrs["grid_mapping"] = np.bytes_("transverse_mercator")
    return path


def of_acolite(kind, *more):
    return [*(f"{kind}_{number}" for number in ("443", "492", "560", "665", "704", "833")), *more]


def assert_reads_acolite(scene, darker=0.0):
    assert scene.warnings == () and scene.scaling.kind == "reflectance"
    assert [band.description[5:] for band in scene.bands] == ["665", "560", "492", "833"]
    values, valid = scene.read(scenes.whole(scene))
    assert not valid[:4, :9].any() and valid[4:].all()
    np.testing.assert_allclose(values[:, valid], REFLECTANCE[:, valid] - darker, atol=1e-6)
    assert scene.crs == rasterio.crs.CRS.from_string(scenes.CRS)
    assert scene.transform.almost_equals(scenes.TRANSFORM)


def test_of_acolite_the_reflectance_at_the_top_of_the_atmosphere_is_read(tmp_path):
    top, surface = of_acolite("rhot"), of_acolite("rhos")
    with opened(acolite(tmp_path / "S2A_MSI_2020_06_01_L1R.nc", [*top, "lon", "lat"])) as scene:
        assert_reads_acolite(scene)
    path = acolite(tmp_path / "S2A_MSI_2020_06_01_L2R.nc", [*surface, *top, "lon", "lat"])
    for given, darker in ((path, 0), (part(path, "rhot_492"), 0), (part(path, "rhos_492"), 0.01)):
        with opened(given) as scene:
            assert_reads_acolite(scene, darker)


@pytest.mark.parametrize("kinds", [("rhot",), ("rhos", "rhot"), ("rhos",)])
def test_files_exported_by_acolite_are_one_scene(tmp_path, kinds):
    bands = {"443": 2, "492": 2, "560": 1, "665": 0, "833": 3}
    darker = {"rhot": 0, "rhos": np.float32(0.01)}
    for kind in kinds:
        for number, position in bands.items():
            values = REFLECTANCE[position] - darker[kind]
            values[:4, :9] = np.nan
            scenes.write(tmp_path / f"S2A_MSI_2020_06_01_L2R_{kind}_{number}.tif", values)
    for kind, given in ((kinds[-1], tmp_path), *((kind, next(tmp_path.glob(f"*{kind}_560.tif"))) for kind in kinds)):
        with opened(given) as scene:
            assert_reads_acolite(scene, darker[kind])


def test_reflectance_of_water_alone_is_refused(tmp_path):
    path = acolite(tmp_path / "S2A_MSI_2020_06_01_L2W.nc", ["Rrs_492", "Rrs_560", "Rrs_665", "l2_flags"])
    with pytest.raises(SceneError, match="reflectance of water alone") as caught:
        opened(path)
    assert "L1R or L2R" in caught.value.hint
