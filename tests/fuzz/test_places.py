"""Wherever a scene lies, the result of a network that copies its first channel lies exactly there, pixel by pixel."""

from __future__ import annotations

from pathlib import Path

import bundles
import numpy as np
import pytest
import rasterio
from affine import Affine
from engine.contract.protocol import Job, Outputs, SceneJob
from engine.segmenting.segment import segment
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS

hypothesis = pytest.importorskip("hypothesis")
hypothesis.configuration.set_hypothesis_home_dir(Path(__file__).parents[2] / "build" / "hypothesis")
from hypothesis import strategies as st  # noqa: E402 - only where it is installed

PLACES = ("north-up", "south-up", "rotated", "geographic", "compound", "GCP", "no CRS", "nowhere")
NODATA = -9.0


def place_of(kind, side):
    """Lists the arguments that place a raster, of pixels of `side` metres."""
    north = Affine(side, 0, 500_000, 0, -side, 5_000_000)
    if kind == "GCP":
        corners = ((0, 0), (0, 60), (60, 0), (60, 60))
        points = [GroundControlPoint(row, col, 500_000 + col * side, 5_000_000 - row * side) for row, col in corners]
        return {"gcps": points, "crs": CRS.from_epsg(32632)}
    transforms = {
        "south-up": Affine(side, 0, 500_000, 0, side, 5_000_000),
        "rotated": Affine.translation(500_000, 5_000_000) @ Affine.rotation(31) @ Affine.scale(side, -side),
        "geographic": Affine(side / 1e5, 0, 9, 0, -side / 1e5, 45),
    }
    codes = {"geographic": "EPSG:4326", "compound": "EPSG:32632+5773", "no CRS": None}
    if kind == "nowhere":
        return {}
    return {"transform": transforms.get(kind, north), "crs": codes.get(kind, "EPSG:32632")}


@pytest.mark.filterwarnings("ignore")
@hypothesis.given(
    kind=st.sampled_from(PLACES),
    rows=st.integers(1, 90),
    cols=st.integers(1, 90),
    side=st.sampled_from((0.1, 10.0, 30.0)),
    tile=st.sampled_from((1, 16, 64, 4096)),
    holes=st.floats(0, 0.9),
    seed=st.integers(0, 2**16),
)
@hypothesis.settings(max_examples=15, deadline=None, database=None, suppress_health_check=list(hypothesis.HealthCheck))
def test_results_lie_exactly_where_the_scene_lies(tmp_path_factory, kind, rows, cols, side, tile, holes, seed):
    folder = tmp_path_factory.mktemp("place")
    rng = np.random.default_rng(seed)
    values = rng.uniform(0, 1, (4, rows, cols)).astype(np.float32)
    empty = rng.uniform(size=(rows, cols)) < holes
    empty[rng.integers(rows), rng.integers(cols)] = False
    values[:, empty] = NODATA
    profile = {"driver": "GTiff", "count": 4, "dtype": "float32", "height": rows, "width": cols, "nodata": NODATA}
    with rasterio.open(folder / "scene.tif", "w", **profile, **place_of(kind, side)) as raster:
        raster.write(values)
        for band, name in enumerate(("red", "green", "blue", "nir"), 1):
            raster.set_band_description(band, name)
    outputs = Outputs(str(folder / "m.tif"), probability_float=str(folder / "p.tif"))
    scene = SceneJob((str(folder / "scene.tif"),), outputs, scaling="reflectance")
    model = bundles.copy_of_first_channel(folder / "model")
    segment(Job(str(model), (scene,), tile_px=tile, threads=1, runtime="onnxruntime"), lambda event: None)
    with rasterio.open(folder / "scene.tif") as source, rasterio.open(folder / "p.tif") as result:
        assert (result.shape, result.transform, result.crs) == (source.shape, source.transform, source.crs)
        told = [[(point.row, point.col, point.x, point.y) for point in file.gcps[0]] for file in (source, result)]
        assert told[0] == told[1] and source.gcps[1] == result.gcps[1]
        found = result.read(1)
    np.testing.assert_array_equal(np.isnan(found), empty)
    np.testing.assert_allclose(found[~empty], values[0][~empty], atol=1e-6)
    with rasterio.open(folder / "m.tif") as mask:
        np.testing.assert_array_equal(mask.read(1), np.where(empty, 255, values[0] >= 0.5))


@pytest.mark.filterwarnings("ignore")
@hypothesis.given(
    runtime=st.sampled_from(("onnxruntime", "openvino")),
    tile=st.sampled_from((1, 64, 100, 4096)),
    batch=st.sampled_from((None, 1, 3)),
    threads=st.sampled_from((1, 2)),
)
@hypothesis.settings(max_examples=6, deadline=None, database=None, suppress_health_check=list(hypothesis.HealthCheck))
def test_the_answer_is_the_same_however_it_is_computed(tmp_path_factory, runtime, tile, batch, threads):
    folder = tmp_path_factory.mktemp("same")
    values = np.random.default_rng(5).uniform(0, 0.8, (4, 130, 170)).astype(np.float32)
    with rasterio.open(
        folder / "s.tif",
        "w",
        driver="GTiff",
        count=4,
        dtype="float32",
        height=130,
        width=170,
        **place_of("rotated", 10),
    ) as raster:
        raster.write(values)
    model = bundles.small_unet(folder / "model")

    def probability(name, **options):
        outputs = Outputs(str(folder / f"{name}.tif"), probability_float=str(folder / f"{name} p.tif"))
        scene = SceneJob((str(folder / "s.tif"),), outputs, bands=(1, 2, 3, 4), scaling="reflectance")
        segment(Job(str(model), (scene,), precision="f32", **options), lambda event: None)
        with rasterio.open(folder / f"{name} p.tif") as result:
            return result.read(1)

    plain = probability("plain", runtime="onnxruntime", threads=1)
    other = probability("other", runtime=runtime, tile_px=tile, batch_size=batch, threads=threads)
    np.testing.assert_allclose(other, plain, atol=1e-4)
