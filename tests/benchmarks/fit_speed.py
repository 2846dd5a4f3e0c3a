"""Measures whether a fit waits for its chips, and what a step costs.

    python tests/benchmarks/fit_speed.py RECIPE --data DATA [--steps 30] [--rounds 3]

In turns: the optimizer that Keras brings on one batch that is always the same, CloudReef's on that batch, and a fit on
chips as the recipe draws them. The last two differ by what chips cost: time beyond the processor's is waiting.
PYTHONPATH must hold the checkout and `cloudreef_plugin`.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from training.fitting.backend import load_keras


def main() -> None:
    """Measures, and prints a row for each way."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    load_keras()
    ways = _ways(options.recipe, options.data, options.steps)
    for run in ways.values():
        run()  # traces its graph
    seconds: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for _ in range(options.rounds):
        for name, run in ways.items():
            seconds[name].append(_timed(run, options.steps))
    for name, taken in seconds.items():
        whole, busy = (1000 * statistics.median(values) for values in zip(*taken, strict=True))
        print(f"{name:34} {whole:7.0f} ms a step, {busy:7.0f} ms of processor time")
    alone, drawn = (statistics.median(whole for whole, _ in seconds[name]) for name in list(ways)[1:])
    print(f"a fit is {100 * (1 - alone / drawn):.0f} % slower for its chips")


def _ways(recipe_path: Path, data: Path, steps: int) -> dict[str, Callable[[], Any]]:
    import keras

    from training.fitting import fit, losses
    from training.fitting.stream import loaded_pools, pools_to_fit
    from training.network import unet
    from training.recipe import Recipe

    class Same(keras.utils.PyDataset):
        """One batch, again and again."""

        def __init__(self, batch: tuple[Any, Any]) -> None:
            super().__init__()
            self._batch = batch

        def __len__(self) -> int:
            return steps

        def __getitem__(self, index: int) -> tuple[Any, Any]:
            return self._batch

    recipe = Recipe.load(recipe_path)
    pools = pools_to_fit(recipe, loaded_pools(recipe, data))
    stream = fit._stream(recipe, pools, 2, recipe.fit.batch, 0)
    same = Same(stream[0])
    ours = fit._compiled(recipe, 1e-4)
    plain = unet.build(recipe.network, len(recipe.model.channels), recipe.fit.precision)
    keras_own = keras.optimizers.AdamW(1e-4, use_ema=True, ema_momentum=recipe.fit.ema, clipnorm=recipe.fit.clip_norm)
    plain.compile(optimizer=keras_own, loss=losses.build(recipe.fit.loss))
    quiet = {"verbose": 0, "shuffle": False}
    return {
        "one batch, AdamW of Keras": lambda: plain.fit(same, **quiet),
        "one batch": lambda: ours.fit(same, **quiet),
        "chips as the recipe draws them": lambda: ours.fit(stream, steps_per_epoch=steps, **quiet),
    }


def _timed(run: Callable[[], Any], steps: int) -> tuple[float, float]:
    whole, busy = time.perf_counter(), time.process_time()
    run()
    return (time.perf_counter() - whole) / steps, (time.process_time() - busy) / steps


if __name__ == "__main__":
    main()
