"""A real QGIS without windows, the real engine, and the sample scene."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
SAMPLE = CHECKOUT / "resources" / "sample" / "scene.tif"
IMAGERY = CHECKOUT.parent / "shared" / "data"
LANDSAT = IMAGERY / "clouds" / "LC80200392015216LGN00"

sys.path.append(str(Path(__file__).parent))  # for installed.py
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest.importorskip("qgis.core", reason="needs the Python of QGIS")


from qgis.core import QgsApplication, QgsProject, QgsRasterLayer  # noqa: E402
from qgis.gui import QgsMapCanvas  # noqa: E402
from qgis.PyQt.QtCore import QSize  # noqa: E402


def start_qgis() -> QgsApplication:
    """Starts QGIS with a profile of its own, once and before test modules import Processing."""
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = tempfile.mkdtemp(prefix="cloudreef-tests-")
    application = QgsApplication([], True)
    application.initQgis()
    sys.path.append(str(Path(application.pkgDataPath()) / "python" / "plugins"))
    return application


APPLICATION = start_qgis()


@pytest.fixture(scope="session")
def qgis():
    """QGIS's application with Processing and the plugin's provider."""
    from processing.core.Processing import Processing

    from cloudreef_plugin.plugin import CloudReefPlugin

    Processing.initialize()
    plugin = CloudReefPlugin(None)
    plugin.initProcessing()
    yield APPLICATION
    plugin.unload()
    shutil.rmtree(os.environ["QGIS_CUSTOM_CONFIG_PATH"], ignore_errors=True)


@pytest.fixture
def engine():
    """The engine's Python, which the tests are told by an environment variable."""
    python = os.environ.get("CLOUDREEF_ENGINE_PYTHON")
    if not python:
        pytest.skip("CLOUDREEF_ENGINE_PYTHON names no engine")
    return Path(python)


@pytest.fixture
def trainer(engine):
    """The same, where it can train."""
    if subprocess.run([str(engine), "-c", "import keras, onnx"], capture_output=True, check=False).returncode:
        pytest.skip("CLOUDREEF_ENGINE_PYTHON names no Python that can train")
    return engine


@pytest.fixture(scope="session")
def wheels():
    """A folder with the wheels of the compact profile, which `make test` fills."""
    folder = os.environ.get("CLOUDREEF_TEST_WHEELS")
    if not folder or not any(Path(folder).glob("*.whl")):
        pytest.skip("CLOUDREEF_TEST_WHEELS names no folder of wheels")
    return Path(folder)


@pytest.fixture
def sample():
    """The scene that comes with the plugin."""
    return SAMPLE


@pytest.fixture(scope="session")
def sample_path():
    """The same for fixtures of a wider scope."""
    return SAMPLE


@pytest.fixture(scope="session")
def coast_path():
    """Where photographs of the coast and their labels lie."""
    folder = IMAGERY / "coast" / "obx"
    if not folder.is_dir():
        pytest.skip("the photographs of the coast are not at hand")
    return folder


@pytest.fixture(scope="session")
def landsat_path():
    """Where a real Landsat-8 product folder lies, if it is at hand."""
    return LANDSAT


@pytest.fixture
def landsat():
    """A real Landsat-8 product folder."""
    if not LANDSAT.is_dir():
        pytest.skip("the real imagery is not at hand")
    return LANDSAT


@pytest.fixture
def project(qgis):
    """The current project, empty again after the test."""
    yield QgsProject.instance()
    QgsProject.instance().clear()


@pytest.fixture(scope="session")
def profile(tmp_path_factory):
    """A folder of profiles with the plugin installed and enabled."""
    from installed import install

    return install(tmp_path_factory.mktemp("profiles"))


@pytest.fixture
def qgis_process(profile, engine):
    """Runs qgis_process; returns exit code and all that it said."""
    # The script of Debian and Ubuntu passes an option that QGIS 3.22 does not know.
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if not program:
        pytest.skip("qgis_process is not installed")

    def run(*arguments, **more):
        environ = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(profile), "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(
            [program, *arguments], env=environ, capture_output=True, text=True, timeout=600, check=False, **more
        )
        return done.returncode, done.stdout + done.stderr

    return run


@pytest.fixture(scope="session")
def segmented(qgis, sample_path, tmp_path_factory):
    """The sample's mask, probability and polygons, as cloudreef:segment makes them."""
    if not os.environ.get("CLOUDREEF_ENGINE_PYTHON"):
        pytest.skip("CLOUDREEF_ENGINE_PYTHON names no engine")
    import processing  # a plugin of QGIS: there once Processing is

    folder = tmp_path_factory.mktemp("segmented")
    names = {"MASK": "m.tif", "PROBABILITY": "p.tif", "POLYGONS": "v.gpkg", "STATISTICS": "s.json"}
    wanted = {name: str(folder / file) for name, file in names.items()}
    return processing.run("cloudreef:segment", {"INPUT": str(sample_path), **wanted})


@pytest.fixture
def truth(sample):
    """What is cloud in the sample, drawn by hand."""
    return str(sample.with_name("truth.tif"))


@pytest.fixture
def scene(tmp_path, sample, project):
    """A layer whose file has a name that shells would take apart."""
    path = tmp_path / "data folder" / "my scene's $(1).tif"
    path.parent.mkdir()
    shutil.copy(sample, path)
    layer = QgsRasterLayer(str(path), "my scene")
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def runs(qgis, tmp_path):
    """Does runs, with a history of their own."""
    from cloudreef_plugin.runs.history import RunHistory
    from cloudreef_plugin.runs.queue import RunController

    controller = RunController(RunHistory(tmp_path / "profile" / "cloudreef"), lambda run: "Finished.")
    yield controller
    controller.shut_down()


@pytest.fixture
def layer(sample, project):
    """The sample scene in the project."""
    scene = QgsRasterLayer(str(sample), "scene")
    project.addMapLayer(scene)
    return scene


@pytest.fixture
def book(layer, tmp_path):
    """Labels of cloud and clear for the scene, without any."""
    from cloudreef_plugin.teach.label_book import BookClass, LabelBook

    classes = [BookClass("clear", (153, 153, 153)), BookClass("cloud", (213, 94, 0))]
    made = LabelBook.create(tmp_path / "labels.gpkg", "clouds", classes, layer.crs())
    made.add_scene(layer)
    return made


@pytest.fixture
def canvas(layer, qgis):
    """A map that shows the scene."""
    shown = QgsMapCanvas()
    shown.resize(QSize(400, 400))
    shown.setDestinationCrs(layer.crs())
    shown.setLayers([layer])
    shown.setExtent(layer.extent())
    shown.show()
    qgis.processEvents()
    return shown


@pytest.fixture
def empty_profile(monkeypatch, tmp_path):
    """A profile without an engine; nothing can be downloaded."""
    from waiting import wait

    from cloudreef_plugin import settings
    from cloudreef_plugin.options import engine_setup

    monkeypatch.delenv("CLOUDREEF_ENGINE_PYTHON", raising=False)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", staticmethod(lambda: str(tmp_path)))
    yield tmp_path
    setup = engine_setup.engine_setup()
    setup.cancel()
    wait(lambda: not setup.running)
    settings.set_wheels_folder("")
