"""Fits a network by a recipe, into a run folder from which the fit can be resumed (`training.run`)."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import keras

from ..checks import (
    check_background,
    check_channels,
    check_held_out,
    check_target,
    check_validation,
    note_changed_chips,
    note_overlap,
)
from ..chips import Chip
from ..network import unet
from ..progress import Progress
from ..recipe import ReadRecipe, Recipe, RecipeError
from ..run import STATE, Run, RunFolder
from ..scores import plots
from ..shipped import shipped
from ..sources import load_split, scenes_of, warn_of_unreadable
from ..standard import FILE, kept, with_standard
from . import averaging, schedules
from .backend import device_words, policy
from .blending import blend_with_start
from .callbacks import EpochProgress, KeepMemory, TimeLimit
from .distribution import Place, distribute
from .following import Emit, Follower, silent
from .judging import judge
from .state import Keeper, State
from .stream import ChipStream, Pool, loaded_pools, pools_to_fit
from .teacher import TaughtStream
from .transfer import shows_further, start_from, train_only, unseen, without_influence
from .validation import SCORED, Validation

__all__ = ["Settings", "batch_of", "find_rates", "fit"]

log = logging.getLogger(__name__)

BLENDED = "blended"
"""Key in ``run.json``: whether a finished fit was mixed with its start."""


@dataclass(frozen=True)
class Settings:
    """Settings of a fit besides its recipe.

    Attributes:
        epochs: Instead of the recipe's number.
        minutes: Time limit; the learning rate completes its schedule within it.
        start: Weights or bundle to start from, see `transfer.start_from`; None starts at random.
        workers: Threads that prepare batches.
        anew: Whether to delete an earlier fit in the run folder.
        distributed: Whether to use all devices, of all processes (`training.fitting.distribution`).
        extend: Further epochs for a finished fit; its schedule is then that of the longer fit.
        emit: Called with events, see `training.fitting.following`; None if nobody follows the fit.
    """

    epochs: int | None = None
    minutes: float | None = None
    start: Path | None = None
    workers: int = 1
    anew: bool = False
    distributed: bool = False
    extend: int = 0
    emit: Emit | None = None

    def epochs_of(self, recipe: Recipe) -> int:
        """Chooses the number of epochs: that of the command line, or of the recipe."""
        return self.epochs or recipe.fit.epochs

    @property
    def deciding(self) -> dict[str, Any]:
        """The settings that the result depends on, as in ``run.json``."""
        return {"epochs": self.epochs, "minutes": self.minutes, "start": None if not self.start else str(self.start)}


def fit(recipe_path: Path, data: Path, run: Path, settings: Settings = Settings()) -> dict[str, Any]:
    """Fits a network; resumes an interrupted fit, and leaves a finished one unchanged.

    Args:
        recipe_path: The recipe.
        data: Base folder of its folders.
        run: The run folder, which is created if it does not exist.
        settings: Further settings.

    Returns:
        The content of ``best.json``.

    Raises:
        CloudReefError: If recipe or data are invalid, or the run folder has another fit, or is in use by one.
    """
    read = ReadRecipe.load(recipe_path)
    place = distribute() if settings.distributed else Place()
    folder = RunFolder(run, writes=place.process == 0)
    with folder.held():
        return _fit(read, data, folder, place, settings)


def _fit(read: ReadRecipe, data: Path, folder: RunFolder, place: Place, settings: Settings) -> dict[str, Any]:
    recipe, run = read.recipe, folder.path
    batch = place.share(recipe.fit.batch)
    if settings.extend:
        settings = replace(settings, epochs=folder.extend(settings.extend))
    found = folder.start(read, settings.deciding, data=data, anew=settings.anew)
    start = settings.start or (shipped(Path(recipe.fit.start)) if recipe.fit.start else None)
    if found == "finished":
        log.info("the fit in %s is finished; --anew repeats it", run)
        return _blended(folder, data, start) if start else Run.load(run).best
    if found == "new" and recipe.fit.only and not start:
        raise RecipeError(
            f'"fit.only" in the recipe trains the layers "{recipe.fit.only}" alone; all others would stay random.',
            'Say with --start, or "fit.start" in the recipe, what the fit starts from.',
        )
    state = State.load(run / STATE) if found == "interrupted" else None
    if state:
        settings = replace(settings, epochs=folder.record["settings"]["epochs"])
    if state and settings.extend:
        state.reset_patience()
    keras.utils.set_random_seed(recipe.fit.seed)
    recipe, pools, chips = _loaded(recipe, data, folder, resumes=state is not None)
    stream = _stream(recipe, pools, settings.workers, batch, place.process)
    if folder.writes:
        if recipe.model.gain:
            folder.write_json(FILE, {"gain": recipe.model.gain, "bias": recipe.model.bias})
        plots.contact_sheet(*stream[0], run / "batch.png", white=recipe.model.white, classes=recipe.model.listed)
    # Outside of the scope: the scored network lies on this process's own device.
    validation = Validation(
        recipe, chips, folder, _watchers(run) if folder.writes else (), draw_latest=settings.emit is not None
    )
    epochs, steps = settings.epochs_of(recipe), recipe.fit.steps_per_epoch
    follower = Follower(run, validation, settings.emit or silent, steps=steps, epochs=epochs, minutes=settings.minutes)
    validation.scored.append(follower.scored)
    follower.begin(state.epochs if state else 0)
    if warning := schedules.rising_at_the_end(recipe.schedule, epochs * steps, steps):
        log.warning(warning)
    with place.scope():
        model = _model(recipe, settings, place, pools, start, state)
    if state:
        log.info("resumes the fit in %s after epoch %d of %d", run, state.epochs, epochs)
    elif start:
        validation.score_start(model)
    log.info(device_words())
    log.info("%d parameters, %.1f kFLOP/px", model.count_params(), unet.flops_per_px(model) / 1000)

    counting = _counting(recipe)
    callbacks = [
        validation,
        *counting,
        *_time_limit(recipe, settings, validation),
        KeepMemory(),
        EpochProgress(epochs, stream),
        follower,
        Keeper(folder, validation, counting, state),
    ]
    with place.scope():
        model.fit(
            stream,
            epochs=epochs,
            initial_epoch=state.epochs if state else 0,
            callbacks=callbacks,
            shuffle=False,  # by random numbers that an interrupted fit could not repeat
            verbose=0,
        )
    blend = bool(recipe.fit.blend and start)
    how = {"epochs": validation.rows[-1]["epoch"], "seconds": round(validation.seconds), "stopped": follower.stopped}
    folder.finish(**how, **({BLENDED: False} if blend else {}))
    return _blended(folder, data, start) if blend and start and folder.writes else validation.best


def _loaded(
    recipe: Recipe, data: Path, folder: RunFolder, *, resumes: bool
) -> tuple[Recipe, list[Pool], list[tuple[str, Chip]]]:
    """Reads the chips of a fit, and checks whether they are suitable.

    Args:
        recipe: The recipe.
        data: Base folder of its folders.
        folder: The run folder.
        resumes: Whether the fit is resumed, and its chips were checked before, unless they have changed.

    Returns:
        The recipe with gain and bias of numbers, the sources to train on, and (split, chip) to score.
    """
    loaded = loaded_pools(recipe, data)
    pools = pools_to_fit(recipe, loaded)
    recipe = _standardised(recipe, pools, folder.path if resumes else None)
    chips = load_split(recipe, data, *SCORED)
    check_channels((chip for _, chip in chips), recipe.model)
    check_validation(chips, recipe.model)
    trained = [chip for pool in pools for chip in pool.chips]
    validation = [chip for split, chip in chips if split == "validation"]
    if note_changed_chips(trained, validation, folder) or not resumes:
        _check_suitable(recipe, loaded, pools, chips, data)
        note_overlap(trained, validation, folder)
        warn_of_unreadable(recipe, data)
    return recipe, pools, chips


def _model(
    recipe: Recipe, settings: Settings, place: Place, pools: list[Pool], start: Path | None, state: State | None
) -> keras.Model:
    """Builds the compiled network of a fit, with the weights of its start or of its state."""
    chips = [chip for pool in pools for chip in pool.chips]
    branch = shows_further(recipe, chips)
    # Under a time limit a callback sets the rate, which an optimizer only allows for a plain number.
    rate = recipe.schedule.rate if settings.minutes else _schedule(recipe, settings)
    if state:
        model = _compiled(recipe, rate, place.replicas, branch=branch)
        state.restore(model)
        return model
    unknown = unseen(recipe, chips, start, branch=branch)
    return _compiled(recipe, rate, place.replicas, start, branch=branch, unknown=unknown)


def _schedule(recipe: Recipe, settings: Settings) -> Any:
    steps = recipe.fit.steps_per_epoch
    return schedules.build(recipe.schedule, settings.epochs_of(recipe) * steps, steps)


def _time_limit(recipe: Recipe, settings: Settings, validation: Validation) -> list[keras.callbacks.Callback]:
    if not settings.minutes:
        return []
    total = settings.epochs_of(recipe) * recipe.fit.steps_per_epoch
    return [TimeLimit(_schedule(recipe, settings), recipe, total, settings.minutes, validation)]


def _blended(folder: RunFolder, data: Path, start: Path) -> dict[str, Any]:
    """Mixes a finished fit with its start, unless that was done or is not wanted.

    Returns:
        The content of ``best.json``.
    """
    how = folder.record["finished"]
    if how.get(BLENDED, True) or not folder.writes:
        return Run.load(folder.path).best
    best = blend_with_start(folder.path, data, start)
    folder.finish(**{**how, BLENDED: True})
    return best


def batch_of(recipe: Recipe, data: Path, chips: int, seed: int | None = None) -> tuple[Any, Any]:
    """Draws a batch of augmented chips with labels as in a fit: (x, y) of `ChipStream`.

    Args:
        recipe: The recipe.
        data: Base folder of its folders.
        chips: Number of chips.
        seed: Instead of the recipe's.
    """
    drawn = replace(recipe, fit=replace(recipe.fit, seed=recipe.fit.seed if seed is None else seed))
    pools = pools_to_fit(drawn, loaded_pools(drawn, data))
    x, y = _stream(_standardised(drawn, pools), pools, 1, chips, 0)[0]
    return x, y


def find_rates(recipe_path: Path, data: Path, to: Path) -> list[tuple[float, float]]:
    """Raises the learning rate step by step, and plots where the loss falls and rises.

    Args:
        recipe_path: The recipe; its schedule is not used.
        data: Base folder of its folders.
        to: PNG to write.

    Returns:
        (rate, loss) of each step.

    Raises:
        CloudReefError: If recipe or data are invalid.
    """
    recipe = Recipe.load(recipe_path)
    keras.utils.set_random_seed(recipe.fit.seed)
    model = _compiled(recipe, recipe.schedule.rate)
    with Progress("trying rates", schedules.RATES, "rates") as progress:
        pools = pools_to_fit(recipe, loaded_pools(recipe, data))
        stream = _stream(_standardised(recipe, pools), pools, 1, recipe.fit.batch, 0)
        curve = schedules.find_range(model, stream, seen=progress.at)
    if not curve:
        raise RecipeError("The loss is not a number at the first rate.", "Check the chips with the command sheet.")
    plots.rates(curve, to)
    return curve


def _check_suitable(
    recipe: Recipe, loaded: list[Pool], pools: list[Pool], scored: list[tuple[str, Chip]], data: Path
) -> None:
    """Refuses chips that nothing can be learnt from, and scenes to leave out that there are not."""
    chips = [chip for pool in pools for chip in pool.chips]
    if not recipe.fit.teacher and all(chip.teacher is None for chip in chips):
        check_background(chips, recipe.model, "to train on")
        if not any(pool.source.simulate for pool in pools):
            check_target(chips, recipe.model)
    if recipe.fit.held_out:
        trained = {scene for pool in loaded for chip in pool.chips for scene in scenes_of(chip)}
        check_held_out(recipe, trained, (chip for _, chip in scored), data)


def _standardised(recipe: Recipe, pools: list[Pool], run: Path | None = None) -> Recipe:
    """Sets gain and bias of numbers: those of an interrupted fit, or by the chips."""
    chips = (chip for pool in pools for chip in pool.chips)
    return replace(recipe, model=kept(recipe.model, run) if run else with_standard(recipe.model, chips))


def _stream(recipe: Recipe, pools: list[Pool], workers: int, batch: int, process: int) -> ChipStream | TaughtStream:
    stream = ChipStream(
        pools,
        recipe.augmentation,
        recipe.model.inputs,
        batch=batch,
        steps=recipe.fit.steps_per_epoch,
        seed=recipe.fit.seed,
        workers=workers,
        process=process,
        target_chance=recipe.fit.target_chance,
        classes=len(recipe.model.classes),
        damage=recipe.damage,
        teacher_share=recipe.fit.teacher_share,
        channels=recipe.model.channels,
    )
    if not recipe.fit.teacher:
        return stream
    return TaughtStream(stream, shipped(Path(recipe.fit.teacher)), recipe.fit.teacher_share, recipe.fit.teacher_looks)


def _compiled(
    recipe: Recipe,
    rate: Any,
    replicas: int = 1,
    start: Path | None = None,
    *,
    branch: bool = True,
    unknown: Sequence[int] = (),
) -> keras.Model:
    settings = recipe.fit
    outputs = recipe.model.outputs
    precision = policy(settings.precision)
    if precision != settings.precision:
        log.info("%s is slow on this processor: the fit uses %s", settings.precision, precision)
    model = unet.build(recipe.network, len(recipe.model.channels), precision, outputs=outputs)
    multiple, side = unet.stride_multiple(model), recipe.augmentation.size_px
    if side % multiple:
        raise RecipeError(
            f'"augmentation.size_px" in the recipe is {side}; this network needs a multiple of {multiple}.',
            f"Set it to {max(round(side / multiple), 1) * multiple}.",
        )
    if unknown:
        without_influence(model, recipe, unknown)
    if start:
        log.info("starts from %s: %s", start, start_from(model, start, recipe.model))
    if not branch:
        log.info("the branch beside the network is not trained: no chip has its channels")
    train_only(model, settings.only, branch=branch)
    optimizer = averaging.optimizer(
        settings.optimizer, rate, settings.ema, weight_decay=settings.weight_decay, clipnorm=settings.clip_norm
    )
    optimizer.slow_down(model, unet.encoder(model), settings.encoder_rate)
    model.compile(
        optimizer=optimizer,  # Keras wraps it if the loss has to be scaled
        loss=judge(recipe).loss(replicas),
        jit_compile=keras.backend.backend() == "jax",
    )
    # An optimizer that makes its variables in the first step has TensorFlow trace that step twice.
    model.optimizer.build(model.trainable_variables)
    return model


def _watchers(run: Path) -> tuple[Any, ...]:
    if keras.backend.backend() != "tensorflow":
        log.info("event files for TensorBoard need TensorFlow; curves.csv and curves.png are written on any backend")
        return ()
    from .event_files import EventFiles

    return (EventFiles(run / "tensorboard"),)


def _counting(recipe: Recipe) -> list[keras.callbacks.Callback]:
    callbacks: list[keras.callbacks.Callback] = []
    watched, mode = f"val_{recipe.fit.watch}", {"iou": "max", "loss": "min"}[recipe.fit.watch]
    if recipe.schedule.kind == "plateau":
        patience, lowest = recipe.schedule.patience_epochs, recipe.schedule.lowest
        callbacks.append(keras.callbacks.ReduceLROnPlateau(watched, 0.5, patience, mode=mode, min_lr=lowest))
    if recipe.fit.patience_epochs:
        callbacks.append(keras.callbacks.EarlyStopping(watched, patience=recipe.fit.patience_epochs, mode=mode))
    return callbacks
