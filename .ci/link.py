"""Links this checkout into a QGIS profile as the plugin "cloudreef", installs its engine and enables it.

Run by a Python that has qgis:  python3 .ci/link.py [CONFIGURATION FOLDER]

The folder is the value of QGIS_CUSTOM_CONFIG_PATH; without it that variable is read, else the user's default is used.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT))

from qgis.core import Qgis  # noqa: E402
from qgis.PyQt.QtCore import QSettings, QStandardPaths  # noqa: E402

from cloudreef_plugin import paths  # noqa: E402
from cloudreef_plugin.engine.contract.errors import CloudReefError  # noqa: E402
from cloudreef_plugin.environment.installer import Environment  # noqa: E402

GENERATION = f"QGIS{Qgis.QGIS_VERSION_INT // 10000}"


def profile_folder(configuration: str) -> Path:
    """Finds the default profile's folder below a configuration folder; empty means the user's own."""
    if configuration:
        root = Path(configuration).absolute()
    else:
        data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
        root = Path(data) / "QGIS" / GENERATION
    profiles = root / "profiles"
    chosen = QSettings(str(profiles / "profiles.ini"), QSettings.Format.IniFormat).value("core/defaultProfile")
    return profiles / (chosen or "default")


def link(profile: Path) -> None:
    """Fills the profile's plugin folder with links to the checkout."""
    plugin = profile / "python" / "plugins" / "cloudreef"
    if plugin.is_symlink():
        plugin.unlink()
    elif plugin.exists():
        shutil.rmtree(plugin)
    plugin.mkdir(parents=True)
    sources = [path for path in paths.PLUGIN_FOLDER.iterdir() if path.name[0] != "." and path.name != "__pycache__"]
    for source in (*sources, paths.metadata_file(), paths.license_file(), paths.resources_folder()):
        (plugin / source.name).symlink_to(source, target_is_directory=source.is_dir())


def enable(profile: Path) -> None:
    """Enables the plugin for QGIS and for qgis_process."""
    settings = QSettings(str(profile / "QGIS" / f"{GENERATION}.ini"), QSettings.Format.IniFormat)
    settings.setValue("PythonPlugins/cloudreef", True)
    settings.sync()


def main() -> int:
    """Links, installs and enables; returns the exit code."""
    configuration = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("QGIS_CUSTOM_CONFIG_PATH", "")
    profile = profile_folder(configuration)
    engine = Environment(paths.engine_root(profile))
    link(profile)
    try:
        if not engine.check()[0]:
            engine.install(engine.installed_profile() or "compact", progress=show)
    except CloudReefError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    enable(profile)
    sys.stdout.write(f"CloudReef {paths.version()} is linked into {profile}\n")
    return 0


def show(done: float, total: float, text: str) -> None:
    """Prints the progress of the install."""
    sys.stdout.write(f"{100 * done / total:3.0f} %  {text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
