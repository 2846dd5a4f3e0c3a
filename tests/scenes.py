"""Makes tiny georeferenced scenes whose right answers are known."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio
from affine import Affine
from engine.contract.classes import ModelClass
from engine.contract.model import Bundle
from engine.contract.network_input import Channel, InputSpec
from engine.contract.protocol import Outputs, SceneJob
from engine.network.preprocess import to_reflectance
from engine.scenes.scene import Scene
from rasterio.enums import ColorInterp
from rasterio.windows import Window

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
CRS = "EPSG:32616"
TRANSFORM = Affine(30, 0, 452475, 0, -30, 3408645)
NAMES = ("red", "green", "blue", "nir")
CHANNELS = (
    Channel("red", "red", 0.655, 0.037),
    Channel("green", "green", 0.56, 0.057),
    Channel("blue", "blue", 0.482, 0.06),
    Channel("nir", "nir", 0.865, 0.028, optional=True),
)


def resized(factor):
    """Enlarges the pixels of `TRANSFORM` by a factor."""
    return Affine(30 * factor, 0, TRANSFORM.c, 0, -30 * factor, TRANSFORM.f)


def bundle(channels=CHANNELS, resolution_m=(10, 60), missing_value=0.0, **changes):
    """A model's description, without weights: red, green, blue and optional near infrared."""
    values = {
        "folder": Path("."),
        "id": "clouds",
        "name": "Clouds",
        "version": "1.0.0",
        "description": "",
        "channels": channels,
        "classes": (ModelClass(0, "clear", background=True), ModelClass(1, "cloud")),
        "inputs": InputSpec(missing_value=missing_value),
        "halo_px": 96,
        "stride_multiple": 16,
        "resolution_m": resolution_m,
        "threshold": 0.5,
        "flops_per_px": 1.0,
        "bytes_per_px": 1.0,
        "files": {},
        "sha256": "",
        "data": {},
    }
    return Bundle(**{**values, **changes})


def job(*paths, **options):
    """The job of one scene."""
    return SceneJob(input=tuple(str(path) for path in paths), outputs=Outputs("mask.tif"), **options)


def opened(*paths, model=None, **options):
    """Opens a scene, for a model of red, green, blue and optional near infrared unless another is given."""
    return Scene.open(job(*paths, **options), model or bundle())


def whole(scene):
    """The window of a whole scene."""
    return Window(0, 0, scene.width, scene.height)


def reflectance_of(scene):
    """Reads a whole scene as reflectance: (present channels, rows, cols)."""
    values, _ = scene.read(whole(scene))
    return to_reflectance(values, scene.scaling.scale, scene.scaling.offset)


def cloudy(rows=48, cols=64, seed=0):
    """Reflectance of green land and dark water under one round, bright cloud.

    Returns:
        Reflectance (red, green, blue, near infrared; rows; cols) as float32, and where the cloud is.
    """
    random = np.random.default_rng(seed)
    row, col = np.mgrid[:rows, :cols]
    water = col > 0.75 * cols
    cloud = (row - rows / 2) ** 2 + (col - cols / 3) ** 2 < (min(rows, cols) / 4) ** 2
    land = np.array([0.06, 0.08, 0.09, 0.28])[:, None, None]
    sea = np.array([0.02, 0.04, 0.07, 0.01])[:, None, None]
    scene = np.where(water, sea, land) * random.uniform(0.9, 1.1, (4, rows, cols))
    scene = np.where(cloud, random.uniform(0.5, 0.7, (1, rows, cols)), scene)
    return scene.astype(np.float32), cloud


def digital(reflectance, scale=2e-5, offset=-0.1, dtype="uint16"):
    """Reflectance as stored numbers; Landsat Level-1 by default."""
    numbers = (np.asarray(reflectance, float) - offset) / scale
    if np.dtype(dtype).kind == "f":
        return numbers.astype(dtype)
    limits = np.iinfo(dtype)
    return np.clip(np.rint(numbers), limits.min, limits.max).astype(dtype)


def write(
    path,
    values,
    *,
    crs=CRS,
    transform=TRANSFORM,
    nodata=None,
    descriptions=None,
    colours=None,
    scales=None,
    offsets=None,
    mask=None,
    gcps=None,
    tags=None,
    band_tags=None,
    namespace=None,
    **options,
):
    """Writes a raster.

    Args:
        path: Its path; folders are made.
        values: (bands, rows, cols), or (rows, cols) for one band.
        crs: Of the transform or of the ground control points.
        transform: None for none.
        nodata: Value, or None.
        descriptions: One a band.
        colours: Colour interpretations by name, one a band; "undefined" for all where None.
        scales: Tags, one a band.
        offsets: Tags, one a band.
        mask: (rows, cols), True where data: written as internal mask.
        gcps: Ground control points in place of the transform.
        tags: Of the file.
        band_tags: One dict a band.
        namespace: Metadata domain of `band_tags`.
        **options: Of rasterio.open, such as driver or blockxsize.

    Returns:
        The path.
    """
    values = values[None] if values.ndim == 2 else values
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    profile = {"driver": "GTiff", "count": len(values), "height": values.shape[1], "width": values.shape[2]}
    profile.update(dtype=values.dtype, nodata=nodata, crs=None if gcps else crs, transform=None if gcps else transform)
    if "driver" not in options:  # else GDAL takes three or four bands of 8 bits for a picture with alpha
        profile.update(photometric="MINISBLACK", alpha="UNSPECIFIED")
    written = {"descriptions": descriptions, "scales": scales, "offsets": offsets}
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True), rasterio.open(path, "w", **{**profile, **options}) as out:
        if colours:
            out.colorinterp = [ColorInterp[name] for name in colours]
        out.write(values)
        if gcps:
            out.gcps = (gcps, rasterio.CRS.from_user_input(crs))
        for name, items in written.items():
            if items:
                setattr(out, name, tuple(items))
        out.update_tags(**(tags or {}))
        for index, items in enumerate(band_tags or (), 1):
            out.update_tags(index, ns=namespace, **items)
        if mask is not None:
            out.write_mask(np.asarray(mask, bool))
    return path


def stack(path, rows=48, cols=64, **options):
    """Writes a Landsat-like scene of four described bands: red, green, blue, nir; nodata is 0.

    Returns:
        The path, the reflectance (4, rows, cols) and where the cloud is.
    """
    reflectance, cloud = cloudy(rows, cols)
    write(path, digital(reflectance), **{"nodata": 0, "descriptions": NAMES, **options})
    return Path(path), reflectance, cloud


def landsat_folder(folder, reflectance, *, collection=1, level=1, sun=50.0, crs=CRS, transform=TRANSFORM, skip=()):
    """Writes a Landsat-8 product folder of (red, green, blue, nir) reflectance with its MTL file.

    Numbers are stored as the product's rules have it: Level-1 ones without the sun's elevation.

    Returns:
        The folder.
    """
    folder = Path(folder)
    scene = {
        1: "LC08_L1TP_020039_20150804_20170226_01_T1",
        2: f"LC08_L{level}{'SP' if level == 2 else 'TP'}_020039_20150804_20200908_02_T1",
    }[collection]
    scale, offset = (2.75e-5, -0.2) if level == 2 else (2e-5, -0.1)
    stored = np.asarray(reflectance) * (np.sin(np.radians(sun)) if level == 1 else 1)
    prefix = "SR_B" if level == 2 else "B"
    bands = {4: 0, 3: 1, 2: 2, 5: 3}
    files = {band: f"{scene}_{prefix}{band}.TIF" for band in range(1, 8)}
    for band, name in files.items():
        if band not in skip:
            values = digital(stored[bands.get(band, 0)], scale, offset)
            write(folder / name, values, crs=crs, transform=transform)
    names = "\n".join(f'    FILE_NAME_BAND_{band} = "{name}"' for band, name in files.items())
    factors = "\n".join(
        f"    REFLECTANCE_MULT_BAND_{band} = 2.0000E-05\n    REFLECTANCE_ADD_BAND_{band} = -0.100000" for band in files
    )
    surface = factors.replace("2.0000E-05", "2.75e-05").replace("-0.100000", "-0.2")
    craft = '    SPACECRAFT_ID = "LANDSAT_8"\n    SENSOR_ID = "OLI_TIRS"'
    sight = f"    SUN_ELEVATION = {sun}"
    if collection == 1:
        groups = {"PRODUCT_METADATA": f"{craft}\n{names}", "IMAGE_ATTRIBUTES": sight, "RADIOMETRIC_RESCALING": factors}
    else:
        groups = {"PRODUCT_CONTENTS": names, "IMAGE_ATTRIBUTES": f"{craft}\n{sight}"}
        if level == 2:
            groups["LEVEL2_SURFACE_REFLECTANCE_PARAMETERS"] = surface
            groups["LEVEL1_PROCESSING_RECORD"] = names.replace("SR_B", "B")
        groups["LEVEL1_RADIOMETRIC_RESCALING"] = factors
    body = "\n".join(f"  GROUP = {name}\n{text}\n  END_GROUP = {name}" for name, text in groups.items())
    root = "L1_METADATA_FILE" if collection == 1 else "LANDSAT_METADATA_FILE"
    (folder / f"{scene}_MTL.txt").write_text(f"GROUP = {root}\n{body}\nEND_GROUP = {root}\nEND\n")
    return folder


def sentinel2_safe(folder, reflectance, *, level="1C", offset=-1000, driver="JP2OpenJPEG", crs=CRS, tile="T16RDV"):
    """Writes a Sentinel-2 SAFE folder of (red, green, blue, nir) reflectance: bands of 10 m, one of 60 m.

    Returns:
        The folder.
    """
    folder = Path(folder)
    stamp = "20230804T162841"
    images = folder / "GRANULE" / f"L{level}_{tile}_A042400_{stamp}" / "IMG_DATA"
    transform = Affine(10, 0, 399960, 0, -10, 3400020)
    suffix = "jp2" if driver == "JP2OpenJPEG" else "tif"
    lossless = {"QUALITY": "100", "REVERSIBLE": "YES"} if driver == "JP2OpenJPEG" else {}
    numbers = digital(reflectance, 1e-4, offset * 1e-4)
    for band, values in zip(("B04", "B03", "B02", "B08"), numbers):
        name = f"{tile}_{stamp}_{band}.{suffix}" if level == "1C" else f"R10m/{tile}_{stamp}_{band}_10m.{suffix}"
        write(images / name, values, crs=crs, transform=transform, driver=driver, **lossless)
        if level == "2A":  # the same band in a coarser copy, as real products have it
            name = f"R60m/{tile}_{stamp}_{band}_60m.{suffix}"
            coarse = Affine(60, 0, transform.c, 0, -60, transform.f)
            write(images / name, values[::6, ::6], crs=crs, transform=coarse, driver=driver, **lossless)
    tags = {"1C": ("QUANTIFICATION_VALUE", "RADIO_ADD_OFFSET"), "2A": ("BOA_QUANTIFICATION_VALUE", "BOA_ADD_OFFSET")}
    quantification, add = tags[level]
    offsets = "".join(f'<{add} band_id="{i}">{offset}</{add}>' for i in range(13)) if offset else ""
    root = f'n1:Level-{level}_User_Product xmlns:n1="https://psd-14.sentinel2.eo.esa.int/PSD/User_Product.xsd"'
    (folder / f"MTD_MSIL{level}.xml").write_text(
        f"<?xml version='1.0'?><{root}><n1:General_Info><Product_Image_Characteristics>"
        f'<{quantification} unit="none">10000</{quantification}><Offsets>{offsets}</Offsets>'
        f"</Product_Image_Characteristics></n1:General_Info></n1:Level-{level}_User_Product>"
    )
    return folder


PATCH = "patch_192_10_by_12_LC08_L1TP_002053_20160520_20170324_01_T1"


def thirty_eight_cloud(folder, reflectance, *, patch=PATCH, split=False):
    """Writes a patch as 38-Cloud has it: band files without CRS; in one folder, or `split` into train_red/ and so on.

    Returns:
        The path of the red band.
    """
    folder = Path(folder)
    for name, values in zip(NAMES, digital(reflectance)):
        place = folder / f"train_{name}" if split else folder
        write(place / f"{name}_{patch}.TIF", values, crs=None, transform=None)
    place = folder / "train_gt" if split else folder
    write(place / f"gt_{patch}.TIF", np.zeros(values.shape, np.uint8), crs=None, transform=None)
    return (folder / "train_red" if split else folder) / f"red_{patch}.TIF"


def band_folder(folder, reflectance, *, nodata=0):
    """Writes a folder as On-Cloud-N has it: B02.tif, B03.tif, B04.tif, B08.tif, label.tif; reflectance x 10000."""
    folder = Path(folder)
    transform = Affine(10, 0, 446235, 0, -10, 9705660)
    for band, values in zip(("B04", "B03", "B02", "B08"), digital(reflectance, 1e-4, 0)):
        write(folder / f"{band}.tif", values, crs="EPSG:32736", transform=transform, nodata=nodata)
    label = np.zeros(values.shape, np.uint8)
    write(folder / "label.tif", label, crs="EPSG:32736", transform=transform, nodata=255)
    return folder
