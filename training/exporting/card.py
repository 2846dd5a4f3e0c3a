"""The model card: a bundle's training data, scores, and limits."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine.contract.thresholds import NAMED

from .. import tables
from ..run import Run
from ..scores.clear_ground import Ground, table
from ..scores.evaluate import OWN, Score, by_source
from . import class_card

__all__ = ["card", "read_notes"]

COLUMNS = ("iou", "precision", "recall", "f1", *OWN)
READING = (
    "One row per whole scene: IoU, precision, recall and F1 of the target class, from the masks of the engine "
    "(32-bit) at the threshold above. Sources are not pooled because their labels differ in style. *Best iou* is the "
    "highest IoU that any threshold reaches on that scene; it shows the effect of label style and is not a score."
)
GROUND = (
    "Scenes in which a person saw no target{}. They include stretched pictures, and pixels far smaller than the model "
    "was made for. *Use*: trained on; watched, that is, looked at during development; or never used."
)

CHECKPOINTS = {
    "best": "The checkpoint was chosen on the validation scenes.",
    "last": "The network is that of the last step.",
}


def read_notes(notes: Path | None) -> dict[str, Any]:
    """Reads the notes for the card; empty without a file."""
    return tables.parse(notes) if notes else {}


def _chosen(run: Run, own: dict[str, Any], told: dict[str, Any]) -> str:
    if NAMED in own and "threshold" not in told:
        return " (*balanced*, see below)"
    if "threshold" in told:
        return ", chosen by hand and not on the validation scenes"
    if run.best.get("threshold_kept"):
        return ", the default, because the validation labels are too few to choose another"
    return ", chosen on the validation scenes"


def card(
    run: Run,
    description: dict[str, Any],
    scores: Sequence[Any],
    without: Sequence[Any],
    notes: Path | None,
    alarms: Sequence[Ground] = (),
) -> str:
    """Writes the card as Markdown.

    Args:
        run: The fit.
        description: model.json.
        scores: Scores of the model for each scene.
        without: Likewise with its optional channels hidden.
        notes: TOML: ``held_out``, ``scores``, ``limits``, ``stress``, ``data``, ``making`` and ``licence`` as
            Markdown, and ``peers``: tables of ``name``, ``iou`` by source, as text, and ``origin`` of the figures.
            ``threshold``, 0..1, replaces the best one of the validation scenes; ``small`` rounds kernels
            (`training.exporting.rounding`).
        alarms: False alarms of the model on ground without any target.
    """
    recipe = run.recipe
    told = read_notes(notes)
    own = description["cloudreef"]
    binary = recipe.model.is_binary
    reading = READING if binary else class_card.READING
    said = [run.overlap, told.get("scores", "").strip(), reading]
    blocks = [
        f"# {recipe.model.name}, version {recipe.model.version}",
        recipe.model.description,
        *_section("Use", _use(run, own, told)),
        *_section("Scores on unseen scenes", told.get("held_out")),
        *_section("Scores of this model", " ".join(filter(None, said))),
        *(_tables(scores, without) if binary else class_card.tables(scores)),
        *_peers(scores, told.get("peers", [])),
        *_section("Limits", told.get("limits")),
        *_section("Probabilities and thresholds", _reliability(run, own)),
        *_section("False alarms", _ground(run, alarms) if alarms else None),
        *_section("Damaged images", told.get("stress")),
        *_section("Training data", told.get("data") or _data(run)),
        *_section("How it was made", _making(run, description, told)),
        *_section("Licence", told.get("licence")),
    ]
    return "\n\n".join(blocks) + "\n"


def _use(run: Run, own: dict[str, Any], told: dict[str, Any]) -> str:
    """Lists what goes in, what comes out, and for which pixel sizes."""
    model = run.recipe.model
    needed = ", ".join(channel.name for channel in model.channels if not channel.optional)
    optional = ", ".join(channel.name for channel in model.channels if channel.optional)
    values = "reflectance" if model.inputs.is_reflectance else "stored values, standardised band by band"
    if model.is_binary:
        output = f"the probability of {model.classes[1]}. Threshold {own['threshold']}{_chosen(run, own, told)}."
    else:
        output = f"the probabilities of {', '.join(model.classes)}. The mask shows the most probable class."
    return "\n".join(
        [
            f"- Input: {needed}{f'; optional: {optional}' if optional else ''}. Values: {values}.",
            f"- Pixel size: {own['resolution_m'][0]:g} to {own['resolution_m'][1]:g} m.",
            f"- Output: {output}{_calibrated(own)}",
        ]
    )


def _calibrated(own: dict[str, Any]) -> str:
    """Says on what the probabilities were calibrated; empty if they were not."""
    calibration = own["training"]["calibration"]
    if calibration["left_out"]:
        return " Probabilities were calibrated on scenes that were left out of the fit."
    if (calibration["temperature"], calibration["shift"]) != (1.0, 0.0):
        return " Probabilities were calibrated on the validation scenes."
    return ""


def _making(run: Run, description: dict[str, Any], told: dict[str, Any]) -> str:
    """Lists network, fit and calibration, then what the notes add."""
    recipe, best, own = run.recipe, run.best, description["cloudreef"]
    calibration = own["training"]["calibration"]
    factors = (calibration["temperature"], calibration["shift"])
    lines = [
        f"- Network: {description['mlm:architecture']}, {description['mlm:total_parameters']:,} parameters, "
        f"{own['flops_per_px'] / 1000:.1f} kFLOP per pixel, halo {own['halo_px']} px (measured), "
        f"stride {own['stride_multiple']} px.",
        f"- Fit: `python -m training fit {own['training']['recipe']}`, {best['steps']} steps of {recipe.fit.batch} "
        f"chips, {best['seconds'] / 60:.1f} minutes, seed {recipe.fit.seed}{_code(run)}."
        f"{'' if recipe.model.is_binary else f' {CHECKPOINTS[run.checkpoint]}'}",
        *(["- Calibration: temperature {:g}, shift {:g}.".format(*factors)] if factors != (1.0, 0.0) else []),
    ]
    return "\n".join([*lines, told.get("making", "").strip()]).strip()


def _ground(run: Run, alarms: Sequence[Ground]) -> str:
    text = GROUND.format(", segmented at the threshold above" if run.recipe.model.is_binary else "")
    return f"{text}\n\n{table(list(alarms))}"


def _reliability(run: Run, own: dict[str, Any]) -> str | None:
    """Describes named thresholds and the reliability of probabilities, if there was a cross-validation."""
    if NAMED not in own:
        return None
    measured = own["reliability"]
    twice = any(one.optional for one in run.recipe.model.channels)
    predictions = "predictions, with and without the optional channels," if twice else "predictions"
    points = "; ".join(
        f"*{point['name']}* {point['threshold']:g} (precision {point['precision']:.2f}, recall {point['recall']:.2f})"
        for point in own[NAMED]
    )
    said, there, part = zip(*measured["bins"], strict=True)
    rows = [("mean probability", said, ".2f"), ("share of target", there, ".2f"), ("share of pixels", part, ".1%")]
    table = [f"| {name} | {' | '.join(format(value, form) for value in values)} |" for name, values, form in rows]
    return (
        f"From {measured['scenes_left_out']} {predictions} of scenes by networks that were not fitted on them "
        f"(`python -m training crossval`), sources with equal weights. Named thresholds: {points}. Reliability "
        f"(expected calibration error {measured['expected_calibration_error']:.3f}):\n\n"
        + "\n".join([table[0], f"|---|{'---:|' * len(said)}", *table[1:]])
    )


def _data(run: Run) -> str:
    """Lists the recipe's sources, for cards without notes."""
    lines = []
    for source in run.recipe.source:
        options = ", ".join(f"{key} {value}" for key, value in source.options.items() if value != source.split)
        share = f", weight {source.weight:g}" if source.weight != 1 else ""
        clouds = f", simulated clouds over {source.simulate:.0%} of its chips" if source.simulate else ""
        details = f" ({options})" if options else ""
        lines.append(f"- {source.split}: `{source.folder}`, read as {source.dataset}{details}{share}{clouds}")
    return "\n".join(lines)


def _code(run: Run) -> str:
    """Describes libraries and state of the code, as recorded in the run."""
    versions, code = run.record.get("versions", {}), run.record.get("code", {})
    if not versions:
        return ""
    state = f", code {code['commit'][:10]}{' with changes' if code['dirty'] else ''}" if code.get("commit") else ""
    backend = versions["backend"]
    return f", Keras {versions['keras']} on {backend} {versions.get(backend, '')}".rstrip() + state


def _section(title: str, text: str | None) -> list[str]:
    return [f"## {title}\n{text.strip()}"] if text else []


def _tables(scores: Sequence[Score], without: Sequence[Score]) -> list[str]:
    head = " | ".join(COLUMNS).replace("_", " ")
    rows = [f"| source | scene | split | {head} |", f"|---|---|---|{'---|' * len(COLUMNS)}"]
    labelled = [score for score in scores if score.confusion.tp + score.confusion.fn]
    rows += [_row(score, score.scene) for score in [*labelled, *by_source(labelled)]]
    rows += [_row(score, f"{score.scene}, without optional channels") for score in without]
    empty: dict[str, list[Score]] = {}
    for score in scores:
        if score.confusion.tp + score.confusion.fn == 0:
            empty.setdefault(f"{score.source} ({score.split})", []).append(score)
    return ["\n".join(rows), *(_false_alarms(name, group) for name, group in empty.items())]


def _false_alarms(name: str, scores: list[Score]) -> str:
    false = sum(score.confusion.fp for score in scores) / sum(score.confusion.pixels for score in scores)
    return f"{name}: {false:.1%} of the pixels of {len(scores)} scenes without any target are false alarms."


def _row(score: Score, scene: str) -> str:
    values = score.row()
    cells = " | ".join("-" if values[name] is None else f"{values[name]:.3f}" for name in COLUMNS)
    return f"| {score.source} | {scene} | {score.split} | {cells} |"


def _peers(scores: Sequence[Score], peers: list[dict[str, Any]]) -> list[str]:
    if not peers:
        return []
    sources = dict.fromkeys(score.source for score in scores)
    names = [name for name in sources if any(name in peer["iou"] for peer in peers)]
    rows = [f"| IoU of other models | {' | '.join(names)} | origin |", f"|---|{'---|' * (len(names) + 1)}"]
    for peer in peers:
        rows.append(
            f"| {peer['name']} | {' | '.join(peer['iou'].get(name, '-') for name in names)} | {peer['origin']} |"
        )
    return ["\n".join(rows)]
