"""The warehouse as a DuckLake: catalog in PostgreSQL, Parquet in a folder or bucket that all machines reach.

A path ending in `.lake` is no database but a few lines of TOML that name both; everything else in this package works on
it as on a file. See docs/many-machines.md.
"""

import ctypes
import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

import duckdb

from warehouse.errors import WarehouseBusyError, WarehouseError, WarehouseMissingError

Connection: TypeAlias = duckdb.DuckDBPyConnection

SUFFIX = ".lake"
NAME = "warehouse"                          # of the attached lake
# Who is cut off from the network lets go within half a minute: libpq's words for our side, settings for the server's.
_PATIENCE = ("connect_timeout=10 keepalives_idle=10 keepalives_interval=5 keepalives_count=3 tcp_user_timeout=25000 "
             "options='-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 "
             "-c tcp_user_timeout=25000 "
             "-c idle_in_transaction_session_timeout=600000'")  # fmt: skip
# Rows of one table in one transaction that go into the catalog instead of a Parquet file of their own.
INLINED_ROWS = 100
# Functions and names through which SQL would reach past the tables, into PostgreSQL. `query` makes SQL of a text.
BACK_DOORS = re.compile(r"\w*(?:postgres_|ducklake_)\w*|\bquery(?:_table)?\b", re.IGNORECASE)
_KEYS = {"catalog", "data", "password", "s3"}
OFFLINE: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False, "autoload_known_extensions": False,
    # To check 78 MB of signatures at every opening would take most of its time: `_check` does it once in a process.
    "allow_unsigned_extensions": True,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lake:
    """What a `.lake` file says."""

    catalog: str                            # libpq words: host=... dbname=... user=...
    data: str                               # folder, or s3://bucket/prefix/
    password: str = ""
    s3: Mapping[str, Any] = field(default_factory=dict)     # DuckDB's words for an S3 secret, in lower case


def is_lake(path: Path) -> bool:
    """True for a file that names a lake, false for a database."""
    return path.suffix == SUFFIX


def read_lake(path: Path) -> Lake:
    """What the file says. WarehouseError names file, key and remedy."""
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise WarehouseMissingError(f"{path}: there is no such file; write it: docs/many-machines.md") from error
    except (OSError, ValueError) as error:
        raise WarehouseError(f"{path}: cannot be read: {error}") from error
    if unknown := sorted(told.keys() - _KEYS):
        raise WarehouseError(f"{path}: {unknown[0]} is not a key; there are {', '.join(sorted(_KEYS))}")
    for key in ("catalog", "data"):
        if not isinstance(told.get(key), str):
            raise WarehouseError(f"{path}: {key} is missing; give it as text")
    if "password" in told["catalog"] or "://" in told["catalog"]:
        raise WarehouseError(f"{path}: catalog holds words like host=db dbname=lake; the password has a key of its own")
    if not re.match(r"/|s3://", told["data"]):
        raise WarehouseError(f"{path}: data must be an absolute folder or s3://bucket/prefix/")
    return Lake(**told | {"data": told["data"].rstrip("/") + "/"})


def connect(path: Path) -> Connection:
    """A read-only connection whose tables are those of the lake."""
    db = duckdb.connect(":memory:", config=OFFLINE)
    try:
        attach(db, path, read_only=True)
        db.execute(f"USE {NAME}")
    except BaseException:
        db.close()
        raise
    return db


@contextmanager
def turn(path: Path, *, wait_seconds: float) -> Iterator[Connection]:
    """A connection that writes to the lake while nobody else does, on any machine.

    Whoever lost the lock, for a network fell silent, cannot commit any more once another has.
    """
    with alone(path, "write", wait_seconds=wait_seconds) as keeper, _ended(keeper.cursor()) as db:
        attach(db, path, read_only=False)
        # No second try: a commit on top of somebody else's would rest on what was true before it.
        db.execute(f"USE {NAME}; SET ducklake_max_retry_count = 0")
        yield db


def attach(db: Connection, path: Path, *, read_only: bool) -> None:
    """The lake is attached as `warehouse`; its secrets are known to the connection and shown to nobody."""
    lake = read_lake(path)
    _load(db, "ducklake", "postgres_scanner", *(["httpfs"] if lake.data.startswith("s3://") else []))
    _keep_password(db, lake)
    _keep_keys(db, lake)
    options = ["META_SECRET catalog", f"DATA_PATH {quoted(lake.data)}", f"DATA_INLINING_ROW_LIMIT {INLINED_ROWS}"]
    options += ["READ_ONLY"] if read_only else []
    with _plain(path):
        db.execute(f"ATTACH {quoted(f'ducklake:postgres:{_PATIENCE} {lake.catalog}')} AS {NAME} ({', '.join(options)})")


@contextmanager
def alone(path: Path, what: str, *, wait_seconds: float) -> Iterator[Connection]:
    """On no machine does anybody else do `what` meanwhile; WarehouseBusyError after `wait_seconds` (0: never).

    PostgreSQL keeps the queue, and lets go when the holder's process or network dies. The connection is the
    keeper's: use a cursor of it.
    """
    lake = read_lake(path)
    with _ended(duckdb.connect(":memory:", config=OFFLINE)) as db:
        _load(db, "postgres_scanner")
        _keep_password(db, lake)
        with _plain(path):
            db.execute(f"ATTACH {quoted(f'{_PATIENCE} {lake.catalog}')} AS catalog (TYPE postgres, SECRET catalog)")
            db.begin()
            _query(db, f"SELECT set_config('lock_timeout', '{round(wait_seconds * 1000)}', true)")
            if what != "write":             # a delivery may last longer than any load does
                _query(db, "SELECT set_config('idle_in_transaction_session_timeout', '0', true)")
            _query(db, f"SELECT pg_advisory_xact_lock(hashtext('alliance-watch {what}'))::text")
        yield db


@contextmanager
def _ended(db: Connection) -> Iterator[Connection]:
    """The connection; what it began is rolled back, and it is closed.

    By word: left to DuckDB's destructor, a connection that PostgreSQL has ended would abort the process. So would one
    that was cut off in a commit, which DuckDB takes for a broken database: that one stays open until the process ends.
    """
    try:
        yield db
    finally:
        try:
            db.rollback()
        except duckdb.FatalException:
            ctypes.pythonapi.Py_IncRef(ctypes.py_object(db))
        except duckdb.Error:
            db.close()                      # nothing was begun, or it is rolled back
        else:
            db.close()


@contextmanager
def _plain(path: Path) -> Iterator[None]:
    """What DuckDB says of a catalog that cannot be had, in our words: it would repeat the whole address."""
    try:
        yield
    except duckdb.Error as error:
        text = str(error)
        if "lock timeout" in text:
            raise WarehouseBusyError(f"{path}: others were at it for too long; try again") from error
        if "creating a new DuckLake is explicitly disabled" in text:
            raise WarehouseMissingError(f"{path}: there is no warehouse yet. `alliance-watch run` makes it") from error
        told = " ".join(text[max(text.find("connection to server"), text.find("FATAL"), 0) :].split())
        raise WarehouseError(f"{path}: cannot be opened: {told[:300]}. Is PostgreSQL there, with this user and "
                             "database, and can the data folder be written?") from error  # fmt: skip


def _query(db: Connection, sql: str) -> None:
    db.execute(f"FROM postgres_query('catalog', {quoted(sql)})").fetchall()


def _load(db: Connection, *names: str) -> None:
    """The extensions, from their wheels: nothing is downloaded."""
    for name in names:
        try:
            package = import_module(f"duckdb_extension_{name}")
        except ImportError as error:
            raise WarehouseError(f"duckdb-extension-{name} is missing: pip install '.[many]'") from error
        file = Path(package.__path__[0]) / "extensions" / f"v{duckdb.__version__}" / f"{name}.duckdb_extension"
        if not file.exists():
            raise WarehouseError(f"{package.__name__} is not made for DuckDB {duckdb.__version__}: install its twin")
        _check(file)
        db.execute(f"LOAD {quoted(str(file))}")


@cache
def _check(file: Path) -> None:
    """WarehouseError unless DuckDB's own signature is on the extension, and nobody has changed it since."""
    with duckdb.connect(":memory:", config=OFFLINE | {"allow_unsigned_extensions": False}) as strict:
        try:
            strict.execute(f"LOAD {quoted(str(file))}")
        except duckdb.IOException as error:
            raise WarehouseError(f"{file}: is not as DuckDB's makers signed it; install its package anew") from error


def _keep_password(db: Connection, lake: Lake) -> None:
    password = f", PASSWORD {quoted(lake.password)}" if lake.password else ""
    db.execute(f"CREATE OR REPLACE TEMPORARY SECRET catalog (TYPE postgres{password})")


def _keep_keys(db: Connection, lake: Lake) -> None:
    if lake.s3:
        words = "".join(f", {key} {quoted(str(value))}" for key, value in lake.s3.items() if re.fullmatch(r"\w+", key))
        db.execute(f"CREATE OR REPLACE TEMPORARY SECRET bucket (TYPE s3, SCOPE {quoted(lake.data)}{words})")


def quoted(text: str) -> str:
    """The text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"
