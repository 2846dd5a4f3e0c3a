"""``python -m training``: fits networks and exports them as bundles that CloudReef runs."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import CloudReefError
from engine.protocol import PRECISIONS, RUNTIMES

from .data_commands import add_data_commands
from .fit_commands import add_data, add_fit_commands, print_bundle
from .nets import add_nets_command

if TYPE_CHECKING:
    from .evaluate import Score


def main(arguments: list[str] | None = None) -> int:
    """Runs a subcommand; returns the exit code."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    if options.threads:
        _limit_threads(options.threads)
    try:
        options.run_command(options)
    except CloudReefError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__.split(": ", 1)[1])
    parser.add_argument("--threads", type=int, default=0, help="processor threads (default: all)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    add_data_commands(commands)

    add_fit_commands(commands)
    add_nets_command(commands)

    command = commands.add_parser(
        "evaluate", help="score a bundle, through the engine, or a run's best network on whole scenes"
    )
    command.add_argument("target", type=Path, help="folder of a bundle or of a fit")
    add_data(command)
    command.add_argument(
        "--split", nargs="+", default=["validation"], choices=["train", "validation", "watch", "test"], help="which"
    )
    command.add_argument("--pictures", type=Path, help="draw the scenes into this PNG (a fit's)")
    command.add_argument("--recipe", type=Path, help="whose sources score a bundle (default: the recipe of its name)")
    command.add_argument("--runtime", default="auto", choices=RUNTIMES, help="what runs a bundle")
    command.add_argument("--precision", default="auto", choices=PRECISIONS, help="what a bundle computes in")
    command.add_argument("--count-from-px", type=int, metavar="N", help="count areas of N pixels and more, too")
    command.set_defaults(run_command=_evaluate)

    command = commands.add_parser("plot", help="draw a run's curves")
    command.add_argument("run", type=Path, help="folder of a fit")
    command.add_argument("--to", type=Path, help="PNG to write (default: curves.png in the run)")
    command.set_defaults(run_command=_plot)

    command = commands.add_parser("export", help="write a run's best network as a bundle")
    command.add_argument("run", type=Path, help="folder of a fit")
    add_data(command)
    command.add_argument("--to", type=Path, required=True, help="folder of the bundle")
    command.add_argument("--notes", type=Path, help="TOML with what the card shall say (see training/card.py)")
    command.set_defaults(run_command=_export)
    return parser


def _evaluate(options: argparse.Namespace) -> None:
    if (options.target / "model.json").is_file():
        _evaluate_bundle(options)
    else:
        _evaluate_run(options)


def _evaluate_bundle(options: argparse.Namespace) -> None:
    from engine.model import Bundle

    from .bundle_scores import count_areas, score_bundle
    from .data_commands import words
    from .recipe import Recipe
    from .sources import load_split

    recipe = options.recipe or Path(__file__).parent / "recipes" / f"{Bundle.load(options.target).id}.toml"
    chips = load_split(Recipe.load(recipe), options.data, *options.split, shrink=1)
    how = {"runtime": options.runtime, "precision": options.precision}
    _print_scores(score_bundle(options.target, chips, **how))
    if options.count_from_px is not None:
        for (split, source), score in count_areas(options.target, chips, options.count_from_px, **how).items():
            print(f"{split} {source} areas: {words(score.scores())}")


def _evaluate_run(options: argparse.Namespace) -> None:
    from . import plots
    from .evaluate import predict, score
    from .run import Run
    from .sources import load_split

    run = Run.load(options.target)
    model, inputs = run.model(), run.recipe.model.inputs
    chips = load_split(run.recipe, options.data, *options.split)
    _print_scores(score(model, chips, inputs, run.threshold))
    if options.pictures:
        scenes = [chip for _, chip in chips]
        probabilities = [predict(model, chip, inputs) for chip in scenes]
        plots.save(plots.scenes(scenes, probabilities, run.threshold), options.pictures)


def _print_scores(scores: list[Score]) -> None:
    from .evaluate import by_source

    for entry in [*scores, *by_source(scores)]:
        values = {name: "-" if value is None else f"{value:.4f}" for name, value in entry.confusion.scores().items()}
        print(entry.split, entry.source, entry.scene, *(f"{name} {value}" for name, value in values.items()))


def _plot(options: argparse.Namespace) -> None:
    from .plots import curves

    curves(options.run, options.to or options.run / "curves.png")


def _export(options: argparse.Namespace) -> None:
    from .export import export_run

    print_bundle(export_run(options.run, options.data, options.to, notes=options.notes))


def _limit_threads(count: int) -> None:
    os.environ["OMP_NUM_THREADS"] = str(count)
    import keras

    if keras.backend.backend() == "tensorflow":
        import tensorflow as tf

        tf.config.threading.set_intra_op_parallelism_threads(count)
        tf.config.threading.set_inter_op_parallelism_threads(1)


if __name__ == "__main__":
    sys.exit(main())
