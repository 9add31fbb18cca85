"""An answer as a Parquet file."""

import io
from collections.abc import Sequence
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq


def parquet(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> bytes:
    """The rows as one Parquet file in memory.

    A column whose values have no common type, or one that Parquet has not, is written as text.
    """
    table = pa.table({name: _column([row[at] for row in rows]) for at, name in enumerate(columns)})
    file = io.BytesIO()
    pq.write_table(table, file, compression="zstd")
    return file.getvalue()


def _column(values: list[Any]) -> Any:
    try:
        made = pa.array(values)
        pq.write_table(pa.table({"": made[:0]}), io.BytesIO())      # Parquet has no word for some types: empty structs
    except (pa.ArrowException, TypeError, ValueError, OverflowError):
        return pa.array([None if value is None else str(value) for value in values], pa.string())
    return made.cast(pa.string()) if pa.types.is_null(made.type) else made
