"""A runtime is found with its version, whichever of its packages is installed."""

from __future__ import annotations

import importlib.metadata
import sys

import pytest
from engine.contract.version import version_of


@pytest.mark.parametrize(
    ("package", "module", "version"),
    [
        ("onnxruntime-gpu", "onnxruntime", "9.8.7 (onnxruntime-gpu)"),
        ("onnxruntime_directml", "onnxruntime", "9.8.7 (onnxruntime-directml)"),
        ("tensorflow", "tensorflow", "9.8.7"),
    ],
)
def test_the_package_may_have_another_name(tmp_path, monkeypatch, package, module, version):
    folder = tmp_path / f"{package.replace('-', '_')}-9.8.7.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 9.8.7\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    version_of.cache_clear()
    assert version_of(module) == version
    version_of.cache_clear()


def test_what_is_not_installed_has_no_version(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    version_of.cache_clear()
    with pytest.raises(importlib.metadata.PackageNotFoundError):
        version_of("onnxruntime")
    version_of.cache_clear()
