"""Runs a job in the engine's Python, passes its events on and explains how it ended."""

from __future__ import annotations

import json
import signal
from pathlib import Path
from typing import Any, Callable, Optional

from ..engine.contract.errors import BundleError, CloudReefError
from ..engine.contract.files.leftovers import sweep
from ..engine.contract.jobs import AnyJob
from ..engine.contract.protocol import Event, Failed, Finished, Job, parse_event
from ..engine.contract.sentences import Sentence
from .child_process import Cancelled, ChildProcess, clean_environment, module_command, read_end, run_quietly

__all__ = [
    "EngineCancelled",
    "EngineCrashed",
    "EngineFailed",
    "explain_exit",
    "look_at_network",
    "run_job",
    "why_unanswered",
]

LOG_LINES = 50
SECONDS_TO_LEAVE = 10.0
SECONDS_TO_LOOK = 120.0

_SEE_LOG = Sentence("See the engine's log for details.")
_NO_MEMORY = Sentence("Close other programs or choose a smaller area, and run again.")
_DAMAGED = Sentence("The engine's environment is damaged: set it up again.")
# What happened, and what to do.
_WINDOWS_CODES = {
    0xC0000005: (Sentence("it crashed with an access violation"), _SEE_LOG),
    0xC000001D: (Sentence("this processor lacks an instruction that it needs"), _SEE_LOG),
    0xC0000017: (Sentence("the memory ran out"), _NO_MEMORY),
    0xC0000135: (Sentence("a DLL is missing"), _DAMAGED),
    0xC0000142: (Sentence("a DLL could not be started"), _DAMAGED),
    0xC0000409: (Sentence("it crashed"), _SEE_LOG),
}
_SIGNALS = {
    "SIGKILL": (Sentence("it was killed, most likely because the memory ran out"), _NO_MEMORY),
    "SIGSEGV": (Sentence("it crashed with a segmentation fault"), _SEE_LOG),
    "SIGBUS": (Sentence("it crashed with a bus error"), _SEE_LOG),
    "SIGABRT": (Sentence("it aborted"), _SEE_LOG),
    "SIGILL": (Sentence("this processor lacks an instruction that it needs"), _SEE_LOG),
    "SIGTERM": (Sentence("it was ended from outside"), _SEE_LOG),
    "SIGINT": (Sentence("it was interrupted"), _SEE_LOG),
}


class EngineFailed(CloudReefError):
    """The engine reported that it could not do the job; `exit_code` is the engine's."""


class EngineCrashed(CloudReefError):
    """The engine ended without reporting success or failure.

    Args:
        message: What happened.
        hint: What to do.
        exit_code: The engine's, as the operating system reported it.
        log: The last lines of the engine's log.
    """

    def __init__(self, message: str, hint: str, exit_code: int, log: str) -> None:
        super().__init__(message, hint)
        self.exit_code = exit_code
        self.log = log


class EngineCancelled(CloudReefError):
    """The user cancelled the job; its unfinished results were removed."""


def run_job(
    python: Path,
    job: AnyJob,
    *,
    plugin_folder: Path,
    scratch: Path,
    on_event: Callable[[Event], None] = lambda event: None,
    cancelled: Callable[[], bool] = lambda: False,
    isolated: bool = True,
) -> Finished:
    """Runs a job to its end.

    Args:
        python: The engine's Python.
        job: The job to run.
        plugin_folder: The folder that holds `engine`; the child's working folder.
        scratch: An existing folder for job.json and engine.log.
        on_event: Called with every event in order, including the last one, in this thread.
        cancelled: Called about 20 times a second; True kills the engine at once.
        isolated: Whether to hide the user's own packages from the Python; False for one that the user has called.

    Raises:
        EngineFailed: If the engine reports that it could not do the job.
        EngineCrashed: If it ended without such a report.
        EngineCancelled: If `cancelled` returned True.
    """
    job_file, log = scratch / "job.json", scratch / "engine.log"
    job_file.write_text(job.to_json(), encoding="utf-8")
    command = module_command(python, "engine", job_file, isolated=isolated)
    if isinstance(job, Job) and job.scheduler:
        command += ["--scheduler", job.scheduler]  # the user typed it, so unlike a job file's it can be trusted
    environ = clean_environment(isolated=isolated)
    last: Optional[Event] = None
    try:
        with ChildProcess(command, cwd=plugin_folder, log=log, environ=environ) as child:
            last = _last_event(child, on_event, cancelled)
            exit_code = child.wait(SECONDS_TO_LEAVE)
    except Cancelled:
        raise EngineCancelled(Sentence("The job was cancelled.")) from None
    except OSError as error:
        raise EngineCrashed(
            Sentence("The engine's Python could not be started ({}).", error.strerror or error),
            Sentence("Set the engine up again."),
            -1,
            "",
        ) from error
    finally:
        if not isinstance(last, Finished):
            sweep(job.results())
    if isinstance(last, Finished):
        return last
    if isinstance(last, Failed):
        failed = EngineFailed(last.message, last.hint, last.kind)
        failed.exit_code = exit_code
        raise failed
    raise _crash(exit_code, _tail(log))


def _last_event(
    child: ChildProcess, on_event: Callable[[Event], None], cancelled: Callable[[], bool]
) -> Optional[Event]:
    """Passes the child's events on; returns the last one, which ends the job unless the child has crashed."""
    last: Optional[Event] = None
    for event in (event for event in map(parse_event, child.lines(cancelled)) if event is not None):
        last = event
        on_event(event)
        if isinstance(event, (Finished, Failed)):
            break
    return last


def look_at_network(python: Path, file: Path, plugin_folder: Path) -> dict[str, Any]:
    """Reads the inputs, outputs and metadata of an ONNX file.

    Args:
        python: The engine's Python.
        file: The ONNX file.
        plugin_folder: The folder that holds `engine`.

    Raises:
        BundleError: If the engine cannot read it.
    """
    command = module_command(python, "engine", "--describe", file)
    code, text = run_quietly(command, seconds=SECONDS_TO_LOOK, cwd=plugin_folder)
    if code != 0:
        raise BundleError(why_unanswered(code, text))
    facts: dict[str, Any] = json.loads(text[text.index("{") :])
    return facts


def why_unanswered(exit_code: int, text: str) -> str:
    """Explains why the engine did not answer.

    Args:
        exit_code: Exit code of the command, not 0.
        text: Its output; a `Sentence` if it did not start or end, see `run_quietly`.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    failed = next((event for event in map(parse_event, lines) if isinstance(event, Failed)), None)
    if failed is not None:
        return EngineFailed(failed.message, failed.hint).whole
    if isinstance(text, Sentence):
        return text
    return lines[-1] if lines else Sentence("exit code {}", exit_code)


def explain_exit(exit_code: int) -> str:
    """Explains an exit code of POSIX, where negative ones are signals, or of Windows (NTSTATUS)."""
    what, _ = _explained(exit_code)
    return what


def _explained(exit_code: int) -> tuple[Sentence, Sentence]:
    """Explains an exit code: what happened, and what to do."""
    if exit_code < 0 and abs(exit_code) in {int(s) for s in signal.Signals}:
        name = signal.Signals(-exit_code).name
        return _SIGNALS.get(name, (Sentence("it was ended by signal {}", name), _SEE_LOG))
    other = (Sentence("it ended with code {}", exit_code), _SEE_LOG)
    return _WINDOWS_CODES.get(exit_code & 0xFFFFFFFF, other)


def _crash(exit_code: int, log: str) -> EngineCrashed:
    what, hint = _explained(exit_code)
    if hint is _SEE_LOG and "No module named" in log:
        hint = _DAMAGED
    return EngineCrashed(Sentence("The engine stopped without a result: {}.", what), hint, exit_code, log)


def _tail(log: Path) -> str:
    """Reads the last lines of a log, at most its last 64 KiB."""
    return "\n".join(read_end(log, 65536).decode("utf-8", "replace").splitlines()[-LOG_LINES:])
