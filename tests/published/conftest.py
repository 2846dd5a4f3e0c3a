"""Types commands as a user does, with models in a folder of their own."""

from __future__ import annotations

import pytest

from cloudreef_plugin.commandline.application import main


@pytest.fixture
def say(capfd, tmp_path, monkeypatch):
    """Types a command in a home of its own; returns (exit code, stdout, stderr in one line)."""
    monkeypatch.setenv("CLOUDREEF_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.chdir(tmp_path)

    def say(*words):
        code = main([str(word) for word in words])
        out, err = capfd.readouterr()
        return code, out.strip(), " ".join(err.split())

    return say
