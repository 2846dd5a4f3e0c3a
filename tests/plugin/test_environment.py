"""An engine's environment is made from a lock, survives interruptions, and removes only what it made."""

from __future__ import annotations

import base64
import hashlib
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from cloudreef_plugin import paths
from cloudreef_plugin.environment import installer as module
from cloudreef_plugin.environment.base_python import EnvironmentFailed, probe
from cloudreef_plugin.environment.child_process import run_quietly
from cloudreef_plugin.environment.existing_environment import check_existing, python_of
from cloudreef_plugin.environment.install_profiles import PROFILES, Profile, lock_for
from cloudreef_plugin.environment.installer import Environment, EnvironmentCancelled
from cloudreef_plugin.environment.virtual_environment import VirtualEnvironment, python_in

BASE = Path(getattr(sys, "_base_executable", sys.executable))


def make_wheel(folder: Path, name: str, version: str, code: str = "") -> str:
    """Writes a tiny wheel; returns its line in a lock."""
    info = f"{name}-{version}.dist-info"
    files = {
        f"{name}/__init__.py": code or f"VERSION = '{version}'\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    records = [f"{path},sha256={digest(text)},{len(text)}" for path, text in files.items()]
    files[f"{info}/RECORD"] = "\n".join([*records, f"{info}/RECORD,,", ""])
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return f"{name}=={version} --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


def digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


@pytest.fixture
def wheels(tmp_path):
    folder = tmp_path / "wheels"
    folder.mkdir()
    return folder


@pytest.fixture
def lock(plugin_folder, wheels):
    """The lock of the profile "compact": two tiny packages, and one for another system."""
    lock = paths.lock_file("compact", plugin_folder)
    lock.parent.mkdir()
    lock.write_text(
        make_wheel(wheels, "tinyone", "1.0")
        + make_wheel(wheels, "tinytwo", "2.0")
        + "elsewhere==1.0 ; sys_platform == 'plan9' --hash=sha256:" + "0" * 64 + "\n"
    )  # fmt: skip
    return lock


@pytest.fixture
def environment(tmp_path, plugin_folder, lock):
    return Environment(tmp_path / "profile" / "cloudreef" / "engine", plugin_folder)


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """A folder for environments that several tests only look at."""
    return tmp_path_factory.mktemp("built")


def folders(environment: Environment) -> list[str]:
    return sorted(path.name for path in environment.root.iterdir())


def test_install_without_a_network_from_a_folder_of_wheels(environment, wheels, monkeypatch):
    monkeypatch.setenv("PIP_USER", "1")
    monkeypatch.setenv("PIP_TARGET", "/nowhere")
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    assert environment.check() == (False, "The engine is not set up yet.")

    steps = []
    environment.install("compact", wheels=wheels, base_python=BASE, progress=lambda *step: steps.append(step))

    assert environment.check() == (True, "The engine is ready (compact).")
    assert environment.check(deep=True)[0]
    assert environment.installed_profile() == "compact"
    assert (imported(environment, "tinyone"), imported(environment, "tinytwo")) == ("1.0", "2.0")
    fractions = [done / total for done, total, _ in steps]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1
    assert any("tinytwo" in text for _, _, text in steps)


def imported(environment: Environment, package: str) -> str:
    code, text = run_quietly([environment.python, "-c", f"import {package}; print({package}.VERSION)"], seconds=300)
    assert code == 0, text
    return text.strip()


def test_a_new_lock_asks_for_a_new_install_and_a_failed_one_keeps_the_old(environment, wheels, lock):
    environment.install("compact", wheels=wheels, base_python=BASE)
    good = lock.read_text()
    lock.write_text(good.replace("tinytwo==2.0", "tinytwo==3.0"))
    ok, sentence = environment.check()
    assert (ok, "another version" in sentence) == (False, True)

    with pytest.raises(EnvironmentFailed, match=r"no tinytwo==3\.0 that fits"):
        environment.install("compact", wheels=wheels, base_python=BASE)
    assert imported(environment, "tinytwo") == "2.0"
    assert not environment.incomplete()

    lock.write_text(make_wheel(wheels, "tinytwo", "3.0"))
    environment.install("compact", wheels=wheels, base_python=BASE)
    assert imported(environment, "tinytwo") == "3.0"
    assert folders(environment) == ["cloudreef-engine.json", "install.log", "python-2"]

    environment.remove()
    assert not environment.root.exists()


def test_a_wheel_that_was_altered_is_refused(environment, wheels):
    make_wheel(wheels, "tinyone", "1.0", "print('somebody else')\n")
    with pytest.raises(EnvironmentFailed, match="hash differs"):
        environment.install("compact", wheels=wheels, base_python=BASE)
    assert not environment.check()[0]
    assert folders(environment) == ["cloudreef-engine.json", "install.log"]


def test_cancel_stops_at_once_and_leaves_nothing_half_made(environment, wheels):
    answers = []

    def cancelled():
        answers.append(any(name.startswith("python-") for name in folders(environment)))
        return answers[-1]

    with pytest.raises(EnvironmentCancelled):
        environment.install("compact", wheels=wheels, base_python=BASE, cancelled=cancelled)
    assert answers.count(True) == 1, "it goes on with nothing"
    assert folders(environment) == ["cloudreef-engine.json"]
    assert not environment.incomplete()


def test_an_install_that_was_interrupted_is_seen_and_redone(environment, wheels):
    environment.root.mkdir(parents=True)
    (environment.root / module.MARKER).write_text("{}")
    half = environment.root / "python-1"
    half.mkdir()
    (half / module.INCOMPLETE).touch()
    (half / "half a package").touch()
    assert environment.check() == (False, "The engine's set-up was interrupted. Set it up again.")

    environment.install("compact", wheels=wheels, base_python=BASE)
    assert environment.check()[0]
    assert not list(environment.root.rglob("half a package"))


def test_while_another_qgis_sets_the_engine_up_nothing_of_it_is_touched(environment, wheels, plugin_folder):
    """The other one waits in the middle of its work; killed, it is in nobody's way."""
    script = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from cloudreef_plugin.environment.installer import Environment\n"
        "def step(done, total, text):\n"
        "    print(done, flush=True)\n"
        "    while done > 0.04:\n"
        "        time.sleep(1)\n"
        "root, plugin, wheels, base = map(Path, sys.argv[1:])\n"
        "Environment(root, plugin).install('compact', wheels=wheels, base_python=base, progress=step)\n"
    )
    command = [sys.executable, "-c", script, *map(str, (environment.root, plugin_folder, wheels, BASE))]
    other = subprocess.Popen(command, cwd=Path(module.__file__).parents[2], stdout=subprocess.PIPE, text=True)
    try:
        assert any(float(line) > 0.04 for line in other.stdout)
        before = folders(environment)
        for action in (environment.remove, lambda: environment.install("compact", wheels=wheels, base_python=BASE)):
            with pytest.raises(EnvironmentFailed, match="being set up by another QGIS"):
                action()
        assert folders(environment) == before
        assert (environment.root / "python-1" / module.INCOMPLETE).is_file()
    finally:
        other.kill()
        other.communicate()
    environment.install("compact", wheels=wheels, base_python=BASE)
    assert environment.check(deep=True)[0]
    assert [name for name in folders(environment) if name.endswith(".lock")] == []
    environment.remove()
    assert not environment.root.exists()


def test_an_engine_that_does_not_start_is_not_taken_into_use(environment, wheels, plugin_folder):
    (plugin_folder / "engine" / "__main__.py").write_text("import sys; sys.exit('rasterio cannot be loaded')")
    with pytest.raises(EnvironmentFailed, match="rasterio cannot be loaded"):
        environment.install("compact", wheels=wheels, base_python=BASE)
    assert not environment.check()[0]


def test_a_folder_with_other_files_is_left_alone(environment, wheels):
    environment.root.mkdir(parents=True)
    (environment.root / "thesis.docx").touch()
    (environment.root / "python-1").mkdir()
    for action in (environment.remove, lambda: environment.install("compact", wheels=wheels, base_python=BASE)):
        with pytest.raises(EnvironmentFailed, match="did not make"):
            action()
    assert folders(environment) == ["python-1", "thesis.docx"]


def test_remove_keeps_what_others_put_there(environment, wheels):
    environment.install("compact", wheels=wheels, base_python=BASE)
    (environment.root / "notes.txt").touch()
    (environment.root / "python-mine").mkdir()
    environment.remove()
    assert folders(environment) == ["notes.txt", "python-mine"]


def test_remove_where_nothing_is_does_nothing(environment):
    environment.remove()


NO_ENSUREPIP = """
import subprocess, sys, venv

def fail(self, context):
    raise subprocess.CalledProcessError(1, "ensurepip")

sys.modules["ensurepip"] = None
venv.EnvBuilder._setup_pip = fail
"""


@pytest.mark.parametrize("with_pip", [True, False])
def test_a_python_without_ensurepip_serves_if_it_has_a_pip(environment, wheels, tmp_path, with_pip):
    made = [BASE, "-m", "venv", *([] if with_pip else ["--without-pip"]), tmp_path / "base"]
    assert run_quietly(made, seconds=300)[0] == 0
    [packages] = tmp_path.glob("base/[Ll]ib/**/site-packages")
    (packages / "no_ensurepip.py").write_text(NO_ENSUREPIP, encoding="utf-8")
    (packages / "no_ensurepip.pth").write_text("import no_ensurepip\n", encoding="utf-8")
    base = python_in(tmp_path / "base")
    if not with_pip:
        with pytest.raises(EnvironmentFailed, match="cannot make environments"):
            environment.install("compact", wheels=wheels, base_python=base)
        return
    environment.install("compact", wheels=wheels, base_python=base)
    assert environment.check(deep=True)[0]
    assert (imported(environment, "tinyone"), imported(environment, "tinytwo")) == ("1.0", "2.0")
    assert run_quietly([environment.python, "-c", "import pip"], seconds=60)[0] != 0


def test_a_base_python_that_is_gone_is_noticed(environment, wheels):
    environment.install("compact", wheels=wheels, base_python=BASE)
    settings = next(environment.root.glob("python-*/pyvenv.cfg"))
    settings.write_text(settings.read_text().replace(str(BASE.parent), "/gone/bin"))
    ok, sentence = environment.check()
    assert not ok
    assert "does not exist any more" in sentence


def test_a_marker_cannot_point_outside_its_folder(environment):
    environment.root.mkdir(parents=True)
    (environment.root / module.MARKER).write_text('{"folder": "../../elsewhere", "profile": "compact"}')
    assert environment.root in environment.python.parents
    assert not environment.check()[0]


def test_a_missing_folder_of_wheels_says_so(environment, tmp_path):
    with pytest.raises(EnvironmentFailed, match="does not exist"):
        environment.install("compact", wheels=tmp_path / "none", base_python=BASE)


def test_a_full_disk_is_told_before_anything_is_fetched(environment, wheels, monkeypatch):
    monkeypatch.setitem(PROFILES, "compact", Profile("compact", "", ((3, 9), (3, 99)), 10**12))
    with pytest.raises(EnvironmentFailed, match="disk space"):
        environment.install("compact", wheels=wheels, base_python=BASE)


def test_a_python_outside_the_profiles_range_is_refused(environment, wheels, monkeypatch):
    monkeypatch.setitem(PROFILES, "compact", Profile("compact", "", ((3, 2), (3, 3)), 1))
    with pytest.raises(EnvironmentFailed, match=r"from 3\.2 to 3\.3"):
        environment.install("compact", wheels=wheels, base_python=BASE)


def test_an_existing_python_is_checked_for_what_it_lacks(tmp_path, plugin_folder, built):
    VirtualEnvironment(built / "bare", probe(BASE), lambda *step: None, lambda: False).create()
    with pytest.raises(EnvironmentFailed, match="lacks: numpy, rasterio"):
        check_existing(built / "bare", plugin_folder)
    assert python_of(built / "bare").parent.parent == built / "bare"


@pytest.mark.parametrize(("name", "words"), [("gone/python3", "no Python at"), ("qgis-bin.exe", "not started")])
def test_an_existing_python_that_is_none(tmp_path, name, words):
    (tmp_path / "qgis-bin.exe").touch()
    with pytest.raises(EnvironmentFailed, match=words):
        check_existing(tmp_path / name)


@pytest.mark.parametrize(
    ("profile", "platform", "nvidia", "lock"),
    [
        ("compact", "linux", True, "compact"),
        ("tensorflow", "linux", True, "tensorflow-cuda"),
        ("training", "linux", True, "training-cuda"),
        ("training", "darwin", True, "training"),
        ("tensorflow", "linux", False, "tensorflow"),
        ("tensorflow", "win32", True, "tensorflow"),
        ("tensorflow", "darwin", False, "tensorflow"),
    ],
)
def test_cuda_comes_only_where_it_can_be_used(profile, platform, nvidia, lock):
    assert lock_for(profile, platform, nvidia) == lock


@pytest.mark.parametrize("profile", PROFILES)
def test_every_lock_is_pinned_and_hashed_and_names_no_index(profile):
    text = paths.lock_file(profile).read_text(encoding="utf-8")
    requirements = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert requirements
    assert all("==" in line and line.endswith("\\") for line in requirements)
    assert "http" not in text
    assert "--index-url" not in text


@pytest.mark.parametrize("profile", [profile for profile in PROFILES if profile != "docs"])
def test_nothing_that_phones_home_is_installed(profile):
    """`import openvino` reports itself to its makers where openvino-telemetry is installed, and does without it."""
    text = paths.lock_file(profile).read_text(encoding="utf-8")
    assert "openvino==" in text
    assert "openvino-telemetry==" not in text


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_an_install_that_is_killed_at_any_step_is_seen_and_done_by_the_next(environment, wheels, plugin_folder):
    script = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from cloudreef_plugin.environment.installer import Environment\n"
        "root, plugin, wheels, base, last = *map(Path, sys.argv[1:5]), int(sys.argv[5])\n"
        "steps = iter(range(last))\n"
        "def step(*told):\n"
        "    if next(steps, None) is None:\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "Environment(root, plugin).install('compact', wheels=wheels, base_python=base, progress=step)\n"
    )
    killed = 0
    for last in (0, 3, 6):
        places = [environment.root, plugin_folder, wheels, BASE]
        command = [sys.executable, "-c", script, *map(str, places), str(last)]
        done = subprocess.run(command, cwd=Path(module.__file__).parents[2], capture_output=True, text=True)
        assert done.returncode in (0, -9), done.stderr
        killed += done.returncode == -9
        ready, said = environment.check()
        unfinished = ("The engine's set-up was interrupted. Set it up again.", "The engine is not set up yet.")
        assert ready or (done.returncode == -9 and said in unfinished)
        environment.install("compact", wheels=wheels, base_python=BASE)
        assert environment.check(deep=True)[0]
        assert not environment.incomplete()
        assert len([name for name in folders(environment) if name.startswith("python-")]) == 1
        environment.remove()
    assert killed == 3
