"""Makes a Windows Python that Wine can run, of what Debian and the Python package index have: `make test-wine`.

The library and its extensions are python.org's, out of the wheel of Panda3D, which carries them for programs that it
packs; the modules in Python are those of the Python that runs this, of the same version but for the last number.
`python.exe` is `python.c`. The packages are the Windows wheels of the lock, checked against its hashes.

What Wine lacks is put beside it: functions of the C library (`lacking.c`), and Microsoft's library of threads, which
TensorFlow needs.
"""

from __future__ import annotations

import argparse
import ensurepip
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import zipfile
from pathlib import Path

from pip._vendor.packaging.markers import Marker

HERE = Path(__file__).parent
LOCKS = HERE.parents[1] / "cloudreef_plugin" / "engine" / "requirements"
TAG = f"cp{sys.version_info.major}{sys.version_info.minor}"
DLL = f"python{sys.version_info.major}{sys.version_info.minor}"
WINDOWS = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"}
FOR_WINDOWS = ["--platform", "win_amd64", "--implementation", "cp", "--only-binary=:all:"]
MINGW = "x86_64-w64-mingw32-"
PARTS = ("api-ms-win-crt-math-l1-1-0.dll", "api-ms-win-crt-runtime-l1-1-0.dll")
NOT_FOR_WINDOWS = ("pyqt6", "mypy", "ruff")
PANDA, RUNTIME = "panda3d==1.10.16", "msvc-runtime==14.44.35112"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lock", default="dev")
    options = parser.parse_args()
    folder: Path = options.folder.absolute()
    made = folder / "made-of"
    recipe = "\n".join(path.read_text(encoding="utf-8") for path in [*sorted(HERE.glob("*.*")), lock(options.lock)])
    if made.is_file() and made.read_text(encoding="utf-8") == recipe:
        return 0
    shutil.rmtree(folder, ignore_errors=True)
    interpreter(folder)
    packages(folder, options.lock)
    complete(folder)
    run(f"{MINGW}gcc", "-shared", "-O1", "-o", folder / "bcryptprimitives.dll", HERE / "random_numbers.c", "-ladvapi32")
    made.write_text(recipe, encoding="utf-8")
    return 0


def lock(name: str) -> Path:
    return LOCKS / f"{name}.txt"


def interpreter(folder: Path) -> None:
    """Puts library, extensions, modules, and python.exe together."""
    (folder / "DLLs").mkdir(parents=True)
    with tempfile.TemporaryDirectory() as scratch:
        for wheel in fetched(Path(scratch), PANDA, RUNTIME):
            with zipfile.ZipFile(wheel) as archive:
                for name in archive.namelist():
                    file = Path(name).name
                    if file == "vcruntime140_threads.dll" or name in (
                        f"deploy_libs/{DLL}.dll",
                        "deploy_libs/VCRUNTIME140.dll",
                    ):
                        (folder / file).write_bytes(archive.read(name))
                    elif name.startswith("deploy_libs/") and not re.match("api-ms|tcl|tk|_tk", file, re.IGNORECASE):
                        (folder / "DLLs" / file).write_bytes(archive.read(name))
        modules = folder / "Lib"
        shutil.copytree(
            sysconfig.get_path("stdlib"),
            modules,
            ignore=shutil.ignore_patterns("__pycache__", "lib-dynload", "dist-packages", "site-packages"),
        )
        bundled = modules / "ensurepip" / "_bundled"
        bundled.mkdir(exist_ok=True)
        for wheel in fetched(Path(scratch) / "pip", *(f"{name}=={number}" for name, number, _ in ensurepip._PROJECTS)):
            shutil.copy(wheel, bundled)
    run(f"{MINGW}gcc", "-municode", "-O1", "-o", folder / "python.exe", HERE / "python.c")
    launchers = modules / "venv" / "scripts" / "nt"
    launchers.mkdir(parents=True, exist_ok=True)
    for name in ("python.exe", "pythonw.exe"):
        shutil.copy(folder / "python.exe", launchers / name)
    (modules / "site-packages").mkdir()
    (modules / "sitecustomize.py").unlink(missing_ok=True)  # Debian's, a link
    shutil.copy(HERE / "sitecustomize.py", modules)
    forward(folder / "python3.dll", [name for name in exports(folder / f"{DLL}.dll") if re.match("_?Py", name)], DLL)


def packages(folder: Path, name: str) -> None:
    """Installs the wheels for Windows of a lock."""
    wanted = []
    for requirement in re.split(r"\n(?=[A-Za-z0-9])", lock(name).read_text(encoding="utf-8")):
        first, _, marker = requirement.partition("\\\n")[0].partition(";")
        if first.startswith(NOT_FOR_WINDOWS) or (marker and not Marker(marker.strip()).evaluate(WINDOWS)):
            continue
        wanted.append(re.sub(r";[^\\\n]*", "", requirement, count=1))
    with tempfile.TemporaryDirectory() as scratch:
        listed = Path(scratch, "lock.txt")
        listed.write_text("\n".join(wanted), encoding="utf-8")
        to = folder / "Lib" / "site-packages"
        settings = ["--no-deps", "--require-hashes", "--target", to, *FOR_WINDOWS]
        run(sys.executable, "-m", "pip", "install", "-q", *settings, "-r", listed)
        [pip] = (folder / "Lib" / "ensurepip" / "_bundled").glob("pip-*.whl")
        with zipfile.ZipFile(pip) as archive:
            archive.extractall(to)


def complete(folder: Path) -> None:
    """Gives packages that ask the C library for what Wine lacks a library that has it, and the rest from Wine's."""
    source = HERE / "lacking.c"
    lacking = set(re.findall(r"\bs_(\w+)\(", run(f"{MINGW}gcc", "-E", "-P", source)))
    for part in PARTS:
        asked = {path: imports(path, part) for path in (*folder.rglob("*.pyd"), *folder.rglob("*.dll"))}
        asked = {path: names for path, names in asked.items() if names & lacking}
        names = sorted(set().union(*asked.values()))
        own = part.replace("api", "own", 1)
        with tempfile.TemporaryDirectory() as scratch:
            listed = Path(scratch, "names.def")
            lines = [f"{name}=s_{name}" if name in lacking else f"{name}=ucrtbase.{name}" for name in names]
            listed.write_text("\n".join([f"LIBRARY {own}", "EXPORTS", *lines]), encoding="ascii")
            run(f"{MINGW}gcc", "-shared", "-O1", "-o", folder / own, source, listed, "-static-libgcc")
        for path in asked:
            path.write_bytes(path.read_bytes().replace(part.encode(), own.encode()))


def fetched(folder: Path, *requirements: str) -> list[Path]:
    """Downloads wheels, without what they need."""
    run(sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--dest", folder, *FOR_WINDOWS, *requirements)
    return sorted(folder.glob("*.whl"))


def forward(library: Path, names: list[str], to: str) -> None:
    """Writes a library whose functions are another's."""
    with tempfile.TemporaryDirectory() as scratch:
        source, listed = Path(scratch, "empty.c"), Path(scratch, "names.def")
        source.write_text("int empty;\n", encoding="ascii")
        lines = [f"LIBRARY {library.name}", "EXPORTS", *(f"{name}={to}.{name}" for name in names)]
        listed.write_text("\n".join(lines), encoding="ascii")
        run(f"{MINGW}gcc", "-shared", "-o", library, source, listed)


def exports(library: Path) -> list[str]:
    """Lists the names that a library offers."""
    table = described(library).partition("[Ordinal/Name Pointer] Table")[2]
    return [line.split()[-1] for line in table.splitlines() if re.match(r"\s+\[ *\d+\]", line)]


def imports(library: Path, of: str) -> set[str]:
    """Lists the names that a library takes from another."""
    taken: set[str] = set()
    current = ""
    for line in described(library).splitlines():
        if "DLL Name:" in line:
            current = line.split()[-1].lower()
        elif current == of and (
            found := re.match(r"\s+[0-9a-f]+\s+(?:<none>|\d+)\s+(?:[0-9a-f]{4}\s+)?([A-Za-z_]\w*)", line)
        ):
            taken.add(found.group(1))
    return taken


def described(library: Path) -> str:
    return run(f"{MINGW}objdump", "-p", library)


def run(*command: object) -> str:
    return subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE, text=True).stdout


if __name__ == "__main__":
    sys.exit(main())
