"""Channels of a new model are named so that their bands are found again, or are refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
from engine.chips.new_channels import channels_of
from engine.contract.errors import SceneError
from engine.scenes import products
from engine.scenes.bands import match
from engine.scenes.inventory import list_bands


def raster(path: Path, names: tuple[str, ...], wavelengths: tuple[float, ...] = ()) -> str:
    profile = {"driver": "GTiff", "width": 8, "height": 8, "count": len(names), "dtype": "float32"}
    with rasterio.open(path, "w", **profile) as file:
        file.write(np.ones((len(names), 8, 8), np.float32))
        file.descriptions = names
        for band, wavelength in enumerate(wavelengths, start=1):
            file.update_tags(band, ns="IMAGERY", CENTRAL_WAVELENGTH_UM=str(wavelength))
    return str(path)


def found(path: str, channels) -> list[int]:
    bands, _ = list_bands(products.find((path,), complete=False))
    return [band.number for band in match(bands, channels, None, scene="s", model="m") if band]


@pytest.mark.parametrize(
    ("names", "wavelengths", "called", "values"),
    [
        (("red", "green", "blue", "nir"), (), ["red", "green", "blue", "nir"], "reflectance"),
        (("red", "near infrared narrow", "nir"), (), ["red", "near infrared narrow", "nir"], "reflectance"),
        (("", "", ""), (0.71, 0.74, 1.2), ["710 nm", "740 nm", "1200 nm"], "reflectance"),
        (("elevation", "VV", ""), (), ["elevation", "VV", "band 3 of 3"], "numbers"),
        (("red", "NDVI"), (), ["red", "NDVI"], "numbers"),
        # As products are stacked; the same bands are then found in the product's own files.
        (("B4 red", "B6 swir16", "B7 swir22"), (), ["red", "swir16", "swir22"], "reflectance"),
        (("B4 red", "B10 lwir11"), (), ["red", "lwir11"], "numbers"),
        (("\u9ad8\u7a0b", "\u5761\u5ea6"), (), ["\u9ad8\u7a0b", "\u5761\u5ea6"], "numbers"),
        (("SWIR 1", "SWIR 2", "temperature"), (), ["swir16", "swir22", "temperature"], "numbers"),
        (("red", "SWIR 1", "Red Edge"), (), ["red", "SWIR 1", "rededge"], "reflectance"),
        (("SWIR1", "swir_2", "SWIR3"), (), ["SWIR1", "swir_2", "SWIR3"], "reflectance"),
        # A name that only counts says as little as none.
        (("Band 1", "band_2", "3"), (), ["band 1 of 3", "band 2 of 3", "band 3 of 3"], "numbers"),
    ],
)
def test_each_channel_finds_its_band_again(tmp_path, names, wavelengths, called, values):
    path = raster(tmp_path / "scene.tif", names, wavelengths)
    channels, held = channels_of((path,), tuple(range(1, len(names) + 1)))
    assert ([channel.common_name for channel in channels], held) == (called, values)
    assert found(path, channels) == list(range(1, len(names) + 1))


def test_bands_are_found_in_another_order_and_beside_others(tmp_path):
    channels, _ = channels_of((raster(tmp_path / "one.tif", ("elevation", "VV", "slope")),), (1, 2))
    assert found(raster(tmp_path / "other.tif", ("slope", "vv", "aspect", "Elevation")), channels) == [4, 2]


@pytest.mark.parametrize("names", [("Band 1", "Band 2"), ("Band 1", "Band 2", "Band 3", "Band 4")])
def test_bands_without_names_are_not_found_in_a_file_of_more_or_fewer(tmp_path, names):
    """The third band of another product would be taken for the same without a word."""
    channels, _ = channels_of((raster(tmp_path / "one.tif", ("", "", "")),), (1, 3))
    with pytest.raises(SceneError, match="band 1 of 3"):
        found(raster(tmp_path / "other.tif", names), channels)


def test_bands_of_one_name_are_refused(tmp_path):
    path = raster(tmp_path / "scene.tif", ("VV", "vv ", "VH"))
    with pytest.raises(SceneError, match=r"Nothing distinguishes band 1 \(VV\) from the others"):
        channels_of((path,), (1, 2, 3))
    assert [channel.name for channel in channels_of((path,), (3,))[0]] == ["VH"]
