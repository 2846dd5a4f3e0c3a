"""Assembles the commands of ``cloudreef``."""

from __future__ import annotations

import io
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, Callable, Optional

from cyclopts import App, CycloptsError

from ..engine.contract.errors import CloudReefError, OutputError
from ..paths import version
from . import applying, doctor, masks, models, segmenting, training
from .running import EXIT_CODES, console, print_error, print_failed

__all__ = ["app", "main"]

EXAMPLES: dict[Callable[..., Any], str] = {
    segmenting.segment: """
cloudreef segment scene.tif
cloudreef segment S2B_MSIL2A_20230804T162841.SAFE --probability --report
cloudreef segment "scenes/*.tif" -o masks --bands B,G,R,NIR
cloudreef segment https://example.org/scene.tif --area 13.1,52.3,13.8,52.7 --area-crs EPSG:4326
""",
    segmenting.batch: """
cloudreef batch scenes -o masks --statistics
cloudreef batch archive -p "**/*_MTL.txt" -o masks -m clouds-fast
""",
    segmenting.preview: "cloudreef preview scene.tif --json",
    segmenting.compare: "cloudreef compare scene.tif clouds clouds-fast --table agreement.csv --picture who.png",
    masks.threshold: "cloudreef threshold scene_clouds_probability.tif 0.35",
    masks.polygonize: "cloudreef polygonize mask.tif -o clouds.gpkg --minimum-px 9 --smooth 2",
    masks.evaluate: "cloudreef evaluate mask.tif -r truth.tif --report scores.html",
    applying.cover: "cloudreef cover mask.tif parcels.gpkg -o cover.gpkg --table cover.csv",
    applying.mask: "cloudreef mask scene.tif scene_clouds_mask.tif --buffer-px 5",
    applying.composite: "cloudreef composite a.tif b.tif --masks a_mask.tif b_mask.tif -o clear.tif --method median",
    masks.encode: "cloudreef encode mask.tif qa_pixel",
    masks.catalogue: 'cloudreef catalogue masks --title "Clouds of August"',
    doctor.doctor: "cloudreef doctor --json",
    training.train: "cloudreef train clouds --data DATA --to MODELS/clouds",
}

CANCELLED = "Cancelled; unfinished results were removed."

app = App(
    name="cloudreef",
    help="Segment georeferenced rasters with neural networks on this computer: clouds, coasts, your own targets.",
    help_epilogue=" ".join(EXIT_CODES.split()),
    version=version,
    help_format="plaintext",
    suppress_keyboard_interrupt=False,
)
app.register_install_completion_command()
for command, examples in EXAMPLES.items():
    shown = "\n".join(f"  {line}" for line in examples.strip().splitlines())
    app.command(command, help_epilogue=f"Examples:\n{shown}")
app.command(models.app)


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Runs the command line; returns the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # The encoding of a pipe or a Windows console may lack letters of a path.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        with _clean_exit():
            result = app(words, exit_on_error=False, result_action="return_value")
    except CycloptsError as error:  # it has been printed for people
        if "--json" in words:
            print_failed(str(error), "", 2)
        return 2
    except CloudReefError as error:
        return print_error(error, "--json" in words)
    except KeyboardInterrupt as error:
        code = 128 + (error.args[0] if error.args else signal.SIGINT)
        with suppress(OSError, OutputError):  # the terminal may be gone
            if "--json" in words:
                print_failed(CANCELLED, "", code)
            console().print(CANCELLED, style="yellow")
        return code
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = ": ".join(str(part) for part in (error.strerror or error, error.filename) if part)
        return print_error(
            OutputError(
                f"{reason}.", "Check that the folder exists and can be written to, and that the disk has space."
            ),
            "--json" in words,
        )
    return result if isinstance(result, int) else 0


@contextmanager
def _clean_exit() -> Iterator[None]:
    """Makes Ctrl+C, a time limit of a cluster and a closed terminal end a command in the same way, after cleaning up.

    On Windows a closed terminal and Ctrl+Break are SIGBREAK. A second signal does not interrupt the cleaning up.
    Signals that are ignored, as under ``nohup``, stay ignored.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    numbers = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in numbers}

    def end(number: int, frame: object) -> None:
        for each in numbers:
            signal.signal(each, signal.SIG_IGN)
        raise KeyboardInterrupt(number)

    for number, handler in before.items():
        if handler in (signal.SIG_DFL, signal.default_int_handler):
            signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            if handler is not None:
                signal.signal(number, handler)
