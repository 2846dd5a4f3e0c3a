"""A published model is there after one command: from an address, from a package, from a file at hand."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from pathlib import Path

import bundles
import file_server
import numpy as np
import onnx
import pytest
import rasterio
import scenes
from onnx import TensorProto, helper, numpy_helper

pytest.importorskip("cyclopts", reason="belongs to the command line's packages")

from cloudreef_plugin.engine.contract.errors import BundleError
from cloudreef_plugin.engine.contract.model import Bundle
from cloudreef_plugin.published import catalogue
from cloudreef_plugin.published.catalogue import FORMAT, own_address, published_models, read_catalogue

BGRN = ("blue", "green", "red", "nir")


def network(path, channels=4, metadata=None):
    """Three classes by the sum of the channels: 0 other, 1 cloud above 6 of standardised values, 2 never."""
    weights = np.zeros((3, channels, 1, 1), np.float32)
    weights[1] = 10
    bias = np.array([0, -60, -1e4], np.float32)
    graph = helper.make_graph(
        [helper.make_node("Conv", ["x", "w", "b"], ["y"])],
        "three",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["batch", channels, "rows", "cols"])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["batch", 3, "rows", "cols"])],
        [numpy_helper.from_array(weights, "w"), numpy_helper.from_array(bias, "b")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    for key, value in (metadata or {}).items():
        helper.set_model_props(model, {**{p.key: p.value for p in model.metadata_props}, key: json.dumps(value)})
    onnx.save(model, path)
    return path


def sha256(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def about(model_id):
    return {
        "id": model_id, "name": "Made", "description": "Made for a test.",
        "channels": [{"name": name, "common_name": name} for name in BGRN], "classes": ["other", "cloud"],
        "resolution_m": [10, 60], "mean": [0.1, 0.1, 0.1, 0.1], "std": [0.2, 0.2, 0.2, 0.2],
        "output_channel": 1, "activation": "softmax",
    }  # fmt: skip


def entry(model_id, file, **more):
    return {"id": model_id, "name": "Made", "purpose": "Clouds.", "publisher": "Us", "license": "CC0-1.0",
            "page": "https://example.org", "file": file, **more}  # fmt: skip


def wheel(folder, name="made_csmask", version="1.0.0"):
    """A package in the form of ukis-csmask's: the network lies in it beside its description."""
    onnx_file = network(folder / "model_4b_l1c.onnx")
    path = folder / f"{name}-{version}-py3-none-any.whl"
    info = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(onnx_file, f"{name}/model_4b_l1c.onnx")
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    return path, sha256(path), sha256(onnx_file)


@pytest.fixture
def server():
    with file_server.serving() as files:
        yield files


def offer(tmp_path, *entries):
    """Makes a list of models the newest one."""
    path = tmp_path / "models" / ".published.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({"format": FORMAT, "models": entries}))


def finds_the_cloud(say, tmp_path, model):
    _, _, cloud = scenes.stack(tmp_path / "scene.tif")
    code, out, err = say("segment", "scene.tif", "-m", model, "--replace")
    assert code == 0, err
    with rasterio.open(out.strip()) as file:
        return np.array_equal(file.read(1) == 1, cloud)


def test_the_list_that_comes_along_is_whole():
    models = {model.id: model for model in published_models()}
    assert {f"ukis-csmask-{bands}-bands-{level}" for bands in (4, 6) for level in ("l1c", "l2a")} <= set(models)
    ukis = models["ukis-csmask-6-bands-l1c"].about
    assert [channel.common_name for channel in ukis.channels] == ["blue", "green", "red", "nir", "swir16", "swir22"]
    assert (len(ukis.mean), ukis.activation, ukis.kind) == (6, "softmax", "classes")
    assert ukis.classes == ("background", "cloud", "cloud shadow")
    for model in models.values():
        assert model.license and model.publisher and model.purpose and model.classes and model.bands
        assert model.page.startswith("https://")


def test_from_an_address_with_checksum(say, tmp_path, server):
    file = network(tmp_path / "made.onnx")
    server.files["/made.onnx"] = file.read_bytes()
    source = {"address": f"{server.address}/made.onnx", "sha256": sha256(file)}
    offer(tmp_path, entry("made", source, about=about("made")))
    code, out, err = say("models", "get", "made", "--json")
    assert code == 0, err
    assert json.loads(out)["id"] == "made"
    assert finds_the_cloud(say, tmp_path, "made")
    assert "made" in {one["id"] for one in json.loads(say("models", "--json")[1])}
    assert "already" in say("models", "get", "made")[2]


def test_from_a_package_of_the_index(say, tmp_path, monkeypatch):
    _, whole, inside = wheel(tmp_path)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    source = {"package": "made-csmask", "version": "1.0.0", "sha256": whole, "member": "made_csmask/model_4b_l1c.onnx",
              "member_sha256": inside}  # fmt: skip
    offer(tmp_path, entry("made", source, about=about("made")))
    code, _, err = say("models", "get", "made")
    assert code == 0, err
    assert finds_the_cloud(say, tmp_path, "made")
    assert not [*(tmp_path / "models" / ".downloads").iterdir()]
    say("models", "remove", "made", "--yes")
    offer(tmp_path, entry("made", {**source, "sha256": "0" * 64}, about=about("made")))
    code, _, err = say("models", "get", "made")
    assert code != 0
    assert "made-csmask 1.0.0 cannot be downloaded" in " ".join(err.split())


@pytest.mark.parametrize("which", ["wheel", "onnx"])
def test_from_a_file_at_hand_without_a_network(say, tmp_path, monkeypatch, which):
    path, whole, inside = wheel(tmp_path)
    source = {"package": "made-csmask", "version": "1.0.0", "sha256": whole, "member": "made_csmask/model_4b_l1c.onnx",
              "member_sha256": inside}  # fmt: skip
    offer(tmp_path, entry("made", source, about=about("made")))
    file = path if which == "wheel" else tmp_path / "model_4b_l1c.onnx"
    code, _, err = say("models", "get", "made", "--file", file)
    assert code == 0, err
    assert finds_the_cloud(say, tmp_path, "made")
    say("models", "remove", "made", "--yes")
    network(tmp_path / "model_4b_l1c.onnx", metadata={"x": 1})
    if which == "onnx":
        assert "checksum differs" in " ".join(say("models", "get", "made", "--file", file)[2].split())


def test_a_file_that_was_changed_is_refused(say, tmp_path, server):
    server.files["/made.onnx"] = network(tmp_path / "made.onnx").read_bytes()
    source = {"address": f"{server.address}/made.onnx", "sha256": "1" * 64}
    offer(tmp_path, entry("made", source, about=about("made")))
    code, _, err = say("models", "get", "made")
    assert code != 0
    assert "checksum differs" in " ".join(err.split())
    assert not (tmp_path / "models" / "made").exists()


def test_deepness_metadata_in_the_file_is_enough(say, tmp_path, server):
    told = {"class_names": {"0": "bare", "1": "tree", "2": "water"}, "resolution": 30, "seg_thresh": 0.4,
            "standardization_mean": [0.1] * 3, "standardization_std": [0.2] * 3}  # fmt: skip
    file = network(tmp_path / "trees.onnx", channels=3, metadata=told)
    server.files["/s/abc/download"] = file.read_bytes()
    code, out, err = say("models", "get", f"{server.address}/s/abc/download", "--target", "tree", "--json")
    assert code == 0, err
    folder = Path(json.loads(out)["folder"])
    data = json.loads((folder / "model.json").read_text())
    assert data["cloudreef"]["resolution_m"] == [0.15, 0.6]
    assert data["cloudreef"]["threshold"] == 0.4
    assert [item["name"] for item in data["mlm:output"][0]["classification:classes"]] == ["other", "tree"]


def test_all_classes_are_told_apart_where_none_is_chosen(say, tmp_path, server):
    told = {"class_names": {"0": "bare", "1": "tree", "2": "water"}, "resolution": 30}
    server.files["/n.onnx"] = network(tmp_path / "n.onnx", channels=3, metadata=told).read_bytes()
    code, out, err = say("models", "get", f"{server.address}/n.onnx", "--json")
    assert code == 0, err
    data = json.loads((Path(json.loads(out)["folder"]) / "model.json").read_text())
    assert [item["name"] for item in data["mlm:output"][0]["classification:classes"]] == ["bare", "tree", "water"]


def test_any_onnx_file_by_its_address_with_what_it_does_not_say(say, tmp_path, server):
    server.files["/n.onnx"] = network(tmp_path / "n.onnx").read_bytes()
    code, _, err = say("models", "get", f"{server.address}/n.onnx")
    assert (code, "takes 4 bands, but 0 are named" in " ".join(err.split())) == (4, True)
    bands = ("--bands", "B,G,R,NIR")
    assert (
        "has 3 output channels; what they mean is unknown"
        in say("models", "get", f"{server.address}/n.onnx", *bands)[2]
    )
    for wrong in ("other,cloud", "a,b,c,d"):
        words = (*bands, "--classes", wrong, "--resolution", 10, 60)
        assert "has 3 output channels, but" in say("models", "get", f"{server.address}/n.onnx", *words)[2]
    named = (*bands, "--classes", "other", "cloud", "shadow", "--target", "cloud")
    assert "pixel size for which" in say("models", "get", f"{server.address}/n.onnx", *named)[2]
    code, out, err = say("models", "get", f"{server.address}/n.onnx", *named, "--resolution", 10, 60)
    assert code == 0, err
    assert Path(out.strip()).name == "n-cloud"


@pytest.mark.parametrize("query", ["", "?download=1"])
def test_weights_in_files_beside_an_onnx_file_come_from_the_same_place(say, tmp_path, server, query):
    model = onnx.load(network(tmp_path / "n.onnx"))
    onnx.save(model, tmp_path / "n.onnx", save_as_external_data=True, location="n.onnx.data", size_threshold=0)
    words = ("models", "get", f"{server.address}/files/n.onnx{query}", "--bands", "B,G,R,NIR", "--resolution", 10, 60,
             "--classes", "other,cloud,shadow", "--target", "cloud")  # fmt: skip
    server.files[f"/files/n.onnx{query}"] = (tmp_path / "n.onnx").read_bytes()
    code, _, err = say(*words)
    assert code != 0 and 'needs the file "n.onnx.data" beside it: 127.0.0.1' in err
    server.files[f"/files/n.onnx.data{query}"] = (tmp_path / "n.onnx.data").read_bytes()
    code, out, err = say(*words)
    assert code == 0, err
    assert [
        one["path"]
        for one in json.loads((Path(out) / "model.json").read_text())["cloudreef"]["files"]["onnx"]["external"]
    ] == ["n.onnx.data"]
    say("models", "remove", "n-cloud", "--yes")
    assert not [*(tmp_path / "models" / ".downloads").iterdir()]
    code, out, err = say(*words, "--file", tmp_path / "n.onnx")
    assert code == 0, err


@pytest.mark.parametrize("place", ["../n.onnx", "/etc/hostname", "model.json"])
def test_weights_from_elsewhere_are_neither_fetched_nor_read(say, tmp_path, server, place):
    model = onnx.load(network(tmp_path / "n.onnx"))
    onnx.external_data_helper.set_external_data(model.graph.initializer[0], place)
    model.graph.initializer[0].ClearField("raw_data")
    server.files["/n.onnx"] = model.SerializeToString()
    code, _, err = say("models", "get", f"{server.address}/n.onnx")
    assert code == 4 and f'refers to weights in "{place}"' in err
    assert len(server.asked) == 1


def test_many_or_huge_files_are_not_fetched(say, tmp_path, server, monkeypatch):
    model = onnx.load(network(tmp_path / "n.onnx"))
    model.graph.initializer.extend(numpy_helper.from_array(np.zeros(1, np.float32), f"w{i}") for i in range(20))
    onnx.save(model, tmp_path / "n.onnx", save_as_external_data=True, all_tensors_to_one_file=False, size_threshold=0)
    server.files["/n.onnx"] = (tmp_path / "n.onnx").read_bytes()
    assert (
        "n.onnx keeps its weights in 22 files. Download all of them"
        in say("models", "get", f"{server.address}/n.onnx")[2]
    )
    server.replies["/n.onnx"] = lambda first: (206, {"Content-Range": "bytes 0-3/9000000000"}, b"abcd")
    assert "is larger than 4 GB" in say("models", "get", f"{server.address}/n.onnx")[2]
    assert not [*(tmp_path / "models" / ".downloads").iterdir()]


def test_every_band_of_sentinel_2_has_a_name(say, tmp_path):
    names = ("coastal", "blue", "green", "red", "rededge071", "rededge075", "rededge078", "nir", "nir08", "nir09",
             "cirrus", "swir16", "swir22")  # fmt: skip
    file = network(tmp_path / "n.onnx", channels=13)
    words = ("--classes", "other,cloud,shadow", "--resolution", 10, 60)
    code, out, err = say("models", "add", file, "--bands", ",".join(names), *words)
    assert code == 0, err
    channels = Bundle.load(out).channels
    assert tuple(channel.common_name for channel in channels) == names
    assert [channel.center_wavelength for channel in channels] == sorted(
        channel.center_wavelength for channel in channels
    )


def test_a_network_of_other_numbers_by_its_address(say, tmp_path, server):
    server.files["/n.onnx"] = network(tmp_path / "n.onnx").read_bytes()
    said = ("--bands", "elevation,slope,vv,vh", "--numbers", "--classes", "other,slide,water", "--resolution", 1, 30)
    code, out, err = say("models", "get", f"{server.address}/n.onnx", *said)
    assert code == 0, err
    bundle = Bundle.load(out.strip())
    assert [channel.common_name for channel in bundle.channels] == ["elevation", "slope", "vv", "vh"]
    assert bundle.inputs.values == "numbers" and bundle.class_names == ("other", "slide", "water")


def test_a_page_of_the_web_is_no_network(say, server):
    server.files["/n.onnx"] = b"<!doctype html><title>Log in</title>"
    code, _, err = say("models", "get", f"{server.address}/n.onnx")
    assert code == 4 and "is a web page" in " ".join(err.split())


def test_who_does_what_the_hints_say_gets_the_model(say, tmp_path, server):
    server.files["/n.onnx"] = network(tmp_path / "n.onnx").read_bytes()
    words, hints = ["models", "get", f"{server.address}/n.onnx"], []
    for _ in range(4):
        code, out, err = say(*words)
        hints.append(re.search(r"such as (--.+)\.$", " ".join(err.split())))
        words += hints[-1].group(1).split() if hints[-1] else []
    assert [bool(hint) for hint in hints] == [True, True, True, False] and code == 0, err
    data = json.loads((Path(out.strip()) / "model.json").read_text())
    assert [item["name"] for item in data["mlm:output"][0]["classification:classes"]] == ["other", "road", "water"]


def test_a_package_whose_file_would_lie_elsewhere_is_refused(say, tmp_path):
    """On Windows a name with a drive leads out of every folder."""
    with zipfile.ZipFile(tmp_path / "made.zip", "w") as archive:
        archive.write(network(tmp_path / "n.onnx"), "made/D:n.onnx")
    offer(tmp_path, entry("made", {"address": "https://example.org/made.zip", "member": "made/D:n.onnx"},
                          about=about("made")))  # fmt: skip
    code, _, err = say("models", "get", "made", "--file", tmp_path / "made.zip")
    assert (code, "does not hold made/D:n.onnx" in " ".join(err.split())) == (4, True)


def test_a_packed_bundle_by_its_address(say, tmp_path, server):
    folder = bundles.copy_of_first_channel(tmp_path / "tiny")
    with zipfile.ZipFile(tmp_path / "tiny.zip", "w") as archive:
        for path in folder.iterdir():
            archive.write(path, f"tiny/{path.name}")
    server.files["/tiny.zip"] = (tmp_path / "tiny.zip").read_bytes()
    code, out, err = say("models", "get", f"{server.address}/tiny.zip")
    assert code == 0, err
    assert Path(out.strip()) == tmp_path / "models" / "tiny" and (tmp_path / "models" / "tiny" / "model.json").is_file()
    assert "already" in say("models", "get", f"{server.address}/tiny.zip")[2]


def test_the_list_can_be_renewed_from_an_address(say, tmp_path, server):
    text = json.dumps({"format": FORMAT, "models": [entry("new", {"address": "https://example.org/new.onnx"})]})
    server.files["/list.json"] = text.encode()
    listed = json.loads(say("models", "available", "--update", f"{server.address}/list.json", "--json")[1])
    assert [one["id"] for one in listed] == ["new"]
    for damaged in (b"[]", b"\xff\xfe list", text.encode()[:-9]):
        server.files["/list.json"] = damaged
        assert say("models", "available", "--update", f"{server.address}/list.json")[0] == 4
    assert not [*(tmp_path / "models" / ".downloads").iterdir()]
    assert [one["id"] for one in json.loads(say("models", "available", "--json")[1])] == ["new"]


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        ({"address": "http://example.org/x.onnx"}, "https"),
        ({"address": "ftp://example.org/x.onnx"}, "https"),
        ({}, "neither an address nor a package"),
        ({"package": "x", "version": "1"}, "neither an address nor a package"),
        ({"address": "https://example.org/x", "colour": "red"}, "not known"),
    ],
)
def test_a_list_with_an_unsafe_or_incomplete_entry_is_refused(file, sentence):
    with pytest.raises(BundleError, match=sentence):
        read_catalogue(json.dumps({"format": FORMAT, "models": [entry("x", file)]}))


@pytest.mark.parametrize("end", ["my%20roads%20v2.onnx", "my roads v2.onnx", "my%20roads%20v2.onnx?download=1#top"])
def test_a_model_has_the_name_of_its_file_as_a_browser_shows_it(end):
    assert own_address(f"https://example.org/files/{end}").name == "my roads v2.onnx"


def test_pages_that_show_a_file_stand_for_the_file():
    shown = "https://huggingface.co/maker/model/blob/main/onnx/model.onnx"
    assert own_address(shown).file.address == "https://huggingface.co/maker/model/resolve/main/onnx/model.onnx"
    assert catalogue.raw_address("https://github.com/a/b/blob/main/m.onnx") == "https://github.com/a/b/raw/main/m.onnx"
