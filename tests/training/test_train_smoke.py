"""`make train-smoke` takes minutes and QGIS; that it can begin is seen here."""

from __future__ import annotations

import pytest
import train_smoke

from training.commands.compare import Variant, merged
from training.recipe import Recipe


@pytest.mark.parametrize("name", ["clouds-38cloud", "reefs-oysternet"])
def test_its_small_recipes_are_recipes(name: str) -> None:
    shipped = train_smoke.CHECKOUT / "training" / "recipes" / f"{name}.toml"
    recipe = Recipe.from_table(merged(shipped, Variant("small", train_smoke.SMALL), 1))
    assert recipe.fit.epochs == 1 and recipe.model.id == name
