"""The published snapshot: a read-only copy that replaces the last one whole, so that reading never blocks writing."""

import fcntl
import os
import shutil
import tempfile
from pathlib import Path

from warehouse.connection import LOCK_WAIT_SECONDS, open_file

# linux/fs.h: FICLONE shares blocks between two files (btrfs, xfs); elsewhere the bytes are copied.
_FICLONE = 0x40049409
_PREFIX = ".publishing-"


def snapshot_path(path: Path) -> Path:
    """Where the warehouse's snapshot stands: `warehouse.duckdb` -> `warehouse.snapshot.duckdb` beside it."""
    return path.with_name(f"{path.stem}.snapshot{path.suffix}")


def publish(path: Path, *, wait_seconds: float = LOCK_WAIT_SECONDS) -> Path:
    """The snapshot holds everything committed so far; who has the old one open keeps it. Its path.

    A crash leaves the old snapshot; what an earlier crash left half-written is removed.
    """
    target = snapshot_path(path)
    # While this connection is open no other process writes: the file on disk is complete after the checkpoint.
    db = open_file(path, read_only=False, wait_seconds=wait_seconds)
    try:
        _sweep(path.parent)
        db.execute("CHECKPOINT")
        copy = _copy(path)
    finally:
        db.close()
    copy.replace(target)
    _sync_folder(path.parent)
    return target


def _copy(path: Path) -> Path:
    """A durable copy of the file under a temporary name in the same folder."""
    handle, name = tempfile.mkstemp(prefix=_PREFIX, suffix=path.suffix, dir=path.parent)
    with os.fdopen(handle, "wb") as out, path.open("rb") as source:
        try:
            fcntl.ioctl(out.fileno(), _FICLONE, source.fileno())
        except OSError:
            shutil.copyfileobj(source, out, 1 << 20)
        out.flush()
        os.fsync(out.fileno())
        os.fchmod(out.fileno(), 0o644)
    return Path(name)


def _sweep(folder: Path) -> None:
    """No half-written copy is left. Only the holder of the write lock calls this, so none is in the making."""
    for leftover in folder.glob(f"{_PREFIX}*"):
        leftover.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
