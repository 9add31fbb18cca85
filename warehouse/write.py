"""Rows into tables, set by set: Arrow in, delete-then-insert.

There are no PRIMARY KEYs: ids are computed, so replacing the rows with the same ids is the upsert, six times faster
into a million articles than an index. `warehouse.doctor` and a test watch over uniqueness.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from operator import itemgetter
from typing import Any

import pyarrow as pa

from warehouse.connect import Connection, number

Row = Mapping[str, Any]
_PIECE = 2048                               # rows, as many as DuckDB works on at once


def replace(db: Connection, table: str, rows: Sequence[Row], *, key: str, moment: str = "") -> int:
    """The rows stand in the table in place of those with the same keys; of twins among them the last.

    `moment` is a column of which the key is made: rows from before these need not be looked at, however many.
    """
    with incoming(db, table, _last_of_each(rows, key)) as count:
        if count:
            sql = f"DELETE FROM {table} WHERE {key} IN (SELECT {key} FROM incoming)"
            since = [min(row[moment] for row in rows)] if moment else []
            db.execute(sql + (f" AND {moment} >= ?" if moment else ""), since)
            db.execute(f"INSERT INTO {table} BY NAME SELECT * FROM incoming")
        return count


def keep(db: Connection, table: str, rows: Sequence[Row], *, key: str) -> int:
    """Those rows are added whose key is new; what stands already is left alone. How many were new."""
    with incoming(db, table, _last_of_each(rows, key)) as count:
        if not count:
            return 0
        sql = f"INSERT INTO {table} BY NAME SELECT * FROM incoming WHERE {key} NOT IN (SELECT {key} FROM {table})"
        return number(db, sql)


def replace_all(db: Connection, table: str, rows: Sequence[Row]) -> int:
    """The table holds these rows and no others."""
    db.execute(f"DELETE FROM {table}")
    return add(db, table, rows)


def add(db: Connection, table: str, rows: Sequence[Row]) -> int:
    """The rows are added as they are."""
    with incoming(db, table, rows) as count:
        if count:
            db.execute(f"INSERT INTO {table} BY NAME SELECT * FROM incoming")
        return count


@contextmanager
def incoming(db: Connection, table: str, rows: Sequence[Row]) -> Iterator[int]:
    """The rows as a view named `incoming`, with the types of the table's columns; how many they are."""
    if not rows:
        yield 0
        return
    schema = db.execute(f"SELECT * FROM {table} LIMIT 0").to_arrow_table().schema
    names = [name for name in schema.names if name in rows[0]]
    arrays = [column(map(itemgetter(name), rows), schema.field(name).type) for name in names]
    # In pieces, or one thread alone would read it.
    pieces = pa.table(arrays, names=names).to_batches(max_chunksize=_PIECE)
    db.register("incoming", pa.Table.from_batches(pieces))
    try:
        yield len(rows)
    finally:
        db.unregister("incoming")


def column(values: Iterable[Any], kind: pa.DataType) -> pa.Array:
    """An Arrow column. Lone surrogates, which hostile JSON can smuggle in, become question marks."""
    cells = list(values)
    try:
        return pa.array(cells, kind)
    except UnicodeEncodeError:
        return pa.array([_encodable(cell) for cell in cells], kind)


def _encodable(cell: Any) -> Any:
    if isinstance(cell, str):
        return cell.encode("utf-8", "replace").decode()
    if isinstance(cell, list | tuple):
        return [_encodable(part) for part in cell]
    return cell


def _last_of_each(rows: Sequence[Row], key: str) -> Sequence[Row]:
    return list({row[key]: row for row in rows}.values())

