"""The subcommands for data: ``fetch``, ``prepare``, ``pseudo-label`` and ``compose``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import tomllib
from engine.contract.errors import CloudReefError

from .arguments import count, share, shipped_path, whole

__all__ = ["add_data_commands"]


def add_data_commands(commands: Any) -> None:
    """Adds the subcommands to what ``add_subparsers`` returned."""
    _add_fetch(commands)
    _add_prepare(commands)
    _add_pseudo_label(commands)
    _add_compose(commands)


def _add_fetch(commands: Any) -> None:
    command = commands.add_parser("fetch", help="download a published data set")
    command.add_argument("data_set", choices=["38-cloud", "95-cloud", "oysternet"])
    command.add_argument("--to", type=Path, required=True, help="folder to unpack into")
    command.add_argument("--archive", default="", help="zip archive that you downloaded, or another address of it")
    command.add_argument("--only", default="*", help="pattern of the archives to take, if there are several: *1kx1k*")
    command.add_argument("--prepare", metavar="STORE", help="also pack the chips into this store")
    _add_options(command)
    command.set_defaults(run_command=_fetch, keras=False)


def _add_prepare(commands: Any) -> None:
    command = commands.add_parser("prepare", help="pack chips into a store that a fit reads at full speed")
    command.add_argument("sources", nargs="+", metavar="SOURCE", help="FOLDER, or DATASET=FOLDER")
    command.add_argument(
        "--to", required=True, metavar="STORE", help="folder, or deeplake://FOLDER, al://..., hub://..."
    )
    command.add_argument(
        "--augmented", type=whole, default=0, metavar="N", help="also pack N augmented copies of each training chip"
    )
    command.add_argument("--seed", type=whole, default=1, help="seed of the augmentation (default: 1)")
    command.add_argument("--pictures", type=Path, metavar="FOLDER", help="draw chips and labels here, to check by eye")
    command.add_argument("--statistics", action="store_true", help="OysterNet: count reefs by split and mosaic")
    _add_options(command)
    command.set_defaults(run_command=_prepare, keras=False)


def _add_pseudo_label(commands: Any) -> None:
    command = commands.add_parser(
        "pseudo-label", help="label clouds in unlabelled scenes with a published network, into a store"
    )
    command.add_argument("scenes", nargs="+", type=Path, help="chips or scenes (see training/datasets/unlabelled.py)")
    command.add_argument("--to", required=True, metavar="STORE", help="folder of the store")
    command.add_argument(
        "--cloud-from", type=share, default=0.5, help="cloud where all predictions have this probability or more"
    )
    command.add_argument(
        "--clear-below", type=share, default=0.1, help="background where all predictions have a lower probability"
    )
    command.add_argument(
        "--shrink", type=count, nargs="+", default=[1, 2, 3], help="predict at 1/N of the size, for each N"
    )
    command.set_defaults(run_command=_pseudo_label, keras=False)


def _add_compose(commands: Any) -> None:
    command = commands.add_parser(
        "compose", help="compose pictures of many scenes, and store them with the predictions of a published network"
    )
    command.add_argument("sources", type=shipped_path, help="TOML file of scenes: training/canvases/clouds.toml")
    command.add_argument("--data", type=Path, required=True, help="folder that its folders are relative to")
    command.add_argument("--chips", type=count, default=2000, help="number of pictures (default: %(default)s)")
    command.add_argument("--seed", type=whole, default=1, help="seed of the random numbers (default: 1)")
    command.add_argument(
        "--folds",
        type=Path,
        help="TOML file of folds (crossval); each picture leaves out the scenes of one of them, in turn",
    )
    command.add_argument("--to", required=True, metavar="STORE", help="folder of the store")
    command.set_defaults(run_command=_compose)


def _add_options(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--option",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help="option of the data set, as in a recipe: nonempty=false, shrink=2, scaling=landsat_c1",
    )


def _fetch(options: argparse.Namespace) -> None:
    from ..packing.fetch import DATA_SETS, fetch

    data_set = DATA_SETS[options.data_set]
    archives = fetch(data_set, options.to, archive=options.archive, only=options.only)
    _check_layout(data_set, options.to, archives)
    print(f"{options.data_set} lies in {options.to}", flush=True)
    if any((options.to / "download").glob("*")):
        print(f"{options.to / 'download'} holds the downloaded files, which are no longer needed")
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
        classes = made_of.classes if has_shadows else ("", "cloud")
        chips = [
            with_channels(chip, min(len(chip.reflectance), made_of.channels))
            for chip in load_labelled(source, options.data, classes)
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
