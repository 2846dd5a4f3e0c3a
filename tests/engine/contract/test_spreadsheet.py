"""No text from a file, a model or a job becomes a formula in a table that the plugin or the engine writes."""

from __future__ import annotations

import ast
import csv
import io
import json
from pathlib import Path

import class_models
import engine
import numpy as np
import pytest
import scenes
from engine.contract.classes import classes_from_json
from engine.contract.jobs import read_job
from engine.contract.mask_jobs import CoverStatistics, Evaluate, Pair, ScoreOutputs, ZoneOutputs
from engine.contract.tables.spreadsheet import csv_text, text_of_cell
from engine.jobs.coverstatistics import coverstatistics
from engine.jobs.evaluate import evaluate
from engine.rasters.writer import CogWriter, class_mask
from engine.scenes.georeference import Georeference, Grid
from rasterio.windows import Window

LINK = '=HYPERLINK("http://127.0.0.1:9/")'
CALCULATOR = "=cmd|'/c calc'!A1"
FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def cells(path):
    with open(path, encoding="utf-8", newline="") as file:
        return [cell for row in csv.reader(file) for cell in row]


def formulas(path):
    return [cell for cell in cells(path) if cell.startswith(FORMULAS)]


def test_a_table_keeps_numbers_and_marks_texts():
    text = csv_text(["@a", "b"], [{"b": LINK, "@a": -1.5, "c": "left out"}, ["-2", None], {"b": "+x"}])
    assert list(csv.reader(io.StringIO(text))) == [["'@a", "b"], ["-1.5", f"'{LINK}"], ["-2", ""], ["", "'+x"]]
    assert text_of_cell(f"'{LINK}") == LINK


@pytest.mark.parametrize("many", [False, True])
def test_names_of_scenes_and_classes_in_the_table_of_an_evaluation(tmp_path, many):
    values = np.array([[0, 1, 2, 1], [1, 0, 2, 2]], np.uint8)[:, : 4 if many else 2]
    place = tmp_path / "m.tif"
    if many:
        classes = classes_from_json([{**one, "name": CALCULATOR} for one in class_models.THREE])
        tags = {"CLOUDREEF_CLASSES": json.dumps([one.to_json() for one in classes])}
        with CogWriter(place, Grid(*values.shape, Georeference()), class_mask(classes), tags) as writer:
            writer.write(Window(0, 0, values.shape[1], values.shape[0]), values)
            writer.finish()
    else:
        scenes.write(place, values, nodata=255)
    pairs = tuple(Pair(str(place), str(place), name=name) for name in (LINK, "plain"))
    job = Evaluate(pairs, ScoreOutputs(table=str(tmp_path / "t.csv")))
    evaluate(read_job(job.to_json()), lambda event: None)
    assert formulas(tmp_path / "t.csv") == []
    assert {f"'{LINK}", *([f"'{CALCULATOR}"] if many else [])} <= set(cells(tmp_path / "t.csv"))


def test_properties_in_the_table_of_zones(tmp_path):
    mask = scenes.write(tmp_path / "m.tif", np.ones((4, 4), np.uint8), nodata=255)
    corners = [scenes.TRANSFORM * corner for corner in ((0, 0), (3, 0), (3, 3), (0, 0))]
    zone = {
        "type": "Feature",
        "properties": {LINK: CALCULATOR},
        "geometry": {"type": "Polygon", "coordinates": [corners]},
    }
    (tmp_path / "z.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": [zone]}))
    job = CoverStatistics(str(mask), str(tmp_path / "z.geojson"), ZoneOutputs(table=str(tmp_path / "t.csv")))
    coverstatistics(read_job(job.to_json()), lambda event: None)
    assert formulas(tmp_path / "t.csv") == []
    assert {f"'{LINK}", f"'{CALCULATOR}"} <= set(cells(tmp_path / "t.csv"))


def test_one_function_writes_all_tables():
    """So that none forgets what is a formula."""
    home = Path(engine.__file__).parents[1]
    writers = {
        path.relative_to(home).as_posix()
        for path in home.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and ast.unparse(node) in ("csv.writer", "csv.DictWriter")
    }
    assert writers == {"engine/contract/tables/spreadsheet.py"}
