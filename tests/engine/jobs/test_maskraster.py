"""A raster without its masked pixels: all else stays as it was."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
import rasterio
import scenes
from affine import Affine
from engine.contract.errors import CloudReefError, JobError, SceneError
from engine.contract.jobs import read_job
from engine.contract.raster_jobs import MaskRaster, RasterOutputs
from engine.jobs.maskraster import maskraster
from engine.rasters.aligned import on_grid
from engine.scenes.georeference import Grid

ROWS, COLS = 20, 30
MASK = np.zeros((ROWS, COLS), np.uint8)
MASK[5:10, 5:10] = 1
MASK[15, 15] = 255
VALUES = np.random.default_rng(1).integers(1, 250, (3, ROWS, COLS))


def mask_file(path, values=MASK, **options):
    return str(scenes.write(path, values, **{"nodata": 255, **options}))


def masked(tmp_path, values, mask=MASK, options=None, place=None, emit=lambda event: None, **job):
    """Runs the job; returns the bands of the result, the open result and the statistics."""
    raster = scenes.write(tmp_path / "r.tif", values, **(options or {}))
    mask = mask_file(tmp_path / "m.tif", mask, **(place or {}))
    # The one before may still be open, and Windows replaces no open file.
    outputs = RasterOutputs(str(tmp_path / f"out{len([*tmp_path.glob('out*.tif')])}.tif"))
    done = maskraster(read_job(MaskRaster(str(raster), mask, outputs, replace=True, **job).to_json()), emit)
    result = rasterio.open(outputs.raster)
    return result.read(), result, done.statistics


@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint16", "int32", "float32", "float64"])
def test_masked_pixels_are_nodata_in_all_bands_and_all_else_stays(tmp_path, dtype):
    values = VALUES.astype(dtype)
    values[:, 0, 0] = 3
    options = {
        "nodata": 3, "descriptions": ["red", "green", "nir"], "scales": [2.0, 3.0, 4.0], "offsets": [-1.0, 0.0, 1.0],
        "colours": ["red", "green", "undefined"], "tags": {"SENSOR": "camera"},
        "band_tags": [{"WAVELENGTH": "0.6"}, {}, {}],
    }  # fmt: skip
    bands, result, statistics = masked(tmp_path, values, options=options)
    assert bands.dtype == dtype
    assert (bands[:, MASK == 1] == 3).all() and (bands[:, MASK != 1] == values[:, MASK != 1]).all()
    with rasterio.open(tmp_path / "r.tif") as before:
        for name in ("crs", "transform", "shape", "nodata", "descriptions", "scales", "offsets", "colorinterp"):
            assert getattr(result, name) == getattr(before, name), name
    assert result.tags()["SENSOR"] == "camera" and result.tags(1)["WAVELENGTH"] == "0.6"
    assert result.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
    assert statistics["masked_px"] + statistics["left_px"] == statistics["valid_px"] <= ROWS * COLS - 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["m.tif", "out0.tif", "r.tif"]


@pytest.mark.parametrize(
    "values, expected",
    [
        (VALUES.astype("uint8"), 0),
        (np.where(VALUES == 7, 0, VALUES).astype("uint8"), 255),
        (np.where(VALUES == 7, 255, VALUES - 1).astype("uint8"), 254),
        (VALUES.astype("int16"), -32768),
        (VALUES.astype("uint16") * 0, 65535),
        (VALUES.astype("int32"), -(2**31)),
    ],
)
def test_without_a_nodata_value_one_is_found_that_no_pixel_holds(tmp_path, values, expected):
    events = []
    bands, result, _ = masked(tmp_path, values, emit=events.append)
    assert result.nodata == expected
    assert ((bands == expected) == (MASK == 1)).all()
    assert any(f"{expected:g}, which no valid pixel holds" in getattr(event, "text", "") for event in events)


def test_floating_point_without_a_nodata_value_takes_nan(tmp_path):
    bands, result, _ = masked(tmp_path, VALUES.astype("float32"))
    assert np.isnan(result.nodata) and (np.isnan(bands) == (MASK == 1)).all()


def test_where_no_value_is_free_the_user_must_choose(tmp_path):
    full = np.arange(ROWS * COLS).reshape(1, ROWS, COLS).astype("uint8")
    with pytest.raises(SceneError, match="use every value of its data type"):
        masked(tmp_path, full)
    events = []
    bands, result, _ = masked(tmp_path, full, nodata=9.0, emit=events.append)
    assert result.nodata == 9 and (bands[0][MASK == 1] == 9).all()
    assert any("equal 9, the chosen nodata value" in getattr(event, "text", "") for event in events)


def test_a_nodata_value_that_does_not_fit_is_refused(tmp_path):
    with pytest.raises(JobError, match="cannot be stored as uint8"):
        masked(tmp_path, VALUES.astype("uint8"), nodata=-9999.0)


def test_another_nodata_value_takes_the_place_of_the_old_one(tmp_path):
    values = VALUES.astype("int16")
    values[:, 0, :5] = -1
    bands, result, _ = masked(tmp_path, values, options={"nodata": -1}, nodata=-9999.0)
    assert result.nodata == -9999 and (bands[:, 0, :5] == -9999).all() and not (bands == -1).any()


def test_an_alpha_band_says_it_and_an_internal_mask_becomes_nodata(tmp_path):
    rgba = np.concatenate([VALUES, np.full((1, ROWS, COLS), 255)]).astype("uint8")
    colours = {"colours": ["red", "green", "blue", "alpha"], "photometric": "RGB", "alpha": "YES"}
    bands, result, _ = masked(tmp_path, rgba, options=colours)
    assert result.nodata is None and ((bands[3] == 0) == (MASK == 1)).all()
    assert (bands[:3, MASK == 1] == 0).all() and (result.dataset_mask() == bands[3]).all()
    seen = np.ones((ROWS, COLS), bool)
    seen[:, :3] = False
    bands, result, _ = masked(tmp_path, VALUES.astype("uint8"), options={"mask": seen})
    assert ((bands == result.nodata) == ((MASK == 1) | ~seen)).all()


def test_classes_and_unknown_pixels_can_be_chosen(tmp_path):
    classes = np.zeros((ROWS, COLS), np.uint8)
    classes[:3], classes[3:6], classes[6:9] = 2, 3, 4
    bands, _, _ = masked(tmp_path, VALUES.astype("uint8"), classes, classes=(2.0, 4.0))
    assert ((bands[0] == 0) == np.isin(classes, [2, 4])).all()
    bands, _, _ = masked(tmp_path, VALUES.astype("uint8"), mask_nodata=True)
    assert ((bands[0] == 0) == (MASK != 0)).all()


@pytest.mark.parametrize("strip_rows", [None, 3])
def test_a_buffer_takes_the_neighbourhood_too(tmp_path, monkeypatch, strip_rows):
    from engine.jobs import maskraster as module
    from engine.rasters import areas

    monkeypatch.setattr(module, "strips", lambda rows, cols: areas.strips(rows, cols, strip_rows))
    bands, _, statistics = masked(tmp_path, VALUES.astype("uint8"), buffer_px=2)
    row, col = np.mgrid[:ROWS, :COLS]
    away = np.min([(row - r) ** 2 + (col - c) ** 2 for r, c in np.argwhere(MASK == 1)], axis=0)
    assert ((bands[0] == 0) == (away <= 4)).all()
    assert statistics["masked_px"] == (away <= 4).sum()


def test_a_mask_of_another_grid_is_laid_over_the_raster(tmp_path):
    fine = VALUES.repeat(2, axis=1).repeat(2, axis=2).astype("uint8")
    bands, result, _ = masked(tmp_path, fine, options={"transform": scenes.TRANSFORM * Affine.scale(0.5)})
    assert ((bands[0] == 0) == (MASK == 1).repeat(2, axis=0).repeat(2, axis=1)).all()
    assert result.shape == fine.shape[1:]
    bands, _, _ = masked(tmp_path, VALUES.astype("uint8"), MASK[:8])
    assert (bands[0] == 0).sum() == 15


@pytest.mark.parametrize(
    "values, place, sentence",
    [
        (VALUES.astype("uint8"), {"transform": Affine.translation(1e6, 0) * scenes.TRANSFORM}, "do not overlap"),
        (VALUES.astype("complex64"), {}, "complex numbers"),
    ],
)
def test_what_cannot_be_masked_is_refused_and_leaves_nothing(tmp_path, values, place, sentence):
    with warnings.catch_warnings(), pytest.raises(CloudReefError, match=sentence):
        warnings.simplefilter("ignore")
        masked(tmp_path, values, place=place)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["m.tif", "r.tif"]


def test_colours_of_classes_stay(tmp_path):
    raster = scenes.write(tmp_path / "c.tif", VALUES[0].astype("uint8"))
    with rasterio.open(raster, "r+") as out:
        out.write_colormap(1, {5: (255, 0, 0, 255), 0: (0, 0, 0, 0)})
    mask = mask_file(tmp_path / "m.tif")
    maskraster(MaskRaster(str(raster), mask, RasterOutputs(str(tmp_path / "o.tif"))), lambda event: None)
    with rasterio.open(tmp_path / "o.tif") as result:
        assert result.colormap(1)[5] == (255, 0, 0, 255)


@pytest.mark.parametrize("unsaid, told", [(1.0, "at 100 % of"), (0.5, "at 50 % of"), (0.05, None)])
def test_a_mask_that_says_nothing_of_much_of_the_raster_is_told(tmp_path, unsaid, told):
    mask = np.zeros((ROWS, COLS), np.uint8)
    mask[: round(ROWS * unsaid)] = 255
    events = []
    masked(tmp_path, VALUES.astype("uint8"), mask, emit=events.append)
    warned = [event.text for event in events if "holds no data at" in str(getattr(event, "text", ""))]
    assert warned == ([] if told is None else [f"The mask holds no data {told} the raster's valid pixels."])


def two_nodata_values(folder):
    """Stacks two bands: in the first -1 is nodata and in the second -9, which are data in the other."""
    values = np.stack([VALUES[0], VALUES[1]]).astype("int16")
    values[:, 0, :4] = [-1, -1, -9, -9]
    sources = [
        scenes.write(folder / f"b{number}.tif", values[number][None], nodata=nodata)
        for number, nodata in enumerate((-1, -9))
    ]
    bands = "".join(
        f'<VRTRasterBand dataType="Int16" band="{number + 1}"><NoDataValue>{nodata}</NoDataValue><SimpleSource>'
        f"<SourceFilename>{source}</SourceFilename></SimpleSource></VRTRasterBand>"
        for number, (source, nodata) in enumerate(zip(sources, (-1, -9)))
    )
    with rasterio.open(sources[0]) as first:
        place = ", ".join(map(str, first.transform.to_gdal()))
        head = f'<VRTDataset rasterXSize="{COLS}" rasterYSize="{ROWS}"><SRS>{first.crs.to_wkt()}</SRS>'
    path = folder / "r.vrt"
    path.write_text(f"{head}<GeoTransform>{place}</GeoTransform>{bands}</VRTDataset>", encoding="utf-8")
    return path, values


def test_bands_with_different_nodata_values_lose_no_data(tmp_path):
    raster, values = two_nodata_values(tmp_path)
    events = []
    job = MaskRaster(str(raster), mask_file(tmp_path / "m.tif"), RasterOutputs(str(tmp_path / "o.tif")))
    maskraster(job, events.append)
    valid = (values != np.array([-1, -9])[:, None, None]) & (MASK != 1)
    with rasterio.open(tmp_path / "o.tif") as result:
        assert result.nodata not in (-1, -9)
        assert (result.read()[valid] == values[valid]).all() and (result.read_masks().astype(bool) == valid).all()
    assert any("of one raster or band is a valid value in another" in str(getattr(e, "text", "")) for e in events)


def test_bands_with_different_nodata_values_are_not_warped(tmp_path):
    raster, values = two_nodata_values(tmp_path)
    beside = scenes.write(tmp_path / "s.tif", values, transform=scenes.TRANSFORM * Affine.translation(0.5, 0.5))
    with rasterio.open(raster) as opened, rasterio.open(beside) as other:
        grid = Grid.of(other)
        with pytest.raises(SceneError, match="bands with different nodata values"):
            on_grid(opened, grid, "scene", "composite").__enter__()
