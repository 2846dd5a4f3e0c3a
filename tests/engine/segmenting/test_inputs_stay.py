"""A run does not change the folder of its scene, although GDAL would write statistics there."""

from __future__ import annotations

import bundles
import pytest
import scenes
from engine.contract.protocol import Job, Outputs, SceneJob
from engine.segmenting.segment import segment


@pytest.mark.parametrize("suffix", [".tif", ".img", ".dat"])
def test_nothing_is_written_beside_a_scene(tmp_path, suffix):
    driver = {".tif": "GTiff", ".img": "HFA", ".dat": "ENVI"}[suffix]
    (tmp_path / "data").mkdir()
    scene, *_ = scenes.stack(tmp_path / "data" / f"scene{suffix}", driver=driver)
    before = {path.name: path.read_bytes() for path in scene.parent.iterdir()}
    out = tmp_path / "out"
    out.mkdir()
    wanted = {kind: str(out / f"{kind}.tif") for kind in ("mask", "probability", "probability_float", "confidence")}
    outputs = Outputs(
        **wanted, statistics=str(out / "s.json"), report=str(out / "r.html"), polygons=str(out / "p.gpkg")
    )
    job = SceneJob((str(scene),), outputs, bands=(1, 2, 3, 4))
    bundle = bundles.small_unet(tmp_path / "model")
    segment(Job(str(bundle), (job,), runtime="onnxruntime", calibration="off"), lambda event: None)
    assert {path.name: path.read_bytes() for path in scene.parent.iterdir()} == before
