"""The published snapshot as files for others: Parquet by month, CSV that no spreadsheet executes, JSON lines."""

import shutil
from pathlib import Path
from typing import Literal

import duckdb

from warehouse.connect import Connection, first_line
from warehouse.errors import WarehouseError
from warehouse.lake import quoted
from warehouse.sandbox import attach
from warehouse.snapshot import snapshot_path

Form = Literal["parquet", "csv", "json"]

# Working memory and bookkeeping, of no use to others.
_OURS = (
    "fingerprints", "schema_version", "pairs_seen", "tidied", "retags", "appearances", "postings", "search_articles",
)  # fmt: skip
_ENDINGS = {"parquet": "parquet", "csv": "csv", "json": "jsonl"}
_OPTIONS = {
    "parquet": "FORMAT parquet, COMPRESSION zstd",
    "csv": "FORMAT csv, HEADER",
    "json": "FORMAT json",
}
# Where a row's month comes from; tables not named here become one file.
_MONTHS = {
    "articles": "published_on", "mentions": "published_on", "events": "published_on", "quotes": "published_on",
    "entries": "first_seen_at", "fetches": "started_at", "alerts": "created_at", "alert_decisions": "decided_at",
}  # fmt: skip
MARK = "\ufeff"           # by which Excel knows UTF-8
_FORMULA = r"^\s*[=+\-@\t\r＝＋－＠]"         # spreadsheets take the full-width ones too


def export(path: Path, folder: Path, form: Form = "parquet") -> dict[str, int]:
    """Every table of the snapshot stands in the folder; rows by table. The folder must be new.

    Parquet is partitioned: `mentions/month=2026-11/*.parquet`. CSV begins with the mark by which Excel knows UTF-8,
    its times are Korean, a text that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, tab or return first)
    has an apostrophe before it, and lists are JSON.
    """
    snapshot = snapshot_path(path)
    if folder.exists():
        raise WarehouseError(f"{folder}: exists already; name another folder")
    part = folder.with_name(f".{folder.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    try:
        with duckdb.connect(":memory:") as db:
            attach(db, snapshot)
            counts = {table: _write(db, table, part, form) for table in _tables(db)}
        part.replace(folder)
    except duckdb.Error as error:
        raise WarehouseError(f"{folder}: cannot be written: {first_line(error)}") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return counts


def _tables(db: Connection) -> list[str]:
    found = db.execute("SELECT table_name FROM duckdb_tables() WHERE database_name = 'warehouse' ORDER BY 1").fetchall()
    return [table for (table,) in found if table not in _OURS]


def _write(db: Connection, table: str, folder: Path, form: Form) -> int:
    columns = "*"
    target, options, month = folder / f"{table}.{_ENDINGS[form]}", _OPTIONS[form], _MONTHS.get(table)
    if form == "csv":
        columns = ", ".join(_cells(db, table))
    if month and form == "parquet":
        columns += f", coalesce(strftime(timezone('Asia/Seoul', {month}::TIMESTAMPTZ), '%Y-%m'), 'unknown') AS month"
        target, options = folder / table, options + ", PARTITION_BY (month)"
    row = db.execute(f"COPY (SELECT {columns} FROM {table}) TO {quoted(str(target))} ({options})").fetchone()
    return int(row[0]) if row else 0


def _cells(db: Connection, table: str) -> list[str]:
    """The columns as CSV may hold them; the name of the first begins with the mark, and so does the file."""
    described = db.execute(f"SELECT column_name, column_type FROM (DESCRIBE {table})").fetchall()
    cells = [(name, _cell(f'"{name}"', kind)) for name, kind in described]
    return [f'{cell} AS "{"" if number else MARK}{name}"' for number, (name, cell) in enumerate(cells)]


def _cell(name: str, kind: str) -> str:
    if kind.endswith("[]") or kind.startswith("MAP"):
        return f"to_json({name})::VARCHAR"
    if kind == "TIMESTAMP WITH TIME ZONE":
        return f"date_trunc('second', timezone('Asia/Seoul', {name}))"
    if kind == "VARCHAR":
        return f"CASE WHEN regexp_matches({name}, '{_FORMULA}') THEN '''' || {name} ELSE {name} END"
    return name
