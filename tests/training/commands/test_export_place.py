"""An export replaces its own files and nobody else's."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from engine.contract.model import Bundle

from training.__main__ import main
from training.exporting.export import PART, check_free, copy_bundle


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("card.md", "holds card.md, but no model.json"),
        ("model.onnx", "holds model.onnx, but no model.json"),
        ("model.json", "does not belong to a model of CloudReef"),
        ("scene.tif", "holds scene.tif, but no model.json"),
    ],
)
def test_files_of_others_are_kept(discs, tmp_path: Path, capsys, name: str, says: str) -> None:
    recipe, data, run = discs
    (tmp_path / name).write_text('{"format": "layers-model"}', encoding="utf-8")
    for words in (["export", str(run)], ["fit", str(recipe), "--run", str(tmp_path / "never")]):
        assert main([*words, "--data", str(data), "--to", str(tmp_path)]) == 1
        said = capsys.readouterr().err
        assert says in said and "Choose another folder." in said
    assert [path.name for path in tmp_path.iterdir()] == [name], "that is said before a fit, not after it"
    assert (tmp_path / name).read_text(encoding="utf-8") == '{"format": "layers-model"}'


def test_what_an_interrupted_export_left_is_replaced(discs, tmp_path: Path) -> None:
    _, data, run = discs
    (tmp_path / PART).write_text('{"format": ', encoding="utf-8")
    (tmp_path / "model.onnx").write_bytes(b"half")
    for _ in range(2):
        assert main(["export", str(run), "--data", str(data), "--to", str(tmp_path)]) == 0
        assert Bundle.load(tmp_path).id == json.loads((tmp_path / "model.json").read_text(encoding="utf-8"))["id"]
        assert not (tmp_path / PART).exists()


def test_a_copy_that_was_interrupted_can_be_repeated(tmp_path: Path) -> None:
    made, to = tmp_path / "made", tmp_path / "to"
    made.mkdir()
    for name in ("model.keras", "model.onnx", "card.md"):
        (made / name).write_text(name)
    (made / "model.json").write_text('{"cloudreef": {}}')
    (to / "card.md").mkdir(parents=True)
    with pytest.raises(OSError, match="card"):
        copy_bundle(made, to)
    (to / "card.md").rmdir()
    assert (to / "model.keras").is_file() and not (to / "model.json").exists()
    check_free(to)
    copy_bundle(made, to)
    assert sorted(path.name for path in to.iterdir()) == sorted(path.name for path in made.iterdir())
