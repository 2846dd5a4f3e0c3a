"""How large a tile and a batch may be: from memory to pixels."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..contract.model import Bundle
from ..contract.protocol import Job
from .hardware import installed_mb
from .runtime import Runtime

__all__ = ["Budget", "default_memory_mb", "expected_mb", "fitting"]

# Resident beside the tiles, measured (MB): interpreter, GDAL with a full cache, the runtime with its network.
BASE_MB = {"openvino": 410, "onnxruntime": 430, "tensorflow": 920}
# Working memory of a tile against what the bundle states (twice the arrays that are alive at one time, in 32 bit),
# measured on the shipped network: OpenVINO works partly in place, the others keep rearranged copies.
FACTOR = {"openvino": 0.8, "onnxruntime": 1.1, "tensorflow": 1.1}
DEFAULT_MB = 1000
# Budgets by default, from a machine with much memory to one with little.
STEPS_MB = (DEFAULT_MB, 600, 300)
# Allocators leave gaps.
USABLE = 0.95
# From here on a larger tile saves little halo.
LARGEST_TILE_PX = 2304
# Under this the halo costs more than memory is worth, unless the user or the machine has no more.
SMALLEST_TILE_PX = 1024
# Few steps, as for the memory: see `default_memory_mb`.
SMALL_TILES_PX = (SMALLEST_TILE_PX, 768, 512, 384)
GPU_BATCH = 8
GPU_TILE_PX = 1024


@dataclass(frozen=True)
class Budget:
    """What one prediction may hold.

    Attributes:
        tile_px: Edge of a square as large as a tile may be.
        batch_size: Tiles at once.
    """

    tile_px: int
    batch_size: int

    def halved(self, smallest_px: int) -> Budget | None:
        """Chooses the next smaller budget after memory ran out: first the batch, then the tile.

        Args:
            smallest_px: Edge under which a tile has no core left.

        Returns:
            The smaller budget, or None where nothing smaller is possible.
        """
        if self.batch_size > 1:
            return Budget(self.tile_px, self.batch_size // 2)
        if self.tile_px // 2 >= smallest_px:
            return Budget(self.tile_px // 2, 1)
        return None


def fitting(job: Job, bundle: Bundle, runtime: Runtime) -> Budget:
    """Chooses tile and batch for a job's model and a runtime; what the user chose stays.

    A network of one fixed size gets tiles of that size, one at a time, as one that takes no more at once.
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
    """Estimates the memory that a run will take; None on a GPU, whose memory is the driver's.

    Args:
        bundle: The model.
        runtime: What computes it.
        budget: Its tiles.
        largest_px: Pixels of the area's window with its halo: no tile is larger.
    """
    if runtime.on_gpu:
        return None
    pixels = budget.batch_size * min(budget.tile_px**2, largest_px)
    return round(BASE_MB[runtime.name] + pixels * _bytes_per_px(bundle, runtime) / 1e6)


def _bytes_per_px(bundle: Bundle, runtime: Runtime) -> float:
    halves = 0.5 if runtime.precision == "bf16" else 1.0
    # One tile waits while another is predicted; answers wait for the disk.
    in_flight = 4 * (2 * len(bundle.channels) + 2 * (bundle.output.planes or (1,))[0])
    return bundle.bytes_per_px * FACTOR[runtime.name] * halves + in_flight


def _edge(budget_mb: int, runtime: Runtime, bytes_per_px: float) -> int:
    """Computes the edge of the largest tile within a budget."""
    spare = max(0.0, budget_mb * USABLE - BASE_MB[runtime.name]) * 1e6
    return min(LARGEST_TILE_PX, math.isqrt(int(spare / bytes_per_px)))


def default_memory_mb() -> int:
    """Chooses the budget where the user set none: a gigabyte, less on a machine that has less than three.

    The budget decides the tiles, and tiles of other sizes round the last digits of a probability otherwise. So that
    the same job gives the same bytes, the budget goes by the memory that is built in, never by what is free.
    """
    installed = installed_mb()
    if installed is None:
        return DEFAULT_MB
    return next((step for step in STEPS_MB if step <= installed // 3), STEPS_MB[-1])
