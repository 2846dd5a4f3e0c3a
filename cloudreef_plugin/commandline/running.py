"""Runs a job: progress on stderr, results on stdout, an exit code for scripts."""

from __future__ import annotations

import codecs
import json
import os
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Annotated, Any, Optional

from cyclopts import Parameter
from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TaskProgressColumn, TextColumn
from rich.table import Table
from rich.text import Text

from ..engine.contract.errors import SCENES_FAILED, CloudReefError, OutputError
from ..engine.contract.events import Event, Finished, Message, SceneDone
from ..engine.contract.events import Progress as Step
from ..engine.contract.files.held import scratch_folder
from ..engine.contract.jobs import AnyJob
from ..engine.contract.listing.older_batches import files_in_words
from ..engine.contract.protocol import Job, SceneJob
from ..engine.contract.sentences import Sentence
from ..environment.engine_process import EngineCrashed, run_job
from ..paths import PLUGIN_FOLDER

__all__ = ["Show", "Shown", "console", "print_failed", "print_json", "print_table", "run", "to_stdout", "write_out"]

EXIT_CODES = """Exit codes: 0 done, 1 other trouble, 2 the command or job, 3 the scene, 4 the model, 5 the runtime,
6 the results, 8 some scenes of many failed, 70 an error in CloudReef, 130 cancelled."""
_WIDE = 100_000
# Options in sentences of the engine, with or without a value.
_OPTION = re.compile(r"^(?P<name>SCALING|BANDS)(?P<value>=.*)?$")


def console(*, stderr: bool = True) -> Console:
    """Opens stderr or stdout for people; lines are not wrapped in files and pipes, so that paths can be found there."""
    opened = Console(stderr=stderr, highlight=False)
    if not opened.is_terminal:
        opened.width = _WIDE
    return opened


@Parameter(name="*")
@dataclass(frozen=True)
class Show:
    """What a command prints."""

    json: Annotated[bool, Parameter(negative=())] = False
    """Print one JSON object with outputs and statistics on stdout, and nothing else there."""
    quiet: Annotated[bool, Parameter(alias="-q", negative=())] = False
    """Print only results and errors."""

    def tell(self, sentence: str) -> None:
        """Prints a warning."""
        if not self.quiet:
            console().print(sentence, style="yellow", markup=False)


class _Left(ProgressColumn):
    """The time left, as the engine estimates it."""

    def render(self, task: Task) -> Text:
        left: Optional[float] = task.fields.get("left")
        if left is None:
            return Text("")
        minutes, seconds = divmod(round(left), 60)
        hours, minutes = divmod(minutes, 60)
        time_left = f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"
        return Text(f"{time_left} left", style="cyan")


@dataclass
class Shown:
    """Shows a job's events.

    Attributes:
        show: What the command prints.
        listed: The scenes of the job.
        many: Whether each scene is reported by itself.
        scenes: The outcome of each scene.
    """

    show: Show
    listed: Sequence[SceneJob] = ()
    many: bool = False
    scenes: list[SceneDone] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.console = console()
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TaskProgressColumn(),
            _Left(),
            console=self.console,
            disable=self.show.quiet or not self.console.is_terminal,
            transient=True,
        )
        self._task = self._bar.add_task("Starting", total=None, left=None)

    def __enter__(self) -> Shown:
        self._bar.start()
        return self

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self._bar.stop()

    def take(self, event: Event) -> None:
        """Shows an event."""
        event = _spoken(event)
        if isinstance(event, Step):
            self._bar.update(
                self._task, completed=event.done, total=event.total, description=event.stage, left=event.seconds_left
            )
        elif isinstance(event, Message) and not self.show.quiet:
            self.console.print(event.text, style="yellow" if event.level == "warning" else "dim", markup=False)
        elif isinstance(event, SceneDone):
            self.scenes.append(event)
            self._tell(event)

    def _tell(self, event: SceneDone) -> None:
        scene = f"scene {event.index + 1} of {len(self.listed)} ({self.listed[event.index].title})"
        if event.failed:
            failed = f"{event.failed['message']} {event.failed.get('hint', '')}".strip()
            self.console.print(f"{scene}: {failed}", style="red", markup=False)
        elif self.many and not self.show.quiet:
            state = "unchanged" if event.unchanged else "done"
            self.console.print(f"{scene}: {state}", style="green", markup=False)

    def ended(self) -> list[SceneDone]:
        """Lists the outcomes in the order of the scenes; they may end in another."""
        return sorted(self.scenes, key=lambda scene: scene.index)

    def described(self) -> list[dict[str, Any]]:
        """Lists the outcomes with the names of the scenes and their inputs, for JSON."""
        return [
            {
                "index": event.index,
                "scene": self.listed[event.index].title,
                "input": files_in_words(self.listed[event.index]),
                "status": _status(event),
                "outputs": event.outputs,
                "statistics": event.statistics,
                "failed": event.failed,
                "unchanged": event.unchanged,
            }
            for event in self.ended()
        ]


def _status(event: SceneDone) -> str:
    """Names the outcome of a scene as the summary of a batch does."""
    if event.failed:
        return "stale" if "kind" in event.failed else "failed"
    return "unchanged" if event.unchanged else "done"


def _with_options(data: Any) -> Any:
    """Names options as the command line does, in sentences of the engine: --scaling, which a job calls SCALING."""
    if isinstance(data, Sentence):
        return Sentence(data.template, *map(_with_options, data.values))
    if isinstance(data, (list, tuple)):
        return [_with_options(item) for item in data]
    if isinstance(data, dict):
        return {name: _with_options(value) for name, value in data.items()}
    found = _OPTION.match(data) if type(data) is str else None
    return f"--{found['name'].lower()}{(found['value'] or '').replace('=', ' ', 1)}" if found else data


def _spoken(event: Event) -> Event:
    if isinstance(event, Message):
        return replace(event, text=_with_options(event.text))
    return replace(event, failed=_with_options(event.failed)) if isinstance(event, SceneDone) else event


def run(job: AnyJob, show: Show, *, many: bool = False) -> tuple[Finished, Shown]:
    """Runs a job in a separate process of this Python.

    Args:
        job: The job.
        show: What the command prints.
        many: Whether it is a batch, even of a single scene.

    Returns:
        How the job ended, and its events as shown.

    Raises:
        CloudReefError: If the job failed.
    """
    listed = job.scenes if isinstance(job, Job) else ()
    with scratch_folder() as scratch, Shown(show, listed, many or len(listed) > 1) as shown:
        try:
            finished = run_job(
                Path(sys.executable),
                job,
                plugin_folder=PLUGIN_FOLDER,
                scratch=scratch,
                on_event=shown.take,
                isolated=False,
            )
        except EngineCrashed as error:
            if error.log:
                shown.console.print(error.log, style="dim", markup=False)
            raise
    return finished, shown


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Prints a table on stdout."""
    table = Table(*columns, box=None)
    for row in rows:
        table.add_row(*row)
    console(stderr=False).print(table)


def print_json(data: Any) -> None:
    """Prints one JSON object on stdout, in ASCII if the encoding there is not UTF-8."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    is_utf8 = codecs.lookup(encoding).name == "utf-8"
    write_out(json.dumps(data, indent=2, ensure_ascii=not is_utf8, default=str) + "\n")


def write_out(text: str) -> None:
    """Writes to stdout; ignores a reader that is gone, as after ``| head``.

    Raises:
        OutputError: If it cannot be written, as on a full disk.
    """
    if sys.stdout is None:  # already closed
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # otherwise the interpreter would try again
        if not isinstance(error, BrokenPipeError):
            raise OutputError(
                f"The names of the results cannot be written to stdout: {error.strerror}.",
                "The results themselves were written.",
            ) from error


def to_stdout(finished: Finished, shown: Shown, sentence: str = "") -> int:
    """Prints how a job ended, and returns the exit code."""
    failed = [scene for scene in shown.scenes if scene.failed]
    if shown.show.json:
        several = {"scenes": shown.described()} if shown.many else {}
        print_json({"outputs": finished.outputs, "statistics": finished.statistics, **several})
    else:
        for scene in shown.ended() if shown.many else ():
            for path in scene.outputs.values():
                write_out(f"{path}\n")
        for path in finished.outputs.values():
            write_out(f"{path}\n")
        if sentence and not shown.show.quiet:
            shown.console.print(sentence, markup=False)
    return SCENES_FAILED if failed and shown.many else 0


def print_error(error: CloudReefError, as_json: bool) -> int:
    """Prints what went wrong, and returns the exit code."""
    message, hint = str(_with_options(error.message)), str(_with_options(error.hint))
    code = error.exit_code if error.exit_code > 0 else 1  # a signal that ended the engine is negative
    if as_json:
        print_failed(message, hint, code)
    console().print(f"{message} {hint}".strip(), style="red", markup=False)
    return code


def print_failed(message: str, hint: str, exit_code: int) -> None:
    """Prints on stdout, as JSON, that a command failed."""
    print_json({"failed": {"message": message, "hint": hint}, "exit_code": exit_code})
