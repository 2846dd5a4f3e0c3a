"""A model is taught by labels of a scene: from nothing, further, never worse, and going on where it stopped."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import lessons
import pytest

pytest.importorskip("keras")

from engine.contract.errors import CloudReefError
from engine.contract.events import Finished, Message, Progress
from engine.contract.model import Bundle

from training.commands.teach_command import load_train
from training.recipe import Recipe
from training.teaching.teach import FITTING, is_clear_gain, teach

MODELS = Path(__file__).parents[3] / "resources" / "models"
LIKE = MODELS / "clouds-fast"
SQUARE = ((0, 0), (4, 0), (4, 4), (0, 4), (0, 0))


def taught(job: Path, **how):
    events = []
    events.append(teach(load_train(job), events.append, **how))
    return events


def texts(events):
    return [event.text for event in events if isinstance(event, Message)]


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """A model from nothing, with its events."""
    folder = tmp_path_factory.mktemp("first")
    drawn = lessons.labels(folder / "labels.geojson", lessons.scene(folder / "scene.tif"))
    job = lessons.job(folder, drawn, LIKE, fresh=True, epochs=2, name="Bright discs", classes=["clear", "disc"])
    return folder, taught(job)


def test_from_nothing_a_model_comes_out_that_finds_the_discs(first):
    folder, events = first
    told = events[-1]
    assert isinstance(told, Finished)
    assert told.statistics["before"] is None
    assert told.statistics["after"] > 0.6
    bundle = Bundle.load(folder / "model")
    assert (bundle.id, bundle.name, tuple(bundle.class_names)) == ("bright-discs", "Bright discs", ("clear", "disc"))
    assert bundle.halo_px <= 64
    assert "discs (blocks)" in (folder / "model" / "card.md").read_text(encoding="utf-8")
    heads = (folder / "lesson" / "run" / "curves.csv").read_text(encoding="utf-8").splitlines()[0]
    assert "labels/discs" in heads and "hidden" not in heads
    assert json.loads((folder / "scores.json").read_text(encoding="utf-8"))["better"] is True


def test_from_nothing_no_epoch_that_agrees_by_chance_ends_the_fit(first):
    """With few labels an early epoch can agree with all of them, at a threshold of its own."""
    recipe = Recipe.load(first[0] / "lesson" / "recipe.toml").fit
    assert recipe.watch == "loss"
    assert recipe.patience_epochs >= recipe.epochs


def test_the_clock_tells_how_much_of_the_time_is_over(first):
    told = [event for event in first[1] if isinstance(event, Progress) and event.stage == FITTING]
    assert told
    assert [event.done for event in told] == sorted(event.done for event in told)
    assert all(event.seconds_left == pytest.approx(event.total - event.done) for event in told)


@pytest.mark.parametrize(
    ("was", "now", "clear"), [(0.86, 0.861, False), (0.86, 0.869, False), (0.86, 0.875, True), (0.86, 0.5, False)]
)
def test_a_gain_that_may_be_chance_is_not_enough(was: float, now: float, clear: bool) -> None:
    assert is_clear_gain(was, now) is clear


def test_where_the_new_model_is_no_better_the_old_one_is_kept(tmp_path, caplog):
    caplog.set_level("INFO")
    target = lessons.scene(tmp_path / "scene.tif")
    drawn = lessons.labels(tmp_path / "labels.geojson", target)
    wrong = lessons.labels(tmp_path / "wrong.geojson", target, swapped=True)
    job = json.loads(lessons.job(tmp_path, drawn, LIKE, epochs=1, rehearse=False).read_text(encoding="utf-8"))
    scene = job["scenes"][0]
    labels = {**scene["labels"], "polygons": str(wrong), "checked": str(wrong)}
    job["scenes"] = [{**scene, "split": "validation"}, {**scene, "name": "wrong", "split": "train", "labels": labels}]
    (tmp_path / "job.json").write_text(json.dumps(job), encoding="utf-8")
    told = taught(tmp_path / "job.json")[-1]
    assert told.statistics["better"] is False
    assert told.outputs["model"] == str(LIKE)
    assert not (tmp_path / "model").exists()
    assert caplog.text.count("mixed with its start") == 1, "which takes long"
    # The best epoch is the start itself, scored once more at a threshold of its own.
    assert told.statistics["after"] < told.statistics["before"] + 0.01


def test_it_goes_on_where_it_stopped_and_takes_the_best_when_asked(first, tmp_path):
    folder = first[0]
    again = tmp_path / "lesson"
    shutil.copytree(folder / "lesson", again)
    job = json.loads((folder / "job.json").read_text(encoding="utf-8"))
    job.update(folder=str(again), outputs={"model": str(tmp_path / "model")})
    (tmp_path / "job.json").write_text(json.dumps(job), encoding="utf-8")
    chips = {path: path.stat().st_mtime_ns for path in (again / "chips").rglob("*.tif")}
    weights = (again / "run" / "best.keras").read_bytes()
    told = taught(tmp_path / "job.json", finish=True)
    assert not [event for event in told if isinstance(event, Progress) and event.stage == FITTING]
    assert {path: path.stat().st_mtime_ns for path in (again / "chips").rglob("*.tif")} == chips
    assert (again / "run" / "best.keras").read_bytes() == weights
    assert Bundle.load(tmp_path / "model").id == "bright-discs"


@pytest.mark.parametrize("change", ["labels", "minutes", "scene"])
def test_another_lesson_in_the_same_folder_is_refused(first, tmp_path, change):
    folder = tmp_path / "first"
    shutil.copytree(first[0], folder)
    job = json.loads((folder / "job.json").read_text(encoding="utf-8"))
    job.update(folder=str(folder / "lesson"), outputs={"model": str(tmp_path / "model")})
    (scene,) = job["scenes"]
    for what in ("polygons", "checked"):
        scene["labels"][what] = str(folder / "labels.geojson")
    scene["input"] = [str(folder / "scene.tif")]
    if change == "labels":
        lessons.labels(folder / "labels.geojson", lessons.scene(folder / "scene.tif"), swapped=True)
    elif change == "scene":
        scene["input"] = [str(shutil.copy(folder / "scene.tif", folder / "other.tif"))]
    else:
        job["minutes"] = 31
    (folder / "job.json").write_text(json.dumps(job), encoding="utf-8")
    with pytest.raises(CloudReefError, match="holds a lesson with other labels, scenes or choices"):
        taught(folder / "job.json")
    assert not (tmp_path / "model").exists()


def test_files_of_others_in_the_models_folder_are_told_before_the_lesson(tmp_path):
    drawn = lessons.labels(tmp_path / "labels.geojson", lessons.scene(tmp_path / "scene.tif"))
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "card.md").write_text("Mine.", encoding="utf-8")
    with pytest.raises(CloudReefError, match="card.md"):
        taught(lessons.job(tmp_path, drawn, LIKE, epochs=1))
    assert not (tmp_path / "lesson" / "chips").exists()


def test_labels_of_the_target_alone_are_told_before_the_lesson(tmp_path):
    drawn = lessons.labels(tmp_path / "labels.geojson", lessons.scene(tmp_path / "scene.tif"), without="clear")
    with pytest.raises(CloudReefError, match="Only target is labelled, and no background"):
        taught(lessons.job(tmp_path, drawn, LIKE))
    assert not (tmp_path / "lesson" / "recipe.toml").exists()


def test_labels_without_target_are_told_in_a_sentence(tmp_path):
    target = lessons.scene(tmp_path / "scene.tif")
    drawn = lessons.labels(tmp_path / "labels.geojson", target, without="disc")
    with pytest.raises(CloudReefError, match="No polygon has one of the target values"):
        taught(lessons.job(tmp_path, drawn, LIKE, fresh=True))


def test_labels_in_one_corner_cannot_be_kept_apart(tmp_path):
    target = lessons.scene(tmp_path / "scene.tif")
    here = target.copy()
    drawn = lessons.labels(tmp_path / "labels.geojson", here)
    features = json.loads(drawn.read_text(encoding="utf-8"))["features"]
    disc = next(one for one in features if one["properties"]["class"] == "disc")
    clear = [one for one in features if one["properties"]["class"] == "clear"]
    square = {"type": "Polygon", "coordinates": [[[600_000 + 10 * x, 5e6 - 10 * y] for x, y in SQUARE]]}
    corner = {"type": "Feature", "properties": {"class": "clear"}, "geometry": square}
    discs = [one for one in features if one["properties"]["class"] == "disc"]
    for labelled, what in (([disc, *clear], "target"), ([*discs, corner], "background")):
        drawn.write_text(json.dumps({"type": "FeatureCollection", "features": labelled}), encoding="utf-8")
        with pytest.raises(CloudReefError, match=f"labels of the {what} are too close together"):
            taught(lessons.job(tmp_path, drawn, LIKE, fresh=True))


def test_contradicting_labels_are_told(tmp_path):
    from engine.contract.training_jobs import ChipLabels

    from training.teaching import cutting
    from training.teaching.contradictions import contradictions

    target = lessons.scene(tmp_path / "scene.tif")
    one = lessons.labels(tmp_path / "labels.geojson", target)
    features = json.loads(one.read_text(encoding="utf-8"))["features"]
    disc = max((f for f in features if f["properties"]["class"] == "disc"), key=lambda f: len(str(f)))
    features.append({**disc, "properties": {"class": "clear"}})
    one.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    labels = ChipLabels(str(one), lessons.CRS, class_field="class", target_values=("disc",))
    job = load_train(lessons.job(tmp_path, one, LIKE))
    with cutting._opened(job.scenes[0], Bundle.load(LIKE)) as scene:
        assert 0 < sum(contradictions(scene, labels)) <= 256


def test_rehearsal_shows_the_old_answers_only_where_nobody_labelled(first, tmp_path):
    import numpy as np
    import rasterio

    from training.teaching import cutting

    target = lessons.scene(tmp_path / "scene.tif")
    drawn = lessons.labels(tmp_path / "labels.geojson", target)
    job = load_train(lessons.job(tmp_path, drawn, first[0] / "model"))
    bundle = Bundle.load(job.model)
    assert cutting._predict(job, job.scenes[0], bundle, tmp_path / "answers.tif", lambda event: None)
    squares = np.add.outer(np.arange(lessons.SIDE) // 16, np.arange(lessons.SIDE) // 16) % 3 == 0
    with rasterio.open(tmp_path / "answers.tif") as file:
        answers = file.read(1)
    assert (answers[squares] == 255).all()
    sure = answers != 255
    assert sure.mean() > 0.3
    assert ((answers == 1) == target)[sure].mean() > 0.9


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"minutes": 0}, "more than 0"),
        ({"scenes": []}, "no scene for training"),
        ({"classes": ["one"]}, "at least two classes"),
    ],
)
def test_jobs_that_make_no_sense_are_refused(tmp_path, change, sentence):
    job = lessons.job(tmp_path, tmp_path / "labels.geojson", LIKE, **change)
    with pytest.raises(CloudReefError, match=sentence):
        load_train(job)


@pytest.mark.parametrize(
    ("split", "sentence"), [("train", "No scene is kept for validation"), ("validation", "none is left for training")]
)
def test_a_lesson_needs_both_sides(tmp_path, split, sentence):
    job = json.loads(lessons.job(tmp_path, tmp_path / "l.geojson", LIKE).read_text(encoding="utf-8"))
    job["scenes"][0]["split"] = split
    (tmp_path / "job.json").write_text(json.dumps(job), encoding="utf-8")
    with pytest.raises(CloudReefError, match=sentence):
        load_train(tmp_path / "job.json")


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path, capsys):
    from training.__main__ import main

    lessons.scene(tmp_path / "scene.tif")
    (tmp_path / "lesson").write_text("a file where the folder should be")
    job = lessons.job(tmp_path, tmp_path / "labels.geojson", LIKE)
    assert main(["teach", str(job)]) == 1
    said = capsys.readouterr().err.strip()
    assert said.startswith("error: ") and f"{tmp_path / 'lesson'} cannot be written" in said
    assert "Free some disk space" in said and len(said.splitlines()) <= 2


def test_a_memory_that_is_full_is_one_sentence():
    from training.teaching.cutting import out_of_room

    assert out_of_room(MemoryError(), Path("lesson")).message == "There is not enough memory for this lesson."
