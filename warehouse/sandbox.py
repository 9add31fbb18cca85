"""SQL on the published snapshot that can do nothing but read it: no file, no network, no setting, no end of time."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Timer
from typing import Any

import duckdb

from warehouse import lake
from warehouse.connect import Connection, first_line
from warehouse.errors import SqlError, WarehouseError, WarehouseMissingError
from warehouse.lake import quoted

MEMORY_LIMIT = "1GB"
THREADS = 2
TIMEOUT_SECONDS = 30.0
ROW_LIMIT = 10_000


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows under named columns. Instants are aware UTC, days are Korean days. `truncated`: there were more rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    types: tuple[str, ...] = ()             # DuckDB's names
    truncated: bool = False
    elapsed_ms: int = 0
    cut: bool = False                       # of a search: not all that might belong here was looked at

    def mappings(self) -> list[dict[str, Any]]:
        """The rows as column -> value."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


def run_sql(
    snapshot: Path, sql: str, *, limit: int = ROW_LIMIT, timeout_seconds: float = TIMEOUT_SECONDS
) -> Answer:
    """The answer of one reading statement on the snapshot, at most `limit` rows.

    SqlError for anything else: a second statement, one that writes, a file, the network, a mistake, too long a run.
    """
    if lake.is_lake(snapshot) and (found := lake.BACK_DOORS.search(sql)):
        raise SqlError(f"{found[0]} is refused: SQL here reads the warehouse's tables, not its catalog")
    with reading_snapshot(snapshot) as db:
        db.execute("SET lock_configuration = true")
        query = _single(db, sql)
        return answer(db, query, limit=limit, timeout_seconds=timeout_seconds)


@contextmanager
def reading_snapshot(snapshot: Path) -> Iterator[Connection]:
    """A connection of its own on the snapshot that is published now, unable to reach any other file or the network.

    The snapshot is attached to an empty database in memory: DuckDB would hand a second connection to the same file
    name the file that an earlier one still has open, which may be an older snapshot. A lake is read directly.
    """
    db = duckdb.connect(":memory:", config=_settings() | (lake.OFFLINE if lake.is_lake(snapshot) else {}))
    try:
        attach(db, snapshot)
        if lake.is_lake(snapshot):
            db.execute(f"SET allowed_directories = [{quoted(lake.read_lake(snapshot).data)}]")
        db.execute("SET enable_external_access = false")
        yield db
    finally:
        db.close()


def attach(db: Connection, snapshot: Path) -> None:
    """The tables of the snapshot, or of the lake, are those of the connection, to be read only."""
    if not snapshot.exists():
        raise WarehouseMissingError(f"{snapshot}: nothing is published yet. `alliance-watch run` does it")
    try:
        if lake.is_lake(snapshot):
            lake.attach(db, snapshot, read_only=True)
        else:
            db.execute(f"ATTACH {quoted(str(snapshot))} AS warehouse (READ_ONLY)")
    except duckdb.Error as error:
        raise WarehouseError(f"{snapshot}: cannot be opened: {first_line(error)}. "
                             "`alliance-watch run` publishes a new one") from error  # fmt: skip
    db.execute("USE warehouse; SET TimeZone = 'UTC'; SET enable_progress_bar = false")


def answer(
    db: Connection, query: duckdb.Statement, *, limit: int | None, timeout_seconds: float
) -> Answer:
    """The statement's rows, read with a limit in rows and time; SqlError says what was wrong with it."""
    started = time.monotonic()
    with _interrupted_after(db, timeout_seconds) as too_late:
        try:
            found = db.execute(query)
            rows = found.fetchall() if limit is None else found.fetchmany(limit + 1)
        except duckdb.Error as error:
            raise SqlError(_explained(error, too_late.is_set(), timeout_seconds)) from error
        except RuntimeError as error:       # DuckDB's answer to Ctrl-C; its threads work on, and closing waits for them
            db.interrupt()
            raise KeyboardInterrupt from error
        except (ValueError, OverflowError) as error:
            raise SqlError(f"a value has no place in Python: {error}. Cast it to VARCHAR") from error
    described = found.description or []
    return Answer(
        columns=tuple(str(one[0]) for one in described),
        rows=tuple(rows if limit is None else rows[:limit]),
        types=tuple(str(one[1]) for one in described),
        truncated=limit is not None and len(rows) > limit,
        elapsed_ms=round((time.monotonic() - started) * 1000),
    )


def _settings() -> dict[str, str | bool | int | float | list[str]]:
    return {
        "memory_limit": MEMORY_LIMIT,
        "threads": THREADS,
        "temp_directory": "",               # nothing is spilled to the disk
        "dynamic_or_filter_threshold": 200,   # so many texts are fetched one by one, instead of reading them all
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "python_enable_replacements": False,   # FROM my_variable would read our Python variables
    }


def _single(db: Connection, sql: str) -> duckdb.Statement:
    """The one statement, read on the locked connection: PRAGMA import_database opens its files when it is read."""
    try:
        found = db.extract_statements(sql.encode("utf-8", "replace").decode())
    except duckdb.Error as error:
        raise SqlError(_explained(error, False, 0)) from error
    if len(found) != 1:
        raise SqlError(f"one statement at a time, these are {len(found)}")
    if found[0].type not in (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN):
        word = str(found[0].type).rpartition(".")[2]
        raise SqlError(f"{word} is refused: only SELECT, FROM, WITH, VALUES, DESCRIBE, SUMMARIZE, SHOW and EXPLAIN")
    return found[0]


@contextmanager
def _interrupted_after(db: Connection, seconds: float) -> Iterator[Event]:
    too_late = Event()

    def stop() -> None:
        too_late.set()
        db.interrupt()

    timer = Timer(seconds, stop)
    timer.daemon = True
    timer.start()
    try:
        yield too_late
    finally:
        timer.cancel()
        timer.join()


def _explained(error: duckdb.Error, late: bool, seconds: float) -> str:
    if late:
        return f"stopped after {seconds:g} s: narrow it down, for example by published_on"
    if isinstance(error, duckdb.OutOfMemoryException):
        return f"needs more than {MEMORY_LIMIT} of memory: narrow it down, for example by published_on"
    if isinstance(error, duckdb.PermissionException):
        return "refused: SQL here reads the warehouse only, no files, no network, no settings"
    return str(error).strip()

