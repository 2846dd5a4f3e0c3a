"""Compares variants of a recipe on the same data with the same seeds: one table and one plot.

A file of variants has tables ``[[variant]]``: a ``name``, and keys that replace the recipe's own.
Each is fitted in a run folder of its own, so that an interrupted comparison can be resumed.
"""

from __future__ import annotations

import csv
import io
import json
import logging
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keras
import numpy as np

from .. import tables
from ..fitting.fit import Settings, fit
from ..recipe import Recipe, RecipeError
from ..run import RunFolder
from ..scores import plots

__all__ = ["Comparison", "Variant", "compare", "merged"]

log = logging.getLogger(__name__)

COLUMNS = ("variant", "loss", "schedule", "seed", "IoU", "IoU at 0.5", "threshold", "best epoch", "epochs", "minutes")


@dataclass(frozen=True)
class Variant:
    """A variant of a recipe.

    Attributes:
        name: Its name in tables and plots.
        changes: Keys that replace the recipe's own. Two more are ``without``, folders of sources that are not trained
            on, and ``sources``, keys for all sources for training.
    """

    name: str
    changes: Mapping[str, Any]

    def apply(self, table: dict[str, Any]) -> None:
        """Changes the table of a recipe.

        Raises:
            LookupError: If there is no source to leave out, or a key is invalid.
        """
        own = dict(self.changes)
        without, keys = own.pop("without", []), own.pop("sources", {})
        if not isinstance(without, list) or not isinstance(keys, Mapping):
            raise LookupError('"without" must be a list of folders and "sources" a table')
        tables.merge(table, own)
        for source in tables.trained_on(table):
            tables.merge(source, keys)
        out = [source for folder in without for source in tables.trained_on(table, folder)]
        table["source"] = [source for source in table["source"] if source not in out]

    @property
    def folder(self) -> str:
        """Name of the folder of its fits."""
        return re.sub(r"[^a-z0-9]+", "-", self.name.lower()).strip("-")


@dataclass(frozen=True)
class Comparison:
    """The variants to compare.

    Attributes:
        variants: In the order of the table.
    """

    variants: tuple[Variant, ...]

    @classmethod
    def load(cls, path: Path) -> Comparison:
        """Reads a file of variants.

        Raises:
            RecipeError: If it cannot be read or is invalid.
        """
        try:
            table = tables.parse(path)
        except FileNotFoundError as error:
            raise RecipeError(f"There is no file of variants {path}.", "See training/comparisons.") from error
        except (OSError, ValueError) as error:
            raise RecipeError(f"The variants {path} cannot be read: {error}.") from error
        entries = table.get("variant")
        if set(table) != {"variant"} or not isinstance(entries, list) or not entries:
            raise RecipeError(f"{path} must hold tables [[variant]] and nothing else.")
        variants: list[Variant] = []
        for entry in entries:
            name = entry.pop("name", None) if isinstance(entry, dict) else None
            if not isinstance(name, str) or not Variant(name, {}).folder:
                raise RecipeError(f'In {path} the variant {len(variants) + 1} has no "name".')
            variants.append(Variant(name, entry))
        if len({variant.folder for variant in variants}) < len(variants):
            raise RecipeError(f"In {path} two variants have one name.")
        return cls(tuple(variants))


@dataclass(frozen=True)
class Fitted:
    """A fit of a comparison.

    Attributes:
        variant: The variant.
        seed: The seed.
        recipe: The recipe with the variant's changes.
        run: Its run folder.
        best: The content of ``best.json``.
    """

    variant: Variant
    seed: int
    recipe: Recipe
    run: Path
    best: Mapping[str, Any]

    def row(self) -> dict[str, Any]:
        """Formats its row of the table."""
        finished = json.loads((self.run / "run.json").read_text(encoding="utf-8"))["finished"]
        values = (self.variant.name, self.recipe.fit.loss, self.recipe.schedule.kind, self.seed)
        scores = (
            f"{self.best['iou']:.4f}",
            f"{self.best.get('iou at 0.5', self.best['iou']):.4f}",
            self.best["threshold"],
        )
        effort = (self.best["epoch"], finished["epochs"], f"{finished['seconds'] / 60:.1f}")
        return dict(zip(COLUMNS, (*values, *scores, *effort), strict=True))


def compare(  # noqa: PLR0913 - options of a command
    recipe_path: Path,
    comparison: Comparison,
    data: Path,
    to: Path,
    seeds: Sequence[int],
    *,
    epochs: int | None = None,
    workers: int = 1,
    anew: bool = False,
) -> str:
    """Fits all variants, and writes table and plot; both are up to date after every fit.

    Args:
        recipe_path: The common recipe.
        comparison: The variants.
        data: Base folder of the recipe's folders.
        to: Folder of the results.
        seeds: Each variant is fitted once with each.
        epochs: Instead of the recipe's number.
        workers: Threads that prepare batches.
        anew: Fit finished ones again.

    Returns:
        The table as Markdown.

    Raises:
        CloudReefError: If a variant is not a valid recipe, before anything is fitted; or as `fit` does.
    """
    chosen = [(variant, seed) for variant in comparison.variants for seed in seeds]
    variants = [(variant, seed, merged(recipe_path, variant, seed)) for variant, seed in chosen]
    fits: list[Fitted] = []
    for variant, seed, table in variants:
        log.info("%s, seed %d (fit %d of %d)", variant.name, seed, len(fits) + 1, len(variants))
        run = to / f"{variant.folder}-seed-{seed}"
        path = to / "recipes" / f"{run.name}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(tables.as_toml(table), encoding="utf-8")
        keras.utils.clear_session()
        best = fit(path, data, run, Settings(epochs, workers=workers, anew=anew))
        fits.append(Fitted(variant, seed, Recipe.from_table(table), run, best))
        text = _write(to, fits, recipe_path)
    return text


def merged(recipe_path: Path, variant: Variant, seed: int) -> dict[str, Any]:
    """Merges the changes of a variant into the table of a recipe.

    Raises:
        RecipeError: If the result is not a valid recipe.
    """
    Recipe.load(recipe_path)
    table = tables.read(recipe_path)
    try:
        variant.apply(table)
        tables.merge(table, {"fit": {"seed": seed}})
        Recipe.from_table(table)
    except LookupError as error:
        raise RecipeError(f'The variant "{variant.name}": {error}.') from error
    except RecipeError as error:
        raise RecipeError(f'The variant "{variant.name}": {error.message}', error.hint) from error
    return table


def _write(to: Path, fits: list[Fitted], recipe_path: Path) -> str:
    rows = [fitted.row() for fitted in fits]
    text = _markdown(rows, fits, recipe_path)
    table = io.StringIO()
    writer = csv.DictWriter(table, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    folder = RunFolder(to)
    folder.write("comparison.csv", lambda part: part.write_text(table.getvalue(), encoding="utf-8"))
    folder.write("comparison.md", lambda part: part.write_text(text, encoding="utf-8"))
    folder.write("comparison.png", lambda part: _draw(fits, part))
    return text


def _markdown(rows: list[dict[str, Any]], fits: list[Fitted], recipe_path: Path) -> str:
    names = list(dict.fromkeys(row["variant"] for row in rows))
    lines = [f"| {' | '.join(COLUMNS)} |", "|" + "---|" * len(COLUMNS)]
    lines += [f"| {' | '.join(str(value) for value in row.values())} |" for row in rows]
    text = [
        f"Variants of `{recipe_path.name}`: the same data, network, augmentation and seeds. IoU is the mean over the "
        "validation scenes that hold target, of the best epoch, at its best threshold and at 0.5.",
        "\n".join(lines),
    ]
    if len(rows) > len(names):
        means = ["| variant | seeds | mean IoU | lowest | highest |", "|---|---|---|---|---|"]
        for name in names:
            found = [fitted.best["iou"] for fitted in fits if fitted.variant.name == name]
            means.append(f"| {name} | {len(found)} | {np.mean(found):.4f} | {min(found):.4f} | {max(found):.4f} |")
        text.append("\n".join(means))
    return "\n\n".join(text) + "\n"


def _draw(fits: list[Fitted], path: Path) -> None:
    names = list(dict.fromkeys(fitted.variant.name for fitted in fits))
    with plots.figure(path, nrows=2, sharex=True, figsize=(9, 7), height_ratios=(3, 1)) as (above, below):
        for fitted in fits:
            curves = plots.read_curves(fitted.run)
            number = names.index(fitted.variant.name)
            first = next(other for other in fits if other.variant == fitted.variant) is fitted
            style = {
                "color": plots.COLOURS[number % len(plots.COLOURS)],
                "linestyle": ("-", "--", "-.", ":")[number % 4],
                "label": f"{fitted.variant.name} ({fitted.best['iou']:.3f})" if first else None,
            }
            above.plot(curves["epoch"], curves["iou"], **style)
            above.plot(fitted.best["epoch"], fitted.best["iou"], "o", color=style["color"])
            below.plot(curves["epoch"], curves["rate"], **style)
        above.set_ylabel("validation IoU (dot: the best)")
        above.grid(alpha=0.3)
        above.legend()
        below.set_ylabel("learning rate")
        below.set_yscale("log")
        below.set_xlabel("epoch")
