"""The subcommands for data: ``fetch``, ``prepare``, ``pseudo-label``, ``compose``, ``score-38cloud`` and ``count``."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import tomllib
from engine.contract.errors import CloudReefError

from .arguments import count, share, whole

__all__ = ["add_data_commands", "words"]


def add_data_commands(commands: Any) -> None:
    """Adds the subcommands to what ``add_subparsers`` returned."""

    def parser(name: str, **words: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, **words)
        command.set_defaults(keras=False)
        return command

    command = parser("fetch", help="download a published data set")
    command.add_argument("data_set", choices=["38-cloud", "95-cloud", "oysternet"])
    command.add_argument("--to", type=Path, required=True, help="folder to unpack into")
    command.add_argument("--archive", default="", help="a zip archive that you have, or another address of it")
    command.add_argument("--only", default="*", help="files to take, as a pattern, where there are several: *1kx1k*")
    command.add_argument("--prepare", metavar="STORE", help="pack the chips into this store as well")
    _add_options(command)
    command.set_defaults(run_command=_fetch)

    command = parser("prepare", help="pack chips into a store that a fit reads at full speed")
    command.add_argument("sources", nargs="+", metavar="SOURCE", help="FOLDER, or DATASET=FOLDER")
    command.add_argument(
        "--to", required=True, metavar="STORE", help="folder, or deeplake://FOLDER, al://..., hub://..."
    )
    command.add_argument("--augmented", type=whole, default=0, metavar="N", help="N augmented copies a training chip")
    command.add_argument("--seed", type=whole, default=1, help="of the augmentation (default: 1)")
    command.add_argument("--pictures", type=Path, metavar="FOLDER", help="draw chips and labels here, to check by eye")
    command.add_argument("--statistics", action="store_true", help="OysterNet: count reefs by split and mosaic")
    _add_options(command)
    command.set_defaults(run_command=_prepare)

    command = parser(
        "pseudo-label", help="label clouds in scenes that nobody labelled, with a published network, into a store"
    )
    command.add_argument("scenes", nargs="+", type=Path, help="chips or scenes (see training/datasets/unlabelled.py)")
    command.add_argument("--to", required=True, metavar="STORE", help="folder of the store")
    command.add_argument("--cloud-from", type=share, default=0.5, help="cloud where every look gives this much")
    command.add_argument("--clear-below", type=share, default=0.1, help="background where every look gives less")
    command.add_argument(
        "--shrink", type=count, nargs="+", default=[1, 2, 3], help="a look at 1/N of the size for each"
    )
    command.set_defaults(run_command=_pseudo_label)

    command = parser(
        "compose", help="compose pictures of many scenes, and keep what a published network says of them, in a store"
    )
    command.add_argument("sources", type=Path, help="TOML file of scenes: training/canvases/clouds.toml")
    command.add_argument("--data", type=Path, required=True, help="what folders in it are relative to")
    command.add_argument("--chips", type=count, default=2000, help="how many pictures (default: %(default)s)")
    command.add_argument("--seed", type=whole, default=1, help="where chance starts (default: 1)")
    command.add_argument(
        "--folds",
        type=Path,
        help="TOML file of folds (crossval), each of which is to keep its part of the pictures",
    )
    command.add_argument("--to", required=True, metavar="STORE", help="folder of the store")
    command.set_defaults(run_command=_compose)

    command = parser("score-38cloud", help="score whole scenes of 38-Cloud's test set, as its authors do")
    command.add_argument("test", type=Path, help="the folder 38-Cloud_test")
    which = command.add_mutually_exclusive_group(required=True)
    which.add_argument("--model", type=Path, help="bundle that the engine shall run on the joined scenes")
    which.add_argument("--predictions", type=Path, help="folder of predicted patches")
    command.add_argument("--threshold", type=share, help="default: the model's own; 12/255 for predicted patches")
    command.add_argument("--to", type=Path, help="write the scores into this JSON")
    command.set_defaults(run_command=_score)

    command = parser("count", help="count single reefs: how a mask agrees with the truth on them")
    command.add_argument("mask", type=Path, help="mask, or a folder of masks")
    command.add_argument("truth", type=Path, help="its truth, or a folder with a truth of the same name for each")
    command.add_argument("--minimum-px", type=count, default=1, help="smaller areas are left out (default: 1)")
    command.add_argument("--iou", type=share, default=0.5, help="two areas match from here on (default: 0.5)")
    command.set_defaults(run_command=_count)


def _add_options(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--option",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help="option of the data set, as a recipe writes it: nonempty=false, shrink=2, scaling=landsat_c1",
    )


def _fetch(options: argparse.Namespace) -> None:
    from ..packing.fetch import DATA_SETS, fetch

    data_set = DATA_SETS[options.data_set]
    archives = fetch(data_set, options.to, archive=options.archive, only=options.only)
    _check_layout(data_set, options.to, archives)
    print(f"{options.data_set} lies in {options.to}", flush=True)
    if any((options.to / "download").glob("*")):
        print(f"{options.to / 'download'} holds what was downloaded; it is not needed any more")
    if options.prepare:
        from ..packing.prepare import Request, prepare

        request = Request(((data_set.layout, options.to),), {**data_set.prepared, **_table(options.option)})
        print("\n".join(prepare(request, options.prepare).lines()))


def _check_layout(data_set: Any, folder: Path, archives: list[Path]) -> None:
    from ..datasets import DatasetError
    from ..packing.prepare import recognise

    try:
        found = recognise(folder)
    except DatasetError:
        found = ""
    if found != data_set.layout:
        names = ", ".join(path.name for path in archives)
        raise CloudReefError(
            f"{names} was unpacked into {folder}, but holds nothing in the layout of {data_set.title}.",
            f"Take the archive from {data_set.page}.",
        )


def _prepare(options: argparse.Namespace) -> None:
    from ..datasets import oysternet
    from ..packing.prepare import Request, parse_source, prepare

    request = Request(
        tuple(parse_source(source) for source in options.sources),
        _table(options.option),
        options.augmented,
        seed=options.seed,
        pictures=options.pictures,
    )
    print("\n".join(prepare(request, options.to).lines()))
    for name, folder in request.sources if options.statistics else ():
        if name == "oysternet":
            print("\n".join(row.line() for row in oysternet.statistics(folder)))


def _pseudo_label(options: argparse.Namespace) -> None:
    from ..datasets import store, unlabelled
    from ..packing.labellers import Certainty, pseudo_labelled

    certainty = Certainty(options.cloud_from, options.clear_below, tuple(options.shrink))
    with store.StoreWriter(Path(options.to)) as writer:
        for scene in options.scenes:
            name = scene.name if scene.is_dir() else scene.stem
            for chip in pseudo_labelled(unlabelled.load(scene.parent, [name]), certainty):
                writer.add(chip)
                cloud, clear = (float((chip.label == value).mean()) for value in (1, 0))
                print(f"{chip.scene}: {cloud:.1%} cloud, {clear:.1%} clear, the rest unknown")


def _compose(options: argparse.Namespace) -> None:
    from ..fitting.backend import load_keras

    load_keras()  # which the folds' module needs, without its libraries' console output
    from ..chips import with_channels
    from ..datasets import store
    from ..packing.canvas_sources import CanvasSources
    from ..packing.canvases import Ingredient, canvases
    from ..packing.labellers import Averaged, CsmaskLabeller
    from ..progress import Progress
    from ..shipped import shipped
    from ..sources import load_labelled
    from .crossval import Folds

    made_of = CanvasSources.load(options.sources)
    ingredients = []
    for source in made_of.source:
        has_shadows = bool(made_of.classes) and "values" in source.options
        told = made_of.classes if has_shadows else ("", "cloud")
        chips = [
            with_channels(chip, min(len(chip.reflectance), made_of.channels))
            for chip in load_labelled(source, options.data, told)
        ]
        ingredients.append(Ingredient(source, chips, has_shadows))
    labeller = CsmaskLabeller(made_of.channels)
    teacher = Averaged(labeller, shipped(Path(made_of.beside))) if made_of.beside else labeller
    held = [fold.held for fold in Folds.load(options.folds).folds] if options.folds else []
    written = store.StoreWriter(Path(options.to), classes=made_of.classes)
    with written as writer, Progress("composing", options.chips, "pictures") as progress:
        for chip in canvases(
            ingredients,
            options.chips,
            teacher.tile,
            seed=options.seed,
            folds=held,
            shadows=bool(made_of.classes),
            sure=made_of.sure,
        ):
            writer.add(chip)
            progress.at(writer.chips)
    print(f"{options.to}: {writer.chips} pictures, {writer.bytes / 1e9:.1f} GB")


def _score(options: argparse.Namespace) -> None:
    from ..fitting.backend import load_keras

    load_keras()  # without its libraries' console output
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
        print(f"{mask.name}: {words(scores[-1].scores())}")
    print(f"all: {words(total(scores).scores())}")


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


def words(scores: dict[str, float | int | None]) -> str:
    """Formats named scores as one line."""
    values = {name: "-" if value is None else f"{value:.4g}" for name, value in scores.items()}
    return ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in values.items())


def _table(entries: list[str]) -> dict[str, Any]:
    """Reads KEY=VALUE entries as TOML; other values are strings."""
    table: dict[str, Any] = {}
    for entry in entries:
        key, sign, value = entry.partition("=")
        if not sign:
            raise CloudReefError(f'The option "{entry}" has no value.', "Write KEY=VALUE.")
        try:
            table[key] = tomllib.loads(f"value = {value}")["value"]
        except tomllib.TOMLDecodeError:
            table[key] = value
    return table
