"""The engine's command line: ``python -m engine JOB.json``, from the folder that holds ``engine``.

stdout carries events only, one JSON object a line; everything else goes to stderr.
"""

from __future__ import annotations

import argparse
import errno
import json
import logging
import os
import re
import select
import stat
import sys
import threading
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import IO, Callable, NoReturn, Optional, Sequence

from .contract.addresses import without_keys
from .contract.errors import SCENES_FAILED, CloudReefError, JobError, OutputError
from .contract.files.identity import resolved
from .contract.jobs import EXAMPLES, AnyJob, load_job
from .contract.protocol import Event, Failed, Finished, Job, event_line
from .contract.sentences import Sentence

log = logging.getLogger("engine")

SEGMENTING = {"segment", "describe", "preview", "lookat", "comparemodels", "findscenes"}
LISTENER_GONE = 7
# Environment variable for the Dask scheduler that the user trusts: it may run code in this process.
SCHEDULER = "CLOUDREEF_SCHEDULER"
CRASHED = 70
# Characters of a library's error text that are shown; the log has all of it.
_LONGEST = 300
# Address space that a runtime and its threads take before the first pixel; lower limits are refused.
_LEAST_MEMORY_MB = 1400
_NO_MEMORY = re.compile(
    r"can't start new thread|cannot allocate|bad_alloc|out of memory|failed to (allocate|map segment)", re.IGNORECASE
)

EPILOG = f"""{EXAMPLES}
events on stdout, described in README.md: progress, message, scene, and at last finished or failed.
exit codes: 0 done, 1 other trouble, 2 the job, 3 the scene, 4 the model, 5 the runtime, 6 the results,
7 nobody listened any more, 8 some scenes of many failed (they are named at the end), 70 an error in CloudReef itself.
"""


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Runs the command line; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m engine",
        description="Segments georeferenced rasters as a job file says.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("job", nargs="?", metavar="JOB.json", help="the job file")
    what.add_argument(
        "--describe", metavar="MODEL", help="print a model's description as JSON, or what an ONNX file says of itself"
    )
    what.add_argument("--check", action="store_true", help="print what this Python can run on, as JSON")
    what.add_argument("--forget", action="store_true", help="forget which runtimes were measured to be fastest here")
    parser.add_argument(
        "--scheduler", metavar="ADDRESS", help="the Dask scheduler that a job may name; no other is connected to"
    )
    options = parser.parse_args(arguments)
    if options.scheduler:
        os.environ[SCHEDULER] = options.scheduler
    # The threads that NumPy's library of linear algebra starts would have nothing to do and wait busily.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with event_stream() as events:
        logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(name)s: %(message)s")
        if options.check:
            return answer(events, _check)
        if options.forget:
            return answer(events, _forget)
        if options.describe:
            return answer(events, lambda: _describe(options.describe))
        return run(events, options.job)


def event_stream() -> IO[str]:
    """Reserves stdout for events: everything else that is printed, also by C libraries, goes to stderr."""
    sys.stdout.flush()
    events = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    return events


def run(events: IO[str], job_file: str) -> int:
    """Runs a job file and ends with exactly one terminal event."""
    writing = threading.Lock()

    def write(line: str) -> None:
        try:
            with writing:
                events.write(line + "\n")
                events.flush()
        except OSError as error:
            # Windows may report this for a pipe that nobody reads: https://github.com/python/cpython/issues/79935
            if sys.platform == "win32" and error.errno == errno.EINVAL:
                raise BrokenPipeError(*error.args) from error
            raise

    def emit(event: Event) -> None:
        write(event_line(event))

    over = threading.Event()
    mode = os.fstat(events.fileno()).st_mode
    if stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode):
        threading.Thread(
            target=_watch, args=(events.fileno(), lambda: write(""), over), name="listener", daemon=True
        ).start()
    try:
        return _run(job_file, emit)
    except BrokenPipeError:
        log.info("nobody listens any more; the run ends")
        # The interpreter would flush once more and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), events.fileno())
        return LISTENER_GONE
    finally:
        over.set()


def _run(job_file: str, emit: Callable[[Event], None]) -> int:
    try:
        job = load_job(job_file)
        _protect_job_file(job, job_file)
        _check_scheduler(job)
        _check_memory_limit(job)
        done = perform(job, emit)
        emit(done)
        return SCENES_FAILED if done.statistics.get("scenes_failed") else 0
    except CloudReefError as error:
        log.error("%s", error)
        log.debug("where it happened", exc_info=True)
        emit(Failed(error.message, error.hint, error.kind))
        return error.exit_code
    except BrokenPipeError:
        raise
    except Exception as error:
        log.exception("the run failed")
        code, failed = _failure(error)
        emit(failed)
        return code


def _failure(error: Exception) -> tuple[int, Failed]:
    """Describes an unexpected error to the user; returns the exit code and the event."""
    if _is_out_of_memory(error):
        return 1, Failed(
            Sentence("The computer ran out of memory."),
            Sentence("Choose a smaller memory budget or close other programs."),
        )
    if _is_from_library(error):
        return 1, Failed(
            Sentence("The run failed because of an error in GDAL or the operating system: {}.", _short(error)),
            Sentence("Check inputs, CRS and free space; see the log for details."),
        )
    return CRASHED, Failed(
        Sentence("An unexpected error ended the run ({}: {}).", type(error).__name__, without_keys(str(error))),
        Sentence("This is a bug in CloudReef: please report it with the log."),
    )


def _is_out_of_memory(error: Exception) -> bool:
    """Tells whether memory or threads ran out, by the type of the error or the words of a library."""
    return isinstance(error, MemoryError) or _NO_MEMORY.search(str(error)) is not None


def _check_memory_limit(job: AnyJob) -> None:
    """Checks the limit on the process's memory: where it is too low, some libraries end it silently.

    Raises:
        CloudReefError: If a limit on its address space is too low.
    """
    if sys.platform == "win32" or job.TASK not in SEGMENTING:
        return
    import resource

    limits = [resource.getrlimit(kind)[0] for kind in (resource.RLIMIT_AS, resource.RLIMIT_DATA)]
    least = min((limit for limit in limits if limit != resource.RLIM_INFINITY), default=None)
    if least is not None and least < _LEAST_MEMORY_MB * 1_000_000:
        raise CloudReefError(
            Sentence(
                "A system limit leaves this process {} MB of memory; networks need at least {} MB.",
                least // 1_000_000,
                _LEAST_MEMORY_MB,
            ),
            Sentence("Lift it where the engine is started: ulimit -v unlimited."),
        )


def _is_from_library(error: Exception) -> bool:
    """Tells whether an error comes from GDAL, PROJ or the operating system."""
    kinds = {kind.__name__ for kind in type(error).__mro__}
    return isinstance(error, OSError) or bool(kinds & {"CPLE_BaseError", "RasterioError", "ProjError"})


def _short(error: Exception) -> str:
    return " ".join(without_keys(str(error)).split())[:_LONGEST].rstrip(".")


def _protect_job_file(job: AnyJob, job_file: str) -> None:
    """Checks that no result would replace the job file.

    Raises:
        OutputError: If one would.
    """
    protected = resolved(job_file)
    if any(resolved(path) == protected for path in job.results()):
        raise OutputError(
            Sentence("The result {} would replace {}, which is one of its inputs.", job_file, job_file),
            Sentence("Choose another name."),
        )


def _check_scheduler(job: AnyJob) -> None:
    """Checks that the user, and not only the job file, named the job's scheduler.

    Raises:
        JobError: If it is not.
    """
    address = job.scheduler if isinstance(job, Job) else None
    if address and address != os.environ.get(SCHEDULER):
        raise JobError(
            Sentence("The job names the Dask scheduler {}, which may run code in the engine.", address),
            Sentence("If you trust it, type its address yourself: --scheduler {}", address),
        )


def _watch(handle: int, beat: Callable[[], None], over: threading.Event) -> None:
    """Ends the process within a second when its events are no longer read; unfinished results are removed.

    On POSIX systems `poll` reports that; on Windows an empty line is written every second to find out.
    """
    try:
        if sys.platform == "win32":
            while not over.wait(1):
                beat()
        else:
            listener = select.poll()
            listener.register(handle, 0)  # a closed end is reported in any case
            while not over.is_set() and not listener.poll(500):
                pass
    except (OSError, ValueError):
        pass
    if over.is_set():
        return
    log.info("nobody listens any more; the run ends")
    parts = sys.modules.get(f"{__package__}.rasters.parts")
    if parts is not None:
        parts.abandon()
    leave(LISTENER_GONE)


def perform(job: AnyJob, emit: Callable[[Event], None]) -> Finished:
    """Performs a job: imports the module with the name of its task, and calls the function of that name."""
    room = "segmenting" if job.TASK in SEGMENTING else "jobs"
    module = import_module(f".{room}.{job.TASK}", __package__)
    done: Finished = getattr(module, job.TASK)(job, emit)
    return done


def answer(out: IO[str], question: Callable[[], object]) -> int:
    """Prints the answer to a question as JSON; a failure as a `failed` event, and as a sentence on stderr."""
    try:
        out.write(json.dumps(question(), indent=2) + "\n")
    except CloudReefError as error:
        out.write(event_line(Failed(error.message, error.hint, error.kind)) + "\n")
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    return 0


def _check() -> object:
    from .jobs.check import check

    return check()


def _forget() -> object:
    from .network.measured import forget

    try:
        return {"forgotten": str(forget())}
    except OSError as error:
        raise CloudReefError(Sentence("The measured speeds cannot be deleted: {}.", str(error))) from error


def _describe(model: str) -> object:
    if Path(model).suffix.lower() == ".onnx":
        from .network.exchange.foreign import describe_onnx

        return describe_onnx(Path(model))
    from .contract.model import Bundle

    return Bundle.load(model).data


def leave(code: int) -> NoReturn:
    """Ends the process at once: all is written, and frameworks take up to a second to shut down."""
    with suppress(OSError):  # the reader of the log may be gone
        logging.shutdown()
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    leave(main())
