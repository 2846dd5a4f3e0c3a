"""Makes inputs that are wrong in every way: damaged, cut short, contradictory, huge, of the wrong kind."""

from __future__ import annotations

import json
import os
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import bundles
import numpy as np
import rasterio
import scenes
from affine import Affine

JUNK = (None, True, -1, 0, 1e308, -1e308, 10**30, "", "x", "\0", "a" * 5000, [], {}, [[]], [None], {"a": {}}, "NaN")
SIDE = 48
CRSS = (
    "EPSG:4326",
    "EPSG:999999",
    "EPSG:5703",
    "EPSG:4978",
    "IAU_2015:30100",
    "+proj=ortho",
    'LOCAL_CS["none",UNIT["metre",1]]',
    "abc",
    "",
)
FILLS = (0, -9999, -1, 65535, 3.4e38, float("nan"), float("inf"))


@dataclass(frozen=True)
class Seeds:
    """Sound inputs, from which the wrong ones are made.

    Attributes:
        folder: Where they lie.
        model: A small bundle.
        raster: A scene of four bands.
        mask: A mask of it.
        product: The folder of a Landsat product.
        area: GeoJSON.
    """

    folder: Path
    model: Path
    raster: Path
    mask: Path
    product: Path
    area: Path

    @classmethod
    def make(cls, folder: Path) -> Seeds:
        """Writes them into a folder."""
        folder.mkdir(parents=True)
        values = np.random.default_rng(0).uniform(0, 0.9, (4, SIDE, SIDE)).astype(np.float32)
        raster = scenes.write(folder / "scene.tif", values, descriptions=scenes.NAMES)
        mask = scenes.write(folder / "mask.tif", (values[0] > 0.5).astype(np.uint8), nodata=255)
        area = folder / "area.geojson"
        with rasterio.open(raster) as opened:
            left, bottom, right, top = opened.bounds
            crs = opened.crs.to_string()
        ring = [[left, bottom], [right, bottom], [right, (bottom + top) / 2], [left, bottom]]
        crs_of = {"type": "name", "properties": {"name": crs}}
        area.write_text(json.dumps({"type": "Polygon", "crs": crs_of, "coordinates": [ring]}))
        return cls(
            folder, bundles.copy_of_first_channel(folder / "model"), raster, mask, _product(folder, values), area
        )


def _product(folder: Path, values: np.ndarray) -> Path:
    name = "LC08_L1TP_020039_20150803_20200909_02_T1"
    product = folder / name
    product.mkdir()
    for band, reflectance in zip((4, 3, 2, 5), values):
        scenes.write(product / f"{name}_B{band}.TIF", ((reflectance + 0.1) / 2e-5).astype(np.uint16), nodata=0)
    lines = [
        "GROUP = LANDSAT_METADATA_FILE",
        f'  LANDSAT_PRODUCT_ID = "{name}"',
        '  SPACECRAFT_ID = "LANDSAT_8"',
        "  SUN_ELEVATION = 45.0",
        *(f"  REFLECTANCE_MULT_BAND_{band} = 2.0E-05" for band in (2, 3, 4, 5)),
        *(f"  REFLECTANCE_ADD_BAND_{band} = -0.1" for band in (2, 3, 4, 5)),
        *(f'  FILE_NAME_BAND_{band} = "{name}_B{band}.TIF"' for band in (2, 3, 4, 5)),
        "END_GROUP = LANDSAT_METADATA_FILE",
        "END",
    ]
    (product / f"{name}_MTL.txt").write_text("\n".join(lines))
    return product


def damaged(data: bytes, rng: random.Random) -> bytes:
    """Damages bytes: they are cut short, flipped, doubled, zeroed or overwritten."""
    changed = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 5, 20))):
        if not changed:
            break
        place = rng.randrange(len(changed))
        kind = rng.randrange(6)
        if kind == 0:
            del changed[place:]
        elif kind == 1:
            changed[place] ^= 1 << rng.randrange(8)
        elif kind == 2:
            changed[place : place + 8] = rng.randbytes(8)
        elif kind == 3:
            changed[place : place + 64] = bytes(64)
        elif kind == 4:
            changed[place:place] = changed[place : place + 100]
        else:
            changed[place : place + 4] = b"\xff\xff\xff\xff"
    return bytes(changed)


def swapped(data: object, rng: random.Random) -> object:
    """Changes JSON: one value is junk, missing, or deep."""
    places: list[tuple[object, object]] = []

    def walk(node: object) -> None:
        for key in list(node) if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ():
            places.append((node, key))
            walk(node[key])  # type: ignore[index]

    copy = json.loads(json.dumps(data))
    walk(copy)
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        node, key = rng.choice(places)
        kind = rng.randrange(4)
        try:
            if kind == 0:
                del node[key]  # type: ignore[attr-defined]
            else:
                node[key] = rng.choice(JUNK) if kind < 3 else [node[key]]  # type: ignore[index]
        except (KeyError, IndexError):
            continue
    return copy


Maker = Callable[[Seeds, Path, random.Random], dict]


def _job(seeds: Seeds, folder: Path, **changes: object) -> dict:
    scene = {"input": str(seeds.raster), "scaling": "reflectance", "outputs": {"mask": str(folder / "out.tif")}}
    scene.update(changes.pop("scene", {}))  # type: ignore[call-overload]
    job = {"model": str(seeds.model), "scenes": [scene], "threads": 1, "calibration": "off", "replace": True}
    return {**job, "runtime": "onnxruntime", **changes}


def raster(seeds: Seeds, folder: Path, rng: random.Random) -> dict:
    """A damaged raster."""
    path = folder / "scene.tif"
    path.write_bytes(damaged(seeds.raster.read_bytes(), rng))
    return _job(seeds, folder, scene={"input": str(path)})


def product(seeds: Seeds, folder: Path, rng: random.Random) -> dict:
    """A product whose metadata or one of its bands is damaged, missing or nonsense."""
    place = Path(shutil.copytree(seeds.product, folder / seeds.product.name))
    file = rng.choice(sorted(place.iterdir()))
    if file.suffix == ".txt" and rng.random() < 0.7:
        lines = file.read_text().splitlines()
        number = rng.randrange(len(lines))
        value = rng.choice(("nan", "inf", "1e999", "-1", "0", '""', '"../../x.TIF"', "x", '"\\"'))
        lines[number] = f"{lines[number].split('=')[0]}= {value}"
        file.write_text("\n".join(lines))
    elif rng.random() < 0.2:
        file.unlink()
    else:
        file.write_bytes(damaged(file.read_bytes(), rng))
    return _job(seeds, folder, scene={"input": str(place), "scaling": "auto"})


def bundle(seeds: Seeds, folder: Path, rng: random.Random) -> dict:
    """A model whose description or weights are damaged; the hashes of the weights fit."""
    model = Path(shutil.copytree(seeds.model, folder / "model"))
    if rng.random() < 0.5:
        description = json.loads((model / "model.json").read_text())
        (model / "model.json").write_text(json.dumps(swapped(description, rng)))
    else:
        weights = model / "model.onnx"
        weights.write_bytes(damaged(weights.read_bytes(), rng))
        bundles.hashed_anew(model)
    return _job(seeds, folder, model=str(model))


def job(seeds: Seeds, folder: Path, rng: random.Random) -> dict:
    """A job with values of the wrong kind."""
    area = {"bounds": [0, 0, 1, 1], "bounds_crs": "EPSG:4326"}
    scene = {"area": area if rng.random() < 0.3 else {}, "bands": [1, 2, 3, 4], "nodata": -1, "crs": "EPSG:32632"}
    sound = _job(seeds, folder, scene=scene, postprocess={"sieve_px": 1, "fill_holes_px": 1, "buffer_px": 1})
    changed = swapped(sound, rng)
    return changed if isinstance(changed, dict) else {}


def task(seeds: Seeds, folder: Path, rng: random.Random) -> dict:
    """A task on masks whose values or files are wrong."""
    mask = folder / "mask.tif"
    mask.write_bytes(seeds.mask.read_bytes() if rng.random() < 0.6 else damaged(seeds.mask.read_bytes(), rng))
    sound = rng.choice(
        [
            {"task": "polygonize", "mask": str(mask), "outputs": {"polygons": str(folder / "out.gpkg")}},
            {
                "task": "threshold",
                "probability": str(mask),
                "threshold": 0.5,
                "outputs": {"mask": str(folder / "o.tif")},
            },
            {
                "task": "evaluate",
                "pairs": [{"mask": str(mask), "reference": str(seeds.mask)}],
                "outputs": {"statistics": str(folder / "s.json")},
            },
            {
                "task": "maskraster",
                "raster": str(seeds.raster),
                "mask": str(mask),
                "outputs": {"raster": str(folder / "o.tif")},
            },
            {
                "task": "coverstatistics",
                "mask": str(mask),
                "zones": str(seeds.area),
                "outputs": {"table": str(folder / "t.csv")},
            },
        ]
    )
    changed = swapped({**sound, "replace": True}, rng) if rng.random() < 0.6 else {**sound, "replace": True}
    return changed if isinstance(changed, dict) else {}


def area(seeds: Seeds, folder: Path, rng: random.Random) -> dict:
    """Polygons that are damaged, deep, of the wrong kind, or nowhere."""
    path = folder / "area.geojson"
    if rng.random() < 0.5:
        path.write_bytes(damaged(seeds.area.read_bytes(), rng))
    else:
        path.write_text(json.dumps(swapped(json.loads(seeds.area.read_text()), rng)))
    crs = rng.choice(CRSS) if rng.random() < 0.3 else None
    return _job(seeds, folder, scene={"area": {"polygons": str(path), "polygons_crs": crs}})


def numbers(seeds: Seeds, folder: Path, rng: random.Random) -> dict:
    """Numbers, factors, fill and places that nothing states, or that make no sense."""
    dtype = rng.choice(("uint8", "int16", "uint16", "float32", "float64"))
    with rasterio.open(seeds.raster) as opened:
        values = opened.read() * rng.choice((1, 100, 255, 1e4, 65535)) + rng.choice((0, 0, -1000, 1000))
    top, left = rng.randrange(SIDE), rng.randrange(SIDE)
    values[:, :top, :left] = rng.choice(FILLS)
    if np.dtype(dtype).kind in "iu":
        limits = np.iinfo(dtype)
        values = np.clip(np.nan_to_num(values), limits.min, limits.max)
    factors = [rng.choice((1, 1, 1e-4, 0, -1, float("nan"), float("inf"))) for _ in range(2)]
    transform = scenes.TRANSFORM
    if rng.random() < 0.3:
        transform = Affine(*(rng.choice((0, 30, -30, 1e308, float("nan"), 5e5)) for _ in range(6)))
    path = scenes.write(
        folder / "scene.tif",
        values.astype(dtype),
        descriptions=scenes.NAMES,
        nodata=rng.choice((None, None, 0, 255)),
        scales=[factors[0]] * 4,
        offsets=[factors[1] if factors[1] != 1 else 0] * 4,
        transform=transform,
        crs=rng.choice((scenes.CRS, scenes.CRS, None, CRSS[6])),
        tags={"PROCESSING_BASELINE": rng.choice(("05.00", "N0500", "x", "99.99", ""))},
    )
    area = {"bounds": [452475, 3408000, 453000, 3408600], "bounds_crs": rng.choice(CRSS)} if rng.random() < 0.3 else {}
    return _job(seeds, folder, scene={"input": str(path), "scaling": "auto", "area": area})


def virtual(seeds: Seeds, folder: Path, rng: random.Random) -> dict:
    """A VRT with nonsense in it: sizes, transforms, sources, itself as its source."""
    path = folder / "scene.vrt"
    side = rng.choice((SIDE, SIDE, 0, -1, 10**9, 2**31))
    transform = ", ".join(str(rng.choice((0, 1, -30, 30, 1e308, "nan", "inf", 5e5))) for _ in range(6))
    source = rng.choice(
        (str(seeds.raster), str(path), "/nowhere.tif", "/vsicurl/http://127.0.0.1:9/x.tif", "\u00e9\u00e8")
    )
    crs = rng.choice(("EPSG:32632", "EPSG:4326", "EPSG:999999", 'LOCAL_CS["none"]', "", "GEOGCS[", "EPSG:5703"))
    band = (
        '<VRTRasterBand dataType="{}" band="{}"><SimpleSource><SourceFilename relativeToVRT="0">{}</SourceFilename>'
        "<SourceBand>{}</SourceBand></SimpleSource></VRTRasterBand>"
    )
    kinds = ("Float32", "UInt16", "CFloat32", "Nonsense")
    bands = "".join(band.format(rng.choice(kinds), number, source, number) for number in range(1, 5))
    text = (
        f'<VRTDataset rasterXSize="{side}" rasterYSize="{rng.choice((SIDE, side))}"><SRS>{crs}</SRS>'
        f"<GeoTransform>{transform}</GeoTransform>{bands}</VRTDataset>"
    )
    path.write_bytes(text.encode(rng.choice(("utf-8", "latin-1"))))
    return _job(seeds, folder, scene={"input": str(path)}, threads=1)


def place(seeds: Seeds, folder: Path, rng: random.Random) -> dict:
    """An input or a result of the wrong kind: a pipe, a folder, a device, an odd name or time."""
    kind = rng.randrange(6)
    path = folder / "scene.tif"
    if kind == 0:
        path.mkdir()
    elif kind == 1:
        os.mkfifo(path)
    elif kind == 2:
        return _job(seeds, folder, scene={"outputs": {"mask": rng.choice(("/dev/null", "/dev/full", str(folder), ""))}})
    elif kind == 3:
        shutil.copy(seeds.raster, path)
        os.utime(path, (rng.choice((2**37, -(2**30), 253402300800)),) * 2)
    elif kind == 4:
        path = folder / rng.choice(
            ("a b.tif", "%s.tif", "{}.tif", "\u202e.tif", "-x.tif", "a\nb.tif", "x" * 200 + ".tif")
        )
        shutil.copy(seeds.raster, path)
    else:
        path = folder / os.fsdecode(b"sc\xe9ne.tif")
        shutil.copy(seeds.raster, path)
    return _job(seeds, folder, scene={"input": str(path)})


KINDS: dict[str, Maker] = {
    maker.__name__: maker for maker in (raster, product, bundle, job, task, area, virtual, place, numbers)
}
