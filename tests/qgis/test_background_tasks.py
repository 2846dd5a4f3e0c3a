"""How tasks end: each end is heard, and what nobody foresaw is told and logged."""

from __future__ import annotations

from threading import Event

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QThreadPool
from waiting import end_of, wait

from cloudreef_plugin.engine.contract.errors import OutputError
from cloudreef_plugin.environment.engine_process import EngineCancelled
from cloudreef_plugin.messages import recent
from cloudreef_plugin.tasks.background import BackgroundTask, TaskCancelled
from cloudreef_plugin.tasks.ends import ignore_end
from cloudreef_plugin.tasks.pool import MOST_GIVEN_AWAY
from cloudreef_plugin.tasks.task import task_manager

pytestmark = pytest.mark.usefixtures("qgis")


def until_cancelled(task):
    while not task.isCanceled():
        QCoreApplication.processEvents()


def cancelled(work):
    """How a task ends that the user cancels in QGIS's list of tasks while it works."""

    def begun(task):
        task_manager().cancelAll()
        until_cancelled(task)
        return work(task)

    return end_of(BackgroundTask("test", begun))


def fill_the_disk(task):
    with open("/dev/full", "w", encoding="utf-8") as file:
        file.write("more than fits")


def test_tasks_that_wait_leave_qt_s_pool_to_the_maps_of_qgis():
    pool, ended, drawn = QThreadPool.globalInstance(), Event(), Event()
    tasks = [BackgroundTask("test", lambda task: ended.wait(60)) for _ in range(pool.maxThreadCount() + 1)]
    ends = []
    for task in tasks:
        task.start(ends.append, ends.append, ignore_end)
    pool.start(drawn.set)
    assert drawn.wait(60)
    ended.set()
    wait(lambda: len(ends) == len(tasks))
    assert ends == [True] * len(tasks)


def test_of_many_tasks_of_a_script_most_wait_for_their_turn():
    pool, running, ended = QThreadPool.globalInstance(), [], Event()
    most = pool.maxThreadCount() + MOST_GIVEN_AWAY

    def work(task):
        running.append(task)
        return ended.wait(60)

    tasks, ends = [BackgroundTask("test", work) for _ in range(most + 3)], []
    for task in tasks:
        task.start(ends.append, ends.append, ignore_end)
    wait(lambda: len(running) >= most)
    assert not pool.tryStart(ignore_end)  # all places are taken
    assert len(running) == most
    ended.set()
    wait(lambda: len(ends) == len(tasks))
    assert ends == [True] * len(tasks)


def test_what_it_returns_and_what_it_raises_for_the_user_is_told():
    assert end_of(BackgroundTask("test", lambda task: 7)) == ("succeeded", 7)

    def refuse(task):
        raise OutputError("No folder.", "Make it.")

    assert end_of(BackgroundTask("test", refuse)) == ("failed", "No folder. Make it.")


def test_an_error_that_nobody_foresaw_is_told_and_its_traceback_logged():
    end, sentence = end_of(BackgroundTask("test", lambda task: {}["wanted"]))
    assert end == "failed" and sentence.startswith("An unexpected error ended this (KeyError: 'wanted'). ")
    log = "\n".join(recent())
    assert "Traceback" in log and "test_background_tasks.py" in log


def test_keys_in_an_address_are_neither_told_nor_logged():
    address = "https://someone:SECRET@example.com/a.tif?sig=SECRET"
    end, sentence = end_of(BackgroundTask("test", lambda task: {}[address]))
    assert end == "failed" and "example.com" in sentence
    assert "SECRET" not in sentence and "SECRET" not in "\n".join(recent())


def test_a_full_disk_is_told_as_such():
    end, sentence = end_of(BackgroundTask("test", fill_the_disk))
    assert end == "failed"
    assert "No space left on device" in sentence and "Is the disk full" in sentence


def test_a_file_is_named_with_what_the_system_says_of_it(tmp_path):
    end, sentence = end_of(BackgroundTask("test", lambda task: (tmp_path / "none.txt").read_text()))
    assert end == "failed" and f"{tmp_path / 'none.txt'}: No such file" in sentence


@pytest.mark.parametrize("kind", [TaskCancelled, EngineCancelled])
def test_it_is_cancelled_only_if_the_user_cancelled_it(kind):
    def give_up(task):
        raise kind

    assert cancelled(give_up) == ("cancelled",)
    end, sentence = end_of(BackgroundTask("test", give_up))
    assert end == "failed" and sentence


def test_what_breaks_because_it_is_cancelled_is_no_failure():
    assert cancelled(fill_the_disk) == ("cancelled",)
    assert "No space left on device" in "\n".join(recent())


def test_one_that_is_cancelled_before_its_turn_is_told_as_such():
    task = BackgroundTask("test", until_cancelled)
    task.hold()
    told = []
    task.start(ignore_end, ignore_end, lambda: told.append("cancelled"))
    task.cancel()
    while not told:
        QCoreApplication.processEvents()
    assert told == ["cancelled"]
