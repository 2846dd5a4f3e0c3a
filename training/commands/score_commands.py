"""The subcommands that score: ``evaluate``, ``false-alarms``, ``stress``, ``score-38cloud``, ``count`` and ``plot``."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.contract.errors import CloudReefError
from engine.contract.protocol import PRECISIONS, RUNTIMES

from ..sections import WHITE
from ..shipped import RECIPES
from .arguments import add_data, count, picture, share, shipped_path

if TYPE_CHECKING:
    from engine.contract.classes import ModelClass

    from ..chips import Chip
    from ..scores.gallery import Gallery

__all__ = ["add_score_commands"]


def add_score_commands(commands: Any) -> None:
    """Adds the subcommands to what ``add_subparsers`` returned."""
    _add_evaluate(commands)
    _add_false_alarms(commands)
    _add_stress(commands)
    _add_score_38cloud(commands)
    _add_count(commands)
    command = commands.add_parser("plot", help="draw the curves of a fit")
    command.add_argument("run", type=Path, help="folder of the fit")
    command.add_argument("--to", type=picture, help="PNG to write (default: curves.png in the folder of the fit)")
    command.set_defaults(run_command=_plot)


def _add_evaluate(commands: Any) -> None:
    command = commands.add_parser("evaluate", help="score a bundle, or the best network of a fit, on whole scenes")
    command.add_argument("target", type=shipped_path, help="folder of a bundle or of a fit")
    add_data(command)
    command.add_argument(
        "--split",
        nargs="+",
        default=["validation"],
        choices=["train", "validation", "watch", "test"],
        help="splits of the recipe to score (default: validation)",
    )
    command.add_argument("--to", type=Path, metavar="FOLDER", help="write a page with scores and pictures, worst first")
    command.add_argument(
        "--recipe",
        type=shipped_path,
        help="recipe whose sources a bundle is scored on (default: the recipe of its name)",
    )
    _add_bundle_options(command)
    command.add_argument(
        "--count-from-px", type=count, metavar="N", help="also match connected areas of N pixels or more"
    )
    command.set_defaults(run_command=_evaluate)


def _add_false_alarms(commands: Any) -> None:
    command = commands.add_parser(
        "false-alarms", help="measure how much target a bundle finds on ground without any, by kind of ground"
    )
    command.add_argument("target", type=shipped_path, help="folder of a bundle")
    add_data(command)
    command.add_argument(
        "--sources",
        type=shipped_path,
        help="TOML file of such ground (default: training/scores/clear_ground.toml, for clouds)",
    )
    command.add_argument("--to", type=Path, metavar="FOLDER", help="write a page with pictures, worst first")
    _add_bundle_options(command)
    command.set_defaults(run_command=_false_alarms)


def _add_stress(commands: Any) -> None:
    command = commands.add_parser(
        "stress", help="damage images as sensors, processing and people do, and measure what that costs a bundle"
    )
    command.add_argument("target", type=shipped_path, help="folder of a bundle")
    add_data(command)
    command.add_argument(
        "--sources", type=shipped_path, help="TOML file of images (default: training/scores/stress.toml)"
    )
    command.add_argument("--kinds", nargs="+", metavar="KIND", help="kinds of damage (default: all)")
    command.set_defaults(run_command=_stress)


def _add_score_38cloud(commands: Any) -> None:
    command = commands.add_parser("score-38cloud", help="score whole scenes of 38-Cloud's test set, as its authors do")
    command.add_argument("test", type=Path, help="the folder 38-Cloud_test")
    scored = command.add_mutually_exclusive_group(required=True)
    scored.add_argument("--model", type=Path, help="bundle to run on the joined scenes")
    scored.add_argument("--predictions", type=Path, help="folder of predicted patches")
    command.add_argument("--threshold", type=share, help="default: the model's own; 12/255 for predicted patches")
    command.add_argument("--to", type=Path, help="JSON file to write the scores to")
    command.set_defaults(run_command=_score_38cloud)


def _add_count(commands: Any) -> None:
    command = commands.add_parser("count", help="match single reefs of a mask with those of the truth")
    command.add_argument("mask", type=Path, help="mask, or a folder of masks")
    command.add_argument("truth", type=Path, help="its truth, or a folder with a truth of the same name for each")
    command.add_argument("--minimum-px", type=count, default=1, help="leave out smaller areas (default: 1)")
    command.add_argument("--iou", type=share, default=0.5, help="smallest IoU of a match (default: 0.5)")
    command.set_defaults(run_command=_count, keras=False)


def _add_bundle_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--runtime", default="auto", choices=RUNTIMES, help="runtime of a bundle")
    command.add_argument("--precision", default="auto", choices=PRECISIONS, help="precision of a bundle")
    command.add_argument("--tta", action="store_true", help="average a bundle's predictions over flips and rotations")
    command.add_argument(
        "--threshold",
        metavar="VALUE",
        help='0..1, or the name of one of the bundle\'s thresholds: "few false alarms" (default: its own)',
    )


def _bundle_options(options: argparse.Namespace) -> dict[str, Any]:
    from engine.contract.model import Bundle
    from engine.contract.thresholds import parse_threshold

    threshold = None
    if options.threshold is not None:
        threshold = parse_threshold(options.threshold, Bundle.load(options.target).named_thresholds)
    return {"runtime": options.runtime, "precision": options.precision, "tta": options.tta, "threshold": threshold}


def _evaluate(options: argparse.Namespace) -> None:
    if (options.target / "model.json").is_file():
        _evaluate_bundle(options)
    else:
        _evaluate_run(options)


def _evaluate_bundle(options: argparse.Namespace) -> None:
    from engine.contract.model import Bundle

    from ..checks import check_same_input
    from ..recipe import Recipe
    from ..scores.bundle_scores import count_areas, score_bundle
    from ..sources import load_split

    bundle = Bundle.load(options.target)
    path = options.recipe or RECIPES / f"{bundle.id}.toml"
    if not path.is_file():
        raise CloudReefError(
            f"There is no recipe {path}.", f'Give the recipe of the model "{bundle.id}" with --recipe.'
        )
    recipe = Recipe.load(path)
    check_same_input(bundle, recipe.model, path.name)
    chips = load_split(recipe, options.data, *options.split, shrink=1)
    _check_any(chips, options)
    bundle_options = _bundle_options(options)
    if options.count_from_px is not None:
        recipe.check_one_target("The option --count-from-px")
    gallery = _gallery(options, recipe.model.listed, recipe.model.white)
    _print_scores(score_bundle(options.target, chips, **bundle_options, gallery=gallery))
    _finish(gallery)
    if options.count_from_px is not None:
        areas = count_areas(options.target, chips, options.count_from_px, **bundle_options)
        for (split, source), score in areas.items():
            print(f"{split} {source} areas: {_line(score.scores())}")


def _evaluate_run(options: argparse.Namespace) -> None:
    from ..progress import Progress
    from ..run import Run
    from ..scores import class_scores
    from ..scores.evaluate import Score, ThresholdSweep, by_scene, mask_of, predict
    from ..sources import load_split

    run = Run.load(options.target)
    _refuse_bundle_options(options)
    model, description = run.model(), run.recipe.model
    chips = load_split(run.recipe, options.data, *options.split)
    _check_any(chips, options)
    gallery, scores = _gallery(options, description.listed, description.white), list[Any]()
    names = description.classes
    with Progress("scoring", len(chips), "chips") as progress:
        for split, chip in chips:
            probability = predict(model, chip, description.inputs)
            if description.is_binary:
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
    if run.overlap and "validation" in options.split:
        print(run.overlap)
    _finish(gallery)


def _refuse_bundle_options(options: argparse.Namespace) -> None:
    are_default = {options.runtime, options.precision} == {"auto"}
    if options.tta or options.recipe or options.count_from_px or options.threshold or not are_default:
        raise CloudReefError(
            "--runtime, --precision, --tta, --threshold, --count-from-px and --recipe are for bundles.",
            "Export the fit first.",
        )


def _check_any(chips: Sequence[tuple[str, Chip]], options: argparse.Namespace) -> None:
    if not chips:
        raise CloudReefError(f"The recipe has no source for: {', '.join(options.split)}.", "Choose another --split.")


def _print_scores(scores: Sequence[Any]) -> None:
    from ..scores.evaluate import by_source

    for entry in [*scores, *by_source(scores)]:
        values = {name: "-" if value is None else f"{value:.4f}" for name, value in entry.cells().items()}
        print(entry.split, entry.source, entry.scene, *(f"{name} {value}" for name, value in values.items()))


def _gallery(options: argparse.Namespace, classes: Sequence[ModelClass], white: float | None = WHITE) -> Gallery | None:
    from ..scores.gallery import Gallery

    if not options.to:
        return None
    title = f"{options.target.resolve().name}: {', '.join(getattr(options, 'split', ['clear ground']))}"
    return Gallery(options.to, title, white, classes if len(classes) > 2 else ())


def _finish(gallery: Gallery | None) -> None:
    if gallery:
        print(f"pictures and scores: {gallery.finish()}")


def _false_alarms(options: argparse.Namespace) -> None:
    from engine.contract.model import Bundle

    from ..scores.clear_ground import SOURCES, false_alarms, load_ground, table

    chips = load_ground(options.data, options.sources or SOURCES)
    if not chips:
        raise CloudReefError(f"None of the folders with such ground is in {options.data}.", "Give another --data.")
    gallery = _gallery(options, Bundle.load(options.target).classes)
    print(table(false_alarms(options.target, chips, gallery=gallery, **_bundle_options(options))))
    _finish(gallery)


def _stress(options: argparse.Namespace) -> None:
    from engine.contract.model import Bundle

    from ..recipe import load_sources
    from ..scores.stress import SOURCES, of_bundle, stress, table
    from ..simulation.damage import DAMAGES, check_kinds
    from ..sources import load_labelled

    kinds = options.kinds or list(DAMAGES)
    check_kinds(kinds)
    sources, names = load_sources(options.sources or SOURCES), Bundle.load(options.target).class_names
    chips = [chip for source in sources for chip in load_labelled(source, options.data, names)]
    print(table(stress([of_bundle(options.target, chips)], kinds=kinds)))


def _score_38cloud(options: argparse.Namespace) -> None:
    from ..scores.official_38cloud import OFFICIAL_THRESHOLD, score_bundle, score_folder

    if options.model:
        scores = score_bundle(options.model, options.test, threshold=options.threshold)
    else:
        threshold = OFFICIAL_THRESHOLD if options.threshold is None else options.threshold
        truths = next(options.test.rglob("Entire_scene_gts"), options.test)
        scores = score_folder(options.predictions, truths, threshold)
    print("\n".join(scores.table()))
    if options.to:
        options.to.parent.mkdir(parents=True, exist_ok=True)
        options.to.write_text(json.dumps(scores.report(), indent=2) + "\n", encoding="utf-8")


def _count(options: argparse.Namespace) -> None:
    from ..scores.instances import compare_files, total

    scores = []
    for mask, truth in _pairs(options.mask, options.truth):
        scores.append(compare_files(mask, truth, minimum_px=options.minimum_px, iou=options.iou))
        print(f"{mask.name}: {_line(scores[-1].scores())}")
    print(f"all: {_line(total(scores).scores())}")


def _pairs(masks: Path, truths: Path) -> list[tuple[Path, Path]]:
    from ..datasets.folder import rasters

    if not masks.is_dir():
        return [(masks, truths / masks.name if truths.is_dir() else truths)]
    by_stem = rasters(truths) if truths.is_dir() else {}
    found = list(rasters(masks).values())
    if missing := [path.name for path in found if path.stem not in by_stem]:
        raise CloudReefError(f"{truths} holds no truth for {missing[0]} ({len(missing)} of {len(found)}).")
    if not found:
        raise CloudReefError(f"{masks} holds no masks.")
    return [(path, by_stem[path.stem]) for path in found]


def _line(scores: dict[str, float | int | None]) -> str:
    """Formats named scores as one line."""
    values = {name: "-" if value is None else f"{value:.4g}" for name, value in scores.items()}
    return ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in values.items())


def _plot(options: argparse.Namespace) -> None:
    from ..scores.plots import curves

    to = options.to or options.run / "curves.png"
    curves(options.run, to)
    print(f"{to}: loss and learning rate above, scores below")
