"""Makes a private plugin repository: build/repository with cloudreef.<version>.zip and plugins.xml.

    python3 .ci/repository.py https://intranet.example.org/qgis

Upload the folder to that address, and add it in QGIS under *Plugins > Settings > Add*, followed by ``/plugins.xml``.
https://docs.qgis.org/latest/en/docs/pyqgis_developer_cookbook/plugins/releasing.html
"""

from __future__ import annotations

import configparser
import runpy
import sys
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

CHECKOUT = Path(__file__).resolve().parent.parent
TARGET = CHECKOUT / "build" / "repository"
# Names in plugins.xml of the keys of metadata.txt.
FIELDS = {
    "description": "description",
    "about": "about",
    "version": "version",
    "qgis_minimum_version": "qgisMinimumVersion",
    "qgis_maximum_version": "qgisMaximumVersion",
    "homepage": "homepage",
    "author_name": "author",
    "experimental": "experimental",
    "deprecated": "deprecated",
    "tracker": "tracker",
    "repository": "repository",
    "tags": "tags",
}


def make(address: str, target: Path = TARGET) -> Path:
    """Packs the plugin and describes it; returns the folder.

    Args:
        address: Address of the folder.
        target: The folder.
    """
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(CHECKOUT / "metadata.txt", encoding="utf-8")
    general = metadata["general"]
    packing = runpy.run_path(str(CHECKOUT / ".ci" / "zip.py"))
    archive = packing["archive_name"]()
    target.mkdir(parents=True, exist_ok=True)
    packing["pack"](target / archive)
    values = {name: general.get(key, "") for name, key in FIELDS.items()}
    values.update(file_name=archive, download_url=f"{address.rstrip('/')}/{archive}")
    lines = [f"    <{name}>{escape(text)}</{name}>" for name, text in values.items()]
    opening = f"  <pyqgis_plugin name={quoteattr(general['name'])} version={quoteattr(general['version'])}>"
    text = "\n".join(["<?xml version='1.0' encoding='UTF-8'?>", "<plugins>", opening, *lines, "  </pyqgis_plugin>"])
    (target / "plugins.xml").write_text(f"{text}\n</plugins>\n", encoding="utf-8")
    return target


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Give the address of the repository: make repository URL=https://...")
    sys.stdout.write(f"{make(sys.argv[1]).relative_to(CHECKOUT)}\n")
