"""Models are listed, added in every form, described by options, and removed; a name that is taken stays as it is."""

from __future__ import annotations

import io
import json
import shutil
import sys

import bundles
import pytest

pytest.importorskip("cyclopts", reason="belongs to the command line's packages")

pytestmark = pytest.mark.usefixtures("at_home")


def test_models_are_listed_shown_added_and_removed(say, tmp_path, model, monkeypatch):
    listed = json.loads(say("models", "--json")[1])
    assert {"clouds", "clouds-fast", "intertidal", "tiny"} <= {entry["id"] for entry in listed}
    assert json.loads(say("models", "show", "tiny", "--json")[1])["id"] == "tiny"
    monkeypatch.setenv("CLOUDREEF_MODELS", str(tmp_path / "mine"))
    code, out, _ = say("models", "add", model)
    assert (code, out.strip()) == (0, str(tmp_path / "mine" / "tiny"))
    assert say("models", "remove", "tiny", "--yes")[0] == 0
    assert not (tmp_path / "mine" / "tiny").exists()


@pytest.mark.parametrize("home", [None, "/" + "no" * 200], ids=["unknown", "unreadable"])
def test_the_models_of_cloudreef_need_no_home(say, monkeypatch, home):
    """As in a container that runs as any user, or with the home of another user after `sudo`."""
    for variable in ("XDG_DATA_HOME", "APPDATA"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr("os.path.expanduser", lambda path: path.replace("~", home or "~"))
    listed = json.loads(say("models", "--json")[1])
    assert {"clouds", "tiny"} <= {entry["id"] for entry in listed}
    code, _, err = say("models", "show", "nothing")
    assert (code, 'There is no model "nothing"' in " ".join(err.split())) == (4, True)


def test_a_model_goes_out_and_comes_back_as_one_file(say, tmp_path, model, monkeypatch):
    file = tmp_path / "tiny.onnx"
    assert say("models", "export", model, "--to", file)[0] == 0
    assert say("models", "export", model, "--to", file)[0] != 0  # it is there
    assert say("models", "export", model, "--to", file.with_name("d.onnx"), "--for", "deepness")[0] == 0
    monkeypatch.setenv("CLOUDREEF_MODELS", str(tmp_path / "mine"))
    code, out, _ = say("models", "add", file)
    assert (code, out.strip()) == (0, str(tmp_path / "mine" / "tiny"))


def test_a_model_comes_in_every_form_that_it_is_given_away_in(say, tmp_path, model, monkeypatch):
    monkeypatch.setenv("CLOUDREEF_MODELS", "mine")  # relative, and not to the engine's folder
    archive = shutil.make_archive(str(tmp_path / "tiny"), "zip", model.parent, "tiny")
    for form in (archive, model / "model.json", model / "model.onnx"):
        code, out, err = say("models", "add", form)
        assert (code, out.strip()) == (0, str(tmp_path / "mine" / "tiny")), err
        assert json.loads(say("models", "show", "tiny", "--json")[1])["id"] == "tiny"
        again = " ".join(say("models", "add", form)[2].split())
        assert 'There is already a model "tiny". Remove it first: cloudreef models remove tiny' in again
        assert say("models", "remove", "tiny", "--yes")[0] == 0


def test_a_model_does_not_take_the_place_of_a_shipped_one(say, tmp_path):
    other = bundles.copy_of_first_channel(tmp_path / "other")
    (other / "model.json").write_text((other / "model.json").read_text().replace('"id": "tiny"', '"id": "clouds"'))
    code, _, err = say("models", "add", other)
    assert code == 4 and 'already a model "clouds"' in err


def test_an_onnx_file_at_hand_is_described_by_options(say, tmp_path, model, monkeypatch):
    monkeypatch.setenv("CLOUDREEF_MODELS", str(tmp_path / "mine"))
    shutil.copy(model / "model.onnx", tmp_path / "red.onnx")
    assert "Name them in order" in say("models", "add", "red.onnx")[2]
    said = ("--bands", "R,G,B,NIR", "--classes", "other", "red", "--resolution", 1, 100)
    code, out, err = say("models", "add", "red.onnx", *said)
    assert (code, out.strip()) == (0, str(tmp_path / "mine" / "red")), err


@pytest.mark.parametrize(
    ("text", "said"), [("{", "cannot be read"), ('{"format": "cloudreef-model/2"}', "newer release: update CloudReef")]
)
def test_a_model_that_cannot_be_read_is_named_and_can_be_removed(say, tmp_path, model, monkeypatch, text, said):
    shutil.copytree(model, tmp_path / "mine" / "broken")
    (tmp_path / "mine" / "broken" / "model.json").write_text(text)
    monkeypatch.setenv("CLOUDREEF_MODELS", str(tmp_path / "mine"))
    for named in ("broken", tmp_path / "mine" / "broken"):
        code, _, err = say("segment", "a.tif", "-m", named)
        assert code == 4 and said in " ".join(err.split())
    assert "broken" in say("models")[2]
    assert "model broken" in [entry["what"] for entry in json.loads(say("doctor", "--json")[1]) if not entry["ok"]]
    assert say("models", "remove", "broken", "--yes")[0] == 0
    assert not (tmp_path / "mine" / "broken").exists()


def test_nobody_is_asked_where_nobody_can_answer(say, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    code, out, err = say("models", "remove", "tiny")
    assert code == 2 and "Use --yes" in err
    code, out, err = say("models", "remove", "clouds")
    assert code == 1 and "is not removed" in " ".join(err.split()) and "Delete" not in out


def test_a_folder_that_cannot_be_written_is_one_sentence(say, tmp_path, monkeypatch):
    monkeypatch.setenv("CLOUDREEF_MODELS", str(tmp_path / "file" / "models"))
    (tmp_path / "file").write_text("")
    code, _, err = say("models", "get", "https://localhost/x.onnx", "--file", "file")
    assert code == 6 and "Check that the folder" in " ".join(err.split())


def test_a_bare_network_of_keras_is_told_how_it_becomes_a_model(say, tmp_path):
    (tmp_path / "net.keras").write_bytes(b"")
    (tmp_path / "saved").mkdir()
    (tmp_path / "saved" / "saved_model.pb").write_bytes(b"")
    (tmp_path / "net.pt").write_bytes(b"")
    (tmp_path / "net.hdf5").write_bytes(b"")
    assert "torch.onnx.export(" in say("models", "add", tmp_path / "net.pt")[2]
    assert "a network of Keras" in " ".join(say("models", "add", tmp_path / "net.hdf5")[2].split())
    for name, way in (("net.keras", 'load_model("net.keras").export('), ("saved", "--saved-model saved --output")):
        code, _, told = say("models", "add", tmp_path / name)
        told = " ".join(told.split())
        assert code == 4 and "a network of Keras or TensorFlow" in told and way in told
