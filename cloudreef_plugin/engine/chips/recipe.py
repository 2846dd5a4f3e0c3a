"""Writes the recipe that fine-tunes a model on a data set of chips, and its commands."""

from __future__ import annotations

import json
import os
import re
import shlex
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from ..contract.classes import numbered
from ..contract.model import Bundle, OutputSpec
from ..contract.network_input import Channel
from .data_set import ChipSet
from .files import FOLDER_OF_SPLIT

__all__ = [
    "RECIPE",
    "Commands",
    "can_continue",
    "commands",
    "recipe_text",
    "with_classes",
]

RECIPE = "recipe.toml"
_BATCH = 8


@dataclass(frozen=True)
class Commands:
    """Commands to train the model, in a checkout of CloudReef.

    Attributes:
        fit: Fits the network, from the model's weights where possible.
        export: Exports it as a model.
        model: Folder of that model.
    """

    fit: str
    export: str
    model: str


def _improved_id(bundle_id: str) -> str:
    """Derives the id of a fine-tuned model: "clouds-improved", then "clouds-improved-2"."""
    found = re.fullmatch(r"(.*-improved)(?:-(\d+))?", bundle_id)
    return f"{found[1]}-{int(found[2] or 1) + 1}" if found else f"{bundle_id}-improved"


def can_continue(bundle: Bundle) -> bool:
    """Tells whether a fit can start from the model, which needs its Keras weights and architecture."""
    return "keras" in bundle.files and bool(_training(bundle).get("network"))


def with_classes(bundle: Bundle, names: Sequence[str]) -> Bundle:
    """Changes the classes of a model, the background first; no names leave it unchanged."""
    if not names or tuple(names) == bundle.class_names:
        return bundle
    classes = numbered(names, None, names[0])
    return replace(bundle, classes=classes, output=OutputSpec(kind="target" if len(classes) == 2 else "classes"))


def commands(bundle: Bundle, folder: Path) -> Commands:
    """Builds the commands.

    Args:
        bundle: The model that the data set was made for.
        folder: Folder of the data set.
    """
    run, model = folder / "run", folder / "model" / _new_id(bundle)
    fit = f"python -m training fit {_quoted(folder / RECIPE)} --data {_quoted(folder)} --run {_quoted(run)}"
    return Commands(
        f"{fit} --start {_quoted(bundle.folder.resolve())}" if can_continue(bundle) else fit,
        f"python -m training export {_quoted(run)} --data {_quoted(folder)} --to {_quoted(model)}",
        str(model),
    )


def recipe_text(bundle: Bundle, chips: ChipSet, chip_px: int, via: bool) -> str:
    """Writes a recipe.

    Args:
        bundle: The model to fine-tune.
        chips: The data set.
        chip_px: Rows and columns of its chips.
        via: Whether chips are pictures: red, green and blue.
    """
    channels = bundle.channels[:3] if via else bundle.channels
    tables = [
        _model(bundle, channels),
        _network(bundle),
        _fit(bundle, chips.count("train")),
        _schedule(bundle),
        _augmentation(bundle, channels, chip_px),
        _source("train", bundle, channels, via),
        _source("validation", bundle, channels, via),
    ]
    return "\n\n".join("\n".join(lines) for lines in (_comment(bundle, chips.folder), *tables)) + "\n"


def _comment(bundle: Bundle, folder: Path) -> list[str]:
    typed = commands(bundle, folder)
    return [
        _first_line(bundle),
        "# folder. In a checkout of CloudReef, with the requirements of training:",
        f"#   {typed.fit}",
        f"#   {typed.export}",
        f"# Then give {typed.model} as the model in QGIS.",
    ]


def _first_line(bundle: Bundle) -> str:
    if _is_new(bundle):
        return "# A new model of these bands, made with the chips of this"
    begun = "Goes on from" if can_continue(bundle) else "Made for"
    return f"# {begun} the model {bundle.id} {bundle.version} with the chips of this"


def _model(bundle: Bundle, channels: Sequence[Channel]) -> list[str]:
    low, high = bundle.resolution_m
    lines = [
        "[model]",
        f"id = {_text(_new_id(bundle))}",
        f"name = {_text(bundle.title.capitalize() if _is_new(bundle) else bundle.name + ', improved')}",
        'version = "1.0.0"',
        f"description = {_text(_description(bundle))}",
        f"classes = {_text(list(bundle.class_names))}",
    ]
    if _has_several_classes(bundle):
        colours = ["{:02X}{:02X}{:02X}".format(*item.color) for item in bundle.classes]
        lines += [f"background = {_text(_background(bundle))}", f"colors = {_text(colours)}"]
    lines += [
        f"resolution_m = [{float(low)}, {float(high)}]",
        *_values(bundle),
        f"missing_value = {float(bundle.inputs.missing_value)}",
    ]
    if _shrink(bundle) > 1:
        lines.append(f"shrink = {_shrink(bundle)}")
    return [
        *lines,
        f"license = {_text(str(bundle.data.get('license', 'GPL-2.0-or-later')))}",
        "channels = [",
        *(f"  {_channel(channel)}," for channel in channels),
        "]",
    ]


def _network(bundle: Bundle) -> list[str]:
    network = _training(bundle)["network"] if can_continue(bundle) else {"kind": "compact"}
    return ["[network]", *(f"{key} = {_text(value)}" for key, value in network.items() if value is not None)]


def _fit(bundle: Bundle, chips: int) -> list[str]:
    """Describes the fit, in steps that see each of so many chips three times an epoch."""
    goes_on = can_continue(bundle)
    return [
        "[fit]",
        f"batch = {_BATCH}",
        f"steps_per_epoch = {max(20, min(200, -(-3 * chips // _BATCH)))}",
        f"epochs = {20 if goes_on else 60}",
        f'loss = "{"ce_dice" if _has_several_classes(bundle) else "bce_dice"}"',
        "ema = 0.99",
        f"patience_epochs = {6 if goes_on else 15}",
        "seed = 1",
    ]


def _schedule(bundle: Bundle) -> list[str]:
    """Describes the rate: a small one where the weights are good already."""
    rate = 5e-4 if can_continue(bundle) else 3e-3
    return ["[schedule]", 'kind = "cosine"', f"rate = {rate}", "lowest = 1e-5", "warmup_steps = 40"]


def _is_new(bundle: Bundle) -> bool:
    """Tells whether this describes a model that does not exist yet (see `new_channels.with_channels`)."""
    return not bundle.files


def _new_id(bundle: Bundle) -> str:
    if not _is_new(bundle):
        return _improved_id(bundle.id)
    return re.sub(r"[^a-z0-9]+", "-", bundle.title.lower()).strip("-") or "new"


def _description(bundle: Bundle) -> str:
    if not _is_new(bundle):
        return bundle.description
    return f"Finds {bundle.title} in {', '.join(channel.name for channel in bundle.channels)}."


def _augmentation(bundle: Bundle, channels: Sequence[Channel], chip_px: int) -> list[str]:
    size = max(32, min(chip_px // _shrink(bundle), 256) // 32 * 32)
    lines = ["[augmentation]", 'set = "numbers"']
    if bundle.inputs.is_reflectance:
        chance = 0.2 if any(channel.optional for channel in channels) else 0.0
        lines[1:] = ['set = "satellite"', "quicklook_probability = 0.0", f"drop_optional_probability = {chance}"]
    return [*lines, f"size_px = {size}"]


def _has_several_classes(bundle: Bundle) -> bool:
    """Tells whether there are more than two classes, each with a probability of its own."""
    return len(bundle.classes) > 2


def _background(bundle: Bundle) -> str:
    """Finds the name of the background; empty if there is none."""
    return next((item.name for item in bundle.classes if item.background), "")


def _source(split: str, bundle: Bundle, channels: Sequence[Channel], via: bool) -> list[str]:
    if via:
        lines = [
            "[[source]]",
            'dataset = "oysternet"',
            f'folder = "{FOLDER_OF_SPLIT["via"][split]}"',
            f'split = "{split}"',
        ]
        if _has_several_classes(bundle):
            lines.append(f'options = {{ attribute = "class", outside = {_text(_background(bundle))} }}')
        return lines
    coded = ""
    if _has_several_classes(bundle):
        coded = f", values = {_text({str(item.value): item.name for item in bundle.classes})}"
    elif not bundle.is_binary:
        background, target = (item.value for item in bundle.classes)
        coded = f", target_values = [{target}], background_values = [{background}]"
    names = _text([channel.common_name for channel in channels])
    return [
        "[[source]]",
        'dataset = "folder"',
        f'folder = "{split}"',
        f'split = "{split}"',
        f'options = {{ source = "corrected", channels = {names}{coded} }}',
    ]


def _training(bundle: Bundle) -> dict[str, Any]:
    """Reads the model's training from model.json, as keys of a recipe."""
    training = bundle.data.get("cloudreef", {}).get("training", {})
    return training if isinstance(training, dict) else {}


def _shrink(bundle: Bundle) -> int:
    return int(_training(bundle).get("shrink", 1))


def _channel(channel: Channel) -> str:
    return _text({key: value for key, value in asdict(channel).items() if value not in (None, False)})


def _values(bundle: Bundle) -> list[str]:
    """Describes how values are prepared; gain and bias of numbers are computed by the fit unless known."""
    inputs = bundle.inputs
    if inputs.is_reflectance:
        return [f"clip = [{float(inputs.clip[0])}, {float(inputs.clip[1])}]"]
    lines = [f'values = "{inputs.values}"']
    if can_continue(bundle) and inputs.gain:
        lines += [f"gain = {_text(list(inputs.gain))}", f"bias = {_text(list(inputs.bias))}"]
    return lines


def _text(value: Any) -> str:
    """Formats a table, text, number or list as TOML: as JSON, except for tables."""
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {_text(part)}' for key, part in value.items())} }}"
    return json.dumps(value, ensure_ascii=False)


def _quoted(path: Path) -> str:
    """Quotes a path for the shell of this system; names on Windows hold no quotes."""
    if os.name != "nt":
        return shlex.quote(str(path))
    return f'"{path}"' if re.search(r"[^\w./\\:-]", str(path)) else str(path)
