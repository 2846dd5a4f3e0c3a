"""The page of a run: what it says is what was counted, and it needs nothing beside itself."""

from __future__ import annotations

import html
import json
import os
import re

import bundles
import numpy as np
import pytest
import scenes
from engine.contract.errors import OutputError, SceneError
from engine.contract.jobs import read_job
from engine.contract.protocol import Job, Outputs, Postprocess, SceneJob
from engine.contract.report_jobs import DrawReport, ReportOutputs
from engine.jobs.drawreport import drawreport
from engine.pages.page import read_embedded
from engine.rasters.sizes import distribution
from engine.segmenting.segment import segment
from rasterio.transform import from_origin

ROWS, COLS = 60, 80


@pytest.fixture(scope="module")
def copying(tmp_path_factory):
    return bundles.copy_of_first_channel(tmp_path_factory.mktemp("copying"))


@pytest.fixture
def scene(tmp_path):
    """Two areas of 200 and 12 pixels are bright in red; ten rows are nodata."""
    return write(tmp_path / ("a <b> & c.tif" if os.name == "posix" else "a & c.tif"))


def write(path, **options):
    values = np.full((4, ROWS, COLS), 0.1, np.float32)
    values[0, 20:30, 10:30] = 0.9
    values[0, 45:48, 60:64] = 0.8
    values[:, :10] = np.nan
    return scenes.write(path, values, descriptions=scenes.NAMES, **options)


def run(scene, bundle, folder, **options):
    outputs = Outputs(str(folder / "mask.tif"), statistics=str(folder / "s.json"), report=str(folder / "report.html"))
    job = Job(str(bundle), (SceneJob((str(scene),), outputs, scaling="reflectance"),), runtime="onnxruntime", **options)
    events = []
    done = segment(Job.from_json(job.to_json()), events.append)
    return (folder / "report.html").read_text(encoding="utf-8"), done.statistics, events


def test_the_page_says_what_was_counted(scene, copying, tmp_path):
    page, statistics, _ = run(scene, copying, tmp_path)
    assert (statistics["target_px"], statistics["nodata_px"]) == (212, 800)
    assert f"{statistics['cover_percent']:.2f} % of the valid pixels" in page
    assert re.search(r"<td>nodata</td><td class=\"number\">800</td>", page)
    assert "2 connected areas" in page
    written = json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))
    assert read_embedded(tmp_path / "report.html") == json.loads(json.dumps(statistics)) == written


def test_sizes_add_up_to_the_cover(scene, copying, tmp_path):
    _, statistics, _ = run(scene, copying, tmp_path)
    sizes = statistics["sizes"]
    assert (sizes["unit"], sum(sizes["counts"])) == ("m2", 2)
    assert sum(sizes["sums"]) == pytest.approx(statistics["cover_area_m2"])
    assert sizes["largest"] == pytest.approx(statistics["cover_area_m2"] * 200 / 212, rel=1e-4)


def test_degrees_and_metres_give_the_same_square_metres(copying, tmp_path):
    """The same ground, drawn in degrees: areas do not depend on the units of the CRS."""
    pixel_m, latitude = 30.0, 0.0
    degrees = pixel_m / 111_319.49
    for name, crs, transform in (
        ("metres", "EPSG:3395", from_origin(0, pixel_m * ROWS / 2, pixel_m, pixel_m)),
        ("degrees", "EPSG:4326", from_origin(0, latitude + degrees * ROWS / 2, degrees, degrees)),
    ):
        (tmp_path / name).mkdir()
        place = write(tmp_path / name / "scene.tif", crs=crs, transform=transform)
        page, statistics, _ = run(place, copying, tmp_path / name)
        assert statistics["sizes"]["largest"] == pytest.approx(200 * pixel_m**2, rel=0.01)
        assert "connected areas; the smallest 10,7" in page or "connected areas; the smallest 10,8" in page


def test_a_scene_that_lies_nowhere_is_measured_in_pixels(copying, tmp_path):
    place = write(tmp_path / "scene.tif", crs=None)
    page, statistics, _ = run(place, copying, tmp_path)
    assert (statistics["sizes"]["unit"], statistics["sizes"]["largest"]) == ("px", 200)
    assert "the largest 200 px" in page and "no CRS" in page


def test_the_page_needs_nothing_beside_itself(scene, copying, tmp_path):
    page, _, _ = run(scene, copying, tmp_path)
    assert re.findall(r'(?:src|href)="(?!data:)', page) == []
    assert len(re.findall(r'src="data:image/(?:png|jpeg);base64,', page)) == 2


def test_names_of_files_cannot_break_the_page(scene, copying, tmp_path):
    page, _, _ = run(scene, copying, tmp_path)
    assert html.escape(scene.name) in page
    assert "<b>" not in page


def test_the_page_tells_warnings_parameters_and_the_model(scene, copying, tmp_path):
    page, statistics, events = run(scene, copying, tmp_path, threshold=0.25, postprocess=Postprocess(sieve_px=7))
    warnings = [event.text for event in events if event.event == "message" and event.level == "warning"]
    assert statistics["warnings"] == warnings
    assert "0.25" in page and "areas removed below 7 px" in page
    assert statistics["model_sha256"] in page and "Made for pixels of" in page


def test_nothing_found_is_a_page_too(copying, tmp_path):
    path = scenes.write(tmp_path / "dark.tif", np.full((4, 20, 20), 0.1, np.float32), descriptions=scenes.NAMES)
    page, statistics, _ = run(path, copying, tmp_path)
    assert statistics["sizes"]["counts"] == [] and "0.00 % of the valid pixels" in page


def test_a_report_is_unchanged_until_something_changes(scene, copying, tmp_path):
    run(scene, copying, tmp_path)
    before = (tmp_path / "report.html").stat().st_mtime_ns
    _, _, events = run(scene, copying, tmp_path, skip_unchanged=True)
    assert [event.unchanged for event in events if event.event == "scene"] == [True]
    assert (tmp_path / "report.html").stat().st_mtime_ns == before
    _, _, events = run(scene, copying, tmp_path, skip_unchanged=True, replace=True, threshold=0.3)
    assert [event.unchanged for event in events if event.event == "scene"] == [False]


def test_the_page_of_a_run_that_is_over_is_the_one_that_it_would_have_drawn(scene, copying, tmp_path):
    page, _, _ = run(scene, copying, tmp_path)
    for name in ("mask.tif", "s.json", "report.html"):
        (tmp_path / name).rename(tmp_path / f"first_{name}")
    statistics = json.loads((tmp_path / "first_s.json").read_text(encoding="utf-8"))
    del statistics["sizes"]  # as a run without polygons and report leaves them
    (tmp_path / "later.json").write_text(json.dumps(statistics), encoding="utf-8")
    job = DrawReport(
        str(copying),
        (str(scene),),
        str(tmp_path / "first_mask.tif"),
        str(tmp_path / "later.json"),
        ReportOutputs(str(tmp_path / "later.html")),
        scaling="reflectance",
    )
    drawreport(read_job(job.to_json()), lambda event: None)
    assert without_data((tmp_path / "later.html").read_text(encoding="utf-8")) == without_data(page)


def without_data(page):
    return page[: page.index("<script")]


def test_a_mask_of_another_scene_makes_no_page(scene, copying, tmp_path):
    run(scene, copying, tmp_path)
    small = scenes.write(tmp_path / "small.tif", np.full((4, 20, 20), 0.1, np.float32), descriptions=scenes.NAMES)
    job = DrawReport(
        str(copying),
        (str(small),),
        str(tmp_path / "mask.tif"),
        str(tmp_path / "s.json"),
        ReportOutputs(str(tmp_path / "later.html")),
    )
    with pytest.raises(SceneError, match="not a mask of this scene"):
        drawreport(job, lambda event: None)
    assert not (tmp_path / "later.html").exists()


def test_a_report_is_not_replaced_without_consent(scene, copying, tmp_path):
    (tmp_path / "report.html").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="exists"):
        run(scene, copying, tmp_path)
    assert (tmp_path / "report.html").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("sizes", "bounds", "counts"),
    [
        ([], [], []),
        ([1000.0], [1000.0, 10_000.0], [1]),
        ([999.9, 1000.0, 9999.0], [100.0, 1000.0, 10_000.0], [1, 2]),
        ([0.002, 5.0], [0.001, 0.01, 0.1, 1.0, 10.0], [1, 0, 0, 1]),
    ],
)
def test_sizes_are_counted_by_powers_of_ten(sizes, bounds, counts):
    found = distribution(np.array(sizes), "m2")
    assert (found["bounds"], found["counts"]) == (bounds, counts)
    assert sum(found["sums"]) == pytest.approx(sum(sizes))
