"""``cloudreef models``: what is there, and what it needs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter
from rich.console import Console
from rich.table import Table

from ..engine.contract.model import Bundle
from ..engine.contract.model_jobs import ImportModel, ModelOutputs
from ..model_folders import ModelEntry, remove_model
from ..own_models import all_models, entry_named, own_models_folder
from ..paths import safe_name
from .getting import available, get
from .running import Show, print_json, run

__all__ = ["app"]

app = App(name="models", help="List, show, fetch, add and remove models.")
app.command(available)
app.command(get)


@app.default
def list_models(*, show: Show = Show()) -> int:
    """List the models at hand."""
    entries = all_models()
    if show.json:
        print_json([_facts(entry) for entry in entries])
        return 0
    table = Table(box=None)
    for column in ("name", "version", "bands", "pixels", "what it finds"):
        table.add_column(column)
    for entry in entries:
        bands = ", ".join(f"({name})" if name in entry.optional else name for name in entry.channels)
        low, high = entry.resolution_m
        table.add_row(entry.id, entry.version, bands, f"{low:g}-{high:g} m", entry.description)
    Console(highlight=False).print(table)
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
        sys.stdout.write(card.read_text(encoding="utf-8") if card.is_file() else f"{entry.description}\n")
    return 0


@app.command(name="add")
def add_model(folder: Path, /, *, show: Show = Show()) -> int:
    """Add the folder of a model, after trying it.

    Args:
        folder: Holds model.json.
    """
    bundle = Bundle.load(folder)
    target = own_models_folder() / safe_name(bundle.id)
    job = ImportModel(source=str(bundle.folder.absolute()), outputs=ModelOutputs(str(target)))
    finished, _ = run(job, show)
    if show.json:
        print_json(finished.statistics)
    else:
        sys.stdout.write(f"{target}\n")
    return 0


@app.command(name="remove")
def remove(name: str, /, *, yes: Annotated[bool, Parameter(alias="-y", negative=())] = False) -> int:
    """Remove a model that was added.

    Args:
        name: Short name.
        yes: Do not ask.
    """
    entry = entry_named(name)
    if not yes and input(f"Delete {entry.folder}? [y/N] ").strip().lower() not in ("y", "yes"):
        return 1
    remove_model(entry.folder, own_models_folder())
    return 0


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
        "folder": str(entry.folder),
    }
