"""A recipe is read without a framework; the names that it may choose are those of what there is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import small_fits
from keras import optimizers

from training import datasets, sections
from training.fitting import averaging, losses
from training.network import unet
from training.network.unet import Network
from training.recipe import Recipe, RecipeError

CHECKOUT = Path(__file__).parents[3]


def test_recipes_runs_and_sources_need_no_keras() -> None:
    modules = "training.recipe, training.run, training.sources"
    script = f"import sys, {modules}\nassert not {{'keras', 'matplotlib'}} & set(sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_every_name_is_there_and_no_other() -> None:
    assert sections.LOSSES == tuple(losses.LOSSES)
    assert sections.OPTIMIZERS == tuple(averaging.OPTIMIZERS)
    for kind in sections.NETWORKS:
        assert unet.build(Network(kind, (8, 8), 4, (1, 2)), 3).name == kind
    assert "folder" in datasets.NAMES


@pytest.mark.parametrize(
    ("name", "kind"), [("adamw", optimizers.AdamW), ("adam", optimizers.Adam), ("sgd", optimizers.SGD)]
)
def test_an_optimizer_is_chosen_by_its_name(name: str, kind: type) -> None:
    built = averaging.optimizer(name, 0.1, 0.9, weight_decay=0.02, clipnorm=1.0)
    assert isinstance(built, kind) and built.use_ema and built.weight_decay == 0.02
    assert (built.momentum, built.nesterov) == (0.9, True) if name == "sgd" else True


@pytest.mark.parametrize(("key", "value"), [("optimizer", "adagrad"), ("watch", "luck")])
def test_other_names_are_refused_with_those_that_there_are(tmp_path: Path, key: str, value: str) -> None:
    recipe, _ = small_fits.prepare(tmp_path)
    recipe.write_text(recipe.read_text(encoding="utf-8").replace("ema = 0.9", f'ema = 0.9\n{key} = "{value}"'))
    with pytest.raises(RecipeError, match=f'"fit.{key}" in the recipe is "{value}"; there are: '):
        Recipe.load(recipe)
