"""Opening the warehouse: one writer or many readers, for moments only.

DuckDB lets one process write or many read. Both verbs here wait for their turn, boundedly, and are held for
milliseconds: no connection is open while the network or the tagger works. In a lake (`warehouse.lake`) the writers of
many machines take turns, and readers wait for nobody.
"""

import random
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TypeAlias

import duckdb

from warehouse import lake
from warehouse.errors import WarehouseBusyError, WarehouseError, WarehouseMissingError

Connection: TypeAlias = duckdb.DuckDBPyConnection

WRITE_WAIT_SECONDS = 60.0                   # longer than the longest load
READ_WAIT_SECONDS = 30.0
_PAUSE_SECONDS = (0.01, 0.06)               # a random pause, so that those who wait do not march in step
_HOLDER = re.compile(r"Conflicting lock is held in (.+?) \(PID (\d+)\)")

# A checkpoint holds a block for almost each of the 250 columns: with DuckDB's 256 KB these are 60 MB, with 64 KB 12. A
# young warehouse is half as large then, an old one a little smaller; only scans of the texts take a quarter longer.
# A commit also merges what small loads left of a table, and would rewrite half a million texts at once if it could: one
# merge for each table keeps up with them, and nobody waits for long.
_WRITER: dict[str, bool | int | float | str | list[str]] = {"default_block_size": "65536", "max_vacuum_tasks": 1}

# The disk's fault, or that of another writer; any other error of DuckDB is a mistake of ours.
_DISK_TROUBLE = (duckdb.IOException, duckdb.FatalException, duckdb.TransactionException)

# Two writers within this process would share one DuckDB instance and meet in a write conflict: one after the other.
_writer = Lock()


@contextmanager
def reading(path: Path, *, wait_seconds: float = READ_WAIT_SECONDS) -> Iterator[Connection]:
    """A read-only connection, closed afterwards; WarehouseBusyError if a writer holds the file for `wait_seconds`."""
    db = _opened(path, read_only=True, until=time.monotonic() + wait_seconds, wait_seconds=wait_seconds)
    try:
        yield db
    finally:
        db.close()


@contextmanager
def writing(path: Path, *, wait_seconds: float = WRITE_WAIT_SECONDS) -> Iterator[Connection]:
    """A connection inside one transaction: committed at the end, rolled back (nothing written) on any exception."""
    with exclusive(path, wait_seconds=wait_seconds) as db:
        db.begin()
        try:
            yield db
            db.commit()
        except _DISK_TROUBLE as error:
            _roll_back(db)
            raise WarehouseError(f"{path}: nothing was written: {first_line(error)}. {remedy(error)}") from error
        except BaseException:
            _roll_back(db)
            raise


@contextmanager
def exclusive(path: Path, *, wait_seconds: float = WRITE_WAIT_SECONDS) -> Iterator[Connection]:
    """A read-write connection without a transaction; while it is open no other process can open the file.

    Of a lake: while it is open nobody else writes, on any machine.
    """
    until = time.monotonic() + wait_seconds
    if not _writer.acquire(timeout=wait_seconds):
        raise WarehouseBusyError(f"{path}: another thread of this process wrote for {wait_seconds:.0f} s; try again")
    try:
        if lake.is_lake(path):
            with lake.turn(path, wait_seconds=wait_seconds) as db:
                db.execute("SET TimeZone = 'UTC'")
                yield db
            return
        db = _opened(path, read_only=False, until=until, wait_seconds=wait_seconds)
        try:
            yield db
        finally:
            db.close()
    finally:
        _writer.release()


@contextmanager
def alone(path: Path, what: str) -> Iterator[None]:
    """Nobody else who asks does `what` with this warehouse meanwhile; whoever holds it and dies, lets go."""
    if lake.is_lake(path):
        with lake.alone(path, what, wait_seconds=0):
            yield
        return
    import fcntl  # here, for Windows has none

    with path.with_name(f"{path.name}.{what}").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def number(db: Connection, sql: str) -> int:
    """The one number that the query finds; 0 where it finds none."""
    row = db.execute(sql).fetchone()
    return int(row[0] or 0) if row else 0


def _opened(path: Path, *, read_only: bool, until: float, wait_seconds: float) -> Connection:
    if read_only and not path.exists():
        raise WarehouseMissingError(f"{path}: there is no warehouse yet. `alliance-watch run` makes it")
    while True:
        try:
            db = lake.connect(path) if lake.is_lake(path) else _connected(path, read_only=read_only)
        except (duckdb.IOException, duckdb.ConnectionException, duckdb.BinderException) as error:
            if not _is_taken(error):
                raise WarehouseError(f"{path}: cannot be opened: {first_line(error)}. {remedy(error)}") from error
            if time.monotonic() > until:
                raise WarehouseBusyError(_busy_message(path, error, wait_seconds)) from error
            time.sleep(random.uniform(*_PAUSE_SECONDS))
        except duckdb.Error as error:
            raise WarehouseError(f"{path}: cannot be opened: {first_line(error)}. {remedy(error)}") from error
        else:
            db.execute("SET TimeZone = 'UTC'")
            return db


def _connected(path: Path, *, read_only: bool) -> Connection:
    return duckdb.connect(str(path), read_only=read_only, config={} if read_only else _WRITER)


def _is_taken(error: duckdb.Error) -> bool:
    """By another process (lock), or by another thread of ours that reads while we want to write, or the reverse."""
    text = str(error)
    return "Could not set lock" in text or "different configuration" in text or "already attached" in text


def _busy_message(path: Path, error: duckdb.Error, wait_seconds: float) -> str:
    holder = _HOLDER.search(str(error))
    who = f"process {holder[2]} ({Path(holder[1]).name})" if holder else "another part of this process"
    remedy = "Wait for the running poll to end, close a DuckDB shell opened on this file, or read the snapshot instead"
    return f"{path}: in use by {who}; waited {wait_seconds:g} s. {remedy}"


def _roll_back(db: Connection) -> None:
    try:
        db.rollback()
    except duckdb.Error:
        return                              # a failed commit has rolled back by itself


def remedy(error: Exception) -> str:
    """What the operator can do about the error."""
    text = str(error).lower()
    if "ducklake" in text or "postgres" in text:
        return "Another writer was quicker, or PostgreSQL went away: run again"
    if any(words in text for words in ("no space", "disk full", "file too large", "quota")):
        return "The disk is full: make room and run again"
    if "read-only file system" in text or "permission denied" in text:
        return "The place cannot be written: check its owner and mount"
    if "not a valid duckdb database" in text:
        return "It is no DuckDB file: move it away, or `alliance-watch restore` a backup"
    return "`alliance-watch doctor` looks for damage"


def first_line(error: Exception) -> str:
    """The error's first line, without its stack."""
    return str(error).strip().split("\n", 1)[0].rstrip(".")
