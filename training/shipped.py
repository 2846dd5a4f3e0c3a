"""Finds files that are shipped with CloudReef from any working folder."""

from __future__ import annotations

from pathlib import Path

__all__ = ["CHECKOUT", "RECIPES", "shipped"]

CHECKOUT = Path(__file__).resolve().parent.parent
RECIPES = CHECKOUT / "training" / "recipes"


def shipped(path: Path) -> Path:
    """Finds an existing path, else the shipped file of that name.

    ``training/recipes/clouds.toml``, ``resources/models/clouds`` and, for a recipe, ``clouds`` are such names.
    """
    if path.is_absolute() or path.exists():
        return path
    places = [CHECKOUT / path]
    if path.parent == Path():
        places.append(RECIPES / f"{path.name.removesuffix('.toml')}.toml")
    return next((place for place in places if place.exists()), path)
