"""Writes the recipe that fine-tunes a model on a data set of chips, and its commands."""

from __future__ import annotations

import json
import re
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
    "can_go_on",
    "commands",
    "improved_id",
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


def improved_id(bundle_id: str) -> str:
    """Derives the id of a fine-tuned model: "clouds-improved", then "clouds-improved-2"."""
    found = re.fullmatch(r"(.*-improved)(?:-(\d+))?", bundle_id)
    return f"{found[1]}-{int(found[2] or 1) + 1}" if found else f"{bundle_id}-improved"


def can_go_on(bundle: Bundle) -> bool:
    """Tells whether a fit can start from the model, which needs its Keras weights and architecture."""
    return "keras" in bundle.files and bool(_training(bundle).get("network"))


def with_classes(bundle: Bundle, names: Sequence[str]) -> Bundle:
    """Makes a model of it that tells other classes apart, background first; as it is where none are named."""
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
        f"{fit} --start {_quoted(bundle.folder.resolve())}" if can_go_on(bundle) else fit,
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
    started = can_go_on(bundle)
    network = _training(bundle)["network"] if started else {"kind": "compact"}
    shrink = int(_training(bundle).get("shrink", 1))
    count = chips.count("train")
    steps = max(20, min(200, -(-3 * count // _BATCH)))
    typed = commands(bundle, chips.folder)
    low, high = bundle.resolution_m
    size = max(32, min(chip_px // shrink, 256) // 32 * 32)
    lines = [
        _beginning(bundle),
        "# folder. In a checkout of CloudReef, with the requirements of training:",
        f"#   {typed.fit}",
        f"#   {typed.export}",
        f"# Then give {typed.model} as the model in QGIS.",
        "",
        "[model]",
        f"id = {_text(_new_id(bundle))}",
        f"name = {_text(bundle.title.capitalize() if _is_new(bundle) else bundle.name + ', improved')}",
        'version = "1.0.0"',
        f"description = {_text(_description(bundle))}",
        f"classes = {_text(list(bundle.class_names))}",
        *(_several(bundle) if _is_several(bundle) else []),
        f"resolution_m = [{float(low)}, {float(high)}]",
        *_values(bundle),
        f"missing_value = {float(bundle.inputs.missing_value)}",
        *([f"shrink = {shrink}"] if shrink > 1 else []),
        f"license = {_text(str(bundle.data.get('license', 'GPL-2.0-or-later')))}",
        "channels = [",
        *(f"  {_channel(channel)}," for channel in channels),
        "]",
        "",
        "[network]",
        *(f"{key} = {_text(value)}" for key, value in network.items() if value is not None),
        "",
        "[fit]",
        f"batch = {_BATCH}",
        f"steps_per_epoch = {steps}",
        f"epochs = {20 if started else 60}",
        f'loss = "{"ce_dice" if _is_several(bundle) else "bce_dice"}"',
        "ema = 0.99",
        f"patience_epochs = {6 if started else 15}",
        "seed = 1",
        "",
        "[schedule]",
        'kind = "cosine"',
        # A small rate, as the weights are good already.
        f"rate = {5e-4 if started else 3e-3}",
        "lowest = 1e-5",
        "warmup_steps = 40",
        "",
        "[augmentation]",
        *_augmentation(bundle, channels),
        f"size_px = {size}",
    ]
    for split in ("train", "validation"):
        lines += ["", "[[source]]", *_source(split, bundle, channels, via)]
    return "\n".join(lines) + "\n"


def _is_new(bundle: Bundle) -> bool:
    """Tells whether it only describes a model that is to be made (`new_channels.with_channels`)."""
    return not bundle.files


def _new_id(bundle: Bundle) -> str:
    if not _is_new(bundle):
        return improved_id(bundle.id)
    return re.sub(r"[^a-z0-9]+", "-", bundle.title.lower()).strip("-") or "new"


def _beginning(bundle: Bundle) -> str:
    if _is_new(bundle):
        return "# A new model of these bands, made with the chips of this"
    begun = "Goes on from" if can_go_on(bundle) else "Made for"
    return f"# {begun} the model {bundle.id} {bundle.version} with the chips of this"


def _description(bundle: Bundle) -> str:
    if not _is_new(bundle):
        return bundle.description
    return f"Finds {bundle.title} in {', '.join(channel.name for channel in bundle.channels)}."


def _augmentation(bundle: Bundle, channels: Sequence[Channel]) -> list[str]:
    if not bundle.inputs.is_reflectance:
        return ['set = "numbers"']
    chance = 0.2 if any(channel.optional for channel in channels) else 0.0
    return ['set = "satellite"', "quicklook_probability = 0.0", f"drop_optional_probability = {chance}"]


def _is_several(bundle: Bundle) -> bool:
    """Tells whether there are more than two classes, each with a probability of its own."""
    return len(bundle.classes) > 2


def _several(bundle: Bundle) -> list[str]:
    background = next((item.name for item in bundle.classes if item.background), "")
    colours = ["{:02X}{:02X}{:02X}".format(*item.color) for item in bundle.classes]
    return [f"background = {_text(background)}", f"colors = {_text(colours)}"]


def _source(split: str, bundle: Bundle, channels: Sequence[Channel], via: bool) -> list[str]:
    lines = [f"split = {_text(split)}"]
    if via:
        rest = next((item.name for item in bundle.classes if item.background), "")
        options = [] if not _is_several(bundle) else [f'options = {{ attribute = "class", outside = {_text(rest)} }}']
        return ['dataset = "oysternet"', f'folder = "{FOLDER_OF_SPLIT["via"][split]}"', *lines, *options]
    coded = ""
    if _is_several(bundle):
        coded = f", values = {_text({str(item.value): item.name for item in bundle.classes})}"
    elif not bundle.is_binary:
        background, target = (item.value for item in bundle.classes)
        coded = f", target_values = [{target}], background_values = [{background}]"
    names = _text([channel.common_name for channel in channels])
    return [
        'dataset = "folder"',
        f'folder = "{split}"',
        *lines,
        f'options = {{ source = "corrected", channels = {names}{coded} }}',
    ]


def _training(bundle: Bundle) -> dict[str, Any]:
    """Reads the model's training from model.json, as keys of a recipe."""
    told = bundle.data.get("cloudreef", {}).get("training", {})
    return told if isinstance(told, dict) else {}


def _channel(channel: Channel) -> str:
    told = {key: value for key, value in asdict(channel).items() if value not in (None, False)}
    return _text(told)


def _values(bundle: Bundle) -> list[str]:
    """Lists what the network does with values; of numbers, gain and bias are computed by the fit unless known."""
    inputs = bundle.inputs
    if inputs.is_reflectance:
        return [f"clip = [{float(inputs.clip[0])}, {float(inputs.clip[1])}]"]
    lines = [f'values = "{inputs.values}"']
    if can_go_on(bundle) and inputs.gain:
        lines += [f"gain = {_text(list(inputs.gain))}", f"bias = {_text(list(inputs.bias))}"]
    return lines


def _text(value: Any) -> str:
    """Formats a table, text, number or list as TOML, whose values are those of JSON except for tables."""
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {_text(part)}' for key, part in value.items())} }}"
    return json.dumps(value, ensure_ascii=False)


def _quoted(path: Path) -> str:
    text = str(path)
    return f'"{text}"' if re.search(r"[^\w./\\:-]", text) else text
