"""Child processes in a process group of their own, with a cleaned environment."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess  # nosec B404 - only our own Python is started, from argument lists, never through a shell
import sys
import threading
import time
from pathlib import Path
from typing import IO, Any, Callable, Iterator, Mapping, Optional, Sequence, Union

from ..engine.contract.sentences import Sentence

__all__ = [
    "Cancelled",
    "ChildProcess",
    "clean_environment",
    "end_process",
    "is_running",
    "module_command",
    "read_end",
    "run_quietly",
    "start_detached",
]

POLL_SECONDS = 0.05
# In characters. An event is one line, which may be long for many scenes; a longer one is broken and ignored.
LINE_LIMIT = 250_000_000
_FOREIGN_NAMES = {"LD_LIBRARY_PATH", "LD_PRELOAD", "PROJ_LIB", "PROJ_DATA", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__"}
_FOREIGN_PREFIXES = ("PYTHON", "GDAL_", "DYLD_")
# The user's proxies, headers and cookies for GDAL: https://gdal.org/user/configoptions.html
_OWN_PREFIXES = ("GDAL_HTTP_", "GDAL_PROXY_")
# How this Python finds its packages and libraries, for example as set by the modules of a cluster.
_OF_THIS_PYTHON = {"PYTHONPATH", "PYTHONHOME", "PYTHONUSERBASE", "LD_LIBRARY_PATH", "LD_PRELOAD", "VIRTUAL_ENV"}


class Cancelled(Exception):
    """The caller cancelled; the child and everything it started have been ended."""


def clean_environment(environ: Optional[Mapping[str, str]] = None, *, isolated: bool = True) -> dict[str, str]:
    """Copies an environment without the variables that QGIS sets for its own Python, GDAL and PROJ.

    The user's settings of pip and proxies stay, and those for GDAL's network access.

    Args:
        environ: The environment to copy; None means that of this process.
        isolated: False keeps the variables with which the Python that runs this finds its packages.
    """
    source = os.environ if environ is None else environ
    kept = set() if isolated else _OF_THIS_PYTHON
    return {
        name: value
        for name, value in source.items()
        if name.upper().startswith(_OWN_PREFIXES)
        or name.upper() in kept
        or (name.upper() not in _FOREIGN_NAMES and not name.upper().startswith(_FOREIGN_PREFIXES))
    }


def module_command(
    python: Path, module: str, *arguments: Union[str, Path], isolated: bool = True
) -> list[Union[str, Path]]:
    """Builds the command that runs a module in UTF-8 mode, isolated from the user's packages and variables or not."""
    isolation = ["-E", "-s"] if isolated else []
    return [python, *isolation, "-X", "utf8", "-m", module, *arguments]


class ChildProcess:
    """A running child process; leaving the context ends it and everything it started.

    Args:
        args: Program and arguments.
        cwd: Working folder.
        log: File for stderr; None merges it into stdout.
        environ: The child's environment; None means a cleaned copy of this process's.

    Raises:
        OSError: If the program cannot be started.
    """

    def __init__(
        self,
        args: Sequence[Union[str, Path]],
        *,
        cwd: Optional[Path] = None,
        log: Optional[Path] = None,
        environ: Optional[Mapping[str, str]] = None,
    ) -> None:
        self._lines: queue.Queue[Optional[str]] = queue.Queue()
        self._output_ended = False
        stderr: Union[int, IO[bytes]] = subprocess.STDOUT if log is None else log.open("wb")
        try:
            self._process: subprocess.Popen[str] = subprocess.Popen(  # nosec B603 - argument list, no shell
                [str(arg) for arg in args],
                cwd=cwd,
                env=clean_environment() if environ is None else dict(environ),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=stderr,
                encoding="utf-8",
                errors="replace",
                **_own_group(),
            )
        finally:
            if not isinstance(stderr, int):
                stderr.close()
        threading.Thread(target=self._read, name="child-output", daemon=True).start()

    def __enter__(self) -> ChildProcess:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def lines(
        self, cancelled: Callable[[], bool] = lambda: False, idle: Optional[Callable[[], None]] = None
    ) -> Iterator[str]:
        """Yields the lines of stdout until the child ends.

        Args:
            cancelled: Called about 20 times a second; True ends the child.
            idle: Called about 20 times a second while the child writes nothing.

        Raises:
            Cancelled: If `cancelled` returned True.
        """
        ended_at: Optional[float] = None
        while True:
            if cancelled():
                self.kill()
                raise Cancelled
            try:
                line = self._lines.get(timeout=POLL_SECONDS)
            except queue.Empty:
                if idle:
                    idle()
                # A grandchild may keep the pipe open for ever after the child itself has ended.
                if self._process.poll() is not None:
                    ended_at = ended_at or time.monotonic()
                    if time.monotonic() - ended_at > 1:
                        return
                continue
            if line is None:
                return
            yield line.rstrip("\r\n")

    def wait(self, seconds: float) -> int:
        """Waits for the exit code; a child that has not ended after `seconds` is killed."""
        try:
            return int(self._process.wait(seconds))
        except subprocess.TimeoutExpired:
            return self.kill()

    def kill(self) -> int:
        """Ends the child and everything it started; returns the exit code."""
        if self._process.poll() is None or not self._output_ended:
            _kill_group(self._process)
        return int(self._process.wait())

    def _read(self) -> None:
        stream = self._process.stdout
        if stream is not None:
            with stream:
                for line in iter(lambda: stream.readline(LINE_LIMIT), ""):
                    self._lines.put(line)
        self._output_ended = True
        self._lines.put(None)


def run_quietly(args: Sequence[Union[str, Path]], *, seconds: float, cwd: Optional[Path] = None) -> tuple[int, str]:
    """Runs a short command; returns its exit code and output, or -1 and the reason if it does not start or end."""
    deadline = time.monotonic() + seconds
    try:
        with ChildProcess(args, cwd=cwd) as child:
            text = "\n".join(child.lines(lambda: time.monotonic() > deadline))
            return child.wait(5), text
    except Cancelled:
        return -1, Sentence("It did not answer within {:.0f} seconds.", seconds)
    except OSError as error:
        return -1, str(error.strerror or error)


def start_detached(args: Sequence[Union[str, Path]], *, cwd: Path, output: Path, log: Path) -> subprocess.Popen[bytes]:
    """Starts a process that continues when this one ends.

    Args:
        args: Program and arguments.
        cwd: Working folder.
        output: File for stdout; overwritten.
        log: File for stderr; overwritten.

    Raises:
        OSError: If it cannot be started.
    """
    with open(output, "wb") as out, open(log, "wb") as errors:
        return subprocess.Popen(  # nosec B603 - argument list, no shell
            [str(arg) for arg in args],
            cwd=cwd,
            env=clean_environment(),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=errors,
            **_own_group(),
        )


def read_end(path: Path, size: int) -> bytes:
    """Reads the last `size` bytes of a file, such as a log; empty if it cannot be read."""
    try:
        with open(path, "rb") as stream:
            stream.seek(0, os.SEEK_END)
            stream.seek(max(0, stream.tell() - size))
            return stream.read()
    except OSError:
        return b""


if sys.platform == "win32":

    def _own_group() -> dict[str, Any]:
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}

    def _kill_group(process: subprocess.Popen[str]) -> None:
        end_process(process.pid)
        process.kill()

    def is_running(pid: int) -> bool:
        """Tells whether a process with this id is running."""
        import ctypes

        still_active, query_limited_information = 259, 0x1000
        handle = ctypes.windll.kernel32.OpenProcess(query_limited_information, False, pid)
        if not handle:
            return False
        code = ctypes.c_ulong()
        ctypes.windll.kernel32.GetExitCodeProcess(handle, ctypes.byref(code))
        ctypes.windll.kernel32.CloseHandle(handle)
        return code.value == still_active

    def end_process(pid: int) -> None:
        """Ends a process that `start_detached` started, and everything it started."""
        taskkill = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32" / "taskkill.exe"
        with contextlib.suppress(OSError):  # small editions of Windows lack it
            subprocess.run(  # nosec B603 - fixed program, a number as argument
                [str(taskkill), "/F", "/T", "/PID", str(pid)],
                capture_output=True,
                check=False,
                creationflags=subprocess.CREATE_NO_WINDOW,
            )

else:

    def _own_group() -> dict[str, Any]:
        return {"start_new_session": True}

    def _kill_group(process: subprocess.Popen[str]) -> None:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            process.kill()

    def is_running(pid: int) -> bool:
        """Tells whether a process with this id is running."""
        try:
            with contextlib.suppress(PermissionError):  # it is running, as another user
                os.kill(pid, 0)
        except ProcessLookupError:
            return False
        return True

    def end_process(pid: int) -> None:
        """Ends a process that `start_detached` started, and everything it started."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
