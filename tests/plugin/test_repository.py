"""A private repository is what QGIS's plugin manager reads: the archive under its version, and its description."""

from __future__ import annotations

import runpy
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

from cloudreef_plugin.paths import version

CHECKOUT = Path(__file__).resolve().parents[2]


def test_archive_and_description_belong_together(tmp_path):
    make = runpy.run_path(str(CHECKOUT / ".ci" / "repository.py"))["make"]
    folder = make("https://example.org/qgis/", tmp_path / "repository")
    name = f"cloudreef.{version()}.zip"
    assert sorted(path.name for path in folder.iterdir()) == [name, "plugins.xml"]
    (plugin,) = ElementTree.parse(folder / "plugins.xml").getroot()
    assert plugin.get("name") == "CloudReef"
    assert plugin.findtext("version") == plugin.get("version") == version()
    assert plugin.findtext("download_url") == f"https://example.org/qgis/{name}"
    assert plugin.findtext("qgis_minimum_version") == "3.22"
    with zipfile.ZipFile(folder / name) as archive:
        assert "cloudreef/metadata.txt" in archive.namelist()


def test_the_page_of_trust_lists_the_packages_that_the_locks_pin():
    checked = subprocess.run(
        [sys.executable, CHECKOUT / ".ci" / "dependencies.py", "--check"], capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stderr
