"""The subcommands that fit networks: ``fit`` and ``compare``."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.errors import CloudReefError

if TYPE_CHECKING:
    from engine.model import Bundle

__all__ = ["add_data", "add_fit_commands", "print_bundle"]

COMPARISON = Path(__file__).parent / "comparisons" / "losses.toml"


def add_fit_commands(commands: Any) -> None:
    """Adds the subcommands to what ``add_subparsers`` returned."""
    command = commands.add_parser(
        "fit",
        help="fit a network by a recipe, or go on with a fit that was interrupted",
        description="Fits a network by a recipe. The same command again goes on where it was interrupted.",
    )
    command.add_argument("recipe", type=Path, nargs="?", help="TOML file: training/recipes/*.toml")
    command.add_argument("--resume", type=Path, metavar="RUN", help="go on with the fit in this folder")
    add_data(command, required=False)
    command.add_argument("--run", type=Path, help="where to write (default: runs/<recipe>)")
    command.add_argument("--to", type=Path, metavar="BUNDLE", help="export into this folder when it is finished")
    command.add_argument("--anew", action="store_true", help="throw away what an earlier fit left there")
    command.add_argument("--epochs", type=_count, help="instead of the recipe's number")
    command.add_argument("--minutes", type=float, help="end after this time at the latest")
    command.add_argument("--start", type=Path, help="weights (.keras) or bundle of a like network to start from")
    command.add_argument("--workers", type=_count, default=1, help="threads that prepare batches (default: 1)")
    command.set_defaults(run_command=_fit)

    command = commands.add_parser(
        "compare",
        help="fit variants of a recipe on the same data with the same seeds: one table and one plot",
        description="Fits variants of a recipe on the same data with the same seeds, and writes comparison.csv, "
        "comparison.md and comparison.png. What was interrupted goes on; what is finished is not fitted again.",
    )
    command.add_argument("recipe", type=Path, help="TOML file: training/recipes/*.toml")
    add_data(command, required=False)
    command.add_argument(
        "--variants",
        type=Path,
        default=COMPARISON,
        help="TOML file: training/comparisons/*.toml (default: losses.toml)",
    )
    command.add_argument("--to", type=Path, help="folder of the results (default: runs/<recipe>-<variants>)")
    command.add_argument("--seeds", type=int, nargs="+", default=[1], help="one fit for each (default: 1)")
    command.add_argument("--epochs", type=_count, help="instead of the recipe's number")
    command.add_argument("--workers", type=_count, default=1, help="threads that prepare batches (default: 1)")
    command.add_argument("--anew", action="store_true", help="throw away what an earlier comparison left there")
    command.set_defaults(run_command=_compare)


def add_data(command: argparse.ArgumentParser, *, required: bool = True) -> None:
    """Adds ``--data``."""
    folder = os.environ.get("CLOUDREEF_DATA")
    command.add_argument(
        "--data",
        type=Path,
        default=Path(folder) if folder else None,
        required=required and not folder,
        help="folder that the recipe's folders are relative to (default: the variable CLOUDREEF_DATA)",
    )


def print_bundle(bundle: Bundle) -> None:
    """Says where a bundle lies and how to use it."""
    print(f"{bundle.folder}: halo {bundle.halo_px} px, threshold {bundle.threshold}; in QGIS: MODEL={bundle.folder}")


def _fit(options: argparse.Namespace) -> None:
    from .fit import Settings, fit

    if options.resume:
        recipe, data, run, settings = _interrupted(options)
    else:
        recipe, data, run = options.recipe, _needed(options.data), options.run
        if recipe is None:
            raise CloudReefError("What shall be fitted?", "Give a recipe, or --resume with the folder of a fit.")
        run = run or Path("runs") / recipe.stem
        settings = Settings(options.epochs, options.minutes, options.start, options.workers, options.anew)
    best = fit(recipe, data, run, settings)
    print(f"best: epoch {best['epoch']}, mean validation IoU {best['iou']:.4f} at threshold {best['threshold']}")
    if options.to:
        from .export import export_run

        print_bundle(export_run(run, data, options.to))
    else:
        print(f"in {run}; next: python -m training export {run} --data {data} --to {run.name}")


def _interrupted(options: argparse.Namespace) -> tuple[Path, Path, Path, Any]:
    from .fit import Settings
    from .run import RunFolder

    given = [name for name in ("recipe", "run", "epochs", "minutes", "start") if getattr(options, name) is not None]
    if given or options.anew:
        raise CloudReefError(
            f"--resume takes all from its folder; {given[0] if given else '--anew'} does not go with it."
        )
    record = RunFolder(options.resume).record
    if not record:
        raise CloudReefError(f"There is no fit to go on with in {options.resume}.", "It should hold run.json.")
    before = record["settings"]
    start = Path(before["start"]) if before["start"] else None
    settings = Settings(before["epochs"], before["minutes"], start, options.workers)
    return options.resume / "recipe.toml", options.data or Path(record["data"]), options.resume, settings


def _compare(options: argparse.Namespace) -> None:
    from .compare import Comparison, compare

    comparison = Comparison.load(options.variants)
    to = options.to or Path("runs") / f"{options.recipe.stem}-{options.variants.stem}"
    limits = {"epochs": options.epochs, "workers": options.workers, "anew": options.anew}
    table = compare(options.recipe, comparison, _needed(options.data), to, tuple(options.seeds), **limits)
    print(table)
    print(f"in {to}: comparison.csv, comparison.md, comparison.png, and a folder for each fit")


def _needed(data: Path | None) -> Path:
    if data is None:
        raise CloudReefError("Where does the data lie?", "Give --data FOLDER, or set the variable CLOUDREEF_DATA.")
    return data


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not 1 or more")
    return number
