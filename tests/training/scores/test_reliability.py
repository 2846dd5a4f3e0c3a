"""Named thresholds and calibration from what networks said of scenes that were left out."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest
from engine.contract.errors import CloudReefError
from engine.contract.model import Bundle

from training.chips import Chip
from training.scores.calibration import UNCHANGED
from training.scores.evaluate import ThresholdSweep
from training.scores.reliability import Reliability, assess

SHIPPED = Path(__file__).parents[3] / "resources" / "models"


def sweep(slope: float, seed: int = 0, spread: float = 2.0) -> ThresholdSweep:
    """A scene whose labels are as probable as sigmoid(logit), told by a network that says sigmoid(slope * logit)."""
    rng = np.random.default_rng(seed)
    logit = rng.normal(-1, spread, (200, 200))
    label = (rng.random(logit.shape) < 1 / (1 + np.exp(-logit))).astype(np.uint8)
    said = (1 / (1 + np.exp(-slope * logit))).astype(np.float32)
    chip = Chip("set", str(seed), np.zeros((4, 200, 200), np.float32), label, np.ones(logit.shape, bool))
    return ThresholdSweep(said, chip)


def test_an_overconfident_network_is_cooled_until_it_means_what_it_says() -> None:
    found = assess([[sweep(2.0, seed) for seed in range(3)]])
    assert found.calibration.temperature == pytest.approx(2.0, rel=0.08)
    assert found.calibration.shift == pytest.approx(0.0, abs=0.08)
    assert found.error < 0.01 < found.error_before
    assert all(said == pytest.approx(there, abs=0.03) for said, there, part in found.bins if part > 0.02)


def test_three_points_go_from_precision_to_recall() -> None:
    few, balanced, all_of_it = assess([[sweep(1.0)]]).points
    assert few.threshold > balanced.threshold > all_of_it.threshold
    assert few.precision > balanced.precision > all_of_it.precision
    assert few.recall < balanced.recall < all_of_it.recall


def test_balanced_is_a_half_unless_another_is_clearly_better() -> None:
    few, balanced, all_of_it = assess([[sweep(1.0, spread=8.0)]]).points
    assert balanced.threshold == 0.5
    assert few.threshold > 0.6 and all_of_it.threshold < 0.5
    assert assess([[sweep(1.0)]]).points[1].threshold < 0.45


def test_a_source_of_many_scenes_counts_as_much_as_one_of_few() -> None:
    few, many = [sweep(1.0)], [sweep(3.0, seed) for seed in range(1, 6)]
    found = assess([few, many])
    assert found.calibration == assess([few, many * 2]).calibration != assess([few + many]).calibration
    assert found.scenes == 6
    assert found.points == assess([few, many * 2]).points


def test_it_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    found = assess([[sweep(1.5)]])
    path = tmp_path / "crossval.json"
    path.write_text(json.dumps({"reliability": found.table()}), encoding="utf-8")
    assert Reliability.load(path) == found
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(CloudReefError, match="reliability"):
        Reliability.load(path)


def test_a_model_whose_network_is_kept_lends_its_thresholds(tmp_path: Path) -> None:
    """A branch that is fitted beside a calibrated network is exported with what was found of that network."""
    own = Bundle.load(SHIPPED / "clouds").data["cloudreef"]
    found = Reliability.load(SHIPPED / "clouds")
    assert found.calibration == UNCHANGED and found.threshold == own["threshold"]
    assert [asdict(point) for point in found.points] == own["operating_points"]
    assert [list(one) for one in found.bins] == own["reliability"]["bins"]
    with pytest.raises(CloudReefError, match="does not hold a model's reliability"):
        Reliability.load(SHIPPED / "coast")
