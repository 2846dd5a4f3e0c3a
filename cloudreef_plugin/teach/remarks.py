"""Describes training curves and outcomes in sentences."""

from __future__ import annotations

from typing import Any, Mapping, Sequence

from ..messages import tr

__all__ = ["outcome_sentence", "progress_sentence", "remarks"]

Row = Mapping[str, float]

PATIENCE = 4
"""Number of epochs without improvement before it is reported."""
WORTH_SAYING = 0.02
LEARNT_BY_HEART = 0.9
"""Overfitting is reported if the loss has fallen below this part of the loss in the best epoch."""


def progress_sentence(rows: Sequence[Row]) -> str:
    """Compares the best epoch with the start."""
    if not rows:
        return ""
    best = max(rows, key=_worth)
    start = next((row for row in rows if row.get("epoch") == 0), None)
    if start is None:
        return tr("Best so far: IoU {:.2f} in epoch {:.0f}.").format(best["iou"], best["epoch"])
    if best is start:
        return tr("IoU {:.2f} before; no improvement yet.").format(start["iou"])
    return tr("IoU {:.2f} before, {:.2f} now (epoch {:.0f}).").format(start["iou"], best["iou"], best["epoch"])


def remarks(rows: Sequence[Row]) -> list[str]:
    """Lists remarks, such as overfitting and the IoU at the threshold 0.5."""
    if not rows:
        return []
    best = max(rows, key=_worth)
    last, since = rows[-1], len(rows) - 1 - rows.index(best)
    found = []
    loss_then, loss_now = best.get("loss"), last.get("loss")
    if since >= PATIENCE:
        if loss_then and loss_now and loss_now < LEARNT_BY_HEART * loss_then:
            found.append(
                tr(
                    "The model overfits: the loss keeps falling, but for {} epochs the IoU on the validation data "
                    "has not improved. More labels help more than more time."
                ).format(since)
            )
        else:
            found.append(tr("No improvement for {} epochs.").format(since))
    if len(rows) > PATIENCE and best.get("iou", 0.0) < 0.05:
        found.append(
            tr("The model finds almost nothing yet: is the class too rare, or are the labels of two classes mixed up?")
        )
    middle = best.get("iou at 0.5")
    if middle is not None:
        found.append(tr("With the threshold 0.5 the IoU would be {:.2f}.").format(middle))
    return found


def _worth(row: Row) -> float:
    """Computes the score that chooses the checkpoint: the IoU, and the agreement with the old model."""
    return row.get("iou", 0.0) + row.get("replay", 0.0)


def outcome_sentence(told: Mapping[str, Any]) -> str:
    """Describes the outcome: the scores before and after."""
    before, after = told.get("before"), told.get("after")
    if before is None:
        return tr("The model is ready: IoU {:.2f} on the validation data.").format(after)
    if told.get("better"):
        return tr("The model is ready: IoU {:.2f} before, {:.2f} now, on the validation data.").format(before, after)
    if after > before:
        hardly = tr("The new model is hardly better, so the old one is kept (IoU {:.3f}; the new one {:.3f}).")
        return hardly.format(before, after)
    kept = tr("The new model is no better, so the old one is kept (IoU {:.2f}; the new one {:.2f}).").format(
        before, after
    )
    own = told.get("before_at_its_own_threshold")
    if told.get("epochs") == 0 and own is not None and own < before - WORTH_SAYING:
        hint = tr("It reaches that with the threshold {:.2f}; with its own threshold it reaches {:.2f}.")
        return f"{kept} {hint.format(told['threshold'], own)}"
    return kept
