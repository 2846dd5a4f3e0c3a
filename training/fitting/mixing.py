"""Mixes the weights of a fit with those that it started from, to keep what the network knew.

The weights of a network and of its fine-tuned version can be averaged one by one. As the share of the tuned weights
rises, most of the gain on the new scenes comes early and most of the loss on others late (M. Wortsman et al., 2022,
Robust fine-tuning of zero-shot models, https://arxiv.org/abs/2109.01903).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from engine.contract.errors import CloudReefError

from ..network.widening import widened
from .transfer import load_network

__all__ = ["SHARES", "MixError", "chosen", "mix_files", "mixed"]

SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
"""The shares of the tuned weights that are tried."""
ENOUGH = 0.9
"""Sufficient part of the gain. The smallest share that reaches it is chosen, as it forgets least."""


class MixError(CloudReefError):
    """Two networks cannot be mixed."""


def mixed(start: Sequence[Any], tuned: Sequence[Any], share: float) -> list[Any]:
    """Mixes weights one by one: ``start + share * (tuned - start)``.

    Args:
        start: Weights of a network, from ``keras.Model.get_weights``.
        tuned: Weights of the same network after a fit.
        share: Share of the tuned weights, 0..1.
    """
    return [np.asarray(a + np.float32(share) * (b - a), np.float32) for a, b in zip(start, tuned, strict=True)]


def chosen(worths: Mapping[float, tuple[bool, float]]) -> float:
    """Chooses the smallest share with `ENOUGH` of the gain over the start.

    Args:
        worths: For each of `SHARES` whether the mixture keeps the limit on false alarms, which has priority, and its
            score.
    """
    keeps, best = max(worths.values())
    start = worths[0.0][1] if worths[0.0][0] == keeps else 0.0
    wanted = best - (1 - ENOUGH) * max(best - start, 0.0)
    return min(share for share, (kept, score) in worths.items() if kept == keeps and score >= wanted)


def mix_files(start: Path, end: Path, share: float, to: Path) -> None:
    """Writes a mixture of two networks of the same architecture.

    Args:
        start: Network (.keras) that a fit started from, or a bundle; a narrower one is widened,
            as the fit did.
        end: The fitted network, likewise.
        share: Share of the end's weights, 0..1.
        to: Network (.keras) to write; an existing file is not replaced.

    Raises:
        MixError: If their architectures differ, or if `to` exists.
        TransferError: If one cannot be read.
    """
    if to.exists() or to.suffix != ".keras":
        raise MixError(f"{to} cannot be written.", "Name a file that does not exist yet and ends in .keras.")
    networks = [load_network(path / "model.keras" if path.is_dir() else path) for path in (start, end)]
    before, after = (network.get_weights() for network in networks)
    if widened(networks[1], networks[0]):
        before = networks[1].get_weights()
    if [weight.shape for weight in before] != [weight.shape for weight in after]:
        raise MixError(
            f"{start} and {end} have different architectures.", "Mix a fit's end with what that fit started from."
        )
    networks[1].set_weights(mixed(before, after, share))
    networks[1].save(to)
