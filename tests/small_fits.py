"""A recipe that is fitted in seconds: bright discs on darker ground."""

from __future__ import annotations

from pathlib import Path

import chip_folders as folders

RECIPE = """
[model]
id = "discs"
name = "Discs"
version = "0.1.0"
description = "Bright discs."
classes = ["ground", "disc"]
resolution_m = [10, 30]
channels = [
  {{ name = "red", common_name = "red", center_wavelength = 0.655, full_width_half_max = 0.037 }},
  {{ name = "green", common_name = "green", center_wavelength = 0.561, full_width_half_max = 0.057 }},
  {{ name = "blue", common_name = "blue", center_wavelength = 0.482, full_width_half_max = 0.060 }},
  {{ name = "nir", common_name = "nir", center_wavelength = 0.865, full_width_half_max = 0.028, optional = true }},
]
[network]
widths = [8, 8]
blocks = [1, 1]
head = 4
[fit]
batch = 4
steps_per_epoch = {steps}
epochs = {epochs}
ema = 0.9
precision = "{precision}"
[schedule]
rate = 0.02
warmup_steps = 5
{more}
[augmentation]
set = "satellite"
size_px = 48
[[source]]
dataset = "on_cloud_n"
folder = "chips"
split = "train"
simulate = 0.25
options = {{ chips = ["a", "b"] }}
[[source]]
dataset = "on_cloud_n"
folder = "chips"
split = "validation"
options = {{ chips = ["c"] }}
"""


def prepare(
    place: Path, precision: str = "float32", epochs: int = 2, steps: int = 25, more: str = ""
) -> tuple[Path, Path]:
    """Writes recipe and chips; returns the paths of the recipe and of the data folder."""
    data = place / "data"
    folders.on_cloud_n(data / "chips", ("a", "b", "c"))
    recipe = place / "discs.toml"
    recipe.write_text(RECIPE.format(precision=precision, epochs=epochs, steps=steps, more=more), encoding="utf-8")
    return recipe, data
