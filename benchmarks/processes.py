"""What a tree of processes costs, read from /proc (Linux): for measurements only."""

import os
from contextlib import suppress
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def tree(pid: int) -> list[int]:
    """The process and all its living descendants."""
    found = [pid]
    for one in found:
        for task in Path(f"/proc/{one}/task").glob("*/children"):
            with suppress(OSError):
                found += map(int, task.read_text("ascii").split())
    return found


def cpu_seconds(pid: int) -> float:
    """CPU time of the whole tree so far, those of its members that ended and were waited for included."""
    ticks = 0
    for one in tree(pid):
        with suppress(OSError):
            fields = Path(f"/proc/{one}/stat").read_text("utf-8").rpartition(")")[2].split()
            ticks += sum(map(int, fields[11:15]))
    return ticks / TICKS


def proportional_megabytes(pid: int) -> float:
    """Memory of the whole tree now; pages that several share are counted once."""
    kilobytes = 0
    for one in tree(pid):
        with suppress(OSError):
            lines = Path(f"/proc/{one}/smaps_rollup").read_text("ascii").split("Pss:")
            kilobytes += int(lines[1].split()[0])
    return kilobytes / 1024
