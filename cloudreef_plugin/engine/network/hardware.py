"""The machine's processor, threads, memory and NVIDIA GPUs, read without loading a framework."""

from __future__ import annotations

import ctypes
import logging
import os
import platform
import sys
from contextlib import suppress

from ..contract.sentences import Sentence

__all__ = ["available_mb", "available_threads", "installed_mb", "memory_used", "nvidia_gpus", "processor"]

# Memory limits of a container, of cgroups 2 and 1: https://docs.kernel.org/admin-guide/cgroup-v2.html.
_LIMITS = ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes")
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
    """Counts the processor threads that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


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
    """Reads how much memory the machine or its container has; None if the system does not tell."""
    physical = _physical_bytes()
    found = [] if physical is None else [physical]
    for path in _LIMITS:
        try:
            with open(path, encoding="ascii") as file:
                found.append(int(file.read()))
        except (OSError, ValueError):
            continue
    return min(found) // 2**20 if found else None


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
