"""Bulk writing: rows go through Arrow, old rows with the same key are deleted first. Never a row at a time."""

from collections.abc import Iterable, Sequence
from typing import Any

import pyarrow as pa

from warehouse.connection import Connection

Row = dict[str, Any]


def staged(db: Connection, table: str, rows: Sequence[Row]) -> pa.Table:
    """The rows as an Arrow table with the types of the table's columns; a column no row names is null."""
    columns = sorted({name for row in rows for name in row})
    quoted = ", ".join(f'"{name}"' for name in columns)
    schema = db.execute(f"SELECT {quoted} FROM {table} LIMIT 0").to_arrow_table().schema
    return pa.table({name: pa.array([row.get(name) for row in rows], schema.field(name).type) for name in columns})


def replace(db: Connection, table: str, rows: Sequence[Row], *, key: Sequence[str]) -> int:
    """Exactly these rows stand in the table for their keys: what had the same key before is gone. How many."""
    if not rows:
        return 0
    arrow = staged(db, table, _last_of_each(rows, key))
    db.register("staged", arrow)
    try:
        same = " AND ".join(f'{table}."{name}" = staged."{name}"' for name in key)
        db.execute(f"DELETE FROM {table} USING staged WHERE {same}")
        db.execute(f"INSERT INTO {table} BY NAME SELECT * FROM staged")
    finally:
        db.unregister("staged")
    return int(arrow.num_rows)


def replace_within(db: Connection, table: str, rows: Sequence[Row], *, owner: str, owners: Iterable[str]) -> int:
    """All rows of the owners are gone, and these stand instead (an article's mentions, an event's evidence)."""
    delete_of(db, table, owner, owners)
    if rows:
        db.register("staged", staged(db, table, rows))
        try:
            db.execute(f"INSERT INTO {table} BY NAME SELECT * FROM staged")
        finally:
            db.unregister("staged")
    return len(rows)


def delete_of(db: Connection, table: str, owner: str, owners: Iterable[str]) -> None:
    """No row of the table belongs to any of the owners."""
    db.register("owners", id_table(owners))
    try:
        db.execute(f'DELETE FROM {table} USING owners WHERE {table}."{owner}" = owners.id')
    finally:
        db.unregister("owners")


def id_table(ids: Iterable[str]) -> pa.Table:
    """One column `id` of the ids, for joins."""
    return pa.table({"id": pa.array(list(ids), pa.string())})


def _last_of_each(rows: Sequence[Row], key: Sequence[str]) -> list[Row]:
    """The rows without earlier ones of the same key: a batch may name a thing twice, the last word counts."""
    return list({tuple(row[name] for name in key): row for row in rows}.values())
