"""SQL from people: on the snapshot, reading only, with no way to files or the network, bounded in time and memory."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from warehouse.connection import Connection, WarehouseMissingError

# Locked down: see DuckDB's "Securing DuckDB"; the order matters, the last line forbids every further change.
_LOCKS = (
    "SET TimeZone = 'UTC'",
    "SET threads = 2",
    "SET memory_limit = '1GB'",
    "SET max_temp_directory_size = '0GB'",
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET enable_external_access = false",
    "SET lock_configuration = true",
)
_READING = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)


@dataclass(frozen=True, slots=True)
class Answer:
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    truncated: bool = False                 # there were more rows than the limit


class SqlError(ValueError):
    """The SQL is not a single reading statement, is wrong, or took too long; the message says which."""


@contextmanager
def locked(snapshot: Path) -> Iterator[Connection]:
    """A read-only connection to the snapshot that can't write, read other files, or reach the network."""
    if not snapshot.exists():
        raise WarehouseMissingError(f"nothing published at {snapshot}: run `alliance-watch run` (or `demo`) first")
    db = duckdb.connect(str(snapshot), read_only=True)
    try:
        for setting in _LOCKS:
            db.execute(setting)
        yield db
    finally:
        db.close()


def run_sql(snapshot: Path, sql: str, *, limit: int = 1000, timeout_seconds: float = 30.0) -> Answer:
    """The rows of one SELECT (or WITH, FROM, SHOW, DESCRIBE, EXPLAIN), at most `limit` of them.

    Raises SqlError with a remedy where the text is more than one statement, writes, is wrong or takes longer.
    """
    with locked(snapshot) as db:
        statement = _one_reading_statement(db, sql)
        timer = threading.Timer(timeout_seconds, db.interrupt)
        timer.start()
        try:
            result = db.execute(statement)
            rows = result.fetchmany(limit + 1)
            columns = tuple(column[0] for column in result.description or ())
        except duckdb.InterruptException as error:
            raise SqlError(f"stopped after {timeout_seconds:g} s: ask for less, or raise the time limit") from error
        except duckdb.Error as error:
            raise SqlError(str(error)) from error
        finally:
            timer.cancel()
    return Answer(columns, tuple(rows[:limit]), truncated=len(rows) > limit)


def _one_reading_statement(db: Connection, sql: str) -> duckdb.Statement:
    try:
        statements = db.extract_statements(sql)
    except duckdb.Error as error:
        raise SqlError(str(error)) from error
    if len(statements) != 1:
        raise SqlError(f"one statement at a time, please: this text holds {len(statements)}")
    if statements[0].type not in _READING:
        kind = statements[0].type.name
        raise SqlError(f"{kind} is not allowed here: the snapshot is for reading; start with SELECT, WITH or FROM")
    return statements[0]
