"""What the numbers of a recipe may be, beyond what kind they are of."""

from __future__ import annotations

import math
from typing import Any

__all__ = ["out_of_limits"]

ABOVE_0 = (math.ulp(0.0), math.inf)
FROM_0, FROM_1, SHARE = (0, math.inf), (1, math.inf), (0, 1)

LIMITS: dict[str, dict[str, tuple[float, float]]] = {
    "Model": {"resolution_m": ABOVE_0, "shrink": FROM_1},
    "Source": {
        "weight": FROM_0,
        "simulate": SHARE,
        "ground_gain": ABOVE_0,
        "nir_gain": ABOVE_0,
        "fields": SHARE,
        "bare": SHARE,
        "simulated_opacity": SHARE,
        "gain": ABOVE_0,
        "zoom": ABOVE_0,
        "shrunk": FROM_1,
    },
    "Fit": {
        "batch": FROM_1,
        "steps_per_epoch": FROM_1,
        "epochs": FROM_1,
        "weight_decay": FROM_0,
        "clip_norm": FROM_0,
        "ema": SHARE,
        "patience_epochs": FROM_0,
        "seed": (0, 2**32 - 1),
        "target_weight": ABOVE_0,
        "pictures_every": FROM_0,
        "most_false_alarms": SHARE,
        "teacher_share": SHARE,
        "teacher_looks": (1, 8),
    },
    "Schedule": {
        "rate": ABOVE_0,
        "lowest": FROM_0,
        "warmup_steps": FROM_0,
        "cycle_steps": FROM_1,
        "cycle_epochs": FROM_0,
        "decay": SHARE,
        "patience_epochs": FROM_1,
    },
    "Network": {"widths": FROM_1, "head": FROM_0, "blocks": FROM_0, "stem": FROM_1},
    "Augmentation": {
        "size_px": FROM_0,
        "zoom": ABOVE_0,
        "gain": ABOVE_0,
        "channel_gain": ABOVE_0,
        "gamma": ABOVE_0,
    },
}
"""(lowest, highest) by the name of a table's class and of its key; of a list each number."""


def out_of_limits(table: str, key: str, value: Any) -> str:
    """Says what a number, or each of a list, must be; "" if it is."""
    lowest, highest = LIMITS.get(table, {}).get(key, (-math.inf, math.inf))
    numbers = value if isinstance(value, tuple) else (value,)
    if all(lowest <= number <= highest for number in numbers if isinstance(number, (int, float))):
        return ""
    if math.isinf(highest):
        return "above 0" if (lowest, highest) == ABOVE_0 else f"{lowest} or more"
    return f"from {lowest} to {highest}"
