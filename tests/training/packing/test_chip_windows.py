"""Where chips are cut, which side they are on, how a hole is written in VIA, and which jobs make no sense."""

from __future__ import annotations

import json

import numpy as np
import pytest
from engine.chips.via import ring_of
from engine.chips.windows import Blocks, EvenShare, starts
from engine.contract.errors import CloudReefError
from engine.contract.jobs import read_job
from engine.contract.training_jobs import ChipLabels, ChipOutputs, ExportTraining
from rasterio.features import rasterize


def test_a_hole_is_joined_to_its_outline() -> None:
    outline = [(0.0, 0.0), (0.0, 9.0), (9.0, 9.0), (9.0, 0.0)]
    holes = [[(6.0, 2.0), (8.0, 2.0), (8.0, 4.0), (6.0, 4.0)], [(2.0, 2.0), (4.0, 2.0), (4.0, 5.0), (2.0, 5.0)]]
    ring = ring_of([outline, *holes])
    burnt = rasterize([{"type": "Polygon", "coordinates": [[*ring, ring[0]]]}], out_shape=(10, 10))
    expected = np.zeros((10, 10), np.uint8)
    expected[:9, :9] = 1
    expected[2:4, 6:8] = expected[2:5, 2:4] = 0
    np.testing.assert_array_equal(burnt, expected)


@pytest.mark.parametrize(
    ("length", "chip", "step", "expected"),
    [
        (100, 100, 100, [0]),
        (60, 100, 100, [0]),
        (200, 100, 100, [0, 100]),
        (210, 100, 100, [0, 55, 110]),
        (200, 100, 50, [0, 50, 100]),
    ],
)
def test_chips_are_evenly_spread(length: int, chip: int, step: int, expected: list[int]) -> None:
    assert starts(length, chip, step) == expected


def test_a_share_is_spread_evenly() -> None:
    every = EvenShare(0.25)
    assert [every.take() for _ in range(8)] == [False, False, False, True] * 2
    assert not EvenShare(0.0).take() and EvenShare(1.0).take()


def test_both_sides_get_of_everything() -> None:
    known, target = np.full((4, 5), 100), np.zeros((4, 5), int)
    target.flat[[3, 7]] = [50, 60]
    blocks = Blocks.chosen(400, 500, np.stack([known - target, target]), 0, 0.2)
    assert blocks.is_validation.flat[3] and not blocks.is_validation.flat[7] and blocks.is_validation.sum() == 4
    assert not Blocks.chosen(9, 9, np.array([[[0]], [[5]]]), 0, 0.5).is_validation.any()


@pytest.mark.parametrize("background", [0, None])
def test_each_class_with_labels_in_two_blocks_is_on_both_sides(background: int | None) -> None:
    rng = np.random.default_rng(1)
    for _ in range(50):
        by_class = np.zeros((5, 4, 4), int)
        for of_class in by_class:
            of_class.flat[rng.choice(16, 3, replace=False)] = rng.integers(1, 1000, 3)
        by_class[0] += 10
        blocks = Blocks.chosen(400, 400, by_class, background, 0.25)
        apart = by_class[:, blocks.is_validation].sum(axis=1)
        assert (apart > 0).all() and (apart < by_class.sum(axis=(1, 2))).all()


def test_a_class_in_a_single_block_is_on_one_side_and_the_others_on_both() -> None:
    by_class = np.zeros((3, 3, 3), int)
    by_class[0], by_class[1, 0, 0], by_class[2, 1, :2] = 10, 500, 7
    apart = by_class[:, Blocks.chosen(90, 90, by_class, 0, 0.25).is_validation].sum(axis=1)
    assert 0 < apart[0] < 90 and apart[1] in (0, 500) and apart[2] == 7


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"labels": {"polygons": "a", "mask": "b"}}, "in one way"),
        ({"labels": {}}, "in one way"),
        ({"format": "png"}, "geotiff, via"),
        ({"options": {"chip_px": 8}}, "too small"),
        ({"options": {"empty_share": 2.0}}, "at least 0 and at most 1"),
        ({"name": "a/b"}, "file's name"),
        ({"input": []}, "input"),
    ],
)
def test_a_job_that_makes_no_sense_is_refused(changes: dict, says: str) -> None:
    task = ExportTraining("m", ("s.tif",), ChipLabels(mask="m.tif"), "folder", ChipOutputs())
    with pytest.raises(CloudReefError, match=says):
        read_job(json.dumps({**json.loads(task.to_json()), **changes}))
