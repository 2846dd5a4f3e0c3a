"""A run folder: what a fit leaves behind, and what evaluation, plots and export start from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import keras
from engine.errors import CloudReefError

from .recipe import Recipe

__all__ = ["Run", "RunError"]


class RunError(CloudReefError):
    """A run folder does not hold what is needed."""


@dataclass(frozen=True)
class Run:
    """A fit that has a checkpoint.

    Attributes:
        folder: Where it lies.
        recipe: What was fitted.
        best: Epoch, steps, seconds, threshold and scores of the checkpoint.
    """

    folder: Path
    recipe: Recipe
    best: dict

    @classmethod
    def load(cls, folder: Path) -> Run:
        """Reads a run folder.

        Raises:
            RunError: If it holds no checkpoint yet.
        """
        if not (folder / "best.json").is_file():
            raise RunError(f"There is no checkpoint in {folder}: fit a network first.")
        best = json.loads((folder / "best.json").read_text(encoding="utf-8"))
        return cls(folder, Recipe.load(folder / "recipe.toml"), best)

    @property
    def threshold(self) -> float:
        """Chosen on the validation scenes."""
        return self.best["threshold"]

    def model(self) -> keras.Model:
        """Returns the network of the checkpoint, for prediction."""
        return keras.models.load_model(self.folder / "best.keras", compile=False)
