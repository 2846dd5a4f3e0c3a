"""Spin boxes."""

from __future__ import annotations

from typing import Optional, TypeVar

from qgis.PyQt.QtWidgets import QDoubleSpinBox, QSpinBox

from ..messages import tr

__all__ = ["memory_box", "number_box"]

_Box = TypeVar("_Box", QSpinBox, QDoubleSpinBox)


def number_box(
    box: _Box,
    name: str,
    limits: tuple[float, float],
    *,
    value: Optional[float] = None,
    step: float = 1,
    suffix: str = "",
    tip: str = "",
) -> _Box:
    """Sets up a spin box, and returns it.

    Args:
        box: A new spin box; decimals are set before.
        name: Its object name.
        limits: (minimum, maximum).
        value: Its value; None for the number closest to 0.
        step: Step of its arrows.
        suffix: Unit behind the number.
        tip: Its tooltip.
    """
    box.setObjectName(name)
    box.setRange(*limits)
    box.setSingleStep(step)
    if value is not None:
        box.setValue(value)
    box.setSuffix(suffix)
    box.setToolTip(tip)
    return box


def memory_box(name: str, tip: str = "") -> QSpinBox:
    """Makes a spin box for the memory of a run in MB; 0 is automatic."""
    box = number_box(QSpinBox(), name, (0, 1_000_000), step=250, suffix=tr(" MB"), tip=tip)
    box.setSpecialValueText(tr("Automatic"))
    return box
