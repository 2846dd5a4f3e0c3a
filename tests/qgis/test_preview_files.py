"""The files of a preview: closed before they go, and gone at last where something held them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from waiting import wait

from cloudreef_plugin.dock.preview import Preview

_FILE = "preview.tif"


class Removals:
    """Watches, as Python itself tells of them, how files are removed.

    Attributes:
        open_then: For each file of a preview whether this process had it open when it was removed.
        refuse: Whether removing is refused, as Windows does where another program reads the file.
    """

    def __init__(self):
        self.open_then = []
        self.refuse = self.watch = False
        sys.addaudithook(self._hear)

    def _hear(self, event, arguments):
        if self.watch and event == "os.remove" and os.path.basename(os.fspath(arguments[0])) == _FILE:
            self.open_then.append(any(name.endswith(_FILE) for name in opened()))
            if self.refuse:
                raise PermissionError(13, "The file is used by another process", _FILE)


def opened():
    """The files that this process has open."""
    found = []
    for handle in Path("/proc/self/fd").iterdir():
        try:
            found.append(os.readlink(handle))
        except OSError:  # closed meanwhile
            continue
    return found


@pytest.fixture(scope="module")
def hook():
    """Hooks stay for good: one for all tests."""
    return Removals()


@pytest.fixture
def removals(hook):
    hook.open_then, hook.refuse, hook.watch = [], False, True
    yield hook
    hook.watch = False


@pytest.fixture
def preview(layer, canvas, engine):
    """A preview that the map shows, and its folder."""
    if not os.path.isdir("/proc/self/fd"):
        pytest.skip("this system does not tell which files are open")
    made, told = Preview(canvas), []
    made.said.connect(lambda sentence, trouble: told.append(sentence))
    made.start({"INPUT": layer.id(), "MODEL": "clouds"}, 0.5)
    wait(lambda: made.task is None)
    assert made.overlay is not None, told
    wait(lambda: made.overlay.is_drawn())
    return made, made._folder


def test_its_file_is_closed_before_it_is_removed(preview, removals):
    made, folder = preview
    assert any(name == str(folder / _FILE) for name in opened())
    made.clear()
    assert removals.open_then == [False]
    assert not folder.exists()


def test_what_could_not_be_removed_goes_the_next_time(preview, removals):
    made, folder = preview
    removals.refuse = True
    made.clear()
    assert folder.exists() and made.overlay is None
    made.clear()
    assert folder.exists()
    removals.refuse = False
    made.clear()  # as when the plugin leaves
    assert not folder.exists()
