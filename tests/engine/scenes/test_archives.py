"""Products in archives open like their folders, without being unpacked; faulty archives are refused with a message."""

from __future__ import annotations

import io
import shutil
import tarfile
import zipfile

import numpy as np
import pytest
import rasterio.shutil
import scenes
from engine.contract.errors import SceneError
from engine.scenes.archives import ArchivePath, existing_path
from engine.scenes.scene import Scene
from engine.segmenting.record import Record
from scenes import whole

REFLECTANCE, _ = scenes.cloudy(60, 72)


def read(path):
    with Scene.open(scenes.job(path), scenes.bundle()) as scene:
        values, valid = scene.read(whole(scene))
        return values, valid, scene.scaling, [band.description for band in scene.bands]


def pack(folder, target, inside=""):
    """Packs what a folder holds, in a folder `inside` of the archive where that is given."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    names = [f"{inside}{'/' if inside else ''}{path.relative_to(folder).as_posix()}" for path in files]
    if target.suffix == ".zip":
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for path, name in zip(files, names):
                archive.write(path, name)
    else:
        with tarfile.open(target, "w:gz" if target.name.endswith("gz") else "w") as archive:
            for path, name in zip(files, names):
                archive.add(path, name)
    return target


@pytest.mark.parametrize("kind", [".tar", ".tar.gz", ".tgz", ".zip"])
@pytest.mark.parametrize("inside", ["", "LC08", "./LC08/product"])
def test_a_landsat_product_opens_in_its_archive(tmp_path, kind, inside):
    folder = scenes.landsat_folder(tmp_path / "scene", REFLECTANCE)
    archive = pack(folder, tmp_path / f"LC08_archive{kind}", inside)
    expected = read(folder)
    shutil.rmtree(folder)
    values, valid, scaling, bands = read(archive)
    np.testing.assert_array_equal(values, expected[0])
    np.testing.assert_array_equal(valid, expected[1])
    assert (scaling.scale, scaling.offset, bands) == (expected[2].scale, expected[2].offset, expected[3])
    assert sorted(path.name for path in tmp_path.iterdir()) == [archive.name], "nothing is unpacked or left beside it"


@pytest.mark.parametrize("level", ["1C", "2A"])
def test_a_zipped_safe_opens_in_place(tmp_path, level):
    name = f"S2A_MSIL{level}_20230804T162841_N0509.SAFE"
    folder = scenes.sentinel2_safe(tmp_path / name, REFLECTANCE, level=level)
    values, _, scaling, bands = read(pack(folder, tmp_path / "product.zip", name))
    expected = read(folder)
    np.testing.assert_array_equal(values, expected[0])
    assert scaling.offset == expected[2].offset == pytest.approx((-0.1,) * 4)
    assert bands == ["B04", "B03", "B02", "B08"]


def test_a_zip_of_one_raster_or_of_band_files(tmp_path):
    numbers = scenes.digital(REFLECTANCE, 1e-4, 0)
    (tmp_path / "one").mkdir()
    scenes.write(tmp_path / "one" / "scene.tif", numbers, descriptions=scenes.NAMES)
    values, *_ = read(pack(tmp_path / "one", tmp_path / "one.zip"))
    np.testing.assert_array_equal(values, numbers)
    values, *_ = read(pack(scenes.band_folder(tmp_path / "bands", REFLECTANCE), tmp_path / "bands.zip", "chip"))
    np.testing.assert_array_equal(values, numbers)


def test_a_file_in_an_archive_may_be_named_as_gdal_names_it(tmp_path):
    archive = pack(scenes.landsat_folder(tmp_path / "scene", REFLECTANCE), tmp_path / "scene.tar", "LC08")
    inside = next(path for path in ArchivePath(archive).glob("**/*") if path.name.endswith("B4.TIF"))
    *_, bands = read(str(inside))
    assert bands == ["B4", "B3", "B2", "B5"]
    assert existing_path(f"/vsitar/{archive}/none.tif") is None


def test_a_record_knows_when_an_archive_has_changed(tmp_path):
    archive = pack(scenes.landsat_folder(tmp_path / "scene", REFLECTANCE), tmp_path / "scene.zip")
    stamps = _stamps(archive)
    assert stamps == _stamps(archive)
    pack(scenes.landsat_folder(tmp_path / "other", REFLECTANCE[:, ::-1], sun=50), archive)
    assert stamps != _stamps(archive)


def _stamps(archive):
    from engine.scenes import products
    from engine.segmenting import record

    found = record._stamps(products.find((str(archive),)))
    assert found and Record
    return found


def _damaged(tmp_path, kind):
    folder = scenes.landsat_folder(tmp_path / "scene", REFLECTANCE)
    whole = pack(folder, tmp_path / f"scene{kind}").read_bytes()
    (tmp_path / f"scene{kind}").write_bytes(whole[: len(whole) // 2])
    return tmp_path / f"scene{kind}"


def _locked(tmp_path):
    path = pack(scenes.landsat_folder(tmp_path / "scene", REFLECTANCE), tmp_path / "scene.zip")
    content = bytearray(path.read_bytes())
    start = content.find(b"PK\x01\x02")
    while start >= 0:
        content[start + 8] |= 1
        start = content.find(b"PK\x01\x02", start + 4)
    path.write_bytes(content)
    return path


def _of(tmp_path, *names):
    path = tmp_path / "scene.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, b"x")
    return path


@pytest.mark.parametrize(
    "make, words",
    [
        (lambda folder: _damaged(folder, ".zip"), "damaged or cut short"),
        (lambda folder: _damaged(folder, ".tar.gz"), "damaged or cut short"),
        (_locked, "protected by a password"),
        (lambda folder: _of(folder), "holds no raster"),
        (lambda folder: _of(folder, "../LC08_B4.TIF", "/etc/B4.TIF", "a/../../B4.TIF"), "holds no raster"),
        (
            lambda folder: _of(folder, "B02.tif", "B03.tif", "B04.tif", "B08.tif"),
            "damaged or cut short, or not a raster",
        ),
        (
            lambda folder: _of(folder, *(f"{number}.txt" for number in range(100_001))),
            "or larger ones, than any product",
        ),
    ],
)
def test_an_archive_that_cannot_be_used_is_refused_in_a_sentence(tmp_path, make, words):
    with pytest.raises(SceneError, match=words):
        read(make(tmp_path))


def test_a_text_made_to_exhaust_memory_is_refused(tmp_path):
    path = tmp_path / "scene.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("LC08_MTL.txt", "w") as member:
        for _ in range(2**5):
            member.write(b"\0" * 2**20)
    with pytest.raises(SceneError, match="too large for a text"):
        read(path)


def test_a_link_out_of_an_archive_names_nothing(tmp_path):
    path = tmp_path / "scene.tar"
    with tarfile.open(path, "w") as archive:
        link = tarfile.TarInfo("LC08_MTL.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
        content = b"nothing"
        text = tarfile.TarInfo("readme.txt")
        text.size = len(content)
        archive.addfile(text, io.BytesIO(content))
    assert [found.name for found in ArchivePath(path).glob("**/*")] == ["readme.txt"]
    with pytest.raises(SceneError, match="holds no raster"):
        read(path)


@pytest.mark.parametrize("name, driver", [("scene.nc", "netCDF"), ("scene.jpeg", "JPEG")])
def test_a_lone_raster_of_a_rarer_format_is_found_in_folder_and_archive(tmp_path, name, driver):
    values = np.random.default_rng(0).integers(20, 90, (3, 20, 20), np.uint8)
    stack = scenes.write(tmp_path / "stack.tif", values, descriptions=["red", "green", "blue"])
    (tmp_path / "inside").mkdir()
    rasterio.shutil.copy(stack, tmp_path / "inside" / name, driver=driver)
    with zipfile.ZipFile(tmp_path / "scene.zip", "w") as archive:
        archive.write(tmp_path / "inside" / name, name)
    for path in (tmp_path / "inside", tmp_path / "scene.zip"):
        with scenes.opened(path, bands=(1, 2, 3)) as scene:
            assert [band.band for band in scene.bands if band] == ([1, 1, 1] if driver == "netCDF" else [1, 2, 3])
