"""Named thresholds of a model are read with it; invalid ones are refused in a sentence."""

from __future__ import annotations

import bundles
import pytest
from engine.contract.errors import BundleError
from engine.contract.model import Bundle
from engine.contract.thresholds import NAMED, NamedThreshold


def test_named_thresholds_are_read(tmp_path):
    stated = [
        {"name": "few false alarms", "threshold": 0.7, "precision": 0.9, "recall": 1},
        {"name": "x", "threshold": 0.1},
    ]
    bundle = Bundle.load(bundles.copy_of_first_channel(tmp_path / "model", **{NAMED: stated}))
    assert bundle.named_thresholds == (NamedThreshold("few false alarms", 0.7, 0.9, 1.0), NamedThreshold("x", 0.1))
    assert Bundle.load(bundles.copy_of_first_channel(tmp_path / "silent")).named_thresholds == ()


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ([{"name": "x"}], "threshold"),
        ([{"threshold": 0.5}], "name"),
        ([{"name": "x", "threshold": 1.0}], "the threshold 1.0 is not greater than 0 and less than 1"),
        ([{"name": "x", "threshold": "high"}], "high"),
        ([{"name": "x", "threshold": 0.5, "precision": 91}], "precision or recall 91 is not in the range 0 to 1"),
        ("balanced", "malformed"),
        (3, "malformed"),
    ],
)
def test_invalid_named_thresholds_are_refused_in_a_sentence(tmp_path, stated, words):
    folder = bundles.copy_of_first_channel(tmp_path / "model", **{NAMED: stated})
    with pytest.raises(BundleError, match="incomplete or malformed") as error:
        Bundle.load(folder)
    assert words in str(error.value)
