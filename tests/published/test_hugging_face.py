"""The address of a repository of Hugging Face is enough: its files say bands, values, classes and licence."""

from __future__ import annotations

import json
from urllib.parse import quote

import file_server
import hugging_face
import numpy as np
import onnx
import pytest
import rasterio
import scenes
import small_networks

pytest.importorskip("cyclopts", reason="belongs to the command line's packages")

from cloudreef_plugin.engine.contract.errors import BundleError
from cloudreef_plugin.engine.contract.model import Bundle
from cloudreef_plugin.engine.network.exchange.foreign import describe_onnx
from cloudreef_plugin.published import download
from cloudreef_plugin.published.catalogue import own_address
from cloudreef_plugin.published.hugging_face import Place, place_of

MEAN, STD = (np.float32(hugging_face.PROCESSOR[f"image_{name}"])[:, None, None] for name in ("mean", "std"))


@pytest.fixture
def server(monkeypatch):
    with file_server.serving() as files:
        monkeypatch.setenv("HF_ENDPOINT", files.address)
        yield files


@pytest.fixture
def network(tmp_path):
    return small_networks.network(tmp_path / "net.onnx")


def is_right(say, tmp_path, model, network):
    """Segments a scene, and compares with the network's own answer to the normalised image."""
    values = np.rint(np.random.default_rng(1).uniform(5, 230, (3, 192, 160))).astype(np.uint8)
    scenes.write(tmp_path / "scene.tif", values, descriptions=small_networks.RGB)
    code, out, err = say("segment", "scene.tif", "-m", model, "--replace")
    assert code == 0, err
    with rasterio.open(out) as file:
        found = file.read(1)
    output = small_networks.answer(network, (values / np.float32(255) - MEAN) / STD)
    first, second = -np.sort(-output, axis=0)[:2]
    return not ((found != output.argmax(axis=0)) & (first - second > 1e-3)).any()


def test_a_repository_needs_nothing_but_its_address_and_the_pixel_size(say, tmp_path, server, network):
    hugging_face.offered(server, hugging_face.described(network.read_bytes()))
    code, out, err = say("models", "get", f"{server.address}/{hugging_face.NAME}")
    assert code == 4 and "pixel size for which the network was made is unknown" in err
    del server.files[f"/{hugging_face.NAME}/resolve/{hugging_face.COMMIT}/onnx/model.onnx"]  # not downloaded twice
    code, out, err = say("models", "get", f"{server.address}/{hugging_face.NAME}", "--resolution", 0.1, 1000)
    assert code == 0, err
    bundle = Bundle.load(out)
    assert (bundle.id, bundle.class_names) == ("segformer-b0-roads", ("land", "road", "water"))
    assert bundle.data["license"] == "apache-2.0"
    assert is_right(say, tmp_path, "segformer-b0-roads", network)
    assert not [*(tmp_path / "models" / ".downloads").iterdir()]


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ("/", ""),
        ("/tree/main", ""),
        ("/tree/main/onnx", "onnx"),
        ("/blob/main/onnx/model.onnx", "onnx/model.onnx"),
        ("/resolve/main/onnx/model.onnx?download=true", "onnx/model.onnx"),
        ("?library=transformers", ""),
    ],
)
def test_every_address_of_a_repository_is_known(more, path):
    for host in ("https://huggingface.co", "https://hf.co"):
        assert place_of(f"{host}/maker/roads{more}") == Place("maker/roads", "main", path)
    assert own_address(f"https://huggingface.co/maker/roads{more}").name == "roads"


@pytest.mark.parametrize(
    "address",
    [
        "https://huggingface.co/datasets/maker/roads",
        "https://huggingface.co/maker",
        "https://huggingface.co/maker/roads/resolve/main/model.zip",
        "https://huggingface.company/maker/roads",
        "https://example.org/maker/roads",
    ],
)
def test_other_addresses_are_files(address):
    assert place_of(address) is None


def test_another_revision_and_file_are_taken_as_named(say, tmp_path, server, network):
    files = {**hugging_face.described(b"no network"), "onnx/roads_v2.onnx": network.read_bytes()}
    hugging_face.offered(server, files)
    listing = server.files.pop(f"/api/models/{hugging_face.NAME}/revision/main?blobs=true")
    server.files[f"/api/models/{hugging_face.NAME}/revision/v2?blobs=true"] = listing
    address = f"{server.address}/{hugging_face.NAME}/blob/v2/onnx/roads_v2.onnx"
    code, out, err = say("models", "get", address, "--resolution", 1, 10)
    assert code == 0, err
    assert Bundle.load(out).id == "roads-v2"


@pytest.mark.parametrize("name", ["model.onnx_data", "model.onnx.data", "weights of the model.bin"])
def test_weights_beside_the_network_come_along(say, tmp_path, server, name):
    (tmp_path / "made").mkdir()
    more = {"save_as_external_data": True, "location": name, "size_threshold": 0}
    path = small_networks.network(tmp_path / "made" / "model.onnx", **more)
    files = hugging_face.described(path.read_bytes())
    hugging_face.offered(server, {**files, f"onnx/{quote(name)}": path.with_name(name).read_bytes()})
    code, _, err = say("models", "get", f"{server.address}/{hugging_face.NAME}", "--resolution", 0.1, 1000)
    assert code == 0, err
    assert is_right(say, tmp_path, "segformer-b0-roads", path)


def test_a_broken_download_is_resumed_and_an_altered_file_refused(say, tmp_path, server, network, monkeypatch):
    monkeypatch.setattr(download, "PIECE_BYTES", 2_000)
    data = network.read_bytes()
    hugging_face.offered(server, hugging_face.described(data))
    path = f"/{hugging_face.NAME}/resolve/{hugging_face.COMMIT}/onnx/model.onnx"
    pieces = {"Content-Range": f"bytes 0-1999/{len(data)}", "ETag": server.etag}
    server.replies[path] = lambda first: (206, pieces, data[:2000]) if first == 0 else (503, {}, b"")
    words = ("models", "get", f"{server.address}/{hugging_face.NAME}", "--resolution", 1, 10)
    assert "could not be reached: HTTP 503" in say(*words)[2]
    server.replies.clear()
    server.asked.clear()
    code, _, err = say(*words)
    assert code == 0, err
    assert "bytes=2000-3999" in server.asked  # not from the beginning
    say("models", "remove", "segformer-b0-roads", "--yes")
    server.files[path] = data[:-1] + b"x"
    assert "its checksum differs" in say(*words)[2]
    assert not (tmp_path / "models" / "segformer-b0-roads").exists()


@pytest.mark.parametrize(
    ("files", "status", "words"),
    [
        ({"model.safetensors": b"x", "config.json": b"{}"}, 0, "optimum-cli export onnx --model"),
        ({"a.onnx": b"x", "b.onnx": b"x"}, 0, "has several ONNX files: a.onnx, b.onnx. Give the address of one"),
        ({}, 401, 'There is no public repository "maker/segformer-b0-roads"'),
        ({}, 503, "could not be reached: HTTP 503"),
    ],
)
def test_what_is_missing_is_told(say, server, files, status, words):
    hugging_face.offered(server, files)
    if status:
        server.status[f"/api/models/{hugging_face.NAME}/revision/main?blobs=true"] = status
    code, _, err = say("models", "get", f"{server.address}/{hugging_face.NAME}")
    assert code != 0 and words in err


def test_where_conditions_must_be_accepted_the_way_is_told(say, server, network):
    hugging_face.offered(server, hugging_face.described(network.read_bytes()), gated="auto")
    code, _, err = say("models", "get", f"{server.address}/{hugging_face.NAME}")
    assert code != 0 and "only for users who have accepted its conditions. Accept them in a browser" in err
    assert f"hf download {hugging_face.NAME} --local-dir FOLDER, and import that folder" in err


@pytest.mark.parametrize("inside", ["", "onnx"])
def test_a_folder_of_such_files_is_added_as_it_is(say, tmp_path, inside, network):
    folder = tmp_path / "Roads"
    (folder / inside).mkdir(parents=True)
    hugging_face.written(folder)
    network.rename(folder / inside / "model.onnx")
    for chosen in (folder, folder / inside / "model.onnx"):
        code, out, err = say("models", "add", chosen, "--resolution", 0.1, 1000)
        assert code == 0, err
        assert Bundle.load(out).class_names == ("land", "road", "water")
        assert is_right(say, tmp_path, out, folder / inside / "model.onnx")
        say("models", "remove", Bundle.load(out).id, "--yes")


def test_a_clone_without_its_large_files_is_told(say, tmp_path, network):
    pointer = b"version https://git-lfs.github.com/spec/v1\noid sha256:" + b"0" * 64 + b"\nsize 9000000\n"
    hugging_face.written(tmp_path)
    network.rename(tmp_path / "model.onnx")
    more = {"save_as_external_data": True, "location": "data", "size_threshold": 0}
    onnx.save(onnx.load(tmp_path / "model.onnx"), tmp_path / "model.onnx", **more)
    for name in ("data", "model.onnx"):
        (tmp_path / name).write_bytes(pointer)
        code, _, err = say("models", "add", tmp_path / "model.onnx", "--resolution", 1, 10)
        assert code == 4 and f"{name} is only a pointer of Git LFS to the file. Run git lfs pull" in err


def test_links_of_a_cache_are_told(say, tmp_path, network):
    """As in ~/.cache/huggingface, whose files are links; a network must not read any file of the computer."""
    more = {"save_as_external_data": True, "location": "n.data", "size_threshold": 0}
    onnx.save(onnx.load(network), network, **more)
    (tmp_path / "n.data").rename(tmp_path / "blob")
    (tmp_path / "n.data").symlink_to(tmp_path / "blob")
    code, _, err = say("models", "add", network, "--resolution", 1, 10)
    assert code == 4 and 'keeps weights in "n.data", which is a link to another place. Copy the files' in err


@pytest.mark.parametrize(
    ("processor", "found"),
    [
        ({"do_rescale": False}, {"factor": 1.0, "mean": [0.485, 0.456, 0.406]}),
        ({"do_rescale": False, "image_mean": [124, 116, 104]}, {"factor": 255.0, "mean": [124, 116, 104]}),
        ({"do_rescale": False, "image_mean": [1300, 1100, 900]}, {"factor": 10000.0, "mean": [1300, 1100, 900]}),
        ({"rescale_factor": 1e-4}, {"factor": 1.0, "mean": [0.485, 0.456, 0.406]}),
        ({"rescale_factor": 1 / 65535, "do_normalize": False}, {"factor": 1.0, "mean": None}),
        (
            {"rescale_factor": 1 / 3000, "image_mean": 0.5, "image_std": 0.5},
            {"factor": 1.0, "mean": [pytest.approx(0.15)] * 3, "std": [pytest.approx(0.15)] * 3},
        ),
        (
            {"rescale_factor": 1 / 127.5, "rescale_offset": True, "do_normalize": False},
            {"factor": 1.0, "mean": [0.5] * 3, "std": [0.5] * 3},
        ),
        ({"do_normalize": False}, {"factor": 1.0, "mean": None, "tile_px": 640}),
        ({"do_normalize": False, "do_rescale": False}, {"factor": 255.0, "mean": None}),
        (
            {"rescale_factor": 1 / 127.5, "image_mean": [1.0] * 3, "image_std": [1.0] * 3},
            {"factor": 1.0, "mean": [0.5] * 3, "std": [0.5] * 3},
        ),
        ({"do_flip_channel_order": True}, {"bands": ["blue", "green", "red"]}),
        ({"size": 513}, {"tile_px": 512}),
        ({"size": {"shortest_edge": 224}}, {"tile_px": None}),
        ({"do_center_crop": True, "crop_size": {"height": 256, "width": 256}}, {"tile_px": 256}),
        ({"do_resize": False}, {"tile_px": None}),
        ({"image_mean": 0.5}, {"mean": [0.5] * 3}),
        ({"image_mean": "x"}, {"mean": None, "classes": ["land", "road", "water"]}),
    ],
)
def test_how_an_image_is_prepared_is_read(network, processor, found):
    hugging_face.written(network.parent, processor={**hugging_face.PROCESSOR, **processor})
    suggestion = describe_onnx(network)["suggestion"]
    assert {key: suggestion.get(key) for key in found} == found


def test_of_two_classes_the_one_that_is_not_the_background_is_found(say, tmp_path):
    path = small_networks.network(tmp_path / "model.onnx", outputs=2)
    hugging_face.written(tmp_path, config={"id2label": {"0": "cloud", "1": "Background"}})
    code, out, err = say("models", "add", path, "--resolution", 0.1, 1000)
    assert code == 0, err
    bundle = Bundle.load(out)
    assert (bundle.class_names, bundle.output.channel) == (("Background", "cloud"), 0)


def test_mean_and_deviation_of_another_number_of_bands_are_refused(network):
    """transformers writes those of red, green and blue where nobody chose them."""
    hugging_face.written(network.parent, processor={**hugging_face.PROCESSOR, "image_mean": [0.1] * 6})
    with pytest.raises(BundleError, match="states mean and deviation of 6 bands; the network takes 3. Write a number"):
        describe_onnx(network)


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("license: mit # of the weights", "mit"),
        ('license: "cc-by-4.0"', "cc-by-4.0"),
        ("license: [apache-2.0, mit]", "apache-2.0, mit"),
        ("license:\n- apache-2.0\n- mit\ntags:\n- vision", "apache-2.0, mit"),
        ("license: other\nlicense_name: nvidia", "nvidia"),
        ("license: other", "other"),
        ("tags:\n- vision", None),
    ],
)
def test_the_licence_is_read_in_every_notation(network, header, found):
    hugging_face.written(network.parent)
    (network.parent / "README.md").write_text(f"\ufeff---\n{header}\n---\n# Roads\nlicense: none\n", encoding="utf-8")
    assert describe_onnx(network)["suggestion"].get("license") == found


@pytest.mark.parametrize("labels", [{"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"}, {}, None, ["a"]])
def test_names_that_nobody_gave_are_none(network, labels):
    hugging_face.written(network.parent, config={"id2label": labels})
    assert "classes" not in describe_onnx(network)["suggestion"]


def test_files_of_another_kind_are_passed_over(network):
    for name in ("config.json", "preprocessor_config.json"):
        (network.parent / name).write_text(json.dumps([1]))
    assert describe_onnx(network)["suggestion"] == {}
