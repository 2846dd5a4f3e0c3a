"""Results lie exactly on the scene's grid, are cloud-optimised, and exist complete or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from engine.contract.errors import OutputError
from engine.rasters.parts import commit, leftovers, part_path, prepare, remove_leftovers
from engine.rasters.writer import MASK, PROBABILITY, PROBABILITY_FLOAT, CogWriter, open_result
from engine.scenes.georeference import Georeference, Grid
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.rpc import RPC
from rasterio.windows import Window

pytestmark = pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
UTM = CRS.from_epsg(32633)
NORTH_UP = Affine(30, 0, 400000, 0, -30, 6000000)
HEIGHT, WIDTH = 1100, 700


def names(folder):
    return sorted(file.name for file in folder.iterdir())


def writer(path, **changes):
    place = {"crs": UTM, "transform": NORTH_UP}
    place.update((name, changes.pop(name)) for name in ("crs", "transform", "gcps", "rpcs") if name in changes)
    place["transform"] = place["transform"] or Affine.identity()
    grid = Grid(changes.pop("height", HEIGHT), changes.pop("width", WIDTH), Georeference(**place))
    tags = changes.pop("tags", None)
    return CogWriter(path, grid, replace(changes.pop("kind", MASK), **changes), tags)


def pattern(height=HEIGHT, width=WIDTH):
    rows, cols = np.mgrid[:height, :width]
    return ((rows // 90 + cols // 70) % 2).astype(np.uint8)


def write_all(out, values, step=300):
    height, width = values.shape
    for row in reversed(range(0, height, step)):
        for col in range(0, width, step):
            part = values[row : row + step, col : col + step]
            out.write(Window(col, row, part.shape[1], part.shape[0]), part)


def test_the_result_is_a_cloud_optimised_geotiff_with_all_that_was_given(tmp_path):
    path = tmp_path / "mask.tif"
    values = pattern()
    with writer(path, tags={"CLOUDREEF_MODEL": "clouds 1.0.0"}, description="cloud") as out:
        write_all(out, values)
        assert out.finish() == path
    assert names(tmp_path) == ["mask.tif"]
    with rasterio.open(path) as result:
        assert result.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
        assert result.tags(ns="IMAGE_STRUCTURE")["COMPRESSION"] == "DEFLATE"
        assert result.block_shapes == [(512, 512)] and result.overviews(1) == [2, 4]
        assert (result.crs, result.transform, result.shape) == (UTM, NORTH_UP, (HEIGHT, WIDTH))
        assert (result.dtypes, result.nodata, result.descriptions) == (("uint8",), 255, ("cloud",))
        assert result.tags()["CLOUDREEF_MODEL"] == "clouds 1.0.0"
        assert result.colormap(1)[1] == (213, 94, 0, 255) and result.colormap(1)[255][3] == 0
        np.testing.assert_array_equal(result.read(1), values)


@pytest.mark.parametrize(
    "place",
    [
        {"transform": Affine(10, 3, 5e5, 3, -10, 4e6)},
        {"transform": Affine(10, 0, 5e5, 0, 10, 4e6)},
        {"crs": CRS.from_epsg(4326), "transform": Affine(1e-4, 0, 12, 0, -5e-5, 60)},
        {"crs": None, "transform": Affine(0.5, 0, 100, 0, -0.5, 200)},
    ],
    ids=["rotated", "south-up", "geographic", "no crs"],
)
def test_the_place_on_earth_is_the_scenes(tmp_path, place):
    with writer(tmp_path / "mask.tif", **place) as out:
        out.finish()
    with rasterio.open(tmp_path / "mask.tif") as result:
        assert result.transform == place["transform"]
        assert result.crs == place.get("crs", UTM)


def test_a_scene_without_any_place_is_written_all_the_same(tmp_path):
    with writer(tmp_path / "mask.tif", crs=None, transform=Affine.identity()) as out:
        out.finish()
    with rasterio.open(tmp_path / "mask.tif") as result:
        assert result.crs is None and result.transform == Affine.identity() and not result.gcps[0]


def test_ground_control_points_stay(tmp_path):
    corners = [(0, 0, 12.0, 60.0), (0, 700, 12.3, 60.1), (1100, 0, 12.1, 59.6), (1100, 700, 12.4, 59.7)]
    points = [GroundControlPoint(row=row, col=col, x=x, y=y) for row, col, x, y in corners]
    with writer(tmp_path / "mask.tif", crs=CRS.from_epsg(4326), transform=None, gcps=points) as out:
        out.finish()
    with rasterio.open(tmp_path / "mask.tif") as result:
        found, crs = result.gcps
        assert [(p.row, p.col, p.x, p.y) for p in found] == corners
        assert crs == CRS.from_epsg(4326)


def test_rational_polynomials_stay(tmp_path):
    numbers = [float(i) / 8 for i in range(20)]
    rpcs = RPC(10.0, 1000.0, 60.0, 0.1, numbers, numbers, 350.0, 350.0, 12.0, 0.2, numbers, numbers, 550.0, 550.0, 1, 2)
    with writer(tmp_path / "mask.tif", crs=None, transform=None, rpcs=rpcs) as out:
        out.finish()
    with rasterio.open(tmp_path / "mask.tif") as result:
        assert result.rpcs.to_dict() == rpcs.to_dict()


def test_what_is_never_written_is_nodata(tmp_path):
    with (
        writer(tmp_path / "mask.tif") as mask,
        writer(tmp_path / "p.tif", kind=PROBABILITY_FLOAT) as probability,
    ):
        mask.write(Window(600, 500, 100, 40), np.ones((40, 100), np.uint8))
        probability.write(Window(600, 500, 100, 40), np.full((40, 100), 0.5, np.float32))
        mask.finish()
        probability.finish()
    with rasterio.open(tmp_path / "mask.tif") as mask, rasterio.open(tmp_path / "p.tif") as probability:
        values = mask.read(1)
        assert (values == 1).sum() == 4000 and (values == 255).sum() == HEIGHT * WIDTH - 4000
        assert np.isnan(probability.nodata)
        np.testing.assert_array_equal(np.isnan(probability.read(1)), values == 255)


def test_stored_probability_carries_its_scale(tmp_path):
    with writer(tmp_path / "p.tif", kind=PROBABILITY) as out:
        out.finish()
    with rasterio.open(tmp_path / "p.tif") as result:
        assert (result.scales, result.offsets, result.nodata) == ((0.004,), (0.0,), 255)


@pytest.mark.parametrize("height, width", [(1, 1), (1, 3000), (513, 1)])
def test_scenes_of_any_shape(tmp_path, height, width):
    values = pattern(height, width)
    with writer(tmp_path / "mask.tif", height=height, width=width) as out:
        out.write(Window(0, 0, width, height), values)
        out.finish()
    with rasterio.open(tmp_path / "mask.tif") as result:
        np.testing.assert_array_equal(result.read(1), values)


@pytest.mark.parametrize("when", ["writing", "built", "left early"])
def test_a_run_that_fails_leaves_nothing_new_and_spares_the_old(tmp_path, when):
    path = tmp_path / "mask.tif"
    path.write_bytes(b"the old result")
    try:
        with writer(path) as out:
            out.write(Window(0, 0, 700, 600), pattern()[:600])
            if when == "built":
                out.build()
            if when != "left early":
                raise KeyboardInterrupt
    except KeyboardInterrupt:
        pass
    assert names(tmp_path) == ["mask.tif"] and path.read_bytes() == b"the old result"


def test_a_killed_run_leaves_only_part_files_that_can_be_swept(tmp_path):
    script = f"""
        import os, signal, numpy as np
        from rasterio.windows import Window
        from engine.rasters.writer import MASK, CogWriter
        from engine.scenes.georeference import Georeference, Grid
        out = CogWriter({str(tmp_path / "mask.tif")!r}, Grid(2000, 2000, Georeference()), MASK)
        out.write(Window(0, 0, 2000, 1500), np.ones((1500, 2000), np.uint8))
        os.kill(os.getpid(), signal.SIGKILL)
        """
    subprocess.run([sys.executable, "-c", textwrap.dedent(script)], env=engine_environment(), check=False)
    assert [file.suffix for file in leftovers(tmp_path / "mask.tif")] == [".blocks"]
    for name in ("mask.tif.part", "mask.tif.part.ovr.tmp", "mask.tif.partial.tif", "mask.tiff.part"):
        (tmp_path / name).touch()
    remove_leftovers(tmp_path / "mask.tif")
    assert names(tmp_path) == ["mask.tif.partial.tif", "mask.tiff.part"]


@pytest.mark.skipif(sys.platform == "win32", reason="limits a file's size with setrlimit")
@pytest.mark.parametrize("share", [0.05, 0.5, 0.95, 1.02, 1.06, 1.2, 1.3])
def test_a_disk_that_takes_no_more_is_one_sentence_and_no_file(tmp_path, share):
    """A size limit stands in for the full disk; noise, in all levels, leaves GDAL nothing to compress away."""
    script = f"""
        import resource, signal, sys, numpy as np
        from dataclasses import replace
        from rasterio.windows import Window
        from engine.contract.errors import OutputError
        from engine.rasters.writer import MASK, CogWriter
        from engine.scenes.georeference import Georeference, Grid
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int({share} * 2e6), resource.RLIM_INFINITY))
        noise = np.random.default_rng(0).integers(0, 254, (1000, 2000), np.uint8)
        path = {str(tmp_path / "mask.tif")!r}
        kind = replace(MASK, overview_resampling="MODE")
        try:
            with CogWriter(path, Grid(1000, 2000, Georeference()), kind) as out:
                out.write(Window(0, 0, 2000, 1000), noise)
                out.finish()
        except OutputError as error:
            sys.exit("OutputError: " + str(error))
        """
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)],
        env=engine_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "OutputError: " in run.stderr and "mask.tif could not be written" in run.stderr
    assert "Traceback" not in run.stderr
    assert names(tmp_path) == []


def engine_environment():
    return {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3] / "cloudreef_plugin")}


def test_results_get_their_names_together(tmp_path):
    mask, probability = tmp_path / "mask.tif", tmp_path / "probability.tif"
    with writer(mask) as first, writer(probability) as second:
        first.build()
        second.build()
    assert names(tmp_path) == [part_path(mask).name, part_path(probability).name]
    commit([mask, probability])
    assert names(tmp_path) == ["mask.tif", "probability.tif"]


def test_where_one_result_cannot_have_its_name_all_stay_as_they_were(tmp_path):
    first, second = tmp_path / "a.tif", tmp_path / "b.tif"
    first.write_text("old")
    part_path(first).write_text("new")
    with pytest.raises(OutputError):
        commit([first, second])
    assert first.read_text() == "old" and part_path(first).read_text() == "new"


def test_replacing_takes_stale_sidecars_along(tmp_path):
    path = tmp_path / "mask.tif"
    for name in ("mask.tif", "mask.tif.aux.xml", "mask.tif.ovr", "other.tif.ovr"):
        (tmp_path / name).write_text("old")
    with writer(path) as out:
        out.finish()
    assert names(tmp_path) == ["mask.tif", "other.tif.ovr"]


def test_prepare_accepts_what_can_be_written_and_sweeps(tmp_path):
    (tmp_path / "mask.tif").write_text("old")
    (tmp_path / "mask.tif.part.blocks").write_text("left behind")
    prepare([tmp_path / "mask.tif", tmp_path / "statistics.json"], replace=True)
    assert names(tmp_path) == ["mask.tif"]


def test_prepare_refuses_in_words(tmp_path):
    scene, folder = tmp_path / "scene.tif", tmp_path / "folder"
    scene.touch()
    folder.mkdir()
    for paths, settings, sentence in [
        ([scene], {"replace": False}, "scene.tif exists"),
        ([scene], {"replace": True, "inputs": [folder / ".." / "scene.tif"]}, "which is one of its inputs"),
        ([tmp_path / "a.tif", folder / ".." / "a.tif"], {"replace": True}, "same name"),
        ([folder], {"replace": True}, "is a folder"),
        ([tmp_path / "none" / "a.tif"], {"replace": True}, "none does not exist"),
        ([tmp_path / ("a" * 300)], {"replace": True}, "is too long"),
    ]:
        with pytest.raises(OutputError, match=sentence) as refused:
            prepare(paths, **settings)
        assert refused.value.hint
    assert names(tmp_path) == ["folder", "scene.tif"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_to(tmp_path):
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(OutputError, match="cannot be written to"):
            prepare([tmp_path / "a.tif"], replace=False)
        with pytest.raises(OutputError, match="cannot be written to"):
            writer(tmp_path / "a.tif")
    finally:
        tmp_path.chmod(0o700)


def test_a_window_that_does_not_fit_is_our_own_mistake(tmp_path):
    with writer(tmp_path / "mask.tif") as out:
        with pytest.raises(ValueError, match="does not fit"):
            out.write(Window(0, 0, 10, 10), np.zeros((10, 9), np.uint8))
        with pytest.raises(ValueError, match="does not fit"):
            out.write(Window(0, 0, 10, 10), np.zeros((10, 10), np.float32))


def test_blocks_may_be_changed_before_they_become_the_result(tmp_path):
    with writer(tmp_path / "mask.tif") as out:
        out.write(Window(0, 0, WIDTH, HEIGHT), pattern())
        with open_result(out.flush(), "r+") as blocks:
            blocks.write(1 - blocks.read(1), 1)
        out.finish()
    with rasterio.open(tmp_path / "mask.tif") as result:
        np.testing.assert_array_equal(result.read(1), 1 - pattern())
