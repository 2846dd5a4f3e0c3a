"""The subcommands that make networks: ``fit``, ``compare``, ``export``, ``sheet``, ``rates`` and ``nets``."""

from __future__ import annotations

import argparse
import os
import subprocess
from pathlib import Path
from typing import Any

from engine.errors import CloudReefError

from .arguments import count, picture, positive, whole

__all__ = ["add_data", "add_fit_commands"]

WORKERS = 2
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
    command.add_argument("--epochs", type=count, help="instead of the recipe's number")
    command.add_argument("--minutes", type=positive, help="end after this time at the latest")
    command.add_argument("--start", type=Path, help="weights (.keras) or bundle of a like network to start from")
    command.add_argument(
        "--workers", type=count, default=WORKERS, help="threads that prepare batches (default: %(default)s)"
    )
    command.add_argument(
        "--distributed",
        action="store_true",
        help="use all GPUs: on TensorFlow of this machine, on JAX of several; start it once on each machine with "
        "KERAS_DISTRIBUTION_JOB_ADDRESSES=HOST:PORT (of the first), KERAS_DISTRIBUTION_NUM_PROCESSES and "
        "KERAS_DISTRIBUTION_PROCESS_ID (from 0), with one run folder that all see",
    )
    command.add_argument("--notes", type=Path, help="TOML with what the card shall say (see training/card.py)")
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
    command.add_argument("--seeds", type=whole, nargs="+", default=[1], help="one fit for each (default: 1)")
    command.add_argument("--epochs", type=count, help="instead of the recipe's number")
    command.add_argument(
        "--workers", type=count, default=WORKERS, help="threads that prepare batches (default: %(default)s)"
    )
    command.add_argument("--anew", action="store_true", help="throw away what an earlier comparison left there")
    command.set_defaults(run_command=_compare)

    command = commands.add_parser(
        "sheet", help="draw chips and labels as a fit would see them, after augmentation, to check by eye"
    )
    command.add_argument("recipe", type=Path, help="TOML file: training/recipes/*.toml")
    add_data(command, required=False)
    command.add_argument("--to", type=picture, help="PNG to write (default: <recipe>-sheet.png)")
    command.add_argument("--chips", type=count, default=24, help="how many (default: 24)")
    command.add_argument("--seed", type=whole, help="instead of the recipe's: other chips")
    command.set_defaults(run_command=_sheet)

    command = commands.add_parser("rates", help="find the range of learning rates for a cyclical schedule")
    command.add_argument("recipe", type=Path, help="TOML file: training/recipes/*.toml")
    add_data(command, required=False)
    command.add_argument("--to", type=picture, help="PNG to write (default: <recipe>-rates.png)")
    command.set_defaults(run_command=_rates)

    command = commands.add_parser("export", help="write a run's best network as a bundle, scored through the engine")
    command.add_argument("run", type=Path, help="folder of a fit")
    add_data(command, required=False)
    command.add_argument("--to", type=Path, required=True, help="folder of the bundle")
    command.add_argument("--notes", type=Path, help="TOML with what the card shall say (see training/card.py)")
    command.add_argument("--last", action="store_true", help="take the end of the fit instead of its best checkpoint")
    command.set_defaults(run_command=_export)

    command = commands.add_parser("nets", help="put the kinds of networks, or those of recipes, side by side")
    command.add_argument("recipes", type=Path, nargs="*", help="TOML files; none compares one network of each kind")
    command.add_argument(
        "--seconds", type=float, default=3.0, help="measure speed so long, 0 not at all (default: %(default)s)"
    )
    command.set_defaults(run_command=_nets)


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


def _fit(options: argparse.Namespace) -> None:
    from .fit import Settings, fit

    _check_notes(options.notes)
    if options.resume:
        recipe, data, run, settings = _interrupted(options)
    else:
        if options.recipe is None:
            raise CloudReefError("What shall be fitted?", "Give a recipe, or --resume with the folder of a fit.")
        recipe, data = options.recipe, _needed(options.data)
        run = options.run or Path("runs") / recipe.stem
        how = (options.workers, options.anew, options.distributed)
        settings = Settings(options.epochs, options.minutes, options.start, *how)
    best = fit(recipe, data, run, settings)
    print(f"best: epoch {best['epoch']}, mean validation IoU {best['iou']:.4f} at threshold {best['threshold']}")
    if options.to:
        _write_bundle(run, data, options.to, options.notes)
    else:
        command = ["python", "-m", "training", "export", str(run), "--data", str(data), "--to", run.name]
        print(f"in {run}; next: {subprocess.list2cmdline(command)}")


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
    settings = Settings(before["epochs"], before["minutes"], start, options.workers, distributed=options.distributed)
    return options.resume / "recipe.toml", options.data or Path(record["data"]), options.resume, settings


def _sheet(options: argparse.Namespace) -> None:
    from .fit import sheet

    to = options.to or Path(f"{options.recipe.stem}-sheet.png")
    sheet(options.recipe, _needed(options.data), to, options.chips, options.seed)
    print(f"{to}: {options.chips} chips, each above its label (white: target, black: background, grey: unknown)")


def _rates(options: argparse.Namespace) -> None:
    from .fit import find_rates

    to = options.to or Path(f"{options.recipe.stem}-rates.png")
    curve = find_rates(options.recipe, _needed(options.data), to)
    rate, loss = min(curve, key=lambda pair: pair[1])
    print(f"{to}: the loss is lowest, {loss:.4f}, at a rate of {rate:.2g}")
    print("a cycle runs from where the loss begins to fall to a little below that")


def _export(options: argparse.Namespace) -> None:
    from .run import Run

    record = Run.load(options.run).record
    data = options.data or (Path(record["data"]) if record else None)
    checkpoint = "last" if options.last else "best"
    _write_bundle(options.run, _needed(data), options.to, options.notes, checkpoint)


def _write_bundle(folder: Path, data: Path, to: Path, notes: Path | None, checkpoint: str = "best") -> None:
    from .export import export_run

    _check_notes(notes)
    bundle = export_run(folder, data, to, notes=notes, checkpoint=checkpoint)
    print(f"{bundle.folder}: halo {bundle.halo_px} px, threshold {bundle.threshold}; in QGIS: MODEL={bundle.folder}")


def _check_notes(notes: Path | None) -> None:
    if notes and not notes.is_file():
        raise CloudReefError(f"There is no file {notes}.", "Give the notes for the card, or leave --notes away.")


def _compare(options: argparse.Namespace) -> None:
    from .compare import Comparison, compare

    comparison = Comparison.load(options.variants)
    to = options.to or Path("runs") / f"{options.recipe.stem}-{options.variants.stem}"
    limits = {"epochs": options.epochs, "workers": options.workers, "anew": options.anew}
    table = compare(options.recipe, comparison, _needed(options.data), to, tuple(options.seeds), **limits)
    print(table)
    print(f"in {to}: comparison.csv, comparison.md, comparison.png, and a folder for each fit")


def _nets(options: argparse.Namespace) -> None:
    from .nets import compared

    print(compared(options.recipes, options.seconds))


def _needed(data: Path | None) -> Path:
    if data is None:
        raise CloudReefError("Where does the data lie?", "Give --data FOLDER, or set the variable CLOUDREEF_DATA.")
    return data
