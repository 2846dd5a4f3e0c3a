"""How long a run will take: a first guess, then what earlier runs tell."""

from __future__ import annotations

import pytest

OUTLOOK = {
    "pixels": 60_000_000,
    "passes": 1,
    "flops": 60e6 * 17_000,
    "memory_mb": 700,
    "model": "clouds 1.0.0",
    "runtime": "openvino",
    "precision": "bf16",
    "device": "a processor of the tests",
    "on_gpu": False,
    "threads": 2,
}
RUN = {
    "model": "clouds",
    "model_version": "1.0.0",
    "runtime": "openvino",
    "precision": "bf16",
    "device": "a processor of the tests",
    "predicted_px": 30_000_000,
    "tta": False,
    "seconds": 31.5,
}


@pytest.fixture
def estimate(qgis):
    from cloudreef_plugin import estimate, settings

    settings.set_rates("{}")
    yield estimate
    settings.set_rates("{}")


def test_a_first_guess_says_that_it_is_one(estimate):
    assert estimate.seconds(OUTLOOK)[1] is False
    assert "(a first guess), up to 700 MB of memory." in estimate.in_words(OUTLOOK)


def test_a_run_tells_how_long_the_next_will_take(estimate):
    estimate.learn(RUN)
    assert estimate.seconds(OUTLOOK) == (pytest.approx(61.5), True)
    assert estimate.in_words(OUTLOOK) == "60 million pixels, about 62 s, up to 700 MB of memory."


def test_a_large_mosaic_is_counted_in_plain_numbers(estimate):
    assert estimate.in_words({**OUTLOOK, "pixels": 36_000**2}).startswith("1300 million pixels")


def test_newer_runs_count_for_more_and_other_devices_not(estimate):
    estimate.learn(RUN)
    estimate.learn({**RUN, "seconds": 16.5})
    assert estimate.seconds(OUTLOOK)[0] == pytest.approx(1.5 + 60 / 1.5)
    assert estimate.seconds({**OUTLOOK, "device": "another"})[1] is False


def test_a_tiny_run_tells_nothing(estimate):
    estimate.learn({**RUN, "predicted_px": 100_000})
    assert estimate.seconds(OUTLOOK)[1] is False
