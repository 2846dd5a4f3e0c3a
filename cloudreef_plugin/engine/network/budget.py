"""How large tiles and batches may be within a memory budget."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..contract.model import Bundle
from ..contract.protocol import Job
from .hardware import installed_mb
from .runtime import Runtime

__all__ = ["Budget", "budget_for", "expected_mb"]

# Memory besides the tiles, measured (MB): interpreter, GDAL with a full cache, the runtime with its network.
BASE_MB = {"openvino": 410, "onnxruntime": 430, "tensorflow": 920}
# Working memory of a tile relative to the bundle's `bytes_per_px` (twice the arrays that exist at one time, in 32 bit),
# measured on the shipped network: OpenVINO works partly in place, the others keep rearranged copies.
FACTOR = {"openvino": 0.8, "onnxruntime": 1.1, "tensorflow": 1.1}
DEFAULT_MB = 1000
# Default budgets, for machines with much memory to those with little.
STEPS_MB = (DEFAULT_MB, 600, 300)
# Allocators leave gaps.
USABLE = 0.95
# Larger tiles save little halo.
LARGEST_TILE_PX = 2304
# Smaller tiles compute much halo: the default budget is exceeded for them if the machine has the memory.
SMALLEST_TILE_PX = 1024
# Few steps, for the reason in `default_memory_mb`.
SMALL_TILES_PX = (SMALLEST_TILE_PX, 768, 512, 384)
GPU_BATCH = 8
GPU_TILE_PX = 1024


@dataclass(frozen=True)
class Budget:
    """The largest tile and batch of a run.

    Attributes:
        tile_px: Side of the largest square tile; other tiles have no more pixels than it.
        batch_size: Tiles at once.
    """

    tile_px: int
    batch_size: int

    def halved(self, smallest_px: int) -> Budget | None:
        """Halves the batch, or the tile if the batch is a single one.

        Args:
            smallest_px: Side of the smallest tile that has a core.

        Returns:
            The smaller budget; None if there is none.
        """
        if self.batch_size > 1:
            return Budget(self.tile_px, self.batch_size // 2)
        if self.tile_px // 2 >= smallest_px:
            return Budget(self.tile_px // 2, 1)
        return None


def budget_for(job: Job, bundle: Bundle, runtime: Runtime) -> Budget:
    """Chooses tile and batch for a model in a runtime, unless the job states them.

    A network of one fixed tile size gets such tiles, one at a time.
    """
    memory_mb, tile_px, batch_size = job.memory_mb, job.tile_px, 1 if runtime.single else job.batch_size
    if bundle.tile_px:
        return Budget(bundle.tile_px, 1)
    if runtime.on_gpu:
        return Budget(tile_px or GPU_TILE_PX, batch_size or GPU_BATCH)
    batch = batch_size or 1
    if tile_px:
        return Budget(tile_px, batch)
    halo, stride = bundle.halo_px or 0, bundle.stride_multiple
    per_px = batch * _bytes_per_px(bundle, runtime)
    edge = _edge(memory_mb or default_memory_mb(), runtime, per_px)
    installed = installed_mb()
    if memory_mb is None and edge < SMALLEST_TILE_PX and installed is not None:
        possible = _edge(installed // 3, runtime, per_px)
        edge = next((step for step in SMALL_TILES_PX if edge < step <= possible), edge)
    return Budget(max(edge // stride * stride, 2 * halo + 4 * stride), batch)


def expected_mb(bundle: Bundle, runtime: Runtime, budget: Budget, largest_px: int) -> int | None:
    """Estimates the memory of a run in MB; None on a GPU, whose memory the driver manages.

    Args:
        bundle: The model.
        runtime: The loaded network.
        budget: Its tiles.
        largest_px: Pixels of the area's window with its halo; no tile is larger.
    """
    if runtime.on_gpu:
        return None
    pixels = budget.batch_size * min(budget.tile_px**2, largest_px)
    return round(BASE_MB[runtime.name] + pixels * _bytes_per_px(bundle, runtime) / 1e6)


def _bytes_per_px(bundle: Bundle, runtime: Runtime) -> float:
    halves = 0.5 if runtime.precision == "bf16" else 1.0
    # One tile is read ahead while another is predicted; results wait for the disk.
    in_flight = 4 * (2 * len(bundle.channels) + 2 * (bundle.output.planes or (1,))[0])
    return bundle.bytes_per_px * FACTOR[runtime.name] * halves + in_flight


def _edge(budget_mb: int, runtime: Runtime, bytes_per_px: float) -> int:
    """Computes the side of the largest tile within a budget."""
    available = max(0.0, budget_mb * USABLE - BASE_MB[runtime.name]) * 1e6
    return min(LARGEST_TILE_PX, math.isqrt(int(available / bytes_per_px)))


def default_memory_mb() -> int:
    """Chooses the budget if the user set none: a gigabyte, less on a machine that has less than three.

    The tile size follows from the budget, and affects the last digits of probabilities. The budget therefore depends
    on installed memory, not on free memory: the same job gives the same bytes.
    """
    installed = installed_mb()
    if installed is None:
        return DEFAULT_MB
    return next((step for step in STEPS_MB if step <= installed // 3), STEPS_MB[-1])
