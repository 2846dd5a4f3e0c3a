"""A home of its own for commands, with one small model."""

from __future__ import annotations

import bundles
import pytest


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """Its probability is the red channel."""
    return bundles.copy_of_first_channel(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture
def at_home(tmp_path, monkeypatch, model):
    """A working folder and a folder of models of their own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLOUDREEF_MODELS", str(model.parent))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path


@pytest.fixture
def say(capfd):
    """Types a command; returns (exit code, stdout, stderr)."""

    from cloudreef_plugin.commandline.application import main

    def say(*words):
        code = main([str(word) for word in words])
        out, err = capfd.readouterr()
        return code, out, err

    return say
