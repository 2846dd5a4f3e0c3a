"""``cloudreef models available`` and ``get``: published models, downloaded on request."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Optional

from cyclopts import Parameter

from ..engine.contract.errors import BundleError
from ..engine.contract.events import Progress as Step
from ..engine.contract.files.held import scratch_folder
from ..engine.contract.model import Bundle
from ..engine.contract.model_jobs import Foreign, ImportModel, ModelOutputs
from ..environment.engine_process import look_at_network
from ..model_folders import DOWNLOADS, network_name, sweep_unfinished, unpacked
from ..own_models import all_models, own_models_folder
from ..paths import PLUGIN_FOLDER, safe_name
from ..published.catalogue import PublishedFile, PublishedModel, is_safe, own_address, published_models
from ..published.describing import UserDescription, described
from ..published.fetching import Fetcher, renew_list
from .running import Show, Shown, print_json, print_table, run, write_out
from .transport import ask

__all__ = ["About", "available", "described_file", "get", "refuse_taken"]


@Parameter(name="*")
@dataclass(frozen=True)
class About:
    """Describes an ONNX file that does not describe itself."""

    bands: str = ""
    """Its bands in order, such as R,G,B."""
    classes: Annotated[Optional[list[str]], Parameter(consume_multiple=True)] = None
    """Names of its outputs, in order."""
    target: str = ""
    """The only class to segment; if not given all classes, or of two the one that is not the background."""
    resolution: Optional[tuple[float, float]] = None
    """Smallest and largest pixel size in metres."""
    factor: Optional[float] = None
    """Factor from reflectance to the network's input: 1, 255 or 10000; as stated in the file, or 1."""
    numbers: Annotated[bool, Parameter(negative=())] = False
    """The input is not reflectance but stored heights, decibels or indices, which --bands names."""

    def description(self) -> UserDescription:
        """Collects the description."""
        classes, resolution = tuple(self.classes or ()), self.resolution or ()
        return UserDescription(self.bands, classes, self.target, resolution, self.factor, self.numbers)


def available(*, update: str = "", show: Show = Show()) -> int:
    """List published models that can be downloaded.

    Args:
        update: URL of a newer list, which replaces the current one.
    """
    if update:
        renew_list(update, _newer_list(), ask)
    models = published_models(_newer_list())
    if show.json:
        print_json([_facts(model) for model in models])
        return 0
    print_table(
        ("name", "MB", "licence", "bands", "good for"),
        (
            (
                model.id,
                f"{model.download_mb:.0f}" if model.download_mb else "?",
                model.license,
                ", ".join(model.bands),
                f"{model.purpose} {model.publisher}.",
            )
            for model in models
        ),
    )
    return 0


def get(
    name: str,
    /,
    *,
    file: Optional[Path] = None,
    about: About = About(),
    show: Show = Show(),
) -> int:
    """Download a published model, try it and add it.

    Args:
        name: Short name from the list (`cloudreef models available`), the https URL of an ONNX file, or that of a
            repository of Hugging Face.
        file: A local copy of the file, instead of a download.
    """
    model = _named(name)
    refuse_taken(model.about.id if model.about else "")
    sweep_unfinished(own_models_folder())
    with Shown(show) as shown, scratch_folder() as scratch:
        fetcher = Fetcher(
            Path(sys.executable),
            ask,
            own_models_folder() / DOWNLOADS,
            progress=lambda done, total: shown.take(Step(done, total, "fetching")),
        )
        got = fetcher.fetch(model, scratch, file.absolute() if file else None)
        try:
            source, foreign = _source(got, model, about.description(), scratch)
        except BundleError:
            fetcher.keep()
            raise
        model_id = foreign.id if foreign else Bundle.load(source).id
        refuse_taken(model_id)
        target_folder = own_models_folder() / safe_name(model_id)
        finished, _ = run(
            ImportModel(str(source), ModelOutputs(str(target_folder)), foreign), replace(show, quiet=True)
        )
    if show.json:
        print_json({"folder": str(target_folder), **finished.statistics})
    else:
        write_out(f"{target_folder}\n")
    return 0


def _named(name: str) -> PublishedModel:
    if is_safe(name) or "://" in name:
        return own_address(name)
    models = {model.id: model for model in published_models(_newer_list())}
    if name not in models:
        raise BundleError(
            f'There is no published model "{name}".',
            f"There are: {', '.join(models)}. Or give a URL, such as https://huggingface.co/OWNER/NAME.",
        )
    return models[name]


def _source(got: Path, model: PublishedModel, user: UserDescription, scratch: Path) -> tuple[Path, Optional[Foreign]]:
    """Prepares what the engine imports: the folder of a bundle, or an ONNX file with its description."""
    if got.suffix == ".zip":
        folder = scratch / "unpacked"
        folder.mkdir()
        return unpacked(got, folder), None
    return got, model.about or described(model, look_at_network(Path(sys.executable), got, PLUGIN_FOLDER), user)


def described_file(file: Path, user: UserDescription) -> Foreign:
    """Describes a local ONNX file.

    Raises:
        BundleError: If something is still unknown.
    """
    entry = PublishedModel("own", network_name(file), "", "", "", "", PublishedFile())
    return described(entry, look_at_network(Path(sys.executable), file.absolute(), PLUGIN_FOLDER), user)


def refuse_taken(model_id: str) -> None:
    """Checks that no model has a name yet.

    Raises:
        BundleError: If one has.
    """
    there = next((entry for entry in all_models() if entry.id == model_id), None) if model_id else None
    if there is None:
        return
    own = there.folder.parent == own_models_folder()
    raise BundleError(
        f'There is already a model "{model_id}".',
        f"Remove it first: cloudreef models remove {model_id}" if own else "Or use yours by its folder: -m FOLDER.",
    )


def _newer_list() -> Path:
    return own_models_folder() / ".published.json"


def _facts(model: PublishedModel) -> dict[str, object]:
    return {
        "id": model.id,
        "name": model.name,
        "purpose": model.purpose,
        "publisher": model.publisher,
        "license": model.license,
        "page": model.page,
        "download_mb": model.download_mb,
        "classes": list(model.classes),
        "bands": list(model.bands),
    }
