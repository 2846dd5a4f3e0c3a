"""Two runs never write the same result, no input is replaced, and a killed run loses neither old nor new results."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import textwrap
import zipfile
from pathlib import Path

import bundles
import numpy as np
import pytest
import rasterio
import scenes
from engine.contract.errors import OutputError
from engine.contract.files.leftovers import journal_path, older_path, part_path, remove_leftovers, sweep
from engine.contract.mask_jobs import MaskOutputs, Threshold
from engine.contract.protocol import Area, Failed, Finished, Job, Outputs, SceneJob, parse_event
from engine.jobs.threshold import threshold
from engine.rasters.parts import commit, prepare, reserved, writing
from engine.segmenting.segment import segment

ENGINE = Path(__file__).parents[3] / "cloudreef_plugin"
posix_only = pytest.mark.skipif(os.name != "posix", reason="signals, links and devices of POSIX systems")


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def engine(job, folder, name="job.json"):
    (folder / name).write_text(job.to_json(), encoding="utf-8")
    command = [sys.executable, "-m", "engine", str(folder / name)]
    return subprocess.Popen(command, cwd=ENGINE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def python(script, *arguments, wait=True):
    command = [sys.executable, "-c", textwrap.dedent(script), *map(str, arguments)]
    process = subprocess.Popen(command, cwd=ENGINE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    if wait:
        process.wait(300)
    return process


@pytest.fixture
def model(tmp_path):
    return bundles.copy_of_first_channel(tmp_path / "model")


@pytest.fixture
def scene(tmp_path):
    reflectance = np.random.default_rng(0).uniform(0, 0.9, (4, 200, 300)).astype(np.float32)
    return scenes.write(tmp_path / "scene.tif", reflectance, descriptions=scenes.NAMES)


def job_of(model, scene, outputs, **options):
    area = options.pop("area", Area())
    inputs = scene if isinstance(scene, tuple) else (str(scene),)
    return Job(str(model), (SceneJob(inputs, outputs, scaling="reflectance", area=area),), threads=1, **options)


HOLDING = """
    import sys
    from engine.rasters.parts import reserved
    with reserved([sys.argv[1]], replace=True):
        print("held", flush=True)
        sys.stdin.read()  # until it is killed, or the test is over
    """


def test_a_result_that_another_run_is_making_is_refused_and_its_owner_named(tmp_path):
    mask = tmp_path / "mask.tif"
    holder = python(HOLDING, mask, wait=False)
    assert holder.stdout.readline() == "held\n"
    part_path(mask).with_name("mask.tif.part.other").write_text("of the other run")
    owner = f"process {holder.pid} on {socket.gethostname()}, since 20"
    with pytest.raises(OutputError, match=owner), reserved([mask], replace=True):
        pass
    sweep([mask])
    remove_leftovers(mask)
    assert "mask.tif.part.other" in names(tmp_path)  # what the other run is making is left alone
    holder.kill()
    holder.wait()
    with reserved([mask], replace=True):
        assert names(tmp_path) == ["mask.tif.part.lock"]
    assert names(tmp_path) == []


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="this system has no such users")
def test_a_lock_that_another_user_left_bars_no_result():
    mine = os.geteuid()
    with tempfile.TemporaryDirectory() as folder:
        mask, lock = Path(folder, "mask.tif"), Path(folder, "mask.tif.part.lock")
        lock.write_text('{"process": "1", "host": "elsewhere", "since": "then"}')
        lock.chmod(0o444)
        Path(folder).chmod(0o777)
        if mine == 0:  # may write everything
            os.seteuid(65534)
        try:
            with (
                reserved([mask], replace=True),
                pytest.raises(OutputError, match="another run"),
                reserved([mask], replace=True),
            ):
                pass
        finally:
            os.seteuid(mine)
        assert names(Path(folder)) == []


@pytest.mark.slow
def test_the_same_job_started_several_times_gives_one_whole_result(tmp_path, model, scene):
    outputs = Outputs(*(str(tmp_path / name) for name in ("m.tif", "p.tif", "f.tif", "a.gpkg", "s.json")))
    job = job_of(model, scene, outputs, replace=True)
    segment(job, lambda event: None)
    wanted = rasterio.open(outputs.mask).read()
    runs = [engine(job, tmp_path, f"job{number}.json") for number in range(4)]
    ends = [parse_event(run.communicate(timeout=300)[0].splitlines()[-1]) for run in runs]
    assert any(isinstance(end, Finished) for end in ends)
    for end in ends:
        assert isinstance(end, Finished) or "is being written by another run" in end.message
    np.testing.assert_array_equal(rasterio.open(outputs.mask).read(), wanted)
    assert not list(tmp_path.glob("*.part*"))


def test_what_lies_beside_a_raster_comes_with_a_set_that_is_completed_later(tmp_path):
    paths = [tmp_path / "m.png", tmp_path / "s.json"]
    pairs = [(str(part_path(path)), str(path)) for path in paths]
    for part, _ in pairs:
        Path(part).write_text("new")
    Path(f"{pairs[0][0]}.aux.xml").write_text("place")
    journal_path(paths[0]).write_text(json.dumps(pairs))
    sweep(paths)
    assert names(tmp_path) == ["m.png", "m.png.aux.xml", "s.json"]
    assert (tmp_path / "m.png.aux.xml").read_text() == "place"


def test_a_result_does_not_take_the_place_of_what_belongs_to_another(tmp_path):
    with pytest.raises(OutputError, match="belongs to"):
        prepare([tmp_path / "m.tif", tmp_path / "m.tif.aux.xml"], replace=True)


@posix_only
def test_a_place_without_a_disk_is_not_called_full():
    with pytest.raises(OutputError, match=r"^(?!.*is full)"), writing("/proc/nothing.tif"):
        raise PermissionError(13, "Permission denied")


def test_two_results_of_one_name_are_refused_however_they_are_written(tmp_path):
    (tmp_path / "inner").mkdir()
    paths = [tmp_path / "m.tif", f"{tmp_path}/inner/../m.tif"]
    with pytest.raises(OutputError, match="Two results have the same name"), reserved(paths, replace=True):
        pass


def test_a_result_may_be_named_by_a_way_round(tmp_path, model, scene):
    (tmp_path / "inner").mkdir()
    mask = f"{tmp_path}/inner/../m.tif"
    segment(job_of(model, scene, Outputs(mask)), lambda event: None)
    assert (tmp_path / "m.tif").is_file() and not list(tmp_path.glob("*.part*"))


def test_an_archive_named_in_braces_is_not_replaced(tmp_path, model, scene):
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.write(scene, "scene.tif")
    before = archive.read_bytes()
    job = job_of(model, (f"/vsizip/{{{archive}}}/scene.tif",), Outputs(str(archive)), replace=True)
    with pytest.raises(OutputError, match="which is one of its inputs"):
        segment(job, lambda event: None)
    assert archive.read_bytes() == before


def test_the_metadata_that_a_band_file_belongs_to_is_not_replaced(tmp_path, model):
    folder = tmp_path / "S2A_MSIL1C_20230804T162841_N0509_R083_T16RDV_20230804T200000.SAFE"
    scenes.sentinel2_safe(folder, scenes.cloudy()[0], driver="GTiff")
    band, metadata = next(folder.rglob("*_B04.tif")), folder / "MTD_MSIL1C.xml"
    before = metadata.read_bytes()
    with pytest.raises(OutputError, match="which is one of its inputs"):
        segment(job_of(model, band, Outputs(str(metadata)), replace=True), lambda event: None)
    assert metadata.read_bytes() == before


def virtual(path, source):
    with rasterio.open(source) as dataset:
        head = f'<VRTDataset rasterXSize="{dataset.width}" rasterYSize="{dataset.height}">'
        bands = "".join(
            f'<VRTRasterBand dataType="Float32" band="{band}"><SimpleSource><SourceFilename relativeToVRT="1">'
            f"{os.path.relpath(source, path.parent)}</SourceFilename><SourceBand>{band}</SourceBand>"
            "</SimpleSource></VRTRasterBand>"
            for band in dataset.indexes
        )
    path.write_text(f"{head}{bands}</VRTDataset>")
    return path


def read_as(kind, tmp_path, model, scene):
    """Lists (input, what the result would replace, area) for one way to read a file."""
    if kind == "link":
        (tmp_path / "link.tif").symlink_to(scene)
        return tmp_path / "link.tif", scene, Area()
    if kind == "with a nodata value set in QGIS":
        return f"vrt://{scene}?a_nodata=-1", scene, Area()
    if kind == "source of a VRT":
        return virtual(tmp_path / "one.vrt", scene), scene, Area()
    if kind == "source of a VRT of a VRT":
        return virtual(tmp_path / "two.vrt", virtual(tmp_path / "one.vrt", scene)), scene, Area()
    if kind == "area":
        area = tmp_path / "area.geojson"
        area.write_text('{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}')
        return scene, area, Area(polygons=str(area))
    if kind == "weights":
        return scene, model / "model.onnx", Area()
    if kind == "side file":
        side = scene.with_name(f"{scene.name}.aux.xml")
        side.write_text("<PAMDataset></PAMDataset>")
        return scene, side, Area()
    folder = tmp_path / "product"
    folder.mkdir()
    files = [folder / f"LC08_L1TP_020039_20150803_20170406_01_T1_B{band}.TIF" for band in (2, 3, 4, 5)]
    with rasterio.open(scene) as dataset:
        for number, file in enumerate(files, 1):
            profile = {**dataset.profile, "count": 1}
            with rasterio.open(file, "w", **profile) as band:
                band.write(dataset.read(number), 1)
    return (folder if kind == "folder" else files[0]), files[2], Area()


@posix_only
@pytest.mark.parametrize("many", [False, True], ids=["one scene", "a batch"])
@pytest.mark.parametrize(
    "kind",
    [
        "link",
        "with a nodata value set in QGIS",
        "source of a VRT",
        "source of a VRT of a VRT",
        "area",
        "weights",
        "side file",
        "folder",
        "band file of a product",
    ],
)
def test_nothing_that_is_read_is_replaced(tmp_path, model, scene, kind, many):
    given, kept, area = read_as(kind, tmp_path, model, scene)
    before = kept.read_bytes()
    job = job_of(model, given, Outputs(str(kept)), area=area, replace=True, skip_unchanged=many)
    with pytest.raises(OutputError, match="which is one of its inputs"):
        segment(job, lambda event: None)
    assert kept.read_bytes() == before


def test_a_result_does_not_replace_the_job_file(tmp_path, model, scene):
    run = engine(
        job_of(model, scene, Outputs(str(tmp_path / "m.tif"), statistics=str(tmp_path / "job.json")), replace=True),
        tmp_path,
    )
    end = parse_event(run.communicate(timeout=300)[0].splitlines()[-1])
    assert run.returncode == 6 and "which is one of its inputs" in end.message
    assert json.loads((tmp_path / "job.json").read_text())["task"] == "segment"


@posix_only
@pytest.mark.parametrize("kind", ["pipe", "socket", "device", "link", "dangling link", "folder"])
def test_only_files_are_replaced(tmp_path, kind):
    place = tmp_path / "m.tif"
    if kind == "pipe":
        os.mkfifo(place)
    elif kind == "socket":
        os.chdir(tmp_path)  # names of sockets are short
        with socket.socket(socket.AF_UNIX) as server:
            server.bind("m.tif")
    elif kind == "device":
        place = Path("/dev/null")
    elif kind == "link":
        (tmp_path / "mine.txt").write_text("mine")
        place.symlink_to(tmp_path / "mine.txt")
    elif kind == "dangling link":
        place.symlink_to(tmp_path / "nowhere")
    else:
        place.mkdir()
    probability = tmp_path / "p.tif"
    with rasterio.open(probability, "w", driver="GTiff", height=2, width=2, count=1, dtype="float32") as raster:
        raster.write(np.full((1, 2, 2), 0.7, np.float32))
    before = place.lstat().st_mode
    with pytest.raises(OutputError, match=r"is a link|device or a pipe|is a folder"):
        threshold(Threshold(str(probability), 0.5, MaskOutputs(str(place)), replace=True), lambda event: None)
    assert place.lstat().st_mode == before
    assert not [name for name in names(tmp_path) if ".part" in name]


NAMING = """
    import os, signal, sys
    from engine.rasters.parts import commit, part_path, reserved
    paths, deaths = sys.argv[2:], int(sys.argv[1])
    rename, count = os.replace, 0
    def counted(source, target):
        global count
        if not os.path.exists(source):  # a sidecar that is not there is no step
            return rename(source, target)
        if count == deaths:
            os.kill(os.getpid(), signal.SIGKILL)
        count += 1
        rename(source, target)
    with reserved(paths, replace=True):
        for path in paths:
            part_path(path).write_text("new")
        os.replace = counted
        commit(paths)
    """


@posix_only
@pytest.mark.parametrize("renamed", range(7))
def test_a_kill_in_the_midst_of_replacing_a_set_loses_neither_old_nor_new(tmp_path, renamed):
    paths = [tmp_path / name for name in ("mask.tif", "p.tif", "s.json")]
    for path in paths:
        path.write_text("old")
    run = python(NAMING, renamed, *paths)
    assert run.returncode == (-9 if renamed < 6 else 0)
    kept = {file.read_text() for path in paths for file in (path, older_path(path)) if file.exists()}
    assert "old" in kept or renamed >= 6
    sweep(paths)
    assert names(tmp_path) == ["mask.tif", "p.tif", "s.json"]
    assert {path.read_text() for path in paths} == {"new"}


@posix_only
def test_a_strangers_journal_names_nothing_but_parts_of_the_results(tmp_path):
    mask, mine = tmp_path / "mask.tif", tmp_path / "mine.txt"
    mask.write_text("old")
    mine.write_text("mine")
    (tmp_path / "evil").write_text("evil")
    for pairs in ([[str(tmp_path / "evil"), str(mine)]], [[str(tmp_path / "x" / "m.part.1"), str(mine)]], 5, [[1]]):
        journal_path(mask).write_text(json.dumps(pairs))
        sweep([mask])
        assert (mask.read_text(), mine.read_text()) == ("old", "mine")
    assert names(tmp_path) == ["evil", "mask.tif", "mine.txt"]


def test_results_are_on_the_disk_before_they_have_their_names(tmp_path, monkeypatch):
    order = []
    flush, rename = os.fsync, os.replace
    monkeypatch.setattr(os, "fsync", lambda handle: (order.append("flush"), flush(handle))[1])
    monkeypatch.setattr(os, "replace", lambda one, other: (order.append("name"), rename(one, other))[1])
    paths = [tmp_path / "a.tif", tmp_path / "b.tif"]
    for path in paths:
        part_path(path).write_text("new")
    commit(paths)
    assert order[:3] == ["flush"] * 3 and order[3:5] == ["name"] * 2
    assert names(tmp_path) == ["a.tif", "b.tif"]


@posix_only
@pytest.mark.slow
def test_an_engine_whose_reader_is_gone_ends_with_its_next_word_and_leaves_nothing(tmp_path, scene):
    big = np.random.default_rng(0).uniform(0, 0.9, (4, 1500, 1500)).astype(np.float32)
    scene = scenes.write(tmp_path / "big.tif", big, descriptions=scenes.NAMES)
    model = bundles.small_unet(tmp_path / "unet")
    run = engine(job_of(model, scene, Outputs(str(tmp_path / "out.tif")), tta=True, tile_px=64), tmp_path)
    for line in run.stdout:
        if '"progress"' in line:
            break
    run.stdout.close()  # as when QGIS is killed
    assert run.wait(timeout=300) == 7
    assert not list(tmp_path.glob("out.tif*"))


def test_an_engine_that_was_killed_leaves_what_the_next_run_removes(tmp_path, model, scene):
    mask = tmp_path / "out.tif"
    holder = python(HOLDING, mask, wait=False)
    holder.stdout.readline()
    part_path(mask).with_name("out.tif.part.dead").write_text("half")
    holder.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
    holder.wait()
    segment(job_of(model, scene, Outputs(str(mask))), lambda event: None)
    assert [name for name in names(tmp_path) if name.startswith("out.tif")] == ["out.tif"]


def test_a_batch_whose_scene_fails_has_a_code_of_its_own_and_names_it(tmp_path, model, scene):
    broken = tmp_path / "broken.tif"
    broken.write_bytes(scene.read_bytes()[:200])
    each = tuple(
        SceneJob((str(path),), Outputs(str(tmp_path / f"{path.stem}_mask.tif")), scaling="reflectance")
        for path in (scene, broken)
    )
    run = engine(Job(str(model), each, threads=1), tmp_path)
    events = [parse_event(line) for line in run.communicate(timeout=300)[0].splitlines()]
    assert run.returncode == 8
    assert isinstance(events[-1], Finished) and not any(isinstance(event, Failed) for event in events)
    texts = [getattr(event, "text", "") for event in events]
    assert "1 of 2 scenes have no up-to-date result: broken.tif." in texts
