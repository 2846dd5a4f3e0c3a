"""A lesson, in a folder of its own, so that it can be stopped and resumed at any time.

The folder has ``chips/``, ``rehearsal/``, ``recipe.toml``, ``cut.json`` (the counts of chips, and the scores of the old
model), ``run/`` (the fit, see `training.run`) and ``candidate/``, the resulting bundle. Parts that exist are not made
again.
"""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from engine.chips.new_channels import channels_of, with_channels
from engine.contract.model import Bundle
from engine.contract.progress import Reporter
from engine.contract.protocol import Event, Finished, Progress
from engine.contract.sentences import Sentence
from engine.contract.training_jobs import Train
from engine.rasters.class_metrics import ClassConfusion

from ..exporting.export import DESCRIPTION, FEW_PX, FewLabels, check_free, copy_bundle, export_run
from ..fitting.blending import blend_with_start
from ..fitting.fit import Settings, fit
from ..fitting.following import silent
from ..recipe import Recipe
from ..run import Run
from ..scores.bundle_scores import score_bundle
from ..sources import load_split
from .cutting import Cut, TeachingError, cut
from .plan import check_classes, goes_on, shrink_of, start_of, write_recipe

__all__ = ["CLEAR_GAIN", "is_clear_gain", "teach"]

FIT, CUT, CANDIDATE = "run", "cut.json", "candidate"
FITTING, SCORING = Sentence("Training"), Sentence("Scoring the validation data")
EXPORTING = Sentence("Writing the model")
CLEAR_GAIN = 0.01
"""Smaller gains in IoU may be chance, and are not worth what a taught model forgets of other scenes."""
EVERY_S = 2.0
"""Seconds between two reports of the elapsed time."""

Emit = Callable[[Event], None]
Rows = list[dict[str, Any]]
"""Scores of scenes, as model.json holds them."""


def teach(job: Train, emit: Emit, *, finish: bool = False) -> Finished:
    """Teaches a model, and scores it before and after on the validation labels.

    Args:
        job: The job.
        emit: Called with progress and messages, from more than one thread.
        finish: Whether to export the best checkpoint of an earlier call without fitting further.

    Raises:
        CloudReefError: If it fails; the same call resumes it, while a call with other labels or choices is refused.
    """
    folder, report = Path(job.folder), Reporter(emit)
    folder.mkdir(parents=True, exist_ok=True)
    bundle = Bundle.load(job.model)
    if job.new_bands:
        first, *others = job.scenes
        bundle = with_channels(bundle, *channels_of(first.input, job.new_bands))
        job = replace(job, scenes=(replace(first, bands=job.new_bands), *others))
    check_classes(job, bundle)
    check_free(Path(job.outputs.model))
    found, before = _prepared(job, bundle, report, emit)
    recipe, run = folder / "recipe.toml", folder / FIT
    start = start_of(job, bundle)
    if finish and (run / "best.json").is_file():
        if start:  # as the end of a fit does
            blend_with_start(run, folder, start)
    else:
        settings = Settings(job.epochs, job.minutes, start=start, workers=1, emit=silent)
        with _clock(run, job.minutes, emit):
            fit(recipe, folder, run, settings)
    report.progress(0, 1, EXPORTING)
    one_scene = sum(scene.split != "train" for scene in job.scenes) == 1
    validation_px = found.counts["validation"]["target_px"]
    few = FewLabels(validation_px, bool(start), bundle.threshold if start else 0.5, one_scene)
    made = export_run(run, folder, folder / CANDIDATE, notes=_notes(job, bundle, found, folder), few=few)
    report.progress(1, 1, EXPORTING)
    if made.is_binary:
        _report_threshold(made.threshold, few, report)
    return _deliver_better(job, bundle, Run.load(run), before, made, report)


def _report_threshold(threshold: float, few: FewLabels, report: Reporter) -> None:
    """Reports a threshold that could not be chosen on the validation labels."""
    if few.target_px < FEW_PX:
        report.warning(
            Sentence(
                "Only {} pixels of the target are for validation, too few to choose a threshold from. It is {:g}; move "
                "it where masks come out too large or too small.",
                few.target_px,
                threshold,
            )
        )
    elif few.keeps_threshold:
        report.message(
            Sentence(
                "The threshold is {:g}: labels of a single scene say little about others. Move it where masks come out "
                "too large or too small.",
                threshold,
            )
        )


def _prepared(job: Train, bundle: Bundle, report: Reporter, emit: Emit) -> tuple[Cut, Rows]:
    """Cuts chips, writes the recipe and scores the old model, unless an earlier call did.

    Raises:
        TeachingError: If the earlier call was another lesson.
    """
    kept, fingerprint = Path(job.folder) / CUT, _fingerprint(job)
    if kept.is_file():
        record = json.loads(kept.read_text(encoding="utf-8"))
        if record["lesson"] != fingerprint:
            raise TeachingError(
                Sentence("{} holds a lesson with other labels, scenes or choices.", job.folder),
                Sentence("Choose another folder for this lesson, or delete that one."),
            )
        pixel_m = tuple(record["cut"].pop("pixel_m") or ()) or None
        return Cut(pixel_m=pixel_m, **record["cut"]), record["before"]
    found = cut(job, bundle, shrink_of(job, bundle), emit)
    path = write_recipe(job, bundle, found)
    before: Rows = []
    if not job.fresh:
        report.progress(0, 1, SCORING)
        chips = load_split(Recipe.load(path), Path(job.folder), "validation", shrink=1)
        before = [score.row() for score in score_bundle(Path(job.model), chips, precision="f32")]
        report.progress(1, 1, SCORING)
        report.message(_scores_before(bundle, before))
    record = {"lesson": fingerprint, "cut": asdict(found), "before": before}
    kept.write_text(json.dumps(record, indent=1), encoding="utf-8")
    return found, before


def _fingerprint(job: Train) -> str:
    """Hashes what decides the result of a lesson: labels, names and sizes of the scenes, the start model, choices."""
    table = json.loads(job.to_json())
    for name in ("folder", "outputs", "replace"):
        del table[name]
    found = hashlib.sha256((Path(table.pop("model")) / DESCRIPTION).read_bytes())
    for scene in table["scenes"]:
        labels = scene["labels"]
        files = [Path(path) for path in (*scene.pop("input"), labels.pop("mask")) if path]
        scene["files"] = [(path.name, path.stat().st_size if path.is_file() else 0) for path in files]
        for what in ("polygons", "checked"):
            labels[what] = hashlib.sha256(Path(labels[what]).read_bytes()).hexdigest() if labels[what] else None
    found.update(json.dumps(table, sort_keys=True).encode())
    return found.hexdigest()


def _scores_before(bundle: Bundle, before: Rows) -> Sentence:
    score = _mean(before, _compared(bundle))
    if not bundle.is_binary:
        return Sentence("Before: mean IoU of the classes {:.2f} on the validation data.", score)
    return Sentence(
        "Before: IoU {:.2f} on the validation data, {:.2f} with the best threshold for it.", _mean(before, "iou"), score
    )


@contextmanager
def _clock(run: Path, minutes: float, emit: Emit) -> Iterator[None]:
    """Emits the elapsed part of the time every `EVERY_S`, as an epoch may take long."""
    done_before, started = _seconds_before(run), time.monotonic()
    over = threading.Event()

    def emit_time() -> None:
        while True:
            done = round(min(done_before + time.monotonic() - started, 60 * minutes), 1)
            emit(Progress(done, 60 * minutes, FITTING, max(0.0, 60 * minutes - done)))
            if over.wait(EVERY_S):
                return

    thread = threading.Thread(target=emit_time, name="clock", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _seconds_before(run: Path) -> float:
    last = run / "last.json"
    return float(json.loads(last.read_text(encoding="utf-8"))["seconds"]) if last.is_file() else 0.0


def _deliver_better(job: Train, bundle: Bundle, run: Run, before: Rows, made: Bundle, report: Reporter) -> Finished:
    """Keeps the new model if it is clearly better, else the old one, and reports which."""
    after = [row for row in made.data["cloudreef"]["scores"] if row["split"] == "validation"]
    # Each at its best threshold there: few labels determine a threshold poorly.
    name = _compared(made)
    now, was = _mean(after, name), _mean(before, name) if before else None
    better = was is None or (is_clear_gain(was, now) and run.best["epoch"] > 0)
    if better:
        copy_bundle(Path(job.folder) / CANDIDATE, Path(job.outputs.model))
    report.message(_verdict(was, now, better=better))
    was_of = {row["scene"]: row[name] for row in before}
    scores: dict[str, Any] = {
        "before": was,
        "before_at_its_own_threshold": _mean(before, "iou") if before and made.is_binary else None,
        "after": now,
        "better": better,
        "model": job.outputs.model if better else str(bundle.folder),
        "threshold": made.threshold if better else run.threshold,
        "epochs": run.best["epoch"],
        "seconds": run.best["seconds"],
        "scenes": [{"scene": row["scene"], "after": row[name], "before": was_of.get(row["scene"])} for row in after],
        **({} if made.is_binary else {"classes": _by_class(made, before, after)}),
    }
    outputs = {"model": scores["model"]}
    if job.outputs.scores:
        Path(job.outputs.scores).write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")
        outputs["scores"] = job.outputs.scores
    return Finished(outputs, scores)


def is_clear_gain(was: float, now: float) -> bool:
    """Tells whether a new model is better than the old one by more than chance."""
    return now - was >= CLEAR_GAIN


def _verdict(was: float | None, now: float, *, better: bool) -> Sentence:
    if was is None:
        return Sentence("IoU {:.2f} on the validation data.", now)
    if better:
        return Sentence("IoU on the validation data: {:.2f} before, {:.2f} now.", was, now)
    if now > was:
        return Sentence(
            "Hardly better than before: IoU {:.3f} on the validation data, {:.3f} with the new one. So small a gain "
            "may be chance; the old model is kept.",
            was,
            now,
        )
    return Sentence(
        "No better than before: IoU {:.2f} on the validation data, {:.2f} with the new one. The old model is kept.",
        was,
        now,
    )


def _mean(rows: Rows, name: str) -> float:
    """Averages a score over the scenes where it is defined; 0 if it is nowhere."""
    values = [row[name] for row in rows if row[name] is not None]
    return sum(values) / len(values) if values else 0.0


def _compared(bundle: Bundle) -> str:
    """Names the score by which two models are compared: at the best threshold of each, or the mean of classes."""
    return "best_iou" if bundle.is_binary else "mean_iou"


def _by_class(made: Bundle, before: Rows, after: Rows) -> list[dict[str, Any]]:
    """Computes the IoU of each class before and after, pooled over validation; None if it does not occur."""
    was, now = _class_ious(before, made), _class_ious(after, made)
    return [{"class": name, "before": was[place], "after": now[place]} for place, name in enumerate(made.class_names)]


def _class_ious(rows: Rows, made: Bundle) -> list[float | None]:
    count = len(made.class_names)
    pooled = ClassConfusion.empty(tuple(range(count)))
    for row in rows:
        pooled.matrix[:, :-1] += row["confusion"]
    return [pooled.of_class(place)["iou"] for place in range(count)]


def _notes(job: Train, bundle: Bundle, found: Cut, folder: Path) -> Path:
    """Writes the card's notes on labels and scenes."""
    lines = [
        f"Labels of {len(job.scenes)} scene(s), drawn in QGIS; *validation* and the validation part of *blocks* were "
        "not trained on:",
        "",
        *(f"- {scene.name or Path(scene.input[0]).name} ({scene.split})" for scene in job.scenes),
        "",
        f"{found.counts['train']['chips']} chips for training, {found.counts['validation']['chips']} for validation.",
    ]
    if found.rehearsed:
        lines.append(
            f"In addition, {found.rehearsed} chips with confident predictions of {bundle.id} {bundle.version}."
        )
    start = f"the weights of {bundle.id} {bundle.version}" if goes_on(job, bundle) else "random weights"
    notes = {"making": f"The fit started from {start}.", "data": "\n".join(lines)}
    path = folder / "notes.toml"
    # A JSON string is a TOML string.
    text = "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in notes.items())
    path.write_text(text, encoding="utf-8")
    return path
