"""Downloads go on where they broke off, are checked, and are unpacked where nothing escapes: against a local server."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import chip_folders as folders
import numpy as np
import pytest

from training.__main__ import main
from training.fitting.stream import ChipStream, Pool
from training.packing.archive import unpack
from training.packing.download import FetchError, File, download
from training.packing.fetch import DATA_SETS, DataSet, fetch, published
from training.recipe import Recipe
from training.sources import load_source

CONTENT = bytes(range(256)) * 4000


@dataclass
class Site:
    """A web site that can misbehave.

    Attributes:
        files: By path.
        answers: Status codes to give first, by path.
        breaks: After how many bytes each answer breaks off, by path.
        requests: (path, headers) of what was asked.
    """

    url: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    headers: dict[str, dict[str, str]] = field(default_factory=dict)
    answers: dict[str, list[int]] = field(default_factory=dict)
    breaks: dict[str, list[int]] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    etag: str = '"one"'
    ranges: bool = True
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def asked(self, name: str) -> list[str]:
        return [headers.get(name, "") for _, headers in self.requests]


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            site.requests.append((path, dict(self.headers)))
            if site.answers.get(path):
                self.send_error(site.answers[path].pop(0))
            elif path in site.redirects:
                self.send_response(302)
                self.send_header("Location", site.redirects[path])
                self.end_headers()
            elif path not in site.files:
                self.send_error(404)
            else:
                self._send(path, site.files[path])

        def _send(self, path: str, content: bytes) -> None:
            start, size = 0, len(content)
            wanted = self.headers.get("Range") if site.ranges else None
            if wanted and self.headers.get("If-Range", site.etag) == site.etag:
                start = int(wanted[len("bytes=") :].rstrip("-"))
            if start >= size:
                self.send_response(416)
                self.send_header("Content-Range", f"bytes */{size}")
                self.end_headers()
                return
            self.send_response(206 if start else 200)
            if start:
                self.send_header("Content-Range", f"bytes {start}-{size - 1}/{size}")
            self.send_header("Content-Length", str(size - start))
            self.send_header("ETag", site.etag)
            for name, value in site.headers.get(path, {}).items():
                self.send_header(name, value)
            self.end_headers()
            breaks = site.breaks.get(path)
            self.wfile.write(content[start : start + breaks.pop(0)] if breaks else content[start:])

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield site
    server.shutdown()
    server.server_close()


def sha256(content: bytes) -> str:
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def get(site: Site, to: Path, **told) -> Path:
    return download(File(f"{site.url}/a.zip", "a.zip", **told), to, pause_s=0)


def zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_a_file_is_downloaded_and_checked_once(site: Site, tmp_path: Path) -> None:
    site.files["/a.zip"] = CONTENT
    for _ in range(2):
        path = get(site, tmp_path, size=len(CONTENT), digest=sha256(CONTENT))
        assert path.read_bytes() == CONTENT
    assert len(site.requests) == 1, "what is complete is not downloaded again"
    assert [file.name for file in tmp_path.iterdir()] == ["a.zip"]


def test_a_download_that_breaks_off_goes_on_by_itself(site: Site, tmp_path: Path) -> None:
    site.files["/a.zip"], site.breaks["/a.zip"] = CONTENT, [300_000, 400_000]
    assert get(site, tmp_path, digest=sha256(CONTENT)).read_bytes() == CONTENT
    assert site.asked("Range") == ["", "bytes=300000-", "bytes=700000-"]


def test_an_interrupted_download_goes_on_the_next_time(site: Site, tmp_path: Path) -> None:
    site.files["/a.zip"], site.breaks["/a.zip"] = CONTENT, [300_000, 0, 0, 0, 0, 0]
    with pytest.raises(FetchError, match=r"stopped at 0\.3 MB.*Run the same command again"):
        get(site, tmp_path)
    assert not (tmp_path / "a.zip").exists()
    assert get(site, tmp_path).read_bytes() == CONTENT
    assert site.asked("Range")[-1] == "bytes=300000-"


def test_a_file_that_changed_meanwhile_is_begun_anew(site: Site, tmp_path: Path) -> None:
    site.files["/a.zip"], site.breaks["/a.zip"] = CONTENT, [300_000, 0, 0, 0, 0, 0]
    with pytest.raises(FetchError):
        get(site, tmp_path)
    site.files["/a.zip"], site.etag = CONTENT[::-1], '"two"'
    assert get(site, tmp_path).read_bytes() == CONTENT[::-1]


def test_a_server_that_knows_no_parts_is_asked_for_all(site: Site, tmp_path: Path) -> None:
    site.files["/a.zip"], site.breaks["/a.zip"], site.ranges = CONTENT, [300_000], False
    assert get(site, tmp_path).read_bytes() == CONTENT


def test_a_part_that_is_complete_already_is_taken(site: Site, tmp_path: Path) -> None:
    site.files["/a.zip"] = CONTENT
    (tmp_path / "a.zip.part").write_bytes(CONTENT)
    assert get(site, tmp_path, digest=sha256(CONTENT)).read_bytes() == CONTENT


def test_a_busy_server_is_asked_again(site: Site, tmp_path: Path) -> None:
    site.files["/a.zip"], site.answers["/a.zip"] = CONTENT, [503, 429]
    assert get(site, tmp_path).read_bytes() == CONTENT


@pytest.mark.parametrize("kind", ["sha256", "md5"])
def test_a_wrong_checksum_is_told_and_the_file_deleted(site: Site, tmp_path: Path, kind: str) -> None:
    site.files["/a.zip"] = CONTENT
    wrong = hashlib.new(kind, b"other").hexdigest()
    with pytest.raises(FetchError, match=f"The {kind} checksum of a.zip.part is not the published one"):
        get(site, tmp_path, digest=f"{kind}:{wrong}")
    assert not [file for file in tmp_path.iterdir() if file.stat().st_size > 100]


def test_the_checksum_that_a_storage_tells_counts(site: Site, tmp_path: Path) -> None:
    site.files["/a.zip"] = CONTENT
    for content, fails in ((CONTENT, False), (b"other", True)):
        value = base64.b64encode(hashlib.md5(content, usedforsecurity=False).digest()).decode()
        site.headers["/a.zip"] = {"x-goog-hash": f"crc32c=AAAAAA==,md5={value}"}
        if fails:
            (tmp_path / "a.zip").unlink()
            with pytest.raises(FetchError, match="md5 checksum"):
                get(site, tmp_path)
        else:
            get(site, tmp_path)


def test_a_wrong_size_is_told(site: Site, tmp_path: Path) -> None:
    site.files["/a.zip"] = CONTENT
    with pytest.raises(FetchError, match=f"has {len(CONTENT)} bytes; 7 were published"):
        get(site, tmp_path, size=7)


@pytest.mark.parametrize(
    ("status", "says"),
    [(404, "no longer exists"), (401, "only to registered users"), (403, "only to registered users")],
)
def test_a_refusal_is_a_sentence_with_what_to_do(site: Site, tmp_path: Path, status: int, says: str) -> None:
    site.answers["/x"] = [status]
    data_set = replace(DATA_SETS["38-cloud"], url=f"{site.url}/x")
    with pytest.raises(FetchError, match=f"{says}.*download the archive with a browser.*--archive FILE"):
        fetch(data_set, tmp_path)


def test_a_page_that_asks_to_sign_in_is_no_archive(site: Site, tmp_path: Path) -> None:
    site.files["/a.zip"], site.headers["/a.zip"] = b"<html>sign in</html>", {"Content-Type": "text/html"}
    with pytest.raises(FetchError, match="sent a web page"):
        get(site, tmp_path)


def test_a_server_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FetchError, match=r"nowhere\.invalid cannot be reached"):
        download(File("http://nowhere.invalid/a.zip", "a.zip"), tmp_path, pause_s=0)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.org/a.zip"])
def test_only_web_addresses_are_opened(tmp_path: Path, url: str) -> None:
    with pytest.raises(FetchError, match="not a web address"):
        download(File(url, "a.zip"), tmp_path)


def test_a_token_is_not_passed_on_to_another_server(site: Site, tmp_path: Path) -> None:
    site.files["/store/a.zip"], site.redirects["/a.zip"] = CONTENT, f"{site.url}/store/a.zip"
    download(File(f"{site.url}/a.zip", "a.zip"), tmp_path, token="secret")
    assert site.asked("Authorization") == ["Bearer secret", ""]


def dryad(site: Site, files: dict[str, bytes], digest: str = "") -> DataSet:
    """Dryad's API as documented, two files a page."""
    site.files["/api/v2/datasets/doi%3A10.1%2Fx"] = json.dumps(
        {"_links": {"stash:version": {"href": "/api/v2/versions/7"}}}
    ).encode()
    entries = [
        {
            "path": name,
            "size": len(content),
            "digest": digest or hashlib.sha256(content).hexdigest(),
            "digestType": "sha-256",
            "_links": {"stash:download": {"href": f"/api/v2/files/{number}/download"}},
        }
        for number, (name, content) in enumerate(files.items())
    ]
    entries.append({"path": "old.zip", "status": "deleted", "_links": {"stash:download": {"href": "/gone"}}})
    for start in range(0, len(entries), 2):
        links = {"next": {"href": f"/api/v2/versions/7/files/{start + 2}"}} if start + 2 < len(entries) else {}
        page = {"_embedded": {"stash:files": entries[start : start + 2]}, "_links": links}
        site.files["/api/v2/versions/7/files" + (f"/{start}" if start else "")] = json.dumps(page).encode()
    for number, content in enumerate(files.values()):
        site.files[f"/api/v2/files/{number}/download"] = content
    return replace(DATA_SETS["oysternet"], doi="10.1/x")


def test_dryad_is_asked_for_files_sizes_and_checksums(site: Site, tmp_path: Path, monkeypatch, capsys) -> None:
    tiles = zipped({"1kx1k_dataset/val/a.png": b"picture"})
    data_set = dryad(site, {"1kx1k_dataset.zip": tiles, "README.md": b"read", "mosaics.zip": b"large"})
    assert [file.name for file in published(data_set, base=site.url)] == [
        "1kx1k_dataset.zip",
        "README.md",
        "mosaics.zip",
    ]
    monkeypatch.setenv("DRYAD_API_TOKEN", "mine")
    fetch(data_set, tmp_path, only="1kx1k*", base=site.url)
    assert (tmp_path / "1kx1k_dataset/val/a.png").read_bytes() == b"picture"
    assert site.requests[-1][1]["Authorization"] == "Bearer mine"
    told = capsys.readouterr().out
    assert "OysterNet" in told and "licence" in told and "MB in 1 files" in told


def test_dryad_without_a_token_says_how_to_go_on(site: Site, tmp_path: Path) -> None:
    data_set = dryad(site, {"1kx1k_dataset.zip": b"x"})
    site.answers["/api/v2/files/0/download"] = [401]
    with pytest.raises(FetchError, match=r"gives 1kx1k_dataset\.zip only.*token \(free account\).*--archive FILE"):
        fetch(data_set, tmp_path, base=site.url)


def test_dryad_without_the_set_says_where_else_it_is(site: Site, tmp_path: Path) -> None:
    with pytest.raises(FetchError, match=r"answers 404.*10\.7924/r4cv4gx0h, then give it with --archive FILE"):
        fetch(DATA_SETS["oysternet"], tmp_path, base=site.url)


def test_a_pattern_that_fits_nothing_is_said(site: Site, tmp_path: Path) -> None:
    with pytest.raises(FetchError, match=r'no published file whose name matches "\*\.rar"'):
        fetch(dryad(site, {"a.zip": b"x"}), tmp_path, only="*.rar", base=site.url)


@pytest.mark.parametrize("where", ["file", "address"])
def test_an_archive_that_a_person_has_is_taken(site: Site, tmp_path: Path, where: str) -> None:
    content = zipped({"38-Cloud_training/train_red/red_patch.TIF": b"x"})
    (tmp_path / "mine.zip").write_bytes(content)
    site.files["/s/share/download"] = content
    archive = str(tmp_path / "mine.zip") if where == "file" else f"{site.url}/s/share/download"
    fetch(DATA_SETS["38-cloud"], tmp_path / "to", archive=archive)
    assert (tmp_path / "to/38-Cloud_training/train_red/red_patch.TIF").is_file()


def test_an_archive_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FetchError, match=r"no file .*mine\.zip"):
        fetch(DATA_SETS["38-cloud"], tmp_path, archive=str(tmp_path / "mine.zip"))


def test_archives_in_an_archive_are_unpacked_or_named(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"x/inner.zip": zipped({"deep.txt": b"deep"})}))
    fetch(DATA_SETS["38-cloud"], tmp_path / "to", archive=str(tmp_path / "a.zip"))
    assert (tmp_path / "to/x/deep.txt").read_bytes() == b"deep"
    (tmp_path / "b.zip").write_bytes(zipped({"38-Cloud_test.rar": b"Rar!"}))
    with pytest.raises(Exception, match=r"holds 38-Cloud_test\.rar, which this program cannot unpack.*unrar"):
        fetch(DATA_SETS["38-cloud"], tmp_path / "to", archive=str(tmp_path / "b.zip"))


@pytest.mark.parametrize("name", ["../out.txt", "a/../../out.txt", "/etc/out.txt", "C:\\out.txt", "a\\..\\..\\out.txt"])
def test_nothing_gets_out_of_the_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "bad.zip").write_bytes(zipped({"good.txt": b"x", name: b"x"}))
    with pytest.raises(FetchError, match="would write outside its folder"):
        unpack(tmp_path / "bad.zip", tmp_path / "to")
    assert not (tmp_path / "out.txt").exists() and not list(tmp_path.glob("to/*"))


def test_a_link_in_an_archive_is_refused(tmp_path: Path) -> None:
    entry = zipfile.ZipInfo("link")
    entry.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        archive.writestr(entry, "/etc/passwd")
    with pytest.raises(FetchError, match="would write outside its folder"):
        unpack(tmp_path / "bad.zip", tmp_path / "to")


def test_a_damaged_archive_is_said_and_mended_by_the_next_try(tmp_path: Path) -> None:
    content = zipped({"a.txt": b"a" * 1000, "b.txt": CONTENT})
    (tmp_path / "a.zip").write_bytes(content[:-200])
    with pytest.raises(FetchError, match="not a complete zip archive"):
        unpack(tmp_path / "a.zip", tmp_path / "to")
    (tmp_path / "a.zip").write_bytes(content)
    unpack(tmp_path / "a.zip", tmp_path / "to")
    unpack(tmp_path / "a.zip", tmp_path / "to")
    assert (tmp_path / "to/b.txt").read_bytes() == CONTENT


@pytest.mark.parametrize(("data_set", "recipe"), [("38-cloud", "clouds-38cloud"), ("oysternet", "reefs-oysternet")])
def test_one_command_makes_of_an_archive_what_the_recipe_fits_on(tmp_path: Path, data_set: str, recipe: str) -> None:
    source = tmp_path / "source"
    if data_set == "38-cloud":
        for day in range(1, 7):
            scene = f"LC08_L1TP_00205{day}_20160520_20170324_01_T1"
            folders.thirty_eight_cloud(source / "38-Cloud_training", scene)
            with (source / "training_patches_38-cloud_nonempty.csv").open("a") as listed:
                listed.write(f"patch_192_10_by_12_{scene}\n")
    else:
        for part in ("train", "val", "test"):
            picture = np.random.default_rng(1).integers(30, 220, (3, 400, 400), dtype=np.uint8)
            folders.write(source / "1kx1k_dataset" / part / "bird_1.png", picture)
            shape = {"name": "polygon", "all_points_x": [40, 200, 200], "all_points_y": [40, 40, 200]}
            entry = {"filename": "bird_1.png", "size": 1, "regions": {"0": {"shape_attributes": shape}}}
            (source / "1kx1k_dataset" / part / "via_region_data.json").write_text(json.dumps({"bird_1.png1": entry}))
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for path in source.rglob("*.*"):
            archive.write(path, path.relative_to(source))
    options = ["--archive", str(tmp_path / "a.zip"), "--prepare", str(tmp_path / f"{data_set}.store")]
    assert main(["fetch", data_set, "--to", str(tmp_path / data_set), *options]) == 0
    loaded = Recipe.load(Path(__file__).parents[3] / "training" / "recipes" / f"{recipe}.toml")
    for entry in loaded.source:
        chips = load_source(entry, tmp_path, loaded.model)
        assert chips and all(len(chip.present) == len(loaded.model.channels) for chip in chips)
    pool = Pool(loaded.source[0], load_source(loaded.source[0], tmp_path, loaded.model))
    x, y = ChipStream([pool], loaded.augmentation, loaded.model.inputs, batch=4, steps=1, seed=1)[0]
    size = loaded.augmentation.size_px
    assert x.shape == (4, size, size, len(loaded.model.channels)) and {0.0, 1.0} <= set(np.unique(y))


def test_what_goes_wrong_is_one_sentence_on_the_command_line(tmp_path: Path, capsys) -> None:
    assert main(["fetch", "oysternet", "--to", str(tmp_path), "--archive", str(tmp_path / "no.zip")]) == 1
    assert "error: There is no file" in capsys.readouterr().err


def test_an_archive_of_another_data_set_is_told_apart(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    (tmp_path / "mine.zip").write_bytes(zipped({"38-Cloud_training/train_red/red_patch.TIF": b"x"}))
    arguments = ["fetch", "oysternet", "--to", str(tmp_path / "to"), "--archive", str(tmp_path / "mine.zip")]
    assert main([*arguments, "--prepare", str(tmp_path / "store")]) == 1
    said = capsys.readouterr()
    assert "holds nothing in the layout of OysterNet" in said.err and "lies in" not in said.out
