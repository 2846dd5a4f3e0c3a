"""``cloudreef segment``, ``batch``, ``preview`` and ``compare``."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, Callable, Optional

from cyclopts import Parameter

from ..algorithms.frame.batch_names import in_form, make_folder
from ..band_order import band_numbers
from ..engine.contract.errors import JobError
from ..engine.contract.events import Finished
from ..engine.contract.listing.folders import ListedScene
from ..engine.contract.listing.older_batches import CHOICES, beside_summary, set_aside, summary_in
from ..engine.contract.model import Bundle
from ..engine.contract.protocol import Job, Outputs, SceneJob
from ..engine.contract.scene_jobs import CompareModels, CompareOutputs, Preview
from ..engine.contract.thresholds import parse_threshold
from ..environment.crashes import Crashes
from ..environment.engine_process import EngineCrashed
from ..own_models import entry_named
from ..paths import is_address
from .choices import How, Options, Reading, Where, full_path
from .naming import local_folder, named_results
from .running import Show, Shown, run, to_stdout
from .scenes import found_scenes

__all__ = ["batch", "compare", "preview", "segment"]


def segment(
    scenes: list[str],
    /,
    *,
    output: Annotated[Optional[str], Parameter(alias="-o")] = None,
    options: Options = Options(),
    show: Show = Show(),
) -> int:
    """Segment scenes: write a mask beside each scene.

    Args:
        scenes: Rasters, product folders or archives, folders of rasters, addresses, or patterns such as 'in/*.tif'.
        output: Folder of the results, or the mask's file. Beside each scene if not given.
    """
    left_out = [] if output is None or is_address(output) else [Path(output)]
    listed = found_scenes(scenes, leave_out=left_out, tell=show.tell)
    finished, shown = run(_job(listed, output, options, show.tell), show)
    return to_stdout(finished, shown, _summary(finished.statistics))


def batch(
    scenes: list[str],
    /,
    *,
    output: Annotated[str, Parameter(alias="-o")],
    pattern: Annotated[str, Parameter(alias="-p")] = "",
    options: Options = Options(),
    show: Show = Show(),
) -> int:
    """Segment many scenes into a folder: resumes where it was stopped, and writes a summary as table and report.

    Args:
        scenes: Folders, tables (CSV with a column "path", or a list of paths), rasters, patterns, addresses.
        output: Folder of the results.
        pattern: Which files of a folder are scenes, such as '*.tif' or '**/*_MTL.txt'.
    """
    folder = local_folder(output)
    listed = found_scenes(scenes, pattern, leave_out=[folder], tell=show.tell)
    summary = summary_in(folder, entry_named(options.how.model).id)
    make_folder(folder)
    job = dataclasses.replace(_job(listed, str(folder), options, show.tell), skip_unchanged=True, summary=summary)
    if beside_summary(Path(summary.table or ""), CHOICES).exists():  # of a batch of QGIS, made in a way of its own
        kept = set_aside(summary, job.scenes, always=True)
        if kept:
            show.tell(kept)
    finished, shown = _run_on(job, show)
    sentences = [_summary(finished.statistics)]
    if finished.statistics["scenes_failed"]:
        sentences.append(
            f"Why, and what to do: the column message of {summary.table}. The same command tries these scenes again; "
            "with --replace also those that are out of date."
        )
    return to_stdout(finished, shown, "\n".join(sentences))


def preview(
    scene: str,
    /,
    *,
    output: Annotated[Optional[str], Parameter(alias="-o")] = None,
    replace: Annotated[bool, Parameter(negative=())] = False,
    reading: Reading = Reading(),
    where: Where = Where(),
    how: How = How(),
    show: Show = Show(),
) -> int:
    """Preview a result within a second or two: at a coarser resolution, or for the middle of the scene.

    Args:
        scene: A raster, product folder or address.
        output: File of the probability, or a folder; beside the scene, named SCENE_MODEL_preview.tif, if not given.
        replace: Replace an existing result.
    """
    job = _job_of_one(scene, output, Options(reading=reading, where=where, how=how), show)
    path = _beside_the_masks(job, "_mask.tif", "_preview.tif")
    finished, shown = run(Preview(job, path, replace), show)
    levels: Sequence[int] = finished.statistics["levels"]
    threshold = Bundle.load(job.model).threshold
    first = round(threshold * 250)
    share = 100 * sum(levels[first:]) / max(1, sum(levels))
    finished.statistics.update(cover_percent=share, threshold=threshold)
    part = "" if finished.statistics["whole"] else "in its middle, "
    seen = f"every {finished.statistics['factor']}th pixel" if finished.statistics["factor"] > 1 else "every pixel"
    return to_stdout(finished, shown, f"{finished.statistics['class']}: {share:.1f} % ({part}{seen})")


def compare(
    scene: str,
    models: list[str],
    /,
    *,
    output: Annotated[Optional[str], Parameter(alias="-o")] = None,
    mean: Optional[str] = None,
    table: Optional[str] = None,
    picture: Optional[str] = None,
    replace: Annotated[bool, Parameter(negative=())] = False,
    reading: Reading = Reading(),
    where: Where = Where(),
    show: Show = Show(),
) -> int:
    """Run several models on one scene and show where they disagree.

    Args:
        scene: A raster, product folder or address.
        models: Short names or folders of at least two.
        output: The raster of differences, or a folder. 1 is target only for the first model, 2 only for the second, 3
            for both, and so on. If a model has several classes: 0 where all models agree, 1 where they differ.
            Default: SCENE_compared.tif beside the scene.
        mean: Mean of the models' probabilities, for ``cloudreef threshold``. Of several classes it is that of the
            first one that all models have by its name.
        table: Agreement of each pair of models, as CSV.
        picture: Picture of the agreement, as PNG.
        replace: Replace existing results.
    """
    entries = [entry_named(name) for name in models]
    first = How(model=str(entries[0].folder))
    job = _job_of_one(scene, output, Options(reading=reading, where=where, how=first), show)
    raster = _beside_the_masks(job, f"_{entries[0].id}_mask.tif", "_compared.tif")
    outputs = CompareOutputs(raster, full_path(table), full_path(picture), mean=full_path(mean))
    named_bands = re.search(r"[A-Za-z]", reading.bands)  # numbers stand in the order of one model
    bands = tuple(
        band_numbers(reading.bands, [channel.common_name for channel in Bundle.load(entry.folder).channels]) or ()
        for entry in (entries if named_bands else ())
    )
    task = CompareModels(job, tuple(str(entry.folder) for entry in entries), outputs, bands, replace)
    task.check()
    finished, shown = run(task, show)
    return to_stdout(finished, shown, f"agreement: {finished.statistics['agreed_percent'] or 0:.1f} %")


def _run_on(job: Job, show: Show) -> tuple[Finished, Shown]:
    """Runs a batch, again after a crash of the engine as long as that helps."""
    crashes = Crashes()
    while True:
        try:
            return run(job, show, many=True)
        except EngineCrashed as error:
            job, sentence = crashes.job_after(job, error)
            show.tell(sentence)


def _one_scene(text: str) -> ListedScene:
    listed = found_scenes([text])
    if len(listed) > 1:
        raise JobError(f"{text} holds {len(listed)} scenes.", f"Give one of them, such as {listed[0].files[0]}.")
    return listed[0]


def _beside_the_masks(job: Job, ending: str, other: str) -> str:
    """Names another result instead of the mask of a job's scene; a file name that was given is kept."""
    mask = job.scenes[0].outputs.mask
    return mask[: -len(ending)] + other if mask.endswith(ending) else mask


def _job_of_one(scene: str, output: Optional[str], options: Options, show: Show) -> Job:
    return _job([_one_scene(scene)], output, options, show.tell)


def _job(listed: Sequence[ListedScene], output: Optional[str], options: Options, tell: Callable[[str], None]) -> Job:
    """Builds the job of the scenes."""
    reading, also, how = options.reading, options.also, options.how
    entry = entry_named(how.model)
    bundle = Bundle.load(entry.folder)
    channels = [channel.common_name for channel in bundle.channels]
    chosen = None if options.threshold is None else parse_threshold(options.threshold, bundle.named_thresholds)
    named = named_results(
        listed,
        also.kinds(),
        output=output,
        model=entry.id,
        threshold=f"{chosen or entry.threshold:g}",
        tell=tell,
    )
    area = options.where.chosen()
    job = Job(
        model=str(entry.folder),
        scenes=tuple(
            SceneJob(
                input=scene.files,
                outputs=Outputs(**in_form(paths, also.polygons_as)),
                bands=_bands_of(scene, reading.bands, channels),
                scaling=scene.scaling or reading.scaling,
                nodata=reading.nodata if scene.nodata is None else scene.nodata,
                crs=reading.crs,
                area=area,
                name=scene.name,
            )
            for scene, paths in named
        ),
        threshold=chosen,
        tta=how.tta,
        postprocess=options.clean.chosen(),
        runtime=how.runtime,
        device=how.device,
        memory_mb=how.memory_mb,
        threads=how.threads,
        replace=also.replace,
    )
    job.check()
    return job


def _bands_of(scene: ListedScene, bands: str, channels: Sequence[str]) -> Optional[tuple[int, ...]]:
    """Reads the order of the bands: from the scene's row in a table, else from the option."""
    if not scene.bands:
        return band_numbers(bands, channels)
    try:
        return band_numbers(scene.bands, channels)
    except JobError as error:
        raise JobError(f"The scene {scene.name}: {error.message}", error.hint) from error


def _summary(statistics: Mapping[str, Any]) -> str:
    if "cover_percent" in statistics and statistics["cover_percent"] is not None:
        name, seconds = statistics.get("class", "target"), statistics.get("seconds", 0)
        return f"{name}: {statistics['cover_percent']:.1f} % of the valid pixels, in {seconds:.1f} s"
    if "scenes_done" in statistics:
        parts = [f"{statistics[f'scenes_{state}']} {state}" for state in ("done", "unchanged", "failed")]
        return f"scenes: {', '.join(parts)}; {statistics['seconds']:.0f} s"
    return ""
