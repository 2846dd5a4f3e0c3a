"""What the engine says is heard in the language that QGIS speaks, on the way that every user takes."""

from __future__ import annotations

import json
import re

import processing
import pytest
from asking import Listener
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException
from waiting import end_of

from cloudreef_plugin import paths, translation
from cloudreef_plugin.algorithms.run_questions import DescribeRun
from cloudreef_plugin.engine.contract.errors import BANDS_UNKNOWN
from cloudreef_plugin.engine.contract.sentences import Sentence
from cloudreef_plugin.engine_choice import find_engine
from cloudreef_plugin.environment.child_process import module_command, run_quietly
from cloudreef_plugin.environment.engine_process import why_unanswered
from cloudreef_plugin.messages import said
from cloudreef_plugin.tasks.task import AlgorithmTask, panel_names

pytestmark = pytest.mark.usefixtures("qgis", "engine")

LANGUAGES = ("de", "es", "fr")


@pytest.fixture(params=LANGUAGES)
def speaks(request, monkeypatch):
    """Has QGIS speak a language; tells how a template begins in it."""
    monkeypatch.setattr(QgsApplication, "locale", lambda: request.param)
    return lambda template: translation.words(request.param)[template, ""].split("{}")


def unnamed(sample, path):
    made = gdal.Translate(str(path), str(sample), options=["-colorinterp", "gray"])
    for band in range(1, made.RasterCount + 1):
        made.GetRasterBand(band).SetDescription("")
    return str(path)


def test_a_refusal_about_bands(speaks, sample, tmp_path):
    scene = unnamed(sample, tmp_path / "scene.tif")
    with pytest.raises(QgsProcessingException) as caught:
        processing.run("cloudreef:segment", {"INPUT": scene, "MASK": str(tmp_path / "m.tif")})
    sentence = str(caught.value)
    before, middle, *_ = speaks("Nothing in {} says for certain which band is {}: it has {}, and {} needs {}.")
    assert before in sentence and middle in sentence and "Nothing" not in sentence
    assert "BANDS=" in sentence  # as a script gives it


def test_a_refusal_about_bands_in_the_panel_names_its_choices(speaks, sample, tmp_path, project):
    scene = unnamed(sample, tmp_path / "scene.tif")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("cloudreef:segment")
    task = AlgorithmTask(algorithm, {"INPUT": scene, "MASK": str(tmp_path / "m.tif")})
    end, sentence, kind = end_of(task)
    before, *_ = speaks("Nothing in {} says for certain which band is {}: it has {}, and {} needs {}.")
    assert (end, kind) == ("failed", BANDS_UNKNOWN)
    assert "BANDS" not in sentence and sentence.startswith(before)
    assert sentence.endswith(speaks("Choose the bands under Advanced.")[0])


def test_a_refusal_of_another_kind_leads_nowhere(speaks, sample, tmp_path, project):
    scene = tmp_path / "one.tif"
    gdal.Translate(str(scene), str(sample), bandList=[1])
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("cloudreef:segment")
    task = AlgorithmTask(algorithm, {"INPUT": str(scene), "MASK": str(tmp_path / "m.tif")})
    end, sentence, kind = end_of(task)
    assert end == "failed" and sentence and kind == ""


def test_a_warning_names_the_choices_of_who_hears_it(speaks):
    doubt = Sentence("Choose {} if that is wrong.", "SCALING")
    shown = speaks("“Values” under Advanced")[0]
    assert shown in said(doubt, panel_names()) and "SCALING" not in said(doubt, panel_names())
    assert "SCALING" in said(doubt)


def test_warnings_before_and_in_a_run_and_what_it_runs_on(speaks, sample, tmp_path):
    scene = str(tmp_path / "coarse.tif")
    gdal.Translate(scene, str(sample), options="-a_scale 1 -a_offset 0 -a_ullr 0 1200000 1300000 0")
    listener = Listener()
    processing.run("cloudreef:segment", {"INPUT": scene, "MASK": str(tmp_path / "m.tif")}, feedback=listener)
    heard = "\n".join(listener.sentences)
    for template in (
        "A pixel of the scene is {:g} m wide; the model was made for {:g} to {:g} m, so expect worse results.",
        "Nothing states what the scene's values mean; they are assumed to be {}, {}. {}",
        "the processor ({})",
        "{}, with up to {} MB of memory",
    ):
        words = [part for part in re.split(r"\{[^}]*\}", speaks(template)[0]) if part.strip(" ,.")]
        assert all(part in heard for part in words), template
    assert "SCALING" in heard and "Choose SCALING" not in heard


def test_a_scene_of_a_batch_that_cannot_be_read(speaks, sample, tmp_path):
    (tmp_path / "scenes").mkdir()
    gdal.Translate(str(tmp_path / "scenes" / "a.tif"), str(sample), srcWin=[300, 300, 64, 64])
    (tmp_path / "out").mkdir()
    broken = tmp_path / "scenes" / "b.tif"
    broken.write_bytes(b"II*\0 and no more")
    listener = Listener()
    wanted = {"FOLDER": str(tmp_path / "scenes"), "PATTERN": "*.tif", "OUTPUT_FOLDER": str(tmp_path / "out")}
    processing.run("cloudreef:segmentbatch", wanted, feedback=listener)
    (told,) = listener.errors
    assert told.startswith("b") and speaks("{} is damaged or cut short.")[1].strip() in told


def test_what_earlier_runs_took_is_known_in_every_language(speaks, sample, tmp_path):
    given = {"INPUT": str(sample), "MASK": str(tmp_path / "m.tif"), "RUNTIME": "onnxruntime"}
    before = DescribeRun().create()
    found, able = before.run(given, QgsProcessingContext(), Listener())
    answer = json.loads(found[DescribeRun.ANSWER])
    assert able and speaks("the processor ({})")[0] in answer["runtime"]
    processing.run("cloudreef:segment", {**given, "STATISTICS": str(tmp_path / "s.json")})
    taken = json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))
    assert taken["device"] == answer["outlook"]["device"] and taken["device"].startswith("the processor (")


@pytest.mark.parametrize("speaks", ["de"], indirect=True)
def test_masks_and_scenes_that_cannot_be_combined(speaks, sample, tmp_path):
    mask, scene = str(tmp_path / "mask.tif"), str(tmp_path / "scene.tif")
    gdal.Translate(scene, str(sample), srcWin=[300, 300, 64, 64])
    gdal.Translate(mask, scene, bandList=[1], outputType=gdal.GDT_Byte, scaleParams=[[0, 1, 9, 9]])
    with pytest.raises(QgsProcessingException) as caught:
        wanted = {"RASTERS": [scene], "MASKS": [mask], "OUTPUT": str(tmp_path / "c.tif")}
        processing.run("cloudreef:composite", wanted)
    parts = speaks("{} {} holds the value {}; a mask holds 0 (background), 1 (target) and 255 (nodata).")
    assert str(caught.value).startswith(f"{speaks('The mask')[0]} mask.tif{parts[2]}9{parts[3]}")


@pytest.mark.parametrize("speaks", ["fr"], indirect=True)
def test_a_mask_and_a_reference_that_lie_apart(speaks, sample, tmp_path):
    mask, reference = str(tmp_path / "mask.tif"), str(tmp_path / "truth.tif")
    gdal.Translate(mask, str(sample), bandList=[1], srcWin=[300, 300, 64, 64])
    gdal.Translate(reference, mask, outputBounds=[0, 1000, 1000, 0])
    with pytest.raises(QgsProcessingException) as caught:
        wanted = {"MASKS": [mask], "REFERENCES": [reference], "STATISTICS": str(tmp_path / "s.json")}
        processing.run("cloudreef:evaluate", wanted)
    between = speaks("{} {} and {} do not overlap on the ground.")[2]
    told = f"{speaks('The reference')[0]} truth.tif{between}{speaks('the mask')[0]}"
    assert str(caught.value).startswith(told)


@pytest.mark.parametrize("speaks", ["es"], indirect=True)
def test_an_onnx_file_that_cannot_be_taken(speaks, tmp_path):
    file = tmp_path / "roads.onnx"
    file.write_bytes(b"no network")
    command = module_command(find_engine(), "engine", "--describe", file)
    why = said(why_unanswered(*run_quietly(command, seconds=600, cwd=paths.PLUGIN_FOLDER)))
    assert speaks("{} cannot be read as an ONNX file: {}.")[1] in why
    assert why.startswith(speaks("{} cannot be read as an ONNX file: {}.")[0] + "roads.onnx")
    assert why.endswith(speaks("Export it again.")[0])


def test_english_stays_as_the_engine_says_it():
    assert said("Plain {text}.") == "Plain {text}." and said({"a": [1, None]}) == {"a": [1, None]}
