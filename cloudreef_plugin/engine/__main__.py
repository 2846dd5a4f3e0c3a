"""The engine's command line: ``python -m engine JOB.json``, from the folder that holds ``engine``.

stdout carries events only, one JSON object a line; everything else goes to stderr.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import IO, Callable, NoReturn, Optional, Sequence

from .errors import CloudReefError
from .jobs import AnyJob, load_job
from .protocol import Event, Failed, Finished, event_line
from .sentences import Sentence

log = logging.getLogger("engine")

LISTENER_GONE = 7
CRASHED = 70

EPILOG = """
The job file holds one JSON object; everything but "model", "scenes", "input" and "mask" may be left out:

  {"model": "FOLDER OF THE MODEL",
   "scenes": [{"input": "SCENE.tif",
               "bands": [3, 2, 1, 4], "scaling": "auto", "nodata": null, "crs": null,
               "area": {"bounds": [left, bottom, right, top], "bounds_crs": "EPSG:4326",
                        "polygons": "AREA.geojson", "polygons_crs": null},
               "outputs": {"mask": "MASK.tif", "probability": "P.tif", "probability_float": "P32.tif",
                           "polygons": "POLYGONS.gpkg", "statistics": "STATISTICS.json", "report": "REPORT.html"}}],
   "threshold": null, "tta": false,
   "postprocess": {"fill_holes_px": 0, "sieve_px": 0, "buffer_px": 0},
   "runtime": "auto", "precision": "auto", "device": "auto", "calibration": "auto",
   "memory_mb": null, "tile_px": null, "batch_size": null, "threads": null, "replace": false,
   "skip_unchanged": false, "summary": {"table": "SUMMARY.csv", "report": "REPORT.html"}}

"input" is a raster, a Landsat or Sentinel-2 product folder, an MTL file, or a list of single-band files.
"bands" gives for each of the model's channels the band of the input, counted from 1; 0 for an optional
channel that is missing.
Where "runtime" is "auto" and no GPU is used, the first large run on a computer tries the installed runtimes for
a moment and remembers which is fastest for the model, in 16-bit numbers only where the mask stays the same.
"calibration": "off" neither tries nor remembers, "again" tries anew; `python -m engine --forget` forgets all.
Of many scenes each is done though another fails. With "skip_unchanged" results that are complete and made
of the same files by the same model in the same way are left as they are, so that a job that was stopped
goes on where it was; "replace" then makes anew what is there but out of date.

Further tasks on rasters that are there already, named by "task" (all with "replace": false):

  {"task": "threshold", "probability": "P.tif", "threshold": 0.4, "postprocess": {...},
   "outputs": {"mask": "MASK.tif", "polygons": null, "statistics": null}}
  {"task": "polygonize", "mask": "MASK.tif", "probability": null,
   "shaping": {"minimum_px": 0, "minimum_area_m2": 0, "simplify_px": 0, "smooth": 0},
   "outputs": {"polygons": "POLYGONS.gpkg", "statistics": null}}
  {"task": "evaluate", "targets": null,
   "pairs": [{"mask": "MASK.tif", "reference": "TRUTH.tif", "polygons": null, "polygons_crs": null,
              "name": null, "error_map": "ERRORS.tif"}],
   "outputs": {"statistics": "S.json", "table": "S.csv", "report": "S.html"}}
  {"task": "coverstatistics", "mask": "MASK.tif", "zones": "ZONES.geojson", "zones_crs": null,
   "outputs": {"zones": "ZONES.gpkg", "table": "ZONES.csv", "statistics": null}}
  {"task": "maskraster", "raster": "SCENE.tif", "mask": "MASK.tif", "classes": [1], "mask_nodata": false,
   "buffer_px": 0, "nodata": null, "outputs": {"raster": "MASKED.tif", "statistics": null}}
  {"task": "composite", "scenes": [{"raster": "SCENE.tif", "mask": "MASK.tif"}],
   "method": "first", "order": "clearest", "grid": "union", "nodata": null,
   "outputs": {"raster": "COMPOSITE.tif", "count": null, "statistics": null}}
  {"task": "drawreport", "model": "FOLDER OF THE MODEL", "input": ["SCENE.tif"], "bands": null, "scaling": "auto",
   "nodata": null, "crs": null, "mask": "MASK.tif", "statistics": "STATISTICS.json",
   "outputs": {"report": "REPORT.html"}}
  {"task": "exporttraining", "model": "FOLDER OF THE MODEL", "input": ["SCENE.tif"], "folder": "DATA SET",
   "labels": {"polygons": "CORRECTED.geojson", "mask": null, "checked": "CHECKED.geojson", "class_field": null},
   "options": {"chip_px": 256, "stride_px": null, "minimum_valid": 0.2, "empty_share": 0.5,
               "split": "blocks", "validation_share": 0.2},
   "format": "geotiff", "name": null, "outputs": {"statistics": null}}

Questions about a job of segmenting with one scene; its outputs are not written:

  {"task": "describe", "job": {...}}
  {"task": "preview", "job": {...}, "probability": "P.tif"}

  {"task": "stackproduct", "product": "LC08_...", "outputs": {"raster": "PRODUCT.vrt"}}

And one that takes a model in, from a bundle's folder or a bare ONNX file, after checking and trying it:

  {"task": "importmodel", "source": "MODEL.onnx", "outputs": {"model": "NEW FOLDER"},
   "foreign": {"id": "ships", "name": "Ships", "description": "Ships on water.",
               "channels": [{"name": "red", "common_name": "red", "center_wavelength": 0.65}],
               "classes": ["water", "ship"], "resolution_m": [3, 10], "threshold": 0.5, "factor": 255,
               "mean": [], "std": [], "output_channel": -1, "activation": "auto", "halo_px": null}}

events on stdout: progress, message, scene, and at last finished or failed.
exit codes: 0 done, 1 other trouble, 2 the job, 3 the scene, 4 the model, 5 the runtime, 6 the results,
7 nobody listened any more, 70 an error in CloudReef itself.
"""


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Runs the command line; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m engine",
        description="Segments georeferenced rasters as a job file says.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("job", nargs="?", metavar="JOB.json", help="the job file")
    what.add_argument(
        "--describe", metavar="MODEL", help="print a model's description as JSON, or what an ONNX file says of itself"
    )
    what.add_argument("--check", action="store_true", help="print what this Python can run on, as JSON")
    what.add_argument("--forget", action="store_true", help="forget which runtimes were measured to be fastest here")
    options = parser.parse_args(arguments)
    # The threads that NumPy's library of linear algebra starts would have nothing to do and wait busily.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with event_stream() as events:
        logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(name)s: %(message)s")
        if options.check:
            return answer(events, _check)
        if options.forget:
            return answer(events, _forget)
        if options.describe:
            return answer(events, lambda: _describe(options.describe))
        return run(events, options.job)


def event_stream() -> IO[str]:
    """Keeps stdout for events: whatever else is printed, also by C code in libraries, goes to stderr."""
    sys.stdout.flush()
    events = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    return events


def run(events: IO[str], job_file: str) -> int:
    """Runs a job file and ends with exactly one terminal event."""

    def emit(event: Event) -> None:
        events.write(event_line(event) + "\n")
        events.flush()

    try:
        try:
            emit(perform(load_job(job_file), emit))
            return 0
        except CloudReefError as error:
            log.error("%s", error)
            log.debug("where it happened", exc_info=True)
            emit(Failed(error.message, error.hint))
            return error.exit_code
        except MemoryError:
            log.exception("memory ran out")
            emit(
                Failed(
                    Sentence("The memory ran out."),
                    Sentence("Choose a smaller memory budget or close other programs."),
                )
            )
            return 1
        except BrokenPipeError:
            raise
        except Exception as error:
            log.exception("an error in CloudReef")
            emit(
                Failed(
                    Sentence("An unexpected error ended the run ({}: {}).", type(error).__name__, str(error)),
                    Sentence("This is a mistake in CloudReef: please report it with the log."),
                )
            )
            return CRASHED
    except BrokenPipeError:
        log.info("nobody listens any more; the run ends")
        # The interpreter would flush once more and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), events.fileno())
        return LISTENER_GONE


def perform(job: AnyJob, emit: Callable[[Event], None]) -> Finished:
    """Does a job: by the function of the task's name in the module of the same name, imported only now."""
    module = import_module(f".{job.TASK}", __package__)
    done: Finished = getattr(module, job.TASK)(job, emit)
    return done


def answer(out: IO[str], question: Callable[[], object]) -> int:
    """Prints the answer to a question as JSON; a failure as the event that tells it, and as a sentence on stderr."""
    try:
        out.write(json.dumps(question(), indent=2) + "\n")
    except CloudReefError as error:
        out.write(event_line(Failed(error.message, error.hint)) + "\n")
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    return 0


def _check() -> object:
    from .check import check

    return check()


def _forget() -> object:
    from .measured import forget

    try:
        return {"forgotten": str(forget())}
    except OSError as error:
        raise CloudReefError(Sentence("What was measured cannot be forgotten: {}.", str(error))) from error


def _describe(model: str) -> object:
    if Path(model).suffix.lower() == ".onnx":
        from .foreign import describe_onnx

        return describe_onnx(Path(model))
    from .model import Bundle

    return Bundle.load(model).data


def leave(code: int) -> NoReturn:
    """Ends the process at once: all is written, and frameworks take up to a second to put themselves away."""
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    leave(main())
