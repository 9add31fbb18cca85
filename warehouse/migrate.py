"""Migrations: numbered SQL files, applied in order, each in one transaction, never backwards."""

import shutil
from pathlib import Path

from warehouse.connection import Connection, reading, writing

SCHEMA = Path(__file__).parent / "schema"


class SchemaTooNewError(RuntimeError):
    """The file was written by a newer release than this one."""


def steps() -> tuple[tuple[int, str], ...]:
    """(version, SQL) of every migration, in order: `0001_start.sql` is version 1."""
    return tuple((int(file.name[:4]), file.read_text(encoding="utf-8")) for file in sorted(SCHEMA.glob("*.sql")))


def schema_version(db: Connection) -> int:
    """The version of the open file; 0 for an empty one."""
    known = db.execute("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'schema_version'").fetchone()
    if not known or not known[0]:
        return 0
    found = db.execute("SELECT coalesce(max(version), 0) FROM schema_version").fetchone()
    return int(found[0]) if found else 0


def prepare(path: Path) -> None:
    """The warehouse exists at the path and has the newest schema; before each step of a file with data a copy
    `NAME.v<version>.bak` is made beside it.

    Raises SchemaTooNewError where the file comes from a newer release.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    version = _version_of(path)
    newest = steps()[-1][0]
    if version > newest:
        raise SchemaTooNewError(f"{path} has schema {version}, this release knows {newest}: update alliance-watch")
    for step, sql in steps():
        if step > version:
            if version:
                shutil.copyfile(path, path.with_name(f"{path.name}.v{version}.bak"))
            _apply(path, step, sql)
            version = step


def _version_of(path: Path) -> int:
    if not path.exists():
        return 0
    with reading(path) as db:
        return schema_version(db)


def _apply(path: Path, step: int, sql: str) -> None:
    """The step's SQL and its number are in the file, both or neither."""
    with writing(path) as db:
        db.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL, applied_at TIMESTAMPTZ)")
        # Two processes may have waited for the same lock: the second finds the step done.
        if schema_version(db) < step:
            db.execute(sql)
            db.execute("INSERT INTO schema_version VALUES (?, now())", [step])
