"""The recipe of a lesson: a short fit on few labels, on two cores."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from engine.chips.recipe import can_continue, with_classes
from engine.contract.model import Bundle
from engine.contract.sentences import Sentence
from engine.contract.training_jobs import Train

from .. import tables
from ..network import unet
from ..recipe import parse_as
from ..sections import Network
from .cutting import CHIPS, REHEARSAL, Cut, TeachingError

__all__ = ["check_classes", "goes_on", "shrink_of", "start_of", "write_recipe"]

RECIPE = "recipe.toml"
SMALL: dict[str, Any] = {"kind": "compact", "widths": [32, 64], "blocks": [2, 3], "head": 0, "stem": 4}
"""A network with a halo of 48 pixels that is quick to fit on two cores."""
FINE_M = 1.5
"""Smaller pixels show texture rather than objects: they are averaged by 2."""
COLOURS: dict[str, Any] = {
    "gain": [0.6, 1.6],
    "channel_gain": [0.75, 1.33],
    "gain_probability": 0.9,
    "contrast_probability": 0.4,
    "saturation": [0.0, 1.4],
    "saturation_probability": 0.4,
}
"""Augmentation of photographs: light and water differ more than a few of them show."""
BATCH, EPOCHS, PATIENCE, SETTLED_RATE = 8, 30, 10, 0.25
FLOPS_PER_S = 30e9
"""Speed of a fit on two cores; on slower machines the clock advances the schedule and ends the fit in time."""


def goes_on(job: Train, bundle: Bundle) -> bool:
    """Tells whether the fit starts from the bundle's weights."""
    return not job.fresh and can_continue(bundle)


def start_of(job: Train, bundle: Bundle) -> Path | None:
    """Finds the weights that the fit starts from; None for random ones."""
    return bundle.folder if goes_on(job, bundle) else None


def _network(job: Train, bundle: Bundle) -> dict[str, Any]:
    """Builds the network's section of the recipe."""
    if not goes_on(job, bundle):
        return dict(SMALL)
    network = bundle.data["cloudreef"]["training"]["network"]
    return {key: value for key, value in network.items() if value is not None}


def shrink_of(job: Train, bundle: Bundle, pixel_m: float | None = None) -> int:
    """Computes the factor by which the network averages pixels; `pixel_m` is the finest pixel size of the scenes."""
    if goes_on(job, bundle):
        return int(bundle.data["cloudreef"]["training"].get("shrink", 1))
    finest = bundle.resolution_m[0] if pixel_m is None else pixel_m
    return 2 if finest < FINE_M else 1


def write_recipe(job: Train, bundle: Bundle, found: Cut) -> Path:
    """Writes the recipe beside the chips; returns its path."""
    path = Path(job.folder) / RECIPE
    path.write_text(tables.as_toml(_table(job, bundle, found)), encoding="utf-8")
    return path


def check_classes(job: Train, bundle: Bundle) -> None:
    """Checks that a model can be taught the labelled classes.

    Raises:
        TeachingError: If it has other classes, or classes that overlap.
    """
    if job.fresh:
        return
    same = len(job.classes) == 2 if bundle.is_binary else job.classes == bundle.class_names
    if job.classes and not same:
        raise TeachingError(
            Sentence(
                "{} has the classes {}; the labels have: {}.", bundle.name, list(bundle.class_names), [*job.classes]
            ),
            Sentence("Begin a new model for other classes, or label those of this one."),
        )
    if bundle.output.kind == "labels":
        raise TeachingError(
            Sentence(
                "The classes of {} overlap; only models whose classes exclude each other can be taught.", bundle.name
            ),
            Sentence("Begin a new model, or start from another one."),
        )


def _table(job: Train, bundle: Bundle, found: Cut) -> dict[str, Any]:
    table = tables.read(Path(job.folder) / CHIPS / RECIPE)
    shrink = shrink_of(job, bundle, found.pixel_m[0] if found.pixel_m else None)
    side = max(32, min(found.chip_px // shrink, 192 if goes_on(job, bundle) else 256) // 32 * 32)
    model = table["model"]
    model.update(_about(job, bundle, found))
    model.pop("shrink", None)
    if shrink > 1:
        model["shrink"] = shrink
    table["network"] = _network(job, bundle)
    flops_per_px = unet.flops_per_px(unet.build(parse_as(Network, table["network"]), len(model["channels"])))
    seconds = BATCH * side**2 * flops_per_px * 3 / FLOPS_PER_S
    steps = round(60 * job.minutes / EPOCHS / max(seconds, 1e-3))
    table.update(_fit_sections(job, bundle, steps, several=len(model["classes"]) > 2))
    table["augmentation"]["size_px"] = side
    if shrink > 1 and bundle.inputs.is_reflectance:
        table["augmentation"].update(COLOURS, set="photograph")
    coded = {key: value for key, value in table["source"][0]["options"].items() if key == "values"}
    table["source"] = _sources([channel["common_name"] for channel in model["channels"]], found, coded)
    return table


def _fit_sections(job: Train, bundle: Bundle, steps: int, *, several: bool) -> dict[str, dict[str, Any]]:
    """Builds the recipe's sections for the fit and its learning rate.

    Args:
        job: The job.
        bundle: The start model.
        steps: Steps for each epoch that the time allows.
        several: Whether there are more than two classes.
    """
    further = goes_on(job, bundle)
    fit = {
        "batch": BATCH,
        "steps_per_epoch": max(5, min(steps, 60)),
        "epochs": EPOCHS,
        "loss": "ce_dice" if several else "bce_dice",
        "ema": 0.98,
        "target_chance": 0.33,  # labels are sparse: otherwise most of a batch would have none
        "hide_optional": False,  # only scenes such as these count
        "encoder_rate": 0.3 if further else 1.0,
        # With random initial weights, early epochs can agree with few labels by chance, at an extreme threshold.
        "watch": "iou" if further else "loss",
        "settled_rate": 1.0 if further else SETTLED_RATE,
        "patience_epochs": PATIENCE if further else EPOCHS,
        "blend": further,
        "pictures_every": 0,  # the window that shows the fit draws the latest epoch
        "seed": job.seed,
    }
    # A low rate for weights that are good already.
    schedule = {"kind": "cosine", "rate": 5e-4 if further else 3e-3, "lowest": 1e-5, "warmup_steps": 20}
    return {"fit": fit, "schedule": schedule}


def _about(job: Train, bundle: Bundle, found: Cut) -> dict[str, Any]:
    about: dict[str, Any] = {"version": "1.0.0"}
    if job.name:
        about["name"] = job.name
        about["id"] = re.sub(r"[^a-z0-9]+", "-", job.name.lower()).strip("-") or "taught"
    if job.classes:
        about["classes"] = list(job.classes)
    if job.fresh:
        found_classes = with_classes(bundle, job.classes)
        verb = "Finds" if found_classes.is_binary else "Tells apart"
        about["description"] = f"{verb} {found_classes.title}, taught by labels of {len(job.scenes)} scene(s)."
    if found.pixel_m and (job.fresh or not _within(found.pixel_m, bundle.resolution_m)):
        low, high = found.pixel_m
        wide = (low, high) if job.fresh else (min(low, bundle.resolution_m[0]), max(high, bundle.resolution_m[1]))
        about["resolution_m"] = [round(wide[0] / 1.5, 3), round(wide[1] * 1.5, 3)]
    return about


def _within(inner: tuple[float, float], outer: tuple[float, float]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _sources(channels: list[str], found: Cut, coded: dict[str, Any]) -> list[dict[str, Any]]:
    """Lists the sources for training, validation and replay."""

    def source(folder: str, split: str, name: str, **more: Any) -> dict[str, Any]:
        options = {"source": name, "channels": channels, **coded}
        return {"dataset": "folder", "folder": folder, "split": split, **more, "options": options}

    train = [source(f"{CHIPS}/train", "train", "labels", weight=2.0 if found.rehearsed else 1.0)]
    if not found.rehearsed:
        return [*train, source(f"{CHIPS}/validation", "validation", "labels")]
    replayed = f"{REHEARSAL}/train"
    return [
        *train,
        source(replayed, "train", "rehearsal", weight=1.0),
        source(f"{CHIPS}/validation", "validation", "labels"),
        source(replayed, "replay", "rehearsal"),
    ]
