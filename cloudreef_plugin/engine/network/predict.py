"""Predicts a scene tile by tile: reads ahead, predicts, and writes behind, so that few tiles are in memory."""

from __future__ import annotations

import logging
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Callable, Iterable, Iterator, Optional, TypeVar

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from ..contract.errors import CloudReefError
from ..contract.model import Bundle
from ..contract.progress import PREDICTING, Reporter
from ..contract.sentences import Sentence
from ..scenes.buffers import BufferPool
from .budget import Budget
from .runtime import ANSWERS_KEPT, OutOfMemory, Runtime
from .tiles import Prepared, Task, prepare
from .tiling import Plan, blend_weights, cells_in, plan_blended, plan_tiles

__all__ = ["TURNS", "Prediction", "Task", "predict_scene"]

log = logging.getLogger(__name__)

Item = TypeVar("Item")
Result = TypeVar("Result")

# Number of flips and quarter turns of test-time augmentation.
TURNS = 8
# Tiles that are read ahead of the one being predicted, and predictions that wait for the disk.
READ_AHEAD = 1
WRITE_BEHIND = ANSWERS_KEPT - 1


@dataclass(frozen=True)
class Prediction:
    """Probabilities of one window of the scene.

    Attributes:
        window: The window, inside the scene.
        probability: (rows, cols), float32; for several classes (classes, rows, cols).
        valid: (rows, cols), False where the scene has no data, and outside of the area.
        filled_px: Number of pixels without data in gaps that were filled for the network, except for those in cells of
            the stride that have no data at all.
        partial_px: Number of valid pixels that lack data in some band.
    """

    window: Window
    probability: NDArray[np.float32]
    valid: NDArray[np.bool_]
    filled_px: int = 0
    partial_px: int = 0


def predict_scene(
    task: Task, occupied: NDArray[np.bool_], budget: Budget, write: Callable[[Prediction], None], report: Reporter
) -> Budget:
    """Predicts every occupied cell of a scene.

    If memory runs out, the batch and then the tile is halved, and the remaining cells are predicted with these.

    Args:
        task: What to predict, and how.
        occupied: From `occupied.find_occupied`.
        budget: Tile and batch to begin with.
        write: Called with each prediction, in order, from one other thread.
        report: Receives the progress.

    Returns:
        The budget in the end.

    Raises:
        CloudReefError: If memory does not suffice for the smallest tile.
    """
    total = int(occupied.sum())
    remaining = occupied.copy()
    report.progress(0, total, PREDICTING)
    while remaining.any():
        waiting: deque[Future[None]] = deque()
        try:
            with ThreadPoolExecutor(1, "writer") as writer:
                writer.submit(lambda: None)  # starts the thread while there is memory for it
                for prediction in predictions(task, remaining, budget):
                    waiting.append(writer.submit(write, prediction))
                    if len(waiting) > WRITE_BEHIND:
                        waiting.popleft().result()
                    cells_in(remaining, prediction.window, task.bundle.stride_multiple)[...] = False
                    report.progress(total - int(remaining.sum()), total, PREDICTING)
        except OutOfMemory as error:
            budget = _smaller(budget, task.bundle, error)
            report.warning(
                Sentence(
                    "Memory ran out; continuing with tiles of {} pixels, {} at once.",
                    budget.tile_px,
                    budget.batch_size,
                )
            )
            if task.bundle.halo_px is None:
                remaining[...] = occupied
        else:
            # Cells that are left have no data.
            remaining[...] = False
        for future in waiting:
            future.result()
    report.progress(total, total, PREDICTING)
    return budget


def predictions(task: Task, occupied: NDArray[np.bool_], budget: Budget) -> Iterator[Prediction]:
    """Yields predictions for all occupied cells: of exact tiles, or blended if the receptive field is unknown."""
    bundle, scene = task.bundle, task.scene
    stride = bundle.stride_multiple
    if bundle.halo_px is None:
        plan = plan_blended(
            scene.height, scene.width, stride=stride, tile_px=budget.tile_px, fixed=bundle.tile_px is not None
        )
        return blended_predictions(task, plan)
    snug = task.runtime.any_size and budget.batch_size == 1
    plan = plan_tiles(occupied, stride=stride, halo=bundle.halo_px, tile_px=budget.tile_px, snug=snug)
    log.info("%d tiles of up to %s, %d at once", len(plan.tiles), plan.shape, budget.batch_size)
    return exact_predictions(task, plan, budget.batch_size)


def _smaller(budget: Budget, bundle: Bundle, error: OutOfMemory) -> Budget:
    smaller = budget.halved(bundle.tile_px or 2 * (bundle.halo_px or 0) + bundle.stride_multiple)
    if smaller is None:
        raise CloudReefError(
            Sentence("There is not enough memory even for a single tile of {} pixels.", budget.tile_px),
            Sentence("Close other programs, or choose another runtime."),
        ) from error
    return smaller


def exact_predictions(task: Task, plan: Plan, batch_size: int) -> Iterator[Prediction]:
    """Yields the predictions of a plan's tiles, cropped to their cores; tiles without data are left out."""
    shape = (batch_size, len(task.bundle.channels), *plan.shape)
    with ThreadPoolExecutor(1, "compiler") as compiler:
        # The network is compiled while the first tile is read.
        compiling = compiler.submit(task.runtime.compile, shape)
        pool = BufferPool(batch_size)
        for group in batched(prepared_tiles(task, plan, pool), batch_size):
            compiling.result()
            probabilities = predict_group(task, group, batch_size)
            for tile in group:
                if tile.inputs is not None:
                    pool.give(tile.inputs)
            for tile, probability in zip(group, probabilities):
                core = probability[(..., *tile.tile.core_in_tile())]
                if len(group) > 1:
                    core = core.copy()  # more predictions wait than the runtime keeps
                inside = core[..., : tile.window.height, : tile.window.width]
                yield Prediction(tile.window, inside, tile.valid, _count(tile.gaps), _count(tile.partial))


def prepared_tiles(task: Task, plan: Plan, pool: BufferPool) -> Iterator[Prepared]:
    """Yields the tiles of a plan that have data, read ahead in another thread.

    Args:
        task: What to read.
        plan: The tiles.
        pool: Memory of earlier tiles.
    """
    with ThreadPoolExecutor(1, "reader") as reader:
        try:
            for tile in map_ahead(reader, lambda tile: prepare(task, tile, pool), plan.tiles, READ_AHEAD):
                if tile.inputs is not None:
                    yield tile
        finally:
            reader.shutdown(cancel_futures=True)


def predict_group(task: Task, group: list[Prepared], batch_size: int) -> NDArray[np.float32]:
    """Predicts a group of tiles, padded to the batch size so that the runtime compiles for one shape only.

    Returns:
        (at least len(group), rows, cols), for several classes (at least len(group), classes, rows, cols).
    """
    inputs = [tile.inputs for tile in group if tile.inputs is not None]
    if batch_size == 1:
        batch = inputs[0][None]
    else:
        batch = np.zeros((batch_size, *inputs[0].shape), np.float32)
        batch[: len(inputs)] = inputs
    return predict_with_turns(task.runtime, batch) if task.tta else task.runtime.predict(batch)


def predict_with_turns(runtime: Runtime, batch: NDArray[np.float32]) -> NDArray[np.float32]:
    """Averages the predictions of a batch (tiles, channels, rows, cols) over its flips and quarter turns."""
    total = np.zeros(0, np.float32)
    for quarter_turns in range(4):
        for flipped in (False, True):
            turned = np.rot90(batch, quarter_turns, axes=(2, 3))
            turned = turned[..., ::-1] if flipped else turned
            probability = runtime.predict(np.ascontiguousarray(turned))
            probability = probability[..., ::-1] if flipped else probability
            probability = np.rot90(probability, -quarter_turns, axes=(-2, -1))
            if total.size:
                total += probability
            else:
                total = np.array(probability, order="C")
    total /= TURNS
    return total


def blended_predictions(task: Task, plan: Plan) -> Iterator[Prediction]:
    """Yields weighted means of overlapping tiles, strip by strip, for a network with an unknown receptive field.

    Only the strip of the current row of tiles is in memory.
    """
    height, width = task.scene.height, task.scene.width
    weights = blend_weights(plan.shape)
    total = np.zeros((*task.bundle.output.planes, plan.shape[0], width), np.float32)
    weight = np.zeros((plan.shape[0], width), np.float32)
    valid, gaps, partial = (np.zeros_like(weight, dtype=bool) for _ in range(3))
    starts = sorted({tile.rows.start for tile in plan.tiles})
    for index, start in enumerate(starts):
        row = Plan(plan.shape, tuple(tile for tile in plan.tiles if tile.rows.start == start))
        for tile in prepared_tiles(task, row, BufferPool(0)):
            probability = predict_group(task, [tile], 1)[0]
            cols = slice(tile.window.col_off, tile.window.col_off + tile.window.width)
            part = (slice(tile.window.height), slice(tile.window.width))
            total[..., : tile.window.height, cols] += probability[(..., *part)] * weights[part]
            weight[: tile.window.height, cols] += weights[part]
            for strip, found in ((valid, tile.valid), (gaps, tile.gaps), (partial, tile.partial)):
                if found is not None:
                    strip[: tile.window.height, cols] |= found
        stop = starts[index + 1] if index + 1 < len(starts) else height
        done = stop - start
        with np.errstate(invalid="ignore"):
            probability = np.nan_to_num(total[..., :done, :] / weight[:done])
        window = Window(0, start, width, done)
        yield Prediction(window, probability, valid[:done].copy(), _count(gaps[:done]), _count(partial[:done]))
        for strip in (total, weight, valid, gaps, partial):
            kept = strip.shape[-2] - done
            strip[..., :kept, :] = strip[..., done:, :].copy()
            strip[..., kept:, :] = 0


def _count(pixels: Optional[NDArray[np.bool_]]) -> int:
    return 0 if pixels is None else int(np.count_nonzero(pixels))


def map_ahead(
    executor: ThreadPoolExecutor, function: Callable[[Item], Result], items: Iterable[Item], depth: int
) -> Iterator[Result]:
    """Maps in order, with at most `depth` calls submitted beyond the result that is in use."""
    pending: deque[Future[Result]] = deque()
    for item in items:
        pending.append(executor.submit(function, item))
        if len(pending) > depth:
            yield pending.popleft().result()
    while pending:
        yield pending.popleft().result()


def batched(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """Yields lists of `size` items; the last may be shorter."""
    group: list[Item] = []
    for item in items:
        group.append(item)
        if len(group) == size:
            yield group
            group = []
    if group:
        yield group
