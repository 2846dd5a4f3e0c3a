"""The model card: a bundle's training data, scores, and limits."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine.contract.thresholds import NAMED
from engine.rasters.metrics import Confusion

from .. import tables
from ..run import Run
from ..scores.clear_ground import Ground, table
from ..scores.evaluate import OWN, Score, by_source
from . import class_card

__all__ = ["card", "read_notes"]

COLUMNS = ("iou", "precision", "recall", "f1", *OWN)
GROUND = (
    "Scenes in which a person saw no target at all{}, values as the engine reads them. "
    "Pixels far smaller than the model is made for, and pictures that were stretched, are among them."
)


def read_notes(notes: Path | None) -> dict[str, Any]:
    """Reads the notes for the card; empty without a file."""
    return tables.parse(notes) if notes else {}


def _chosen(own: dict[str, Any], told: dict[str, Any]) -> str:
    if NAMED in own and "threshold" not in told:
        return " (*balanced*, see below)"
    if "threshold" in told:
        return ", chosen by a person, as the text below says, not by the validation scenes"
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
        notes: TOML: ``making``, ``data``, ``stress``, ``ablation``, ``limits`` and ``licence`` as Markdown, and
            ``peers``: tables of ``name``, ``iou`` by source, as text, and ``origin`` of the figures. ``threshold``,
            0..1, replaces the best one of the validation scenes; ``small`` rounds kernels
            (`training.exporting.rounding`).
        alarms: False alarms of the model on ground without any target.
    """
    recipe, best = run.recipe, run.best
    told = read_notes(notes)
    own = description["cloudreef"]
    calibration = own["training"]["calibration"]
    where = "on scenes that were left out of the fit" if calibration["left_out"] else "on the validation scenes"
    factors = (calibration["temperature"], calibration["shift"])
    by = " (temperature {:g}, shift {:g})".format(*factors) if factors != (1.0, 0.0) else ""
    network = (
        f"{description['mlm:architecture']}, {description['mlm:total_parameters']:,} parameters, "
        f"{own['flops_per_px'] / 1000:.1f} kFLOP per pixel, halo {own['halo_px']} px (measured), "
        f"stride {own['stride_multiple']} px. {_deciding(run, own, told)}. Its probabilities were "
        f"calibrated {where}{by}. "
        f"Made for pixels of {own['resolution_m'][0]:g} to {own['resolution_m'][1]:g} m."
    )
    making = (
        f"Made by `python -m training fit {own['training']['recipe']}`: {best['steps']} steps of {recipe.fit.batch} "
        f"chips, {best['seconds'] / 60:.1f} minutes, seed {recipe.fit.seed}{_code(run)}."
    )
    reading = (
        "IoU, precision, recall and F1 of the target class, per scene, whole scenes, at the threshold above, of the "
        "masks that the engine writes (in 32 bit). "
        "Labels differ in style between sources, so sources are never pooled. The last two columns are no scores: the "
        "IoU at the threshold that is best for that scene alone, and that threshold. They tell how far the style of "
        "labels moves it."
    )
    lines = [
        f"# {recipe.model.name}, version {recipe.model.version}",
        recipe.model.description,
        network,
        " ".join([making, told.get("making", "").strip()]).strip(),
        *_section("Data", told.get("data") or _data(run)),
        "## Scores",
        reading if recipe.model.is_binary else class_card.READING,
        *(_tables(scores, without) if recipe.model.is_binary else class_card.tables(scores)),
        *_peers(scores, told.get("peers", [])),
        *_section("Probabilities and thresholds", _reliability(run, own)),
        *_section("False alarms", _ground(run, alarms) if alarms else None),
        *_section("Damaged images", told.get("stress")),
        *_section("What is worth what", told.get("ablation")),
        *_section("Limits", told.get("limits")),
        *_section("Licence", told.get("licence")),
    ]
    return "\n\n".join(lines) + "\n"


def _deciding(run: Run, own: dict[str, Any], told: dict[str, Any]) -> str:
    if run.recipe.model.is_binary:
        return f"Threshold {own['threshold']}{_chosen(own, told)}"
    names = ", ".join(run.recipe.model.classes)
    chosen = {"best": "The checkpoint was chosen on the validation scenes", "last": "The network is the end of the fit"}
    return f"Classes: {names}; the most probable one wins. {chosen[run.checkpoint]}"


def _ground(run: Run, alarms: Sequence[Ground]) -> str:
    text = GROUND.format(", at the threshold above" if run.recipe.model.is_binary else "")
    return f"{text}\n\n{table(list(alarms))}"


def _reliability(run: Run, own: dict[str, Any]) -> str | None:
    """Describes named thresholds and how often a probability holds, where a cross-validation told them."""
    if NAMED not in own:
        return None
    measured = own["reliability"]
    looks = (
        ", with and without the optional channels," if any(one.optional for one in run.recipe.model.channels) else ""
    )
    points = "; ".join(
        f"*{point['name']}* {point['threshold']:g} (precision {point['precision']:.2f}, recall {point['recall']:.2f})"
        for point in own[NAMED]
    )
    said, there, part = zip(*measured["bins"], strict=True)
    rows = [("probability, mean", said, ".2f"), ("is target", there, ".2f"), ("of all pixels", part, ".1%")]
    table = [f"| {name} | {' | '.join(format(value, form) for value in values)} |" for name, values, form in rows]
    return (
        f"From {measured['scenes_left_out']} looks at scenes{looks} of networks that were not fitted on them "
        "(`python -m training crossval`), sources with equal weights. "
        f"Named thresholds: {points}. How often a probability holds (expected calibration error "
        f"{measured['expected_calibration_error']:.3f}):\n\n"
        + "\n".join([table[0], f"|---|{'---:|' * len(said)}", *table[1:]])
    )


def _data(run: Run) -> str:
    """Lists the recipe's sources, for cards without notes."""
    lines = []
    for source in run.recipe.source:
        options = ", ".join(f"{key} {value}" for key, value in source.options.items() if value != source.split)
        share = f", drawn {source.weight:g} times as often" if source.weight != 1 else ""
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
    return [f"## {title}", text.strip()] if text else []


def _tables(scores: Sequence[Score], without: Sequence[Score]) -> list[str]:
    head = " | ".join(COLUMNS).replace("_", " ")
    rows = [f"| source | scene | split | {head} |", f"|---|---|---|{'---|' * len(COLUMNS)}"]
    labelled = [score for score in scores if score.confusion.tp + score.confusion.fn]
    rows += [_row(score, score.scene) for score in [*labelled, *by_source(labelled)]]
    rows += [_row(score, f"{score.scene}, optional channels hidden") for score in without]
    empty: dict[str, list[Score]] = {}
    for score in scores:
        if score.confusion.tp + score.confusion.fn == 0:
            empty.setdefault(f"{score.source} ({score.split})", []).append(score)
    return ["\n".join(rows), *(_false_alarms(name, group) for name, group in empty.items())]


def _false_alarms(name: str, scores: list[Score]) -> str:
    false = sum(score.confusion.fp for score in scores) / sum(score.confusion.pixels for score in scores)
    return f"{name}: {false:.1%} of the pixels of {len(scores)} scenes without any target are called target."


def _row(score: Score, scene: str) -> str:
    values = score.row()
    cells = " | ".join("-" if values[name] is None else f"{values[name]:.3f}" for name in COLUMNS)
    return f"| {score.source} | {scene} | {score.split} | {cells} |"


def _peers(scores: Sequence[Score], peers: list[dict[str, Any]]) -> list[str]:
    if not peers:
        return []
    sums: dict[str, Confusion] = {}
    for score in scores:
        sums[score.source] = sums.get(score.source, Confusion()) + score.confusion
    names = [name for name in sums if any(name in peer["iou"] for peer in peers)]
    rows = [f"| IoU | {' | '.join(names)} | figures |", f"|---|{'---|' * (len(names) + 1)}"]
    mine = {name: f"{confusion.iou:.3f}" for name, confusion in sums.items()}
    rows.append(f"| **this model** | {' | '.join(mine[name] for name in names)} | measured at export |")
    for peer in peers:
        rows.append(
            f"| {peer['name']} | {' | '.join(peer['iou'].get(name, '-') for name in names)} | {peer['origin']} |"
        )
    return ["Beside other models, the scenes of a source together:", "\n".join(rows)]
