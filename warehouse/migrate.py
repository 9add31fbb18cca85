"""The schema and its history: numbered files, each applied once, in order, in a transaction of its own."""

import re
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.connect import Connection, exclusive, first_line, number, reading
from warehouse.copies import copy_file, sweep
from warehouse.errors import SchemaTooNewError, WarehouseError, WarehouseMissingError
from warehouse.lake import is_lake
from warehouse.snapshot import publish, snapshot_path
from warehouse.statements import HERE, run_script

SCHEMA = HERE / "schema"
_NAME = re.compile(r"(\d{4})_(\w+)\.sql")


@dataclass(frozen=True, slots=True)
class Migration:
    number: int
    name: str
    script: str


def migrations(folder: Path = SCHEMA) -> tuple[Migration, ...]:
    """The numbered files, in order. A gap or a twin is an error: two branches have met badly."""
    files = sorted(folder.glob("*.sql"))
    matches = [(_NAME.fullmatch(file.name), file) for file in files]
    steps = tuple(Migration(int(m[1]), m[2], file.read_text(encoding="utf-8")) for m, file in matches if m)
    if [step.number for step in steps] != list(range(1, len(files) + 1)):
        raise WarehouseError(f"{folder}: files must be numbered 0001, 0002, ... without gaps")
    return steps


def prepare(path: Path, *, folder: Path = SCHEMA) -> tuple[int, ...]:
    """The warehouse exists and has the newest schema; the numbers of the migrations that were applied now.

    Before each step on a file that holds anything, `<stem>.before-NNNN.duckdb` is laid beside it (a lake remembers
    its own past). What a killed run
    left half-written beside it is swept away. WarehouseError for a file made by a newer version of the program.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WarehouseError(f"{path}: its folder cannot be made: {error.strerror}. Choose another --home") from error
    sweep(path)
    steps = migrations(folder)
    if _stands_at(path) == len(steps):
        return ()
    with ExitStack() as stack:
        # Opened first and closed last: see copy_file.
        old = stack.enter_context(path.open("rb")) if path.exists() and not is_lake(path) else None
        db = stack.enter_context(exclusive(path))
        version = _version(db)
        if version > len(steps):
            raise SchemaTooNewError(
                f"{path}: its schema is version {version}, this program knows {len(steps)}: update alliance-watch"
            )
        for step in steps[version:]:
            if old and version:
                db.execute("CHECKPOINT")
                copy_file(old, path.with_name(f"{path.stem}.before-{step.number:04}.duckdb"))
            _apply(db, step, path)
    if version and not is_lake(path) and snapshot_path(path).exists():
        publish(path)                       # or readers would ask an older schema until the next run publishes
    return tuple(step.number for step in steps[version:])


def _stands_at(path: Path) -> int:
    try:
        return schema_version(path)
    except WarehouseMissingError:
        return 0


def schema_version(path: Path) -> int:
    """The number of the last migration applied to the file."""
    with reading(path) as db:
        return _version(db)


def _version(db: Connection) -> int:
    if not db.execute("SELECT 1 FROM duckdb_tables() "
                      "WHERE table_name = 'schema_version' AND database_name = current_database()").fetchone():
        return 0
    return number(db, "SELECT max(version) FROM schema_version")


def _apply(db: Connection, step: Migration, path: Path) -> None:
    db.begin()
    try:
        run_script(db, "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL, applied_at TIMESTAMPTZ)")
        run_script(db, step.script)
        db.execute("INSERT INTO schema_version VALUES (?, now())", [step.number])
        db.commit()
    except duckdb.Error as error:
        db.rollback()
        raise WarehouseError(f"{path}: migration {step.number:04}_{step.name} failed, nothing changed: "
                             f"{first_line(error)}") from error  # fmt: skip
