"""A recipe of three classes that is fitted in seconds: dark, middling and bright squares."""

from __future__ import annotations

from pathlib import Path

import chip_folders as folders
import numpy as np

RECIPE = """
[model]
id = "blocks"
name = "Blocks"
version = "0.1.0"
description = "Dark, middling and bright ground."
classes = ["dark", "middling", "bright"]
background = ""
colors = ["0072B2", "009E73", "E69F00"]
resolution_m = [10, 30]
{shrink}
channels = [
  {{ name = "red", common_name = "red", center_wavelength = 0.655, full_width_half_max = 0.037 }},
  {{ name = "green", common_name = "green", center_wavelength = 0.561, full_width_half_max = 0.057 }},
  {{ name = "blue", common_name = "blue", center_wavelength = 0.482, full_width_half_max = 0.060 }},
]
[network]
widths = [8, 8]
blocks = [1, 1]
head = {head}
[fit]
batch = 4
steps_per_epoch = 80
epochs = 3
ema = 0.9
class_weights = [1.0, 2.0, 1.0]
target_chance = 0.5
hide_optional = false
[schedule]
rate = 0.02
warmup_steps = 5
[augmentation]
size_px = 32
flips = true
[[source]]
dataset = "folder"
folder = "chips"
split = "train"
options = {{ split = "train", validation_scenes = ["c"], values = {{ 0 = "dark", 7 = "middling", 9 = "bright" }} }}
[[source]]
dataset = "folder"
folder = "chips"
split = "validation"
options = {{ split = "validation", validation_scenes = ["c"], values = {{ 0 = "dark", 7 = "middling", 9 = "bright" }} }}
"""


def chips(folder: Path) -> None:
    """Writes squares of three brightnesses; the label stores 0, 7 and 9, and 255 where nobody looked."""
    for seed, name in enumerate("abc"):
        rng = np.random.default_rng(seed)
        number = rng.integers(0, 3, (4, 4)).repeat(16, 0).repeat(16, 1)
        values = np.array([30, 110, 200])[number] + rng.normal(0, 5, (3, 64, 64))
        folders.write(folder / "image" / f"{name}.tif", np.clip(values, 1, 255).astype(np.uint8))
        label = np.array([0, 7, 9], np.uint8)[number]
        label[:4] = 255
        folders.write(folder / "label" / f"{name}.tif", label)


def prepare(place: Path, head: int = 4, shrink: int = 1) -> tuple[Path, Path]:
    """Writes recipe and chips; returns the paths of the recipe and of the data folder."""
    chips(place / "data" / "chips")
    recipe = place / "blocks.toml"
    text = RECIPE.format(head=head, shrink=f"shrink = {shrink}" if shrink > 1 else "")
    recipe.write_text(text if shrink == 1 else text.replace("size_px = 32", "size_px = 16"), encoding="utf-8")
    return recipe, place / "data"
