"""What the plugin's tests share. They need neither QGIS nor numpy: QGIS's Python runs them too."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

FAKE_ENGINE = Path(__file__).with_name("fake_engine.py")


@pytest.fixture
def plugin_folder(tmp_path: Path) -> Path:
    """A plugin folder whose `engine` is a small program that speaks the protocol and misbehaves on request."""
    folder = tmp_path / "plugin ünïcode"
    (folder / "engine").mkdir(parents=True)
    (folder / "engine" / "__init__.py").touch()
    (folder / "engine" / "__main__.py").write_bytes(FAKE_ENGINE.read_bytes())
    return folder


@pytest.fixture
def python() -> Path:
    """The Python that plays the engine's."""
    return Path(sys.executable)
