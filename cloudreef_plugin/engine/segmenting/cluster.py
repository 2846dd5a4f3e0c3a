"""Segments on a Dask cluster: a task for each scene, or for each strip of a very large scene.

Workers need the packages of the engine's environment and ``distributed``; the engine itself is sent to them. Workers
and client must see scenes, model and results under the same paths: a shared folder, addresses, or object storage.
Tasks may be lost and repeated when workers come and go: a result gets its name only when it is complete.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import shutil
import uuid
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from ..contract import errors
from ..contract.errors import CloudReefError, RuntimeUnavailable
from ..contract.files.held import scratch_folder
from ..contract.model import Bundle
from ..contract.progress import PREDICTING, Reporter, SceneReporter, Stages
from ..contract.protocol import Event, Finished, Job, Message, Progress, SceneJob, Summary, parse_event
from ..contract.sentences import Sentence
from ..network.tiling import round_up
from ..rasters.parts import prepare
from ..scenes.opening import is_remote
from . import cluster_call
from .record import Record
from .segment import make_scenes

__all__ = ["segment_on_cluster"]

log = logging.getLogger(__name__)

# Scenes in flight: more than any cluster has workers, so that none is idle.
SCENES_AT_ONCE = 256
# Retries of a task after an error that is not the scene's own, such as one of a file system.
RETRIES = 3
# Scenes of more pixels are cut into strips of about this size.
STRIP_PX = 400_000_000
CONNECTING_S = 20


def segment_on_cluster(job: Job, bundle: Bundle, emit: Callable[[Event], None]) -> Finished:
    """Segments every scene of a job on the workers of its scheduler.

    Args:
        job: The job, with its `scheduler`.
        bundle: The model.
        emit: Called with each event.

    Raises:
        CloudReefError: If the scheduler cannot be reached, or the job, or its only scene, cannot be done.
    """
    with _connected(str(job.scheduler)) as (client, archive):
        cluster = _Cluster(client, archive, _absolute(job))
        workers = len(client.scheduler_info()["workers"])
        Reporter(emit).message(Sentence("Workers of the Dask scheduler {}: {}.", job.scheduler, workers))
        report = SceneReporter(emit, Stages(job.scenes[0].outputs))
        return make_scenes(cluster.job, bundle, emit, cluster.make, report, min(SCENES_AT_ONCE, len(job.scenes)))


class _Cluster:
    """Submits scenes to workers and receives their events.

    Args:
        client: A connected client of `distributed`.
        archive: Name of the engine's archive that was sent to the workers.
        job: The job, with absolute paths.
    """

    def __init__(self, client: Any, archive: str, job: Job) -> None:
        self.job = job
        self._archive = archive
        self._client = client
        self._topic = f"cloudreef-{uuid.uuid4().hex}"
        self._listeners: dict[str, Callable[[Event], None]] = {}
        client.subscribe_topic(self._topic, self._hear)

    def make(self, scene: SceneJob, record: Record, replacing: bool, report: Reporter) -> Finished:
        """Segments one scene, whole or strip by strip; called from a thread of its own.

        Raises:
            CloudReefError: As raised by the worker.
        """
        del record  # the worker examines the scene's files itself
        here = [path for path in scene.outputs.wanted().values() if not is_remote(path)]
        prepare(here, replace=replacing, inputs=(*scene.inputs(), self.job.model))
        # The results were checked before, and may exist now: a lost task may have reached its last step.
        may_replace = replacing or all(not is_remote(path) for path in scene.outputs.wanted().values())
        text = replace(
            self.job, scenes=(scene,), scheduler=None, summary=Summary(), skip_unchanged=False, replace=may_replace
        ).to_json()
        strips = [] if len(here) < len(scene.outputs.wanted()) else self._strips(text)
        if not strips:
            finished = self._ask("whole", report, text)
            return Finished(scene.outputs.wanted(), finished["statistics"])
        # Not named like a part of the mask: workers are other processes and would take it for a leftover.
        mask = Path(scene.outputs.mask)
        folder = mask.with_name(f".{mask.name}.{uuid.uuid4().hex[:8]}.strips")
        folder.mkdir()
        try:
            report.message(Sentence("The scene is cut into {} strips.", len(strips)), "strips")
            counts = self._ask_all(report, text, strips, str(folder))
            finished = self._ask("join", report, text, strips, str(folder), counts)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        return Finished(scene.outputs.wanted(), finished["statistics"])

    def _strips(self, text: str) -> list[tuple[int, int]]:
        """Lists the rows (first, one past the last) of a scene's strips; empty if it is not cut."""
        facts = self._answer(self._submit("measure", text))
        height, width, stride = facts["height"], facts["width"], facts["stride"]
        rows = self.job.strip_rows or max(stride, STRIP_PX // max(1, width))
        rows = round_up(rows, stride)
        return [(top, min(top + rows, height)) for top in range(0, height, rows)] if rows < height else []

    def _ask(self, task: str, report: Reporter, *arguments: Any) -> dict[str, Any]:
        def hear(event: Event) -> None:
            if isinstance(event, Message):
                (report.warning if event.level == "warning" else report.message)(event.text, event.kind)
            elif isinstance(event, Progress):
                report.progress(event.done, event.total, event.stage)

        with self._listening(hear) as name:
            return self._answer(self._submit(task, *arguments, self._topic, name))

    def _ask_all(self, report: Reporter, text: str, strips: list[tuple[int, int]], folder: str) -> list[dict[str, Any]]:
        """Predicts all strips of a scene, and returns the answer for each."""
        shares = [0.0] * len(strips)

        def hearing(number: int) -> Callable[[Event], None]:
            def hear(event: Event) -> None:
                if isinstance(event, Progress) and event.total:
                    shares[number] = event.done / event.total
                    report.progress(sum(shares), len(shares), PREDICTING)

            return hear

        futures = []
        names = [self._listen(hearing(number)) for number in range(len(strips))]
        try:
            for rows, name in zip(strips, names):
                futures.append(self._submit("strip", text, rows, folder, self._topic, name))
            return [self._answer(future) for future in futures]
        finally:
            self._client.cancel(futures)
            for name in names:
                del self._listeners[name]

    def _submit(self, task: str, *arguments: Any) -> Any:
        return self._client.submit(
            cluster_call.call,
            self._archive,
            task,
            *arguments,
            key=f"cloudreef-{task}-{uuid.uuid4().hex}",
            retries=RETRIES,
        )

    def _answer(self, future: Any) -> dict[str, Any]:
        """Waits for a task.

        Raises:
            CloudReefError: If the worker raises it, or no worker survives the task.
        """
        from distributed import CancelledError, KilledWorker

        try:
            answer: dict[str, Any] = future.result()
        except KilledWorker as error:
            raise CloudReefError(
                Sentence("Several workers died while processing the scene, most likely because their memory ran out."),
                Sentence("Give the workers more memory, or set a smaller budget."),
            ) from error
        except (CancelledError, OSError) as error:
            raise RuntimeUnavailable(
                Sentence("The connection to the Dask scheduler was lost."),
                Sentence("Check that it still runs, and run the job again."),
            ) from error
        if "failed" in answer:
            raise getattr(errors, answer["failed"], CloudReefError)(answer["message"], answer["hint"])
        return answer

    def _listen(self, hear: Callable[[Event], None]) -> str:
        name = uuid.uuid4().hex
        self._listeners[name] = hear
        return name

    @contextmanager
    def _listening(self, hear: Callable[[Event], None]) -> Iterator[str]:
        name = self._listen(hear)
        try:
            yield name
        finally:
            del self._listeners[name]

    def _hear(self, stamped: tuple[float, str]) -> None:
        name, line = json.loads(stamped[1])
        listener, event = self._listeners.get(name), parse_event(line)
        if listener is not None and event is not None:
            listener(event)


@contextmanager
def _connected(address: str) -> Iterator[tuple[Any, str]]:
    try:
        import cloudpickle
        from distributed import Client
    except ImportError as error:
        raise RuntimeUnavailable(
            Sentence("The engine's Python has no Dask, which is required for a scheduler."),
            Sentence("Install the package distributed, of the cluster's version, in the engine's Python."),
        ) from error
    try:
        client = Client(address, timeout=CONNECTING_S, set_as_default=False)
    except (OSError, ValueError) as error:
        raise RuntimeUnavailable(
            Sentence("The Dask scheduler {} cannot be reached.", address),
            Sentence("Check its address, and that it runs."),
        ) from error
    with client, scratch_folder() as folder:
        archive = _packed(folder)
        client.upload_file(str(archive))
        cloudpickle.register_pickle_by_value(cluster_call)
        yield client, archive.name


def _packed(folder: Path) -> Path:
    """Packs the engine into an importable archive, named by a hash of its content."""
    home = Path(__file__).resolve().parents[1]
    files = {f"engine/{file.relative_to(home).as_posix()}": file.read_bytes() for file in sorted(home.rglob("*.py"))}
    about = next((path for path in (home.parent, home.parent.parent) if (path / "metadata.txt").is_file()), None)
    if about:
        files["metadata.txt"] = (about / "metadata.txt").read_bytes()
    digest = hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest()[:16]
    target = folder / f"cloudreef_engine_{digest}.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target


def _absolute(job: Job) -> Job:
    """Makes the job's paths absolute."""

    def path(text: str) -> str:
        return text if is_remote(text) or text.startswith("/vsi") else os.path.abspath(text)

    def of_scene(scene: SceneJob) -> SceneJob:
        outputs = replace(scene.outputs, **{name: path(text) for name, text in scene.outputs.wanted().items()})
        area = scene.area if scene.area.polygons is None else replace(scene.area, polygons=path(scene.area.polygons))
        return replace(scene, input=tuple(path(text) for text in scene.input), outputs=outputs, area=area)

    summary = Summary(**{name: path(text) if text else None for name, text in asdict(job.summary).items()})
    return replace(job, model=path(job.model), scenes=tuple(of_scene(scene) for scene in job.scenes), summary=summary)
