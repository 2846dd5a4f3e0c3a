"""Makes the pages and pictures of the help that show the plugin itself. Run by a Python that has qgis:

python3 .ci/help.py pages      writes the pages of algorithms, in every language, from the algorithms' own texts
python3 .ci/help.py pictures   walks through a real window with the sample scene and keeps pictures of it;
                               needs CLOUDREEF_TEST_WHEELS, a folder of wheels, and xvfb-run or a display
python3 .ci/help.py results    uses results and many scenes there; needs CLOUDREEF_ENGINE_PYTHON
python3 .ci/help.py teaching   teaches a model there; needs CLOUDREEF_ENGINE_PYTHON, a Python that can train
python3 .ci/help.py coast      plays the first lesson on a photograph, likewise; CLOUDREEF_DATA names its folder
python3 .ci/help.py classes    runs networks of several classes there; needs CLOUDREEF_ENGINE_PYTHON, and
                               CLOUDREEF_TEST_UKIS, the package of ukis-csmask 1.0.0
python3 .ci/help.py readme     draws the pictures of the README: those of `make demo`, and the panel; needs
                               CLOUDREEF_ENGINE_PYTHON, too
"""

from __future__ import annotations

import os
import re
import runpy
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import Iterator, NamedTuple

CHECKOUT = Path(__file__).resolve().parent.parent
HELP = CHECKOUT / "resources" / "help"
SAMPLE = CHECKOUT / "resources" / "sample"
sys.path[:0] = [str(CHECKOUT), str(CHECKOUT / "tests" / "qgis")]

# By the picture of the help: the picture of the walk, and the part to show (left, top, width, height); None shows all.
PANEL = (970, 100, 310, 668)
PICTURES = {
    "first_start": ("first_start", PANEL),
    "settings_engine": ("settings_engine", None),
    "settings_installing": ("settings_installing", None),
    "settings_models": ("settings_models", None),
    "settings_defaults": ("settings_defaults", None),
    "model_details": ("model_details", None),
    "scene": ("scene", (0, 0, 1280, 800)),
    "advanced": ("advanced", PANEL),
    "preview": ("preview", None),
    "result": ("result", None),
    "threshold": ("threshold", None),
    "polygonize": ("polygonize", None),
    "export_training": ("export_training", None),
    "history": ("history", None),
    "statistics": ("statistics", None),
}
TAUGHT = {
    "teach_labels": ("teach_labels_on_the_map", None),
    "teach_label": ("teach_label", None),
    "teach_questions": ("teach_questions", None),
    "teach_watch": ("teach_watch", None),
    "teach_outcome": ("teach_outcome", None),
    "teach_compared": ("teach_compared", None),
}
COAST = {
    "coast_labels": ("coast_labels", None),
    "coast_outcome": ("coast_outcome", None),
    "coast_taught": ("coast_taught", None),
    "coast_shipped": ("coast_shipped", None),
}
CLASSES = {"classes": ("ukis-csmask-4-bands-l1c_run", None)}
# Of the plays with results, and with many scenes.
DONE_WITH_RESULTS = {
    "cards": ("cards", PANEL),
    "swipe": ("swipe", None),
    "compare": ("compare", None),
    "difference": ("difference", None),
    "paint": ("paint", None),
    "why": ("why", None),
    "page": ("page", None),
}
DONE_WITH_SCENES = {
    "many_scenes": ("scenes_on_the_map", None),
    "over_time": ("over_time", None),
    "played": ("played", None),
}
WIDEST_PX = 900
LARGEST_BYTES = 100_000
# Larger pictures of the README: the samples in `make demo`.
README = CHECKOUT / "resources" / "pictures"
DEMOS = {"demo": "scene", "landsat": "landsat8"}
README_PX, README_BYTES = 1500, 450_000


class Words(NamedTuple):
    """Texts of the page of algorithms besides the algorithms' own."""

    title: str
    heading: str
    intro: str
    parameters: str
    results: str


# By the language of QGIS; English has no folder of its own.
WORDS = {
    "en": Words(
        "CloudReef: algorithms",
        "Algorithms",
        "Each of these works in the toolbox, in the model designer, as a batch, from Python "
        "(<code>processing.run</code>) and from a terminal (<code>qgis_process run</code>).",
        "Parameters",
        "Results",
    ),
    "de": Words(
        "CloudReef: Algorithmen",
        "Algorithmen",
        "Jeder davon arbeitet in der Werkzeugkiste, in der grafischen Modellierung, als Stapel, aus Python "
        "(<code>processing.run</code>) und im Terminal (<code>qgis_process run</code>).",
        "Parameter",
        "Ergebnisse",
    ),
    "fr": Words(
        "CloudReef\u00a0: algorithmes",
        "Algorithmes",
        "Chacun fonctionne dans la boîte à outils, dans le modeleur, par lot, depuis Python "
        "(<code>processing.run</code>) et dans un terminal (<code>qgis_process run</code>).",
        "Paramètres",
        "Résultats",
    ),
    "es": Words(
        "CloudReef: algoritmos",
        "Algoritmos",
        "Cada uno funciona en la caja de herramientas, en el diseñador de modelos, por lotes, desde Python "
        "(<code>processing.run</code>) y en una terminal (<code>qgis_process run</code>).",
        "Parámetros",
        "Resultados",
    ),
}


def pages(language: str) -> Path:
    """Finds the folder of the pages in a language."""
    return HELP if language == "en" else HELP / language


def algorithms_page(language: str = "en") -> str:
    """Writes the page of all algorithms in a language."""
    from qgis.core import QgsApplication

    from cloudreef_plugin.algorithms.provider import Provider

    spoken, words = QgsApplication.instance().translation(), WORDS[language]
    QgsApplication.setTranslation(language)
    try:
        provider = Provider()
        provider.refreshAlgorithms()
        algorithms = list(provider.algorithms())
        contents = "".join(f'<li><a href="#{a.name()}">{escape(a.displayName())}</a></li>' for a in algorithms)
        sections = "".join(_section(algorithm, words) for algorithm in algorithms)
    finally:
        QgsApplication.setTranslation(spoken)
    body = f"<h1>{words.heading}</h1><p>{words.intro}</p><ul>{contents}</ul>{sections}"
    template = (pages(language) / "index.html").read_text(encoding="utf-8")
    head, _, rest = template.partition("<main>")
    _, _, foot = rest.partition("</main>")
    head = re.sub(r"<title>.*?</title>", f"<title>{words.title}</title>", head)
    return f"{head}<main>\n{body}\n</main>{foot}"


def _section(algorithm, words: Words) -> str:
    text = "".join(f"<p>{_paragraph(part)}</p>" for part in algorithm.shortHelpString().split("\n\n"))
    rows = "".join(
        f"<tr><td><code>{parameter.name()}</code></td><td><b>{escape(parameter.description())}</b><br>"
        f"{escape(parameter.help()).replace(chr(10), '<br>')}</td></tr>\n"
        for parameter in algorithm.parameterDefinitions()
    )
    outputs = "".join(
        f"<tr><td><code>{output.name()}</code></td><td>{escape(output.description())}</td></tr>\n"
        for output in algorithm.outputDefinitions()
    )
    return (
        f'\n<h2 id="{algorithm.name()}">{escape(algorithm.displayName())}</h2>\n'
        f"<p><code>{algorithm.id() or 'cloudreef:' + algorithm.name()}</code></p>\n{text}\n"
        f"<h3>{words.parameters}</h3>\n<table>\n{rows}</table>\n<h3>{words.results}</h3>\n<table>\n{outputs}</table>"
    )


def _paragraph(text: str) -> str:
    head, separator, command = text.partition("\n")
    if separator and command.startswith("qgis_process"):
        return f"{escape(head)}<br><code>{escape(command)}</code>"
    return escape(text).replace("\n", "<br>")


def start() -> object:
    """Starts QGIS without windows, in English and with an empty profile; returns the application."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QGIS_CUSTOM_CONFIG_PATH", tempfile.mkdtemp(prefix="cloudreef-help-"))
    from qgis.core import QgsApplication

    application = QgsApplication([], True)
    application.initQgis()
    return application


@contextmanager
def fresh_folder() -> Iterator[Path]:
    """Makes an empty folder for a play, with a path that pictures may show; it is kept if the play fails."""
    folder = Path(tempfile.gettempdir()) / "CloudReef"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


def take_pictures() -> None:
    """Walks through a real window and keeps small pictures of it."""
    from playing import play

    with fresh_folder() as folder:
        scenes = folder / "scenes"
        scenes.mkdir()
        scene = shutil.copy(SAMPLE / "scene.tif", scenes)
        wheels = folder / "wheels"
        wheels.symlink_to(Path(os.environ["CLOUDREEF_TEST_WHEELS"]).resolve())  # pictures show no path of this checkout
        play(
            "walk_script.py",
            scenes,
            _install_packed(folder / "QGIS"),
            600,
            CLOUDREEF_ENGINE_PYTHON=None,
            CLOUDREEF_WALK_SCENE=str(scene),
            CLOUDREEF_TEST_WHEELS=str(wheels),
            PIP_NO_INDEX="1",
        )
        (HELP / "pictures").mkdir(exist_ok=True)
        _keep_all(scenes, PICTURES)


def take_pictures_of_results() -> None:
    """Uses results and many scenes in a real window, and keeps small pictures of it."""
    from playing import play
    from three_scenes import make_three_scenes

    for script, pictures in (("results_script.py", DONE_WITH_RESULTS), ("scenes_script.py", DONE_WITH_SCENES)):
        with fresh_folder() as folder:
            make_three_scenes(folder, SAMPLE / "scene.tif")
            play(script, folder, _install_packed(folder / "QGIS"), 600)
            _keep_all(folder, pictures)


def take_pictures_of_classes() -> None:
    """Runs a network of several classes in a real window and keeps a small picture of it."""
    from class_networks import make_networks
    from playing import play

    with fresh_folder() as folder:
        shutil.copy(SAMPLE / "scene.tif", folder)
        make_networks(os.environ["CLOUDREEF_ENGINE_PYTHON"], folder)
        play("classes_script.py", folder, _install_packed(folder / "QGIS"), 900)
        _keep_all(folder, CLASSES)


def take_pictures_of_teaching() -> None:
    """Teaches a model in a real window and keeps small pictures of it."""
    from playing import play

    files = {"CLOUDREEF_WALK_SCENE": str(SAMPLE / "scene.tif"), "CLOUDREEF_WALK_TRUTH": str(SAMPLE / "truth.tif")}
    with fresh_folder() as folder:
        play("teach_script.py", folder, _install_packed(folder / "QGIS"), 900, **files)
        _keep_all(folder, TAUGHT)


def take_pictures_of_the_coast() -> None:
    """Plays ten minutes of the help's first lesson in a real window, and keeps small pictures of it."""
    from coast_photographs import place
    from playing import play

    with fresh_folder() as folder:
        files = place(Path(os.environ["CLOUDREEF_DATA"]) / "coast" / "obx", folder, 10)
        play("coast_script.py", folder, _install_packed(folder / "QGIS"), 3600, **files)
        _keep_all(folder, COAST)


def draw_pictures_of_readme() -> None:
    """Draws the README's pictures: scene, probability and outline of both samples, and the panel after a run."""
    from playing import play

    python = os.environ["CLOUDREEF_ENGINE_PYTHON"]
    with fresh_folder() as folder:
        profiles = _install_packed(folder / "QGIS", shown=False)
        own = {"QGIS_CUSTOM_CONFIG_PATH": str(profiles), "PYTHONPATH": str(CHECKOUT / "cloudreef_plugin")}
        for picture, scene in DEMOS.items():
            demo = [python, str(CHECKOUT / "tests" / "demo.py"), str(SAMPLE / f"{scene}.tif")]
            subprocess.run(demo, env={**os.environ, **own}, check=True)
            drawn = CHECKOUT / "build" / "demo" / scene / "picture.png"
            _keep(drawn, README / f"{picture}.png", None, README_PX, README_BYTES)
        shutil.copy(SAMPLE / "landsat8.tif", folder / "LC08 sample.tif")
        play("readme_script.py", folder, profiles, 600)
        _keep(folder / "panel.png", README / "panel.png", None, README_PX, README_BYTES)
        _keep(folder / "tour.png", HELP / "pictures" / "tour.png", None)


def _keep_all(folder: Path, pictures: dict[str, tuple[str, tuple | None]]) -> None:
    """Keeps the pictures of a play in the help."""
    for name, (source, part) in pictures.items():
        _keep(folder / f"{source}.png", HELP / "pictures" / f"{name}.png", part)


def _install_packed(profiles: Path, shown: bool = True) -> Path:
    """Installs the plugin as its archive has it, so that pictures show no path of this checkout."""
    from installed import install

    install(profiles, shown)
    plugin = next(profiles.glob("profiles/*/python/plugins")) / "cloudreef"
    shutil.rmtree(plugin)
    archive = profiles / "packed.zip"
    runpy.run_path(str(CHECKOUT / ".ci" / "zip.py"))["pack"](archive)
    shutil.unpack_archive(archive, plugin.parent)
    return profiles


def _keep(
    source: Path, target: Path, part: tuple | None, widest_px: int = WIDEST_PX, largest_bytes: int = LARGEST_BYTES
) -> None:
    """Writes a part of a picture with 256 colours, narrower until it is small enough."""
    from osgeo import gdal

    gdal.UseExceptions()
    gdal.SetConfigOption("GDAL_PAM_ENABLED", "NO")
    memory = gdal.GetDriverByName("MEM")
    whole = gdal.Open(str(source))
    _, _, width, height = window = part or (0, 0, whole.RasterXSize, whole.RasterYSize)
    edge = min(widest_px, width)
    while True:
        small = gdal.Translate(
            "",
            whole,
            format="MEM",
            srcWin=list(window),
            bandList=[1, 2, 3],
            width=edge,
            height=round(height * edge / width),
            resampleAlg="lanczos",
        )
        colours = gdal.ColorTable()
        bands = [small.GetRasterBand(number) for number in (1, 2, 3)]
        gdal.ComputeMedianCutPCT(*bands, 256, colours)
        plain = memory.Create("", small.RasterXSize, small.RasterYSize, 1)
        plain.GetRasterBand(1).SetRasterColorTable(colours)
        gdal.DitherRGB2PCT(*bands, plain.GetRasterBand(1), colours)
        gdal.GetDriverByName("PNG").CreateCopy(str(target), plain, options=["ZLEVEL=9"])
        if target.stat().st_size <= largest_bytes:
            return
        edge = edge * 9 // 10


def write_pages() -> None:
    """Writes the pages of algorithms in every language."""
    for language in WORDS:
        (pages(language) / "algorithms.html").write_text(algorithms_page(language), encoding="utf-8")


MADE = {
    "pages": write_pages,
    "pictures": take_pictures,
    "results": take_pictures_of_results,
    "classes": take_pictures_of_classes,
    "readme": draw_pictures_of_readme,
    "teaching": take_pictures_of_teaching,
    "coast": take_pictures_of_the_coast,
}


def main() -> int:
    """Makes what is asked for; returns the exit code."""
    wanted = sys.argv[1:]
    if not wanted or not set(wanted) <= set(MADE):
        sys.stderr.write(__doc__ or "")
        return 2
    application = start()
    for name, make in MADE.items():
        if name in wanted:
            make()
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
