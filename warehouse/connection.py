"""The one doorway to duckdb: short reads, one short write transaction at a time, locks waited for with a bound."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

Connection = duckdb.DuckDBPyConnection
Row = tuple[Any, ...]

# Writers hold the file for a second or so (see DESIGN: loading); thirty seconds of waiting means something is stuck.
LOCK_WAIT_SECONDS = 30.0
_PAUSE_SECONDS = 0.05


class WarehouseBusyError(RuntimeError):
    """Another process holds the warehouse for longer than we wait."""


class WarehouseMissingError(RuntimeError):
    """There is no warehouse at that path yet."""


@contextmanager
def reading(path: Path, *, wait_seconds: float = LOCK_WAIT_SECONDS) -> Iterator[Connection]:
    """A read-only connection to the live file, for a moment: read what you need and leave.

    Raises WarehouseMissingError where there is no file, WarehouseBusyError where a writer does not let go in time.
    """
    if not path.exists():
        raise WarehouseMissingError(f"no warehouse at {path}: run `alliance-watch run` (or `demo`) first")
    db = open_file(path, read_only=True, wait_seconds=wait_seconds)
    try:
        yield db
    finally:
        db.close()


@contextmanager
def writing(path: Path, *, wait_seconds: float = LOCK_WAIT_SECONDS) -> Iterator[Connection]:
    """A connection inside one transaction: committed at the end, rolled back on any exception.

    Raises WarehouseBusyError where another process does not let go in time.
    """
    db = open_file(path, read_only=False, wait_seconds=wait_seconds)
    try:
        db.begin()
        yield db
        db.commit()
    except BaseException:
        _roll_back(db)
        raise
    finally:
        db.close()


def open_file(path: Path, *, read_only: bool, wait_seconds: float) -> Connection:
    """A connection to the file, waited for while another process holds it."""
    def connect() -> Connection:
        db = duckdb.connect(str(path), read_only=read_only)
        db.execute("SET TimeZone = 'UTC'")
        return db

    return _patiently(connect, path, wait_seconds)


def _patiently(connect: Callable[[], Connection], path: Path, wait_seconds: float) -> Connection:
    """The connection, tried again while another process (or another mode in this one) holds the file."""
    deadline = time.monotonic() + wait_seconds
    while True:
        try:
            return connect()
        except (duckdb.IOException, duckdb.ConnectionException) as error:
            if not _is_lock(error):
                raise
            if time.monotonic() >= deadline:
                raise WarehouseBusyError(
                    f"{path} is held by another process for more than {wait_seconds:.0f} s: wait for the running "
                    "poll to end, close a DuckDB shell opened on the live file, or read the snapshot instead"
                ) from error
            time.sleep(_PAUSE_SECONDS)


def _is_lock(error: Exception) -> bool:
    """True for a lock of another process, and for a connection of another mode in this process."""
    words = str(error)
    return "lock" in words or "different configuration" in words


def _roll_back(db: Connection) -> None:
    """The transaction is gone; a connection whose transaction has already ended is left as it is."""
    try:
        db.rollback()
    except duckdb.Error:
        return
