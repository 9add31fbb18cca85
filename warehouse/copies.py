"""Whole-file copies that appear at once: temporary file, fsync, rename. Blocks are shared where the disk can."""

import contextlib
import os
import shutil
from pathlib import Path
from typing import BinaryIO

try:
    from fcntl import ioctl
except ImportError:                         # not on Windows
    ioctl = None  # type: ignore[assignment]

FICLONE = 0x40049409                        # linux/fs.h: share all blocks of another file (btrfs, xfs, ...)
_CHUNK = 1 << 30
_PREFIX = ".publishing-"


def copy_file(source: BinaryIO, target: Path) -> None:
    """`target` is a whole copy of `source`, durable; whoever has the old `target` open keeps reading the old one.

    `source` comes opened because closing any handle of a file drops the POSIX locks that DuckDB holds on it in this
    process: the caller closes it when it will write no more.
    """
    part = part_of(target)
    try:
        with part.open("wb") as writer:
            _copy_blocks(source.fileno(), writer.fileno())
            writer.flush()
            os.fsync(writer.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def part_of(target: Path) -> Path:
    """Where this process makes what is to become `target`; `sweep` knows it."""
    return target.with_name(f"{_PREFIX}{os.getpid()}.{target.name}")


def sweep(path: Path) -> None:
    """The half-written copies that killed processes left beside `path` are gone; those of living ones stay."""
    for part in path.parent.glob(f"{_PREFIX}*"):
        owner = part.name.removeprefix(_PREFIX).split(".")[0]
        if not (owner.isdigit() and _lives(int(owner))):
            part.unlink(missing_ok=True)


def _copy_blocks(source: int, target: int) -> None:
    if ioctl is not None:
        with contextlib.suppress(OSError):
            ioctl(target, FICLONE, source)
            return
    size = os.fstat(source).st_size
    if hasattr(os, "copy_file_range"):
        with contextlib.suppress(OSError):
            _copy_in_kernel(source, target, size)
            return
    os.lseek(source, 0, os.SEEK_SET)
    os.lseek(target, 0, os.SEEK_SET)
    os.ftruncate(target, 0)
    with os.fdopen(os.dup(source), "rb") as reader, os.fdopen(os.dup(target), "wb") as writer:
        shutil.copyfileobj(reader, writer, 1 << 20)


def _copy_in_kernel(source: int, target: int, size: int) -> None:
    done = 0
    while done < size:
        moved = os.copy_file_range(source, target, min(size - done, _CHUNK), done, done)
        if not moved:
            raise OSError(f"the file ended after {done} of {size} bytes")
        done += moved


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _sync_folder(folder: Path) -> None:
    """The rename itself is on the disk."""
    with contextlib.suppress(OSError):      # not every file system lets folders be opened
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
