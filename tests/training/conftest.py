"""What tests of training share: a fit that several of them only look at."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def discs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Path]:
    """Recipe, data and run folder of a fit of two epochs; its bundle lies beside them in `discs`."""
    import small_fits

    from training.__main__ import main

    place = tmp_path_factory.mktemp("fit")
    recipe, data = small_fits.prepare(place)
    run = place / "run"
    assert main(["fit", str(recipe), "--data", str(data), "--run", str(run), "--to", str(place / "discs")]) == 0
    return recipe, data, run
