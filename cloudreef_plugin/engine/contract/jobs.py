"""Reads job files of all tasks; an example of each shows all its keys."""

from __future__ import annotations

from pathlib import Path
from typing import Union

from .errors import JobError
from .mask_jobs import CoverStatistics, Evaluate, Polygonize, Task, Threshold
from .model_jobs import ExportModel, ImportModel
from .protocol import Job, check_version
from .raster_jobs import Composite, EncodeMask, MaskRaster, StackProduct
from .reading import parse_json, read, read_file
from .report_jobs import Catalogue, DrawReport
from .scene_jobs import CompareModels, Describe, FindScenes, LookAt, Preview
from .sentences import Sentence
from .training_jobs import ExportTraining, Fill, Suggest

__all__ = ["EXAMPLES", "TASKS", "AnyJob", "load_job", "read_job"]

_KINDS: tuple[type[Task], ...] = (
    Threshold,
    Polygonize,
    Evaluate,
    CoverStatistics,
    MaskRaster,
    Composite,
    EncodeMask,
    CompareModels,
    Describe,
    Catalogue,
    DrawReport,
    Preview,
    LookAt,
    FindScenes,
    ExportTraining,
    Fill,
    Suggest,
    ImportModel,
    ExportModel,
    StackProduct,
)
TASKS = {kind.TASK: kind for kind in _KINDS}

AnyJob = Union[Job, Task]

# The part of ``python -m engine --help`` about job files.
EXAMPLES = """
The job file contains one JSON object; only "model", "scenes", "input" and "mask" are required:

  {"model": "FOLDER OF THE MODEL",
   "scenes": [{"input": ["SCENE.tif"], "name": null, "given_up": "",
               "bands": [3, 2, 1, 4], "scaling": "auto", "nodata": null, "crs": null,
               "area": {"bounds": [600000, 5000000, 610000, 5010000], "bounds_crs": "EPSG:32632",
                        "polygons": "AREA.geojson", "polygons_crs": null, "whole_grid": false},
               "outputs": {"mask": "MASK.tif", "probability": "P.tif", "probability_float": "P32.tif",
                           "confidence": "C.tif", "label_masks": "LABELS.tif",
                           "polygons": "POLYGONS.gpkg", "statistics": "STATISTICS.json", "report": "REPORT.html"}}],
   "threshold": null, "tta": false,
   "postprocess": {"fill_holes_px": 0, "sieve_px": 0, "buffer_px": 0},
   "decision": {"minimum_confidence": 0, "classes": [1, 2], "thresholds": [{"value": 1, "threshold": 0.5}],
                "order": [2, 1]},
   "runtime": "auto", "precision": "auto", "device": "auto", "calibration": "auto",
   "memory_mb": null, "tile_px": null, "batch_size": null, "threads": null, "replace": false,
   "skip_unchanged": false, "summary": {"table": "SUMMARY.csv", "report": "SUMMARY.html"},
   "scheduler": null, "strip_rows": null}

"input" lists a raster, a Landsat or Sentinel-2 product (folder, .tar, .tar.gz or .zip), an MTL file, or several
single-band files.
"bands" gives for each of the model's channels the band of the input, counted from 1; 0 for an optional
channel that is missing.
"bounds" are left, bottom, right and top.
"given_up" lets a scene fail with this reason without being tried, such as one that crashed the engine before.
"decision" is for models of several classes.
If "runtime" is "auto" and no GPU is used, the first large run on a computer times the installed runtimes for a
moment and remembers which is fastest for the model, in 16-bit numbers only if the mask stays the same.
"calibration": "off" neither measures nor remembers, "again" measures again; `python -m engine --forget` deletes
all measurements.
A scene that fails does not stop the others. "skip_unchanged" keeps results that are complete and were made of the
same files by the same model in the same way, so that an interrupted job continues where it was stopped; "replace"
then replaces results that are out of date.
"scheduler" is the address of a Dask scheduler, which must also be given on the command line: --scheduler. Its
workers take "strip_rows" rows of a scene at a time.

Tasks on existing rasters, named by "task"; {...} is as above:

  {"task": "threshold", "probability": "P.tif", "threshold": 0.4, "postprocess": {...}, "decision": {...},
   "outputs": {"mask": "MASK.tif", "polygons": null, "statistics": null}, "replace": false}
  {"task": "polygonize", "mask": "MASK.tif", "probability": null, "classes": null, "layer": null,
   "shaping": {"minimum_px": 0, "minimum_area_m2": 0, "simplify_px": 0, "smooth": 0},
   "outputs": {"polygons": "POLYGONS.gpkg", "statistics": null}, "replace": false}
  {"task": "evaluate", "targets": null, "mapping": [{"reference": 7, "mask": 1}],
   "pairs": [{"mask": "MASK.tif", "reference": "TRUTH.tif", "polygons": null, "polygons_crs": null,
              "name": null, "error_map": "ERRORS.tif"}],
   "outputs": {"statistics": "S.json", "table": "S.csv", "report": "S.html"}, "replace": false}
  {"task": "coverstatistics", "mask": "MASK.tif", "zones": "ZONES.geojson", "zones_crs": null,
   "outputs": {"zones": "ZONES.gpkg", "table": "ZONES.csv", "statistics": null}, "replace": false}
  {"task": "maskraster", "raster": "SCENE.tif", "mask": "MASK.tif", "classes": [1], "mask_nodata": false,
   "buffer_px": 0, "nodata": null, "outputs": {"raster": "MASKED.tif", "statistics": null}, "replace": false}
  {"task": "composite", "scenes": [{"raster": "SCENE.tif", "mask": "MASK.tif"}], "avoid": null,
   "method": "first", "order": "clearest", "grid": "union", "nodata": null,
   "outputs": {"raster": "COMPOSITE.tif", "count": null, "statistics": null}, "replace": false}
  {"task": "encodemask", "mask": "MASK.tif", "code": "qa_pixel",
   "outputs": {"raster": "QA.tif", "statistics": null}, "replace": false}
  {"task": "catalogue", "masks": ["MASK.tif"], "title": "Masks", "outputs": {"catalog": "catalog.json"},
   "replace": false}
  {"task": "drawreport", "model": "FOLDER OF THE MODEL", "input": ["SCENE.tif"], "bands": null, "scaling": "auto",
   "nodata": null, "crs": null, "mask": "MASK.tif", "statistics": "STATISTICS.json",
   "outputs": {"report": "REPORT.html"}, "replace": false}
  {"task": "exporttraining", "model": "FOLDER OF THE MODEL", "input": ["SCENE.tif"], "folder": "DATA SET",
   "labels": {"polygons": "CORRECTED.geojson", "polygons_crs": null, "class_field": null, "target_values": [],
              "unknown_values": [], "mask": null, "mask_targets": null, "checked": "CHECKED.geojson",
              "checked_crs": null},
   "options": {"chip_px": 256, "stride_px": null, "minimum_valid": 0.2, "empty_share": 0.5,
               "split": "blocks", "validation_share": 0.2},
   "bands": null, "scaling": "auto", "nodata": null, "crs": null, "format": "geotiff", "name": null,
   "classes": [], "new_bands": [], "channels": [], "values": "reflectance",
   "outputs": {"statistics": null}, "replace": false}
  {"task": "fill", "probability": "P.tif", "band": 1, "x": 600000, "y": 5000000, "tolerance": 0.2,
   "reach_px": 1000, "outputs": {"polygons": "AREA.geojson"}, "replace": false}
  {"task": "suggest", "probability": "P.tif", "other": null, "labelled": null, "cell_px": 64, "count": 10,
   "outputs": {"polygons": "SQUARES.geojson"}, "replace": false}
  {"task": "stackproduct", "product": "LC08_...", "outputs": {"raster": "PRODUCT.vrt"}, "replace": false}

The scenes in a folder:

  {"task": "findscenes", "folder": "SCENES", "pattern": "*", "leave_out": [], "replace": true}

Tasks on a job of segmenting with one scene, whose outputs are not written:

  {"task": "describe", "job": {...}, "replace": true}
  {"task": "comparemodels", "job": {...}, "models": ["MODEL", "OTHER"], "bands": [],
   "outputs": {"raster": "WHO.tif", "table": "WHO.csv", "picture": "WHO.png", "statistics": null, "mean": "MEAN.tif"},
   "replace": false}
  {"task": "preview", "job": {...}, "probability": "P.tif", "replace": true}
  {"task": "lookat", "job": {...}, "picture": "LOOK.png", "x": 600000, "y": 5000000, "replace": true}

Tasks on models. The first checks, tries and imports a model, from a bundle's folder or an ONNX file; "foreign" is
only needed for a bare ONNX file. The second exports a model:

  {"task": "importmodel", "source": "MODEL.onnx", "trial": "SCENE.tif",
   "outputs": {"model": "NEW FOLDER", "picture": "TRIAL.png"},
   "foreign": {"id": "ships", "name": "Ships", "description": "Ships on water.", "version": "1", "license": "",
               "channels": [{"name": "red", "common_name": "red", "center_wavelength": 0.65}],
               "classes": ["water", "ship"], "values": [], "colors": [], "background": null,
               "resolution_m": [3, 10], "threshold": 0.5, "factor": 255, "mean": [], "std": [],
               "measures": "reflectance",
               "output": "", "output_channel": -1, "kind": "auto", "activation": "auto", "halo_px": null,
               "tile_px": null},
   "replace": false}
  {"task": "exportmodel", "model": "FOLDER OF THE MODEL", "form": "onnx", "outputs": {"file": "MODEL.onnx"},
   "replace": false}
"""


def read_job(text: str) -> AnyJob:
    """Reads the text of a job file of any task.

    Raises:
        JobError: If it is not JSON, or has missing or unknown keys or invalid values.
    """
    data = parse_json(text)
    if not isinstance(data, dict) or data.get("task", Job.TASK) == Job.TASK:
        return Job.from_json(text)
    name = data.pop("task")
    check_version(data)
    if not isinstance(name, str) or name not in TASKS:
        raise JobError(f'The task "{name}" is not known.', f"Known: {', '.join([Job.TASK, *TASKS])}.")
    task: Task = read(TASKS[name], data, name)
    if len(set(task.results())) < len(task.results()):
        raise JobError(
            Sentence("Two results of the job have the same name."), Sentence("Give each result its own name.")
        )
    task.check()
    task.check_names()
    return task


def load_job(path: Union[str, Path]) -> AnyJob:
    """Reads a job file of any task.

    Raises:
        JobError: If it cannot be read; see also `read_job`.
    """
    return read_job(read_file(path))
