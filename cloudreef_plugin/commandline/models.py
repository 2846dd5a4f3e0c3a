"""``cloudreef models``: the installed models, and their details."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, Optional

from cyclopts import App, Parameter

from ..engine.contract.errors import BundleError, JobError
from ..engine.contract.files.held import scratch_folder
from ..engine.contract.model import Bundle
from ..engine.contract.model_jobs import ExportModel, FileOutputs, Foreign, ImportModel, ModelOutputs
from ..model_folders import (
    ModelEntry,
    check_removable,
    is_of_model,
    network_in,
    refuse_frameworks,
    remove_model,
    unpacked,
    unreadable,
)
from ..own_models import all_models, entry_named, model_folders, own_models_folder
from ..paths import safe_name
from .getting import About, available, described_file, get, refuse_taken
from .running import Show, console, print_json, print_table, run, to_stdout, write_out

__all__ = ["app"]

app = App(name="models", help="List, show, download, add and remove models.")
app.command(available)
app.command(get)


@app.default
def list_models(*, show: Show = Show()) -> int:
    """List the installed models."""
    entries = all_models()
    if show.json:
        print_json([_facts(entry) for entry in entries])
        return 0
    print_table(
        ("name", "version", "bands", "pixels", "what it finds"),
        (
            (
                entry.id,
                entry.version,
                ", ".join(f"({name})" if name in entry.optional else name for name in entry.channels),
                "{:g}-{:g} m".format(*entry.resolution_m),
                entry.description,
            )
            for entry in entries
        ),
    )
    for _, error in unreadable(model_folders()):
        console().print(str(error), style="yellow", markup=False)
    return 0


@app.command(name="show")
def show_model(name: str, /, *, show: Show = Show()) -> int:
    """Show a model's card: data, scores, limits.

    Args:
        name: Short name or folder.
    """
    entry = entry_named(name)
    card = entry.folder / "card.md"
    if show.json:
        print_json(Bundle.load(entry.folder).data)
    else:
        write_out(card.read_text(encoding="utf-8") if card.is_file() else f"{entry.description}\n")
    return 0


@app.command(name="add")
def add_model(model: Path, /, *, about: About = About(), show: Show = Show()) -> int:
    """Add a model, after trying it.

    Args:
        model: A folder with model.json, such a folder as a zip archive, an ONNX file that `cloudreef models export`
            wrote, or another ONNX file, which the options describe, or its folder. What files of Hugging Face beside it
            say need not be repeated.
    """
    refuse_frameworks(model)
    model = network_in(model) or model
    if not model.exists():
        raise BundleError(f"{model} does not exist.", "Give a folder, a zip archive or an ONNX file.")
    with scratch_folder() as scratch:
        source, foreign = _source(model, about, scratch)
        model_id = foreign.id if foreign else _id_in(source)
        refuse_taken(model_id)
        target = own_models_folder() / safe_name(model_id)
        finished, _ = run(ImportModel(str(source.absolute()), ModelOutputs(str(target)), foreign), show)
    if show.json:
        print_json(finished.statistics)
    else:
        write_out(f"{target}\n")
    return 0


@app.command(name="export")
def export_model(
    name: str,
    /,
    *,
    to: Path,
    form: Annotated[Literal["onnx", "deepness"], Parameter(name="--for")] = "onnx",
    replace: Annotated[bool, Parameter(negative=())] = False,
    show: Show = Show(),
) -> int:
    """Write a model as one ONNX file.

    Args:
        name: Short name or folder.
        to: The file.
        form: onnx keeps the whole description of the model, for `cloudreef models add` elsewhere; deepness is for the
            QGIS plugin of that name.
        replace: Replace an existing file.
    """
    job = ExportModel(str(entry_named(name).folder), FileOutputs(str(to.absolute())), form, replace)
    finished, shown = run(job, show)
    return to_stdout(finished, shown)


@app.command(name="remove")
def remove(name: str, /, *, yes: Annotated[bool, Parameter(alias="-y", negative=())] = False) -> int:
    """Remove a model that was added.

    Args:
        name: Short name.
        yes: Do not ask for confirmation.
    """
    own = own_models_folder()
    damaged = own / name  # models that cannot be read are not listed
    known = {entry.id for entry in all_models()}
    folder = damaged if name not in known and (damaged / "model.json").is_file() else entry_named(name).folder
    check_removable(folder, own)
    if not yes and not _confirmed(f"Delete {folder}? [y/N] "):
        return 1
    remove_model(folder, own)
    return 0


def _confirmed(question: str) -> bool:
    try:
        return input(question).strip().lower() in ("y", "yes")
    except EOFError as error:
        raise JobError("There is no terminal for the question.", "Use --yes.") from error


def _source(model: Path, about: About, scratch: Path) -> tuple[Path, Optional[Foreign]]:
    """Finds what the engine imports, and the description of an ONNX file that has none."""
    if model.suffix.lower() != ".onnx":
        return unpacked(model, scratch), None
    if is_of_model(model):
        return model.parent, None
    from ..engine.network.exchange.embedded import embedded
    from ..engine.network.onnx_file import onnx_facts

    if embedded(onnx_facts(model)["metadata"]) is not None:
        return model, None
    return model, described_file(model, about.description())


def _id_in(model: Path) -> str:
    """Reads the short name of a model in a folder or in an exported file."""
    if model.suffix.lower() != ".onnx":
        return Bundle.load(model).id
    from ..engine.network.exchange.embedded import embedded
    from ..engine.network.onnx_file import onnx_facts

    return str((embedded(onnx_facts(model)["metadata"]) or {}).get("id", model.stem))


def _facts(entry: ModelEntry) -> dict[str, object]:
    return {
        "id": entry.id,
        "name": entry.name,
        "version": entry.version,
        "description": entry.description,
        "bands": list(entry.channels),
        "optional": list(entry.optional),
        "resolution_m": list(entry.resolution_m),
        "threshold": entry.threshold,
        "named_thresholds": {one.name: one.threshold for one in entry.named_thresholds},
        "folder": str(entry.folder),
    }
