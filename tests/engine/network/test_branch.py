"""The branch for channels that few scenes have is left out where they are absent, without changing the result."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from engine.contract.model import Bundle
from engine.network.choice import choose
from engine.network.onnx_file import branch_channels, without_branch

openvino = pytest.importorskip("openvino")
CLOUDS = Path(__file__).parents[3] / "resources" / "models" / "clouds"


def batch(seed: int = 0, *, short_wave: bool = True) -> np.ndarray:
    x = np.random.default_rng(seed).uniform(0.01, 0.9, (1, 6, 256, 320)).astype(np.float32)
    x[:, 4:] *= short_wave
    return x


def file_of(name: str = "clouds") -> Path:
    return CLOUDS.with_name(name) / "model.onnx"


def test_a_branch_and_its_channels_are_found() -> None:
    assert branch_channels(file_of()) == [4, 5]
    assert branch_channels(file_of("clouds-fast")) == [4, 5]
    assert branch_channels(file_of("clouds-shadows")) == []


def test_only_the_branch_is_removed_from_the_file() -> None:
    left = without_branch(file_of())
    assert set(re.findall(rb"beside_\w+", left)) == {b"beside_sum"}, "only the name of what it was added to"
    assert without_branch(file_of("clouds-shadows")) == file_of("clouds-shadows").read_bytes()


@pytest.mark.parametrize("name", ["clouds", "clouds-fast"])
def test_without_it_absent_channels_give_the_same_answer_bit_by_bit(name: str) -> None:
    core, file = openvino.Core(), file_of(name)
    whole, rest = (core.compile_model(core.read_model(model), "CPU") for model in (file, without_branch(file)))
    x = batch(short_wave=False)
    np.testing.assert_array_equal(whole([x])[0], rest([x])[0])
    assert np.abs(whole([batch()])[0] - rest([batch()])[0]).max() > 0.01


def test_the_branch_is_left_out_tile_by_tile() -> None:
    each = [
        choose(Bundle.load(CLOUDS), runtime=name, precision="f32", device="cpu", threads=None).runtime
        for name in ("openvino", "onnxruntime", "tensorflow")
    ]
    answers = []
    for seed, short_wave in ((1, True), (1, False), (2, True), (2, False)):
        ours, *others = (runtime.predict(batch(seed, short_wave=short_wave)).copy() for runtime in each)
        for theirs in others:
            np.testing.assert_allclose(ours, theirs, atol=1e-4)
        answers.append(ours)
    assert np.abs(answers[0] - answers[1]).max() > 0.01 < np.abs(answers[2] - answers[3]).max()
