"""Checks whether the engine can train, and installs what is missing after asking."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from .. import settings
from ..engine_choice import environment
from ..environment.install_profiles import PROFILES
from ..messages import TITLE, literal, tr
from ..options.engine_setup import engine_setup
from ..options.profile_words import source_in_words

__all__ = ["PROFILE", "can_train", "install_for_training"]

PROFILE = "training"
_ABLE = {PROFILE, "dev"}


def can_train() -> bool:
    """Tells whether the engine is set up for training; a Python of the user's own is only checked when it starts."""
    if settings.engine_python() is not None:
        return True
    ready, _ = environment().check()
    return bool(ready) and environment().installed_profile() in _ABLE


def install_for_training(parent: QWidget, ready: Callable[[], None], failed: Callable[[str], None]) -> bool:
    """Installs the training profile in the background after asking, from the folder of wheels if one is set.

    Args:
        parent: Parent of the dialog.
        ready: Called when it was installed.
        failed: Called with a sentence if it failed.

    Returns:
        Whether the user agreed.
    """
    wheels = settings.wheels_folder()
    source = source_in_words(PROFILES[PROFILE], wheels)
    question = tr("Training needs TensorFlow in CloudReef's engine, which is not installed yet. {} Install it now?")
    if QMessageBox.question(parent, TITLE, literal(question.format(source))) != QMessageBox.StandardButton.Yes:
        return False
    setup = engine_setup()

    def over(sentence: str) -> None:
        setup.ended.disconnect(over)
        if sentence:
            failed(sentence)
        else:
            ready()

    setup.ended.connect(over)
    setup.install(PROFILE, Path(wheels) if wheels else None)
    return True
