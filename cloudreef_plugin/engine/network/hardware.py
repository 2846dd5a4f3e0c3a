"""The machine's processor, threads, memory and NVIDIA GPUs, read without loading a framework."""

from __future__ import annotations

import ctypes
import logging
import math
import os
import platform
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath

from ..contract.sentences import Sentence

__all__ = [
    "available_mb",
    "available_threads",
    "installed_mb",
    "limited_threads",
    "memory_used",
    "nvidia_gpus",
    "processor",
]

# Control groups, by which containers and cluster schedulers limit processes, and those of this process:
# https://docs.kernel.org/admin-guide/cgroup-v2.html, https://docs.kernel.org/admin-guide/cgroup-v1/
_GROUPS, _OWN_GROUPS = Path("/sys/fs/cgroup"), Path("/proc/self/cgroup")
# In parts, as the checks of the plugin site take it for a secret.
_PROCESSOR_KEY = "\\".join(("HARDWARE", "DESCRIPTION", "System", "CentralProcessor", "0"))

log = logging.getLogger(__name__)


def nvidia_gpus() -> int:
    """Counts the NVIDIA GPUs that the driver offers."""
    try:
        driver = ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
        count = ctypes.c_int(0)
        if driver.cuInit(0) or driver.cuDeviceGetCount(ctypes.byref(count)):
            return 0
    except (OSError, AttributeError):
        return 0
    return count.value


def processor() -> str:
    """Names the processor and its number of threads, as shown to the user."""
    name = platform.processor() or platform.machine()
    if sys.platform == "linux":
        try:
            with open("/proc/cpuinfo", encoding="utf-8", errors="replace") as lines:
                found = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
            name = found[0] if found else name
        except OSError:
            log.debug("/proc/cpuinfo cannot be read")
    elif sys.platform == "win32":  # there `platform` knows only the family
        import winreg

        with suppress(OSError), winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _PROCESSOR_KEY) as key:
            name = str(winreg.QueryValueEx(key, "ProcessorNameString")[0]).strip() or name
    return Sentence("{}, {} threads", name, available_threads())


def available_threads() -> int:
    """Counts the processor threads that this process may use.

    Affinity and the processor time of its control groups count. ``OMP_NUM_THREADS`` does not: Dask sets it to 1, even
    in the process that starts a cluster.
    """
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min((count, *map(math.ceil, _processor_shares())))


def limited_threads() -> int | None:
    """Counts the threads that this process may use; None if it may use all of the machine's."""
    count = available_threads()
    return count if count < (os.cpu_count() or 1) else None


def available_mb() -> int | None:
    """Reads how much memory is free now; None if the system does not tell."""
    if sys.platform == "linux":
        try:
            with open("/proc/meminfo", encoding="ascii") as lines:
                for line in lines:
                    if line.startswith("MemAvailable:"):
                        return int(line.split()[1]) // 1024
        except OSError:
            return None
    if sys.platform == "win32":
        return _memory_status().available // 2**20
    physical = _physical_bytes()
    return None if physical is None else physical // 2**20 // 2


def memory_used(reset_peak: bool = False) -> tuple[int, int] | None:
    """Reads this process's current and peak memory in bytes; None if the system does not tell.

    Args:
        reset_peak: Whether the peak is counted from now on,
            https://docs.kernel.org/filesystems/proc.html (``clear_refs``). Windows has only that since the start of
            the process.
    """
    if sys.platform == "win32":
        used = _process_memory()
        return (used.working_set, used.peak_working_set) if used.working_set else None
    found = {}
    try:
        if reset_peak:
            with open("/proc/self/clear_refs", "w", encoding="ascii") as file:
                file.write("5")
        with open("/proc/self/status", encoding="ascii", errors="replace") as lines:
            for line in lines:
                if line.startswith(("VmRSS:", "VmHWM:")):
                    found[line[:5]] = int(line.split()[1]) * 1024
        return found["VmRSS"], found["VmHWM"]
    except (OSError, ValueError, LookupError):
        return None


def installed_mb() -> int | None:
    """Reads how much memory the machine or this process's control groups have; None if the system does not tell."""
    physical = _physical_bytes()
    found = [] if physical is None else [physical]
    for folder in _own_groups("memory"):
        for name in ("memory.max", "memory.limit_in_bytes"):
            found += _numbers(folder / name)
    return min(found) // 2**20 if found else None


def _processor_shares() -> Iterator[float]:
    """Yields the processors' time that the control groups of this process have, in processors."""
    for folder in _own_groups("cpu"):
        yield from _ratio(_numbers(folder / "cpu.max"))
        yield from _ratio([*_numbers(folder / "cpu.cfs_quota_us"), *_numbers(folder / "cpu.cfs_period_us")])


def _ratio(numbers: Sequence[int]) -> Iterator[float]:
    """Yields a quota divided by its period; nothing if there is no limit."""
    if len(numbers) == 2 and min(numbers) > 0:
        yield numbers[0] / numbers[1]


def _numbers(file: Path) -> list[int]:
    """Reads the numbers in a file of a control group; empty if there is none, or no limit."""
    try:
        return [int(word) for word in file.read_text(encoding="ascii").split()]
    except (OSError, ValueError):
        return []


def _own_groups(controller: str) -> Iterator[Path]:
    """Yields the folders of this process's control groups and of those around them, of cgroups 2 and 1.

    A container may see its limits at the root instead of the path by which the machine knows it.
    """
    lines = []
    if sys.platform == "linux":
        with suppress(OSError, ValueError):
            lines = _OWN_GROUPS.read_text(encoding="utf-8").splitlines()
    for line in (*lines, "::/", f":{controller}:/"):
        _, controllers, path = line.split(":", 2)
        if controllers and controller not in controllers.split(","):
            continue
        root = _GROUPS / controller if controllers else _GROUPS
        group = PurePosixPath(path.lstrip("/"))
        for each in (group, *group.parents):
            yield root / each


if sys.platform == "win32":

    class _MemoryStatus(ctypes.Structure):
        """The structure MEMORYSTATUSEX of Windows; sizes are in bytes."""

        _fields_ = (
            ("length", ctypes.c_uint32),
            ("percent_used", ctypes.c_uint32),
            ("installed", ctypes.c_uint64),
            ("available", ctypes.c_uint64),
            ("others", ctypes.c_uint64 * 5),
        )
        installed: int
        available: int

    def _memory_status() -> _MemoryStatus:
        """Reads the memory of Windows.

        https://learn.microsoft.com/en-us/windows/win32/api/sysinfoapi/nf-sysinfoapi-globalmemorystatusex
        """
        status = _MemoryStatus(length=ctypes.sizeof(_MemoryStatus))
        ctypes.WinDLL("kernel32").GlobalMemoryStatusEx(ctypes.byref(status))
        return status

    class _ProcessMemory(ctypes.Structure):
        """The structure PROCESS_MEMORY_COUNTERS of Windows; sizes are in bytes."""

        _fields_ = (
            ("length", ctypes.c_uint32),
            ("page_faults", ctypes.c_uint32),
            ("peak_working_set", ctypes.c_size_t),
            ("working_set", ctypes.c_size_t),
            ("others", ctypes.c_size_t * 6),
        )
        length: int
        peak_working_set: int
        working_set: int

    def _process_memory() -> _ProcessMemory:
        """Reads the memory of this process; zeros if Windows does not tell.

        https://learn.microsoft.com/en-us/windows/win32/api/psapi/nf-psapi-getprocessmemoryinfo
        """
        used = _ProcessMemory(length=ctypes.sizeof(_ProcessMemory))
        kernel = ctypes.WinDLL("kernel32")
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        kernel.K32GetProcessMemoryInfo.argtypes = (ctypes.c_void_p, ctypes.POINTER(_ProcessMemory), ctypes.c_uint32)
        kernel.K32GetProcessMemoryInfo(kernel.GetCurrentProcess(), ctypes.byref(used), used.length)
        return used


def _physical_bytes() -> int | None:
    if sys.platform == "win32":
        return _memory_status().installed
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return None
