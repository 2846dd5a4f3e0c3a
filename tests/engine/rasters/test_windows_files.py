"""What Windows does not let a run write is reported before the work: files held open, devices, long paths."""

from __future__ import annotations

import sys
import threading

import pytest
from engine.contract.errors import OutputError
from engine.contract.files.held import remove_file, replace_file, scratch_folder
from engine.rasters.parts import reserved

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="other systems replace and remove open files")


@pytest.fixture
def files(tmp_path):
    made, kept = tmp_path / "made.tif", tmp_path / "kept.tif"
    made.write_text("new")
    kept.write_text("old")
    return made, kept


@pytest.mark.parametrize("number", [0, 1], ids=["the new file", "the old file"])
def test_a_file_that_a_virus_scanner_lets_go_soon_is_replaced(files, number):
    scanner = files[number].open()
    threading.Timer(0.2, scanner.close).start()
    replace_file(*files)
    assert files[1].read_text() == "new" and not files[0].exists()


def test_a_result_that_a_map_draws_for_a_moment_is_deleted(files):
    drawing = files[1].open()
    threading.Timer(0.2, drawing.close).start()
    remove_file(files[1])
    assert not files[1].exists()


def test_a_file_that_stays_open_is_kept(files):
    with files[1].open(), pytest.raises(PermissionError):
        replace_file(*files)
    assert [file.read_text() for file in files] == ["new", "old"]


def test_a_result_that_is_open_elsewhere_is_refused_before_the_work(files):
    _, kept = files
    with kept.open(), pytest.raises(OutputError, match="cannot be replaced. Close it"), reserved([kept], replace=True):
        pytest.fail("the work begins")
    with reserved([kept], replace=True):
        assert kept.read_text() == "old"


def test_a_device_of_windows_is_no_result(tmp_path):
    with (
        pytest.raises(OutputError, match="nul.tif is the name of a device"),
        reserved([tmp_path / "nul.tif"], replace=True),
    ):
        pytest.fail("the work begins")


def test_a_path_that_is_too_long_is_not_called_missing(tmp_path):
    result = tmp_path.joinpath(*["x" * 60] * 5, "mask.tif")
    with pytest.raises(OutputError, match="is too long for Windows"), reserved([result], replace=False):
        pytest.fail("the work begins")


def test_a_folder_of_a_program_that_is_being_ended_is_removed():
    with scratch_folder() as folder:
        log = (folder / "engine.log").open("w")
        threading.Timer(0.2, log.close).start()
    assert not folder.exists()


def test_a_scratch_file_that_is_still_open_fails_no_run():
    with scratch_folder() as folder:
        log = (folder / "engine.log").open("w")
    log.close()  # only now
    assert [file.name for file in folder.iterdir()] == ["engine.log"]
    (folder / "engine.log").unlink()
    folder.rmdir()
