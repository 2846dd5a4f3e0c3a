"""What a user types: qgis_process with the plugin in a profile of its own."""

from __future__ import annotations

import json
import shutil

from installed import CHECKOUT

SEGMENT = "cloudreef:segment"


def test_a_landsat_folder_becomes_a_mask(qgis_process, landsat, tmp_path):
    mask = tmp_path / "m.tif"
    code, said = qgis_process("run", SEGMENT, f"--INPUT={landsat}", f"--MASK={mask}", "--SCALING=landsat_c1")
    assert code == 0, said
    assert mask.is_file()
    assert "COVER_PERCENT" in said


def test_bands_can_be_given_one_by_one_and_paths_relative(qgis_process, sample, tmp_path):
    shutil.copy(sample, tmp_path / "scene.tif")
    bands = [f"--BANDS={band}" for band in (3, 2, 1, 4)]
    code, said = qgis_process("run", SEGMENT, "--INPUT=scene.tif", *bands, "--MASK=m.tif", cwd=tmp_path)
    assert code == 0, said
    assert "red = band 3" in said
    assert (tmp_path / "m.tif").is_file()


def test_it_answers_in_json(qgis_process, sample, tmp_path):
    code, said = qgis_process("--json", "run", SEGMENT, f"--INPUT={sample}", f"--MASK={tmp_path / 'm.tif'}")
    assert code == 0, said
    answer = json.loads(said[said.index("{") : said.rindex("}") + 1])
    assert answer["results"]["MASK"] == str(tmp_path / "m.tif")
    assert 0 < answer["results"]["COVER_PERCENT"] < 100


def test_a_mistake_is_told_in_a_sentence_and_in_the_exit_code(qgis_process, sample, tmp_path):
    code, said = qgis_process("run", SEGMENT, f"--INPUT={sample}", "--MODEL=unicorns", f"--MASK={tmp_path / 'm.tif'}")
    assert code != 0
    assert 'There is no model "unicorns"' in said
    assert "Traceback" not in said


def test_the_help_names_every_parameter(qgis_process):
    code, said = qgis_process("help", SEGMENT)
    assert code == 0
    for name in ("INPUT", "MODEL", "BANDS", "SCALING", "EXTENT", "AREA", "THRESHOLD", "RUNTIME", "TTA", "SIEVE_PX"):
        assert f"\n{name}: " in said
    for name in ("BUFFER_PX", "MASK", "PROBABILITY", "POLYGONS", "STATISTICS", "COVER_PERCENT", "COVER_AREA_M2"):
        assert f"\n{name}: " in said
    for name in ("REPORT", "NODATA", "CRS"):
        assert f"\n{name}: " in said


def test_metadata_says_what_the_plugin_site_asks_for():
    from configparser import ConfigParser

    metadata = ConfigParser(interpolation=None)
    metadata.read(CHECKOUT / "metadata.txt", encoding="utf-8")
    general = metadata["general"]
    for key in ("name", "description", "about", "version", "author", "email", "tracker", "repository", "license"):
        assert general[key]
    assert (general["name"], general["qgisMinimumVersion"], general["hasProcessingProvider"]) == (
        "CloudReef",
        "3.22",
        "yes",
    )
    assert (CHECKOUT / general["icon"]).is_file()
