"""A model of three classes is taught from nothing, and taught further; what cannot be is refused in a sentence."""

from __future__ import annotations

import json
from pathlib import Path

import lessons
import pytest

pytest.importorskip("keras")

from engine.contract.errors import CloudReefError
from engine.contract.events import Message
from engine.contract.model import Bundle

from training.commands.teach_command import load_train
from training.teaching.teach import teach

LIKE = Path(__file__).parents[3] / "resources" / "models" / "clouds-fast"
CLASSES = ["clear", "dark", "disc"]


def taught(job: Path):
    events = []
    events.append(teach(load_train(job), events.append))
    return events


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """A model of three classes from nothing, with its events."""
    folder = tmp_path_factory.mktemp("first")
    drawn = lessons.three_classes(folder)
    job = lessons.job(folder, drawn, LIKE, fresh=True, epochs=3, name="Three", classes=CLASSES)
    return folder, taught(job)


def test_each_class_is_learnt_and_scored(first):
    folder, events = first
    told = events[-1].statistics
    assert told["before"] is None and told["after"] > 0.5
    assert [one["class"] for one in told["classes"]] == CLASSES
    assert all(one["before"] is None and one["after"] > 0.4 for one in told["classes"])
    bundle = Bundle.load(folder / "model")
    assert bundle.output.kind == "classes" and bundle.class_names == tuple(CLASSES)
    assert [item.name for item in bundle.classes if item.background] == ["clear"]
    recipe = (folder / "lesson" / "recipe.toml").read_text(encoding="utf-8")
    assert 'loss = "ce_dice"' in recipe


def test_a_model_of_classes_goes_on_and_both_are_scored_class_by_class(first, tmp_path):
    drawn = lessons.three_classes(tmp_path, seed=4)
    job = lessons.job(tmp_path, drawn, first[0] / "model", epochs=1, classes=CLASSES)
    events = taught(job)
    told = events[-1].statistics
    assert told["before"] > 0.3 and told["before_at_its_own_threshold"] is None
    assert all(0 <= one["before"] <= 1 and 0 <= one["after"] <= 1 for one in told["classes"])
    assert any("mean IoU of the classes" in event.text for event in events if isinstance(event, Message))
    # The old model's own sure answers are rehearsed with their numbers.
    index = json.loads((tmp_path / "lesson" / "rehearsal" / "dataset.json").read_text(encoding="utf-8"))
    assert set(index["scenes"]["discs"]["class_px"]) == {"0", "1", "2"}


@pytest.mark.parametrize(
    ("classes", "fresh", "words"),
    [
        (["clear", "disc"], False, "has the classes clear, dark, disc; the labels have: clear, disc"),
        (["clear", "disc", "disc"], True, "two classes are called disc"),
        (["clear"], True, "at least two classes"),
        ([f"c{n}" for n in range(300)], True, "300 classes"),
        (["clear", "dark", "disc", "sea"], True, "Nothing is labelled sea"),
        (["clear", "dark", "blob"], True, 'has "disc" in "class", which is no class'),
    ],
)
def test_classes_that_cannot_be_taught_are_refused(first, tmp_path, classes, fresh, words):
    drawn = lessons.three_classes(tmp_path)
    model = LIKE if fresh else first[0] / "model"
    with pytest.raises(CloudReefError) as refused:
        taught(lessons.job(tmp_path, drawn, model, fresh=fresh, classes=classes))
    assert words in str(refused.value)


def test_labels_of_two_classes_at_once_are_told(first, tmp_path):
    drawn = lessons.three_classes(tmp_path)
    features = json.loads(drawn.read_text(encoding="utf-8"))["features"]
    disc = next(one for one in features if one["properties"]["class"] == "disc")
    features.append({**disc, "properties": {"class": "dark"}})
    drawn.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    events = []
    job = load_train(lessons.job(tmp_path, drawn, first[0] / "model", epochs=1, rehearse=False))
    from training.teaching import cutting

    cutting.cut(job, Bundle.load(job.model), 1, events.append)
    assert any("belong to two classes" in event.text for event in events if isinstance(event, Message))


def test_each_class_is_learnt_and_kept_apart_and_one_that_cannot_be_is_told(tmp_path):
    from training.teaching import cutting

    def told_of(features, name):
        folder = tmp_path / name
        folder.mkdir()
        drawn = lessons.three_classes(folder)
        drawn.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
        job = load_train(lessons.job(folder, drawn, LIKE, fresh=True, classes=CLASSES))
        events = []
        cutting.cut(job, Bundle.load(LIKE), 1, events.append)
        index = json.loads((folder / "lesson" / "chips" / "dataset.json").read_text(encoding="utf-8"))
        entry = index["scenes"]["discs"]
        said = [event.text for event in events if isinstance(event, Message) and "abels of" in event.text]
        return entry["class_px"], entry["validation_class_px"], said

    features = json.loads(lessons.three_classes(tmp_path).read_text(encoding="utf-8"))["features"]
    dark = [one for one in features if one["properties"]["class"] == "dark"]
    others = [one for one in features if one not in dark]
    all_px, apart_px, said = told_of([*others, dark[0], dark[-1]], "two")
    assert set(apart_px) == {"0", "1", "2"} and all(apart_px[value] < all_px[value] for value in apart_px)
    assert said == []
    all_px, apart_px, said = told_of([*others, dark[0]], "one")
    assert apart_px.get("1", 0) in (0, all_px["1"])
    assert len(said) == 1 and "abels of dark" in said[0]
