"""The state to resume a fit after it was killed: one file, written at the start of each epoch."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keras
import numpy as np

from ..run import STATE, RunError, RunFolder
from .validation import Validation

__all__ = ["Keeper", "State"]


@dataclass(frozen=True)
class State:
    """A fit between two epochs.

    Attributes:
        variables: Those of the network and of the optimizer (its step, moments and averaged weights) in their order.
        epochs: Number of finished epochs.
        table: Best row, curves, seconds and the counters of callbacks.
    """

    variables: list[np.ndarray]
    epochs: int
    table: dict[str, Any]

    @classmethod
    def load(cls, path: Path) -> State:
        """Reads a state.

        Raises:
            RunError: If the file is damaged.
        """
        try:
            with np.load(path, allow_pickle=False) as file:
                table = json.loads(str(file["table"]))
                variables = [file[f"{number:04}"] for number in range(len(file.files) - 1)]
        except (OSError, ValueError, KeyError) as error:
            raise RunError(f"{path} cannot be read: {error}.", "Start the fit anew with --anew.") from error
        return cls(variables, table["epochs"], table)

    def reset_patience(self) -> None:
        """Resets the epochs without a better score, so that those of a finished fit do not end a longer one at once."""
        for counters in self.table["counters"]:
            counters["wait"] = 0

    def restore(self, model: keras.Model) -> None:
        """Restores the variables of a compiled model.

        Raises:
            RunError: If it has other variables.
        """
        own = _variables(model)
        if [tuple(one.shape) for one in own] != [one.shape for one in self.variables]:
            raise RunError(
                "The state of the fit belongs to another network or version of Keras.", "Start it anew with --anew."
            )
        for variable, value in zip(own, self.variables, strict=True):
            variable.assign(value)


class Keeper(keras.callbacks.Callback):
    """Writes the state. It must be the last callback, as it saves and restores the counters of all others.

    Args:
        folder: Run folder of the fit.
        validation: The validation, whose rows and best are saved.
        counting: Callbacks of Keras that count epochs.
        state: State of an interrupted fit; None for a new one.
    """

    def __init__(
        self,
        folder: RunFolder,
        validation: Validation,
        counting: Sequence[keras.callbacks.Callback],
        state: State | None = None,
    ) -> None:
        super().__init__()
        self._folder, self._validation, self._counting, self._state = folder, validation, counting, state

    def on_train_begin(self, logs: dict[str, Any] | None = None) -> None:
        """Restores the counters from before the interruption."""
        if self._state is None:
            return
        table = self._state.table
        self._validation.best, self._validation.rows = table["best"], table["rows"]
        self._validation.seconds_before = table["seconds"]
        for callback, counters in zip(self._counting, table["counters"], strict=True):
            vars(callback).update(counters)

    def on_epoch_begin(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        """Writes the state after the finished epochs."""
        if epoch:
            self._write(epoch)

    def on_train_end(self, logs: dict[str, Any] | None = None) -> None:
        """Writes the final state, from which a fit may be extended."""
        if self._validation.rows:
            self._write(self._validation.rows[-1]["epoch"])

    def _write(self, epoch: int) -> None:
        table = {
            "epochs": epoch,
            "best": self._validation.best,
            "rows": self._validation.rows,
            "seconds": self._validation.seconds,
            "counters": [_counters(callback) for callback in self._counting],
        }
        arrays = {f"{n:04}": keras.ops.convert_to_numpy(one) for n, one in enumerate(_variables(self.model))}

        def save(part: Path) -> None:
            with part.open("wb") as file:
                np.savez(file, table=np.array(json.dumps(table)), **arrays)

        self._folder.write(STATE, save)


def _variables(model: keras.Model) -> list[Any]:
    return [*model.variables, *model.optimizer.variables]


def _counters(callback: keras.callbacks.Callback) -> dict[str, int | float]:
    kept = {}
    for name, value in vars(callback).items():
        if not name.startswith("_") and isinstance(value, (int, float, np.number)) and not isinstance(value, bool):
            kept[name] = int(value) if isinstance(value, (int, np.integer)) else float(value)
    return kept
