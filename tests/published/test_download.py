"""A download goes on where it was stopped, and what is not the announced file is never kept."""

from __future__ import annotations

import hashlib
import itertools
import json
import random
from urllib.parse import quote, unquote

import file_server
import pytest

from cloudreef_plugin.commandline.transport import ask
from cloudreef_plugin.published import download as module
from cloudreef_plugin.published.download import DownloadCancelled, DownloadFailed, Reply, download

BODY = random.Random(0).randbytes(100_000)
SHA = hashlib.sha256(BODY).hexdigest()


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch):
    monkeypatch.setattr(module, "PIECE_BYTES", 30_000)


@pytest.fixture
def server():
    with file_server.serving() as files:
        files.files["/model.onnx"] = BODY
        yield files


def fetch(server, folder, **options):
    return download(f"{server.address}/model.onnx", folder / "model.onnx", ask, **options)


def stop_after(pieces):
    asked = iter(range(100))
    return lambda: next(asked) >= pieces


def test_a_file_comes_in_pieces_with_progress(server, tmp_path):
    told = []
    path = fetch(server, tmp_path, sha256=SHA, progress=lambda done, total: told.append((done, total)))
    assert path.read_bytes() == BODY
    assert told == [(30_000, 100_000), (60_000, 100_000), (90_000, 100_000), (100_000, 100_000)]
    assert [path.name for path in tmp_path.iterdir()] == ["model.onnx"]


def test_it_goes_on_where_it_was_stopped(server, tmp_path):
    with pytest.raises(DownloadCancelled):
        fetch(server, tmp_path, cancelled=stop_after(2))
    assert not (tmp_path / "model.onnx").exists()
    server.asked.clear()
    assert fetch(server, tmp_path, sha256=SHA).read_bytes() == BODY
    assert server.asked[0] == "bytes=60000-89999"


def test_another_file_at_the_address_is_fetched_from_its_begin(server, tmp_path):
    with pytest.raises(DownloadCancelled):
        fetch(server, tmp_path, cancelled=stop_after(2))
    server.files["/model.onnx"], server.etag = BODY[::-1], '"two"'
    assert fetch(server, tmp_path).read_bytes() == BODY[::-1]


def test_a_shorter_file_at_the_address_is_fetched_from_its_begin(server, tmp_path):
    with pytest.raises(DownloadCancelled):
        fetch(server, tmp_path, cancelled=stop_after(2))
    server.files["/model.onnx"] = BODY[:50_000]
    assert fetch(server, tmp_path).read_bytes() == BODY[:50_000]


def test_a_server_that_knows_no_parts_gives_all_at_once(server, tmp_path):
    server.ranges = False
    assert fetch(server, tmp_path, sha256=SHA).read_bytes() == BODY


def test_what_is_there_and_right_is_not_fetched_again(server, tmp_path):
    fetch(server, tmp_path, sha256=SHA)
    server.asked.clear()
    fetch(server, tmp_path, sha256=SHA)
    assert server.asked == []


def test_another_checksum_keeps_nothing(server, tmp_path):
    with pytest.raises(DownloadFailed, match="checksum differs"):
        fetch(server, tmp_path, sha256="0" * 64)
    assert not (tmp_path / "model.onnx").exists()
    assert not (tmp_path / "model.onnx.part").exists()


def test_a_detour_is_followed_but_never_away_from_https(server, tmp_path):
    server.moved["/here"] = f"{server.address}/model.onnx"
    assert download(f"{server.address}/here", tmp_path / "a.onnx", ask).read_bytes() == BODY
    server.moved["/there"] = "http://example.invalid/model.onnx"
    with pytest.raises(DownloadFailed):
        download(f"{server.address}/there", tmp_path / "b.onnx", ask)


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (404, "no longer has this file"),
        (403, "does not let everybody download"),
        (407, "proxy"),
        (500, "HTTP 500"),
    ],
)
def test_a_refusal_is_one_sentence(server, tmp_path, status, sentence):
    server.status["/model.onnx"] = status
    with pytest.raises(DownloadFailed) as caught:
        fetch(server, tmp_path)
    assert sentence in str(caught.value)


def test_what_breaks_for_a_moment_is_tried_again(server, tmp_path):
    answers = iter([Reply(0, trouble="connection reset"), Reply(503)])
    path = download(
        f"{server.address}/model.onnx",
        tmp_path / "model.onnx",
        lambda address, headers: next(answers, None) or ask(address, headers),
    )
    assert path.read_bytes() == BODY


def piece(first, last, of="*"):
    return 206, {"Content-Range": f"bytes {first}-{last}/{of}"}, BODY[first : last + 1]


def turns(*replies):
    """Answers with one after the other, and begins again."""
    coming = itertools.cycle(replies)
    return lambda first: next(coming)


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(turns((200, {}, b"")), id="nothing"),
        pytest.param(turns((206, {}, BODY[:9])), id="a piece of which nobody says where it belongs"),
        pytest.param(turns((206, {"Content-Range": "bytes 0-8/100"}, b"")), id="an empty piece"),
        pytest.param(turns(piece(500, 509, 1000)), id="a piece from elsewhere"),
        pytest.param(turns((206, {"Content-Range": "bytes 0-8/100000"}, BODY[:20])), id="more than is told"),
        pytest.param(turns(piece(0, 8, 5)), id="a piece beyond the end"),
        pytest.param(turns(piece(0, 8, 100_000), (416, {}, b"")), id="the beginning again and again"),
        pytest.param(turns(piece(0, 8), (416, {"Content-Range": "bytes */5"}, b"")), id="an end before what came"),
    ],
)
def test_a_server_that_never_gives_the_whole_file_is_given_up(server, tmp_path, reply):
    server.replies["/model.onnx"] = reply
    with pytest.raises(DownloadFailed, match="does not send the whole file"):
        fetch(server, tmp_path, cancelled=stop_after(20))
    assert not (tmp_path / "model.onnx").exists()


@pytest.mark.parametrize("end", [{}, {"Content-Range": f"bytes */{len(BODY)}"}], ids=["untold", "told"])
@pytest.mark.parametrize("step", [17_000, 30_000, 50_000], ids=lambda step: f"{step} bytes")
def test_where_the_size_is_not_told_only_the_end_ends_it(server, tmp_path, step, end):
    """A server may give less than was asked for, so a short piece is no sign that the file ends (RFC 9110, 15.3.7)."""
    server.replies["/model.onnx"] = lambda first: (
        (416, end, b"")
        if first >= len(BODY)
        else piece(first, min(first + min(step, module.PIECE_BYTES), len(BODY)) - 1)
    )
    assert fetch(server, tmp_path).read_bytes() == BODY


def test_a_file_of_untold_size_goes_on_where_it_was_stopped(server, tmp_path):
    server.replies["/model.onnx"] = lambda first: (
        (416, {}, b"") if first >= len(BODY) else piece(first, min(first + 30_000, len(BODY)) - 1)
    )
    with pytest.raises(DownloadCancelled):
        fetch(server, tmp_path, cancelled=stop_after(2))
    server.asked.clear()
    assert fetch(server, tmp_path).read_bytes() == BODY
    assert server.asked[0] == "bytes=60000-89999"
    (tmp_path / "model.onnx.part").write_bytes(BODY + BODY)  # of an older, longer file
    (tmp_path / "model.onnx.part.json").write_text(
        json.dumps({"address": f"{server.address}/model.onnx", "etag": "", "total": 0})
    )
    assert fetch(server, tmp_path).read_bytes() == BODY


def test_nobody_there_is_one_sentence(tmp_path):
    with pytest.raises(DownloadFailed, match="could not be reached"):
        download("http://127.0.0.1:9/model.onnx", tmp_path / "model.onnx", ask)


@pytest.mark.parametrize("name", ["my net.onnx", "straße.onnx", "my%20net.onnx", "stra%C3%9Fe.onnx"])
def test_an_address_may_be_typed_as_a_browser_shows_it(server, tmp_path, name):
    server.files[f"/{quote(unquote(name))}"] = BODY
    assert download(f"{server.address}/{name}", tmp_path / "a.onnx", ask).read_bytes() == BODY


def test_only_https_is_spoken(tmp_path):
    (tmp_path / "secret").write_text("x")
    assert ask(f"file://{tmp_path}/secret", {}).status == 0
    assert ask("http://example.com/", {}).status == 0
